import type { Name, NameWord } from '../names/name.js'
import type { ClassIndex } from './index-contents.js'
import { joinsInto, lookupKeys } from './joined-keys.js'
import type { WordSearch } from './similar-words.js'
import { hashOf } from './words-folded.js'

/** Names of an index worth comparing with a name, the most promising first. */
export type Candidates = (name: Name, least: number) => readonly number[]

/** So far the estimate may be below what the comparison gives. */
const slack = 0.08
/** More are never compared: what stands behind them has too little in common. */
const atMost = 200
/** Words of which only one name has none of weight count at least so much, and those that both lack of each other. */
const surplus = 0.33
const conflict = 1.15
const wholeInside = 0.35
/** One shared word of several is not compared where that cannot reach what is asked for. */
const oneWordAtMost = 0.67
const severalSlight = 0.61

/**
 * Finds candidates by their words: what the words they share with a name weigh, against those that are left over, as the
 * comparison does it. Names found by joined words or initials are always among them.
 */
export const candidateSearch = (index: ClassIndex, words: WordSearch): Candidates => {
  const size = index.texts.length
  const agreed = new Float32Array(size)
  const own = new Float32Array(size)
  const theirs = new Float32Array(size)
  const both = new Float32Array(size)
  const hits = new Uint8Array(size)
  const isPerson = index.kind === 'person'
  const seen = new Uint32Array(size)
  let turn = 0
  return (name, least) => {
    const touched: number[] = []
    const forced = new Set<number>()
    for (const word of name.words) {
      if (word.role === 'initial') continue
      turn += 1
      for (const { word: other, score } of words.like(word)) {
        const weight = index.wordWeights[other] as number
        for (const at of index.namesOf.at(other)) {
          if (seen[at] === turn) continue
          if (agreed[at] === 0) touched.push(at)
          seen[at] = turn
          hits[at] = (hits[at] as number) + 1
          agreed[at] = (agreed[at] as number) + (score * (word.weight + weight)) / 2
          own[at] = (own[at] as number) + leastWeight(word)
          theirs[at] = (theirs[at] as number) + Math.min(weight, index.weights[at] as number)
          both[at] = (both[at] as number) + (word.weight + weight) / 2
        }
      }
    }
    const total = name.words.reduce((sum, word) => sum + leastWeight(word), 0)
    const found = touched.flatMap((at) => {
      const left = Math.max(0, total - (own[at] as number))
      const right = Math.max(0, (index.weights[at] as number) - (theirs[at] as number))
      if (isPerson && least > oneWordAtMost && hits[at] === 1 && left + right > severalSlight) return []
      const more = Math.min(surplus * Math.abs(left - right), wholeInside * (both[at] as number))
      const rest = conflict * Math.min(left, right) + more
      const estimate = (agreed[at] as number) / ((both[at] as number) + rest)
      return estimate >= least - slack ? [{ at, estimate }] : []
    })
    for (const at of touched) agreed[at] = own[at] = theirs[at] = both[at] = hits[at] = 0
    for (const { key, word } of lookupKeys(name))
      for (const at of index.joined(hashOf(key)))
        if (
          word === null ||
          word.consonants !== null ||
          joinsInto(Array.from(index.words.at(at), words.word), word)
        )
          forced.add(at)
    for (const joined of joinedWords(name.words))
      for (const { word: other, score } of words.soundingLike(joined))
        if (score >= 0.85 && Math.abs((index.wordLengths[other] as number) - joined.plain.length) <= 2)
          for (const at of index.namesOf.at(other)) forced.add(at)
    const best = found
      .filter(({ at }) => !forced.has(at))
      .toSorted((a, b) => b.estimate - a.estimate || a.at - b.at)
      .slice(0, atMost)
    return [...[...forced].slice(0, atMost), ...best.map(({ at }) => at)]
  }
}

/** What a word weighs at least where the other name lacks it: a father’s name and an initial are often left out. */
export const leastWeight = ({ weight, role }: NameWord): number =>
  role === 'patronymic' || role === 'initial' ? 0.35 * weight : weight

/** Two or three neighbours as one word. */
const joinedWords = (words: readonly NameWord[]): NameWord[] =>
  [2, 3].flatMap((count) =>
    words.slice(0, Math.max(0, words.length - count + 1)).flatMap((first, at): NameWord[] => {
      const parts = words.slice(at, at + count)
      if (parts.some(({ role }) => role === 'number' || role === 'initial')) return []
      const sound = parts.map(({ sounds }) => sounds[0]).join('')
      return [
        {
          ...first,
          plain: parts.map(({ plain }) => plain).join(''),
          sounds: [sound.replace(/(.)\1+/g, '$1')],
          consonants: null,
          role: 'name',
        },
      ]
    }),
  )
