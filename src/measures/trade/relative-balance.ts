import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import type { Quantity } from '../../domain/quantity.js'
import { measure } from '../measure.js'
import { fromBothFlows } from './both-flows.js'
import { combine, computed, plain } from './lineages.js'
import { dyad, product, reading, years } from './params.js'

/** The balance over the turnover, both from the reporter's own side of one record. */
export const relativeBalance = measure({
  id: 'relative-balance',
  name: { en: 'Relative trade balance', ru: 'Относительное сальдо торговли', sr: 'Relativni saldo razmene' },
  meaning:
    'Balance over turnover, both from one record: −1 where the reporter only imports, 0 where trade is balanced, 1 where it only exports.',
  unit: 'index',
  formula: '\\frac{x_{ij} - m_{ij}}{x_{ij} + m_{ij}}',
  reference: 'Mikic and Gilbert, Trade Statistics in Policymaking, rev. ed., UN ESCAP 2009, ch. II',
  params: z.object({ dyad, years, product, ...reading }),
  example: { dyad: 'SRB-RUS', years: '2014-2018' },
  compute: async (read, question) => {
    const balances = await fromBothFlows(read, 'balance', question, '−')
    return {
      ...balances,
      rows: balances.rows.map(({ key, also = {} }) => {
        const { exports, imports } = also as { exports: Quantity; imports: Quantity }
        return {
          key,
          value: relative(exports, imports, {
            dyad: dyadText(question.dyad),
            product: question.product,
            ...key,
          }),
          also,
        }
      }),
    }
  },
})

/** (x − m)/(x + m); null where either is, and where there is no trade at all (`undefined`). */
const relative = (
  exports: Quantity,
  imports: Quantity,
  parameters: Readonly<Record<string, string | number>>,
): Quantity => {
  const [x, m] = [exports.value, imports.value]
  const arithmetic =
    x === null || m === null
      ? 'an input is not known'
      : `(${plain(x)} − ${plain(m)}) / (${plain(x)} + ${plain(m)})`
  const inputs = { exports: exports.lineage, imports: imports.lineage }
  return combine(
    [exports, imports],
    'index',
    ([a = 0, b = 0]) => (a + b === 0 ? 'undefined' : (a - b) / (a + b)),
    computed('relative-balance', parameters, [], arithmetic, inputs),
  )
}
