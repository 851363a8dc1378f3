import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { countryOf } from '../../src/domain/country.js'
import { otsCodes, otsCountry } from '../../src/domain/ots-codes.js'
import { comtradeCodes, type SourceCode } from '../../src/domain/source-code.js'
import { wtoCodes, wtoCountry } from '../../src/domain/wto-codes.js'

const meaning = (codes: readonly SourceCode[], code: string, year: number) =>
  codes.find((row) => row.code === code && row.since <= year && year <= row.until)?.country ?? null

describe.each([
  ['UN Comtrade', comtradeCodes],
  ['the WTO', wtoCodes],
  ['Open Trade Statistics', otsCodes],
])('codes of %s', (_, codes) => {
  test('lead to countries that are in the table', () => {
    expect(codes.filter(({ country }) => countryOf(country) === null)).toEqual([])
  })

  test('have one meaning in a year', () => {
    const clashes = codes.flatMap((a, i) =>
      codes.slice(i + 1).filter((b) => a.code === b.code && a.since <= b.until && b.since <= a.until),
    )
    expect(clashes).toEqual([])
  })

  test('reach, where a code changes hands, from one holder to the next without a gap', () => {
    for (const { code, until } of codes) {
      const next = codes.filter((row) => row.code === code && row.since > until).map(({ since }) => since)
      if (next.length > 0) expect(Math.min(...next), code).toBe(until + 1)
    }
  })
})

describe('codes that differ from source to source', () => {
  test('Serbia is 688, 892 and srb', () => {
    expect(meaning(comtradeCodes, '688', 2010)).toBe('SRB')
    expect(meaning(comtradeCodes, '892', 2010)).toBeNull()
    expect(wtoCountry('892')).toBe('SRB')
    expect(wtoCountry('688')).toBeNull()
    expect(otsCountry('srb', 2010)).toBe('SRB')
  })

  test('899 is unnamed areas to UN Comtrade and the European Union to the WTO', () => {
    expect(meaning(comtradeCodes, '899', 2010)).toBe('X-NES')
    expect(wtoCountry('899')).toBe('EUN')
  })

  test('the European Union is 97 or 918', () => {
    expect(meaning(comtradeCodes, '97', 2010)).toBe('EUN')
    expect(wtoCountry('918')).toBe('EUN')
  })

  test('2005 has both scg and srb in Open Trade Statistics, 2006 still scg', () => {
    expect([otsCountry('scg', 2005), otsCountry('srb', 2005)]).toEqual(['SCG', 'SRB'])
    expect(otsCountry('scg', 2006)).toBe('SCG')
    expect(otsCountry('scg', 2007)).toBeNull()
    expect(otsCountry('srb', 2004)).toBeNull()
  })

  test('bel is Belgium–Luxembourg until 1998, zaf the customs union until 1999, rom is Romania', () => {
    expect([otsCountry('bel', 1998), otsCountry('bel', 1999)]).toEqual(['BLX', 'BEL'])
    expect([otsCountry('zaf', 1999), otsCountry('zaf', 2000)]).toEqual(['SACU', 'ZAF'])
    expect(otsCountry('rom', 2018)).toBe('ROU')
  })

  test('a number of UN Comtrade is written without leading zeros, one of the WTO with three characters', () => {
    expect(comtradeCodes.every(({ code }) => /^(0|[1-9]\d*)$/.test(code))).toBe(true)
    expect(wtoCodes.every(({ code }) => /^\d{3}$/.test(code))).toBe(true)
  })

  test('an unknown code is null', () => {
    expect([wtoCountry('ZZZ'), otsCountry('zzz', 2000)]).toEqual([null, null])
  })
})

const data = resolve(process.cwd(), '../shared/data/trade')
const absent = existsSync(data) ? false : `no ${data}`

/** First columns of a small CSV whose first columns hold no commas. */
const firstColumns = (path: string) =>
  gunzipSync(readFileSync(resolve(data, path)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))

describe.skipIf(absent)(absent || 'real code tables', () => {
  test.each(['country_codes_V202201', 'country_codes_V202501'])(
    'every code of BACI’s %s has its years',
    (table) => {
      const codes = firstColumns(`baci-sample/${table}.csv.gz`).map(([code = '']) => code)
      expect(codes.length).toBeGreaterThan(200)
      // BACI begins in 1995: what ended before is in its table and in none of its rows.
      const over = new Set(['200', '278', '280', '810'])
      const silent = codes.filter((code) => !over.has(code) && yearsOf(code).length === 0)
      expect(silent).toEqual([])
      expect(yearsOf('58')).toEqual(years(1995, 1998))
      expect(yearsOf('711')).toEqual(years(1995, 1999))
      expect(yearsOf('736')).toEqual(years(1995, 2011))
      expect(yearsOf('891')).toEqual(years(1995, 2006))
      expect(yearsOf('688')).toEqual(years(2006, 2023))
      expect(yearsOf('490')).toEqual(years(1995, 2023))
    },
  )

  test('every row of the country totals of Open Trade Statistics finds its country', () => {
    const rows = firstColumns('ots-flows/yr_country_totals.csv.gz')
    expect(rows.length).toBeGreaterThan(11_000)
    expect(rows.filter(([year, code = '']) => otsCountry(code, Number(year)) === null)).toEqual([])
  })

  test('no year in which UN Comtrade’s own list has a number is refused, but for Kosovo before 1999', () => {
    const list = gunzipSync(
      readFileSync(resolve(data, 'comtrade-samples/ref_country_codes.csv.gz')),
    ).toString('utf8')
    const rows = [...list.matchAll(/^(\d+),.*,(\d{4}),(\d{4})?,(?:TRUE|FALSE),/gm)]
    expect(rows.length).toBeGreaterThan(300)
    const refused = rows.filter(([, code = '', first, last]) =>
      years(Math.max(1962, Number(first)), Number(last ?? 2025)).some(
        (year) => !meaning(comtradeCodes, code, year),
      ),
    )
    expect(refused.map(([, code]) => code)).toEqual(['412'])
  })
})

const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const yearsOf = (code: string) =>
  years(1995, 2023).filter((year) => meaning(comtradeCodes, code, year) !== null)
