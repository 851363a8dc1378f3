import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/engine/engine.js'
import type { Source } from '../../src/lake/source.js'
import type { TableName } from '../../src/lake/tables.js'
import { concordance } from '../../src/sources/concordance/source.js'
import { desta } from '../../src/sources/desta/source.js'
import { gravity } from '../../src/sources/gravity/source.js'
import { rta } from '../../src/sources/rta/source.js'
import { sanctionsEu } from '../../src/sources/sanctions-eu/source.js'
import { sanctionsOfac } from '../../src/sources/sanctions-ofac/source.js'
import { sanctionsUk } from '../../src/sources/sanctions-uk/source.js'
import { sanctionsUn } from '../../src/sources/sanctions-un/source.js'
import { unDesa } from '../../src/sources/un-desa/source.js'
import { filesIn, rejectsOf, rowsIn, temporaryFolder } from '../lake/workspace.js'
import {
  comtradeList,
  concordanceFiles,
  desaFiles,
  desaPath,
  desaSheets,
  destaFiles,
  destaPaths,
  euFiles,
  gravityFiles,
  ofacFiles,
  rtaFiles,
  rtaPath,
  rtaSheets,
  ukFiles,
  unFiles,
  type Served,
  type ServedFiles,
} from './lists-files.js'
import { fakeClock, pulled, refusedPull } from './pulling.js'
import { failing, inTurn, leading, standIn, tooMany, type Behaviour } from './stand-in.js'

const workspaceIn = (): string => path.join(temporaryFolder(), 'workspace')

/** A server of files that says what it said before has not changed. */
const serving =
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

/** The files with one of them changed. */
const but = (files: ServedFiles, at: string, change: (served: Served) => Partial<Served>): ServedFiles => {
  const served = files[at]
  if (served === undefined) throw new Error(`no file ${at}`)
  return { ...files, [at]: { ...served, ...change(served) } }
}
const text = ({ body }: Served): string => {
  if (typeof body !== 'string') throw new Error('no text')
  return body
}
const replaced = (from: string, to: string) => (served: Served) => {
  if (!text(served).includes(from)) throw new Error(`no “${from}”`)
  return { body: text(served).replaceAll(from, to) }
}

const at = (source: Source, url: string) => ({
  urls: { [source.id]: url, [`${source.id}-tables`]: `${url}/tables` },
})
/** A row in few words. */
const short =
  (...columns: readonly string[]) =>
  (row: Row) =>
    columns.map((column) => String(column === 'value' ? Number(row[column]) : row[column])).join(' ')

type Brought = readonly [TableName, (row: Row) => string, readonly string[]]

