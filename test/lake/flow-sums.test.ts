import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Condition } from '../../src/domain/lineage.js'
import type { FlowScope } from '../../src/lake/binding.js'
import { flowMatrix } from '../../src/lake/flow-matrix.js'
import { productSums, reporterCounts } from '../../src/lake/products.js'
import type { Source } from '../../src/lake/source.js'
import { openQuickLakes, type QuickLakes, type QuickRow } from '../measures/quick-lake.js'
import { books } from '../measures/small-lake.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const reconciled: Source = { ...books, id: 'reconciled-books', record: 'reconciled' }
const unions: Source = { ...books, id: 'union-books', unions: ['EUN'] }

const countries = ['SRB', 'RUS', 'DEU', 'EUN', 'X-NES']
const products = ['270900', '270111', '840810']

const rows = (flows: readonly ('export' | 'import')[]) =>
  fc.uniqueArray(
    fc.record({
      reporter: fc.constantFrom(...countries.filter((code) => code !== 'X-NES')),
      partner: fc.constantFrom(...countries, 'WLD'),
      flow: fc.constantFrom(...flows),
      year: fc.constantFrom(2020, 2021),
      product: fc.constantFrom(...products),
      value: fc.option(fc.integer({ min: 0, max: 10_000 }).map(String), { nil: null, freq: 5 }),
      level: fc.constant(6),
    }),
    {
      minLength: 1,
      maxLength: 40,
      selector: ({ reporter, partner, flow, year, product }) =>
        [reporter, partner, flow, year, product].join(' '),
    },
  )

const everyone = (column: 'reporter' | 'partner', source: Source): Condition => ({
  column,
  op: 'kind-not-in',
  values: ['group', 'world'],
  except: source.unions,
})
const one = (column: string, ...values: string[]): Condition => ({ column, op: 'in', values })

/** Who and with whom: all kinds of sums that are kept. */
const selections = (source: Source): Record<string, Condition[]> => ({
  'the world': [everyone('reporter', source), everyone('partner', source)],
  'a reporter with everyone': [one('reporter', 'SRB'), everyone('partner', source)],
  'everyone with a partner': [everyone('reporter', source), one('partner', 'DEU')],
})

describe.each([
  ['own records', books, 'own', ['export', 'import']],
  ['mirror records', books, 'mirror', ['export', 'import']],
  ['a union that reports in place of its members', unions, 'mirror', ['import']],
  ['reconciled records', reconciled, 'reconciled', ['export']],
] as const)('sums kept beside large snapshots: %s', (_, source, record, flows) => {
  const asked = ['export', 'import'] as const

  test('give what the rows give, by product and by country', async () => {
    await fc.assert(
      fc.asyncProperty(rows(flows), fc.constantFrom(...asked), async (flowRows, flow) => {
        const kept = await lakes.lake([{ source, rows: flowRows as QuickRow[], cut: true }])
        const plain = await lakes.lake([{ source, rows: flowRows as QuickRow[] }])
        for (const [what, conditions] of Object.entries(selections(source)))
          for (const digits of [null, 2]) {
            const of = (read: typeof kept) => {
              const scope: FlowScope = {
                source,
                record,
                snapshots: read.lake.snapshots(source.id, null),
                years: [2020, 2021],
              }
              const where = [...conditions, one('flow', flow), one('period', '2020', '2021')]
              const selection = { scope, where, digits }
              return Promise.all([
                productSums(read.lake, selection, 'period'),
                flowMatrix(read.lake, selection, 'reporter'),
                flowMatrix(read.lake, selection, 'partner'),
                reporterCounts(read.lake, selection),
              ])
            }
            expect(await of(kept), what).toEqual(await of(plain))
          }
      }),
      { numRuns: 15 },
    )
  })
})

test('a year without kept sums beside one with them is read row by row', async () => {
  const row = (year: number, value: string): QuickRow => ({
    reporter: 'SRB',
    partner: 'RUS',
    flow: 'export',
    year,
    product: '270900',
    value,
    level: 6,
  })
  const read = await lakes.lake([
    { source: { ...reconciled, replaces: 'year' }, rows: [row(2020, '1')], cut: true },
    { source: { ...reconciled, replaces: 'year' }, rows: [row(2021, '2')] },
  ])
  const source = read.lake.sources[0] as Source
  const scope: FlowScope = {
    source,
    record: 'reconciled',
    snapshots: read.lake.snapshots(source.id, null),
    years: [2020, 2021],
  }
  const where = [
    everyone('reporter', source),
    everyone('partner', source),
    one('flow', 'export'),
    one('period', '2020', '2021'),
  ]
  const sums = await productSums(read.lake, { scope, where, digits: null }, 'period')
  expect([...sums.values]).toEqual([1, 1, 2, 2])
})
