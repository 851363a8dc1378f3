import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { entry, workspaceWith } from '../sanctions/screen-lists.js'
import { session, temporaryFolder } from './session.js'

const rapport = (workspace: string, argv: readonly string[], stdin = '') =>
  session([...argv, '--workspace', workspace], { cwd: workspace, stdin })

/** Every byte of every file below a folder, file names among them. */
const bytesBelow = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => {
      const at = path.join(folder, name)
      return `${name}\n${statSync(at).isFile() ? readFileSync(at, 'latin1') : ''}`
    })
    .join('\n')

const addFurniture = (workspace: string) =>
  rapport(workspace, [
    'catalogue', 'add', 'Šumadija nameštaj d.o.o.', '--alias', 'Шумадија намештај; Sumadija Furniture', '--country', 'Serbia',
    '--register', '12345678', '--register-kind', 'MB', '--hs', '44, 94', '--sector', 'C31', '--offers', 'solid wood furniture',
    '--person', 'Jelena Primer', '--email', 'jelena@primer.example', '--phone', '+381 11 000 111', '--website', 'primer.example',
    '--languages', 'serbian,english', '--verified', '31.05.2024',
  ]) // prettier-ignore

describe('the catalogue on the command line', () => {
  test('adds an organisation with what was given of it', async () => {
    const workspace = temporaryFolder()
    const { code, stdout } = await addFurniture(workspace)
    expect(code).toBe(0)
    for (const said of ['org-1', 'SRB', '12345678 (MB)', '44, 94', 'sr, en', 'Jelena Primer', 'https://primer.example/', '2024-05-31'])
      expect(stdout).toContain(said)
    expect(stdout).toContain('none in this workspace: the names were not held against one')
  }) // prettier-ignore

  test.each(['furniture', 'мебель', 'nameštaj', 'намештај', 'namestaja', 'sumadia', 'Шумадия', '12345678', 'Сербия мебель'])(
    'finds it by “%s”, and says why',
    async (words) => {
      const workspace = temporaryFolder()
      await addFurniture(workspace)
      const found = await rapport(workspace, ['catalogue', 'search', ...words.split(' '), '--format', 'json'])
      const { hits } = JSON.parse(found.stdout) as { hits: { id: string; reasons: unknown[] }[] }
      expect(hits.map(({ id }) => id)).toEqual(['org-1'])
      expect(hits[0]?.reasons).toHaveLength(words.split(' ').length)
    },
  ) // prettier-ignore

  test('filters by chapter, sector and country', async () => {
    const workspace = temporaryFolder()
    await addFurniture(workspace)
    const found = async (...filter: string[]) =>
      (await rapport(workspace, ['catalogue', 'search', ...filter])).stdout.includes('org-1')
    expect(await found('--hs', '90-97')).toBe(true)
    expect(await found('--hs', '95')).toBe(false)
    expect(await found('--sector', 'C')).toBe(true)
    expect(await found('--sector', 'C30')).toBe(false)
    expect(await found('--sector', 'manufacturing')).toBe(true)
    expect(await found('--country', 'Србија')).toBe(true)
    expect(await found('--country', 'RUS')).toBe(false)
  })

  test('does not add an organisation a second time, unless it is told to', async () => {
    const workspace = temporaryFolder()
    await addFurniture(workspace)
    const again = ['catalogue', 'add', 'ШУМАДИЈА НАМЕШТАЈ ДОО', '--country', 'SRB']
    const refused = await rapport(workspace, again)
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('org-1 (name alike')])
    expect((await rapport(workspace, [...again, '--anyway'])).code).toBe(0)
  })

  test('erases an entry after its id was typed: no byte of it stays, and its id is not used again', async () => {
    const workspace = temporaryFolder()
    writeFileSync(path.join(workspace, 'picture.png'), 'a picture of Jelena Primer')
    await addFurniture(workspace)
    await rapport(workspace, ['catalogue', 'change', 'org-1', '--media', path.join(workspace, 'picture.png')])
    writeFileSync(path.join(workspace, 'picture.png'), '')
    expect(bytesBelow(path.join(workspace, 'catalogue'))).toContain('Jelena Primer')
    const kept = await rapport(workspace, ['catalogue', 'erase', 'org-1'], 'no\n')
    expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('Nothing was erased')])
    const erased = await rapport(workspace, ['catalogue', 'erase', 'org-1', '--by', 'a test', '--reason', 'on request'], 'org-1\n')
    expect(erased.code).toBe(0)
    const left = bytesBelow(workspace)
    for (const trace of ['umadija', 'Шумадија', '12345678', 'Jelena', 'primer.example', '000 111', 'furniture', 'picture of'])
      expect(left).not.toContain(Buffer.from(trace).toString('latin1'))
    const line = JSON.parse(readFileSync(path.join(workspace, 'catalogue/erased.jsonl'), 'utf8')) as object
    expect(Object.keys(line)).toEqual(['id', 'at', 'who', 'reason'])
    expect((await rapport(workspace, ['catalogue', 'show', 'org-1'])).stderr).toContain('was erased on')
    await addFurniture(workspace)
    expect((await rapport(workspace, ['catalogue', 'search'])).stdout).toContain('org-2')
  }) // prettier-ignore

  test.each(['Jelena Primer asked', 'write to jelena@primer.example', 'шумадија намештај, on request', 'register 1234-5678'])(
    'keeps no reason that names who was erased: “%s”',
    async (reason) => {
      const workspace = temporaryFolder()
      await addFurniture(workspace)
      const refused = await rapport(workspace, ['catalogue', 'erase', 'org-1', '--yes', '--reason', reason])
      expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('catalogue-entry')])
      expect((await rapport(workspace, ['catalogue', 'search'])).stdout).toContain('org-1')
    },
  ) // prettier-ignore

  test('says of a dry run row by row what an import would do, and does nothing', async () => {
    const workspace = temporaryFolder()
    await addFurniture(workspace)
    const before = bytesBelow(path.join(workspace, 'catalogue/entries'))
    const table = [
      'Naziv;Država;Matični broj;HS glave;Oslabljeno',
      'Sumadija Namestaj DOO;Srbija;12345678;94;x', // the same number
      'Nova voda a.d.;Srbija;87654321;22;x', // another one
      'Šumadija nameštaj;SRB;;;x', // alike by its name
      'Loša glava;SRB;;9403;x', // no chapter
    ].join('\r\n')
    mkdirSync(path.join(workspace, 'in'))
    writeFileSync(path.join(workspace, 'in/firme.csv'), table)
    const argv = ['catalogue', 'import', path.join(workspace, 'in/firme.csv')]
    const tried = await rapport(workspace, [...argv, '--dry-run', '--format', 'json'])
    const { rows, leftOut } = JSON.parse(tried.stdout) as {
      rows: { outcome: string; of: string | null; why: string | null }[]
      leftOut: { columns: string[] }[]
    }
    expect(rows.map(({ outcome, of, why }) => [outcome, of, why])).toEqual([
      ['change', 'org-1', 'register'],
      ['add', null, null],
      ['duplicate', 'org-1', 'name'],
      ['error', null, null],
    ])
    expect(leftOut[0]?.columns).toEqual(['Oslabljeno'])
    expect(bytesBelow(path.join(workspace, 'catalogue/entries'))).toBe(before)
    const stopped = await rapport(workspace, argv)
    expect([stopped.code, stopped.stdout]).toEqual([1, expect.stringContaining('“9403” is no chapter')])
    expect(bytesBelow(path.join(workspace, 'catalogue/entries'))).toBe(before)
    const done = await rapport(workspace, [...argv, '--skip-bad'])
    expect(done.stdout).toContain(
      'Imported: 4 rows, 1 added, 1 changed, 1 left out as duplicates, 1 in error.',
    )
    expect((await rapport(workspace, ['catalogue', 'status'])).stdout).toContain('2 entries')
    expect(bytesBelow(path.join(workspace, 'catalogue'))).not.toContain('Oslabljeno')
  })

  test('prints a template that it reads', async () => {
    const workspace = temporaryFolder()
    const { stdout } = await rapport(workspace, ['catalogue', 'template'])
    writeFileSync(path.join(workspace, 'filled.csv'), `${stdout}Firm${','.repeat(stdout.split(',').length - 1)}\r\n`)
    const { stdout: tried } = await rapport(workspace, ['catalogue', 'import', 'filled.csv', '--dry-run'].map((each) => each.replace('filled', path.join(workspace, 'filled'))))
    expect(tried).toContain('1 row, 1 added')
  }) // prettier-ignore
})

