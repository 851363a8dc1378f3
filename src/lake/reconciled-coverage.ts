import type { Engine } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import type { Coverage } from './coverage.js'

type Entry = Coverage['entries'][number]
type Flow = Entry['flow']

/**
 * What a reconciled record of extracts covers. It knows all partners of a country, and all products of a pair, only where
 * the extracts did: a pair that nobody asked the publisher for has no row, and that is no zero.
 * @param parents what the extracts cover
 */
export const reconciledCoverage = async (
  engine: Engine,
  files: readonly string[],
  parents: readonly Coverage[],
): Promise<Coverage> => {
  const pairs = await engine.rows<Pair>(sql`
    select distinct classification, "level", reporter, partner, "year" from ${engine.parquet(files)}
    order by classification, "level", reporter, partner, "year"`)
  const known = wholes(parents.flatMap(({ entries }) => entries))
  const entries = new Map<string, Entry>()
  for (const pair of pairs) {
    const { classification, level, year } = pair
    const ends: readonly [Flow, string, string][] = [
      ['export', pair.reporter, pair.partner],
      ['import', pair.partner, pair.reporter],
    ]
    const at = (flow: Flow, country: string) => [classification, level, flow, country, year].join(' ')
    const allProducts = level === 0 || ends.some(([flow, own, other]) => known.products(at(flow, own), other))
    for (const [flow, own, other] of ends) {
      const partner = known.partners(at(flow, own)) ? null : other
      const key = [classification, level, flow, allProducts, partner].join(' ')
      const entry = entries.get(key) ?? {
        classification,
        level,
        flow,
        world: false,
        bilateral: true,
        ...(partner === null ? {} : { partners: [partner] }),
        ...(allProducts ? {} : { products: 'some' as const }),
        reporters: {},
      }
      entries.set(key, entry)
      const years = (entry.reporters[own] ??= [])
      if (!years.includes(year)) years.push(year)
    }
  }
  for (const { reporters } of entries.values())
    for (const years of Object.values(reporters)) years.sort((a, b) => a - b)
  return { schema: 'rapport/coverage@2', entries: [...entries.values()] }
}

type Pair = { readonly [name in 'classification' | 'reporter' | 'partner']: string } & {
  readonly level: number
  readonly year: number
}

/** Which countries' partners, and which pairs' products, are all there. */
const wholes = (entries: readonly Entry[]) => {
  const partners = new Set<string>()
  const products = new Set<string>()
  for (const { classification, level, flow, reporters, ...entry } of entries.filter(
    ({ bilateral }) => bilateral,
  ))
    for (const [country, years] of Object.entries(reporters))
      for (const year of years) {
        const at = [classification, level, flow, country, year].join(' ')
        if (entry.partners === undefined) partners.add(at)
        if (entry.products === undefined)
          for (const partner of entry.partners ?? ['']) products.add(`${at} ${partner}`)
      }
  return {
    partners: (at: string): boolean => partners.has(at),
    products: (at: string, partner: string): boolean =>
      products.has(`${at} ${partner}`) || products.has(`${at} `),
  }
}
