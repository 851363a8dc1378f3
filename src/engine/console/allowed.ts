import type { DuckDBConnection } from '@duckdb/node-api'
import type { Failure } from './protocol.js'

/**
 * The table functions a statement may call. A list of what is allowed, since many of the others read files, run text as
 * SQL, show settings with paths in them, or act although they stand in a `select` (`enable_logging` opened a log file and
 * ended the process, and wrote the log into its output).
 */
const tableFunctions = new Set(
  `range generate_series unnest repeat repeat_row summary json_each json_tree histogram histogram_values
  duckdb_columns duckdb_constraints duckdb_functions duckdb_keywords duckdb_schemas duckdb_tables duckdb_types
  duckdb_views pragma_show pragma_table_info pragma_version icu_calendar_names pg_timezone_names`.split(
    /\s+/,
  ),
)

/** Functions of values that show settings, write to the log, or plan a statement given as text. */
const deniedFunctions = new Set(
  `current_setting getenv json_serialize_plan json_execute_serialized_sql query query_table write_log`.split(
    ' ',
  ),
)

/** Built-in views over the functions refused above. */
const deniedTables = new Set(['pg_settings', 'duckdb_logs', 'duckdb_settings', 'duckdb_secrets'])

/** The engine opens a table whose name looks like a file's, also when the name comes in parts: `"data/a"."parquet"`. */
const fileName = /[./\\:*?[\]]/
const schemas = new Set(['', 'main', 'memory', 'system', 'temp', 'information_schema', 'pg_catalog'])

type Node = Readonly<Record<string, unknown>>

const refused = (message: string, remedy?: string): Failure => ({
  code: 'sql-refused',
  message,
  ...(remedy !== undefined && { remedy }),
})
const whatThereIs = '`rapport sql "show tables"` lists what can be read.'

/**
 * Why the text may not be run, or null. The engine parses it (without running or binding anything) and the tree is
 * searched whole, so that neither comments nor quoting, case or a schema's name before a function hide it.
 */
export const objection = async (connection: DuckDBConnection, text: string): Promise<Failure | null> => {
  // The engine's interfaces end a text at NUL: what is checked and what is run could differ.
  if (text.includes('\0')) return refused('The statement holds a NUL character.')
  const reader = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [text])
  const parsed = JSON.parse(String(reader.value(0, 0))) as Node
  if (parsed['error'] === true) return unparsed(parsed, text)
  const statements = parsed['statements'] as readonly Node[]
  if (statements.length === 0) return refused('No statement was given.')
  if (statements.length > 1) return refused(`${statements.length} statements were given; one is allowed.`)
  return objectionIn(statements[0])
}

const unparsed = (parsed: Node, text: string): Failure => {
  if (parsed['error_type'] !== 'parser')
    return refused('This is not a statement that reads.', /\bpivot\b/i.test(text) ? namedPivot : undefined)
  const at = parsed['position'] === undefined ? '' : ` (character ${Number(parsed['position']) + 1})`
  return {
    code: 'sql-failed',
    message: `The statement cannot be read: ${String(parsed['error_message']).replace(/\.$/, '')}${at}.`,
    remedy: 'Correct the statement.',
  }
}

/** A pivot that finds its columns in the data is two statements, one of which creates a type. */
const namedPivot =
  'Name the columns: select * from (pivot flow on year in (2021, 2022) using sum(value_usd)).'

const objectionIn = (tree: unknown): Failure | null => {
  const waiting: unknown[] = [tree]
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node !== 'object' || node === null) continue
    const found = Array.isArray(node) ? null : objectionTo(node as Node)
    if (found !== null) return found
    for (const part of Object.values(node)) waiting.push(part)
  }
  return null
}

const objectionTo = (node: Node): Failure | null => {
  const called = lower(node['function_name'])
  if (deniedFunctions.has(called))
    return refused(`The function ${called} may not be called here.`, whatThereIs)
  if (node['type'] === 'TABLE_FUNCTION') return objectionToSource(node['function'] as Node)
  if (node['type'] === 'BASE_TABLE') return objectionToTable(node)
  return null
}

const objectionToSource = (node: Node): Failure | null => {
  const called = lower(node['function_name'])
  return tableFunctions.has(called)
    ? null
    : refused(`The function ${called} may not be read from here.`, whatThereIs)
}

const objectionToTable = (node: Node): Failure | null => {
  const table = lower(node['table_name'])
  if (deniedTables.has(table)) return refused(`The table ${table} may not be read here.`, whatThereIs)
  const known = schemas.has(lower(node['schema_name'])) && schemas.has(lower(node['catalog_name']))
  if (known && !fileName.test(table)) return null
  return refused('Files cannot be read here, only the tables of the workspace.', whatThereIs)
}

const lower = (name: unknown): string => (typeof name === 'string' ? name.toLowerCase() : '')
