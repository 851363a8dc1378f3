import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, percent, scaleOf, words } from '../figures.js'
import { overlaps, quotient, scaledBy, shifted, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { numberTables } from '../table-cells.js'
import { isLevel, viewsOf, type Item, type View } from './table-views.js'

type Row = {
  readonly growth: Stated
  readonly from: Stated
  readonly to: Stated
  readonly fits: boolean
  /** Powers of ten by which a fit is no chance. */
  readonly weight: number
  readonly total: boolean
}

const findings = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) => {
    const { across, down } = viewsOf(table)
    return [...ofView(across), ...ofView(down)]
  })

const ofView = (view: View): Finding[] =>
  view.items
    .filter(({ kind }) => kind === 'growth' || kind === 'share')
    .slice(0, most)
    .flatMap((rates) => ofRates(view, rates))

/** Columns beyond this are no table of changes but a grid of numbers. */
const most = 24

/** Two items could be meant, those nearest first, or each line and the one before it; what most lines agree with counts. */
const ofRates = (view: View, rates: Item): Finding[] => {
  const levels = view.items
    .filter(isLevel)
    .toSorted((a, b) => Math.abs(a.number - rates.number) - Math.abs(b.number - rates.number))
    .slice(0, most)
  const pairs = levels.flatMap((from) => levels.flatMap((to) => (from === to ? [] : [[from, to] as const])))
  const between = pairs.map(([from, to]) => rowsBetween(view, rates, from, to))
  const along = levels.flatMap((level) => [
    rowsAlong(view, rates, level, 1),
    rowsAlong(view, rates, level, -1),
  ])
  const [best] = [...between, ...along]
    .map((rows) => ({ rows, fits: agreeing(rows) }))
    .toSorted((a, b) => b.fits - a.fits || a.rows.length - b.rows.length)
  if (best === undefined) return []
  const wrong = best.rows.filter(({ fits }) => !fits)
  const weight = best.rows.reduce((sum, each) => sum + (each.fits ? each.weight : 0), 0)
  const parts = wrong.filter(({ total }) => !total).length
  const sure =
    rates.kind === 'growth'
      ? best.fits >= 2 && parts <= best.fits && weight >= 2
      : best.fits >= 3 && wrong.length * 2 <= best.fits && weight >= 5
  return sure ? wrong.map(findingOf) : []
}

const agreeing = (rows: readonly Row[]): number => rows.filter(({ fits }) => fits).length

const statedAt = (view: View, item: Item, line: Item): Stated | null => {
  const entry = view.at(item.number, line.number)
  return entry === 'nil' ? null : entry
}

const rowsBetween = (view: View, rates: Item, from: Item, to: Item): Row[] =>
  view.lines.flatMap((line): Row[] => {
    const [rate, a, b] = [rates, from, to].map((item) => statedAt(view, item, line))
    const years = Number(to.period?.slice(0, 4) ?? 0) - Number(from.period?.slice(0, 4) ?? 0)
    return rowOf(rate ?? null, a ?? null, b ?? null, years, line.role === 'total')
  })

/** Each line’s change is from the line before it, or after it where the latest stands first. */
const rowsAlong = (view: View, rates: Item, level: Item, step: 1 | -1): Row[] => {
  const lines = view.lines.filter(
    ({ role, kind }) => role === 'part' && kind !== 'growth' && kind !== 'share',
  )
  return lines.flatMap((line, index): Row[] => {
    const before = lines[index - step]
    if (before === undefined) return []
    const years = Number(line.period) - Number(before.period)
    if (line.period !== null && before.period !== null && years !== 1) return []
    return rowOf(
      statedAt(view, rates, line),
      statedAt(view, level, before),
      statedAt(view, level, line),
      1,
      false,
    )
  })
}

const rowOf = (
  rate: Stated | null,
  from: Stated | null,
  to: Stated | null,
  years: number,
  total: boolean,
): Row[] => {
  if (rate === null || from === null || to === null || from.quantity.unit !== to.quantity.unit) return []
  if (rate.quantity.unit !== '%') return []
  const ratio = quotient(intervalOf(to), intervalOf(from))
  if (ratio === null) return []
  const candidates = [shifted(ratio, -1), ratio, ...(years > 1 ? [rooted(ratio, years)] : [])]
  const said = scaledBy(intervalOf(rate), 1 / 100)
  const width = said.high - said.low + ratio.high - ratio.low
  return [
    {
      growth: rate,
      from,
      to,
      fits: candidates.some((each) => overlaps(each, said)),
      weight: Math.max(0, Math.log10(0.5 / Math.max(width, 1e-6))),
      total,
    },
  ]
}

const rooted = ({ low, high }: Interval, years: number): Interval => ({
  low: low ** (1 / years) - 1,
  high: high ** (1 / years) - 1,
})

const findingOf = ({ growth, from, to }: Row): Finding => {
  const { worth } = scaleOf([from.quantity.value, to.quantity.value])
  const found = to.quantity.value / from.quantity.value - 1
  return {
    spans: [spanOf(growth), spanOf(from), spanOf(to)],
    message: say('arith/table-growth', {
      from: words(from),
      to: words(to),
      said: words(growth),
      found: percent(found),
    }),
    arithmetic: equation`${figure(to.quantity.value / worth)} / ${figure(from.quantity.value / worth)} − 1 = ${percent(found)}`,
    claims: [claimKey(growth)],
  }
}

/** The changes of a table follow from its values. */
export const tableGrowth = rule({
  id: 'arith/table-growth',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A table’s changes follow from its levels.',
  details:
    'For each column or row of changes two columns or rows of levels are sought with which most lines agree, as a change from one ' +
    'to the other, as an index, or as a yearly rate; or one of which each line is held against the line before it. A line is ' +
    'reported where at least two others agree, and no fewer than disagree.',
  check: ({ documents }) => documents.flatMap(findings),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\tChange, %\nCocoa\t120\t130\t8.3\nGold\t80\t90\t12.5\nTimber\t10\t20\t50.0\nShea\t50\t40\t-20.0\n',
      finds: ['From “10” to “20” is a change of 100 %, the table says “50.0”; its other rows agree.'],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo (US dollars, millions)\n\nProduct\t2022\t2023\tChange, %\nCocoa\t120\t130\t8.3\nGold\t80\t90\t12.5\nTimber\t10\t20\t100.0\nShea\t50\t40\t-20.0\n',
      finds: [],
    },
  ],
})
