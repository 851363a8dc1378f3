import { z } from 'zod'
import type { Flow, Level } from '../domain/flow.js'
import type { Engine } from '../engine/engine.js'
import { sql } from '../engine/sql.js'

/**
 * Which reporters a snapshot has, per classification, level and flow, and for which years; `world` where it has
 * World rows, `bilateral` where it has rows by partner. `partners`: it speaks only of these, and says nothing of
 * others; absent: a partner without a row had no trade. `products: 'some'`: those there do not make up the total.
 */
export const CoverageSchema = z.object({
  schema: z.literal('rapport/coverage@2'),
  entries: z.array(
    z.object({
      classification: z.string(),
      level: z.number().int(),
      flow: z.enum(['export', 'import']),
      world: z.boolean(),
      bilateral: z.boolean(),
      partners: z.array(z.string()).optional(),
      products: z.literal('some').optional(),
      reporters: z.record(z.string(), z.array(z.number().int())),
    }),
  ),
})
export type Coverage = z.infer<typeof CoverageSchema>
export type CoverageEntry = Coverage['entries'][number] & { flow: Flow; level: Level }

/**
 * Works out the coverage of a snapshot's flows.
 * @param reconciled one record a flow: the importer is covered by it as well as the exporter
 */
export const coverageOf = async (
  engine: Engine,
  files: readonly string[],
  reconciled: boolean,
): Promise<Coverage> => {
  // Annual rows of whole flows: a month does not cover its year, nor a re-export the exports it is part of.
  const annual = sql`(select * from ${engine.parquet(files)}
    where period = cast("year" as varchar) and flow in ('export', 'import'))`
  const stored = sql`select classification, "level", flow, reporter, partner = 'WLD' as world, "year"
    from ${annual} group by all`
  const seen = reconciled
    ? sql`${stored} union all select classification, "level", 'import' as flow, partner as reporter, false as world, "year"
        from ${annual} where flow = 'export' and partner <> 'WLD' group by all`
    : stored
  const rows = await engine.rows<{
    classification: string
    level: number
    flow: Flow
    reporter: string
    world: boolean
    year: number
  }>(sql`select distinct * from (${seen}) order by classification, "level", flow, reporter, "year", world`)
  const entries = new Map<string, Coverage['entries'][number]>()
  for (const { classification, level, flow, reporter, world, year } of rows) {
    const key = `${classification} ${level} ${flow}`
    const entry = entries.get(key) ?? {
      classification,
      level,
      flow,
      world: false,
      bilateral: false,
      reporters: {},
    }
    entries.set(key, entry)
    entry.world ||= world
    entry.bilateral ||= !world
    const years = (entry.reporters[reporter] ??= [])
    if (years.at(-1) !== year) years.push(year)
  }
  return { schema: 'rapport/coverage@2', entries: [...entries.values()] }
}
