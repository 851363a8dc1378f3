import { editDistance } from '../domain/edit-distance.js'
import { romanise } from '../sanctions/names/romanise.js'

/** Letters that spellings of one word differ in, brought to one: `nameštaj`, `намештај` and `namestaj` are one word. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch|tz|ts/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/dj/g, 'd'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** The form in which a word of any of the languages and scripts is looked up. */
export const searchKey = (word: string): string => {
  const key = romanise(word).sound.replace(/[^a-z0-9]/g, '')
  return /^\d/.test(key) ? key : folds.reduce((text, [from, to]) => text.replace(from, to), key)
}

/** Words that say nothing by themselves in a search. */
const slight = new Set(
  'and the of for in a an и в на для с из i u na za sa od do ili or или'.split(' ').map((word) => searchKey(word)),
) // prettier-ignore

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu

/** The words of a text by their keys, each with how it is written; those that say nothing are left out. */
export const wordsIn = (text: string): readonly { readonly word: string; readonly key: string }[] =>
  [...text.matchAll(wordPattern)].flatMap(([word]) => {
    const key = searchKey(word)
    return key === '' || slight.has(key) ? [] : [{ word, key }]
  })

/** How well a word that is looked for fits one that is there: 1 for the same, 0 for another. */
export const fit = (wanted: string, there: string): number => {
  if (wanted === there) return 1
  if (/^\d/.test(wanted) || /^\d/.test(there)) return wanted.length >= 4 && there.startsWith(wanted) ? 0.8 : 0
  if (wanted.length >= 3 && there.startsWith(wanted)) return 0.85
  const shared = sharedBeginning(wanted, there)
  const [shorter, longer] = [Math.min(wanted.length, there.length), Math.max(wanted.length, there.length)]
  // Endings by case and number: `мебели`, `nameštaja`, `machines`.
  if (shared >= 4 && shorter - shared <= 2 && longer - shared <= 3) return 0.7
  if (shared >= 3 && ending.test(wanted.slice(shared)) && ending.test(there.slice(shared))) return 0.7
  const slips =
    wanted.length >= 6 && there.length >= 6 && longer - shorter <= 1 && shared >= 1 && !/\d/.test(wanted)
  return slips && editDistance(wanted, there) === 1 ? 0.6 : 0
}

/** Of short words only vowels: `пиће` is `пића`, `wine` is not `wind`. */
const ending = /^[aeiou]{0,2}$/

const sharedBeginning = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
