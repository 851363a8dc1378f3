import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RowsLineage } from '../../../src/domain/lineage.js'
import { sumFlows } from '../../../src/lake/reading.js'
import type { Measure, Measured, Reader } from '../../../src/measures/measure.js'
import { demandGrowth } from '../../../src/measures/trade/demand-growth.js'
import { dependence } from '../../../src/measures/trade/dependence.js'
import { diversification } from '../../../src/measures/trade/diversification.js'
import { exportPotential } from '../../../src/measures/trade/export-potential.js'
import { gaps } from '../../../src/measures/trade/gaps.js'
import { marketAttractiveness } from '../../../src/measures/trade/market-attractiveness.js'
import { baci } from '../../../src/sources/baci/source.js'
import { workedOut } from '../arithmetic.js'
import { openQuickLakes, type QuickLakes } from '../quick-lake.js'
import { allLineages, books, measured } from '../small-lake.js'
import { markets } from './prospects-rows.js'

let lakes: QuickLakes
beforeAll(async () => {
  lakes = await openQuickLakes()
})
afterAll(() => lakes.close())

const own = () => lakes.lake([{ source: books, rows: markets }])
const reconciled = () => {
  const rows = markets
    .filter(({ flow }) => flow === 'export')
    .map((row) => ({ ...row, product: '840810', level: 6, classification: 'HS1992' }))
  const back = rows.map((row) => ({ ...row, reporter: row.partner, partner: 'SRB', product: '270900' }))
  return lakes.lake([{ source: baci, rows: [...rows, ...back.filter(({ reporter }) => reporter === 'RUS')] }])
}

const cases = [
  ['demand-growth', own, demandGrowth, { dyad: 'SRB-WLD', years: '2010-2012' }],
  ['diversification', own, diversification, { dyad: 'SRB-WLD', years: '2010-2012' }],
  ['gaps', own, gaps, { dyad: 'SRB-RUS', year: 2012, window: 3 }],
  ['export-potential', own, exportPotential, { dyad: 'SRB-RUS', year: 2012 }],
  ['export-potential of partners', own, exportPotential, { dyad: 'SRB-WLD', year: 2012 }],
  ['export-potential by section', reconciled, exportPotential, { dyad: 'SRB-RUS', year: 2012, level: 2 }],
  ['market-attractiveness', own, marketAttractiveness, { dyad: 'SRB-WLD', year: 2012, window: 3 }],
  ['dependence', reconciled, dependence, { dyad: 'SRB-WLD', year: 2012 }],
] as const

const quantities = ({ rows }: Measured) =>
  rows.flatMap(({ value, also }) => [value, ...Object.values(also ?? {})])

/** The sum and the count of rows that a selection gives when it is run again. */
const again = async ({ lake }: Reader, { selection }: RowsLineage) => {
  const source = lake.sources.find(({ id }) => id === selection.source)
  if (source === undefined || selection.record === 'document') throw new Error('not a selection of flows')
  const snapshots = selection.snapshots.map(lake.snapshot)
  const scope = { source, record: selection.record, snapshots, years: [] }
  const [sum] = await sumFlows(lake, scope, selection.where)
  return { rows: sum?.rows, value: sum?.value ?? 0 }
}

describe.each(cases)('%s', (_, lake, measure, parameters) => {
  test('rests on selections that give the same rows and the same sum again', async () => {
    const read = await lake()
    const result = await measured(read, measure as unknown as Measure, parameters)
    const leaves = new Map<string, RowsLineage>()
    for (const { lineage } of quantities(result))
      for (const each of allLineages(lineage))
        if (each.kind === 'rows') leaves.set(JSON.stringify(each), each)
    expect(leaves.size).toBeGreaterThan(0)
    for (const leaf of leaves.values())
      expect(await again(read, leaf), JSON.stringify(leaf.selection.where)).toEqual({
        rows: leaf.rows,
        value: expect.closeTo(Number(leaf.sum ?? 0), 6) as number,
      })
  })

  test('prints arithmetic that gives the number, where it is an expression', async () => {
    const result = await measured(await lake(), measure as unknown as Measure, parameters)
    for (const { value, lineage } of quantities(result)) {
      if (value === null || lineage.kind === 'rows') continue
      const told = workedOut(lineage.arithmetic)
      if (told !== null) expect(told, lineage.arithmetic).toBeCloseTo(value, 6)
    }
  })
})
