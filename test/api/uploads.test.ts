import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { uploadReport } from '../../src/api/reports.js'
import { openUploads } from '../../src/api/uploads.js'
import { uploadKind, uploadName } from '../../src/api/uploads-kind.js'
import { sharedFolder, temporaryFolder } from '../lake/workspace.js'
import { clientOf, type Failure } from './jobs-client.js'
import { running, type Running } from './serving.js'

const none = async () => []
const bodyOf = (...chunks: readonly string[]) =>
  new ReadableStream<Uint8Array>({
    start: (to) => {
      for (const chunk of chunks) to.enqueue(new TextEncoder().encode(chunk))
      to.close()
    },
  })
const forever = () => new AbortController().signal
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error as { problem?: { code: string } }).problem?.code ?? String(error),
  )

describe('an uploaded file', () => {
  test('is kept as it came, under its own name', async () => {
    const folder = temporaryFolder()
    const uploads = openUploads({ folder, recognise: none })
    const {
      path: at,
      name,
      bytes,
    } = await uploads.receive('a b č.md', bodyOf('Zdravo', ', svete'), forever())
    expect([name, bytes, readFileSync(at, 'utf8')]).toEqual(['a b č.md', 13, 'Zdravo, svete'])
    uploads.close()
  })

  test('of more than the limit of its kind is refused, and its half is gone', async () => {
    const folder = temporaryFolder()
    const uploads = openUploads({ folder, recognise: none, limits: { document: 10, data: 20 } })
    const receive = (name: string, size: number) =>
      codeOf(uploads.receive(name, bodyOf('x'.repeat(8), 'x'.repeat(size - 8)), forever()))
    expect(await receive('a.md', 10)).toBe(null)
    expect(await receive('a.md', 11)).toBe('request-too-large')
    expect(await receive('a.csv', 20)).toBe(null)
    expect(await receive('a.csv', 21)).toBe('request-too-large')
    expect(readdirSync(folder)).toHaveLength(2)
    uploads.close()
  })

  test('that breaks off leaves nothing', async () => {
    const folder = temporaryFolder()
    const uploads = openUploads({ folder, recognise: none })
    const leaving = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => {
        to.enqueue(new Uint8Array(10))
        leaving.abort(new Error('left'))
      },
    })
    expect(await codeOf(uploads.receive('a.csv', body, leaving.signal))).not.toBe(null)
    expect(readdirSync(folder)).toEqual([])
    uploads.close()
  })

  test('stays as long as a job has it, and is gone when its time is over', async () => {
    const folder = temporaryFolder()
    const uploads = openUploads({ folder, recognise: none, keepFor: 30 })
    const { id, path: at } = await uploads.receive('a.csv', bodyOf('x'), forever())
    const { release } = uploads.take([id, id])
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(existsSync(at)).toBe(true)
    release()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(existsSync(at)).toBe(false)
    expect(() => uploads.take([id])).toThrow('no uploaded file')
    uploads.close()
  })

  test('makes room for newer ones where all of them are too much', async () => {
    const folder = temporaryFolder()
    const uploads = openUploads({ folder, recognise: none, limits: { all: 10 } })
    const first = await uploads.receive('1.csv', bodyOf('xxxxx'), forever())
    const used = await uploads.receive('2.csv', bodyOf('xxxxx'), forever())
    const { release } = uploads.take([used.id])
    const last = await uploads.receive('3.csv', bodyOf('xxxxx'), forever()) // 15 bytes: the first goes
    expect(() => uploads.take([first.id])).toThrow('no uploaded file')
    expect(uploads.take([used.id, last.id]).files).toHaveLength(2)
    release()
    uploads.close()
  })
})

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\draft.md', 'draft.md'],
    ['/abs/olute.csv', 'olute.csv'],
    ['a\u0000b\n.md', 'ab.md'],
    ['  x.md ', 'x.md'],
    ['gpj\u202Efdp.md', 'gpjfdp.md'], // a mark that turns what follows around
    ['%2e%2e%2fx', '%2e%2e%2fx'],
  ])('%j is kept as %s', (given, name) => {
    expect(uploadName(given)).toBe(name)
  })
  test.each(['', '.', '..', '...', 'a/', '\u0000', 'x'.repeat(201), 'ж'.repeat(121)])(
    '%j is refused',
    (given) => {
      expect(() => uploadName(given)).toThrow('file name')
    },
  )
  test('never leaves its folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
        let name: string
        try {
          name = uploadName(given)
        } catch {
          return
        }
        expect(path.dirname(path.join('/folder', name))).toBe('/folder')
        expect(path.win32.basename(name)).toBe(name)
        expect(uploadName(name)).toBe(name)
      }),
    )
  })
})

