import { sql } from '../../engine/sql.js'
import { currentRows } from '../../lake/current.js'
import { texts } from '../../lake/product-selection.js'
import type { Reader } from '../../measures/measure.js'
import { closest, type Pairs } from './edition.js'

/** A table between two editions, and how it is called in the notes. */
export type Concordance = {
  readonly from: string
  readonly to: string
  /** A correlation has every correspondence; a conversion one target a code, the publisher’s choice. */
  readonly kind: 'correlation' | 'conversion'
  readonly reversed: boolean
  readonly pairs: Pairs
  /** Codes of either edition that correspond to so many that only their closest fellows are taken. */
  readonly gathering: readonly string[]
}

const concordanceSource = 'concordance'

const rowsOf = ({ lake, asOf }: Reader, table: 'concordance' | 'product_code') => {
  const source = lake.sources.find(({ id }) => id === concordanceSource)
  return source === undefined ? null : currentRows(lake, source, table, asOf)
}

/** Pairs of codes of two classifications, as the lake has them. */
const pairsBetween = async (
  read: Reader,
  from: string,
  to: string,
  kind: Concordance['kind'],
): Promise<Pairs> => {
  const rows = rowsOf(read, 'concordance')
  if (rows === null) return []
  const [left, right] = await read.lake.askColumns(sql`select distinct from_product, to_product from ${rows}
    where from_classification = ${from} and to_classification = ${to} and kind = ${kind}
    order by from_product, to_product`)
  const [codes, fellows] = [texts(left), texts(right)]
  return codes.map((code, index) => [code, fellows[index] as string] as const)
}

const swapped = (pairs: Pairs): Pairs => pairs.map(([from, to]) => [to, from] as const)

/** Pairs of one kind from either end of a table. */
const fromEitherEnd = async (
  read: Reader,
  from: string,
  to: string,
  kind: Concordance['kind'],
): Promise<Pick<Concordance, 'pairs' | 'reversed'> | null> => {
  const straight = await pairsBetween(read, from, to, kind)
  if (straight.length > 0) return { pairs: straight, reversed: false }
  const back = await pairsBetween(read, to, from, kind)
  return back.length > 0 ? { pairs: swapped(back), reversed: true } : null
}

/**
 * The table between two classifications, straight or read from its other end: the correlation, else the conversion.
 * @returns null where the lake has none
 */
export const concordanceBetween = async (
  read: Reader,
  from: string,
  to: string,
): Promise<Concordance | null> => {
  const [all, main] = await Promise.all([
    fromEitherEnd(read, from, to, 'correlation'),
    fromEitherEnd(read, from, to, 'conversion'),
  ])
  if (all === null) return main === null ? null : { from, to, kind: 'conversion', gathering: [], ...main }
  return { from, to, kind: 'correlation', ...all, ...closest(all.pairs, main?.pairs ?? []) }
}

/**
 * The tables from one year of the Combined Nomenclature to another, year by year.
 * @returns null where one of them is missing
 */
export const yearlyTables = async (
  read: Reader,
  from: number,
  to: number,
): Promise<readonly Concordance[] | null> => {
  const step = from < to ? 1 : -1
  const found: Concordance[] = []
  for (let year = from; year !== to; year += step) {
    const table = await concordanceBetween(read, `CN${year}`, `CN${year + step}`)
    if (table === null) return null
    found.push(table)
  }
  return found
}

/** The subheadings of an edition, in order; none where the lake has no list of them. */
export const subheadingsOf = async (read: Reader, edition: string): Promise<readonly string[]> => {
  const rows = rowsOf(read, 'product_code')
  if (rows === null) return []
  const [codes] = await read.lake.askColumns(sql`select distinct product from ${rows}
    where classification = ${edition} and "level" = 6 and length(product) = 6 order by product`)
  return texts(codes)
}

/** Names of codes in English, as the publisher’s list has them. */
export const namesOf = async (
  read: Reader,
  edition: string,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const rows = rowsOf(read, 'product_code')
  if (rows === null || codes.length === 0) return new Map()
  const [products, names] = await read.lake.askColumns(sql`select product, min(name) as name from ${rows}
    where classification = ${edition} and "language" = 'en' and product in ${[...codes]}
    group by product order by product`)
  return new Map(texts(products).map((product, index) => [product, texts(names)[index] as string]))
}
