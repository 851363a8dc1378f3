import { mkdir, readdir } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { identifier, join, literal, sql, type Sql } from '../engine/sql.js'
import { refusal } from '../domain/problem.js'
import { cellSeparator, makeDelimited, refuseColumns } from './delimited.js'
import type { Recognised } from './originals.js'
import { isPacked, unpackTo } from './packing.js'
import { stageRows } from './row-staging.js'
import type { BulkInput, InputFile, Source } from './source.js'
import { tables, type TableName } from './tables.js'

/** One input read and judged. */
export type Staged = {
  /** For each table, years (0 where it has none) and the query that gives the canonical rows of each. */
  readonly tables: ReadonlyMap<TableName, Parts>
  readonly encoding: string | null
  readonly head: Readonly<Record<string, string>>
  /** Records of the file, counted apart from the engine's reading. */
  readonly read: number
  readonly kept: number
  readonly rejected: number
  /** Records without data: headings, footnotes, blank lines. */
  readonly empty: number
  readonly reasons: Readonly<Record<string, number>>
  readonly rejects: string | null
}

export type Parts = ReadonlyMap<
  number,
  {
    readonly rows: Sql
    readonly count: number
    /** The same rows without what is alike in all of them, and all columns of the table over such rows. */
    readonly lean?: { readonly rows: Sql; readonly without: readonly string[]; readonly columns: Sql }
  }
>

/** The part that holds the rejected rows; years are positive, 0 stands for none. */
const rejectedPart = -1

/** Reads one input into `folder`. Nothing outside it is written. */
export const stage = async (
  engine: Engine,
  source: Source,
  snapshot: string,
  recognised: Recognised,
  file: InputFile,
  folder: string,
): Promise<Staged> => {
  await mkdir(folder, { recursive: true })
  const { input } = recognised
  return input.kind === 'bulk'
    ? stageBulk(engine, source, snapshot, { ...recognised, input }, file, folder)
    : stageRows(engine, source, snapshot, { ...recognised, input }, file, folder)
}

const stageBulk = async (
  engine: Engine,
  source: Source,
  snapshot: string,
  { path: original, member, name, input }: Recognised & { input: BulkInput },
  file: InputFile,
  folder: string,
): Promise<Staged> => {
  const { line, read, encoding } = await lineOf(engine, { path: original, member, name }, input, folder)
  const codes = Object.fromEntries(
    Object.entries(input.codes).map(([table, rows]) => [
      table,
      sql`select unnest(${listOf(rows.map(({ code }) => code))}) as code, unnest(${listOf(rows.map(({ country }) => country))}) as country,
        unnest(${listOf(rows.map(({ since }) => since))}) as since, unnest(${listOf(rows.map(({ until }) => until))}) as until`,
    ]),
  )
  const judged = path(folder, 'judged')
  await engine
    .writeParquet(
      sql`select *, case when reject is null then coalesce("year", 0) else ${rejectedPart}::integer end as part
      from (${engine.bind({ line, ...codes }, input.judge(file))})`,
      { path: judged, partitionBy: ['part'], passing: true },
    )
    .catch((error: unknown) => {
      throw unreadable(error, name)
    })
  const written = await partsIn(judged)
  const parts = [...written.keys()].toSorted((a, b) => a - b)
  const filesOf = (part: number) => engine.parquet(written.get(part) ?? [])
  const count = async (part: number) =>
    Number(
      (await engine.rows<{ lines: string }>(sql`select count(*) as lines from ${filesOf(part)}`))[0]?.lines,
    )
  const years = parts.filter((part) => part !== rejectedPart)
  const reasons = parts.includes(rejectedPart)
    ? await engine.rows<{ reject: string; lines: string }>(
        sql`select reject, count(*) as lines from ${filesOf(rejectedPart)} group by reject order by reject`,
      )
    : []
  const rejected = reasons.reduce((sum, { lines }) => sum + Number(lines), 0)
  const keptIn = await Promise.all(years.map(count))
  const kept = keptIn.reduce((sum, each) => sum + each, 0)
  if (kept + rejected !== read)
    throw refusal(
      'fault',
      `${name} has ${read} rows, but ${kept + rejected} were judged: the import was stopped.`,
    )

  const rejects = rejected === 0 ? null : path(folder, 'rejects.parquet')
  if (rejects !== null)
    await engine.writeParquet(
      engine.bind(
        { line },
        sql`select ${file.number}::integer as file, line."row", null::varchar as place, j.reject as code, line.raw
          from line join ${filesOf(rejectedPart)} j on j."row" = line."row" order by line."row"`,
      ),
      { path: rejects },
    )

  return {
    tables: new Map([
      [
        input.table,
        new Map(
          years.map((year, index) => [
            year,
            {
              ...canonical(engine, source, snapshot, input, file, filesOf(year)),
              count: keptIn[index] as number,
            },
          ]),
        ),
      ],
    ]),
    encoding,
    head: {},
    read,
    kept,
    rejected,
    empty: 0,
    reasons: Object.fromEntries(reasons.map(({ reject, lines }) => [reject, Number(lines)])),
    rejects,
  }
}

