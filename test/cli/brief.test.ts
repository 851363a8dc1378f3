import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BriefDocument } from '../../src/briefs/document.js'
import { session } from './session.js'

const folder = mkdtempSync(path.join(tmpdir(), 'rapport-brief-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const run = (line: string) => session([...line.split(' '), '--workspace', path.join(folder, 'ws')])

test('several languages and formats in one run are a file each, and every language has the same figures', async () => {
  const out = path.join(folder, 'out')
  const languages = 'en,ru,sr-Latn,sr-Cyrl'
  const { code, stdout } = await run(
    `brief SRB RUS --only summary,mirror --format json,docx,xlsx --languages ${languages} --out ${out}`,
  )
  expect(code).toBe(0)
  const files = readdirSync(out)
  expect(files.length).toBe(12)
  expect(stdout.trim().split('\n')).toHaveLength(12)
  for (const file of files.filter((each) => !each.endsWith('.json')))
    expect(readFileSync(path.join(out, file)).subarray(0, 2).toString(), file).toBe('PK')
  const briefs = files
    .filter((each) => each.endsWith('.json'))
    .map((each) => JSON.parse(readFileSync(path.join(out, each), 'utf8')) as BriefDocument)
  expect(briefs.map(({ language }) => language).toSorted()).toEqual(languages.split(',').toSorted())
  const [first, ...others] = briefs.map(({ figures }) =>
    figures.map(({ ref, value, unit }) => ({ ref, value, unit })),
  )
  for (const other of others) expect(other).toEqual(first)
})

test('a format or a language that there is not is refused with those there are', async () => {
  for (const [given, named] of [
    ['--format odt', 'docx'],
    ['--languages de', 'sr-Cyrl'],
  ] as const) {
    const { code, stderr } = await run(`brief SRB RUS ${given} --out ${folder}`)
    expect(code).toBe(2)
    expect(stderr).toContain(named)
  }
})
