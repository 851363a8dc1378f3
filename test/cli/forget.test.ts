import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { BriefDocument } from '../../src/briefs/document.js'
import { session, temporaryFolder } from './session.js'

test('a number that rests on a forgotten snapshot says when that went, by whom, and how it comes back', async () => {
  const folder = temporaryFolder()
  const env = { HOME: folder, RAPPORT_WORKSPACE: path.join(folder, 'work') }
  const run = (...words: string[]) => session(words, { cwd: folder, env })
  const file = path.join(folder, 'download.csv')
  writeFileSync(
    file,
    'reporterISO,flowCode,partnerISO,period,cmdCode,primaryValue\nSRB,X,RUS,2020,TOTAL,1000\nSRB,M,RUS,2020,TOTAL,2000\n',
  )
  const { snapshot } = JSON.parse((await run('import', 'comtrade', file, '--format', 'json')).stdout) as {
    snapshot: { id: string }
  }
  await run('brief', 'SRB', 'RUS', '--year', '2020', '--format', 'json', '--out', folder)
  const brief = path.join(folder, 'SRB-RUS-2020.json')
  const { figures, lineages } = JSON.parse(readFileSync(brief, 'utf8')) as BriefDocument
  const figure = figures.find(({ lineage }) => {
    const entry = lineages[lineage]
    return entry?.kind === 'rows' && entry.source === 'comtrade'
  })
  expect(figure).toBeDefined()
  const trace = () => run('trace', brief, String(figure?.ref))
  expect((await trace()).code).toBe(0)

  expect((await run('forget', snapshot.id, '--why', 'a licence', '--by', 'an analyst')).code).toBe(0)
  const { code, stderr } = await trace()
  expect(code).toBe(4)
  expect(stderr).toMatch(
    /was forgotten on \d{4}-\d\d-\d\d by an analyst: a licence\. Import the same files again/,
  )
  await run('import', 'comtrade', file)
  expect((await trace()).code).toBe(0)
}, 60_000)
