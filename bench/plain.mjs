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
