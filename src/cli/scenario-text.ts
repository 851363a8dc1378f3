import { countryName } from '../messages/country-names.js'
import type { AlignResult } from '../workbench/align.js'
import {
  annexText,
  endsText,
  listText,
  nameText,
  percent,
  showAnnexes,
  showLeftOut,
  showUnmatched,
  span,
  usd,
} from './exposure-text.js'
import type { Output } from './output.js'

type Side = AlignResult['sides'][number]
type Year = Side['years'][number]
type Product = Year['products'][number]

const right = 'right' as const

/**
 * The scenario for reading.
 * @param now an instant, by which lists are marked as old
 */
export const showAlign = (found: AlignResult, now: string, output: Output): void => {
  const { regime, base, adopted, cases } = found
  const [reporter, partner] = [found.dyad.reporter, found.dyad.partner].map((code) => countryName(code, 'en'))
  const day = regime.first === null ? 'as listed (the list has no dates)' : `as in force on ${adopted}`
  output.result(
    `If ${reporter} adopted ${regime.name} ${day} towards ${partner}\n${listText(found.list, now)}\n${endsText}`,
  )
  output.result(
    `Base year ${base.year}: ${base.why}.${base.latest === base.year ? '' : ` Beside it ${base.latest}, the latest.`}`,
  )
  for (const side of found.sides) {
    output.result(`\n${side.says}`)
    if (side.years.length > 0) showSide(side, output)
  }
  output.result('')
  if (cases !== null)
    output.result(
      `* Under sanctions on trade in ${cases.year}, ${cases.againstPartner ? `by someone who has them against ${partner} too` : `by anyone (nobody has them against ${partner})`}: the cases of ${cases.source}.`,
    )
  for (const caveat of found.caveats) output.result(caveat)
}

const showSide = (side: Side, output: Output): void => {
  const later = side.notInForce > 0 ? `; ${side.notInForce} of the list are not in force that day` : ''
  output.result(`Listed codes: ${side.listed}${later}.`)
  if (side.windDown !== null)
    output.result(`Wind-downs end between ${side.windDown[0]} and ${side.windDown[1]}.`)
  output.table(
    side.years.map((year) => ({
      year: year.year,
      flow: usd(year.total),
      low: usd(year.value.low),
      high: usd(year.value.high),
      share: span(year.share, percent),
      all: span(year.shareOfAll, percent),
      basis: year.basis === null ? null : `${year.basis.source}, ${year.basis.record}`,
    })),
    [
      { key: 'year', title: 'Year' },
      { key: 'flow', title: 'Flow, USD', align: right },
      { key: 'low', title: 'Sure, USD', align: right },
      { key: 'high', title: 'Possible, USD', align: right },
      { key: 'share', title: 'Of the flow', align: right },
      { key: 'all', title: `Of all ${side.flow}s`, align: right },
      { key: 'basis', title: 'Record' },
    ],
  )
  for (const year of side.years)
    if (year.basis !== null) showYear(side, year, output)
    else for (const note of year.notes) output.result(`Note: ${note}`)
}

const showYear = (side: Side, year: Year, output: Output): void => {
  output.result(`\n${year.year}, by annex and tier (a code of two is in both)`)
  showAnnexes(year.annexes, output)
  const others = side.flow === 'import' ? 'Other suppliers' : 'Other customers'
  if (year.products.length > 0) {
    output.result(`\n${year.year}, products; ${others.toLowerCase()} by what they trade with others`)
    output.table(
      year.products.map((each) => ({
        product: each.product,
        covered: each.covered === 'whole' ? 'sure' : 'possible',
        value: usd(each.value),
        annexes: each.annexes.map(annexText).join('; '),
        others: othersText(each),
        price: priceText(each),
        name: nameText(each.name),
      })),
      [
        { key: 'product', title: 'Code' },
        { key: 'covered', title: 'Covered' },
        { key: 'value', title: 'USD', align: right },
        { key: 'annexes', title: 'Annex, tier' },
        { key: 'others', title: `${others}, USD million` },
        { key: 'price', title: 'USD/kg: partner (quartiles of all)' },
        { key: 'name', title: 'Name' },
      ],
    )
    showLeftOut(year.products.length, year.productsInAll, 'products', output)
    if (year.among !== null) output.result(amongText(others, year.among))
  }
  if (year.products.every(({ alternatives }) => alternatives === null) && year.products.length > 0)
    output.result('The source has no record of the world: alternatives cannot be ranked.')
  if (year.products.every(({ price }) => price === null) && year.products.length > 0)
    output.result('No unit values: the record has no weights, or no codes below the chapters.')
  if (year.unspecified !== null)
    output.result(`Under codes that name no goods, in neither end: USD ${usd(year.unspecified)}.`)
  showUnmatched(year.unmatched, output)
  for (const note of year.notes) output.result(`Note: ${note}`)
}

const othersText = ({ alternatives }: Product): string | null =>
  alternatives === null
    ? null
    : alternatives.length === 0
      ? 'none in the data'
      : alternatives
          .map(
            ({ country, withOthers, sanctionedBy }) =>
              `${country}${sanctionedBy.length > 0 ? '*' : ''} ${millionsText(withOthers.value ?? 0)}`,
          )
          .join(', ')

/** Millions with one decimal; below one with two digits that count, and of a few dollars that they are few. */
const millionsText = (dollars: number): string => {
  const millions = dollars / 1e6
  if (millions < 0.001) return '<0.001'
  const digits =
    millions < 1 ? { maximumSignificantDigits: 2 } : { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return millions.toLocaleString('en-GB', digits)
}

const amongText = (others: string, { exporters, importers }: NonNullable<Year['among']>): string =>
  `${others} are ranked among those in the data of the year, ${counted(exporters, 'exporter')} and ${counted(importers, 'importer')}: who is not in it cannot be named.`

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const priceText = ({ price }: Product): string | null => {
  if (price === null) return null
  const number = (value: number | null) => (value === null ? '–' : Number(value.toPrecision(3)).toString())
  const spread = price.quartiles?.map(({ value }) => number(value)).join(' / ')
  return `${number(price.withPartner.value)}${spread === undefined ? '' : ` (${spread})`}`
}
