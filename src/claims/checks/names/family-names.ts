import { editDistance } from '../../../domain/edit-distance.js'
import { latinOf } from '../../lexicon/serbian-letters.js'

/** Letters that languages and their romanisations write in several ways, as one: longer ones first. */
const same: readonly (readonly [RegExp, string])[] = [
  [/shch|šč|щ/gu, 'sc'],
  [/dzh|dž|џ/gu, 'z'],
  [/tch|tsch|ch|cz|č|ć|ћ|tj/gu, 'c'],
  [/sch|sh|sz|š/gu, 's'],
  [/zh|rz|ž/gu, 'z'],
  [/kh/gu, 'h'],
  [/ts|tz/gu, 'c'],
  [/dj|đ/gu, 'd'],
  [/ph/gu, 'f'],
  [/ck|q/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/oo|ou/gu, 'u'],
  [/ee/gu, 'i'],
  [/iy|ij|yi|ii|yj/gu, 'i'],
  [/[jy]/gu, 'i'],
  [/ie|io/gu, 'e'],
]

const russian: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('абвгдезийклмнопрстуф', (letter, at) => [letter, 'abvgdeziiklmnoprstuf'[at] ?? '']),
  ),
  ё: 'e',
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
}

/**
 * What the spellings of one name share: script, accents, `kh` and `h`, `y`, `i` and `j`, `x` and `ks`, `yu` and `ju`,
 * doubled vowels. Two names that share it are one name written in two ways.
 */
export const nameKey = (name: string): string => {
  const latin = latinOf(name.toLowerCase()).replace(/[а-яё]/gu, (letter) => russian[letter] ?? letter)
  const folded = same.reduce((text, [from, to]) => text.replaceAll(from, to), latin)
  return folded
    .normalize('NFD')
    .replace(/[^a-z]/gu, '')
    .replace(/([aeiou])\1+/gu, '$1')
}

/**
 * How two names differ that may be one with a slip: a letter more or less, two letters swapped, a vowel for another, or another letter
 * changed, which many pairs of families do (Petrović, Petković).
 */
export type Slip = 'dropped' | 'swapped' | 'vowel' | 'changed'

/**
 * The slip that makes one key of the other: keys of five letters and more that begin alike and, unless two letters are swapped, end
 * alike. Null for one name in another
 * case or gender, and for different names.
 */
export const slipBetween = (a: string, b: string): Slip | null => {
  if (a === b || Math.min(a.length, b.length) < 5 || a.charAt(0) !== b.charAt(0)) return null
  const apart = Array.from(a, (letter, at) => (letter === b.charAt(at) ? -1 : at)).filter((at) => at >= 0)
  const [first = 0, second = 0] = apart
  const exchanged = a.charAt(first) === b.charAt(second) && a.charAt(second) === b.charAt(first)
  if (a.length === b.length && apart.length === 2 && exchanged) return 'swapped'
  if (a.slice(-2) !== b.slice(-2)) return null // another case or gender
  if (a.length !== b.length) return editDistance(a, b) === 1 ? 'dropped' : null
  if (apart.length !== 1) return null
  return /[aeiou]/u.test(a.charAt(first)) && /[aeiou]/u.test(b.charAt(first)) ? 'vowel' : 'changed'
}

/** What two keys a slip apart have in common: one of the key without a letter, with a gap for a letter, or its letters sorted. */
const tracesOf = (key: string): readonly string[] => [
  `-${key}`,
  [...key].toSorted().join(''),
  ...Array.from(key, (_, at) => `-${key.slice(0, at)}${key.slice(at + 1)}`),
  ...Array.from(key, (_, at) => `${key.slice(0, at)}?${key.slice(at + 1)}`),
]

/** How many keys may leave one trace: more are no slips but a pattern. */
const mostAlike = 20

/** The pairs of keys that are a slip apart, each once, in the order of the keys. Time grows with the number of keys. */
export const slipsAmong = (keys: readonly string[]): (readonly [string, string, Slip])[] => {
  const byTrace = new Map<string, string[]>()
  const found = new Map<string, readonly [string, string, Slip]>()
  for (const key of keys)
    for (const trace of key.length < 5 || key.length > 40 ? [] : tracesOf(key)) {
      const others = byTrace.get(trace) ?? []
      for (const other of others) {
        const slip = slipBetween(other, key)
        if (slip !== null) found.set(`${other} ${key}`, [other, key, slip])
      }
      if (others.length < mostAlike) byTrace.set(trace, [...others, key])
    }
  return [...found.values()]
}
