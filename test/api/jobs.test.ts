import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { framePolicy } from '../../src/api/guard/headers.js'
import type { Job } from '../../src/api/jobs/job.js'
import { jobReport, jobsReport } from '../../src/api/reports.js'
import { reports } from '../../src/workbench/reports/index.js'
import { baciText, sharedFolder } from '../lake/workspace.js'
import { clientOf, type Failure } from './jobs-client.js'
import { running, type Running } from './serving.js'

const folder = path.join(sharedFolder(), 'workspace')
let server: Running
let client: Awaited<ReturnType<typeof clientOf>>
beforeAll(async () => {
  server = await running({ folder })
  client = await clientOf(server)
  return () => server.close()
})

const manifestOf = async (): Promise<string | null> =>
  (await server.get('/api/health')).headers.get('x-rapport-manifest')
const manifestText = () => readFileSync(path.join(server.folder, 'manifest.json'), 'utf8')
const namesOf = ({ files }: Job) => files.map(({ name }) => name)

const list = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>RADOVAN</FIRST_NAME><SECOND_NAME>ZLATARSKI</SECOND_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>ZZi.001</REFERENCE_NUMBER><LISTED_ON>2025-01-02</LISTED_ON></INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`

describe('an import of uploaded files', () => {
  test('changes the lake that every answer is made from, before it is told as done', async () => {
    const before = await manifestOf()
    const { id, sources } = await client.upload(
      'BACI_HS17_Y2020_V202301.csv',
      baciText('2020,688,643,10121,1.5,1'),
    )
    expect(sources).toEqual(['baci'])
    const begun = await client.begin('/api/imports', { source: 'baci', uploads: [id] })
    expect(begun).toMatchObject({
      kind: 'import',
      title: 'Import baci BACI_HS17_Y2020_V202301.csv',
      files: [],
    })
    const job = await client.ended(begun.id)
    expect(job).toMatchObject({ state: 'done', error: null })
    expect(await manifestOf()).not.toBe(before)
    const report = reports.import.parse(await (await client.file(job.id, 'import.json')).json())
    expect(report).toMatchObject({ outcome: 'imported', snapshot: { source: 'baci' } })
    const status = reports.status.parse(await (await server.get('/api/status')).json())
    expect(status.snapshots.map(({ id: each }) => each)).toContain(report.snapshot.id)
    expect(jobReport.parse(job)).toEqual(job)
  })

  test('waits while another writes the lake, and two end in their order', async () => {
    const begun: Job[] = []
    for (const year of [2011, 2012]) {
      const { id } = await client.upload(
        `BACI_HS07_Y${year}_V202301.csv`,
        baciText(`${year},688,643,10121,1,1`),
      )
      begun.push(await client.begin('/api/imports', { source: 'baci', uploads: [id] }))
    }
    const [first, second] = begun as [Job, Job]
    expect([first.state, second.state]).toEqual(['running', 'waiting'])
    const [one, two] = await Promise.all([client.ended(first.id), client.ended(second.id)])
    expect([one.state, two.state]).toEqual(['done', 'done'])
    expect((two.startedAt ?? '') >= (one.endedAt ?? '-')).toBe(true)
  })

  test('that fails says why, without a path of the machine', async () => {
    const { id } = await client.upload('nothing.csv', 'a,b\n1,2\n')
    const job = await client.ended((await client.begin('/api/imports', { source: 'baci', uploads: [id] })).id)
    expect(job).toMatchObject({ state: 'failed', error: { code: 'input-unrecognised' }, files: [] })
    for (const hidden of [os.tmpdir(), folder, os.homedir()])
      expect(JSON.stringify(job)).not.toContain(hidden)
  })

  test('of a source that is not there is refused before it begins', async () => {
    const answer = await client.post('/api/imports', { source: 'nobody', uploads: ['x'] })
    expect([answer.status, ((await answer.json()) as Failure).error.code]).toEqual([404, 'unknown-source'])
    const gone = await client.post('/api/imports', { source: 'baci', uploads: ['0123'] })
    expect([gone.status, ((await gone.json()) as Failure).error.code]).toEqual([404, 'unknown-upload'])
  })
})

describe('a job that is cancelled', () => {
  test('ends with its process, and leaves the lake as it was', async () => {
    const before = manifestText()
    const lines = Array.from({ length: 300_000 }, (_, row) => `2019,688,643,${10_000 + (row % 80_000)},1,1`)
    const { id } = await client.upload('BACI_HS12_Y2019_V202301.csv', `t,i,j,k,v,q\n${lines.join('\n')}\n`)
    const begun = await client.begin('/api/imports', { source: 'baci', uploads: [id] })
    for await (const { data } of client.events(begun.id)) if ((data as Job).progress !== null) break
    expect(processesOfJobs()).toHaveLength(process.platform === 'linux' ? 1 : 0)
    await client.cancel(begun.id)
    const job = await client.ended(begun.id)
    expect(job).toMatchObject({ state: 'cancelled', error: null, files: [] })
    expect(manifestText()).toBe(before)
    expect(processesOfJobs()).toEqual([])
  })

  test('while it waits never begins', async () => {
    const small = baciText('2013,688,643,10121,1,1')
    const uploads = await Promise.all(
      [2013, 2014].map((year) => client.upload(`BACI_HS12_Y${year}_V202301.csv`, small)),
    )
    const [first, second] = await Promise.all(
      uploads.map(({ id }) => client.begin('/api/imports', { source: 'baci', uploads: [id], dryRun: true })),
    )
    const waiting = [first, second].find(({ state } = {} as Job) => state === 'waiting') as Job
    expect(await client.cancel(waiting.id)).toMatchObject({ state: 'cancelled', startedAt: null })
    for (const job of [first, second]) await client.ended((job as Job).id)
    expect((await client.job(waiting.id)).state).toBe('cancelled')
    expect((await client.cancel(waiting.id)).state).toBe('cancelled') // once more changes nothing
  })
})

describe('a snapshot that is to be forgotten', () => {
  test('stays when the job is cancelled within its delay, and goes without', async () => {
    const { snapshots } = reports.status.parse(await (await server.get('/api/status?source=baci')).json())
    const snapshot = snapshots[0]?.id ?? ''
    const before = manifestText()
    const delayed = await client.begin('/api/forget', { snapshot, why: 'a licence', delaySeconds: 60 })
    expect(delayed).toMatchObject({ state: 'waiting', startedAt: null })
    expect((await client.cancel(delayed.id)).state).toBe('cancelled')
    expect(manifestText()).toBe(before)
    const job = await client.ended(
      (await client.begin('/api/forget', { snapshot, why: 'a licence', by: 'an analyst', delaySeconds: 0 }))
        .id,
    )
    expect(job).toMatchObject({ state: 'done' })
    const report = reports.forget.parse(await (await client.file(job.id, 'forget.json')).json())
    expect(report.forgotten).toMatchObject({ id: snapshot, who: 'an analyst', why: 'a licence' })
    expect(manifestText()).not.toBe(before)
  })

  test('holds up no import while it waits', async () => {
    const delayed = await client.begin('/api/forget', { snapshot: 'baci-0123', delaySeconds: 60 })
    const { id } = await client.upload('BACI_HS12_Y2015_V202301.csv', baciText('2015,688,643,10121,1,1'))
    const job = await client.begin('/api/imports', { source: 'baci', uploads: [id], dryRun: true })
    expect((await client.ended(job.id)).state).toBe('done')
    expect((await client.cancel(delayed.id)).state).toBe('cancelled')
  })
})

describe('a check of documents', () => {
  // 1.20 / 1.00 − 1 = 20 %, and no rounding of the three makes it 25 %.
  const text = '# Trade\n\nExports rose by 25 %, from $1.00bn in 2020 to $1.20bn in 2021.\n'

  test('finds what does not add up, and writes three files in each language', async () => {
    const { id, kind } = await client.upload('draft.md', text)
    expect(kind).toBe('document')
    const begun = await client.begin('/api/check', { uploads: [id], data: true })
    const job = await client.ended(begun.id)
    expect(job).toMatchObject({ state: 'done', title: 'Check draft.md', error: null })
    expect(namesOf(job)).toEqual(
      ['', '.ru', '.sr-Latn', '.sr-Cyrl'].flatMap((language) => [
        `check${language}.json`,
        `check${language}.sarif`,
        `check${language}.html`,
      ]),
    )
    const report = reports.check.parse(await (await client.file(job.id, 'check.json')).json())
    expect(report.documents[0]?.findings.map(({ rule }) => rule)).toContain('arith/growth-from-levels')
    for (const { name, bytes } of job.files) {
      const content = await (await client.file(job.id, name)).text()
      expect([name, Buffer.byteLength(content)]).toEqual([name, bytes])
      for (const hidden of [os.tmpdir(), process.cwd()]) expect(content).not.toContain(hidden)
    }
  })

  test('is told in the language asked for, and in the others beside it', async () => {
    const { id } = await client.upload('draft.md', text)
    const asked = { uploads: [id], data: false, language: 'ru' }
    const job = await client.ended((await client.begin('/api/check', asked)).id)
    const reportIn = async (name: string) =>
      reports.check.parse(await (await client.file(job.id, name)).json())
    const [russian, english] = [await reportIn('check.json'), await reportIn('check.en.json')]
    expect([russian.language, english.language]).toEqual(['ru', 'en'])
    const messages = [russian, english].map(({ documents }) => documents[0]?.findings[0]?.message)
    expect(messages).toEqual([
      'Изменение с «$1.00bn» до «$1.20bn» составляет 20\u00a0%, а не «25 %».',
      'From “$1.00bn” to “$1.20bn” is a change of 20 %, not of “25 %”.',
    ])
  })

  test('of nothing that can be read fails with the reason, and keeps the report', async () => {
    const { id } = await client.upload('broken.pdf', '%PDF-1.7 and no more')
    const job = await client.ended((await client.begin('/api/check', { uploads: [id], data: false })).id)
    expect(job.state).toBe('failed')
    expect(job.error?.code).toMatch(/^document-/)
    expect(namesOf(job)).toContain('check.json')
  })

  test('served in a frame can reach nothing, and is saved otherwise', async () => {
    const { id } = await client.upload('page.md', text)
    const job = await client.ended((await client.begin('/api/check', { uploads: [id], data: false })).id)
    const framed = await client.file(job.id, 'check.html', '?inline=1')
    expect(framed.headers.get('content-security-policy')).toBe(framePolicy)
    expect(framed.headers.get('content-disposition')).toBe(null)
    expect(framed.headers.get('x-content-type-options')).toBe('nosniff')
    const saved = await client.file(job.id, 'check.html')
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''check\.html$/)
    const other = await client.file(job.id, 'check.json', '?inline=1')
    expect(other.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(other.headers.get('content-security-policy')).not.toBe(framePolicy)
  })

  test('gives no other file, whatever the name', async () => {
    const { id } = await client.upload('page.md', text)
    const job = await client.ended((await client.begin('/api/check', { uploads: [id], data: false })).id)
    const names = ['no.html', '..%2F..%2Fuploads', '..%2fcheck.html', '%2e%2e', '%', '%zz', '%00']
    for (const name of [
      ...names,
      'check.html%00',
      '%E0%A4',
      '../check.html',
      `../../uploads/${id}/page.md`,
    ]) {
      const { status } = await client.file(job.id, name)
      expect([name, status >= 400 && status < 500]).toEqual([name, true])
    }
  })
})

test('a brief is written in each language and format asked for', async () => {
  const job = await client.ended(
    (
      await client.begin('/api/briefs', {
        dyad: 'SRB-RUS',
        year: 2018,
        languages: ['en', 'ru'],
        formats: ['html', 'json'],
        only: ['summary'],
      })
    ).id,
  )
  expect(job).toMatchObject({ state: 'done', title: 'Brief SRB-RUS 2018' })
  expect(namesOf(job)).toEqual([
    'SRB-RUS-2018.html',
    'SRB-RUS-2018.json',
    'SRB-RUS-2018.ru.html',
    'SRB-RUS-2018.ru.json',
  ])
  reports.brief.parse(await (await client.file(job.id, 'SRB-RUS-2018.json')).json())
  expect(job.progress).toMatchObject({ done: 4, total: 4 })
})

describe('names that are screened', () => {
  let entry = ''
  beforeAll(async () => {
    const { id } = await client.upload('consolidated.xml', list)
    const job = await client.begin('/api/imports', { source: 'sanctions-un', uploads: [id] })
    expect((await client.ended(job.id)).state).toBe('done')
  })

  test('are told row by row and stand in one file', async () => {
    const { id, kind } = await client.upload(
      'partners.csv',
      'name,no\nRadovan Zlatarski,1\nPetar Petrović,2\n',
    )
    expect(kind).toBe('names')
    const begun = await client.begin('/api/screen-batch', { upload: id })
    const rows: { row: number; status: string; findings: { entry: string }[] }[] = []
    for await (const { event, data } of client.events(begun.id))
      if (event === 'rows') rows.push(...(data as { rows: typeof rows }).rows)
    expect(rows.map(({ row, status }) => [row, status])).toEqual([
      [1, 'match'],
      [2, 'none'],
    ])
    for (const row of rows) reports['screen-row'].parse(row)
    entry = rows[0]?.findings[0]?.entry ?? ''
    expect(entry).toBe('UN:ZZi.001')
    const job = await client.job(begun.id)
    expect(job).toMatchObject({ state: 'done', progress: { done: 2, total: 2 } })
    const csv = await (await client.file(job.id, 'screened.csv')).text()
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/^name,no,screen_status,screen_score/)
    expect(lines[1]).toMatch(/^Radovan Zlatarski,1,match,1\.000,UN,/)
    expect(lines[2]).toMatch(/^Petar Petrović,2,none,/)
  })

  test('can be decided on, in a log that grows', async () => {
    const of = { name: 'Radovan Zlatarski', entry, reason: 'another birth date', decision: 'no-match' }
    const first = await client.post('/api/decisions', { ...of, by: 'an analyst' })
    expect(first.status, await first.clone().text()).toBe(200)
    await client.post('/api/decisions', of)
    const { decisions } = reports.decisions.parse(await (await server.get('/api/decisions')).json())
    expect(decisions.map(({ number, by }) => [number, by])).toEqual([
      [1, 'an analyst'],
      [2, os.userInfo().username],
    ])
    const wrong = await client.post('/api/decisions', { ...of, entry: 'UN:none' })
    expect([wrong.status, ((await wrong.json()) as Failure).error.code]).toEqual([400, 'screen-list'])
  })
})

test('the list has the newest job first, and one by an unknown number is not found', async () => {
  const { jobs } = jobsReport.parse(await (await server.get('/api/jobs')).json())
  const created = jobs.map(({ createdAt }) => createdAt)
  expect(created).toEqual(created.toSorted().toReversed())
  for (const at of ['/api/jobs/no', '/api/jobs/no/events', '/api/jobs/no/files/x'])
    expect((await server.get(at)).status).toBe(404)
})

test('nothing of all this was a fault', () => {
  expect(server.faults).toEqual([])
})

/** Processes of jobs that still run, by their command lines; only Linux shows them. */
const processesOfJobs = (): string[] => {
  if (process.platform !== 'linux') return []
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
  return children
    .trim()
    .split(' ')
    .filter((pid) => pid !== '')
    .map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    .filter((line) => line.includes('jobs/child'))
}
