import { countryOf } from '../domain/country.js'
import type { Flow } from '../domain/flow.js'
import type { Engine } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import type { Coverage } from './coverage.js'

type Entry = Coverage['entries'][number]

/** One reporter’s flow with one partner in a year, all products of a level together, in thousandths of a dollar. */
type Cell = {
  readonly family: string
  readonly classification: string
  readonly level: number
  readonly flow: Flow
  readonly reporter: string
  readonly partner: string
  readonly year: number
  readonly total: string | null
}

/**
 * Parts that reach this share of the published total are taken for all of them: what is missing is rounding and
 * secrecy. Below it nothing is summed, and no row is no zero.
 */
export const completeShare = 0.99

/**
 * What extracts cover, which somebody chose: whether their partners are all partners, and their products all
 * products, is not known from the rows but from the published totals that the parts must reach.
 */
export const extractCoverage = async (engine: Engine, files: readonly string[]): Promise<Coverage> => {
  const cells = await engine.rows<Cell>(sql`
    select case when classification like 'HS%' then 'HS' else classification end as family, classification, "level",
           flow, reporter, partner, "year", cast(sum(value_usd) as varchar) as total
    from ${engine.parquet(files)}
    where period = cast("year" as varchar) and flow in ('export', 'import')
    group by all order by all`)
  const totals = new Map(
    cells.filter(({ level }) => level === 0).map((cell) => [partsKey(cell), value(cell)]),
  )
  const complete = completeReporters(cells)
  const seen = cells.map((cell) => {
    const of = `${levelKey(cell)} ${cell.reporter} ${cell.year}`
    const total = totals.get(partsKey(cell))
    return {
      cell,
      allPartners: cell.partner !== 'WLD' && complete.has(of),
      allProducts: cell.level === 0 || (total !== undefined && value(cell) >= completeShare * total),
    }
  })
  return { schema: 'rapport/coverage@2', entries: merged(seen) }
}

const value = ({ total }: Cell): number => Number(total ?? 0)
const levelKey = ({ classification, level, flow }: Cell): string => `${classification} ${level} ${flow}`
const partsKey = ({ family, flow, reporter, partner, year }: Cell): string =>
  [family, flow, reporter, partner, year].join(' ')

/** Reporters and years whose partners add up to the World row of the same level. */
const completeReporters = (cells: readonly Cell[]): ReadonlySet<string> => {
  const sums = new Map<string, { world: number | null; partners: number }>()
  for (const cell of cells) {
    const key = `${levelKey(cell)} ${cell.reporter} ${cell.year}`
    const sum = sums.get(key) ?? { world: null, partners: 0 }
    sums.set(key, sum)
    if (cell.partner === 'WLD') sum.world = value(cell)
    else if (countryOf(cell.partner)?.kind !== 'group') sum.partners += value(cell)
  }
  const enough = [...sums].filter(
    ([, { world, partners }]) => world !== null && world > 0 && partners >= completeShare * world,
  )
  return new Set(enough.map(([key]) => key))
}

type Seen = { readonly cell: Cell; readonly allPartners: boolean; readonly allProducts: boolean }

/** Entries with all partners first; the rest partner by partner, those with the same years together. */
const merged = (seen: readonly Seen[]): Entry[] => {
  const entries = new Map<string, Entry & { reporters: Record<string, number[]> }>()
  for (const { cell, allPartners, allProducts } of seen) {
    const partner = allPartners ? null : cell.partner
    const key = [levelKey(cell), allProducts, partner].join(' ')
    const entry = entries.get(key) ?? {
      classification: cell.classification,
      level: cell.level,
      flow: cell.flow,
      world: cell.partner === 'WLD',
      bilateral: cell.partner !== 'WLD',
      ...(partner === null ? {} : { partners: [partner] }),
      ...(allProducts ? {} : { products: 'some' as const }),
      reporters: {},
    }
    entries.set(key, entry)
    const years = (entry.reporters[cell.reporter] ??= [])
    if (years.at(-1) !== cell.year) years.push(cell.year)
  }
  const same = new Map<string, Entry>()
  for (const entry of entries.values()) {
    for (const [reporter, years] of Object.entries(entry.reporters))
      entry.reporters[reporter] = [...new Set(years)].toSorted((a, b) => a - b)
    const { partners = null, ...rest } = entry
    const key = partners === null ? JSON.stringify([rest]) : JSON.stringify([rest, 'some'])
    const known = same.get(key)
    same.set(
      key,
      known?.partners && partners ? { ...known, partners: [...known.partners, ...partners] } : entry,
    )
  }
  return [...same.values()]
}
