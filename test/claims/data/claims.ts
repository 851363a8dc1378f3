import type { Claim, Trade } from '../../../src/claims/claim.js'
import type { Quantity } from '../../../src/claims/quantities/found.js'
import type { Reading } from '../../../src/claims/reading.js'

/** A number as a text gives it: `quantity(996e6, 1e6)` is known to a million. */
export const quantity = (value: number, resolution: number, more: Partial<Quantity> = {}): Quantity => ({
  type: 'quantity',
  start: 0,
  end: 1,
  text: String(value),
  kind: 'money',
  value,
  low: value - resolution / 2,
  high: value + resolution / 2,
  bound: 'exact',
  resolution,
  unit: 'USD',
  per: null,
  upTo: null,
  sign: 0,
  bracketed: false,
  mended: null,
  ...more,
})

/** Millions of dollars, known to a million or to the given part of one. */
export const million = (value: number, resolution = 1): Quantity => quantity(value * 1e6, resolution * 1e6)

/** Per cent, known to a tenth or to the given step. */
export const percentage = (value: number, resolution = 0.1): Quantity =>
  quantity(value, resolution, { kind: 'percent', unit: '%' })

/** A place in an order. */
export const place = (value: number): Quantity =>
  quantity(value, 1, { kind: 'ordinal', unit: 'rank', low: value, high: value })

/** A number of things. */
export const count = (value: number, unit: string | null = null, more: Partial<Quantity> = {}): Quantity =>
  quantity(value, 1, { kind: 'count', unit, low: value, high: value, ...more })

export const trade = (dyad: string, flow: Trade['flow'], more: Partial<Trade> = {}): Trade => {
  const [reporter = null, partner = null] = dyad.split('-')
  return { reporter, partner, flow, product: 'TOTAL', productText: null, services: false, ...more }
}

/** A claim of which the test says what matters. */
export const claim = (more: Partial<Claim>): Claim => ({
  id: 'c1',
  document: 0,
  block: 0,
  sentence: 0,
  place: { start: 0, end: 1 },
  text: 'a number',
  kind: 'exports',
  quantity: null,
  trade: null,
  subject: null,
  period: '2021',
  fiscal: false,
  of: null,
  perYear: false,
  sign: 0,
  topic: null,
  modal: false,
  says: null,
  negated: false,
  source: null,
  open: [],
  filled: [],
  ...more,
})

/** Documents with these claims and nothing else; ids are `c1`, `c2` … in each. */
export const readingOf = (...documents: readonly (readonly Claim[])[]): Reading => ({
  documents: documents.map((claims, index) => ({
    index,
    file: `text-${index}.txt`,
    sha256: '0'.repeat(64),
    document: { format: 'text', text: '', blocks: [], tables: [], unreadable: [], pages: null, title: null },
    language: 'en',
    style: { decimal: '.' },
    passages: [],
    claims: claims.map((each, at) => ({ ...each, id: `c${at + 1}`, document: index })),
    relations: [],
    tables: [],
  })),
})