describe('what a file is good for', () => {
  const kind = (name: string, text: string, sources: readonly string[] = []) =>
    uploadKind(name, new TextEncoder().encode(text), sources)
  test.each([
    ['draft.md', 'Exports rose.', [], 'document'],
    ['paper.PDF', '%PDF-1.7', [], 'document'],
    ['paper.pdf', 'PK', [], 'unknown'],
    ['memo.docx', 'PK\u0003\u0004…', [], 'document'],
    ['table.html', '<table>', ['trade-map'], 'document'],
    ['partners.csv', 'no;Full name;country\n1;x;y\n', [], 'names'],
    ['pairs.csv', 'left,right,label\n', [], 'names'],
    ['targets.csv', 'id,name\n', ['sanctions-x'], 'names'],
    ['flows.csv', 't,i,j,k,v,q\n', ['baci'], 'data'],
    ['other.csv', 'a,b\n', [], 'unknown'],
    ['broken.csv', '"name\n', [], 'unknown'],
    ['empty.csv', '', [], 'unknown'],
    ['what.bin', 'name\n', [], 'unknown'],
  ])('%s beginning with %j, read by %j, is told as %s', async (name, text, sources, expected) => {
    expect(await kind(name, text, sources)).toBe(expected)
  })
})

describe('a server that takes files', () => {
  const workspace = path.join(sharedFolder(), 'workspace')
  let server: Running
  let client: Awaited<ReturnType<typeof clientOf>>
  beforeAll(async () => {
    server = await running({ folder: workspace, uploadLimits: { document: 2 ** 20, data: 2 ** 21 } })
    client = await clientOf(server)
    return () => server.close()
  })

  test('tells name, bytes, kind and the sources that read it, and not where it lies', async () => {
    const answer = await client.send('BACI_HS17_Y2020_V202301.csv', 't,i,j,k,v,q\n')
    const told = (await answer.json()) as Record<string, unknown>
    expect(uploadReport.parse(told)).toEqual(told)
    expect(told).toMatchObject({
      name: 'BACI_HS17_Y2020_V202301.csv',
      bytes: 12,
      kind: 'data',
      sources: ['baci'],
    })
    expect(JSON.stringify(told)).not.toContain(os.tmpdir())
  })

  test('refuses one that is too large', async () => {
    const answer = await client.send('large.md', 'x'.repeat(2 ** 20 + 1))
    expect([answer.status, ((await answer.json()) as Failure).error.code]).toEqual([413, 'request-too-large'])
  })

  test('refuses one without the token of its page', async () => {
    const answer = await fetch(client.at('/api/uploads?name=x.md'), { method: 'POST', body: 'x' })
    expect([answer.status, ((await answer.json()) as Failure).error.code]).toEqual([403, 'request-refused'])
  })

  test('takes a torn archive for one that no source reads', async () => {
    expect(await client.upload('flows.zip', 'PK\u0003\u0004 torn')).toMatchObject({
      kind: 'unknown',
      sources: [],
    })
  })

  test('keeps nothing of one whose sender leaves', async () => {
    const { hostname, port } = new URL(server.address)
    const socket = connect(Number(port), hostname)
    const headers = Object.entries({
      host: `${hostname}:${port}`,
      'content-length': '1000',
      ...client.headers,
    })
    socket.write(
      `POST /api/uploads?name=left.csv HTTP/1.1\r\n${headers.map(([a, b]) => `${a}: ${b}`).join('\r\n')}\r\n\r\n`,
    )
    const lies = () =>
      readdirSync(os.tmpdir())
        .filter((name) => name.startsWith('rapport-serve-'))
        .flatMap((name) => readdirSync(path.join(os.tmpdir(), name), { recursive: true, encoding: 'utf8' }))
        .filter((name) => name.endsWith('left.csv'))
    socket.write('half')
    await expect.poll(lies).toHaveLength(1)
    socket.destroy()
    await expect.poll(lies).toEqual([])
    expect(server.faults).toEqual([])
  })
})
