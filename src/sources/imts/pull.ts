import { allCountries, countryOf, type CountryCode } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import { sdmxCsv } from '../../lake/pull/content-types.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'
import { errorSaid, judgeTable } from '../../lake/pull/whole-answer.js'

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
      types: sdmxCsv,
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

const judge = (text: string): Verdict =>
  /^\s*[<{]/.test(text) ? errorSaid('The IMF', text) : judgeTable(text, needed, 'The answer of the IMF')
