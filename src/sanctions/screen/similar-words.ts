import type { NameWord } from '../names/name.js'
import { alike } from '../names/words-alike.js'
import type { ClassIndex } from './index-contents.js'
import { bitsOf, countBits, editsFrom, skeletonOf } from './words-folded.js'

/** A word of the index that is like one of a name, and how much; the best first. */
export type SimilarWord = { readonly word: number; readonly score: number }

/** Finds the words of an index that are like a word. Remembers the last answers: names share words. */
export type WordSearch = {
  readonly like: (word: NameWord) => readonly SimilarWord[]
  /** Of the same consonants only: for words that were joined. */
  readonly soundingLike: (word: NameWord) => readonly SimilarWord[]
  /** All of the same skeletons, however they are spelt. */
  readonly ofSkeletons: (word: NameWord) => readonly number[]
  readonly word: (at: number) => NameWord
}

const remembered = 20_000

export const wordSearch = (index: ClassIndex): WordSearch => {
  const words: (NameWord | undefined)[] = Array.from({ length: index.wordTexts.length })
  const wordAt = (at: number): NameWord => {
    const known = words[at]
    if (known !== undefined) return known
    const read = JSON.parse(index.wordTexts.at(at)) as NameWord
    words[at] = read
    return read
  }
  const skeletons = Array.from({ length: index.skeletons.length }, (_, at) => index.skeletons.at(at))
  const exact = new Map(skeletons.map((skeleton, at) => [skeleton, at]))
  const near = (skeleton: string, edits: number): Form[] => {
    if (edits === 0) {
      const found = exact.get(skeleton)
      return found === undefined ? [] : [{ at: found, edits: 0 }]
    }
    const bits = bitsOf(skeleton)
    const distance = editsFrom(skeleton)
    const found: Form[] = []
    for (let at = 0; at < skeletons.length; at += 1) {
      const apart = (index.skeletonLengths[at] as number) - skeleton.length
      if (apart > edits || apart < -edits) continue
      if (countBits((bits ^ (index.skeletonBits[at] as number)) >>> 0) > 2 * edits) continue
      const away = distance(skeletons[at] as string)
      if (away <= edits) found.push({ at, edits: away })
    }
    return found
  }
  const search = (word: NameWord, most: number): readonly SimilarWord[] => {
    const seen = new Set<number>()
    const found: SimilarWord[] = []
    const worth = worthComparing(word)
    const glance = glanceOf(index, word)
    for (const skeleton of new Set(word.sounds.map(skeletonOf)))
      for (const form of near(skeleton, Math.min(most, editsAllowed(word, skeleton))))
        for (const at of index.wordsOf.at(form.at)) {
          if (!glance(at, form.edits) || seen.has(at)) continue
          const other = wordAt(at)
          if (!worth(other, form.edits)) continue
          seen.add(at)
          const score = alike(word, other)?.score ?? 0
          if (score > 0) found.push({ word: at, score })
        }
    return found.toSorted((a, b) => b.score - a.score || a.word - b.word)
  }
  const known = [
    new Map<string, readonly SimilarWord[]>(),
    new Map<string, readonly SimilarWord[]>(),
  ] as const
  const remember = (which: 0 | 1, word: NameWord): readonly SimilarWord[] => {
    const memory = known[which]
    const key = `${word.plain} ${word.sounds.join(' ')} ${word.consonants ?? '-'} ${word.role}`
    const before = memory.get(key)
    if (before !== undefined) return before
    if (memory.size >= remembered) memory.clear()
    const found = search(word, which === 0 ? 2 : 0)
    memory.set(key, found)
    return found
  }
  return {
    like: (word) => remember(0, word),
    soundingLike: (word) => remember(1, word),
    ofSkeletons: (word) => [
      ...new Set(
        word.sounds.flatMap((sound) =>
          near(skeletonOf(sound), 0).flatMap(({ at }) => Array.from(index.wordsOf.at(at))),
        ),
      ),
    ],
    word: wordAt,
  }
}

/** A skeleton near another one, and by how many edits. */
type Form = { readonly at: number; readonly edits: number }

/** What a likeness of words of that length may cost in edits of sounds. */
const budget = (length: number): number => 0.22 * length + 0.1
/** What edits of sounds cost at least, of which some are of consonants of another class. */
const costOf = (consonants: number, edits: number): number =>
  0.8 * consonants + 0.4 * Math.max(0, edits - consonants)
const slipsIn = (length: number): number => (length > 6 ? 2 : 1)

/** The same bounds from lengths and letters alone, without reading the word. */
const glanceOf = (index: ClassIndex, word: NameWord): ((at: number, consonants: number) => boolean) => {
  const { wordLengths, wordBits, soundLengths, soundBits } = index
  const [length, bits] = [word.plain.length, bitsOf(word.plain)]
  const [sound = ''] = word.sounds
  const [sounded, soundedBits] = [sound.length, bitsOf(sound)]
  if (word.sounds.length > 1 || word.consonants !== null) return () => true
  return (at, consonants) => {
    const otherSound = soundLengths[at] as number
    if (otherSound === 255) return true
    const other = wordLengths[at] as number
    const slips = slipsIn(Math.max(length, other))
    const apart = other > length ? other - length : length - other
    if (apart <= slips && countBits((bits ^ (wordBits[at] as number)) >>> 0) <= 2 * slips) return true
    const away = otherSound > sounded ? otherSound - sounded : sounded - otherSound
    const letters = (countBits((soundedBits ^ (soundBits[at] as number)) >>> 0) + 1) >>> 1
    return costOf(consonants, Math.max(away, letters)) <= budget(Math.max(sounded, otherSound))
  }
}

/**
 * Whether a word can be like another, by bounds that cost little: the edits between the two as they are written, and what edits of
 * sounds cost at least (a consonant of another class 0.8, any other 0.4) against what a likeness allows for their length.
 */
const worthComparing = (word: NameWord): ((other: NameWord, consonants: number) => boolean) => {
  const spelt = editsFrom(word.plain)
  const sounded = word.sounds.map((sound) => ({ edits: editsFrom(sound), length: sound.length }))
  return (other, consonants) => {
    if (word.consonants !== null || other.consonants !== null) return true
    if (spelt(other.plain) <= slipsIn(Math.max(word.plain.length, other.plain.length))) return true
    return sounded.some(({ edits, length }) =>
      other.sounds.some(
        (sound) => costOf(consonants, edits(sound)) <= budget(Math.max(length, sound.length)),
      ),
    )
  }
}

/** Slips that a word of so many letters may have and still be taken for the same. */
const editsAllowed = (word: NameWord, skeleton: string): number => {
  if (word.role === 'number') return 0
  const { length } = word.plain
  if (word.consonants !== null) return length > 3 ? 1 : 0
  if (length <= 2) return 0
  return length > 6 && skeleton.length > 3 ? 2 : 1
}
