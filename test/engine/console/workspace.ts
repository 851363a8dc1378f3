import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { attempt, type Result } from '../../../src/domain/problem.js'
import { openLocked } from '../../../src/engine/console/lockdown.js'
import type {
  ConsoleAnswer,
  ConsoleLimits,
  ConsoleReply,
  ConsoleRequest,
} from '../../../src/engine/console/protocol.js'
import { runSql } from '../../../src/engine/console/run.js'
import { failureOf, runStatement } from '../../../src/engine/console/statement.js'
import { compiledPath } from '../../compiled.js'

/** What no answer and no error may ever hold. */
export const secrets = { inside: 'SECRET-INSIDE-7f3a', outside: 'SECRET-OUTSIDE-91cc' } as const

const flow = (from: number, to: number): string =>
  `select range as year, 'SRB' as reporter, (range * 1.10)::decimal(18, 2) as value_usd from range(${from}, ${to})`

/**
 * A folder with a workspace in it (two listed Parquet files, one that is not listed, a text file) and a folder beside it
 * that the console has no business with.
 */
export const makeWorkspace = async () => {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'rapport-console-')))
  const folder = path.join(root, 'workspace')
  const outside = path.join(root, 'outside')
  mkdirSync(path.join(folder, 'data'), { recursive: true })
  mkdirSync(outside)
  writeFileSync(path.join(folder, 'secret.csv'), `word\n${secrets.inside}\n`)
  writeFileSync(path.join(outside, 'secret.csv'), `word\n${secrets.outside}\n`)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const write = (query: string, file: string) =>
    connection.run(`copy (${query}) to '${path.join(folder, file)}' (format parquet)`)
  await write(flow(0, 3000), 'data/a.parquet')
  await write(flow(3000, 6000), 'data/b.parquet')
  await write(`select '${secrets.inside}' as word`, 'data/unlisted.parquet')
  connection.closeSync()
  instance.closeSync()
  return { root, folder, outside }
}

export const limits: ConsoleLimits = { seconds: 5, megabytes: 200, rssMegabytes: 600, rows: 1000 }

const flowColumns = [
  { name: 'year', type: 'bigint' },
  { name: 'reporter', type: 'varchar' },
  { name: 'value_usd', type: 'decimal(18, 2)' },
]

export const tables: ConsoleRequest['tables'] = [
  { name: 'flow', columns: flowColumns, files: ['data/a.parquet', 'data/b.parquet'] },
  { name: 'arms', columns: flowColumns, files: [] },
  {
    name: 'country',
    columns: [
      { name: 'iso3', type: 'varchar' },
      { name: 'number', type: 'integer' },
    ],
    files: [],
    rows: [
      ['SRB', 688],
      ['О’Б"\\', null],
    ],
  },
]

type Options = Partial<ConsoleLimits> & { explain?: boolean; signal?: AbortSignal; child?: string }

/** Runs a statement over the workspace's tables as a user would. */
export const ask = (folder: string, text: string, options: Options = {}): Promise<Result<ConsoleAnswer>> => {
  const { explain = false, signal, child = compiledPath('engine/console/child'), ...own } = options
  const request = { folder, tables, text, explain, limits: { ...limits, ...own } }
  return attempt(() => runSql(request, signal, child))
}

/**
 * The same in this process, which must stand in the workspace (`process.chdir`): a process for each of some hundred
 * statements would take half a minute.
 */
export const askHere = async (folder: string, text: string): Promise<ConsoleReply> => {
  const request = { folder, tables, text, explain: false, limits }
  const connection = await openLocked(request)
  try {
    return { ok: true, answer: await runStatement(connection, request) }
  } catch (error) {
    return { ok: false, failure: failureOf(error, request) }
  } finally {
    connection.closeSync()
  }
}

/** Every file below a folder with what it holds, as one value to compare. */
export const treeOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => {
        const file = path.join(folder, name)
        const held = statSync(file).isFile()
          ? createHash('sha256').update(readFileSync(file)).digest('hex')
          : 'folder'
        return [name, held]
      }),
  )
