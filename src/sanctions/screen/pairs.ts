import { compare, compareWritten, type Comparison } from '../names/compare.js'
import { nameOf } from '../names/name.js'
import { adjust, type Adjusted } from './adjust.js'
import { factSentences, nameSentences } from './explain.js'
import type { Facts } from './facts.js'
import { officialScore } from './official.js'
import { comparePhonetic } from './phonetic.js'
import type { Method } from './search.js'

/** Two names and what is known of each. */
export type Pair = {
  readonly left: { readonly name: string; readonly facts: Facts }
  readonly right: { readonly name: string; readonly facts: Facts }
}

export type PairScore = {
  readonly score: number
  readonly nameScore: number
  readonly why: readonly string[]
}

/** Scores two names with what is known of both. Symmetric but for the method `ofac`, whose first name is the one entered. */
export const scorePair = ({ left, right }: Pair, method: Method = 'default'): PairScore => {
  const comparison = comparisonOf(left, right, method)
  const { score, parts }: Adjusted = adjust(comparison.score, left.facts, right.facts)
  const sides = { left: 'left', right: 'right' }
  return {
    score,
    nameScore: comparison.score,
    why: [...nameSentences(comparison, sides), ...factSentences(parts, sides)],
  }
}

const comparisonOf = (left: Pair['left'], right: Pair['right'], method: Method): Comparison => {
  const kinds = new Set([left.facts.kind, right.facts.kind].map((kind) => (kind === null ? null : kind === 'person' ? 'person' : 'entity')))
  kinds.delete(null)
  const kind = kinds.size === 1 ? ([...kinds][0] ?? null) : null
  if (method === 'default') return compareWritten(left.name, right.name, kind)
  const [a, b] = [nameOf(left.name, kind), nameOf(right.name, kind)]
  if (method === 'phonetic') return comparePhonetic(a, b)
  return { ...compare(a, a.kind === b.kind ? b : nameOf(right.name, a.kind)), score: officialScore(a, b), notes: [] }
} // prettier-ignore

/** How a threshold divides labelled pairs. A ratio without a denominator is null. */
export type Calibration = {
  readonly threshold: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/**
 * Precision, recall and F1 for each threshold from 0.50 to 0.99.
 * @returns the rows, and the one of the highest F1: of several, the highest threshold, which finds the least in vain
 */
export const calibrate = (
  labelled: readonly { readonly score: number; readonly match: boolean }[],
): { readonly rows: readonly Calibration[]; readonly best: Calibration | null } => {
  const rows = Array.from({ length: 50 }, (_, step) => calibrationAt((50 + step) / 100, labelled))
  const best = rows.reduce<Calibration | null>(
    (found, row) => (row.f1 !== null && row.f1 >= (found?.f1 ?? 0) ? row : found),
    null,
  )
  return { rows, best }
}

const calibrationAt = (
  threshold: number,
  labelled: readonly { readonly score: number; readonly match: boolean }[],
): Calibration => {
  const found = labelled.filter(({ score }) => score >= threshold)
  const truePositives = found.filter(({ match }) => match).length
  const falsePositives = found.length - truePositives
  const falseNegatives = labelled.filter(({ match }) => match).length - truePositives
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    threshold,
    truePositives,
    falsePositives,
    falseNegatives,
    precision: ratio(truePositives, truePositives + falsePositives),
    recall: ratio(truePositives, truePositives + falseNegatives),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  }
}

const yes = new Set(['1', 'true', 'yes', 'y', 'match', 'positive', 'same', 't'])
const no = new Set([
  '0',
  'false',
  'no',
  'n',
  'no-match',
  'no match',
  'nomatch',
  'negative',
  'different',
  'f',
  '-1',
])

/** What a label says; null for one that says neither, such as `unsure`. */
export const labelOf = (text: string): boolean | null => {
  const word = text.trim().toLowerCase()
  return yes.has(word) ? true : no.has(word) ? false : null
} // prettier-ignore
