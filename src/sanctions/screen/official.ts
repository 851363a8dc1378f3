import type { Comparison, WordPair } from '../names/compare.js'
import type { Name } from '../names/name.js'
import { romanise } from '../names/romanise.js'
import { jaroWinkler } from '../names/similarity.js'
import type { ClassIndex } from './index-contents.js'
import { bearersOf, listedNames, wordSearchOf, type NameSearch } from './match-names.js'
import { soundex } from './soundex.js'

/** What two parts of one Soundex code count at least: OFAC does not publish its weights. */
const sameCode = 0.8

/**
 * Behaves as OFAC’s Sanctions List Search says it does: Jaro–Winkler over the whole name, and over its parts with Soundex beside
 * it; the higher of the two is the score. Nothing is weighed, dropped or brought into another order but by the parts.
 * Source: OFAC, FAQ 249 and 892 and the help of Sanctions List Search.
 */
export const officialSearch = (index: ClassIndex): NameSearch => {
  const words = wordSearchOf(index)
  const listed = listedNames(index)
  let plain: readonly string[] | null = null
  let wholes: readonly string[] | null = null
  return (name, least) => {
    plain ??= Array.from({ length: index.wordTexts.length }, (_, at) => words.word(at).plain)
    wholes ??= Array.from({ length: index.texts.length }, (_, at) => wholeOf(index.texts.at(at)))
    const known = plain
    const parts = name.words.map((word) => Float32Array.from(known, (other) => partScore(word.plain, other)))
    const whole = wholeOf(name.written)
    return wholes.flatMap((other, at) => {
      const own = index.words.at(at)
      const composite = compositeOf(parts.map((scores) => bestOf(scores, own)))
      const score = Math.max(composite, jaroWinkler(whole, other))
      return score < least
        ? []
        : bearersOf(index, at, index.texts.at(at), officialComparison(name, listed(at), score))
    })
  }
}

/** The score of two names in OFAC’s manner. Not symmetric in its parts, as OFAC’s is not: `a` is what was entered. */
export const officialScore = (a: Name, b: Name): number => {
  const parts = a.words.map((word) =>
    Math.max(0, ...b.words.map((other) => partScore(word.plain, other.plain))),
  )
  return Math.max(compositeOf(parts), jaroWinkler(wholeOf(a.written), wholeOf(b.written)))
}

const compositeOf = (parts: readonly number[]): number =>
  parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length

const bestOf = (scores: Float32Array, words: Uint32Array): number => {
  let best = 0
  for (const word of words) best = Math.max(best, scores[word] as number)
  return best
}

const partScore = (a: string, b: string): number => {
  const spelt = jaroWinkler(a, b)
  return spelt < sameCode && soundex(a) === soundex(b) ? sameCode : spelt
}

const wholeOf = (written: string): string =>
  romanise(written)
    .plain.replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const officialComparison = (a: Name, b: Name, score: number): Comparison => {
  const pairs = a.words.flatMap((word): WordPair[] => {
    const best = b.words
      .map((other) => ({ other, score: partScore(word.plain, other.plain) }))
      .toSorted((x, y) => y.score - x.score)[0]
    if (best === undefined || best.score < sameCode) return []
    const how =
      best.score === 1 ? 'same' : soundex(word.plain) === soundex(best.other.plain) ? 'sound' : 'spelling'
    return [{ left: word.text, right: best.other.text, score: best.score, how }]
  })
  const [left, right] = [new Set(pairs.map((pair) => pair.left)), new Set(pairs.map((pair) => pair.right))]
  return {
    score,
    pairs,
    leftOnly: a.words.map(({ text }) => text).filter((text) => !left.has(text)),
    rightOnly: b.words.map(({ text }) => text).filter((text) => !right.has(text)),
    notes: [],
  }
}
