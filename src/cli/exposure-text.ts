import type { Quantity } from '../domain/quantity.js'
import { countryName } from '../messages/country-names.js'
import type { ExposureResult } from '../workbench/exposure.js'
import type { Output } from './output.js'

type Side = ExposureResult['sides'][number]
type Interval = Side['years'][number]['value']

/** Dollars to the dollar; what is not known as a dash with the reason. */
export const usd = ({ value, reason }: Quantity): string =>
  value === null ? `– (${reason})` : value.toLocaleString('en-GB', { maximumFractionDigits: 0 })

/** A share in per cent; what is too small to show is not shown as nothing. */
export const percent = ({ value, reason }: Quantity): string =>
  value === null
    ? `– (${reason})`
    : value > 0 && value < 0.000_05
      ? '<0.01 %'
      : `${(value * 100).toFixed(2)} %`

/** Both ends of an interval, once where they are one. */
export const span = ({ low, high }: Interval, word: (quantity: Quantity) => string): string =>
  low.value === high.value ? word(high) : `${word(low)} – ${word(high)}`

/** `HS2017` as it is written: HS 2017. */
export const spelt = (classification: string): string => classification.replace(/(\d{4})$/, ' $1')

/** Days after which a list is marked as old. */
const week = 7 * 86_400_000

/** As of when lists stand, and that this is no advice: the second line of every answer about goods. */
export const listText = (list: { vintage: string | null; importedOn: string }, now: string): string => {
  const { vintage, importedOn } = list
  // A year or a month stands for its last day. That a month has 31 does no harm where texts are compared.
  const last = `${vintage ?? importedOn}${(vintage ?? importedOn).length === 4 ? '-12' : ''}-31`.slice(0, 10)
  const old = last < new Date(Date.parse(now) - week).toISOString().slice(0, 10)
  return `List of goods: ${vintage === null ? 'the files state no date, ' : `as of ${vintage}, `}imported on ${importedOn}${old ? ' (older than a week: what was listed or changed since is not in it)' : ''}. No legal advice.`
}

/** What the two ends mean. */
export const endsText =
  'Sure: codes that the list covers whole. Possible: these, and codes that hold a listed part.'

/** Says how many rows a table leaves out, where it does. */
export const showLeftOut = (shown: number, all: number, what: string, output: Output): void => {
  if (shown < all) output.result(`${shown} of ${all} ${what}; --top 0 shows all (in every format).`)
}

const longestName = 60

/** A name as a cell holds it: official ones fill whole paragraphs. */
export const nameText = (name: string | null): string | null =>
  name === null || name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`

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
      classification: spelt(each.classification),
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
    output.result(`${shownUnmatched} of ${unmatched.length} codes; --format json and csv have all.`)
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

/**
 * An exposure for reading.
 * @param now an instant, by which lists are marked as old
 */
export const showExposure = (found: ExposureResult, now: string, output: Output): void => {
  const [reporter, partner] = [found.dyad.reporter, found.dyad.partner].map((code) => countryName(code, 'en'))
  output.result(
    `${found.regime.name}: listed goods in the trade of ${reporter} with ${partner}\n${listText(found.list, now)}\n${endsText}`,
  )
  for (const side of found.sides) showSide(side, output)
  for (const line of found.notApplied) output.result(`\n${line}`)
  output.result('')
  for (const caveat of found.caveats) output.result(caveat)
}

const showSide = (side: Side, output: Output): void => {
  output.result(`\n${side.says}`)
  if (side.basis !== null) {
    const { source, record, classification } = side.basis
    output.result(
      `Flows: ${source}, ${record} record, ${spelt(classification)}; listed codes: ${side.listed}`,
    )
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
        name: nameText(each.name),
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
    showLeftOut(side.products.length, side.productsInAll, 'products', output)
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
