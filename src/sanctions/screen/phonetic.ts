import type { Comparison, WordPair } from '../names/compare.js'
import type { Name, NameWord } from '../names/name.js'
import type { ClassIndex } from './index-contents.js'
import { bearersOf, listedNames, wordSearchOf, type NameSearch } from './match-names.js'
import { skeletonOf } from './words-folded.js'

/** Words of the same consonants whose vowels differ. */
const sameConsonants = 0.85
/** Words that only one name has count as little as they do between names of persons. */
const surplus = 0.33

/**
 * Finds names by their sound alone: words count as one when they sound alike in the manners of writing of several languages (1), or
 * have the same consonants where ears confuse some (0.85). A letter that was hit wrongly is not forgiven; spellings of one sound
 * always are. More is found than by default, and more of it is somebody else.
 */
export const phoneticSearch = (index: ClassIndex): NameSearch => {
  const words = wordSearchOf(index)
  const listed = listedNames(index)
  return (name, least) => {
    const names = new Set<number>()
    for (const word of name.words)
      for (const other of words.ofSkeletons(word))
        if (soundAlike(word, words.word(other)) > 0)
          for (const at of index.namesOf.at(other)) if (reachable(name, index, at, least)) names.add(at)
    return [...names]
      .toSorted((a, b) => a - b)
      .flatMap((at) => {
        const comparison = comparePhonetic(name, listed(at))
        return comparison.score < least ? [] : bearersOf(index, at, index.texts.at(at), comparison)
      })
  }
}

/** Whether all words of the shorter name in the longer one would be enough. */
const reachable = (name: Name, index: ClassIndex, at: number, least: number): boolean => {
  const own = weightOf(name.words)
  const theirs = index.weights[at] as number
  const [less, more] = own < theirs ? [own, theirs] : [theirs, own]
  return (less + 1) / (less + 1 + surplus * Math.max(0, more - less - 1)) >= least
}

/** How alike two names sound, 0 to 1. Symmetric. */
export const comparePhonetic = (a: Name, b: Name): Comparison => {
  const possible = a.words
    .flatMap((x, i) => b.words.map((y, j) => ({ x, y, i, j, score: soundAlike(x, y) })))
    .filter(({ score }) => score > 0)
    .toSorted((p, q) => q.score - p.score || q.x.weight + q.y.weight - (p.x.weight + p.y.weight))
  const [left, right] = [new Set<number>(), new Set<number>()]
  const pairs = possible.filter(({ i, j }) => {
    if (left.has(i) || right.has(j)) return false
    left.add(i)
    right.add(j)
    return true
  })
  const shared = pairs.reduce((sum, { x, y }) => sum + (x.weight + y.weight) / 2, 0)
  const agreed = pairs.reduce((sum, { x, y, score }) => sum + (score * (x.weight + y.weight)) / 2, 0)
  const [own, theirs] = [a.words.filter((_, at) => !left.has(at)), b.words.filter((_, at) => !right.has(at))]
  const [lost, found] = [weightOf(own), weightOf(theirs)]
  const rest = Math.min(lost, found) + surplus * Math.abs(lost - found)
  const one = pairs.length === 1 && Math.max(a.words.length, b.words.length) > 1
  const score = shared === 0 ? 0 : agreed / (shared + rest)
  return {
    score: one ? Math.min(score, 0.66) : score,
    pairs: pairs.map(({ x, y, score: each }): WordPair => {
      const how = x.plain === y.plain ? 'same' : each === 1 ? 'sound' : 'consonants'
      return { left: x.text, right: y.text, score: each, how }
    }),
    leftOnly: own.map(({ text }) => text),
    rightOnly: theirs.map(({ text }) => text),
    notes: one ? ['one-word-of-several'] : [],
  }
}

const weightOf = (words: readonly NameWord[]): number => words.reduce((sum, { weight }) => sum + weight, 0)

const soundAlike = (a: NameWord, b: NameWord): number => {
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return 1
  if (a.role === 'number' || b.role === 'number') return 0
  const skeletons = new Set(b.sounds.map(skeletonOf))
  const same = a.sounds.map(skeletonOf).some((each) => each.length > 1 && skeletons.has(each))
  return same ? sameConsonants : 0
}
