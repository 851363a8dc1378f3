import { allCountries, countryOf, existedIn, type CountryCode } from '../../domain/country.js'
import { groupOf, membersIn } from '../../domain/group.js'
import type { Year } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Page, Pull, PullRequest, Verdict } from '../../lake/pull/pull.js'
import { errorSaid, refused, torn } from '../../lake/pull/whole-answer.js'
import { areaIn } from './codes.js'

const xml = [
  'application/xml',
  'text/xml',
  'application/vnd.sdmx.structurespecificdata+xml',
  'application/vnd.sdmx.genericdata+xml',
]

/**
 * For each of the two as reporter the list of its tariffs, then what the list has: most favoured nation of each year, and
 * the preference for the other country. What a year has not is not asked for: the publisher answers it with an error.
 */
export const witsPull: Pull = {
  base: 'https://wits.worldbank.org/API/V1',
  key: 'none',
  takes: { dyad: 'needed', years: 'needed' },
  quotas: () => ({ rows: null, perDay: null, perMinute: 30 }), // no limit of calls is published: this one is ours
  plan: (request) => wantedOf(request).map(listPage),
  judge: async (page, answer) => {
    const text = await answer.text()
    return page.leadsTo === undefined ? judgeTariffs(text) : judgeList(page, text)
  },
  // A year that the list names and the publisher does not find; a reporter without a list has none at all.
  judgeStatus: (_, status, body) =>
    status === 404 && /NoRecordsFound/i.test(body) ? { kind: 'empty' } : null,
}

/** The years of a reporter, each with the numbers under which a preference for the other may be filed. */
type Wanted = { readonly reporter: string; readonly partners: Readonly<Record<string, readonly string[]>> }

const wantedOf = ({ dyad, years }: PullRequest): Wanted[] => {
  if (dyad === null || years === null) return []
  const found = new Map<string, Record<string, string[]>>()
  for (const [one, other] of [
    [dyad.reporter, dyad.partner],
    [dyad.partner, dyad.reporter],
  ] as const)
    for (const year of years) {
      const reporter = isMember(one, year) ? unionNumber : numberIn(one, year)
      const partners = [numberIn(other, year), ...(isMember(other, year) ? [unionNumber] : [])]
      const wanted = found.get(reporter) ?? {}
      found.set(reporter, {
        ...wanted,
        [year]: [...new Set(partners)].filter((partner) => partner !== reporter),
      })
    }
  return [...found].map(([reporter, partners]) => ({ reporter, partners }))
}

const union = groupOf('EUN')
const unionNumber = '918'
const isMember = (code: CountryCode, year: Year): boolean =>
  union !== null && membersIn(union, year).includes(code)

/** WITS’s numbers where they are not UN Comtrade’s. */
const numbers: Readonly<Record<CountryCode, string>> = {
  CHE: '756',
  EUN: unionNumber,
  FRA: '250',
  IND: '356',
  NOR: '578',
  USA: '840',
}

/** @throws Refusal `country-not-existing` */
const numberIn = (code: CountryCode, year: Year): string => {
  const known = numbers[code]
  if (known !== undefined) return known
  for (const each of candidates(code, year)) {
    const held = countryOf(each)?.comtrade.find(({ since, until }) => since <= year && year <= until)
    const number = held === undefined ? '' : String(held.code).padStart(3, '0')
    if (number !== '' && number !== '000' && areaIn(number, year) === each) return number
  }
  throw refusal('country-not-existing', `WITS has no number for ${code} in ${year}.`)
}

const candidates = (code: CountryCode, year: Year): CountryCode[] => {
  const country = countryOf(code)
  if (country === null || existedIn(country, year)) return [code]
  return allCountries
    .filter((each) => each.successors?.includes(code))
    .flatMap((each) => candidates(each.code, year))
}

const listPage = ({ reporter, partners }: Wanted): Page => {
  const years = Object.keys(partners)
  return {
    id: ['list', reporter, ...new Set([years[0], years.at(-1)])].join('-'),
    path: `/wits/datasource/trn/dataavailability/country/${reporter}/year/all`,
    query: {},
    format: 'xml',
    types: xml,
    leadsTo: 2 * years.length,
    about: { reporter, partners: JSON.stringify(partners) },
  }
}

