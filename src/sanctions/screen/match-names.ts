import { compare, type Comparison } from '../names/compare.js'
import type { Name } from '../names/name.js'
import { candidateSearch } from './candidates.js'
import type { ClassIndex } from './index-contents.js'
import { wordSearch } from './similar-words.js'

/** A listed name that is like the one asked for. */
export type NameMatch = {
  readonly entry: number
  readonly name: string
  readonly weak: boolean
  readonly comparison: Comparison
}

/** What matches a name in an index, from a score of the names on. */
export type NameSearch = (name: Name, least: number) => readonly NameMatch[]

/** The default method: candidates by the index, scored by the comparison of names. */
export const nameSearch = (index: ClassIndex): NameSearch => {
  const candidates = candidateSearch(index, wordSearchOf(index))
  const listed = listedNames(index)
  return (name, least) =>
    candidates(name, least).flatMap((at) => {
      const other = listed(at)
      const comparison = compare(name, other)
      return comparison.score < least ? [] : bearersOf(index, at, other.written, comparison)
    })
}

/** Everybody who bears a listed name. */
export const bearersOf = (
  index: ClassIndex,
  at: number,
  name: string,
  comparison: Comparison,
): NameMatch[] => {
  const weak = index.weak.at(at)
  return Array.from(index.bearers.at(at), (entry, place) => ({
    entry,
    name,
    weak: weak[place] === 1,
    comparison,
  }))
}

const searches = new WeakMap<ClassIndex, ReturnType<typeof wordSearch>>()

/** The search for words of an index, made once. */
export const wordSearchOf = (index: ClassIndex): ReturnType<typeof wordSearch> => {
  const known = searches.get(index) ?? wordSearch(index)
  searches.set(index, known)
  return known
}

/** The listed names as they were taken apart when the index was made. */
export const listedNames = (index: ClassIndex): ((at: number) => Name) => {
  const words = wordSearchOf(index)
  const rests = new Map<number, Pick<Name, 'forms' | 'dropped'>>()
  const restAt = (at: number): Pick<Name, 'forms' | 'dropped'> => {
    const known = rests.get(at) ?? (JSON.parse(index.rests.at(at)) as Pick<Name, 'forms' | 'dropped'>)
    rests.set(at, known)
    return known
  }
  return (at) => ({
    written: index.texts.at(at),
    kind: index.kind,
    words: Array.from(index.words.at(at), words.word),
    ...restAt(index.restOf[at] as number),
  })
}
