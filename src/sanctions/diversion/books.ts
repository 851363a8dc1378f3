import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import type { Source } from '../../lake/source.js'
import type { Reader } from '../../measures/measure.js'

/** Which edition of the HS a reporter’s rows of a year are read in. */
export type Editions = ReadonlyMap<number, string>

/** A source in which a scan is made. */
export type Books = {
  readonly source: Source
  /** `own`: each country’s own exports and imports, two records a flow; `reconciled`: one. */
  readonly record: 'own' | 'reconciled'
  readonly scope: Choice['scope']
}

export type BooksAsked = {
  readonly source?: string | undefined
  readonly years: readonly number[]
}

/** Editions of the HS at six digits that a source has of a reporter’s flow with a partner, by year; the newest where there are several. */
export const editionsIn = async (
  read: Reader,
  { source, record }: Pick<Books, 'source' | 'record'>,
  asked: { reporter: CountryCode; partner: CountryCode; flow: Flow; years: readonly number[] },
): Promise<{ readonly editions: Editions; readonly scope: Choice['scope'] | null }> => {
  const choices = (
    await choicesFor(
      read.lake,
      { ...asked, level: 6, partners: 'one', products: 'all' },
      { source: source.id, record, asOf: read.asOf },
    )
  ).filter(({ classification, products }) => /^HS(\d{4})?$/.test(classification) && products === 'all')
  const editions = new Map<number, string>()
  for (const { classification, covered } of choices)
    for (const year of covered) if (!editions.has(year)) editions.set(year, classification)
  return { editions, scope: choices[0]?.scope ?? null }
}

/**
 * The books to scan: the first source whose exports of an origin cover all years at six digits; own records before reconciled.
 * @throws Refusal `unknown-source`; `no-data` where none does, with the years there are
 */
export const chooseBooks = async (
  read: Reader,
  origins: readonly CountryCode[],
  partner: CountryCode,
  { source: named, years }: BooksAsked,
): Promise<Books> => {
  if (named !== undefined && !read.lake.sources.some(({ id }) => id === named))
    throw refusal('unknown-source', `There is no source “${named}”.`)
  const seen = new Set<string>()
  for (const record of ['own', 'reconciled'] as const)
    for (const source of read.lake.sources) {
      if (named !== undefined && source.id !== named) continue
      for (const reporter of origins) {
        const { editions, scope } = await editionsIn(
          read,
          { source, record },
          { reporter, partner, flow: 'export', years },
        )
        if (scope !== null && years.every((year) => editions.has(year)))
          return { source, record, scope: { ...scope, years } }
        if (editions.size > 0) seen.add(`${source.id} ${yearsText([...editions.keys()])}`)
      }
    }
  const there = seen.size === 0 ? 'none of these years' : [...seen].toSorted().join('; ')
  throw refusal(
    'no-data',
    `No source${named === undefined ? '' : ` ${named}`} has the exports of ${origins.slice(0, 5).join(', ')}${origins.length > 5 ? ' …' : ''} by HS6 in all of ${yearsText(years)}; there is ${there}.`,
    {
      remedy:
        'Bring them (`rapport pull comtrade`, `rapport import baci FILE`), or name windows that the lake covers with --pre and --post.',
    },
  )
}
