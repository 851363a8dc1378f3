import { literal, sql, type Sql } from '../engine/sql.js'
import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'

/** What the lake knows of pairs of countries, as relations to join. */
export type GravityFacts = {
  /** Snapshots that it rests on. */
  readonly snapshots: readonly Snapshot[]
  readonly knows: { readonly distance: boolean; readonly contiguity: boolean; readonly landlocked: boolean }
  /** reporter, partner, value */
  readonly distance: Sql
  readonly contiguity: Sql
  /** country, value */
  readonly landlocked: Sql
}

/** Distances, borders and coasts, each from the newest snapshot of the source that has it. */
export const gravityFacts = async (lake: Lake): Promise<GravityFacts> => {
  const snapshots = lake.snapshots('gravity', null).filter((each) => each.tables.observation !== undefined)
  const has = async (snapshot: Snapshot, indicator: string): Promise<boolean> => {
    const rows = await lake.ask(
      sql`select 1 from ${observations(lake, snapshot)} where indicator = ${indicator} limit 1`,
    )
    return rows.length > 0
  }
  const holder = async (indicator: string): Promise<Snapshot | null> => {
    for (const each of snapshots) if (await has(each, indicator)) return each
    return null
  }
  const [distance, contiguity, landlocked] = [
    await holder('distance'),
    await holder('contiguity'),
    await holder('landlocked'),
  ]
  const pairs = (snapshot: Snapshot | null, indicator: string): Sql =>
    snapshot === null
      ? sql`(select null::varchar as reporter, null::varchar as partner, null::double as "value" where false)`
      : sql`(select reporter, partner, max(cast("value" as double)) as "value" from ${observations(lake, snapshot)}
          where indicator = ${literal(indicator)} and partner is not null and dimension is null group by all)`
  return {
    snapshots: [...new Set([distance, contiguity, landlocked].filter((each) => each !== null))],
    knows: {
      distance: distance !== null,
      contiguity: contiguity !== null,
      landlocked: landlocked !== null,
    },
    distance: pairs(distance, 'distance'),
    contiguity: pairs(contiguity, 'contiguity'),
    landlocked:
      landlocked === null
        ? sql`(select null::varchar as country, null::double as "value" where false)`
        : sql`(select reporter as country, max(cast("value" as double)) as "value" from ${observations(lake, landlocked)}
            where indicator = 'landlocked' and partner is null and dimension is null group by all)`,
  }
}

const observations = (lake: Lake, snapshot: Snapshot): Sql =>
  lake.engine.parquet(lake.files(snapshot, 'observation'))