const tariffPage = (reporter: string, partner: string, year: string): Page => ({
  id: [reporter, partner, year].join('-'),
  path: `/SDMX/V21/datasource/TRN/reporter/${reporter}/partner/${partner}/product/all/year/${year}/datatype/reported`,
  query: {},
  format: 'xml',
  types: xml,
})

const cutOff = torn('The answer ends before its last element.')

/** What comes in the place of data under status 200: that there is none, an error, or what is not known. */
const withoutData = (text: string, what: string, lacks: string): Verdict => {
  if (!/^\s*</.test(text)) return refused('pull-schema', `${what} is no XML.`)
  if (/no\s*records?\s*found|data\s*not\s*found/i.test(text)) return { kind: 'empty' }
  const [error] = /<(?:\w+:)?(?:error|ErrorMessage)\b[\s\S]*/i.exec(text) ?? []
  if (error === undefined) return refused('pull-schema', `${what} has no ${lacks}.`)
  return errorSaid('WITS', error)
}

/** Whether the element that the document begins with is closed at its end. */
const isWhole = (text: string): boolean => {
  const [, root] = /<([A-Za-z_][\w:.-]*)/.exec(text.replace(/<\?xml[^>]*>/, '')) ?? []
  return root !== undefined && (text.trimEnd().endsWith(`</${root}>`) || /^<[^<]*\/>\s*$/.test(text.trim()))
}

/** A list of years, the partners of each with `;` between them: `000` is most favoured nation. */
const judgeList = ({ about = {} }: Page, text: string): Verdict => {
  if (!/<(?:\w+:)?dataavailability\b/i.test(text))
    return withoutData(text, 'The list of WITS', 'element dataavailability')
  if (!isWhole(text)) return cutOff
  const wanted = JSON.parse(about['partners'] ?? '{}') as Wanted['partners']
  const reporter = about['reporter'] ?? ''
  const pages: Page[] = []
  for (const [entry] of text.matchAll(/<(?:\w+:)?reporter\b[\s\S]*?<\/(?:\w+:)?reporter>/gi)) {
    const [year, listed] = ['year', 'partnerlist'].map((name) =>
      new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`, 'i').exec(entry)?.[1]?.trim(),
    )
    if (year === undefined) return refused('pull-schema', 'An entry of WITS’s list has no year.')
    if (listed === undefined) return refused('pull-schema', 'An entry of WITS’s list has no partnerlist.')
    const partners = new Set(listed.split(';').map((partner) => partner.trim()))
    for (const partner of wanted[year] ? ['000', ...wanted[year]] : [])
      if (partners.has(partner)) pages.push(tariffPage(reporter, partner, year))
  }
  return pages.length === 0 ? { kind: 'empty' } : { kind: 'split', pages }
}

const needed = ['REPORTER', 'PARTNER', 'PRODUCTCODE', 'TIME_PERIOD', 'OBS_VALUE', 'TARIFFTYPE', 'NOMENCODE']

const judgeTariffs = (text: string): Verdict => {
  if (!/<(?:\w+:)?DataSet\b/.test(text)) return withoutData(text, 'The answer of WITS', 'DataSet')
  if (!isWhole(text)) return cutOff
  const rows = text.match(/<(?:\w+:)?Obs\b/g)?.length ?? 0
  if (rows === 0) return { kind: 'empty' }
  // In the generic form the value and its time are elements; everything else is named by its id.
  const isGeneric = /<(?:\w+:)?ObsValue\b/.test(text)
  const missing = needed.find(
    (name) =>
      !(isGeneric && ['TIME_PERIOD', 'OBS_VALUE'].includes(name)) && !new RegExp(`\\b${name}\\b`).test(text),
  )
  return missing === undefined
    ? { kind: 'complete', rows }
    : refused('pull-schema', `The observations of WITS have no ${missing}.`)
}
