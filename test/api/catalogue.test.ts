import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
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

  test.each(['/api/catalogue', '/api/catalogue/import?name=a.csv', '/api/catalogue/org-1/erase', '/api/catalogue/org-1/change', '/api/catalogue/org-1/decide', '/api/catalogue/screen'])(
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

  test('says nothing of a person in an error, and has no fault', async () => {
    const answer = await post('/api/catalogue', { cells: { name: 'One', contact_email: 'tajna osoba' } })
    expect(JSON.stringify(await answer.json())).not.toContain('tajna')
    expect(server.faults).toEqual([])
  })
})
