import type { Name, NameWord } from '../names/name.js'
import { skeletonOf } from './words-folded.js'

/** Below so many consonants two words joined are like too many others. */
const shortest = 3

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

/** The keys by which a name looks for such names: its words, and its initials where it has several words. */
export const lookupKeys = (name: Name): string[] => [
  ...name.words.flatMap(({ sounds, role }) =>
    role === 'number' || role === 'initial' ? [] : sounds.flatMap((sound) => wordKey(sound) ?? []),
  ),
  ...joinedKeys(name).filter((key) => key.startsWith('^')),
]

const initialsKey = (letters: string): string => `^${letters}`
