import { countryOf, existedIn } from '../domain/country.js'
import type { Dyad } from '../domain/dyad.js'
import { dyadText } from '../domain/dyad.js'
import type { Flow } from '../domain/flow.js'
import { yearRange } from '../domain/period.js'
import { refusal } from '../domain/problem.js'
import { choicesFor } from '../lake/choice.js'
import { statementsOf } from '../lake/statements.js'
import type { Reader } from '../measures/measure.js'
import { turnover } from '../measures/trade/turnover.js'
import { countryName } from '../messages/country-names.js'
import type { Language } from '../messages/language.js'
import { compose, dayOf, type Written } from './compose.js'
import type { BriefDocument } from './document.js'
import type { Brief, Section } from './section.js'
import { sections } from './sections/index.js'
import { method } from './sections/method.js'
import { productsWithin } from './sections/products-within.js'

export type BriefRequest = {
  readonly dyad: Dyad
  readonly year?: number | undefined
  readonly languages: readonly Language[]
  /** Ids of sections; all of them where none is named. */
  readonly only?: readonly string[] | undefined
  /** In place of the whole section of products: one flow below a code, a step finer. `''` is all of it by chapter. */
  readonly drill?: { readonly flow: Flow; readonly within: string } | undefined
  readonly generator: string
  readonly onSection?: (id: string) => void
}

/** The years a brief may look over. */
const [earliest, latest] = [1948, 2199]

/**
 * Writes a brief from the lake, in each language asked for: the sections once, their words per language.
 * @throws Refusal `usage-dyad`, `country-not-existing`, `no-data`, `usage-option` for an unknown section
 */
export const writeBriefs = async (read: Reader, request: BriefRequest): Promise<BriefDocument[]> => {
  const { dyad } = request
  if (dyad.reporter === dyad.partner)
    throw refusal('usage-dyad', `${countryName(dyad.reporter, 'en')} has no bilateral relations with itself.`)
  for (const code of [dyad.reporter, dyad.partner]) refuseGroup(code)
  const chosen = chooseSections(request.only)
  const recorded = await recordedYears(read, dyad)
  const year = request.year ?? (await latestYear(read, dyad, recorded))
  for (const code of [dyad.reporter, dyad.partner]) refuseMissing(code, year)
  const brief: Brief = {
    read,
    dyad,
    year,
    until: recorded.some((each) => each > year) ? `${year}-12-31` : lastDay(read, year),
    first: Math.min(year, ...recorded),
    main: (await turnover.compute(read, { dyad, years: [year - 1, year], product: 'TOTAL' })).basis,
  }
  const written: Written[] = []
  for (const section of chosen) {
    request.onSection?.(section.id)
    const { drill } = request
    const blocks =
      drill !== undefined && section.id === 'products'
        ? await productsWithin(brief, drill.flow, drill.within)
        : await section.write(brief)
    written.push({ section, blocks })
  }
  if (request.only === undefined || request.only.includes('method')) {
    const last = method(written.flatMap(({ blocks }) => blocks))
    written.push({ section: last, blocks: await last.write(brief) })
  }
  return request.languages.map((language) => compose(read.lake, brief, written, language, request.generator))
}

/** The day as of which the lake is read, and never before the end of the brief’s year. */
const lastDay = (read: Reader, year: number): string => {
  const [day, end] = [dayOf(read), `${year}-12-31`]
  return day > end ? day : end
}

const refuseGroup = (code: string): void => {
  const country = countryOf(code)
  if (country === null) throw refusal('usage-country', `“${code}” is not a country.`)
  if (country.kind !== 'state' && country.kind !== 'territory')
    throw refusal('usage-dyad', `${countryName(code, 'en')} is not a country: a brief is on two countries.`)
}

const refuseMissing = (code: string, year: number): void => {
  const country = countryOf(code)
  if (country === null || existedIn(country, year)) return
  const related = [...(country.successors ?? []), ...predecessorsOf(code)].map(
    (each) => `${countryName(each, 'en')} (${each})`,
  )
  const hint = related.length > 0 ? ` Related: ${related.join(', ')}.` : ''
  const span = `${country.since ?? '…'}–${country.until ?? 'today'}`
  throw refusal(
    'country-not-existing',
    `${countryName(code, 'en')} (${code}) did not exist in ${year}; its years are ${span}.${hint}`,
  )
}

const predecessorsOf = (code: string): string[] =>
  ['YUG', 'SCG', 'SUN', 'CSK', 'DDR'].filter((each) => countryOf(each)?.successors?.includes(code))

const chooseSections = (only: readonly string[] | undefined): Section[] => {
  const unknown = only?.find((id) => id !== 'method' && !sections.some((section) => section.id === id))
  if (unknown !== undefined)
    throw refusal(
      'usage-option',
      `There is no section “${unknown}”: ${[...sections.map(({ id }) => id), 'method'].join(', ')}.`,
    )
  return sections.filter(({ id }) => only === undefined || only.includes(id))
}

/** Years for which the lake has some record of the dyad's trade. */
const recordedYears = async (read: Reader, dyad: Dyad): Promise<number[]> => {
  const years = yearRange(earliest, latest)
  const choices = await Promise.all(
    (['export', 'import'] as const).map((flow) =>
      choicesFor(read.lake, { ...dyad, flow, years, level: 'total' }, { asOf: read.asOf }),
    ),
  )
  return choices.flat().flatMap(({ covered }) => covered)
}

/** The latest year for which there is a record of the dyad's trade, else a cited figure. */
const latestYear = async (read: Reader, dyad: Dyad, recorded: readonly number[]): Promise<number> => {
  if (recorded.length > 0) return Math.max(...recorded)
  const both = { reporter: [dyad.reporter, dyad.partner], partner: [dyad.reporter, dyad.partner] }
  const stated = await statementsOf(read.lake, { ...both, indicator: ['trade-value', 'turnover'] }, read.asOf)
  const years = stated.flatMap(({ period }) =>
    period !== null && /^\d{4}$/.test(period) ? [Number(period)] : [],
  )
  if (years.length > 0) return Math.max(...years)
  throw refusal('no-data', `The lake has no trade record and no cited figure for ${dyadText(dyad)}.`, {
    remedy:
      'Name a year with --year for a brief that says what is missing, or import data first (`rapport sources`).',
  })
}
