import { mkdirSync, rmSync } from 'node:fs'
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api'
import { refusal } from '../../domain/problem.js'
import type { Column, Engine, EngineSettings, ParquetTarget, Row, StatementOptions } from '../engine.js'
import { currentSignal } from '../cancel.js'
import { queueOf } from '../queue.js'
import { join, identifier, literal, sql, type Sql } from '../sql.js'
import { columnsOf } from './columns.js'
import { bind, delimited, jsonLines, numberedParquet, parquet } from './spelling.js'

/** Each statement holds one of libuv's four threads; with four held, file reads would wait for seconds. */
const statementsAtOnce = 3

/**
 * Opens DuckDB in memory, without extensions from the network, with limits of its own.
 * @throws Refusal `engine-missing` where the platform has no build
 */
export const openDuckdb = async (settings: EngineSettings): Promise<Engine> => {
  mkdirSync(settings.temporary, { recursive: true })
  const duckdb = await import('@duckdb/node-api').catch((error: unknown) => {
    throw refusal('engine-missing', `DuckDB could not be loaded: ${String(error)}.`)
  })
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: `${settings.memory}MB`,
    threads: String(settings.threads),
    temp_directory: settings.temporary,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
    enable_external_file_cache: String(settings.remember ?? true),
  })
  return engineOn(instance, duckdb.version(), settings.temporary)
}

const engineOn = (instance: DuckDBInstance, version: string, temporary: string): Engine => {
  const idle: DuckDBConnection[] = []
  const queue = queueOf(statementsAtOnce)

  const connect = async (): Promise<DuckDBConnection> => {
    const waiting = idle.pop()
    if (waiting) return waiting
    const connection = await instance.connect()
    await connection.run(`set TimeZone = 'UTC'`)
    return connection
  }

  const withConnection = <T>(
    options: StatementOptions,
    work: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> =>
    queue(async () => {
      const signal = options.signal ?? currentSignal()
      signal?.throwIfAborted()
      const connection = await connect()
      const interrupt = () => connection.interrupt()
      const timer = options.deadline === undefined ? undefined : setTimeout(interrupt, options.deadline)
      signal?.addEventListener('abort', interrupt)
      try {
        return await work(connection)
      } catch (error) {
        throw signal?.aborted ? signal.reason : understood(error)
      } finally {
        clearTimeout(timer)
        signal?.removeEventListener('abort', interrupt)
        idle.push(connection)
      }
    })

  const rows = <T extends Row>(statement: Sql, options: StatementOptions = {}): Promise<T[]> =>
    withConnection(options, async (connection) => {
      const reader = await connection.runAndReadAll(statement.text, statement.values as DuckDBValue[])
      return reader.getRowObjectsJson() as unknown as T[]
    })

  const columns = (statement: Sql, options: StatementOptions = {}): Promise<readonly Column[]> =>
    withConnection(options, async (connection) => {
      const result = await connection.run(statement.text, statement.values as DuckDBValue[])
      return columnsOf(result.columnTypes(), await result.fetchAllChunks())
    })

  const run = (statement: Sql, options: StatementOptions = {}): Promise<void> =>
    withConnection(options, async (connection) => {
      await connection.run(statement.text, statement.values as DuckDBValue[])
    })

  const writeParquet = (query: Sql, target: ParquetTarget, options: StatementOptions = {}) => {
    const partition = target.partitionBy
      ? sql`, partition_by (${join(target.partitionBy.map(identifier), ', ')})`
      : sql``
    const packing = target.passing ? sql`compression snappy` : sql`compression zstd, compression_level 1`
    return run(
      sql`copy (${query}) to ${literal(target.path)} (format parquet, ${packing}, parquet_version v2${partition})`,
      options,
    )
  }

  return {
    name: 'duckdb',
    version,
    rows,
    columns,
    run,
    explain: async (statement) => {
      const plan = await rows({ text: `explain ${statement.text}`, values: statement.values })
      return plan.map((row) => String(row['explain_value'])).join('\n')
    },
    parquet,
    numberedParquet,
    delimited,
    jsonLines,
    bind,
    writeParquet,
    close: () => {
      for (const connection of idle) connection.closeSync()
      instance.closeSync()
      rmSync(temporary, { recursive: true, force: true })
    },
  }
}

/** DuckDB tells a full disk only by its message. */
const understood = (error: unknown): unknown => {
  const message = error instanceof Error ? error.message : String(error)
  if (/No space left|File too large|failed to offload|could not write/i.test(message))
    return refusal('disk-full', `The engine could not write: ${message.split('\n')[0]}.`)
  return error
}
