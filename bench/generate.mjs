// Makes the bench's data once, from a seed, in an ignored folder. The files have the layout and size of the real ones.
import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { moduleOf } from './modules.mjs'

const folder = new URL('.data/', import.meta.url).pathname

/** A number between 0 and 1 that depends on the columns named and nothing else. */
const random = (...columns) => `(hash(${columns.join(', ')}, 20260101) % 1000003) / 1000003.0`

/** Sizes of trade are spread over orders of magnitude. */
const value = (...columns) => `round(exp(4 + 16 * ${random(...columns)}))`

const wto = (codes, share) => `
  with economy as (select code, row_number() over (order by code) as n from (values ${codes.map((code) => `('${code}')`).join(', ')}) t(code)),
       importer as (select code from economy where n % 3 = 0 or code in ('892', '643', '156', '792', '918')),
       partner as (select code from economy union all select '000'),
       chapter as (select lpad(cast(c as varchar), 2, '0') as ch from range(1, 98) t(c) where c <> 77),
       year as (select unnest(range(1996, 2021)) as y)
  select 'Annual' as Frequency, 'A' as FrequencyCode, 'HS_M_0010' as IndicatorCode, p.code as PartnerEconomyCode,
         'A' as PeriodCode, 'HS' as ProductOrSectorClassificationCode, ch as ProductOrSectorCode,
         i.code as ReportingEconomyCode, 'USD' as UnitCode, ${value('i.code', 'p.code', 'ch', 'y')} as Value,
         cast(y as smallint) as Year
  from importer i, partner p, chapter, year
  where i.code <> p.code and (p.code = '000' or ${random('p.code', 'i.code', 'ch', 'y', '1')} < ${share})
  order by i.code, y, ch, p.code`

const ots = (codes, sections, share) => `
  with country as (select * from (values ${codes.map((code) => `('${code}')`).join(', ')}) t(iso)),
       section as (select * from (values ${sections.map((name) => `('${name}')`).join(', ')}) t(name)),
       year as (select unnest(range(2005, 2019)) as y)
  select cast(y as smallint) as year, name as community_name, a.iso as reporter_iso, b.iso as partner_iso,
         cast(${value('a.iso', 'b.iso', 'name', 'y')} as bigint) as export_value_usd,
         cast(${value('b.iso', 'a.iso', 'name', 'y', '2')} as bigint) as import_value_usd
  from country a join country b on a.iso < b.iso, section, year
  where ${random('a.iso', 'b.iso', 'name', 'y', '3')} < ${share} order by y, name, a.iso, b.iso`

/** A year of BACI's rows: who trades what with whom stays much the same, values grow and stagger. */
const baci = (codes, share, year) => `
  with country as (select * from (values ${codes.map((code) => `(${code})`).join(', ')}) t(code)),
       product as (select 10000 + 170 * k as code from range(0, 5300) t(k))
  select ${year} as t, i.code as i, j.code as j, p.code as k,
         round(${value('i.code', 'j.code', 'p.code')} * ${(0.96 ** (2021 - year)).toFixed(6)}${year === 2021 ? '' : ` * (0.8 + 0.4 * ${random('i.code', 'j.code', 'p.code', String(year))})`} / 1000, 3) as v,
         case when ${random('i.code', 'p.code')} < 0.03 then '           NA' else printf('%13.3f', ${random('p.code', 'j.code')} * 1000) end as q
  from country i, country j, product p
  where i.code <> j.code and ${random('j.code', 'i.code', 'p.code', '4')} < ${share}`

const make = async (name, query, format) => {
  const path = join(folder, name)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  process.stderr.write(`making ${name}\n`)
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '4GB',
    temp_directory: join(folder, 'tmp'),
  })
  const connection = await instance.connect()
  await connection.run(`copy (${query}) to '${path}.part' (${format})`)
  connection.closeSync()
  instance.closeSync()
  renameSync(`${path}.part`, path)
  return path
}

/** A file as its publisher packs it: a zip of one CSV a year. */
const zipped = async (path, name) => {
  const target = join(folder, name)
  if (existsSync(target)) return target
  process.stderr.write(`making ${name}\n`)
  const { Zip, ZipDeflate } = await import('fflate')
  const output = createWriteStream(`${target}.part`)
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error
    output.write(chunk)
    if (final) output.end()
  })
  const entry = new ZipDeflate(basename(path), { level: 6, mtime: new Date(1980, 0, 1) })
  zip.add(entry)
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    entry.push(chunk)
    if (output.writableNeedDrain) await once(output, 'drain')
  }
  entry.push(new Uint8Array(), true)
  zip.end()
  await finished(output)
  renameSync(`${target}.part`, target)
  return target
}

/** What share of all possible rows gives the number of rows that the real file has. */
const shareFor = (rows, possible) => rows / possible

/** @returns the paths of the generated files */
export const generate = async () => {
  const { wtoCodes } = await moduleOf('domain/wto-codes')
  const { otsCodes } = await moduleOf('domain/ots-codes')
  const { comtradeCodes } = await moduleOf('domain/source-code')
  const { otsSections } = await moduleOf('domain/ots-sections')
  const valid = (codes, from, to) =>
    codes.filter(({ since, until }) => since <= from && until >= to).map(({ code }) => code)
  const economies = valid(wtoCodes, 1996, 2020).filter((code) => code !== '000')
  const importers = economies.filter((code, index) => (index + 1) % 3 === 0 || known.has(code)).length
  const countries = valid(otsCodes, 2005, 2018)
  const names = otsSections.map(({ community }) => community)
  // One number a country, as BACI has it: two of one country would be the same flow twice.
  const traders = [
    ...new Map(
      comtradeCodes
        .filter(
          ({ since, until, code }) =>
            since <= 2021 && until >= 2021 && Number(code) > 0 && Number(code) < 900,
        )
        .map(({ country, code }) => [country, code]),
    ).values(),
  ]
  const pairs = (countries.length * (countries.length - 1)) / 2
  const share = shareFor(11_040_000, traders.length ** 2 * 5300)
  const baciCsv = await make('BACI_HS17_Y2021_V202401.csv', baci(traders, share, 2021), 'format csv, header')
  return {
    /** A year of the ten-year lake, made when it is asked for. */
    baciYear: (year) =>
      make(
        `BACI_HS17_Y${year}_V202401.csv.gz`,
        baci(traders, share, year),
        'format csv, header, compression gzip',
      ),
    wto: await make(
      'wto_hs2_imports.parquet',
      wto(economies, shareFor(7_905_000, importers * economies.length * 96 * 25)),
      parquet,
    ),
    ots: await make(
      'ots_section_flows_pairs.parquet',
      ots(countries, names, shareFor(7_011_273, pairs * names.length * 14)),
      parquet,
    ),
    baciCsv,
    baci: await zipped(baciCsv, 'BACI_HS17_V202401.zip'),
  }
}

const parquet = 'format parquet, compression zstd'
const known = new Set(['892', '643', '156', '792', '918'])
