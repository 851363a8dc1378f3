import type { Engine } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import { refusal } from '../domain/problem.js'
import type { Original } from './manifest.js'

/**
 * Two files of one import must not state the same flow: two vintages of a year, or a table beside the files it was
 * joined from, would be added together.
 * @throws Refusal `input-doubled` that names the two files and a flow they share
 */
export const refuseDoubledFlows = async (
  engine: Engine,
  files: readonly string[],
  originals: readonly Original[],
): Promise<void> => {
  if (files.length === 0 || originals.length < 2) return
  const flow = engine.parquet(files)
  const shared = await engine.rows(
    sql`select 1 from ${flow} group by classification, "level", flow, "year", reporter having count(distinct file) > 1 limit 1`,
  )
  if (shared.length === 0) return
  const [doubled] = await engine.rows<Doubled>(
    sql`select classification, flow, period, reporter, partner, product, min(file) as one, max(file) as other from ${flow}
      group by classification, "level", flow, period, reporter, partner, product having count(distinct file) > 1
      order by classification, period, reporter, partner, product, flow limit 1`,
  )
  if (doubled === undefined) return
  const name = (file: number) => originals.find(({ number }) => number === file)?.name ?? String(file)
  const { reporter, partner, product, period, classification } = doubled
  throw refusal(
    'input-doubled',
    `${name(doubled.one)} and ${name(doubled.other)} both state the ${doubled.flow} of ${reporter} with ${partner} in ${period}, product ${product} (${classification}): they would be added together.`,
    { place: { file: name(doubled.other) } },
  )
}

type Doubled = {
  readonly [name in 'classification' | 'flow' | 'period' | 'reporter' | 'partner' | 'product']: string
} & { readonly one: number; readonly other: number }
