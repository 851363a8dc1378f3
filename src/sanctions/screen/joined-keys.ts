import type { Name, NameWord } from '../names/name.js'
import { editsFrom, skeletonOf } from './words-folded.js'

/** Below so many consonants two words joined are like too many others. */
const shortest = 2

/**
 * By which a name is found that writes in one word what another writes in two or three, by its initials, and by all its words: the
 * same words in any order are found whatever they weigh.
 */
export const joinedKeys = ({ words, kind }: Name): string[] => {
  const keys: string[] = words.length > 0 ? [wholeKey(words)] : []
  for (const count of [2, 3])
    for (let at = 0; at + count <= words.length; at += 1) {
      const key = joinable(words, at, count) ? wordKey(joinedSound(words, at, count)) : null
      if (key !== null) keys.push(key)
    }
  if (kind === 'entity' && words.length >= 3)
    keys.push(initialsKey(words.map(({ plain }) => plain[0]).join('')))
  if (kind === 'entity' && words.length === 1) keys.push(initialsKey(words[0]?.plain ?? ''))
  return keys
}

const joinable = (words: readonly NameWord[], from: number, count: number): boolean => {
  for (let at = from; at < from + count; at += 1)
    if (words[at]?.role === 'number' || words[at]?.role === 'initial') return false
  return true
}

const joinedSound = (words: readonly NameWord[], from: number, count: number): string => {
  let sound = ''
  for (let at = from; at < from + count; at += 1) sound += words[at]?.sounds[0] ?? ''
  return sound
}

/** The key under which words that were joined are found by their sound; none where too little is left of it. */
export const wordKey = (sound: string): string | null => {
  const skeleton = skeletonOf(sound).replace(/(.)\1+/g, '$1')
  return skeleton.length < shortest ? null : `+${skeleton}`
}

/** A key by which a name looks for such names, and the word it stands for; null for its initials or the whole of it. */
export type Lookup = { readonly key: string; readonly word: NameWord | null }

/** The keys of a name: its words, its initials where it has several words, and the whole of it; these first, since only so many are looked at. */
export const lookupKeys = (name: Name): Lookup[] => [
  ...joinedKeys(name).flatMap((key) =>
    key.startsWith('=') || key.startsWith('^') ? [{ key, word: null }] : [],
  ),
  ...name.words.flatMap((word) =>
    word.role === 'number' || word.role === 'initial'
      ? []
      : word.sounds.flatMap((sound) => {
          const key = wordKey(sound)
          return key === null ? [] : [{ key, word }]
        }),
  ),
]

const wholeKey = (words: readonly NameWord[]): string =>
  `=${words
    .map(({ plain }) => plain)
    .toSorted()
    .join(' ')}`

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
