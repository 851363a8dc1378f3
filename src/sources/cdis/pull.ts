import { countryOf, type CountryCode } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import { sdmxCsv } from '../../lake/pull/content-types.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'
import { errorSaid, judgeTable } from '../../lake/pull/whole-answer.js'

/** Inward and outward positions of a dyad and of both with the world, as reported and as derived: one call. */
export const cdisPull: Pull = {
  base: 'https://api.imf.org/external/sdmx/2.1',
  key: 'none',
  takes: { dyad: 'needed', years: 'optional' },
  quotas: () => ({ rows: null, perDay: null, perMinute: 20 }), // ours; ten calls in five seconds by others' account
  plan: pages,
  judge: async (_, answer) => judge(await answer.text()),
}

/** A key of COUNTRY.DV_TYPE.INDICATOR.COUNTERPART_COUNTRY.FREQUENCY, with every DV_TYPE. */
function pages({ dyad, years }: PullRequest): Page[] {
  if (dyad === null) return []
  const countries = [dyad.reporter, dyad.partner].map(codeOf)
  const indicators = 'INWD_D_NETLA_FALL_ALL+OTWD_D_NETAL_FALL_ALL'
  const key = [countries.join('+'), '', indicators, [...countries, 'G001'].join('+'), 'A'].join('.')
  const between = years === null ? [] : [...new Set([years[0], years.at(-1)])].map(String)
  const [first, last = first] = between
  return [
    {
      id: ['A', countries.join('_'), ...between].join('-'),
      path: `/data/IMF.STA,DIP/${key}`,
      query: { ...(first && { startPeriod: first }), ...(last && { endPeriod: last }) },
      format: 'csv',
      types: sdmxCsv,
    },
  ]
}

const codeOf = (code: CountryCode): string => {
  const kind = countryOf(code)?.kind
  if (kind === 'state' || kind === 'territory') return code === 'XKX' ? 'KOS' : code
  throw refusal('usage-country', `The IMF’s survey of direct investment has no code for ${code}.`)
}

const needed = ['COUNTRY', 'DV_TYPE', 'INDICATOR', 'COUNTERPART_COUNTRY', 'TIME_PERIOD', 'OBS_VALUE']

const judge = (text: string): Verdict =>
  /^\s*[<{]/.test(text) ? errorSaid('The IMF', text) : judgeTable(text, needed, 'The answer of the IMF')
