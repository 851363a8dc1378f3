import type { Language } from '../language.js'
import { toCyrillic } from '../serbian-script.js'
import { relationsCaveatsRu } from './relations-ru.js'
import { relationsCaveatsSr } from './relations-sr.js'
import { tradeCaveatsRu } from './trade-ru.js'
import { tradeCaveatsSr } from './trade-sr.js'

const russian: Readonly<Record<string, readonly string[]>> = { ...tradeCaveatsRu, ...relationsCaveatsRu }
const serbian: Readonly<Record<string, readonly string[]>> = { ...tradeCaveatsSr, ...relationsCaveatsSr }

/**
 * What is to be known of a source, in the language; as the source says it, in English, where it is not translated.
 * @param caveats the source's own, in their order, which is that of the translations
 */
export const caveatsOf = (
  { id, caveats }: { readonly id: string; readonly caveats: readonly string[] },
  language: Language,
): readonly string[] => {
  const all = language === 'en' ? {} : language === 'ru' ? russian : serbian
  const translated = Object.hasOwn(all, id) ? (all[id] ?? []) : []
  if (translated.length !== caveats.length) return caveats
  return language === 'sr-Cyrl' ? translated.map(toCyrillic) : translated
}

/** Ids of the sources whose caveats are translated. */
export const translatedCaveats: readonly string[] = Object.keys(russian)
