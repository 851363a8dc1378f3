import { execFile, spawn } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { idOf } from '../../src/catalogue/entry.js'
import { cataloguePlaces } from '../../src/catalogue/places.js'
import { readCatalogue } from '../../src/catalogue/read-store.js'
import { changeCatalogue } from '../../src/catalogue/write-store.js'
import { addOrganisation, changeOrganisation, eraseOrganisation } from '../../src/workbench/catalogue.js'
import { importOrganisations } from '../../src/workbench/catalogue-import.js'
import { exportCatalogue, openCatalogue, searchCatalogue } from '../../src/workbench/catalogue-read.js'
import { compiledPath } from '../compiled.js'
import { bytesBelow, temporaryFolder } from './organisations.js'

const add = (workspace: string, name: string, more: Record<string, string> = {}) =>
  addOrganisation(workspace, { cells: { name, ...more }, anyway: true })
const idsOf = async (workspace: string) =>
  (await readCatalogue(cataloguePlaces(workspace))).entries.map(({ id }) => id)

const secret = {
  name: 'Zlatna ptica',
  register_number: '55667788',
  contact_person: 'Mirjana Tajna',
  contact_email: 'mirjana@ptica.example',
  contact_phone: '+381 60 555',
}
const traces = Object.values(secret)
const tracesIn = (folder: string): string[] => {
  const bytes = bytesBelow(folder)
  return traces.filter((trace) => bytes.includes(trace))
}

