import type { DuckDBConnection } from '@duckdb/node-api'
import { literal } from '../sql.js'
import type { ConsoleRequest, ConsoleTable } from './protocol.js'

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const list = (texts: readonly string[]): string => `[${texts.map((text) => literal(text).text).join(', ')}]`

/**
 * Opens an engine that holds the request's tables and can reach nothing else: no file but those listed, no network, no
 * extension, no setting that could be changed back, and no folder to spill into, so that nothing is ever written.
 */
export const openLocked = async ({ tables, limits }: ConsoleRequest): Promise<DuckDBConnection> => {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${limits.megabytes}MB`,
    threads: '2',
    temp_directory: '',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    allow_persistent_secrets: 'false',
  })
  const connection = await instance.connect()
  await connection.run(`set TimeZone = 'UTC'`)
  for (const table of tables) await create(connection, table)
  await connection.run(`set allowed_paths = ${list(tables.flatMap(({ files }) => files))}::varchar[]`)
  await connection.run(`set enable_external_access = false`)
  await connection.run(`set lock_configuration = true`)
  return connection
}

const create = async (connection: DuckDBConnection, table: ConsoleTable): Promise<void> => {
  if (table.rows) return createFromRows(connection, table)
  const { name, columns, files } = table
  const empty = columns.map((column) => `null::${column.type} as ${quoted(column.name)}`).join(', ')
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const query =
    files.length === 0
      ? `select ${empty} where false`
      : `select ${names} from read_parquet(${list(files)}, hive_partitioning = false)`
  await connection.run(`create view ${quoted(name)} as ${query}`)
}

/** The rows go in as one JSON text: an insert a row took a second for a few thousand. */
const createFromRows = async (
  connection: DuckDBConnection,
  { name, columns, rows = [] }: ConsoleTable,
): Promise<void> => {
  const declared = columns.map((column) => `${quoted(column.name)} ${column.type}`).join(', ')
  await connection.run(`create table ${quoted(name)} (${declared})`)
  const texts = rows.map((row) => row.map((value) => (value === null ? null : String(value))))
  const cells = columns.map((column, at) => `cells[${at + 1}]::${column.type}`).join(', ')
  await connection.run(
    `insert into ${quoted(name)} select ${cells} from (select unnest($1::json::varchar[][]) as cells)`,
    [JSON.stringify(texts)],
  )
}
