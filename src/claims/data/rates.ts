import type { Lake } from '../../lake/lake.js'
import { recordsOf } from '../../lake/records.js'
import type { RateOf } from './flows/recompute.js'

/** Exchange rates of the lake, with the snapshots they came from. */
export type Rates = { readonly of: RateOf; readonly snapshots: readonly string[] }

export const noRates: Rates = { of: (currency) => (currency === 'USD' ? 1 : null), snapshots: [] }

/**
 * Yearly averages of the rates of some currencies. The euro is the only one that sources also quote others in.
 * @param currencies ISO 4217, as claims name them
 */
export const ratesOf = async (
  lake: Lake,
  currencies: readonly string[],
  years: readonly number[],
  asOf: string | null,
): Promise<Rates> => {
  const source = lake.sources.find(({ id }) => id === 'fx')
  const asked = currencies.filter((currency) => currency !== 'USD')
  if (source === undefined || asked.length === 0 || years.length === 0) return noRates
  const records = await recordsOf(
    lake,
    source,
    'observation',
    [
      { column: 'indicator', op: 'in', values: ['exchange-rate'] },
      { column: 'category', op: 'in', values: [...asked, 'EUR', 'USD'] },
      { column: 'period', op: 'in', values: years.map(String) },
    ],
    asOf,
  )
  const usd = new Map<string, number>()
  for (const record of records) {
    const [of, against] = (record.text('unit') ?? '').split('/')
    const [value, category, period] = [record.number('value'), record.text('category'), record.text('period')]
    if (value === null || value <= 0 || category === null) continue
    // `LCU/USD`: units of the currency for a dollar; `USD/EUR`: dollars for a euro.
    if (against === 'USD' && of !== 'USD') usd.set(`${category} ${period}`, 1 / value)
    if (of === 'USD' && against !== undefined && against !== 'USD') usd.set(`${against} ${period}`, value)
  }
  return {
    of: (currency, year) => (currency === 'USD' ? 1 : (usd.get(`${currency} ${year}`) ?? null)),
    snapshots: [...new Set(records.map(({ snapshot }) => snapshot))],
  }
}
