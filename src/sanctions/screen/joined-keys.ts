import type { Name, NameWord } from '../names/name.js'
import { editsFrom, skeletonOf } from './words-folded.js'

/** Below so many consonants two words joined are like too many others. */
const shortest = 2

/** By which a name is found that writes in one word what another writes in two or three, and by its initials. */
export const joinedKeys = ({ words, kind }: Name): string[] => [
  ...[2, 3].flatMap((count) =>
    words.slice(0, Math.max(0, words.length - count + 1)).flatMap((_, at) => {
      const parts = words.slice(at, at + count)
      return parts.some(({ role }) => role === 'number' || role === 'initial') ? [] : (wordKey(joinedSound(parts)) ?? [])
    }),
  ),
  ...(kind === 'entity' && words.length >= 3 ? [initialsKey(words.map(({ plain }) => plain[0]).join(''))] : []),
  ...(kind === 'entity' && words.length === 1 ? [initialsKey(words[0]?.plain ?? '')] : []),
] // prettier-ignore

const joinedSound = (parts: readonly NameWord[]): string => parts.map(({ sounds }) => sounds[0]).join('')

/** The key under which words that were joined are found by their sound; none where too little is left of it. */
export const wordKey = (sound: string): string | null => {
  const skeleton = skeletonOf(sound).replace(/(.)\1+/g, '$1')
  return skeleton.length < shortest ? null : `+${skeleton}`
}

/** A key by which a name looks for such names, and the word it stands for; null for its initials. */
export type Lookup = { readonly key: string; readonly word: NameWord | null }

/** The keys of a name: its words, and its initials where it has several words. */
export const lookupKeys = (name: Name): Lookup[] => [
  ...name.words.flatMap((word) =>
    word.role === 'number' || word.role === 'initial'
      ? []
      : word.sounds.flatMap((sound) => {
          const key = wordKey(sound)
          return key === null ? [] : [{ key, word }]
        }),
  ),
  ...joinedKeys(name).flatMap((key) => (key.startsWith('^') ? [{ key, word: null }] : [])),
]

const initialsKey = (letters: string): string => `^${letters}`

/** Whether neighbours of a name, joined, can be a word: of about its length, and of about its letters. */
export const joinsInto = (words: readonly NameWord[], whole: NameWord): boolean => {
  const edits = editsFrom(whole.plain)
  return [2, 3].some((count) =>
    words.slice(0, Math.max(0, words.length - count + 1)).some((_, at) => {
      const joined = words
        .slice(at, at + count)
        .map(({ plain }) => plain)
        .join('')
      return (
        Math.abs(joined.length - whole.plain.length) <= 2 &&
        edits(joined) <= Math.max(1, whole.plain.length / 3)
      )
    }),
  )
}
