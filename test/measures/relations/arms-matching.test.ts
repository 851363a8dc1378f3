import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { armsTransfers, type ArmsTransfer } from '../../../src/lake/arms.js'
import { matchTransfers } from '../../../src/measures/relations/arms-matching.js'
import { documents } from '../../../src/sources/documents/source.js'
import { sipri } from '../../../src/sources/sipri/source.js'
import { imported, temporaryFolder, withLake } from '../../lake/workspace.js'

const deal = (
  designation: string,
  orderYear: number | null,
  more: Partial<ArmsTransfer> = {},
): ArmsTransfer => ({
  supplier: 'DEU',
  recipient: 'POL',
  designation,
  orderYear,
  ordered: 10,
  delivered: 10,
  deliveryYears: '2010',
  estimated: [],
  document: null,
  lineage: () => {
    throw new Error('not asked for')
  },
  ...more,
})
const said = (stated: readonly ArmsTransfer[], registered: readonly ArmsTransfer[]) =>
  matchTransfers(stated, registered).map(({ stated: one, registered: other, differences }) =>
    [one?.designation ?? '–', other?.designation ?? '–', ...differences].join(' | '),
  )

describe('one deal under two names', () => {
  test.each([
    ['Mi-8MT/Mi-17', 'Mi-17'],
    ['57E6', '57-E6'],
    ['96K9 Pantsyr-S1', 'Pantsyr-S1'],
    ['Leopard-2A4', 'leopard-2A4'],
  ])('%s is %s', (one, other) => {
    expect(said([deal(one, 2009)], [deal(other, 2009)])).toEqual([`${one} | ${other}`])
  })
  test.each([
    ['MiG-29', 'MiG-29S'],
    ['T-72', 'T-80'],
  ])('%s is not %s', (one, other) => {
    expect(said([deal(one, 2009)], [deal(other, 2009)])).toEqual([`${one} | –`, `– | ${other}`])
  })
})

test('an order three years later is another deal', () => {
  expect(said([deal('T-72', 2009)], [deal('T-72', 2012)])).toEqual(['T-72 | –', '– | T-72'])
  expect(said([deal('T-72', 2009)], [deal('T-72', 2011)])).toEqual(['T-72 | T-72 | order-year'])
})

test('the nearest year is taken first, and each line once', () => {
  const stated = [deal('T-72', 2010), deal('T-72', 2009)]
  expect(said(stated, [deal('T-72', 2009)])).toEqual(['T-72 | –', 'T-72 | T-72'])
})

test('a list of years and the span of the same years are the same; a gap in the list is not', () => {
  const stated = [deal('T-72', 2009, { deliveryYears: '2010-2012' })]
  expect(said(stated, [deal('T-72', 2009, { deliveryYears: '2010; 2011; 2012' })])).toEqual(['T-72 | T-72'])
  expect(said(stated, [deal('T-72', 2009, { deliveryYears: '2010; 2012' })])).toEqual([
    'T-72 | T-72 | delivery-years',
  ])
})

test('what differs is named: numbers, and what is an estimate', () => {
  const other = deal('T-72', 2009, { ordered: 12, delivered: null, estimated: ['ordered'] })
  expect(said([deal('T-72', 2009)], [other])).toEqual(['T-72 | T-72 | ordered | delivered | estimates'])
})

test('a delivery the other way is another deal', () => {
  expect(
    said([deal('T-72', 2009)], [deal('T-72', 2009, { supplier: 'POL', recipient: 'DEU' })]),
  ).toHaveLength(2)
})

test('no line is lost and none stands twice', () => {
  const transfer = fc
    .record({
      designation: fc.constantFrom('A-1', 'A-1/B-2', 'B-2', 'C 3'),
      year: fc.integer({ min: 2000, max: 2006 }),
    })
    .map(({ designation, year }) => deal(designation, year))
  fc.assert(
    fc.property(fc.array(transfer), fc.array(transfer), (stated, registered) => {
      const matches = matchTransfers(stated, registered)
      expect(new Set(matches.flatMap(({ stated: one }) => one ?? []))).toEqual(new Set(stated))
      expect(new Set(matches.flatMap(({ registered: one }) => one ?? []))).toEqual(new Set(registered))
      const pairs = matches.filter((each) => each.stated && each.registered).length
      expect(matches).toHaveLength(stated.length + registered.length - pairs)
    }),
  )
})

test('Russia to Serbia: eleven lines of the working paper against the register', async (context) => {
  const file = path.resolve('..', 'shared', 'data', 'relations', 'sipri-arms', 'trade-register.csv.gz')
  if (!existsSync(file)) context.skip(`no data in ${path.dirname(file)}`)
  const workspace = path.join(temporaryFolder(), 'workspace')
  await imported(workspace, documents, ['facts'])
  await imported(workspace, sipri, [file])
  const dyad = { reporter: 'SRB', partner: 'RUS' }
  const [stated, registered] = await withLake(workspace, (lake) =>
    Promise.all([armsTransfers(lake, 'documents', dyad, null), armsTransfers(lake, 'sipri', dyad, null)]),
  )
  expect([stated.length, registered.length]).toEqual([11, 18])
  const matches = matchTransfers(stated, registered)
  const both = matches.filter((each) => each.stated && each.registered)
  expect(both).toHaveLength(10)
  expect(
    both
      .filter(({ differences }) => differences.length > 0)
      .map((each) => [each.stated?.designation, ...each.differences]),
  ).toEqual([
    ['BRDM-2', 'delivery-years'],
    ['96K9 Pantsyr-S1', 'delivery-years'],
  ])
  expect(
    matches.filter(({ registered: other }) => other === null).map((each) => each.stated?.designation),
  ).toEqual(['96K9 Pantsyr-S1'])
}, 60_000)
