import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Source } from '../../src/lake/source.js'
import { concordance } from '../../src/sources/concordance/source.js'
import { desta } from '../../src/sources/desta/source.js'
import { gravity } from '../../src/sources/gravity/source.js'
import { rta } from '../../src/sources/rta/source.js'
import { sanctionsEu } from '../../src/sources/sanctions-eu/source.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import { sanctionsUk } from '../../src/sources/sanctions-uk/source.js'
import { sanctionsUn } from '../../src/sources/sanctions-un/source.js'
import { unDesa } from '../../src/sources/un-desa/source.js'
import { manifestText, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import * as lists from './lists-files.js'
import { allBut, at, breakingOff, but, lyingBy, replaced, serving } from './lists-server.js'
import { listed } from './lists-table.js'
import { fakeClock, filesWith, pulled, refusedPull } from './pulling.js'
import { failing, inTurn, leading, standIn, tooMany } from './stand-in.js'

const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')
const rows = listed.map((each) => [each.source.id, each] as const)
const [unPath = ''] = Object.keys(lists.unFiles)
const [euPath = ''] = Object.keys(lists.euFiles)
const [ukPath = ''] = Object.keys(lists.ukFiles)

const snapshotsIn = (workspace: string): readonly unknown[] =>
  (JSON.parse(manifestText(workspace) ?? '{"snapshots":[]}') as { snapshots: unknown[] }).snapshots

/** Answers that lie in the workspace, waiting for their import. */
const answersIn = (workspace: string): string[] =>
  readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((file) => /\d{4}-[^/\\]+$/.test(file))

describe('whole files at a fixed address', () => {
  test.each(rows)(
    '%s: they become the originals of one snapshot, without a reject',
    async (_, { source, files, vintage, brings }) => {
      const server = await standIn(serving(files))
      const workspace = workspaceIn()
      const report = await pulled(workspace, source, server.url, at(source, server.url))
      expect(report).toMatchObject({ outcome: 'imported', calls: { made: Object.keys(files).length } })
      expect(report.import?.snapshot.vintage).toBe(vintage)
      expect(await rejectsOf(workspace)).toEqual([])
      for (const [table, words, expected] of brings)
        expect((await rowsIn(workspace, table)).map(words)).toEqual(expected)
    },
  )

  test.each(rows.filter(([, { source }]) => source.pull?.conditional))(
    '%s: what has not changed is brought again only when it is asked for anew',
    async (_, { source, files }) => {
      const workspace = workspaceIn()
      const first = await standIn(serving(files))
      await pulled(workspace, source, first.url)
      expect(await pulled(workspace, source, first.url)).toMatchObject({
        outcome: 'unchanged',
        calls: { made: 1 },
      })
      expect(first.calls[1]?.headers['if-none-match']).toMatch(/^"/)
      expect((await pulled(workspace, source, first.url, { fresh: true })).outcome).toBe('known')
    },
  )

  test.each(rows)('%s: a web page in place of a file is refused, whatever it is called', async (_, each) => {
    const { source, files } = each
    const page = '\n<!DOCTYPE html><html><body>Log in, please.</body></html>'
    const server = await standIn(serving(allBut(files, () => ({ type: 'text/html', body: page }))))
    const workspace = workspaceIn()
    expect(await refusedPull(workspace, source, server.url)).toMatchObject({
      code: 'pull-refused',
      message: expect.stringContaining('answered with text/html') as unknown,
    })
    const other = await standIn(serving(allBut(files, () => ({ body: page }))))
    expect(await refusedPull(workspace, source, other.url)).toMatchObject({
      code: expect.stringMatching(/^pull-(?:refused|unreachable)$/) as unknown,
      message: expect.stringMatching(/in place of|is no|no whole JSON/) as unknown,
    })
    expect(answersIn(workspace)).toEqual([])
  })

  test.each(rows)('%s: a file cut off at its publisher’s is refused, and no row is kept', async (_, each) => {
    const { source, files } = each
    const cut = allBut(files, ({ body }) => ({ body: body.slice(0, Math.floor(body.length * 0.9)) }))
    const server = await standIn(serving(cut))
    const workspace = workspaceIn()
    const { code } = await refusedPull(workspace, source, server.url, at(source, server.url))
    expect(code).toMatch(/^(?:pull-unreachable|input-truncated|input-format)$/)
    expect(snapshotsIn(workspace)).toEqual([])
  })

  test.each(rows)('%s: a file that is no longer there is refused', async (_, { source }) => {
    const server = await standIn(serving({}))
    expect(await refusedPull(workspaceIn(), source, server.url)).toMatchObject({
      code: 'pull-refused',
      message: expect.stringContaining('404') as unknown,
    })
  })

  test.each(rows)('%s: its judge has an answer to any text', async (_, { source }) => {
    const { pull } = source
    const [page] =
      pull?.plan(
        { dyad: null, years: null, products: 'HS2', monthly: false },
        { key: false, quotas: pull.quotas(false) },
      ) ?? []
    if (!pull?.judge || !page) throw new Error('no judge')
    const word = fc.constantFrom(
      '<html',
      '<export',
      '</export>',
      'PK\u0003\u0004',
      '"',
      ',',
      '\n',
      '1',
      'Name 6',
      '\u001A',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }), async (words) => {
        const answer = {
          bytes: 1,
          text: () => Promise.resolve(words.join('')),
          json: () => Promise.resolve(words as unknown),
        }
        const verdict = await pull.judge?.(page, answer, pull.quotas(false))
        expect(['complete', 'empty', 'refused']).toContain(verdict?.kind)
      }),
      { numRuns: 60 },
    )
  })
})

