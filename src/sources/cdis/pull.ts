import { countryOf, type CountryCode } from '../../domain/country.js'
import { refusal } from '../../domain/problem.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'

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
      types: ['application/vnd.sdmx.data+csv;version=1.0.0', 'application/vnd.sdmx.data+csv', 'text/csv'],
    },
  ]
}

const codeOf = (code: CountryCode): string => {
  const kind = countryOf(code)?.kind
  if (kind === 'state' || kind === 'territory') return code === 'XKX' ? 'KOS' : code
  throw refusal('usage-country', `The IMF’s survey of direct investment has no code for ${code}.`)
}

const needed = ['COUNTRY', 'DV_TYPE', 'INDICATOR', 'COUNTERPART_COUNTRY', 'TIME_PERIOD', 'OBS_VALUE']

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
