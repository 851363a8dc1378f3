import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, percent, scaleOf, words } from '../figures.js'
import { overlaps, quotient, sumOf, type Interval } from '../interval.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, type Stated } from '../stated.js'
import { numberTables } from '../table-cells.js'
import { isLevel, viewsOf, type Item, type View } from './table-views.js'

type Row = {
  readonly value: Stated
  readonly share: Stated
  readonly whole: Interval
  readonly fits: boolean
  /** Powers of ten by which a fit is no chance. */
  readonly weight: number
}

/** What the rule finds in a document. */
export const oddShares = (read: ReadDocument): Finding[] =>
  numberTables(read).flatMap((table) => {
    const { across, down } = viewsOf(table)
    return [...ofView(across), ...ofView(down)]
  })

/** Columns beyond this are no table of shares but a grid of numbers. */
const most = 24

const ofView = (view: View): Finding[] =>
  view.items
    .filter(({ kind }) => kind === 'share')
    .slice(0, most)
    .flatMap((shares) => ofShares(view, shares))

/** Which level the shares are of, and of what whole, is what most lines bear out. */
const ofShares = (view: View, shares: Item): Finding[] => {
  const levels = view.items.filter(
    (item) =>
      isLevel(item) && (item.period === null || shares.period === null || item.period === shares.period),
  )
  const near = levels
    .toSorted((a, b) => Math.abs(a.number - shares.number) - Math.abs(b.number - shares.number))
    .slice(0, most)
  const ofWhole = near.flatMap((values) =>
    wholesOf(view, values).map((whole) => rowsOf(view, values, shares, () => whole)),
  )
  const ofOther = near.flatMap((values) =>
    near
      .filter((other) => other !== values)
      .map((other) =>
        rowsOf(view, values, shares, (line) => {
          const claim = statedAt(view, other, line)
          return claim === null ? null : intervalOf(claim)
        }),
      ),
  )
  const [best] = [...ofWhole, ...ofOther]
    .map((rows) => ({ rows, fits: rows.filter(({ fits }) => fits).length }))
    .toSorted((a, b) => b.fits - a.fits || a.rows.length - b.rows.length)
  if (best === undefined) return []
  const odd = best.rows.filter(({ fits }) => !fits)
  const weight = best.rows.reduce((sum, each) => sum + (each.fits ? each.weight : 0), 0)
  // Shares of another whole agree nowhere: then the column says something else
  return best.fits >= 2 && odd.length * 2 <= best.fits && weight >= 2.5 ? odd.map(findingOf) : []
}

const statedAt = (view: View, item: Item, line: Item): Stated | null => {
  const entry = view.at(item.number, line.number)
  return entry === 'nil' ? null : entry
}

const partsOf = (view: View): Item[] =>
  view.lines.filter(
    ({ role, kind }) => (role === 'part' || role === 'subtotal') && kind !== 'growth' && kind !== 'share',
  )

const rowsOf = (view: View, values: Item, shares: Item, wholeAt: (line: Item) => Interval | null): Row[] =>
  partsOf(view).flatMap((line): Row[] => {
    const [value, share, whole] = [statedAt(view, values, line), statedAt(view, shares, line), wholeAt(line)]
    if (value === null || share === null || whole === null || share.quantity.unit !== '%') return []
    const possible = quotient(intervalOf(value), whole)
    if (possible === null) return []
    const said = { low: share.quantity.low / 100, high: share.quantity.high / 100 }
    const width = said.high - said.low + possible.high - possible.low
    return [
      {
        value,
        share,
        whole,
        fits: overlaps(possible, said),
        weight: Math.max(0, Math.log10(0.5 / Math.max(width, 1e-6))),
      },
    ]
  })

/** What values can be shares of: each total of theirs, and their sum where there is none. */
const wholesOf = (view: View, values: Item): Interval[] => {
  const totals = view.lines
    .filter(({ role }) => role === 'total')
    .flatMap((line) => statedAt(view, values, line) ?? [])
    .map(intervalOf)
  if (totals.length > 0) return totals.slice(0, most)
  const parts = partsOf(view).flatMap((line) => statedAt(view, values, line) ?? [])
  const sum = sumOf(
    parts.map(intervalOf),
    parts.map(() => 1),
  )
  return parts.length > 1 ? [sum] : []
}

const findingOf = ({ value, share, whole }: Row): Finding => {
  const middle = (whole.low + whole.high) / 2
  const { worth } = scaleOf([middle])
  const found = value.quantity.value / middle
  return {
    spans: [spanOf(share), spanOf(value)],
    message: say('arith/table-share', { value: words(value), said: words(share), found: percent(found) }),
    arithmetic: equation`${figure(value.quantity.value / worth)} / ${figure(middle / worth)} = ${percent(found)}`,
    claims: [claimKey(share)],
  }
}

/** The shares of a table follow from its values. */
export const tableShare = rule({
  id: 'arith/table-share',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A table’s shares follow from its values and their total.',
  details:
    'Each value is divided by the total, by the sum of the values where there is none, or by another value of its line, whichever ' +
    'most lines bear out, and compared with the share beside it, within rounding. A line is reported where at least two ' +
    'thirds of the lines agree: a column that agrees nowhere holds shares of something else.',
  check: ({ documents }) => documents.flatMap(oddShares),
  examples: [
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare, %\nCocoa\t130\t52.0\nGold\t90\t46.0\nTimber\t20\t8.0\nShea\t10\t4.0\nTotal\t250\t100\n',
      finds: ['“90” is 36 % of the total, the table says “46.0”; its other rows agree.'],
    },
    {
      text: 'Table 1. Exports of Ghana to Togo in 2023\n\nProduct\tUSD million\tShare, %\nCocoa\t130\t52.0\nGold\t90\t36.0\nTimber\t20\t8.0\nShea\t10\t4.0\nTotal\t250\t100\n',
      finds: [],
    },
  ],
})