/** Each source with its stand-in’s files, and what must be in the lake after. */
const sources: readonly {
  readonly source: Source
  readonly files: ServedFiles
  readonly vintage: string | null
  readonly brings: readonly Brought[]
}[] = [
  {
    source: sanctionsUn,
    files: unFiles,
    vintage: '2030-01-02',
    brings: [
      [
        'listed_entity',
        short('list', 'entity_id', 'kind', 'name'),
        ['UN ZZi.001 person ANA', 'UN ZZe.001 entity INVENTED CO'],
      ],
    ],
  },
  {
    source: sanctionsEu,
    files: euFiles,
    vintage: '2030-01-02',
    brings: [
      ['listed_entity', short('list', 'entity_id', 'kind', 'name'), ['EU EU.9.1 person Pyotr OBRAZTSOV']],
    ],
  },
  {
    source: sanctionsUk,
    files: ukFiles,
    vintage: '2030-01-02',
    brings: [
      ['listed_entity', short('list', 'entity_id', 'kind', 'remarks'), ['UK ZZZ0001 vessel painted\nwhite']],
    ],
  },
  {
    source: sanctionsOfac,
    files: ofacFiles,
    vintage: null,
    brings: [
      [
        'listed_entity',
        short('list', 'entity_id', 'name'),
        ['OFAC SDN 901 OBRAZTSOV, Pyotr', 'OFAC Consolidated 801 INVENTED BANK'],
      ],
      [
        'listed_name',
        short('list', 'name', 'kind'),
        [
          'OFAC SDN OBRAZTSOV, Pyotr primary',
          'OFAC SDN OBRAZTSOV, Petr alias',
          'OFAC Consolidated INVENTED BANK primary',
          'OFAC Consolidated OLD BANK former',
        ],
      ],
    ],
  },
  {
    source: unDesa,
    files: desaFiles,
    vintage: '2024',
    brings: [['observation', short('partner', 'reporter', 'period', 'value'), ['RUS SRB 2024 1234']]],
  },
  {
    source: rta,
    files: rtaFiles,
    vintage: null,
    brings: [
      [
        'agreement',
        short('agreement', 'parties', 'signed', 'in_force'),
        ['rta:77 NOR,SRB 2018-03-02 2019-05-04'],
      ],
    ],
  },
  {
    source: desta,
    files: destaFiles,
    vintage: '02_03',
    brings: [
      ['agreement', short('agreement', 'title', 'signed'), ['desta:51 Northern Lights, Pact 2007']],
      ['observation', short('indicator', 'value'), ['agreement-depth 5', 'agreement-depth-rasch 1.25']],
    ],
  },
  {
    source: gravity,
    files: gravityFiles,
    vintage: '202211',
    brings: [
      [
        'observation',
        short('indicator', 'reporter', 'partner', 'value'),
        [
          'colony SRB HUN 0',
          'colony-after-1945 SRB HUN 0',
          'common-colonizer SRB HUN 0',
          'common-ethnic-language SRB HUN 0',
          'common-official-language SRB HUN 0',
          'contiguity SRB HUN 1',
          'current-colony SRB HUN 0',
          'distance SRB HUN 320',
          'distance-capitals SRB HUN 321',
          'distance-weighted SRB HUN 322',
          'distance-weighted-ces SRB HUN 323',
          'trade-agreement SRB HUN 1',
        ],
      ],
    ],
  },
  {
    source: concordance,
    files: concordanceFiles,
    vintage: null,
    brings: [
      [
        'concordance',
        short('from_classification', 'from_product', 'to_classification', 'to_product', 'kind'),
        [
          'HS2022 010203 HS2017 010204 conversion',
          'HS2022 010203 HS2012 010204 conversion',
          'HS2017 010203 HS2012 010204 conversion',
          'HS2017 010203 HS2007 010204 conversion',
        ],
      ],
      [
        'product_code',
        short('classification', 'product', 'name'),
        [
          ['HS1992', 'H0'],
          ['HS1996', 'H1'],
          ['HS2002', 'H2'],
          ['HS2007', 'H3'],
          ['HS2012', 'H4'],
          ['HS2017', 'H5'],
          ['HS2022', 'H6'],
          ['SITC1', 'S1'],
          ['SITC2', 'S2'],
          ['SITC3', 'S3'],
          ['SITC4', 'S4'],
          ['BEC4', 'B4'],
          ['BEC5', 'B5'],
        ].flatMap(([ours, theirs]) => [`${ours} TOTAL Total`, `${ours} 01 Goods of ${theirs}`]),
      ],
    ],
  },
]
const named = (of: readonly { readonly source: Source; readonly files: ServedFiles }[]) =>
  of.map(({ source, files }) => [source.id, source, files] as const)


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
    '%s: what has not changed is not brought again; what has is',
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
    const html = Object.keys(files).map((path) => [path, { type: 'text/html', body: page }] as const)
    const server = await standIn(serving(Object.fromEntries(html)))
    const workspace = workspaceIn()
    expect(await refusedPull(workspace, source, server.url)).toMatchObject({
      code: 'pull-refused',
      message: expect.stringContaining('answered with text/html') as unknown,
    })
    const disguised = Object.entries(files).map(([path, { type }]) => [path, { type, body: page }] as const)
    const other = await standIn(serving(Object.fromEntries(disguised)))
    expect(await refusedPull(workspace, source, other.url)).toMatchObject({
      code: expect.stringMatching(/^pull-(?:refused|unreachable)$/) as unknown,
      message: expect.stringMatching(/in place of|is no|no whole JSON/) as unknown,
    })
    expect(filesIn(workspace).filter((file) => /\.(?:xml|csv|xlsx|zip|json)$/.test(withoutState(file)))).toEqual([])
  })

  test.each(rows)('%s: a file cut off at its publisher’s is refused, and no row is kept', async (_, each) => {
    const { source, files } = each
    const cut = Object.entries(files).map(
      ([path, { type, body }]) => [path, { type, body: body.slice(0, Math.floor(body.length * 0.9)) }] as const,
    )
    const server = await standIn(serving(Object.fromEntries(cut)))
    const workspace = workspaceIn()
    const { code } = await refusedPull(workspace, source, server.url, at(source, server.url))
    expect(code).toMatch(/^(?:pull-unreachable|input-truncated|input-format)$/)
    expect(await rowsIn(workspace, 'listed_entity')).toEqual([])
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
    const [page] = pull?.plan(
      { dyad: null, years: null, products: 'HS2', monthly: false },
      { key: false, quotas: pull.quotas(false) },
    ) ?? []
    if (!pull?.judge || !page) throw new Error('no judge')
    const word = fc.constantFrom('<html', '<export', '</export>', 'PK\u0003\u0004', '"', ',', '\n', '1', 'Name 6', '\u001A')
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

describe('a changed file', () => {
  test.each([
    ['another root of the UN’s list', sanctionsUn, but(unFiles, unPath, replaced('CONSOLIDATED_LIST', 'LIST')), 'pull-schema', 'CONSOLIDATED_LIST'],
    ['another root of the EU’s list', sanctionsEu, but(euFiles, euPath, replaced('export', 'list')), 'pull-schema', 'export'],
    ['the UK’s list without its numbers', sanctionsUk, but(ukFiles, ukPath, replaced('Unique ID', 'Number')), 'pull-schema', 'unique id'],
    ['OFAC’s list with a column less', sanctionsOfac, but(ofacFiles, '/CONS_ADD.CSV', replaced('"Street 2",', '')), 'pull-schema', 'CONS_ADD.CSV has 5 columns in place of 6'],
    ['OFAC’s list with a header', sanctionsOfac, but(ofacFiles, '/ALT.CSV', replaced('901,', 'ent_num,')), 'pull-schema', 'ALT.CSV does not begin with the column ent_num'],
    ['OFAC’s list without aliases', sanctionsOfac, but(ofacFiles, '/ALT.CSV', () => ({ body: '\u001A' })), 'pull-schema', 'ALT.CSV has no rows'],
    ['UN DESA’s workbook without origins', unDesa, { [desaPath]: { ...(desaFiles[desaPath] as Served), body: desaSheets('From') } }, 'input-', ''],
    ['the WTO’s workbook without parties', rta, { [rtaPath]: { ...(rtaFiles[rtaPath] as Served), body: rtaSheets('Parties') } }, 'input-columns', 'current signatories'],
    ['DESTA’s list without members', desta, but(destaFiles, destaPaths.list, replaced(',c1,', ',m1,')), 'pull-schema', 'desta_list_of_treaties_02_03.csv has no column “c1”'],
    ['Gravity without distances', gravity, gravityWithout, 'input-columns', 'distcap'],
    ['a list of another classification', concordance, { ...concordanceFiles, '/H3.json': comtradeList('H2') }, 'pull-schema', 'classCode H3'],
    ['a list without levels', concordance, { ...concordanceFiles, '/S4.json': comtradeList('S4', { aggrLevel: undefined }) }, 'pull-schema', 'aggrLevel'],
  ] as readonly (readonly [string, Source, ServedFiles, string, string])[])('%s is refused by name', async (_, source, files, code, words) => {
    const server = await standIn(serving(files))
    const problem = await refusedPull(workspaceIn(), source, server.url, at(source, server.url))
    expect(problem.code).toContain(code)
    expect(problem.message).toContain(words)
  })
})

describe('a server that fails', () => {
  const shapes = rows.filter(([id]) => ['sanctions-un', 'sanctions-ofac', 'un-desa', 'gravity', 'concordance'].includes(id))

  test.each(
    shapes.flatMap(([id, each]) =>
      (
        [
          ['is too busy', tooMany('7')],
          ['is down for a while', failing(503)],
          ['breaks off', breakingOff],
          ['states a length that is too long', lyingBy(20)],
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
    const { '/CONS_ALT.CSV': missing, ...rest } = ofacFiles
    const workspace = workspaceIn()
    const first = await standIn((request, response) =>
      (request.url === '/CONS_ALT.CSV' ? failing(503) : serving(rest))(request, response),
    )
    expect(await refusedPull(workspace, sanctionsOfac, first.url)).toMatchObject({ code: 'pull-unreachable' })
    expect(await rowsIn(workspace, 'listed_entity')).toEqual([])
    expect(missing).toBeDefined()
    first.behave(serving(ofacFiles))
    const report = await pulled(workspace, sanctionsOfac, first.url)
    expect(report).toMatchObject({ calls: { made: 3 }, pages: { kept: 7, earlier: 5, empty: ['cons_comments'] } })
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
    const store = await standIn(serving(unFiles))
    const server = await standIn(leading(`${store.url}${unPath}?signed=1`))
    expect((await pulled(workspaceIn(), sanctionsUn, server.url)).outcome).toBe('imported')
  })
})

describe('the token of the EU’s list', () => {
  test('is the public one without a key', async () => {
    const server = await standIn(serving(euFiles))
    await pulled(workspaceIn(), sanctionsEu, server.url)
    expect(server.calls[0]?.url).toBe(`${euPath}?token=dG9rZW4tMjAxNw`)
  })

  test('is one’s own with a key, which is kept nowhere', async () => {
    const server = await standIn(serving(euFiles))
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
