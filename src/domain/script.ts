/** Scripts of Unicode that are told apart; the name is Unicode's. Kana counts with Han, for Japanese writes both. */
const scripts = [
  'Latin',
  'Cyrillic',
  'Arabic',
  'Han',
  'Hangul',
  'Hebrew',
  'Greek',
  'Georgian',
  'Armenian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Tamil',
  'Sinhala',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
  'Mongolian',
  'Ethiopic',
  'Thaana',
  'Syriac',
  'Tifinagh',
] as const

export type Script = (typeof scripts)[number] | 'Japanese' | 'mixed' | 'other'

const tests = scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
/** Apostrophes and marks that several scripts share say nothing. */
const shared = /[\p{Script=Common}\p{Script=Inherited}]/u

/**
 * The script a text is written in by its letters, `mixed` where they are of several, null where it has none. One
 * letter of another script makes it mixed: that is how a look-alike letter in a name shows.
 */
export const scriptOf = (text: string): Script | null => {
  const letters = [...new Set(text.match(/\p{Letter}/gu) ?? [])].filter((letter) => !shared.test(letter))
  const found = new Set(letters.map(scriptOfLetter))
  if (found.has('Japanese')) found.delete('Han')
  const [first = null] = found
  return found.size > 1 ? 'mixed' : first
}

const scriptOfLetter = (letter: string): Script =>
  kana.test(letter) ? 'Japanese' : (tests.find(([, test]) => test.test(letter))?.[0] ?? 'other')
