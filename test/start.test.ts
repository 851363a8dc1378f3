import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { compiledPath } from './compiled.js'

const folder = mkdtempSync(path.join(tmpdir(), 'rapport-start-'))
const running: ChildProcess[] = []
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `npm start` runs, in a folder of its own: files on stdout, and the address once it serves. */
const start = async (port: number) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const [node, main, ...argv] = (scripts['start'] ?? '').split(' ')
  expect([node, main]).toEqual(['node', 'dist/cli/main.js'])
  const env = { PATH: process.env['PATH'], HOME: folder, RAPPORT_PORT: String(port) }
  const child = spawn(process.execPath, [compiledPath('cli/main'), ...argv], { cwd: folder, env })
  running.push(child)
  const printed = { stdout: '', stderr: '' }
  child.stdout.on('data', (piece: Buffer) => (printed.stdout += piece.toString()))
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (piece: Buffer) => {
      printed.stderr += piece.toString()
      const found = /Serving (http:\/\/127\.0\.0\.1:\d+\/)/.exec(printed.stderr)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.on('close', () => reject(new Error(`it ended before it served: ${printed.stderr}`)))
  })
  return { child, address, files: printed.stdout.trim().split('\n') }
}

const fetched = async (url: string, host?: string): Promise<{ answer: IncomingMessage; body: string }> => {
  const request = get(url, host === undefined ? {} : { headers: { host } })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return { answer, body: await text(answer) }
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  const closing = once(child, 'close') as Promise<[number | null]>
  child.kill('SIGINT')
  const [code] = await closing
  return code
}

describe('npm start', () => {
  test('writes the brief, says where, serves it to this machine alone, and ends on Ctrl-C', async () => {
    const { child, address, files } = await start(0)
    const names = files.map((file) => path.basename(file))
    expect(names.map((name) => path.extname(name))).toEqual(['.html', '.pdf', '.md', '.json'])
    expect(files[0]).toBe(path.join(folder, '.rapport/start/briefs', names[0] as string))

    const { answer: redirected } = await fetched(address)
    expect([redirected.statusCode, redirected.headers.location]).toEqual([302, `/${names[0]}`])
    const { answer, body } = await fetched(`${address}${names[0]}`)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toBe(readFileSync(files[0] as string, 'utf8'))
    const { answer: pdf } = await fetched(`${address}${names[1]}`)
    expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])

    expect((await fetched(address, 'rapport.example')).answer.statusCode).toBe(421)
    expect((await fetched(address, '127.0.0.1.rapport.example')).answer.statusCode).toBe(421)
    expect((await fetched(`${address}../manifest.json`)).answer.statusCode).toBe(404)
    expect((await fetched(`${address}package.json`)).answer.statusCode).toBe(404)
    expect(await ended(child)).toBe(0)
  })

  test('takes a free port where the usual one is taken', async () => {
    const other = createServer()
    await once(other.listen(0, '127.0.0.1'), 'listening')
    const { port } = other.address() as AddressInfo
    const { child, address } = await start(port)
    expect(new URL(address).port).not.toBe(String(port))
    expect((await fetched(address)).answer.statusCode).toBe(302)
    expect(await ended(child)).toBe(0)
    other.close()
  })
})
