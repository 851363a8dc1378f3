import { hsChapters, sectionNames, sectionOf, type Language } from '../core.js'
import { toCyrillic } from '../core.js'
import { locales } from '../messages/message.js'

/** `44 Wood`; the code alone where the HS has no such chapter. */
export const chapterName = (code: string, language: Language): string => {
  const names = hsChapters[code]
  if (names === undefined) return code
  const name = language === 'sr-Cyrl' ? toCyrillic(names.sr) : names[language === 'sr-Latn' ? 'sr' : language]
  return `${code} ${name}`
}

/** The place of a language among the names of a section of NACE. */
const order = ['en', 'ru', 'sr-Latn', 'sr-Cyrl'] as const satisfies readonly Language[]

/** A sector as it was given, and what its code of NACE Rev. 2 means: `C31 (Manufacturing)`; words stay words. */
export const sectorName = (sector: string, language: Language): string => {
  const section = sectionOf(sector)
  const names = section === null ? undefined : sectionNames().find((each) => each.section === section)?.names
  const name = names?.[order.indexOf(language)]
  return name === undefined ? sector : `${sector} (${name})`
}

/** A language by its code of ISO 639-1; what is no code stays as it was given. */
export const languageName = (code: string, language: Language): string => {
  if (!/^[a-z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'code' }).of(code) ?? code
}
