import { isPeriod } from '../../domain/period.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { accept, reject, rowsInput, type RowAnswer } from '../../lake/source.js'
import { decimalText, isHeld } from './decimal-text.js'

const columns = [
  'FREQ',
  'CURRENCY',
  'CURRENCY_DENOM',
  'EXR_TYPE',
  'EXR_SUFFIX',
  'TIME_PERIOD',
  'OBS_VALUE',
] as const

const parse = ({ value: cells }: { readonly value: Cells }): readonly RowAnswer[] => {
  const cell = (name: (typeof columns)[number]): string => (cells[name] ?? '').trim()
  const [currency, denominator] = [cell('CURRENCY'), cell('CURRENCY_DENOM')]
  const [period, text] = [cell('TIME_PERIOD'), cell('OBS_VALUE')]
  const refuse = (what: string) => [reject(`fx-${what}`)]
  if (columns.some((name) => cells[name] === undefined)) return refuse('shape')
  if (Object.keys(cells).some((name) => name.startsWith('#'))) return refuse('shape')
  // Real and effective rates (EN00, ERC0 …) are indices, not prices of a currency.
  if (cell('EXR_TYPE') !== 'SP00') return refuse('type')
  if (cell('EXR_SUFFIX') !== 'A') return refuse('not-average')
  if (!/^[A-Z]{3}$/.test(currency) || !/^[A-Z]{3}$/.test(denominator)) return refuse('currency')
  if (!isPeriod(period) || (cell('FREQ') === 'A') !== (period.length === 4)) return refuse('period')
  if (text === '' || text === 'NaN') return []
  const value = decimalText(text)
  if (value === null || Number(text) <= 0 || value.length > 26) return refuse('value')
  if (!isHeld(text, value)) return refuse('small')
  return [
    accept({
      indicator: 'exchange-rate',
      period,
      dimension: 'currency',
      category: currency,
      value,
      unit: `${currency}/${denominator}`,
      qualifier: 'exact',
      note: `${currency} for one ${denominator}, average of the period`,
    }),
  ]
}

/** The European Central Bank's reference rates, as its data portal gives them: units of a currency for one euro. */
export const ecbRates = rowsInput({
  id: 'ecb',
  name: /\.csv$/i,
  looksLike: (head) =>
    /^"?KEY"?,"?FREQ"?,"?CURRENCY"?,"?CURRENCY_DENOM"?,"?EXR_TYPE"?,"?EXR_SUFFIX"?,/.test(head),
  table: 'observation',
  what: 'the ECB’s exchange rates as SDMX-CSV (dataset EXR, averages)',
  columns,
  reader: csvReader({ columns }),
  parse: () => parse,
})
