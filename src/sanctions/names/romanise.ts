import anyAscii from 'any-ascii'
import { remembered } from './remembered.js'

/**
 * Cyrillic letters in Latin ones. Readings that languages do not share (г of Ukrainian, х of Serbian) are told apart by the
 * sound of the word later; here each letter has one.
 */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', ѓ: 'dj', д: 'd', ђ: 'dj', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', ѕ: 'dz',
  и: 'i', і: 'i', ї: 'yi', й: 'y', ј: 'j', к: 'k', ќ: 'c', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r',
  с: 's', т: 't', ћ: 'c', у: 'u', ў: 'v', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', џ: 'dzh', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya', ә: 'a', ғ: 'gh', қ: 'q', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', җ: 'j', ҷ: 'j', ӣ: 'i', ӯ: 'u',
} // prettier-ignore

/** Latin letters whose mark changes the sound, as English writes it. */
const marked: Readonly<Record<string, string>> = {
  š: 'sh', ş: 'sh', ș: 'sh', ś: 's', č: 'ch', ć: 'c', ç: 'ch', ž: 'zh', ż: 'zh', ź: 'z', đ: 'dj', ð: 'd', ğ: 'g', ñ: 'n', ł: 'l',
  ø: 'o', ö: 'o', ő: 'o', ü: 'u', ű: 'u', å: 'a', ä: 'a', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i', ə: 'a', ţ: 'ts', ț: 'ts', ň: 'n', ř: 'rzh',
} // prettier-ignore

const aloud: Readonly<Record<string, string>> = { ...cyrillic, ...marked }

const ascii = /^[ -~]*$/
const mark = /\p{M}+/gu
const format = /[\p{Cf}\u00ad]/gu

/** A text as one writes it for reading aloud and as one copies it letter by letter, in lower-case ASCII. */
export type Romanised = {
  /** Letters without their marks: `Šešelj` is `seselj`. */
  readonly plain: string
  /** Letters by their sound: `Šešelj` and `Шешељ` are `sheshelj`. */
  readonly sound: string
}

/** Brings a text of any script into lower-case Latin letters; what has no letters or digits stays as it is. */
export const romanise = remembered((text: string): Romanised => {
  if (ascii.test(text)) {
    const plain = text.toLowerCase()
    return { plain, sound: plain } // nothing to bring into Latin letters
  }
  const known = text.normalize('NFKC').replace(format, '')
  const spaced = known.replace(/\p{Script=Han}/gu, (sign) => ` ${anyAscii(sign)} `)
  const lower = spaced.replaceAll('İ', 'i').toLowerCase()
  const composed = lower.normalize('NFC')
  const letters = (table: Readonly<Record<string, string>>) =>
    Array.from(composed, (letter) => table[letter] ?? letter).join('')
  const latin = (each: string) => anyAscii(each.normalize('NFD').replace(mark, '')).toLowerCase()
  return { plain: latin(letters(cyrillic)), sound: latin(letters(aloud)) }
})

/** Family names of one syllable as Koreans write them abroad; vowels alone, so that they are no initials. */
const korean: Readonly<Record<string, string>> = {
  김: 'kim', 이: 'lee', 리: 'lee', 박: 'park', 최: 'choi', 정: 'jung', 노: 'roh', 로: 'roh', 유: 'yoo', 류: 'yoo', 임: 'lim', 림: 'lim', 조: 'cho',
  강: 'kang', 우: 'woo', 오: 'oh', 고: 'ko', 구: 'ku', 권: 'kwon', 문: 'moon', 안: 'ahn', 백: 'baek',
} // prettier-ignore
const lone: Readonly<Record<string, string>> = { a: 'ah', i: 'yi', o: 'oh', u: 'woo', e: 'eh' }

/**
 * A Korean syllable as names are usually written (`eo` as `o`, a first `g` as `k`), and by its sound as the standard has it; of a
 * family’s name as Koreans write it abroad.
 */
export const romaniseSyllable = (syllable: string, family: boolean): Romanised => {
  const known = family ? korean[syllable] : undefined
  if (known !== undefined) return { plain: known, sound: known }
  const standard = anyAscii(syllable).toLowerCase().replace('eo', 'o').replace('eu', 'u')
  const usual = standard
    .replace(/^g|(?<!n)g$/g, 'k')
    .replace(/^b|b$/g, 'p')
    .replace(/^d|d$/g, 't')
  return { plain: lone[usual] ?? usual, sound: lone[standard] ?? standard }
}

/** Whether a script writes no short vowels: its words are compared by their consonants. */
export const isWithoutVowels = (text: string): boolean =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(text)
