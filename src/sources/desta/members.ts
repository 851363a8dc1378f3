import { latestByComtrade, type CountryCode } from '../../domain/country.js'

/** Where DESTA’s number, ISO’s, is another country’s in UN Comtrade, or ISO has none. */
const own: Readonly<Record<string, CountryCode>> = { 492: 'MCO', 900: 'XKX' }

/** One number through all years, where the state behind it changed: the last year of each. */
const byYear: Readonly<Record<string, readonly (readonly [until: number, country: CountryCode])[]>> = {
  203: [
    [1992, 'CSK'],
    [9999, 'CZE'],
  ],
  643: [
    [1991, 'SUN'],
    [9999, 'RUS'],
  ],
  688: [
    [1991, 'YUG'],
    [2005, 'SCG'],
    [9999, 'SRB'],
  ],
}

/**
 * The country a number means in an agreement of that year; without a year, today’s. Null for a number of nobody.
 * @param all the numbers of all its members: beside Slovakia the Czech Republic is itself, though the year be 1992
 */
export const memberOf = (number: string, year: number | null, all: readonly string[]): CountryCode | null => {
  if (!/^\d{1,3}$/.test(number)) return null
  const code = String(Number(number))
  if (code === '203' && all.includes('703')) return 'CZE'
  const then = byYear[code]?.find(([until]) => (year ?? 9999) <= until)
  return then?.[1] ?? own[code] ?? latestByComtrade(Number(code))?.code ?? null
}
