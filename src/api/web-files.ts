import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Env, Hono } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Serves the files of the web app, and its page for every address of its own. Only files that are there are served: no path of
 * a request reaches the disk.
 */
export const webFiles = <E extends Env>(app: Hono<E>, folder: string): void => {
  const known = filesIn(folder)
  app.get('*', async (context, next) => {
    const { path } = context.req
    if (path.startsWith('/api/')) return next()
    const files = await known
    const name = path.slice(1)
    const file = files.has(name) ? name : /\.[a-z0-9]+$/i.test(name) ? null : 'index.html'
    if (file === null || !files.has(file)) return next()
    const { size } = await stat(join(folder, file))
    context.header('content-type', types[extname(file)] ?? 'application/octet-stream')
    // A name under assets/ holds the hash of its content.
    context.header(
      'cache-control',
      file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    context.header('content-length', String(size))
    return context.body(Readable.toWeb(createReadStream(join(folder, file))) as ReadableStream)
  })
}

const filesIn = async (folder: string): Promise<ReadonlySet<string>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return new Set(
    found
      .filter((each) => each.isFile())
      .map((each) =>
        join(each.parentPath, each.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      ),
  )
}
