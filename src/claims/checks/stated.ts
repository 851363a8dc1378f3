import type { Claim } from '../claim.js'
import type { Quantity } from '../quantities/found.js'
import type { ReadDocument } from '../reading.js'
import type { Interval } from './interval.js'
import type { Span } from './rule.js'

/** A claim with its number. */
export type Stated = Claim & { readonly quantity: Quantity }

/** The claims of a document by id; those without a number are left out. */
export const statedIn = (read: ReadDocument): ReadonlyMap<string, Stated> => {
  const known = stated.get(read.claims) ?? numbersOf(read.claims)
  stated.set(read.claims, known)
  return known
}

/** Most rules ask for them: gathered once for all. */
const stated = new WeakMap<readonly Claim[], ReadonlyMap<string, Stated>>()

const numbersOf = (claims: readonly Claim[]): ReadonlyMap<string, Stated> =>
  new Map(
    claims.filter((claim): claim is Stated => claim.quantity !== null).map((claim) => [claim.id, claim]),
  )

/** What a claim’s number may be, as its digits and its words allow. */
export const intervalOf = ({ quantity: { low, high } }: Stated): Interval => ({ low, high })

export const spanOf = (claim: Claim): Span => ({ document: claim.document, ...claim.place })
