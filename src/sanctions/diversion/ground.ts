import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import type { Reader } from '../../measures/measure.js'
import { editionsIn, type Books, type Editions } from './books.js'
import { readCells, readTotals, type Cells, type CellsAsked, type Totals } from './cells.js'
import { conversionOf, type Conversion } from './concordance.js'

/** What the reads of one scan share. */
export type Ground = {
  readonly read: Reader
  readonly books: Books
  /** In which codes are compared. */
  readonly edition: string
  /** To that edition; filled as editions are met, and empty of one that the lake has no conversion of. */
  readonly conversions: Map<string, Conversion>
}

/** Editions of each reporter by year. */
export type EditionsOf = ReadonlyMap<CountryCode, Editions>

type Asked = Omit<CellsAsked, 'editionsOf' | 'conversions'> & { readonly editions: EditionsOf }

/** Reads the cells of one end of the routes, in the edition of the scan. */
export const cellsFor = async (ground: Ground, asked: Asked): Promise<Cells> =>
  readCells(ground.read, ground.books, await inGround(ground, asked))

/** The same, of all years together. */
export const totalsFor = async (ground: Ground, asked: Asked): Promise<Totals> =>
  readTotals(ground.read, ground.books, await inGround(ground, asked))

/** Fetches the conversions of editions that were not met before. */
const inGround = async (
  { read, edition, conversions }: Ground,
  { editions, ...asked }: Asked,
): Promise<CellsAsked> => {
  const met = new Set([...editions.values()].flatMap((own) => [...own.values()]))
  for (const each of [...met].toSorted())
    if (each !== edition && !conversions.has(each))
      conversions.set(each, await conversionOf(read, each, edition))
  return {
    ...asked,
    editionsOf: (reporter) => editions.get(reporter) ?? new Map<number, string>(),
    conversions,
  }
}

/**
 * The editions that reporters’ records are in, by year. Of extracts, which say nothing of partners that they do not name, only
 * years with a record of every partner.
 */
export const editionsFor = async (
  read: Reader,
  books: Pick<Books, 'source' | 'record'>,
  reporters: readonly CountryCode[],
  partners: readonly CountryCode[],
  { flow, years }: { readonly flow: Flow; readonly years: readonly number[] },
): Promise<EditionsOf> => {
  const found = new Map<CountryCode, Editions>()
  const checked = books.source.replaces === 'cell' ? partners : partners.slice(0, 1)
  for (const reporter of reporters) {
    const seen = await Promise.all(
      checked.map((partner) => editionsIn(read, books, { reporter, partner, flow, years })),
    )
    const [first, ...others] = seen.map(({ editions }) => editions)
    const everywhere = [...(first ?? [])].filter(([year]) => others.every((each) => each.has(year)))
    found.set(reporter, new Map(everywhere))
  }
  return found
}
