import { hsChapters } from '../../messages/hs-chapters.js'

/** Words that tie names together, in the languages of the chapters’ names. */
const ties = new Set(['and', 'of', 'the', 'other', 'и', 'из', 'прочие', 'i', 'od', 'ostali'])

/** The words of a name that say something, in order of the alphabet, without number or case endings of English. */
const wordsOf = (text: string): string =>
  (
    text
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}{2,}/gu) ?? []
  )
    .filter((word) => !ties.has(word))
    .map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
    .toSorted()
    .join(' ')

const chapters = Object.entries(hsChapters)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([code, { en, ru, sr }]) => [en, ru, sr].map((name) => ({ code, words: wordsOf(name) })))

/**
 * The HS chapter that a text names: only where all its words are those of the chapter’s name, since `fuels` may be
 * more, or less, than chapter 27.
 * @returns null where no chapter, or more than one, has that name
 */
export const chapterNamed = (text: string): string | null => {
  const words = wordsOf(text)
  const codes = new Set(
    chapters.flatMap(({ code, words: each }) => (words !== '' && each === words ? [code] : [])),
  )
  const [code] = codes
  return codes.size === 1 && code !== undefined ? code : null
}

/** The code a text gives for a product: `HS 84`, `ТН ВЭД 2709`, `heading 8703`; null without one. */
export const codeNamed = (text: string): string | null => {
  const [, code] =
    /\b(?:HS|chapter|heading|subheading|code|CN)[ -]{0,2}(?:code )?(\d{2}(?:\d{2}){0,2})\b/i.exec(text) ??
    /(?:ТН ВЭД|код|группа|CT|glava|глава)\s{0,2}(\d{2}(?:\d{2}){0,2})(?!\d)/i.exec(text) ??
    []
  return code ?? null
}
