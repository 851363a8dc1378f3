import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { mediaTypes } from '../domain/brief-formats.js'

const types = new Map(Object.entries(mediaTypes).map(([format, type]) => [`.${format}`, type]))

/**
 * Serves the files of one brief on 127.0.0.1, and nothing else of the disk. A foreign page cannot reach it by a
 * name of its own: requests for another host are refused.
 * @param port the usual one; a free one where it is taken
 */
export const serveBrief = async (
  files: readonly string[],
  port: number,
  signal: AbortSignal,
): Promise<{ address: string; closed: Promise<void> }> => {
  const app = new Hono()
  app.use(secureHeaders())
  app.use(async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host))
      return context.text('This server answers to 127.0.0.1 only.', 421)
    return next()
  })
  const page = files.find((file) => extname(file) === '.html') ?? files[0]
  app.get('/', (context) =>
    page === undefined ? context.notFound() : context.redirect(`/${basename(page)}`),
  )
  for (const file of files)
    app.get(`/${basename(file)}`, async (context) =>
      context.body(await readFile(file), 200, {
        'content-type': types.get(extname(file)) ?? 'application/octet-stream',
      }),
    )
  const server = createAdaptorServer({ fetch: app.fetch })
  const closed = new Promise<void>((resolve) => server.on('close', () => resolve()))
  const taken = await listen(server, port).catch(() => listen(server, 0))
  const close = () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  if (signal.aborted)
    close() // while the brief was being written
  else signal.addEventListener('abort', close)
  return { address: `http://127.0.0.1:${taken}/`, closed }
}

const listen = (server: ServerType, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
