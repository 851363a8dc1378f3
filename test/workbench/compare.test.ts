import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LineageEntry } from '../../src/briefs/document.js'
import { renderJson } from '../../src/briefs/render/json.js'
import type { NullReason, Unit } from '../../src/domain/quantity.js'
import { compareBriefs, compareFiles } from '../../src/workbench/compare.js'
import type { ComparedBrief } from '../../src/workbench/compare/brief.js'
import { comparisonCsv } from '../../src/workbench/compare/csv.js'
import { compareReport, reportComparison } from '../../src/workbench/reports/compare.js'
import { sampleBrief } from '../briefs/render/sample.js'

type Cell = {
  readonly value: number | null
  readonly unit?: Unit
  readonly reason?: NullReason
  readonly lineage: LineageEntry
}

const flowOf = (
  reporter: string,
  partner: string,
  year: number,
  snapshot = 's1',
  source = 'baci',
): LineageEntry => ({
  kind: 'rows',
  table: 'flow',
  source,
  record: 'reconciled',
  snapshots: [snapshot],
  where: [
    { column: 'reporter', op: 'in', values: [reporter] },
    { column: 'partner', op: 'in', values: [partner] },
    { column: 'flow', op: 'in', values: ['export'] },
    { column: 'period', op: 'in', values: [String(year)] },
  ],
  column: 'value_usd',
  rows: 1,
  nulls: 0,
  sum: null,
  sample: [],
})
const shareOf = (dyad: string, year: number, conventions: string[] = ['cif']): LineageEntry => ({
  kind: 'computed',
  measure: 'partner-share',
  parameters: { dyad, year, flow: 'import' },
  conventions,
  arithmetic: '1 / 2',
  inputs: {},
})
const cellOf = (row: number, snapshot = 'd1'): LineageEntry => ({
  ...(flowOf('', '', 0, snapshot, 'documents') as Extract<LineageEntry, { kind: 'rows' }>),
  table: 'observation',
  where: [
    { column: 'file', op: 'in', values: [1] },
    { column: 'row', op: 'in', values: [row] },
  ],
})

type Row = { readonly words: string; readonly cells: readonly Cell[] }

/** A brief of one table: a column of words, and one for each cell. */
const briefOf = (
  rows: readonly Row[],
  { reporter = 'SRB', year = 2018, asOf = '2026-11-20', columns = ['Value', 'Share'] } = {},
): ComparedBrief => {
  const cells = rows.flatMap((row) => row.cells)
  return {
    dyad: { reporter, partner: 'RUS' },
    year,
    asOf,
    language: 'en',
    title: 'Brief',
    snapshots: [],
    figures: cells.map(({ value, unit = 'USD', reason = null }, index) => ({
      ref: index + 1,
      value,
      unit,
      reason,
      text: String(value),
      section: 's',
      lineage: `l${index + 1}`,
      source: 'S',
      locator: 'L',
    })),
    lineages: Object.fromEntries(cells.map(({ lineage }, index) => [`l${index + 1}`, lineage])),
    sections: [
      {
        id: 's',
        title: 'S',
        blocks: [
          {
            kind: 'exhibit',
            id: 'x',
            title: [],
            notes: [],
            table: {
              columns: ['', ...columns].map((title) => ({ title, unit: null })),
              rows: rows.map((row) => ({
                cells: [
                  [{ text: row.words }],
                  ...row.cells.map((each) => [{ text: String(each.value), ref: cells.indexOf(each) + 1 }]),
                ],
              })),
            },
          },
        ],
      },
    ],
  }
}
const exports = (value: number | null, year = 2018, more: Partial<Cell> = {}, reporter = 'SRB'): Row => ({
  words: 'Exports',
  cells: [{ value, lineage: flowOf(reporter, 'RUS', year), ...more }],
})
const changeIn = (first: ComparedBrief, second: ComparedBrief) =>
  compareBriefs(first, [second]).rows[0]?.others[0]

describe('a brief compared with itself', () => {
  test('has every figure matched, and none changed', () => {
    const brief = sampleBrief()
    const found = compareBriefs(brief, [sampleBrief('ru')])
    expect(found.kind).toBe('editions')
    expect(found.others[0]).toMatchObject({
      figures: brief.figures.length,
      matched: brief.figures.length,
      same: brief.figures.length,
      rebased: 0,
      missing: 0,
      only: [],
    })
  })
})