test('a list that has changed since the last pull is brought, and is the next snapshot', async () => {
  let files = lists.unFiles
  const server = await standIn((request, response) => serving(files)(request, response))
  const workspace = workspaceIn()
  await pulled(workspace, sanctionsUn, server.url)
  files = but(files, unPath, replaced('2030-01-02T', '2030-01-09T'))
  const report = await pulled(workspace, sanctionsUn, server.url)
  expect(report).toMatchObject({ outcome: 'imported', import: { snapshot: { vintage: '2030-01-09' } } })
  expect(snapshotsIn(workspace)).toHaveLength(2)
})

describe('a changed file', () => {
  test.each([
    [
      'another root of the UN’s list',
      sanctionsUn,
      but(lists.unFiles, unPath, replaced('CONSOLIDATED_LIST', 'LIST')),
      'pull-schema',
      'CONSOLIDATED_LIST',
    ],
    [
      'another root of the EU’s list',
      sanctionsEu,
      but(lists.euFiles, euPath, replaced('export', 'list')),
      'pull-schema',
      'export',
    ],
    [
      'the UK’s list without its numbers',
      sanctionsUk,
      but(lists.ukFiles, ukPath, replaced('Unique ID', 'Number')),
      'pull-schema',
      'unique id',
    ],
    [
      'OFAC’s list with a column less',
      sanctionsOfac,
      but(lists.ofacFiles, '/CONS_ADD.CSV', replaced('"Street 2",', '')),
      'pull-schema',
      'CONS_ADD.CSV has 5 columns in place of 6',
    ],
    [
      'OFAC’s list with a header',
      sanctionsOfac,
      but(lists.ofacFiles, '/ALT.CSV', replaced('901,', 'ent_num,')),
      'pull-schema',
      'ALT.CSV does not begin with the column ent_num',
    ],
    [
      'OFAC’s list without aliases',
      sanctionsOfac,
      but(lists.ofacFiles, '/ALT.CSV', () => ({ body: '\u001A' })),
      'pull-schema',
      'ALT.CSV has no rows',
    ],
    [
      'UN DESA’s workbook without origins',
      unDesa,
      but(lists.desaFiles, lists.desaPath, () => ({ body: lists.desaSheets('From') })),
      'input-',
      '',
    ],
    [
      'the WTO’s workbook without parties',
      rta,
      but(lists.rtaFiles, lists.rtaPath, () => ({ body: lists.rtaSheets('Parties') })),
      'input-columns',
      'current signatories',
    ],
    [
      'DESTA’s list without members',
      desta,
      but(lists.destaFiles, lists.destaPaths.list, replaced(',c1,', ',m1,')),
      'pull-schema',
      'desta_list_of_treaties_02_03.csv has no column “c1”',
    ],
    [
      'Gravity without distances',
      gravity,
      but(lists.gravityFiles, '/Gravity_csv_V202211.zip', () => ({ body: lists.gravityZip('distcap') })),
      'input-columns',
      'distcap',
    ],
    [
      'a list of another classification',
      concordance,
      { ...lists.concordanceFiles, '/H3.json': lists.comtradeList('H2') },
      'pull-schema',
      'classCode H3',
    ],
    [
      'a list without levels',
      concordance,
      { ...lists.concordanceFiles, '/S4.json': lists.comtradeList('S4', { aggrLevel: undefined }) },
      'pull-schema',
      'aggrLevel',
    ],
  ] as readonly (readonly [string, Source, lists.ServedFiles, string, string])[])(
    '%s is refused by name',
    async (_, source, files, code, words) => {
      const server = await standIn(serving(files))
      const problem = await refusedPull(workspaceIn(), source, server.url, at(source, server.url))
      expect(problem.code).toContain(code)
      expect(problem.message).toContain(words)
    },
  )
})

