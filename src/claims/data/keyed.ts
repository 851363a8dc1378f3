import type { Claim } from '../claim.js'

/** A claim with the key it has over all documents. */
export type Keyed = { readonly key: string; readonly claim: Claim }

/** The key of a claim over all documents of a reading: `document:id`. */
export const keyOf = (document: number, id: string): string => `${document}:${id}`
