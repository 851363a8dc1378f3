import { countryOf, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'
import { accept, type RowAnswer } from '../../lake/source.js'

const total = Object.fromEntries(
  ['Total', 'Ukupno', 'Укупно', 'Всего', 'Итого'].map((label): [string, CountryCode] => [label, 'WLD']),
)
const labelled = countryLabels(total)

/** A country by code or name, in English, Russian or Serbian. Numbers are not read: offices number countries in ways of their own. */
export const countryNamed = (text: string): CountryCode | null =>
  /^\d+$/.test(text) ? null : (countryOf(text)?.code ?? labelled(text) ?? null)

/** A year `2022`, or a month `2022-03`, `2022M03`, `202203`. */
export const periodOf = (text: string): string | null => {
  const [, year, month] = /^((?:19|20)\d\d)(?:-?M?(0[1-9]|1[0-2]))?$/.exec(text.trim()) ?? []
  return year === undefined ? null : month === undefined ? year : `${year}-${month}`
}

const flows: readonly (readonly [RegExp, string])[] = [
  [/^(?:re-?exports?|reizvoz|реекспорт|реэкспорт|реизвоз)/iu, 're-export'],
  [/^(?:re-?imports?|reuvoz|реимпорт|реувоз)/iu, 're-import'],
  [/^(?:exports?|izvoz|извоз|экспорт)/iu, 'export'],
  [/^(?:imports?|uvoz|увоз|импорт)/iu, 'import'],
]

export const flowOf = (text: string): string | null =>
  flows.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null

const classification =
  /^(?:HS(?:1992|1996|2002|2007|2012|2017|2022)?|CN(?:19|20)\d\d|SITC[1-4]|BEC[45]|EBOPS20(?:02|10))$/

export const isClassification = (text: string): boolean => classification.test(text)

/** A product with its level: TOTAL, or a code of the classification’s own form. */
export const productOf = (
  name: string,
  code: string,
): { readonly level: number; readonly product: string } | null => {
  if (/^total$/i.test(code)) return { level: 0, product: 'TOTAL' }
  if (name.startsWith('HS'))
    return /^(?:\d\d){1,3}$/.test(code) ? { level: code.length, product: code } : null
  if (name.startsWith('CN'))
    return /^(?:\d\d){1,4}$/.test(code) ? { level: code.length, product: code } : null
  if (name === 'EBOPS2010')
    return code === 'S'
      ? { level: 0, product: 'TOTAL' }
      : /^S[A-L]\d{0,4}$/.test(code)
        ? { level: code.length - 1, product: code }
        : null
  return /^\d{1,5}$/.test(code) ? { level: code.length, product: code } : null
}

export type FlowRow = {
  readonly reporter: CountryCode
  readonly partner: CountryCode
  readonly flow: string
  readonly period: string
  readonly classification: string
  readonly level: number
  readonly product: string
  readonly value: string | null
  readonly currency: string
  readonly net_kg: string | null
  readonly quantity: string | null
  readonly quantity_unit: string | null
  readonly valuation: string
  readonly partner_basis: string
}

/** Dollars go to the flows, other currencies to the table of their own. */
export const flowRow = ({ value, currency, ...row }: FlowRow): RowAnswer => {
  const values = { ...row, year: Number(row.period.slice(0, 4)), reported_by: 'reporter' }
  return currency === 'USD'
    ? accept({ ...values, value_usd: value })
    : accept({ ...values, currency, value }, { table: 'flow_in_currency' })
}

/** Russia’s customs stopped publishing in 2022 and resumed with little by partner: what is said of it since needs to say who says so. */
export const needsPublisher = (reporter: CountryCode, period: string): boolean =>
  reporter === 'RUS' && Number(period.slice(0, 4)) > 2021
