/**
 * The process that runs one statement of the SQL console and ends: `node child.js`, request as JSON on stdin, reply as one
 * line of JSON on stdout. Everything it must not do is closed here; what it does not heed, `run.ts` stops from outside.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { openLocked } from './lockdown.js'
import {
  answerMegabytes,
  overMemory,
  overSize,
  overTime,
  type ConsoleReply,
  type ConsoleRequest,
} from './protocol.js'
import { failureOf, runStatement } from './statement.js'

const read = async (): Promise<ConsoleRequest> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as ConsoleRequest
}

let replied = false

/**
 * Replies and ends. By SIGKILL: an orderly exit waits for the threads of a statement that may still run, and there is
 * nothing to put in order, since nothing can be written.
 */
const reply = (said: ConsoleReply): Promise<never> =>
  new Promise(() => {
    if (replied) return // a limit was reached while the reply was on its way
    replied = true
    let line: string
    try {
      line = JSON.stringify(said)
      if (Buffer.byteLength(line) > answerMegabytes * 2 ** 20) throw new RangeError()
    } catch {
      line = JSON.stringify({ ok: false, failure: overSize } satisfies ConsoleReply)
    }
    process.stdout.write(`${line}\n`, () => process.kill(process.pid, 'SIGKILL'))
  })

const opened = async (request: ConsoleRequest): Promise<DuckDBConnection> => {
  const duckdb = await import('@duckdb/node-api').catch(() => null)
  if (!duckdb)
    return reply({ ok: false, failure: { code: 'engine-missing', message: 'DuckDB could not be loaded.' } })
  return openLocked(request).catch((error: unknown) => {
    const { message } = failureOf(error, request)
    return reply({
      ok: false,
      failure: { code: 'workspace-damaged', message: `A table could not be opened: ${message}` },
    })
  })
}

const main = async (): Promise<never> => {
  const request = await read()
  const { seconds, rssMegabytes } = request.limits
  // While the engine works in its own threads this one is free: the limit on memory is held on every platform, not only
  // where run.ts can see this process from outside.
  setInterval(() => {
    if (process.memoryUsage.rss() > rssMegabytes * 2 ** 20)
      void reply({ ok: false, failure: overMemory(request.limits) })
  }, 50)
  // And the process ends even if the one that started it is gone.
  setTimeout(() => void reply({ ok: false, failure: overTime(request.limits) }), (seconds + 0.5) * 1000)
  const connection = await opened(request)
  let late = false
  setTimeout(
    () => {
      late = true
      connection.interrupt()
    },
    (seconds - process.uptime()) * 1000,
  )
  try {
    return await reply({ ok: true, answer: await runStatement(connection, request) })
  } catch (error) {
    return reply({ ok: false, failure: late ? overTime(request.limits) : failureOf(error, request) })
  }
}

await main()
