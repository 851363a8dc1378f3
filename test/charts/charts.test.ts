import { describe, expect, test } from 'vitest'
import { barChart } from '../../src/charts/bar-chart.js'
import { bumpChart } from '../../src/charts/bump-chart.js'
import type { Drawing } from '../../src/charts/drawing.js'
import { dumbbell } from '../../src/charts/dumbbell.js'
import { lineChart } from '../../src/charts/line-chart.js'
import { chartSvg } from '../../src/charts/svg.js'
import { themedSvg } from '../../src/charts/themed-svg.js'
import { timeline } from '../../src/charts/timeline.js'
import { treemap } from '../../src/charts/treemap.js'
import * as samples from '../briefs/render/sample-charts.js'

const drawings = Object.entries(samples).map(([name, draw]) => [name, draw()] as const)
const svgOf = (drawing: Drawing, id = 'x') =>
  chartSvg(drawing.option, { id, width: drawing.width, height: drawing.height })
const format = (value: number) => `${value.toFixed(1).replace('.', ',')}`

describe.each(drawings)('%s', (_, drawing) => {
  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(drawing.option))).toEqual(drawing.option)
  })

  test('gives the same bytes each time, whatever was drawn before', async () => {
    const first = await svgOf(drawing)
    await svgOf(samples.barSample(), 'other')
    expect(await svgOf(drawing)).toBe(first)
  })

  test('has no styles, and no ids but its own', async () => {
    const svg = await svgOf(drawing, 'partners')
    expect(svg).not.toMatch(/<style|\sstyle=|\sclass=|zr\d/)
    for (const [, id = ''] of svg.matchAll(/\sid="([^"]*)"/g)) expect(id).toMatch(/^partners-g\d+$/)
  })

  test('is drawn in colours of the palette, so that a page can turn it dark', async () => {
    expect(themedSvg(await svgOf(drawing))).not.toMatch(/="#(?!000")[0-9a-f]{3,8}"|="rgb/i)
  })

  test('names its font with quotes of its own', async () => {
    for (const [, family] of (await svgOf(drawing)).matchAll(/font-family="([^"]*)"/g))
      expect(family).toBe("'Source Sans 3', sans-serif")
  })
})

describe('a line chart', () => {
  const chart = lineChart({
    unit: '% <b>',
    format,
    series: [
      {
        name: 'Share {a}',
        role: 'reporter',
        points: [
          [2010, 1],
          [2011, 2],
          [2013, 3.5],
          [2015, 4],
          [2016, 2],
        ],
      },
      { name: 'Mirror', role: 'mirror', points: [[2016, 2]] },
    ],
  })

  test('prints numbers in the reader’s language', async () => {
    expect(await svgOf(chart)).toContain('>1,0<')
  })

  test('leaves gaps where years are missing, and shows a point that stands alone', () => {
    const [, , line] = chart.option['series'] as unknown as { data: unknown[] }[]
    expect(line?.data).toMatchObject([1, 2, null, { value: 3.5, symbol: 'circle' }, null, 4, { value: 2 }])
  })

  test('takes no words for a template, and none for markup', async () => {
    const svg = await svgOf(chart)
    expect(svg).toContain('Share {\u200ba}')
    expect(svg).toContain('% &lt;b&gt;')
  })
})

test('bars stand in order of value, from zero, the missing one last and labelled', async () => {
  const { option } = barChart({
    format,
    bars: [
      { name: 'b', value: 1 },
      { name: 'none', value: null },
      { name: 'a', value: 2, highlighted: true },
    ],
  })
  expect(option['xAxis']).toMatchObject({ min: 0, max: 2 })
  expect(option['yAxis']).toMatchObject({ data: [{ value: 'a' }, 'b', 'none'] })
  expect(JSON.stringify(option['series'])).toContain('"formatter":"–"')
})

test('a rank beyond the places shown is a gap', () => {
  const { option } = bumpChart({
    places: 3,
    lines: [
      {
        name: 'Russia',
        highlighted: true,
        ranks: [
          [2016, 2],
          [2017, 5],
          [2018, 3],
        ],
      },
    ],
  })
  const [, line] = option['series'] as unknown as { data: unknown[] }[]
  expect(line?.data).toMatchObject([{ value: 2 }, { value: null }, { value: 3, label: { show: true } }])
})

test('a treemap leaves out what is not positive, and words that do not fit', async () => {
  const svg = await svgOf(
    treemap({
      items: [
        { name: 'Gas', value: 100, text: '99.9%', group: 'V' },
        { name: 'Dust', value: 0.001, text: '0.1%', group: 'V' },
        { name: 'Returned', value: -5, text: '-5%', group: 'V' },
      ],
    }),
  )
  expect(svg).toContain('>Gas<')
  expect(svg).not.toMatch(/Dust|Returned/)
})

test('a record that is missing has no dot and no line', async () => {
  const { option } = dumbbell({
    rows: [{ name: '2018', reporter: 1, partner: null }],
    reporter: 'A',
    partner: 'B',
    unit: '',
    format,
  })
  const [, bars, , partner] = option['series'] as unknown as {
    data: unknown[]
    markLine: { data: unknown[] }
  }[]
  expect([bars?.markLine.data, partner?.data]).toEqual([[], []])
})

test('a timeline prints every event, the one without a month too', async () => {
  const svg = await svgOf(
    timeline({
      events: [
        { date: '2008', dateText: '2008.', title: 'Sale' },
        { date: '2013-05-24', dateText: '24.5.2013.', title: 'Declaration' },
      ],
    }),
  )
  expect(svg).toContain('2008. Sale')
  expect(svg).toContain('24.5.2013. Declaration')
})
