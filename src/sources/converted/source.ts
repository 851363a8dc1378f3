import type { Source } from '../../lake/source.js'

/** Flows of a source in another currency, in US dollars at average rates. */
export const converted: Source = {
  id: 'converted',
  name: 'Converted to dollars here',
  short: 'Converted',
  publisher: 'computed in this workspace',
  home: 'docs/sources.md#converted',
  licence: {
    name: 'that of the source it is computed from',
    redistribute: 'unclear',
    note: 'The values follow from a publisher’s rows: its terms hold for them too.',
  },
  covers: 'Flows that a source of the lake states in another currency, in US dollars.',
  cite: () =>
    'Converted at average exchange rates; the source it rests on, and the rate, are named with each number.',
  obtain: 'It is made here from a source in another currency: `rapport convert eurostat`.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [],
  replaces: 'cell',
  inputs: [],
  rejects: {},
  caveats: [
    'At the average rate of the same period, of a year for years and of a month for months, never at that of its last day. A period without a rate is left out.',
    'Sums of converted months differ from the converted year.',
    'Growth in dollars holds the change of the exchange rate.',
    'Of one cell the newest conversion counts, whichever source it came from.',
  ],
}