describe('a changed figure', () => {
  test('of money has its difference, and the change in per cent', () => {
    // 150 − 120 = 30; 150 / 120 − 1 = 0.25
    expect(changeIn(briefOf([exports(120)]), briefOf([exports(150)]))).toMatchObject({
      same: false,
      difference: 30,
      relative: 0.25,
      points: null,
      reason: null,
      changed: [],
    })
  })

  test('of shares has percentage points, and no per cent of per cent', () => {
    const share = (value: number) =>
      briefOf([exports(value, 2018, { unit: 'share', lineage: shareOf('SRB-RUS', 2018) })])
    // 0.25 − 0.125 = 0.125, which is 12.5 points
    expect(changeIn(share(0.125), share(0.25))).toMatchObject({
      difference: 0.125,
      points: 12.5,
      relative: null,
    })
  })

  test.each([
    [0, 5, 5, 'zero'],
    [-2, 3, 5, 'undefined'],
  ] as const)('from %d to %d has a difference and no rate', (before, after, difference, reason) => {
    expect(changeIn(briefOf([exports(before)]), briefOf([exports(after)]))).toMatchObject({
      difference,
      relative: null,
      reason,
    })
  })

  test('without a value on one side has no difference, and the reason why', () => {
    const gap = briefOf([exports(null, 2018, { reason: 'gap' })])
    expect(changeIn(briefOf([exports(1)]), gap)).toMatchObject({
      same: false,
      difference: null,
      reason: 'gap',
    })
    expect(changeIn(gap, gap)).toMatchObject({ same: true, difference: null, reason: 'gap' })
  })

  test('says whether source, edition or convention changed, even where the value did not', () => {
    const of = (lineage: LineageEntry) => briefOf([exports(1, 2018, { lineage })])
    const first = of(flowOf('SRB', 'RUS', 2018))
    expect(changeIn(first, of(flowOf('SRB', 'RUS', 2018, 's2')))).toMatchObject({
      same: true,
      changed: ['snapshot'],
    })
    expect(changeIn(first, of(flowOf('SRB', 'RUS', 2018, 's2', 'ots')))?.changed).toEqual(['source'])
    expect(changeIn(of(shareOf('SRB-RUS', 2018)), of(shareOf('SRB-RUS', 2018, ['fob'])))?.changed).toEqual([
      'convention',
    ])
  })
})

