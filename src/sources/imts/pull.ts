import { allCountries, countryOf, type CountryCode } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'

/** Totals of a dyad and of both with the world, exports and imports: one call. */
export const imtsPull: Pull = {
  base: 'https://api.imf.org/external/sdmx/2.1',
  key: 'none',
  takes: { dyad: 'needed', years: 'needed', monthly: true },
  quotas: () => ({ rows: null, perDay: null, perMinute: 20 }), // ours; ten calls in five seconds by others' account
  plan: pages,
  judge: async (_, answer) => judge(await answer.text()),
}

/** A key of COUNTRY.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY; a pair of a country with itself does not exist. */
function pages({ dyad, years, monthly }: PullRequest): Page[] {
  if (dyad === null || years === null) return []
  const [first = 0, last = first] = [years[0], years.at(-1)]
  const countries = [dyad.reporter, dyad.partner].flatMap((code) => codesOf(code, first))
  const key = [countries.join('+'), 'XG_FOB_USD+MG_CIF_USD', [...countries, 'G001'].join('+')]
  return [
    {
      id: [monthly ? 'M' : 'A', countries.join('_'), ...new Set([first, last])].join('-'),
      path: `/data/IMF.STA,IMTS/${key.join('.')}.${monthly ? 'M' : 'A'}`,
      query: {
        startPeriod: monthly ? `${first}-01` : String(first),
        endPeriod: monthly ? `${last}-12` : String(last),
      },
      format: 'csv',
      types: ['application/vnd.sdmx.data+csv;version=1.0.0', 'application/vnd.sdmx.data+csv', 'text/csv'],
    },
  ]
}

const ownCodes: Readonly<Record<CountryCode, string>> = { XKX: 'KOS', PSE: 'WBG', EUN: 'G998' }

/** The code of a country, and of its predecessors where the years begin before it; an unknown code is answered with nothing. */
const codesOf = (code: CountryCode, first: number): string[] => {
  const country = countryOf(code)
  const known = ownCodes[code] ?? (country?.kind === 'state' || country?.kind === 'territory' ? code : null)
  if (known === null) throw refusal('usage-country', `The IMF’s trade statistics have no code for ${code}.`)
  const before =
    country?.since && first < country.since
      ? allCountries.filter(({ successors }) => successors?.includes(code))
      : []
  return [known, ...before.flatMap((each) => codesOf(each.code, first))]
}

const needed = ['COUNTRY', 'INDICATOR', 'COUNTERPART_COUNTRY', 'TIME_PERIOD', 'OBS_VALUE']

/** SDMX-CSV; notes beside a number may hold commas and line breaks in quotes. */
const judge = (text: string): Verdict => {
  if (/^\s*[<{]/.test(text)) {
    const says = text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    return { kind: 'refused', code: 'pull-refused', says: `The IMF says: ${says.trim().slice(0, 300)}` }
  }
  const bare = text.replaceAll(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(/[,\r\n]/g, ' '))
  const [header = '', ...lines] = bare.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = header.split(',').map((name) => name.trim())
  const missing = needed.find((name) => !names.includes(name))
  if (missing !== undefined)
    return { kind: 'refused', code: 'pull-schema', says: `The answer of the IMF has no column ${missing}.` }
  if (lines.length === 0) return { kind: 'empty' }
  if (lines.at(-1)?.split(',').length !== names.length)
    return { kind: 'failed', status: 502, message: 'The last line of the answer is not whole.' }
  return { kind: 'complete', rows: lines.length }
}
