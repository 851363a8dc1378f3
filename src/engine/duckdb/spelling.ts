import { identifier, join, literal, sql, type Sql } from '../sql.js'

const list = (paths: readonly string[]): string => `[${paths.map((path) => literal(path).text).join(', ')}]`

/** How DuckDB reads Parquet. Partition folders are never read as columns: each column is in the file itself. */
export const parquet = (paths: readonly string[]): Sql => ({
  text: `read_parquet(${list(paths)}, hive_partitioning = false)`,
  values: [],
})

/** The rows of one Parquet file with `row`, their number from 1, and `raw`, the row as JSON (worked out only where it is asked for). */
export const numberedParquet = (path: string): Sql => ({
  text: `(select *, file_row_number + 1 as "row", 
      regexp_replace(to_json(columns_of_file)::varchar, ',"file_row_number":[0-9]+}$', '}') as raw
    from read_parquet(${list([path])}, hive_partitioning = false, file_row_number = true) columns_of_file)`,
  values: [],
})

/**
 * The records of a plain delimited file: one text column a header name, `row` (from 1, the header not counted),
 * `width` (how many cells the record has) and `raw`. The file has been checked and normalised before: UTF-8,
 * `\n`, no NUL, and before each line its number and U+001F, so that two threads can read it.
 */
export const delimited = (path: string, columns: readonly string[], separator: string): Sql => {
  const cells = columns.map((name, index) => `cells[${index + 1}] as ${quoted(name)}`)
  return {
    text: `(select ${cells.join(', ')}, "row", len(cells) as width, raw from (
      select raw, "row", string_split(raw, ${literal(separator).text}) as cells from (
      select substr(line, mark + 1) as raw, cast(substr(line, 1, mark - 1) as bigint) as "row" from (
      select line, strpos(line, chr(31)) as mark from read_csv(${literal(path).text},
        columns = {'line': 'varchar'}, delim = '\x01', quote = '', escape = '', header = false, auto_detect = false,
        max_line_size = 2000000))) where "row" > 0))`,
    values: [],
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const jsonLines = (path: string, columns: Readonly<Record<string, string>>): Sql => {
  const types = Object.entries(columns).map(([name, type]) => `${literal(name).text}: ${literal(type).text}`)
  return {
    text: `read_json(${literal(path).text}, format = 'newline_delimited', columns = {${types.join(', ')}})`,
    values: [],
  }
}

/** Names are not materialised, so that conditions on them reach the files. */
export const bind = (names: Readonly<Record<string, Sql>>, statement: Sql): Sql => {
  const bound = Object.entries(names).map(
    ([name, query]) => sql`${identifier(name)} as not materialized (${query})`,
  )
  if (bound.length === 0) return statement
  const own = /^\s*with\s/i.exec(statement.text)
  const rest = own ? { ...statement, text: `, ${statement.text.slice(own[0].length)}` } : statement
  return sql`with ${join(bound, ', ')} ${rest}`
}
