// The naive figure beside each measured one: the same work in plain DuckDB SQL, in a process of its own.
import { mkdirSync, rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [, , task, ...args] = process.argv
const instance = await DuckDBInstance.create(':memory:', { memory_limit: '1000MB', threads: '2' })
const connection = await instance.connect()

const copyByYear = async (select, target) => {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  await connection.run(
    `copy (${select}) to '${target}' (format parquet, compression zstd, partition_by (part), overwrite_or_ignore)`,
  )
}

const tasks = {
  'import-wto': ([file, target]) =>
    copyByYear(
      `select ReportingEconomyCode as reporter, PartnerEconomyCode as partner, ProductOrSectorCode as product,
         Value as value_usd, Year as year, Year as part from read_parquet('${file}')`,
      target,
    ),
  'import-baci': ([file, target]) =>
    copyByYear(
      `select i as reporter, j as partner, lpad(cast(k as varchar), 6, '0') as product, v * 1000 as value_usd, t as year, t as part
       from read_csv('${file}')`,
      target,
    ),
  'scan-rank': async ([glob, reporter, partner, year]) => {
    const result = await connection.runAndReadAll(
      `with sums as (select partner, sum(value_usd) as v from (
           select reporter, partner, value_usd from read_parquet('${glob}') where year = ${year} and level = 1
           union all select partner, reporter, value_usd from read_parquet('${glob}') where year = ${year} and level = 1)
         where reporter = '${reporter}' group by partner)
       select 1 + count(*) from sums where v > (select v from sums where partner = '${partner}')`,
    )
    process.stdout.write(`${result.getRowsJson()}\n`)
  },
  /** What the trade measures of a dyad read, each as one statement over the rows. */
  'trade-measures': async ([glob, reporter, partner]) => {
    const rows = `read_parquet('${glob}')`
    for (const statement of [
      `select product, year, sum(value_usd) from ${rows} where reporter = '${reporter}' and partner = '${partner}' group by all`,
      `select product, year, sum(value_usd) from ${rows} where reporter = '${partner}' and partner = '${reporter}' group by all`,
      `select product, year, sum(value_usd) from ${rows} where reporter = '${reporter}' group by all`,
      `select product, year, sum(value_usd) from ${rows} where partner = '${reporter}' group by all`,
      `select product, year, sum(value_usd) from ${rows} where partner = '${partner}' group by all`,
      `select product, year, sum(value_usd) from ${rows} group by all`,
      `select partner, year, sum(value_usd) from ${rows} group by all`,
    ])
      await connection.runAndReadAll(statement)
  },
  /** Imports of every market by product over five years, and the exporter’s own: what potentials are made of. */
  potential: async ([glob, reporter]) => {
    const rows = `read_parquet('${glob}')`
    await connection.run(
      `create temp table demand as select partner, product, sum(value_usd) as v from ${rows} where year >= 2017 group by all`,
    )
    await connection.runAndReadAll(
      `with world as (select product, sum(v) as w from demand group by product),
         own as (select partner, product, sum(value_usd) as v from ${rows} where year >= 2017 and reporter = '${reporter}' group by all),
         share as (select product, sum(own.v) / any_value(w) as s from own join world using (product) group by product),
         expected as (select partner, product, s * v as e from demand join share using (product)),
         ease as (select partner, sum(own.v) / sum(e) as ease from expected left join own using (partner, product) group by partner)
       select partner, sum(greatest(0, e * ease - coalesce(own.v, 0))) as u
       from expected join ease using (partner) left join own using (partner, product) group by partner order by u desc`,
    )
  },
  'scan-dyad': async ([glob, exporter, importer]) => {
    const result = await connection.runAndReadAll(
      `select product, sum(value_usd) as v from read_parquet('${glob}')
       where reporter = '${exporter}' and partner = '${importer}' group by product order by product`,
    )
    process.stdout.write(`${result.currentRowCount}\n`)
  },
}
await tasks[task](args)
connection.closeSync()
instance.closeSync()
