import type { Source } from '../../lake/source.js'

/** Flows that two countries recorded, brought to one value here, from a source in the lake. */
export const reconciled: Source = {
  id: 'reconciled',
  name: 'Reconciled here',
  short: 'Reconciled',
  publisher: 'computed in this workspace',
  home: 'docs/sources.md#reconciled',
  licence: {
    name: 'that of the source it is computed from',
    redistribute: 'unclear',
    note: 'The values follow from a publisher’s rows: its terms hold for them too.',
  },
  covers:
    'One value for each exporter, importer, product and year, FOB, from both countries’ records in one source of the lake.',
  cite: () =>
    'Computed after Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level, CEPII Working Paper 2010-23; the source it rests on is named with each number.',
  obtain: 'It is made here from a source with both countries’ records: `rapport reconcile comtrade`.',
  parser: 1,
  record: 'reconciled',
  valuation: 'fob',
  unions: [],
  replaces: 'all',
  inputs: [],
  rejects: {},
  caveats: [
    'Like BACI and not BACI: the method is that of Gaulier and Zignago (2010), the data are those of this workspace, and “Areas nes” is not shared out among countries.',
    'Imports are brought to FOB by an estimated margin where unit values and distances are known, else by a set rate; the notes of the snapshot say which.',
    'Where only one of the two countries has a record, it stands alone, made FOB: agreement between both is not implied.',
    'Rows with the world, groups, special categories and areas nes, and a country’s trade with itself, are not in it.',
    'Of each year one classification and one level of products: where the two countries report in different ones, their records do not meet.',
    'Quantities and weights are not reconciled and not kept.',
    'A newer run replaces the older one whole: name all years that are wanted.',
  ],
}
