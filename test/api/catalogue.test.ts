import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hasEnded, type Job } from '../../src/api/jobs/job.js'
import { apiReports } from '../../src/api/reports.js'
import { reports } from '../../src/workbench/reports/index.js'
import { running, signedIn, type Running } from './serving.js'

let server: Running
let session: Record<string, string>
beforeAll(async () => {
  server = await running()
  session = await signedIn(server)
})

const post = (at: string, body: unknown, headers = session) =>
  fetch(new URL(at, server.address), { method: 'POST', headers, body: JSON.stringify(body) })
const upload = (query: string, body: string | Uint8Array<ArrayBuffer>, headers = session) =>
  fetch(new URL(`/api/catalogue/import?${query}`, server.address), { method: 'POST', headers, body })
const as = async <Name extends keyof typeof reports>(name: Name, answer: Response) => {
  const value: unknown = await answer.json()
  expect(answer.status, JSON.stringify(value)).toBe(200)
  return reports[name].parse(value) as z.infer<(typeof reports)[Name]>
}
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile())

/** A job once it has ended. */
const ended = async (id: string): Promise<Job> => {
  for (;;) {
    const job = (await (await server.get(`/api/jobs/${id}`)).json()) as Job
    if (hasEnded(job)) return job
    await pause(50)
  }
}

