import { z } from 'zod'
import { measure } from '../measure.js'
import { fromBothFlows } from './both-flows.js'
import { dyad, product, reading, years } from './params.js'

/** Exports and imports together, both from the reporter's own side of one record. */
export const turnover = measure({
  id: 'turnover',
  name: { en: 'Trade turnover', ru: 'Товарооборот', sr: 'Robna razmena' },
  meaning: 'The reporter’s exports to the partner plus its imports from it, both from one record.',
  unit: 'USD',
  formula: 'x_{ij} + m_{ij}',
  reference: 'United Nations, International Merchandise Trade Statistics: Compilers Manual, rev. 1, 2013',
  params: z.object({ dyad, years, product, ...reading }),
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: (read, question) => fromBothFlows(read, 'turnover', question, '+'),
})
