import type { Claim } from '../claim.js'

/** A claim with the key it has over all documents, `document:id`. */
export type Keyed = { readonly key: string; readonly claim: Claim }
