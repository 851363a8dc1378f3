import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace, type Workspace } from '../../src/workbench.js'

let folder: string
let workspace: Workspace

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapport-transcripts-'))
  const opened = await openWorkspace({ folder: join(folder, 'workspace') })
  if (!opened.ok) throw new Error(opened.error.message)
  workspace = opened.value
})
afterEach(async () => {
  workspace.close()
  await rm(folder, { recursive: true, force: true })
})

const stated = async (dyad: string, years: string): Promise<number | null | undefined> => {
  const measured = await workspace.measure('trade-value', { dyad, flow: 'export', years, record: 'document' })
  if (!measured.ok) throw new Error(measured.error.message)
  return measured.value.result.rows[0]?.value.value
}

/** A document of the user's own, in the columns of facts/. */
const importOwn = async (name: string, value: string) => {
  const own = join(folder, name)
  await mkdir(own)
  await writeFile(
    join(own, 'documents.csv'),
    'id,title,publisher,authors,published,kind,language,note\nreport-7,A report of ours,,,2024,report,en,\n',
  )
  await writeFile(
    join(own, 'figures.csv'),
    [
      'id,indicator,reporter,partner,period,dimension,category,value,unit,resolution,qualifier,document,line,place,cites,note',
      `r7-1,trade-value,FIN,EST,2023,export,TOTAL,${value},USD,1000000,exact,report-7,3,paragraph 1,,`,
      '',
    ].join('\n'),
  )
  const imported = await workspace.import('documents', [own])
  if (!imported.ok) throw new Error(imported.error.message)
}

describe('documents transcribed by the user', () => {
  test('stand beside the facts that ship with Rapport', async () => {
    await importOwn('first', '5000000')
    expect(await stated('FIN-EST', '2023')).toBe(5_000_000)
    expect(await stated('SRB-RUS', '2022')).toBe(996_000_000)
  })

  test('are replaced document by document: the newest transcription of each counts', async () => {
    await importOwn('first', '5000000')
    await importOwn('second', '6000000')
    expect(await stated('FIN-EST', '2023')).toBe(6_000_000)
    expect(await stated('SRB-RUS', '2022')).toBe(996_000_000)
  })
})