describe('figures are matched by what they are', () => {
  test('whatever the order of their rows and their references', () => {
    const row = (partner: string, value: number): Row => ({
      words: partner,
      cells: [{ value, lineage: flowOf('SRB', partner, 2018) }],
    })
    const found = compareBriefs(briefOf([row('DEU', 1), row('ITA', 2)]), [
      briefOf([row('FRA', 9), row('ITA', 3), row('DEU', 1)]),
    ])
    expect(found.rows.map(({ row: words, others }) => [words, others[0]?.value])).toEqual([
      ['DEU', 1],
      ['ITA', 3],
    ])
    expect(found.others[0]?.only.map(({ row: words }) => words)).toEqual(['FRA'])
  })

  test('of the year of the brief with that year, of a series with the same year', () => {
    const first = briefOf([exports(1, 2018)], { year: 2018 })
    const second = briefOf([exports(4, 2021)], { year: 2021 })
    expect(compareBriefs(first, [second])).toMatchObject({
      kind: 'years',
      rows: [{ others: [{ value: 4 }] }],
    })
    const series = (from: number, year: number) =>
      briefOf(
        [0, 1, 2, 3].map((at) => ({ ...exports(from + at, from + at), words: String(from + at) })),
        { year },
      )
    // 2015–2018 and 2016–2019 share 2016, 2017 and 2018, each with its own value
    const found = compareBriefs(series(2015, 2018), [series(2016, 2019)])
    expect(found.others[0]).toMatchObject({ matched: 3, same: 3, missing: 1 })
    expect(found.only[0]?.row).toBe('2015')
  })

  test('by role, for peers with the same partner', () => {
    const found = compareBriefs(briefOf([exports(1)]), [
      briefOf([exports(7, 2018, {}, 'DEU')], { reporter: 'DEU' }),
      briefOf([], { reporter: 'ITA' }),
    ])
    expect(found.kind).toBe('dyads')
    expect(found.rows[0]?.others.map((other) => other?.value ?? null)).toEqual([7, null])
  })

  test('whether a country’s own record has them or its partner’s', () => {
    const mirror = flowOf('RUS', 'SRB', 2018) as Extract<LineageEntry, { kind: 'rows' }>
    const lineage: LineageEntry = {
      ...mirror,
      record: 'mirror',
      where: mirror.where.map((each) =>
        each.column === 'flow' ? { ...each, op: 'in', values: ['import'] } : each,
      ),
    }
    const change = changeIn(briefOf([exports(1)]), briefOf([exports(1, 2018, { lineage })]))
    expect(change).toMatchObject({ same: true, changed: ['source'] })
  })

  test('cells of documents by cell, else by their rows’ words: another cell in the same place is another thing', () => {
    const stated = (words: string, row: number, snapshot = 'd1'): ComparedBrief =>
      briefOf([{ words, cells: [{ value: row, lineage: cellOf(row, snapshot) }] }])
    expect(changeIn(stated('Turnover', 1), stated('Товарооборот', 1))?.same).toBe(true)
    expect(changeIn(stated('Turnover', 1), stated('Turnover', 5, 'd2'))?.difference).toBe(4)
    expect(compareBriefs(stated('Turnover', 1), [stated('Population', 5, 'd2')]).rows).toEqual([])
  })

  test('in the other direction, the difference turns its sign', () => {
    const [one, two] = [briefOf([exports(120)]), briefOf([exports(150)])]
    expect(changeIn(one, two)?.difference).toBe(-(changeIn(two, one)?.difference ?? 0))
  })
})

test('the report says what its schema says, and the CSV has a line a figure', () => {
  const found = compareBriefs(sampleBrief(), [sampleBrief()])
  const report = compareReport.safeParse(JSON.parse(JSON.stringify(reportComparison(found))))
  expect(report.error?.issues ?? []).toEqual([])
  const lines = comparisonCsv(found).split('\r\n')
  expect(lines[0]).toMatch(/^section,exhibit,row,column,unit,dyad,year,ref,value,/)
  expect(lines.length).toBeGreaterThan(sampleBrief().figures.length)
})

describe('briefs in files', () => {
  const folder = () => {
    const made = mkdtempSync(path.join(tmpdir(), 'rapport-compare-'))
    onTestFinished(() => rmSync(made, { recursive: true }))
    return made
  }
  const written = (text: string) => {
    const file = path.join(folder(), 'brief.json')
    writeFileSync(file, text)
    return file
  }

  test('are read back whole', async () => {
    const file = written(renderJson(sampleBrief()))
    const found = await compareFiles(file, file)
    expect(found).toMatchObject({
      ok: true,
      value: { others: [{ same: sampleBrief().figures.length, missing: 0 }] },
    })
    const partners = await compareFiles(file, file, ['partners'])
    expect(partners.ok && partners.value.rows).toHaveLength(40 * 3 + 1) // forty of rank, value and share; one rank
    expect(await compareFiles(file, file, ['nowhere'])).toMatchObject({
      ok: false,
      error: { code: 'usage-option' },
    })
  })

  test.each([
    ['{"schema":"rapport/brief@2"}', 'brief-unreadable', 'of version 2'],
    ['{"schema":"rapport/brief@1"}', 'brief-unreadable', 'not a JSON brief of version 1'],
    ['<html>', 'brief-unreadable', 'not a JSON brief'],
  ])('%s is refused', async (text, code, words) => {
    const found = await compareFiles(written(text), written(text))
    expect(found).toMatchObject({ ok: false, error: { code, message: expect.stringContaining(words) } })
  })

  test('a file that is not there is named', async () => {
    const found = await compareFiles('/nowhere/a.json', '/nowhere/b.json')
    expect(found).toMatchObject({
      ok: false,
      error: { code: 'input-missing', place: { file: '/nowhere/a.json' } },
    })
  })
})
