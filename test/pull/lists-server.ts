import { createHash } from 'node:crypto'
import type { Source } from '../../src/lake/source.js'
import type { Served, ServedFiles } from './lists-files.js'
import { failing, type Behaviour } from './stand-in.js'

/** A server of files that says so when what it said before has not changed. */
export const serving =
  (files: ServedFiles): Behaviour =>
  (request, response) => {
    const file = files[new URL(request.url ?? '', 'http://server').pathname]
    if (file === undefined) return failing(404)(request, response)
    const etag = `"${createHash('sha256').update(file.body).digest('hex').slice(0, 8)}"`
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    const body = Buffer.from(file.body)
    response.writeHead(200, { 'content-type': file.type, 'content-length': String(body.length), etag })
    response.end(body)
  }

const fileFor = (files: ServedFiles, url: string | undefined): { type: string; body: Buffer } => {
  const { type = '', body = '' } = files[new URL(url ?? '', 'http://server').pathname] ?? {}
  return { type, body: Buffer.from(body) }
}

/** The connection breaks in the middle of the file. */
export const breakingOff =
  (files: ServedFiles): Behaviour =>
  ({ url }, response) => {
    const { type, body } = fileFor(files, url)
    response.writeHead(200, { 'content-type': type, 'transfer-encoding': 'chunked' })
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  }

/** A length is stated that is larger than what comes. */
export const lyingBy =
  (files: ServedFiles, by: number): Behaviour =>
  ({ url }, { socket }) => {
    const { type, body } = fileFor(files, url)
    const head = `HTTP/1.1 200 OK\r\ncontent-type: ${type}\r\nconnection: close\r\ncontent-length: ${body.length + by}\r\n\r\n`
    socket?.write(Buffer.concat([Buffer.from(head), body]), () => socket.end())
  }

/** Every file with its body or type changed. */
export const allBut = (files: ServedFiles, change: (served: Served) => Partial<Served>): ServedFiles =>
  Object.fromEntries(Object.entries(files).map(([path, served]) => [path, { ...served, ...change(served) }]))

/** The files with one of them changed. */
export const but = (
  files: ServedFiles,
  path: string,
  change: (served: Served) => Partial<Served>,
): ServedFiles => {
  const served = files[path]
  if (served === undefined) throw new Error(`no file ${path}`)
  return { ...files, [path]: { ...served, ...change(served) } }
}

/** Another text in place of one that must be there. */
export const replaced =
  (from: string, to: string) =>
  ({ body }: Served): Partial<Served> => {
    if (typeof body !== 'string' || !body.includes(from)) throw new Error(`no “${from}”`)
    return { body: body.replaceAll(from, to) }
  }

/** The settings that put a server in a publisher’s place, with all its addresses. */
export const at = (source: Source, url: string) => ({
  urls: {
    [source.id]: url,
    ...Object.fromEntries(
      Object.keys(source.pull?.others ?? {}).map((name) => [`${source.id}-${name}`, `${url}/${name}`]),
    ),
  },
})
