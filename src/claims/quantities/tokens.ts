import type { TextLanguage } from './found.js'

/** A word, a run of digits, a raised number, a whole address, or any other character that is no white space. */
export type Token = {
  readonly kind: 'word' | 'digits' | 'raised' | 'address' | 'mark' | 'end'
  readonly text: string
  /** For look-up: lower case, Russian ё as е, Serbian in Latin letters, one apostrophe; of digits the mended digits. */
  readonly key: string
  /** The forms it is looked up in: as it is, then as stems with `~` for an ending of none to three letters. */
  readonly forms: readonly string[]
  readonly start: number
  readonly end: number
  /** What was mended to read digits, else null. */
  readonly mended: string | null
}

/**
 * Every repetition is over one class, or bounded, so that no text takes longer than its length allows. Letters that
 * stand for digits (`2O21`, `1l6`) are taken only between digits: `5l` is five litres.
 */
const piece = new RegExp(
  [
    '(?<address>(?:https?|ftp):\\/\\/[^\\s<>"“”«»]+|www\\.[^\\s<>"“”«»]+' +
      '|[\\w.+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,5}' +
      '|10\\.\\d{4,9}\\/[^\\s<>"“”«»]+' +
      '|(?:[\\p{L}\\d-]{1,63}\\.){1,4}(?:com|org|net|gov|edu|int|eu|info|io|ru|rs|рф|срб|uk|de|fr|cn|br|tr|kz|ua)(?![\\p{L}\\d])(?:\\/[^\\s<>"“”«»]*)?)',
    '(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)',
    '(?<mended>(?<![\\p{L}\\d])\\d+(?:[lIOО]{1,2}\\d+){1,4}(?![\\p{L}\\d]))',
    '(?<digits>\\d+)',
    "(?<word>\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ]\\p{L}{1,3}(?!\\p{L}))?)",
    '(?<mark>\\S)',
  ].join('|'),
  'gu',
)

/** The tokens of a text in order. */
export const tokensOf = (text: string, language: TextLanguage): Token[] => {
  const tokens: Token[] = []
  piece.lastIndex = 0
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const token = tokenOf(match, language)
    piece.lastIndex = token.end // an address gives back the punctuation after it
    tokens.push(token)
  }
  return tokens
}

const tokenOf = ({ 0: whole, index: start, groups = {} }: RegExpExecArray, language: TextLanguage): Token => {
  const make = (kind: Token['kind'], text: string, key: string, mended: string | null = null): Token => ({
    kind,
    text,
    key,
    forms: formsOf(kind, text, key),
    start,
    end: start + text.length,
    mended,
  })
  if (groups['address'] !== undefined) {
    const text = withoutPunctuation(whole)
    return make('address', text, text.toLowerCase())
  }
  if (groups['raised'] !== undefined) return make('raised', whole, plainDigits(whole))
  if (groups['mended'] !== undefined) {
    const letter = /[^\d]/u.exec(whole)?.[0] ?? ''
    const key = whole.replace(/[lI]/g, '1').replace(/[OО]/g, '0')
    return make('digits', whole, key, `letter ${letter} for ${/[lI]/.test(letter) ? '1' : '0'}`)
  }
  if (groups['digits'] !== undefined) return make('digits', whole, whole)
  return groups['word'] === undefined
    ? make('mark', whole, whole)
    : make('word', whole, wordKey(whole, language))
}

const longestEnding = 3

const formsOf = (kind: Token['kind'], text: string, key: string): string[] => {
  if (kind === 'address' || key === '') return []
  if (kind !== 'word') return [kind === 'raised' ? text : key]
  const forms = [key]
  for (let cut = 0; cut <= longestEnding && cut < key.length; cut += 1)
    forms.push(`${key.slice(0, key.length - cut)}~`)
  return forms
}

const closing = new Set(".,;:!?)]}'’".split(''))

const withoutPunctuation = (text: string): string => {
  let end = text.length
  while (end > 1 && closing.has(text[end - 1] as string)) end -= 1
  return text.slice(0, end)
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** `¹⁴` as `14`. */
const plainDigits = (text: string): string => [...text].map((digit) => raised.indexOf(digit)).join('')

const serbianLatin = new Map(
  (
    'а–a б–b ц–c ч–č ћ–ć д–d џ–dž ђ–đ е–e ф–f г–g х–h и–i ј–j к–k л–l љ–lj м–m н–n њ–nj о–o ' +
    'п–p р–r с–s ш–š т–t у–u в–v з–z ж–ž'
  )
    .split(' ')
    .map((pair) => pair.split('–') as [string, string]),
)

/** No word of the lexicon is as long: what is longer need not be looked up. */
const longest = 40

/** How a word is looked up. Serbian is kept in Latin letters only, since Cyrillic gives one Latin spelling, not the reverse. */
export const wordKey = (word: string, language: TextLanguage): string => {
  if (word.length > longest) return ''
  const lower = word.toLowerCase().replace(/[’ʼ]/g, "'")
  if (language === 'en' || language === 'ru') return lower.replaceAll('ё', 'е')
  return [...lower].map((letter) => serbianLatin.get(letter) ?? letter).join('')
}
