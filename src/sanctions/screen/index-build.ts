import { nameOf, type Name, type NameKind, type NameWord } from '../names/name.js'
import { entryIds, entryKey, type Entry } from './entry.js'
import { isTelling, plainId } from './facts.js'
import { prefixOf, type IndexAbout, type ListSize } from './index-contents.js'
import { leastWeight } from './candidates.js'
import { joinedKeys } from './joined-keys.js'
import { pack, packHashes, packLists, packTexts, type Sections } from './packed.js'
import { bitsOf, hashOf, skeletonOf } from './words-folded.js'

/**
 * The index of a snapshot’s entries as one file.
 * @param entries in the order in which the snapshot has them: the same entries give the same bytes
 */
export const buildIndex = (
  entries: readonly Entry[],
  about: Pick<IndexAbout, 'index' | 'names' | 'snapshot'>,
): Uint8Array => {
  const lists = [...new Set(entries.map(({ list }) => list))].toSorted()
  const persons = classBuilder('person')
  const others = classBuilder('entity')
  const ids: [number, number][] = []
  const named = new Map<string, number>()
  entries.forEach((entry, at) => {
    const builder = entry.kind === 'person' ? persons : others
    let usable = 0
    for (const { name, quality } of entry.names) usable += builder.add(name, at, quality === 'weak') ? 1 : 0
    named.set(entry.list, (named.get(entry.list) ?? 0) + usable)
    for (const id of entryIds(entry).map(plainId)) if (isTelling(id)) ids.push([hashOf(id), at])
  })
  const sections: Sections = {
    ...persons.sections(),
    ...others.sections(),
    ...packTexts('entries', entries.map((entry) => JSON.stringify(entry))),
    listOf: Uint32Array.from(entries, ({ list }) => lists.indexOf(list)),
    ...packHashes('ids', ids),
    ...packHashes('keys', entries.map((entry, at) => [hashOf(entryKey(entry)), at] as const)),
  } // prettier-ignore
  const sizes = lists.map((list) => sizeOf(list, entries, named.get(list) ?? 0))
  return pack({ ...about, lists: sizes } satisfies IndexAbout, sections)
}

const sizeOf = (list: string, entries: readonly Entry[], names: number): ListSize => {
  const own = entries.filter((entry) => entry.list === list)
  const strong = (entry: Entry) =>
    entry.names.filter(({ kind, quality }) => kind === 'alias' && quality !== 'weak').length
  return {
    list,
    entries: own.length,
    names,
    strongAliases: own.reduce((sum, entry) => sum + strong(entry), 0),
    dated: own.filter(({ listedOn }) => listedOn !== null).length,
  }
}

type ClassBuilder = {
  /** False for a name without letters and digits. */
  readonly add: (name: string, entry: number, weak: boolean) => boolean
  readonly sections: () => Sections
}

const classBuilder = (kind: NameKind): ClassBuilder => {
  const names = new Map<string, number>()
  const apart = namesApart()
  const bearers: number[][] = []
  const weaks: number[][] = []
  return {
    add: (text, entry, weak) => {
      let at = names.get(text)
      if (at === undefined) {
        const name = nameOf(text, kind)
        if (name.words.length === 0) return false
        at = names.size
        names.set(text, at)
        apart.add(name)
        bearers.push([])
        weaks.push([])
      }
      bearers[at]?.push(entry)
      weaks[at]?.push(weak ? 1 : 0)
      return true
    },
    sections: () => {
      const all = {
        ...packTexts('texts', [...names.keys()]),
        ...packLists('bearers', bearers),
        ...packLists('weak', weaks),
        ...apart.sections(),
      }
      return Object.fromEntries(
        Object.entries(all).map(([name, data]) => [`${prefixOf[kind]}.${name}`, data]),
      )
    },
  }
}

/** Names in numbers: what is not kept of a name need not be kept in memory either. */
const namesApart = (): { readonly add: (name: Name) => void; readonly sections: () => Sections } => {
  const words = wordTable()
  const rests = numbered()
  const wordsIn: number[][] = []
  const weights: number[] = []
  const restOf: number[] = []
  const joined: [number, number][] = []
  return {
    add: (name) => {
      const at = wordsIn.length
      for (const key of joinedKeys(name)) joined.push([hashOf(key), at])
      wordsIn.push(name.words.map((word) => words.add(word, at)))
      weights.push(name.words.reduce((sum, word) => sum + leastWeight(word), 0))
      const { forms, dropped } = name
      restOf.push(
        rests.of(forms.length + dropped.length === 0 ? nothing : JSON.stringify({ forms, dropped })),
      )
    },
    sections: () => ({
      ...packLists('words', wordsIn),
      ...packTexts('rests', rests.all()),
      restOf: Uint32Array.from(restOf),
      weights: Float32Array.from(weights),
      ...words.sections(),
      ...packHashes('joined', joined),
    }),
  }
}

/** Distinct words, the names that hold them, and their skeletons. */
const wordTable = (): {
  readonly add: (word: NameWord, name: number) => number
  readonly sections: () => Sections
} => {
  const words = numbered()
  const numberOf = new Map<NameWord, number>() // names share the objects of their words
  const skeletons = numbered()
  const namesOf: number[][] = []
  const wordsOf: number[][] = []
  const known: NameWord[] = []
  const numberIn = (word: NameWord): number => {
    const before = numberOf.get(word)
    if (before !== undefined) return before
    const number = words.of(JSON.stringify(word))
    numberOf.set(word, number)
    if (number < known.length) return number
    known.push(word)
    namesOf.push([])
    for (const skeleton of new Set(word.sounds.map(skeletonOf)))
      (wordsOf[skeletons.of(skeleton)] ??= []).push(number)
    return number
  }
  return {
    add: (word, name) => {
      const number = numberIn(word)
      const own = namesOf[number] as number[]
      if (own.at(-1) !== name) own.push(name)
      return number
    },
    sections: () => {
      const shapes = skeletons.all()
      return {
        ...packTexts('wordTexts', words.all()),
        wordWeights: Float32Array.from(known, ({ weight }) => weight),
        wordLengths: Uint8Array.from(known, ({ plain }) => Math.min(255, plain.length)),
        wordBits: Uint32Array.from(known, ({ plain }) => bitsOf(plain)),
        soundLengths: Uint8Array.from(known, (word) =>
          isPlainSound(word) ? Math.min(255, word.sounds[0]?.length ?? 0) : 255,
        ),
        soundBits: Uint32Array.from(known, ({ sounds }) => bitsOf(sounds[0] ?? '')),
        ...packLists('namesOf', namesOf),
        ...packTexts('skeletons', shapes),
        skeletonBits: Uint32Array.from(shapes, bitsOf),
        skeletonLengths: Uint8Array.from(shapes, (shape) => Math.min(255, shape.length)),
        ...packLists('wordsOf', wordsOf),
      }
    },
  }
}

const nothing = JSON.stringify({ forms: [], dropped: [] })

/** One sound with its vowels: its length and letters bound how near it can be. */
const isPlainSound = ({ sounds, consonants }: NameWord): boolean => sounds.length === 1 && consonants === null

/** Numbers texts in the order in which they come. */
const numbered = (): { readonly of: (text: string) => number; readonly all: () => string[] } => {
  const numbers = new Map<string, number>()
  return {
    of: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    all: () => [...numbers.keys()],
  }
}
