import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api'
import { objection } from './allowed.js'
import { withoutPaths } from './paths.js'
import { overMemory, overSize, type ConsoleAnswer, type ConsoleRequest, type Failure } from './protocol.js'

/** Carries a failure out of the steps below. */
class Failed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message)
  }
}

/**
 * Checks the request's statement, runs it on an engine that is locked down, and reads its rows up to the limit.
 * @throws anything: {@link failureOf} says what it means
 */
export const runStatement = async (
  connection: DuckDBConnection,
  request: ConsoleRequest,
): Promise<ConsoleAnswer> => {
  const began = performance.now()
  const refused = await objection(connection, request.text)
  if (refused) throw new Failed(refused)
  const reading = await prepared(connection, request.text)
  // `explain` is put before a text known to be a SELECT; given by the user it could hold `analyze copy …`, which copies.
  const statement = request.explain ? await connection.prepare(`explain ${request.text}`) : reading
  const reader = await statement.streamAndReadUntil(request.limits.rows + 1)
  const types = reader.columnTypes()
  const { cell } = await import('./cells.js')
  const rows = reader.convertRows(cell)
  return {
    columns: reader.columnNames().map((name, at) => ({ name, type: String(types[at]) })),
    rows: rows.slice(0, request.limits.rows),
    truncated: rows.length > request.limits.rows ? 'rows' : null,
    milliseconds: Math.round(performance.now() - began),
    rssPeakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** The one statement of the text, if it is one that reads. */
const prepared = async (connection: DuckDBConnection, text: string): Promise<DuckDBPreparedStatement> => {
  const { StatementType } = await import('@duckdb/node-api')
  const statements = await connection.extractStatements(text)
  const statement = statements.count === 1 ? await statements.prepare(0) : null
  if (statement?.statementType !== StatementType.SELECT)
    throw new Failed({ code: 'sql-refused', message: 'This is not a single statement that reads.' })
  if (statement.parameterCount > 0)
    throw new Failed({
      code: 'sql-refused',
      message: 'The statement has parameters; write the values into it.',
    })
  return statement
}

/** What to say of an error while a statement ran. The engine tells its kinds only by their first words. */
export const failureOf = (error: unknown, request: ConsoleRequest): Failure => {
  if (error instanceof Failed) return error.failure
  if (error instanceof RangeError) return overSize // no string of JavaScript can hold it
  const message = (error instanceof Error ? error.message : String(error)).replace(/^Failed to \w+ \w+: /, '')
  if (message.startsWith('Out of Memory')) return overMemory(request.limits)
  if (/^Permission Error|configuration has been locked/.test(message))
    return {
      code: 'sql-refused',
      message: 'Files cannot be reached from here, only the tables of the workspace.',
    }
  return { code: 'sql-failed', message: withoutPaths(message, [request.folder, process.cwd()]) }
}
