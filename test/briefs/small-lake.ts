import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckdb } from '../../src/engine/duckdb/duckdb.js'
import { sql, type Sql } from '../../src/engine/sql.js'
import { openWorkspace, type Workspace } from '../../src/workbench.js'

/**
 * A workspace made through the real import: invented flows of five countries, 2006 to 2014, in the layout of Open
 * Trade Statistics, and importers' records by chapter in the layout of the WTO, which say 3 % more than those.
 */
export const smallWorkspace = async (): Promise<{
  workspace: Workspace
  folder: string
  remove: () => Promise<void>
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'rapport-brief-'))
  const engine = await openDuckdb({ memory: 256, threads: 1, temporary: join(folder, 'spill') })
  const inputs = join(folder, 'inputs')
  const { mkdir } = await import('node:fs/promises')
  await mkdir(inputs, { recursive: true })
  await engine.writeParquet(otsPairs, { path: join(inputs, 'ots_section_flows_pairs.parquet') })
  await engine.writeParquet(wtoImports, { path: join(inputs, 'wto_hs2_imports.parquet') })
  engine.close()
  const opened = await openWorkspace({ folder: join(folder, 'workspace'), memory: 512 })
  if (!opened.ok) throw new Error(opened.error.message)
  const workspace = opened.value
  for (const source of ['ots', 'wto-hs2']) {
    const imported = await workspace.import(source, [inputs])
    if (!imported.ok) throw new Error(imported.error.message)
  }
  return {
    workspace,
    folder,
    remove: async () => {
      workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const years = sql`select unnest(range(2006, 2015)) as y`

/** Values grow with the years and differ by pair and section; each unordered pair is stored once. */
const otsPairs: Sql = sql`
  with country as (select unnest(['deu', 'ita', 'rus', 'srb', 'chn']) as iso, unnest([1, 2, 3, 4, 5]) as n),
       section as (select unnest(['Mineral Products', 'Machines', 'Textiles']) as name, unnest([1, 2, 3]) as s),
       year as (${years})
  select cast(y as smallint) as year, name as community_name, a.iso as reporter_iso, b.iso as partner_iso,
         cast(1000000 * a.n * s + 7000 * b.n * (y - 2000) as bigint) as export_value_usd,
         cast(500000 * b.n * s + 3000 * a.n * (y - 2000) as bigint) as import_value_usd
  from country a join country b on a.iso < b.iso, section, year
  order by y, name, a.iso, b.iso`

/** Serbia and Russia report imports from everyone, in two chapters of each section's value, and a World row. */
const wtoImports: Sql = sql`
  with importer as (select unnest(['892', '643']) as code, unnest([4, 3]) as n),
       partner as (select unnest(['276', '380', '643', '892', '156', '000']) as code, unnest([1, 2, 3, 4, 5, 9]) as p),
       chapter as (select unnest(['27', '84', '61']) as ch, unnest([1, 2, 3]) as s),
       year as (${years})
  select 'A' as FrequencyCode, 'HS_M_0010' as IndicatorCode, partner.code as PartnerEconomyCode, 'A' as PeriodCode,
         'HS' as ProductOrSectorClassificationCode, ch as ProductOrSectorCode, importer.code as ReportingEconomyCode,
         'USD' as UnitCode, cast(1030000 * p * s + n * 7100 * (y - 2000) as double) as Value, cast(y as smallint) as Year
  from importer, partner, chapter, year where importer.code <> partner.code
  order by importer.code, y, ch, partner.code`
