import { barChart } from '../../../src/charts/bar-chart.js'
import { bumpChart } from '../../../src/charts/bump-chart.js'
import type { Drawing } from '../../../src/charts/drawing.js'
import { dumbbell } from '../../../src/charts/dumbbell.js'
import { lineChart } from '../../../src/charts/line-chart.js'
import { timeline } from '../../../src/charts/timeline.js'
import { treemap } from '../../../src/charts/treemap.js'

const one = (value: number) => value.toFixed(1)
const whole = (value: number) => value.toLocaleString('en')
const series = (first: number, last: number, value: (year: number, index: number) => number | null) =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => [first + index, value(first + index, index)] as const,
  )

export const lineSample = (): Drawing =>
  lineChart({
    unit: 'US$ bn',
    format: one,
    marks: [
      { year: 2000, label: 'Free trade agreement' },
      { year: 2008, label: 'Energy agreement' },
      { year: 2014, label: 'South Stream ends' },
    ],
    series: [
      {
        name: 'Imports from Russia',
        role: 'partner',
        points: series(1994, 2018, (_, i) => 0.5 + i * 0.06 + Math.cos(i) * 0.15),
      },
      {
        name: 'Russia’s record of these',
        role: 'mirror',
        points: series(1996, 2018, (_, i) => 0.55 + i * 0.065 + Math.cos(i + 2) * 0.1),
      },
      {
        name: 'Exports to Russia',
        role: 'reporter',
        points: series(1994, 2018, (year, i) =>
          year === 2001 ? null : 0.2 + i * 0.033 + Math.sin(i) * 0.05,
        ),
        band: series(2012, 2018, () => 0).map(
          ([year], i) => [year, 0.65 + i * 0.02, 0.95 + i * 0.03] as const,
        ),
      },
    ],
  })

export const barSample = (): Drawing =>
  barChart({
    unit: 'US$ m',
    format: whole,
    bars: [
      { name: 'Germany', value: 3000 },
      { name: 'Italy', value: 2930 },
      { name: 'Russia', value: 2047, highlighted: true },
      { name: 'China', value: 1650 },
      { name: 'Bosnia and Herzegovina', value: 1400 },
      { name: 'Чешка Република {b} <script>', value: 900 },
      { name: 'Antarctica', value: null },
    ],
  })

const ranked = ['Russia', 'Germany', 'Italy', 'China', 'Hungary', 'Romania']
export const bumpSample = (): Drawing =>
  bumpChart({
    places: 6,
    lines: ranked.map((name, k) => ({
      name,
      highlighted: name === 'Russia',
      ranks: series(2005, 2018, (_, i) =>
        name === 'Russia'
          ? Math.min(3, 1 + Math.floor(i / 4))
          : k <= 2
            ? Math.max(k, k + 1 - Math.floor(i / (4 * k)))
            : k + 1,
      ),
    })),
  })

const goods = [
  'Petroleum gases',
  'Crude oil',
  'Нафтена уља',
  'Copper',
  'Fertilizers',
  'Coal',
  'Tobacco',
  'Vaccines',
  'Nickel',
  'Rubber',
  'Steel',
]
export const treemapSample = (): Drawing =>
  treemap({
    items: goods.map((name, index) => ({
      name,
      value: 600 / (index + 1) ** 1.2,
      text: `${(31 / (index + 1)).toFixed(1)}%`,
      group: String(index % 6),
    })),
  })

export const dumbbellSample = (): Drawing =>
  dumbbell({
    reporter: 'Serbia’s record',
    partner: 'Russia’s record',
    textTitle: 'Gap',
    unit: 'US$ m',
    format: whole,
    rows: Array.from({ length: 9 }, (_, i) => ({
      name: String(2010 + i),
      reporter: 1000 + i * 120 + Math.sin(i) * 200,
      partner: i === 4 ? null : 950 + i * 150,
      text: i === 4 ? '–' : `${i * 2}%`,
    })),
  })

export const timelineSample = (): Drawing =>
  timeline({
    events: (
      [
        ['2000-08-28', 'Free trade agreement signed'],
        ['2008-01-25', 'Agreement on oil and gas'],
        ['2008-12-24', 'Sale of the oil company'],
        ['2013-05-24', 'Declaration of strategic partnership'],
        ['2014-10-16', 'Visit of the president'],
        ['2014-12', 'Pipeline cancelled'],
        ['2016', 'Intergovernmental committee meets'],
        ['2018-03-01', 'Consultations <on> {b} trade'],
      ] as const
    ).map(([date, title]) => ({ date, dateText: date, title, highlighted: title.startsWith('Declaration') })),
  })
