import { editDistance } from '../../domain/edit-distance.js'
import type { NameWord } from './name.js'
import { sameNamesOf } from './same-names.js'
import { consonantsOf, soundDistance } from './sound.js'

/** How two words were found alike. */
export type Likeness = 'same' | 'sound' | 'spelling' | 'consonants' | 'initial'

/** From 0 to 1; below {@link least} two words are different ones. */
export type Alike = { readonly score: number; readonly how: Likeness }

/** What a slip of letters may leave of likeness; below it words are not taken for one. */
const least = 0.62
/** `Ivanov` and `Ivanova`: one family, and as a rule two persons. */
const otherGender = 0.5

/** How alike two words of names are; null where they are different words. Symmetric. */
export const alike = (a: NameWord, b: NameWord): Alike | null => {
  if (a.plain === b.plain) return { score: 1, how: 'same' }
  if (a.role === 'number' || b.role === 'number') return null
  if (a.plain.length === 1 || b.plain.length === 1)
    return a.plain[0] === b.plain[0] ? { score: 0.85, how: 'initial' } : null
  if (a.consonants !== null || b.consonants !== null) return known(a, b, byConsonants(a, b))
  const [sound, spelling] = [bySound(a, b), bySpelling(a.plain, b.plain)]
  const found = spelling.score > sound.score ? spelling : sound
  if (found.score < least) return null
  return areOfOtherGenders(a.plain, b.plain) ? { score: otherGender, how: 'spelling' } : known(a, b, found)
}

/** Two names that are both known, `Hasan` and `Husayn`, are not one for a letter’s sake. */
const known = (a: NameWord, b: NameWord, found: Alike | null): Alike | null => {
  if (found === null || found.score > 0.93) return found
  const one = sameNamesOf(a.text, a.plain)
  if (one.length === 0) return found
  const other = sameNamesOf(b.text, b.plain)
  return other.length === 0 || one.some((each) => other.includes(each)) ? found : null
}

const gendered = /(?:ov|ev|yov|iev|in|yn|sk|tsk|andr|gen|kand)(?:a|aya|aia|aja|iy|ii|ij|yy|y|i|iya|iia|ia)?$/
const female = /(?:[aeio]va|[iy]na|sk(?:aya|aia|aja|a)|andra|[gk]eni(?:a|ya|ia))$/
const stem = (word: string): string => word.replace(/(?:aya|aia|aja|iya|iia|ia|iy|ii|ij|yy|y|i|a)$/, '')

const areOfOtherGenders = (a: string, b: string): boolean =>
  female.test(a) !== female.test(b) && gendered.test(a) && gendered.test(b) && stem(a) === stem(b)

const bySound = (a: NameWord, b: NameWord): Alike => {
  let best = 0
  for (const x of a.sounds)
    for (const y of b.sounds) {
      if (x === y) return { score: 0.97, how: 'sound' }
      const length = Math.max(x.length, y.length)
      if (Math.abs(x.length - y.length) * 0.4 > 0.2 * length + 0.5) continue
      const slope = (length < 5 ? 2.2 : 1.75) / length
      const score = 0.97 - slope * soundDistance(x, y, (0.97 - least) / slope)
      if (score > best) best = score
    }
  return { score: best, how: 'sound' }
}

/** Letters that were hit wrongly, by the length of the word: one in three letters makes another name, one in nine does not. */
const bySpelling = (a: string, b: string): Alike => {
  const length = Math.max(a.length, b.length)
  if (Math.abs(a.length - b.length) > 2 || length < 4) return { score: 0, how: 'spelling' }
  if (lettersApart(a, b) > 4) return { score: 0, how: 'spelling' }
  const edits = editDistance(a, b)
  const slips =
    edits === 1
      ? 0.98 - (length < 5 ? 0.9 : 0.55) / (length - 1)
      : edits === 2 && length > 6
        ? 0.98 - 2 / (length - 1)
        : 0
  return { score: a[0] === b[0] ? slips : slips - 0.06, how: 'spelling' }
}

/** How many letters only one of two words has: twice the edits at most. */
const lettersApart = (a: string, b: string): number => {
  let bits = bitsOf(a) ^ bitsOf(b)
  let count = 0
  for (; bits !== 0; bits &= bits - 1) count += 1
  return count
}

const bitsOf = (word: string): number => {
  let bits = 0
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/** Names in Arabic or Hebrew script by their consonants: fewer than three say little, one nothing. */
const byConsonants = (a: NameWord, b: NameWord): Alike | null => {
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return { score: 0.95, how: 'sound' }
  if (a.consonants !== null && b.consonants !== null) return bothUnvowelled(a.plain, b.plain)
  let best = 0
  for (const x of a.consonants === null ? new Set(a.sounds.map(consonantsOf)) : [a.consonants])
    for (const y of b.consonants === null ? new Set(b.sounds.map(consonantsOf)) : [b.consonants]) {
      const length = Math.max(x.length, y.length)
      if (length < 2) continue
      const most = length === 2 ? 0.8 : 0.92
      best = Math.max(best, most - (1.6 * soundDistance(x, y)) / length)
    }
  return best < least ? null : { score: best, how: 'consonants' }
}

/** In a script without vowels each letter counts for two. */
const bothUnvowelled = (a: string, b: string): Alike | null => {
  const length = Math.max(a.length, b.length)
  const score = 0.98 - (1.3 * editDistance(a, b)) / length
  return length < 4 || score < least ? null : { score, how: 'spelling' }
}
