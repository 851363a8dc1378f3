import { editDistance } from '../domain/edit-distance.js'

/** The candidate a mistyped word most likely meant, or undefined when none is near. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const scored = candidates
    .map((candidate) => ({ candidate, distance: distanceTo(candidate, word) }))
    .filter(({ distance }) => distance <= limit)
  return scored.toSorted((a, b) => a.distance - b.distance)[0]?.candidate
}

/** A beginning counts as one edit: `meas` means `measure`. */
const distanceTo = (candidate: string, word: string): number => {
  const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
  return word.length >= 3 && candidate.startsWith(word) ? Math.min(1, distance) : distance
}

/** ` Did you mean “x”?`, or nothing. */
export const didYouMean = (word: string, candidates: readonly string[]): string => {
  const found = nearest(word, candidates)
  return found === undefined ? '' : ` Did you mean “${found}”?`
}
