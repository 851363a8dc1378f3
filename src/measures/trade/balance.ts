import { z } from 'zod'
import { measure } from '../measure.js'
import { fromBothFlows } from './both-flows.js'
import { dyad, product, reading, years } from './params.js'

/** Exports less imports, both from the reporter's own side of one record. */
export const balance = measure({
  id: 'balance',
  name: { en: 'Trade balance', ru: 'Сальдо торговли', sr: 'Spoljnotrgovinski saldo' },
  meaning: 'The reporter’s exports to the partner less its imports from it, both from one record.',
  unit: 'USD',
  formula: 'x_{ij} - m_{ij}',
  reference: 'Mikic and Gilbert, Trade Statistics in Policymaking, rev. ed., UN ESCAP 2009, ch. II',
  params: z.object({ dyad, years, product, ...reading }),
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: (read, question) => fromBothFlows(read, 'balance', question, '−'),
})