describe('the catalogue over HTTP', () => {
  test('takes an organisation, finds it, changes it, gives it out and erases it', async () => {
    const cells = { Naziv: 'Plava reka d.o.o.', Država: 'Srbija', 'HS glave': '22', 'Kontakt osoba': 'Petra Skrivena', 'contact_2_email': 'two@reka.example' }
    const { entry } = await as('catalogue-show', await post('/api/catalogue', { cells }))
    expect(entry.organisation).toMatchObject({ country: 'SRB', chapters: ['22'], contacts: [{ person: 'Petra Skrivena' }, { emails: ['two@reka.example'] }] })
    const { hits } = await as('catalogue', await server.get('/api/catalogue?q=плава&country=Serbia'))
    expect(hits.map(({ id }) => id)).toEqual([entry.id])
    const changed = await as('catalogue-show', await post(`/api/catalogue/${entry.id}/change`, { cells: { note: 'checked', hs: '' } }))
    expect(changed.entry.organisation).toMatchObject({ note: 'checked', chapters: [], name: 'Plava reka d.o.o.' })
    const exported = await as('catalogue-export', await server.get(`/api/catalogue/export?id=${entry.id}`))
    expect(exported.entries).toHaveLength(1)
    expect(await (await server.get('/api/catalogue/export?format=vcard')).text()).toContain('c1.RELATED')
    const erased = await as('catalogue-erased', await post(`/api/catalogue/${entry.id}/erase`, { reason: 'on request', by: 'a test' }))
    expect(erased).toMatchObject({ id: entry.id, who: 'a test', reason: 'on request' })
    expect((await as('catalogue', await server.get('/api/catalogue?q=плава'))).found).toBe(0)
    expect(await codeOf(await server.get(`/api/catalogue/${entry.id}`))).toBe('catalogue-unknown')
    for (const file of filesBelow(server.folder)) expect(readFileSync(file).includes('Skrivena'), file).toBe(false)
  }) // prettier-ignore

  test('imports a file that is sent, first to try; the file is not kept', async () => {
    const table = 'name,country,mb\nCrna reka,SRB,11122233\nBela reka,SRB,11122244\n,SRB,1\n'
    const tried = await as('catalogue-import', await upload('name=reke.csv&dryRun=true', table))
    expect(tried).toMatchObject({ outcome: 'tried', counts: { add: 2, error: 1 } })
    expect(await as('catalogue-import', await upload('name=reke.csv', table))).toMatchObject({ outcome: 'stopped' })
    expect((await as('catalogue', await server.get('/api/catalogue'))).entries).toBe(0)
    expect(await as('catalogue-import', await upload('name=reke.csv&skipBad=true', table))).toMatchObject({ outcome: 'imported', counts: { add: 2, error: 1 } })
    expect(await as('catalogue-import', await upload('name=reke.csv&skipBad=true', table))).toMatchObject({ counts: { same: 2 } })
    expect(readdirSync(path.join(server.folder, 'catalogue/tmp'))).toEqual([])
    expect((await as('catalogue-status', await server.get('/api/catalogue/status'))).entries).toBe(2)
  }) // prettier-ignore

  test('follows no path that a sent file names', async () => {
    const sent = await as(
      'catalogue-import',
      await upload('name=a.csv', 'name,media\nKradljivac,/etc/passwd\n'),
    )
    expect(sent.leftOut).toEqual([{ file: 'a.csv', columns: ['media'] }])
    expect(sent.counts.add).toBe(1)
  })

  test.each([
    ['no.csv', ''],
    ['no.xlsx', 'PK'],
    ['no.vcf', 'BEGIN:VCARD'],
    ['no.json', '{"entries":'],
    ['no.csv', 'a\u0000b'],
  ])('refuses what is no file of organisations: %s, %j', async (name, body) => {
    const answer = await upload(`name=${name}`, body)
    expect([answer.status >= 400 && answer.status < 500, await codeOf(answer)]).toEqual([true, expect.stringMatching(/^input-/)])
  }) // prettier-ignore

  test('imports a file as a job: the file is gone when it ends, and its result when an entry is erased', async () => {
    const table = 'name,country\nTiha reka,SRB\nTiha rijeka,Nigde\n'
    const begin = async (query: string) => {
      const answer = await fetch(new URL(`/api/catalogue/imports?name=tihe.csv&${query}`, server.address), { method: 'POST', headers: session, body: table })
      expect(answer.status).toBe(202)
      return ended(((await answer.json()) as { id: string }).id)
    }
    const tried = await begin('dryRun=true')
    expect(tried).toMatchObject({ kind: 'catalogue-import', state: 'done', files: [{ name: 'catalogue-import.json' }] })
    const result = () => server.get(`/api/jobs/${tried.id}/files/catalogue-import.json`)
    expect(await as('catalogue-import', await result())).toMatchObject({ outcome: 'tried', counts: { add: 1, error: 1 } })
    expect((await as('catalogue', await server.get('/api/catalogue?q=tiha'))).found).toBe(0)
    expect((await begin('skipBad=true')).state).toBe('done')
    const { hits } = await as('catalogue', await server.get('/api/catalogue?q=тиха'))
    expect(hits.map(({ organisation: { name } }) => name)).toEqual(['Tiha reka'])
    expect(readdirSync(path.join(server.folder, 'catalogue/tmp'))).toEqual([])
    await as('catalogue-erased', await post(`/api/catalogue/${hits[0]?.id}/erase`, { by: 'a test' }))
    expect((await result()).status).toBe(404)
    const { erasures } = apiReports['catalogue-erasures'].parse(await (await server.get('/api/catalogue/erasures')).json())
    expect(erasures[0]).toMatchObject({ id: hits[0]?.id, who: 'a test', reason: null }) // the last first
  }) // prettier-ignore

  test('an import that is cancelled leaves whole entries, and the same file brings the rest', async () => {
    const count = 3000
    const letters = (of: number) => of.toString(26).replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26)))
    const table = ['name,mb', ...Array.from({ length: count }, (_, at) => `Otkazana ${letters(at)},${70_000_000 + at}`)].join('\n')
    const begin = async () => {
      const answer = await fetch(new URL('/api/catalogue/imports?name=many.csv', server.address), { method: 'POST', headers: session, body: table })
      return ((await answer.json()) as Job).id
    }
    const id = await begin()
    const note = async () => ((await (await server.get(`/api/jobs/${id}`)).json()) as Job).progress?.note
    while ((await note()) !== 'writing') await pause(5)
    await post(`/api/jobs/${id}/cancel`, {})
    expect((await ended(id)).state).toBe('cancelled')
    const written = async () => (await as('catalogue', await server.get('/api/catalogue?q=otkazana&limit=1'))).found
    const before = await written()
    expect(before).toBeLessThan(count)
    expect(readdirSync(path.join(server.folder, 'catalogue/tmp')).filter((name) => name.startsWith('pull-'))).toEqual([])
    const again = await ended(await begin())
    expect(again.state).toBe('done')
    expect(await as('catalogue-import', await server.get(`/api/jobs/${again.id}/files/catalogue-import.json`))).toMatchObject({ counts: { add: count - before, same: before, error: 0 } })
    expect(await written()).toBe(count)
  }, 120_000) // prettier-ignore

  test('is narrowed down and counted, and goes out as it was found', async () => {
    for (const cells of [
      { name: 'Hrastovina Jedan', country: 'SRB', hs: '44', sector: 'C16', offers: 'oak boards' },
      { name: 'Hrastovina Dva', country: 'RUS', hs: '44, 94', sector: 'C31', seeks: 'oak boards' },
    ])
      await as('catalogue-show', await post('/api/catalogue', { cells }))
    const found = async (query: string) => {
      const { hits, facets } = await as('catalogue', await server.get(`/api/catalogue?q=hrastovina&${query}`))
      return { names: hits.map(({ organisation: { name } }) => name), facets }
    }
    expect((await found('side=offers')).names).toEqual(['Hrastovina Jedan'])
    expect((await as('catalogue', await server.get('/api/catalogue?q=boards&side=seeks'))).hits.map(({ organisation: { name } }) => name)).toEqual(['Hrastovina Dva'])
    expect((await found('screening=never')).names).toHaveLength(2) // no list is in this workspace
    expect((await found('screening=findings')).names).toEqual([])
    const { names, facets } = await found('country=RUS')
    expect(names).toEqual(['Hrastovina Dva'])
    // The other country is counted as it would be found in place of this one; everything else within this one.
    expect(facets).toMatchObject({
      countries: [{ country: 'RUS', count: 1 }, { country: 'SRB', count: 1 }],
      chapters: [{ chapter: '44', count: 1 }, { chapter: '94', count: 1 }],
      sectors: [{ sector: 'C', count: 1 }],
      sides: { offers: 0, seeks: 1 },
      screening: { never: 1, findings: 0 },
    })
    const { entries } = await as('catalogue-export', await server.get('/api/catalogue/export?q=hrastovina&country=RUS'))
    expect(entries.map(({ organisation: { name } }) => name)).toEqual(['Hrastovina Dva'])
    expect(await codeOf(await server.get('/api/catalogue?hs=500'))).toBe('usage-option')
  }) // prettier-ignore

  test('holds one entry, and all as a job, against lists, of which there may be none', async () => {
    const { entry } = await as('catalogue-show', await post('/api/catalogue', { cells: { name: 'Sama Firma' } }))
    expect(await as('catalogue-show', await post(`/api/catalogue/${entry.id}/screen`, {}))).toMatchObject({ lists: false, screening: { status: 'never' } })
    const findings = await (await server.get(`/api/catalogue/${entry.id}/findings`)).json()
    expect(apiReports['catalogue-findings'].parse(findings)).toMatchObject({ id: entry.id, asOf: null, lists: [], findings: [] })
    const begun = (await (await post('/api/catalogue/screenings', { all: true })).json()) as { id: string }
    expect(await ended(begun.id)).toMatchObject({ kind: 'catalogue-screen', state: 'done', files: [] })
    for (const at of ['org-999/screen', 'org-999/decide', 'org-999/erase'])
      expect(await codeOf(await post(`/api/catalogue/${at}`, { entry: 'X:1', decision: 'match', reason: 'x' }))).toMatch(/catalogue-unknown|usage-option/)
    expect(await codeOf(await server.get('/api/catalogue/org-999/findings'))).toBe('catalogue-unknown')
    expect(await codeOf(await server.get(`/api/catalogue/${entry.id}/media/none.pdf`))).toBe('catalogue-unknown')
  }) // prettier-ignore

  test('gives a media file out to be saved, and nothing that lies elsewhere', async () => {
    const { addOrganisation } = await import('../../src/workbench/catalogue.js')
    const file = path.join(mkdtempSync(path.join(server.folder, 'given-')), 'List – opis.html')
    writeFileSync(file, '<script>alert(1)</script>')
    const { id } = await addOrganisation(server.folder, { cells: { name: 'Sa Datotekom' }, media: [file] })
    const answer = await server.get(`/api/catalogue/${id}/media/${encodeURIComponent('List – opis.html')}`)
    expect(await answer.text()).toBe('<script>alert(1)</script>')
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''List%20%E2%80%93/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await codeOf(await server.get(`/api/catalogue/${id}/media/${encodeURIComponent('../../meta.json')}`))).toBe('catalogue-unknown')
  }) // prettier-ignore

  test.each(['/api/catalogue', '/api/catalogue/import?name=a.csv', '/api/catalogue/imports?name=a.csv', '/api/catalogue/screenings', '/api/catalogue/org-1/screen', '/api/catalogue/org-1/erase', '/api/catalogue/org-1/change', '/api/catalogue/org-1/decide', '/api/catalogue/screen'])(
    'changes nothing without the token that it gave the page: %s',
    async (at) => {
      const { cookie = '' } = session
      expect(await codeOf(await post(at, {}, { cookie }))).toBe('request-refused')
      expect((await fetch(new URL(at, server.address), { method: 'POST', headers: { ...session, origin: 'https://elsewhere.example' }, body: '{}' })).status).toBe(403)
    },
  ) // prettier-ignore

  test('lets no browser keep an answer', async () => {
    for (const at of ['/api/catalogue', '/api/catalogue/status', '/api/catalogue/export?format=csv'])
      expect((await server.get(at)).headers.get('cache-control')).toBe('no-store')
  })

  test('needs the token of a server that others can reach', async () => {
    const { newToken, tokenHash } = await import('../../src/api/guard/token.js')
    const open = await running({ host: '127.0.0.1', tokenHash: await tokenHash(newToken()) } as never)
    const answer = await open.get('/api/catalogue')
    expect(answer.status).toBe(401)
  })

  test('says at which cells something is wrong, of an entry that is added and of one that is changed', async () => {
    const wrong = { country: 'Nowhere', contact_2_email: 'none' }
    const places = async (at: string, cells: object) =>
      ((await (await post(at, { cells })).json()) as { error: { place?: object } }).error.place
    expect(await places('/api/catalogue', wrong)).toEqual({ place: 'name, country, contact_2_email' })
    const { entry } = await as('catalogue-show', await post('/api/catalogue', { cells: { name: 'Meridijan' } }))
    expect(await places(`/api/catalogue/${entry.id}/change`, { hs_chapters: '98z' })).toEqual({ place: 'hs_chapters' })
    const { organisation } = (await as('catalogue-show', await server.get(`/api/catalogue/${entry.id}`))).entry
    expect(organisation.chapters).toEqual([])
  }) // prettier-ignore

  test('says nothing of a person in an error, and has no fault', async () => {
    const answer = await post('/api/catalogue', { cells: { name: 'One', contact_email: 'tajna osoba' } })
    expect(JSON.stringify(await answer.json())).not.toContain('tajna')
    expect(server.faults).toEqual([])
  })
})