describe('an entry is held against the lists of sanctions', () => {
  const listed = entry('7', 'Crvena zvezda trgovina', { kind: 'entity' })
  const held = () =>
    workspaceWith(path.join(temporaryFolder(), 'work'), [
      { id: 'test-1', vintage: '2024-01-01', entries: [listed] },
    ])
  const findingsOf = async (workspace: string, id: string) =>
    JSON.parse((await rapport(workspace, ['catalogue', 'show', id, '--format', 'json'])).stdout) as {
      entry: { screened: { findings: { entry: string; score: number }[] } | null }
      screening: { status: string; stale: boolean }
    }

  test('when it is added, by all its names in both scripts', async () => {
    const workspace = held()
    await rapport(workspace, ['catalogue', 'add', 'Another d.o.o.', '--alias', 'Црвена звезда трговина', '--country', 'SRB'])
    const { entry: added, screening } = await findingsOf(workspace, 'org-1')
    expect(screening).toMatchObject({ status: 'findings', stale: false })
    expect(added.screened?.findings[0]?.entry).toBe('TEST:7')
    expect(JSON.stringify(added.screened)).not.toContain('zvezda')
  }) // prettier-ignore

  test('again when a list has changed: at the next search', async () => {
    const folder = path.join(temporaryFolder(), 'work')
    const one = { id: 'test-1', vintage: '2024-01-01', entries: [entry('1', 'Somebody Else')] }
    workspaceWith(folder, [one])
    await rapport(folder, ['catalogue', 'add', 'Crvena zvezda trgovina d.o.o.', '--country', 'SRB'])
    expect((await findingsOf(folder, 'org-1')).screening.status).toBe('clear')
    workspaceWith(folder, [one, { id: 'test-2', vintage: '2024-02-01', entries: [listed] }])
    expect((await findingsOf(folder, 'org-1')).screening).toMatchObject({ status: 'clear', stale: true })
    const status = await rapport(folder, ['catalogue', 'status'])
    expect(status.stderr).toContain('Lists of sanctions changed since one entry was held against them')
    expect((await rapport(folder, ['catalogue', 'search', 'zvezda'])).stdout).toContain('found, ')
    expect((await findingsOf(folder, 'org-1')).screening).toMatchObject({ status: 'findings', stale: false })
  })

  test('and a decision about it names it by its id alone', async () => {
    const workspace = held()
    await rapport(workspace, ['catalogue', 'add', 'Crvena zvezda trgovina d.o.o.', '--country', 'SRB'])
    const decide = (reason: string) =>
      rapport(workspace, ['catalogue', 'decide', 'org-1', '--entry', 'test:7', '--decision', 'no-match', '--reason', reason, '--by', 'a test'])
    expect((await decide('Crvena Zvezda Trgovina is another')).code).toBe(2)
    expect((await decide('another register number')).code).toBe(0)
    const byName = await rapport(workspace, ['decision', 'add', '--name', 'CRVENA ZVEZDA TRGOVINA DOO', '--entry', 'test:7', '--decision', 'match', '--reason', 'seen'])
    expect([byName.code, byName.stderr]).toEqual([2, expect.stringContaining('rapport catalogue decide org-1')])
    const log = readFileSync(path.join(workspace, 'decisions.jsonl'), 'utf8')
    expect(log).toContain('"query":{"name":"catalogue:org-1"}')
    expect(log.toLowerCase()).not.toContain('zvezda')
    expect((await rapport(workspace, ['catalogue', 'show', 'org-1'])).stdout).toContain('TEST:7: no-match, by a test')
    expect((await rapport(workspace, ['decision', 'verify'])).code).toBe(0)
    await rapport(workspace, ['catalogue', 'erase', 'org-1', '--yes'])
    expect((await rapport(workspace, ['decision', 'list'])).stdout).toContain('catalogue:org-1')
  }) // prettier-ignore
})
