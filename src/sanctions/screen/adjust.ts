import { compareBirths, type BirthAgreement } from './births.js'
import { isTelling, type Facts, type ListedKind } from './facts.js'

/** Something beside the name that speaks for or against one person or thing. */
export type FactPart = {
  readonly fact: 'kind' | 'birth' | 'country' | 'identifier'
  readonly agreement: BirthAgreement | 'same' | 'differs' | 'near'
  /** What each side says; empty where it would only repeat the other. */
  readonly left: string
  readonly right: string
  /** By what the score is multiplied where it speaks against, or which share of what lacks to 1 it gives. */
  readonly factor: number
  readonly support: number
}

/** A score that took in what else is known. */
export type Adjusted = { readonly score: number; readonly parts: readonly FactPart[] }

/** Below this a name is another one, and nothing beside it makes it a match. */
const plausible = 0.5
/** An identifier that is one in both, whatever the names. */
const sameIdentifier = 0.75
const most = 0.7

/** What dates of birth say: against, as a factor; for, as a share of what lacks to 1. */
const ofBirth: Readonly<Record<BirthAgreement, { factor: number; support: number }>> = {
  'same-day': { factor: 1, support: 0.35 },
  'same-year': { factor: 1, support: 0.15 },
  near: { factor: 0.95, support: 0 },
  'day-differs': { factor: 0.85, support: 0 },
  differs: { factor: 0.68, support: 0 },
}

/**
 * Adjusts the score of two names by what else is known of both. Symmetric, in [0, 1]; what one side does not say
 * changes nothing. A shared date of birth or country alone makes no match: below 0.5 names are not lifted.
 * @param name how alike the names are, 0 to 1
 */
export const adjust = (name: number, a: Facts, b: Facts): Adjusted => {
  const parts = [kindPart(a.kind, b.kind), birthPart(a, b), countryPart(a, b), identifierPart(a, b)].flatMap(
    (part) => part ?? [],
  )
  const against = parts.reduce((product, { factor }) => product * factor, name)
  const support = Math.min(
    most,
    parts.reduce((sum, each) => sum + each.support, 0),
  )
  const lifted = against >= plausible ? against + (1 - against) * support : against
  const same = parts.some(({ fact }) => fact === 'identifier')
  const score = same ? Math.max(lifted, sameIdentifier + (1 - sameIdentifier) * name) : lifted
  return { score: Math.min(1, Math.max(0, score)), parts }
}

const part = (
  fact: FactPart['fact'],
  agreement: FactPart['agreement'],
  sides: readonly [string, string],
  { factor = 1, support = 0 }: { factor?: number; support?: number },
): FactPart => ({ fact, agreement, left: sides[0], right: sides[1], factor, support })

const kindPart = (a: ListedKind | null, b: ListedKind | null): FactPart | null => {
  if (a === null || b === null || a === b) return null
  const person = a === 'person' || b === 'person'
  return part('kind', person ? 'differs' : 'near', [a, b], { factor: person ? 0.7 : 0.9 })
}

const birthPart = (a: Facts, b: Facts): FactPart | null => {
  const found = compareBirths(a.births, b.births)
  if (found === null) return null
  return part('birth', found.agreement, [found.left.text, found.right.text], ofBirth[found.agreement])
}

const countryPart = (a: Facts, b: Facts): FactPart | null => {
  if (a.countries.length === 0 || b.countries.length === 0) return null
  const [left, right] = [new Set(a.countries), new Set(b.countries)]
  const shared = [...left].filter((code) => right.has(code)).toSorted()
  if (shared.length > 0)
    return part('country', 'same', [shared.join(', '), shared.join(', ')], { support: 0.1 })
  const listed = (codes: ReadonlySet<string>) => [...codes].toSorted().slice(0, 4).join(', ')
  return part('country', 'differs', [listed(left), listed(right)], { factor: 0.93 })
}

const identifierPart = (a: Facts, b: Facts): FactPart | null => {
  const right = new Set(b.ids)
  const shared = a.ids.filter((id) => right.has(id) && isTelling(id)).toSorted()[0]
  return shared === undefined ? null : part('identifier', 'same', [shared, shared], { support: 0.5 })
}
