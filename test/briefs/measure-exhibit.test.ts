import { describe, expect, test } from 'vitest'
import { measureExhibit } from '../../src/briefs/exhibits/measure-exhibit.js'
import { chartWords } from '../../src/briefs/wording.js'
import { chartSvg } from '../../src/charts/svg.js'
import type { Lineage } from '../../src/domain/lineage.js'
import { known, unknown, type Quantity, type Unit } from '../../src/domain/quantity.js'
import type { DefaultChart, Measure, MeasuredRow } from '../../src/measures/measure.js'
import { growth } from '../../src/measures/trade/growth.js'
import { languages } from '../../src/messages/language.js'

const lineage: Lineage = {
  kind: 'computed',
  measure: 'growth',
  parameters: {},
  conventions: [],
  arithmetic: '1',
  inputs: {},
}
const of = (value: number | null, unit: Unit = 'share'): Quantity =>
  value === null ? unknown('no-report', unit, lineage) : known(value, unit, lineage)

const shown = (chart: DefaultChart, rows: readonly MeasuredRow[], parameters = {}) => ({
  measure: { ...(growth as unknown as Measure), chart },
  parameters: {
    dyad: { reporter: 'SRB', partner: 'RUS' },
    flow: 'export',
    years: [2020, 2021],
    ...parameters,
  },
  result: {
    rows,
    basis: {
      source: 'books',
      record: 'own',
      snapshots: [],
      classification: 'HS',
      level: 2 as const,
      named: false,
    },
    conventions: [],
    notes: [],
  },
})

const overYears = (partner: string, values: readonly (number | null)[]): MeasuredRow[] =>
  values.map((value, index) => ({ key: { partner, year: 2020 + index }, value: of(value) }))

const kinds: readonly (readonly [string, DefaultChart, readonly MeasuredRow[]])[] = [
  [
    'lines over years',
    { kind: 'line' },
    [...overYears('RUS', [0.1, null, 0.3]), ...overYears('DEU', [0.2, 0.1, 0.4])],
  ],
  [
    'bars',
    { kind: 'bar' },
    [
      { key: { product: '27' }, value: of(5, 'USD') },
      { key: { product: '84' }, value: of(-2, 'USD') },
    ],
  ],
  [
    'ranks',
    { kind: 'bump' },
    [
      { key: { partner: 'RUS', year: 2020 }, value: of(1, 'rank') },
      { key: { partner: 'RUS', year: 2021 }, value: of(2, 'rank') },
    ],
  ],
  [
    'a treemap',
    { kind: 'treemap' },
    [
      { key: { product: '27' }, value: of(5, 'USD') },
      { key: { product: '84' }, value: of(2, 'USD') },
    ],
  ],
  [
    'two records',
    { kind: 'dumbbell', ends: ['value', 'counterpart'] },
    [2020, 2021].map((year) => ({ key: { year }, value: of(5, 'USD'), also: { counterpart: of(7, 'USD') } })),
  ],
  [
    'bubbles',
    { kind: 'bubble', x: 'value', y: 'demand', area: 'marketShare', diagonal: true },
    ['RUS', 'DEU', 'CHN'].map((partner, index) => ({
      key: { partner },
      value: of(0.1 * index, 'rate'),
      also: { demand: of(0.05, 'rate'), marketShare: of(0.1), worldDemand: of(0.02, 'rate') },
    })),
  ],
  [
    'a heat matrix',
    { kind: 'heat', across: 'year', down: 'issue' },
    [2020, 2021].flatMap((year) =>
      ['me', 'nu'].map((issue) => ({
        key: { year, issue },
        value: of(issue === 'me' ? null : 0.4, 'index'),
      })),
    ),
  ],
  [
    'a network',
    { kind: 'network' },
    [
      ...['27', '84'].map((product, index) => ({
        key: { product },
        value: of(index, 'z-score'),
        also: {
          x: of(0.2 + index / 2, 'other'),
          y: of(0.4, 'other'),
          exports: of(10, 'USD'),
          lit: of(1, 'count'),
        },
      })),
      { key: { product: '27', to: '84' }, value: of(0.6) },
    ],
  ],
  [
    'answers to questions',
    { kind: 'likert' },
    ['yes', 'no'].map((answer, index) => ({
      key: { year: 2020, pollster: 'A pollster', wave: '1', question: 'A question?', answer },
      value: of(0.6 - 0.2 * index),
      also: { margin: of(0.03, 'points'), sample: of(1000, 'count') },
    })),
  ],
]

describe.each(languages)('any measure as an exhibit in %s', (language) => {
  const words = chartWords(language, { sources: [], snapshots: [] })

  test.each(kinds)('%s', async (_, chart, rows) => {
    const exhibit = measureExhibit(shown(chart, rows), { id: 'sample' })
    expect(exhibit.rows).toHaveLength(rows.length)
    for (const { cells } of exhibit.rows) expect(cells).toHaveLength(exhibit.columns.length)
    const drawn = exhibit.chart?.(words)
    expect(drawn?.alt).toMatch(/\S/)
    const svg = await chartSvg(drawn?.drawing.option ?? {}, {
      id: 'sample',
      ...(drawn as { drawing: { width: number; height: number } }).drawing,
    })
    expect(svg).toContain('<svg')
    for (const { title } of exhibit.columns) expect(words.text(title)).not.toMatch(/[a-z][A-Z]/)
    expect(words.text(exhibit.title)).toMatch(/20(20|21)/)
  })
})

test('a result without a number has a table and no picture', () => {
  const exhibit = measureExhibit(shown({ kind: 'line' }, overYears('RUS', [null, null])), { id: 'none' })
  expect(exhibit.chart).toBeNull()
  expect(exhibit.rows).toHaveLength(2)
})

test('a long table says how many of its rows it shows', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({
    key: { product: String(10 + index) },
    value: of(index, 'USD'),
  }))
  const exhibit = measureExhibit(shown({ kind: 'bar' }, rows), { id: 'long', rows: 5 })
  expect(exhibit.rows).toHaveLength(5)
  expect(exhibit.notes).toContainEqual(expect.objectContaining({ says: 'measure.more-rows' }))
})
