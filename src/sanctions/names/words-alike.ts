import { editDistance } from '../../domain/edit-distance.js'
import type { NameWord } from './name.js'
import { consonantsOf, soundDistance } from './sound.js'

/** How two words were found alike. */
export type Likeness = 'same' | 'sound' | 'spelling' | 'consonants' | 'initial'

/** From 0 to 1; below {@link least} two words are different ones. */
export type Alike = { readonly score: number; readonly how: Likeness }

/** What a slip of letters may leave of likeness; below it words are not taken for one. */
const least = 0.62

/** How alike two words of names are; null where they are different words. Symmetric. */
export const alike = (a: NameWord, b: NameWord): Alike | null => {
  if (a.plain === b.plain) return { score: 1, how: 'same' }
  if (a.role === 'number' || b.role === 'number') return null
  if (a.plain.length === 1 || b.plain.length === 1)
    return a.plain[0] === b.plain[0] ? { score: 0.85, how: 'initial' } : null
  if (a.consonants !== null || b.consonants !== null) return byConsonants(a, b)
  const found = [bySound(a, b), bySpelling(a.plain, b.plain)].toSorted(
    (x, y) => y.score - x.score,
  )[0] as Alike
  return found.score < least ? null : found
}

const bySound = (a: NameWord, b: NameWord): Alike => {
  const distances = a.sounds.flatMap((x) =>
    b.sounds.map((y) => ({ by: soundDistance(x, y), length: Math.max(x.length, y.length) })),
  )
  const score = Math.max(
    ...distances.map(({ by, length }) => (by === 0 ? 0.97 : 0.97 - (1.75 * by) / length)),
  )
  return { score, how: 'sound' }
}

/** Letters that were hit wrongly, by the length of the word: one in three letters makes another name, one in nine does not. */
const bySpelling = (a: string, b: string): Alike => {
  const length = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > 2 || length < 4) return { score: 0, how: 'spelling' }
  const edits = editDistance(a, b)
  const slips =
    edits === 1 ? 0.98 - 0.55 / (length - 1) : edits === 2 && length > 6 ? 0.98 - 2 / (length - 1) : 0
  return { score: a[0] === b[0] ? slips : slips - 0.06, how: 'spelling' }
}

/** Names in Arabic or Hebrew script: their consonants, which must be three at least to say anything. */
const byConsonants = (a: NameWord, b: NameWord): Alike | null => {
  const [x, y] = [a, b].map(({ consonants, sounds }) => consonants ?? consonantsOf(sounds[0] as string)) as [
    string,
    string,
  ]
  const length = Math.max(x.length, y.length)
  if (length < 2) return null
  const score = 0.92 - (1.6 * soundDistance(x, y)) / length
  return score < least ? null : { score, how: 'consonants' }
}
