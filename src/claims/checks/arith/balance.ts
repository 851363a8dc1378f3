import { rule } from '../rule.js'
import { sumFinding, sumsOf } from './parts-and-total.js'

/** A surplus or a deficit is exports less imports. */
export const balance = rule({
  id: 'arith/balance',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A trade balance, surplus or deficit is exports less imports of the same countries and period.',
  details:
    'Where a document gives exports, imports and the balance of one dyad and period, the difference of the first two is ' +
    'compared with the third, whichever country it is seen from, within the rounding of all. So are the only two amounts ' +
    'before a surplus, a deficit, or an amount by which one exceeds the other.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      sumsOf(read, true).flatMap((sum) => {
        const found = sumFinding(sum)
        return found === null ? [] : [found]
      }),
    ),
  examples: [
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and imports of Kenya from Uganda $400 million. The trade surplus of Kenya with Uganda was $300 million in 2023.',
      finds: ['The parts give 500 m, the text says “$300 million”.'],
    },
    {
      text: 'In 2023 exports of Kenya to Uganda were $900 million and imports of Kenya from Uganda $400 million. The trade surplus of Kenya with Uganda was $500 million in 2023.',
      finds: [],
    },
  ],
})