describe('a server that fails', () => {
  const shapes = rows.filter(([id]) =>
    ['sanctions-un', 'sanctions-ofac', 'un-desa', 'gravity', 'concordance'].includes(id),
  )

  test.each(
    shapes.flatMap(([id, each]) =>
      (
        [
          ['is too busy', tooMany('7')],
          ['is down for a while', failing(503)],
          ['breaks off', breakingOff(each.files)],
          ['states a length that is too long', lyingBy(each.files, 20)],
        ] as const
      ).map(([words, fault]) => [id, words, each, fault] as const),
    ),
  )('%s: what %s is asked again, and comes whole', async (_, __, { source, files }, fault) => {
    const server = await standIn(inTurn(fault, serving(files)))
    const clock = fakeClock()
    const report = await pulled(workspaceIn(), source, server.url, { ...at(source, server.url), clock })
    expect(report.calls.made).toBe(Object.keys(files).length + 1)
    expect(clock.slept.length).toBeGreaterThan(0)
  })

  test('a pull of eight files goes on after those that came', async () => {
    const workspace = workspaceIn()
    let isDown = true
    const fine = serving(lists.ofacFiles)
    const server = await standIn((request, response) =>
      (isDown && request.url === '/CONS_ALT.CSV' ? failing(503) : fine)(request, response),
    )
    expect(await refusedPull(workspace, sanctionsOfac, server.url)).toMatchObject({
      code: 'pull-unreachable',
    })
    expect(answersIn(workspace)).toHaveLength(5)
    isDown = false
    expect(await pulled(workspace, sanctionsOfac, server.url)).toMatchObject({
      calls: { made: 3 },
      pages: { kept: 7, earlier: 5, empty: ['cons_comments'] },
    })
  })

  test('programs may not be let in: the message says so, and where the files are had', async () => {
    const server = await standIn(failing(403))
    expect(await refusedPull(workspaceIn(), sanctionsOfac, server.url)).toMatchObject({
      code: 'pull-refused',
      message: expect.stringContaining('403') as unknown,
    })
    expect(server.calls).toHaveLength(1)
    expect(sanctionsOfac.obtain).toMatch(/403.*Sanctions List Service/)
  })

  test('an address that leads on to where the file lies is followed', async () => {
    const store = await standIn(serving(lists.unFiles))
    const server = await standIn(leading(`${store.url}${unPath}?signed=1`))
    expect((await pulled(workspaceIn(), sanctionsUn, server.url)).outcome).toBe('imported')
  })
})

describe('the token of the EU’s list', () => {
  test('is the public one without a key', async () => {
    const server = await standIn(serving(lists.euFiles))
    await pulled(workspaceIn(), sanctionsEu, server.url)
    expect(server.calls[0]?.url).toBe(`${euPath}?token=dG9rZW4tMjAxNw`)
  })

  test('is one’s own with a key, which is kept nowhere', async () => {
    const server = await standIn(serving(lists.euFiles))
    const workspace = workspaceIn()
    await pulled(workspace, sanctionsEu, server.url, { key: 'my-invented-token' })
    expect(server.calls[0]?.url).toBe(`${euPath}?token=my-invented-token`)
    expect(filesWith(workspace, 'my-invented-token')).toEqual([])
  })

  test('may be refused: where one is had, is said', async () => {
    const server = await standIn(failing(403))
    const problem = await refusedPull(workspaceIn(), sanctionsEu, server.url, { key: 'my-invented-token' })
    expect(problem).toMatchObject({ code: 'pull-key' })
    expect(problem.remedy).toContain('EU Login')
  })
})