describe('writers', () => {
  test('in one process wait for each other and lose nothing', async () => {
    const workspace = temporaryFolder()
    const added = await Promise.all(Array.from({ length: 12 }, (_, at) => add(workspace, `Firm ${at}`)))
    const ids = Array.from({ length: 12 }, (_, at) => idOf(at + 1))
    expect(added.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    expect(await idsOf(workspace)).toEqual(ids)
  })

  test('in two processes wait for each other and lose nothing', async () => {
    const workspace = temporaryFolder()
    const table = (letter: string) => {
      const file = path.join(workspace, `${letter}.csv`)
      writeFileSync(file, `name,register number\n${Array.from({ length: 40 }, (_, at) => `${letter}${at},${letter.charCodeAt(0)}000${at}`).join('\n')}\n`)
      return promisify(execFile)(process.execPath, [compiledPath('cli/main'), 'catalogue', 'import', file, '--workspace', workspace])
    }
    await Promise.all(['Kamen', 'Voda'].map(table))
    expect(await idsOf(workspace)).toEqual(Array.from({ length: 80 }, (_, at) => idOf(at + 1)))
    expect(readdirSync(path.join(workspace, 'catalogue/tmp'))).toEqual([])
  }) // prettier-ignore

  test('leave no file that others on the machine may read', async () => {
    const workspace = temporaryFolder()
    await add(workspace, 'Firm')
    for (const name of ['', 'entries', 'entries/org-1.json'])
      expect(statSync(path.join(workspace, 'catalogue', name)).mode & 0o077).toBe(0)
  })

  test('an id is not used again, even where the counter was lost', async () => {
    const workspace = temporaryFolder()
    await add(workspace, 'One')
    await add(workspace, 'Two')
    await eraseOrganisation(workspace, 'org-2', { who: 'a test', reason: null })
    writeFileSync(
      cataloguePlaces(workspace).meta,
      JSON.stringify({ schema: 'rapport/catalogue-store@1', version: 1, next: 1, revision: 9 }),
    )
    expect((await add(workspace, 'Three')).id).toBe('org-3')
  })
})

describe('after an erasure nothing is left of the entry', () => {
  const folderOf = path.join

  test.each(['csv', 'vcard', 'json'] as const)('that came from a file (%s)', async (format) => {
    const from = temporaryFolder()
    await addOrganisation(from, { cells: secret })
    await add(from, 'Another')
    const files = temporaryFolder()
    const file = path.join(files, `x.${format === 'vcard' ? 'vcf' : format}`)
    writeFileSync(file, await exportCatalogue(from, { format }))
    const workspace = temporaryFolder()
    await importOrganisations(workspace, [file])
    expect(tracesIn(workspace)).toEqual(traces)
    expect((await searchCatalogue(workspace, { words: 'zlatna' })).found).toBe(1)
    await eraseOrganisation(workspace, 'org-1', { who: 'a test', reason: 'on request' })
    expect(tracesIn(workspace)).toEqual([])
    expect((await searchCatalogue(workspace, { words: 'zlatna' })).found).toBe(0)
    expect(await idsOf(workspace)).toEqual(['org-2'])
  })

  test('of its media files neither', async () => {
    const workspace = temporaryFolder()
    const file = path.join(temporaryFolder(), '..picture?.png')
    writeFileSync(file, 'Mirjana Tajna')
    await addOrganisation(workspace, { cells: secret, media: [file, file] })
    expect(readdirSync(path.join(workspace, 'catalogue/media/org-1'))).toEqual(['_picture_.png'])
    await eraseOrganisation(workspace, 'org-1', { who: 'a test', reason: null })
    expect(tracesIn(workspace)).toEqual([])
    expect(existsSync(path.join(workspace, 'catalogue/media/org-1'))).toBe(false)
  })

  /** As an eraser leaves things that was killed after it had written the fact down, and what other killed writers left. */
  const killed = async (workspace: string) => {
    await addOrganisation(workspace, { cells: secret })
    await add(workspace, 'Another')
    const places = cataloguePlaces(workspace)
    const line = { id: 'org-1', at: '2024-01-01T00:00:00.000Z', who: 'a test', reason: null }
    appendFileSync(places.erased, `${JSON.stringify(line)}\n`)
    mkdirSync(places.mediaOf('org-1'), { recursive: true })
    writeFileSync(folderOf(places.mediaOf('org-1'), 'a.txt'), 'Mirjana Tajna')
    const dead = `${hostname().replaceAll(/[^A-Za-z0-9.]/g, '_')}-4194303-0011aabb`
    writeFileSync(folderOf(places.temporary, `original-${dead}`), JSON.stringify(secret))
    mkdirSync(folderOf(places.temporary, `pull-${dead}`))
    writeFileSync(folderOf(places.temporary, `pull-${dead}`, 'text.csv'), JSON.stringify(secret))
  }

  test('whose eraser was killed: readers do not see it, and reading ends the erasure', async () => {
    const workspace = temporaryFolder()
    await killed(workspace)
    expect(tracesIn(workspace)).toEqual(traces)
    expect(await idsOf(workspace)).toEqual(['org-2'])
    expect((await openCatalogue(workspace)).catalogue.entries.map(({ id }) => id)).toEqual(['org-2'])
    expect(tracesIn(workspace)).toEqual([])
  })

  test('whose eraser was killed: the next writer ends the erasure', async () => {
    const workspace = temporaryFolder()
    await killed(workspace)
    await add(workspace, 'A third')
    expect(tracesIn(workspace)).toEqual([])
  })

  test('whose eraser is killed the moment the fact is written', async () => {
    const workspace = temporaryFolder()
    await addOrganisation(workspace, { cells: secret })
    const { erased, mediaOf } = cataloguePlaces(workspace)
    mkdirSync(mediaOf('org-1'), { recursive: true })
    for (let at = 0; at < 300; at += 1)
      writeFileSync(folderOf(mediaOf('org-1'), `${at}.txt`), 'Mirjana Tajna')
    const isWritten = () => existsSync(erased) && readFileSync(erased, 'utf8').endsWith('\n')
    const argv = ['catalogue', 'erase', 'org-1', '--yes', '--by', 'a test', '--workspace', workspace]
    const child = spawn(process.execPath, [compiledPath('cli/main'), ...argv], { stdio: 'ignore' })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const timer = setInterval(() => isWritten() && child.kill('SIGKILL'), 1)
    await ended
    clearInterval(timer)
    expect(isWritten()).toBe(true)
    await add(workspace, 'Another')
    expect(tracesIn(workspace)).toEqual([])
    expect(await idsOf(workspace)).toEqual(['org-2'])
  })

  test('and a fact that was written half was never one', async () => {
    const workspace = temporaryFolder()
    await addOrganisation(workspace, { cells: secret })
    appendFileSync(cataloguePlaces(workspace).erased, '{"id":"org-1","at":"20')
    expect(await idsOf(workspace)).toEqual(['org-1'])
    await eraseOrganisation(workspace, 'org-1', { who: 'a test', reason: null })
    expect(await idsOf(workspace)).toEqual([])
    expect((await readCatalogue(cataloguePlaces(workspace))).erased).toHaveLength(1)
  })

  test('that a change replaced neither', async () => {
    const workspace = temporaryFolder()
    await addOrganisation(workspace, { cells: secret })
    await changeOrganisation(workspace, 'org-1', { cells: {}, clear: ['contact_person', 'contact_email', 'contact_phone'] })
    expect(tracesIn(workspace)).toEqual(['Zlatna ptica', '55667788'])
  }) // prettier-ignore
})

describe('a store', () => {
  const meta = (workspace: string, text: string) => {
    mkdirSync(path.join(workspace, 'catalogue'), { recursive: true })
    writeFileSync(cataloguePlaces(workspace).meta, text)
  }

  test('of a newer Rapport is neither read nor written', async () => {
    const workspace = temporaryFolder()
    meta(workspace, '{"schema":"rapport/catalogue-store@2","version":2,"anything":1}')
    for (const use of [() => openCatalogue(workspace), () => add(workspace, 'One')])
      await expect(use()).rejects.toMatchObject({ problem: { code: 'workspace-newer' } })
  })

  test('says its version in its files', async () => {
    const workspace = temporaryFolder()
    await add(workspace, 'One')
    expect(JSON.parse(readFileSync(cataloguePlaces(workspace).meta, 'utf8'))).toMatchObject({ schema: 'rapport/catalogue-store@1', version: 1, next: 2 })
    expect(JSON.parse(readFileSync(cataloguePlaces(workspace).entry('org-1'), 'utf8'))).toMatchObject({ schema: 'rapport/catalogue-entry@1' })
  }) // prettier-ignore

  test.each(['{', '{"schema":"rapport/catalogue-entry@1","id":"org-1","organisation":{"name":"Mirjana Tajna"}}'])(
    'with a file that Rapport did not write says which, and nothing of what stands there: %s',
    async (text) => {
      const workspace = temporaryFolder()
      await add(workspace, 'One')
      writeFileSync(cataloguePlaces(workspace).entry('org-1'), text)
      const refused = openCatalogue(workspace)
      await expect(refused).rejects.toMatchObject({ problem: { code: 'catalogue-damaged', message: expect.stringContaining('entries/org-1.json') as string } })
      await expect(refused).rejects.not.toThrow(/Tajna/)
    },
  ) // prettier-ignore

  test('gives its lock back when a change fails', async () => {
    const workspace = temporaryFolder()
    await expect(changeCatalogue(workspace, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect((await add(workspace, 'One')).id).toBe('org-1')
  })
})
