import type { Claim } from '../claim.js'

/** A claim with the key it has over all documents. */
export type Keyed = { readonly key: string; readonly claim: Claim }