/** The files of each part, by name and not by a pattern: the workspace's path may hold a `*` or a `[`. */
const partsIn = async (folder: string): Promise<Map<number, string[]>> => {
  const parts = new Map<number, string[]>()
  for (const name of await readdir(folder)) {
    const files = await readdir(path(folder, name))
    parts.set(
      Number(name.replace('part=', '')),
      files.toSorted().map((file) => path(folder, name, file)),
    )
  }
  return parts
}

const lineOf = async (
  engine: Engine,
  from: { path: string; member: string | null; name: string },
  input: BulkInput,
  folder: string,
): Promise<{ line: Sql; read: number; encoding: string | null }> => {
  if (input.format === 'csv') {
    const plain = await makeDelimited(
      from,
      path(folder, 'plain.csv'),
      input.columns,
      input.encodings ?? ['utf-8'],
      input.rename,
    )
    const line = engine.delimited(plain.path, namesIn(plain.columns, input.columns), plain.separator)
    const raw = sql`replace(raw, ${literal(cellSeparator)}, ',') as raw`
    return {
      line: sql`select * exclude (raw), ${raw}, width <> ${plain.columns.length} as misshapen from ${line}`,
      read: plain.records,
      encoding: plain.encoding,
    }
  }
  const parquet = await plainParquet(from, folder)
  const columns = await engine
    .rows<{ column_name: string }>(sql`describe select * from ${engine.parquet([parquet])}`)
    .catch((error: unknown) => {
      throw refusal('input-format', `The file cannot be read as Parquet (${firstLine(error)}).`, {
        place: { file: from.name },
      })
    })
  refuseColumns(
    from.name,
    columns.map(({ column_name }) => column_name),
    input.columns,
  )
  const [count] = await engine.rows<{ lines: string }>(
    sql`select sum(num_rows)::bigint as lines from parquet_file_metadata(${literal(parquet)})`,
  )
  return {
    line: sql`select *, false as misshapen from ${engine.numberedParquet(parquet)}`,
    read: Number(count?.lines),
    encoding: null,
  }
}

/** The names the engine knows: those that are needed; any other column may have any name, or none. */
const namesIn = (columns: readonly string[], needed: readonly string[]): string[] =>
  columns.map((name, index) => (needed.includes(name) ? name : `column ${index + 1}`))

/** What the engine could not read is the file's fault (a torn page, an endless line), unless the statement is wrong. */
const unreadable = (error: unknown, name: string): unknown =>
  error instanceof Error && /^(Invalid|IO Error|Conversion|Serialization|TProtocol)/.test(error.message)
    ? refusal('input-format', `The file cannot be read (${firstLine(error)}).`, { place: { file: name } })
    : error

/** Parquet is read where it lies, unless it is packed once more. */
const plainParquet = async (from: { path: string; member: string | null; name: string }, folder: string) => {
  if (!(await isPacked(from.path, from.member))) return from.path
  const target = path(folder, 'plain.parquet')
  await unpackTo(from.path, from.member, from.name, target)
  return target
}

/** The canonical rows of one year of one input, whole and without what is alike in all of them. */
const canonical = (
  engine: Engine,
  source: Source,
  snapshot: string,
  input: BulkInput,
  file: InputFile,
  judged: Sql,
): Omit<Parts extends ReadonlyMap<number, infer Part> ? Part : never, 'count'> => {
  const given = engine.bind({ judged: sql`select * from ${judged}` }, input.rows(file))
  const constants: Readonly<Record<string, Sql>> = {
    source: literal(source.id),
    snapshot: literal(snapshot),
    file: { text: String(file.number), values: [] },
    place: sql`null`,
    ...input.constant?.(file),
  }
  const types = Object.entries(tables[input.table])
  const typed = ([name, type]: [string, string], value: Sql): Sql =>
    sql`cast(${value} as ${{ text: type, values: [] }}) as ${identifier(name)}`
  const own = types.filter(([name]) => constants[name] === undefined)
  const lean = sql`select ${join(
    own.map((each) => typed(each, identifier(each[0]))),
    ', ',
  )} from (${given})`
  const columns = join(
    types.map((each) => {
      const constant = constants[each[0]]
      return constant === undefined ? identifier(each[0]) : typed(each, constant)
    }),
    ', ',
  )
  return {
    rows: sql`select ${columns} from (${lean})`,
    lean: { rows: lean, without: Object.keys(constants), columns },
  }
}

const listOf = (values: readonly (string | number)[]): Sql => ({
  text: `[${values.map((value) => (typeof value === 'number' ? String(value) : literal(value).text)).join(', ')}]`,
  values: [],
})

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
