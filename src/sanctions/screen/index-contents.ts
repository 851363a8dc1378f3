import type { NameKind } from '../names/name.js'
import { hashesOf, listsOf, textsOf, type Lists, type Sections, type Texts } from './packed.js'

/** What an index says of itself. */
export type IndexAbout = {
  readonly index: number
  /** Of the comparison that took the names apart. */
  readonly names: number
  readonly snapshot: string
  readonly lists: readonly ListSize[]
}

/** How much of a list is in a snapshot. */
export type ListSize = {
  readonly list: string
  readonly entries: number
  /** Names with letters or digits: the others can be found by nobody. */
  readonly names: number
  readonly strongAliases: number
  /** Entries whose date of listing the list states. */
  readonly dated: number
}

/** Names of persons, or of all else: the two are taken apart in different manners. */
export type ClassIndex = {
  readonly kind: NameKind
  /** Distinct names as listed, and how each was taken apart: its words, and the rest as JSON. */
  readonly texts: Texts
  readonly words: Lists
  readonly rests: Texts
  readonly restOf: Uint32Array
  readonly weights: Float32Array
  /** Who bears a name: entries and, in the same order, whether weakly. */
  readonly bearers: Lists
  readonly weak: Lists
  /** Distinct words as JSON, their weights, the names that hold them. */
  readonly wordTexts: Texts
  readonly wordWeights: Float32Array
  /** Of each word the letters as written and by their sound, as bits, and how many there are; 255: not to be judged by these. */
  readonly wordLengths: Uint8Array
  readonly wordBits: Uint32Array
  readonly soundLengths: Uint8Array
  readonly soundBits: Uint32Array
  readonly namesOf: Lists
  /** Distinct skeletons, their letters as bits, the words that have them. */
  readonly skeletons: Texts
  readonly skeletonBits: Uint32Array
  readonly skeletonLengths: Uint8Array
  readonly wordsOf: Lists
  /** Names by the hash of neighbours joined in one word, and of initials. */
  readonly joined: (hash: number) => Uint32Array
}

/** An index ready to be searched. */
export type ListIndex = {
  readonly about: IndexAbout
  readonly classes: readonly ClassIndex[]
  /** Entries as JSON. */
  readonly entries: Texts
  /** Of each entry the place of its list in `about.lists`. */
  readonly listOf: Uint32Array
  /** Entries by the hash of an identifier. */
  readonly ids: (hash: number) => Uint32Array
  /** Entries by the hash of their key. */
  readonly keys: (hash: number) => Uint32Array
}

/** The prefixes of the two classes in the file. */
export const prefixOf: Readonly<Record<NameKind, string>> = { person: 'p', entity: 'e' }

export const contentsOf = (about: IndexAbout, sections: Sections): ListIndex => ({
  about,
  classes: (['person', 'entity'] as const).map((kind) => classOf(kind, sections)),
  entries: textsOf(sections, 'entries'),
  listOf: sections['listOf'] as Uint32Array,
  ids: hashesOf(sections, 'ids'),
  keys: hashesOf(sections, 'keys'),
})

const classOf = (kind: NameKind, sections: Sections): ClassIndex => {
  const own = (name: string): string => `${prefixOf[kind]}.${name}`
  return {
    kind,
    texts: textsOf(sections, own('texts')),
    words: listsOf(sections, own('words')),
    rests: textsOf(sections, own('rests')),
    restOf: sections[own('restOf')] as Uint32Array,
    weights: sections[own('weights')] as Float32Array,
    bearers: listsOf(sections, own('bearers')),
    weak: listsOf(sections, own('weak')),
    wordTexts: textsOf(sections, own('wordTexts')),
    wordWeights: sections[own('wordWeights')] as Float32Array,
    wordLengths: sections[own('wordLengths')] as Uint8Array,
    wordBits: sections[own('wordBits')] as Uint32Array,
    soundLengths: sections[own('soundLengths')] as Uint8Array,
    soundBits: sections[own('soundBits')] as Uint32Array,
    namesOf: listsOf(sections, own('namesOf')),
    skeletons: textsOf(sections, own('skeletons')),
    skeletonBits: sections[own('skeletonBits')] as Uint32Array,
    skeletonLengths: sections[own('skeletonLengths')] as Uint8Array,
    wordsOf: listsOf(sections, own('wordsOf')),
    joined: hashesOf(sections, own('joined')),
  }
}
