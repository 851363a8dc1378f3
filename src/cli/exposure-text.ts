import type { Quantity } from '../domain/quantity.js'
import type { ExposureResult } from '../workbench/exposure.js'
import type { Output } from './output.js'

type Side = ExposureResult['sides'][number]
type Interval = Side['years'][number]['value']

/** Dollars to the dollar; what is not known as a dash with the reason. */
export const usd = ({ value, reason }: Quantity): string =>
  value === null ? `– (${reason})` : value.toLocaleString('en-GB', { maximumFractionDigits: 0 })

/** A share in per cent. */
export const percent = ({ value, reason }: Quantity): string =>
  value === null ? `– (${reason})` : `${(value * 100).toFixed(2)} %`

/** Both ends of an interval, once where they are one. */
export const span = ({ low, high }: Interval, word: (quantity: Quantity) => string): string =>
  low.value === high.value ? word(high) : `${word(low)} – ${word(high)}`

const right = 'right' as const

/** Columns of an interval and its share, as every table here has them. */
export const intervalColumns = [
  { key: 'low', title: 'Sure, USD', align: right },
  { key: 'high', title: 'Possible, USD', align: right },
  { key: 'share', title: 'Share of the flow', align: right },
]

/** An annex and its tier in one cell. */
export const annexText = ({ annex, tier }: { annex: string | null; tier: string | null }): string =>
  [annex, tier === null ? null : `tier ${tier}`].filter((part) => part !== null).join(' ') || 'not stated'

const daysText = (days: readonly [string, string] | null): string | null =>
  days === null ? null : days[0] === days[1] ? days[0] : `${days[0]} … ${days[1]}`

/** The annexes of a list, with their dates where it has any. */
export const showAnnexes = (annexes: Side['annexes'], output: Output): void => {
  const dated = annexes.some(({ validFrom, validTo, windDown }) => validFrom ?? validTo ?? windDown)
  output.table(
    annexes.map((each) => ({
      annex: annexText(each),
      listed: each.listed,
      low: usd(each.value.low),
      high: usd(each.value.high),
      share: span(each.share, percent),
      from: daysText(each.validFrom),
      to: daysText(each.validTo),
      windDown: daysText(each.windDown),
    })),
    [
      { key: 'annex', title: 'Annex, tier' },
      { key: 'listed', title: 'Codes' },
      ...intervalColumns,
      ...(dated
        ? [
            { key: 'from', title: 'In force from' },
            { key: 'to', title: 'until' },
            { key: 'windDown', title: 'Wind-down until' },
          ]
        : []),
    ],
  )
}

const shownUnmatched = 10

/** Listed codes without a fellow, by why, with examples. */
export const showUnmatched = (unmatched: Side['unmatched'], output: Output): void => {
  if (unmatched.length === 0) return
  const codes = unmatched.map(({ product }) => product)
  output.result(`Not matched: ${codes.length} listed ${codes.length === 1 ? 'code' : 'codes'}.`)
  output.table(
    unmatched.slice(0, shownUnmatched).map((each) => ({
      code: each.product,
      classification: each.classification,
      annex: annexText(each),
      why: each.why,
    })),
    [
      { key: 'code', title: 'Code' },
      { key: 'classification', title: 'In' },
      { key: 'annex', title: 'Annex, tier' },
      { key: 'why', title: 'Why' },
    ],
  )
  if (unmatched.length > shownUnmatched)
    output.result(`and ${unmatched.length - shownUnmatched} more (--format json)`)
  for (const remedy of new Set(unmatched.flatMap((each) => each.remedy ?? []))) output.result(remedy)
}

const standingWords: Readonly<Record<Side['validity'][number]['standing'], string>> = {
  'in-force': 'in force all year',
  'from-within': 'in force from a day of the year',
  'until-within': 'in force until a day of the year',
  'not-yet': 'in force only later',
  ended: 'ended before (not counted)',
  'no-dates': 'no dates in the list',
  'winding-down': 'of these, old contracts still winding down',
}

/** An exposure for reading. */
export const showExposure = (found: ExposureResult, output: Output): void => {
  const { dyad, regime } = found
  output.result(`${regime.name}: listed goods in the trade of ${dyad.reporter} with ${dyad.partner}`)
  for (const side of found.sides) showSide(side, output)
  for (const line of found.notApplied) output.result(`\n${line}`)
  output.result('')
  for (const caveat of found.caveats) output.result(caveat)
}

const showSide = (side: Side, output: Output): void => {
  output.result(`\n${side.says}`)
  if (side.basis !== null) {
    const { source, record, classification } = side.basis
    output.result(`Flows: ${source}, ${record} record, ${classification}; listed codes: ${side.listed}`)
  }
  if (side.years.length > 0) showPeriods(side.years, 'Year', output)
  const last = side.years.findLast(({ total }) => total.value !== null)?.period
  if (last !== undefined) showParts(side, last, output)
  if (side.months.length > 0) {
    output.result('\nBy month')
    showPeriods(side.months, 'Month', output)
  }
  showUnmatched(side.unmatched, output)
  for (const note of side.notes) output.result(`Note: ${note}`)
}

const showPeriods = (rows: Side['years'], title: string, output: Output): void =>
  output.table(
    rows.map(({ period, total, value, share, codes }) => ({
      period,
      total: usd(total),
      low: usd(value.low),
      high: usd(value.high),
      share: span(share, percent),
      codes: codes.sure === codes.possible ? String(codes.sure) : `${codes.sure} – ${codes.possible}`,
    })),
    [
      { key: 'period', title },
      { key: 'total', title: 'Flow, USD', align: right },
      ...intervalColumns,
      { key: 'codes', title: 'Codes traded', align: right },
    ],
  )

const showParts = (side: Side, last: string, output: Output): void => {
  output.result(`\n${last}, by annex and tier (a code of two is in both)`)
  showAnnexes(side.annexes, output)
  if (side.products.length > 0) {
    output.result(`\n${last}, products`)
    output.table(
      side.products.map((each) => ({
        product: each.product,
        covered: each.covered === 'whole' ? 'sure' : 'possible',
        value: usd(each.value),
        share: percent(each.share),
        annexes: each.annexes.map(annexText).join('; '),
        name: each.name,
      })),
      [
        { key: 'product', title: 'Code' },
        { key: 'covered', title: 'Covered' },
        { key: 'value', title: 'USD', align: right },
        { key: 'share', title: 'Share of the flow', align: right },
        { key: 'annexes', title: 'Annex, tier' },
        { key: 'name', title: 'Name' },
      ],
    )
  }
  if (side.validity.some(({ standing }) => standing !== 'no-dates')) {
    output.result(`\n${last}, by the dates of the measures`)
    output.table(
      side.validity.map(({ standing, listed, value }) => ({
        standing: standingWords[standing],
        listed,
        low: usd(value.low),
        high: usd(value.high),
      })),
      [
        { key: 'standing', title: 'Measures' },
        { key: 'listed', title: 'Codes' },
        ...intervalColumns.slice(0, 2),
      ],
    )
  }
  if (side.unspecified !== null)
    output.result(`Under codes that name no goods, in neither end: USD ${usd(side.unspecified)}.`)
}
