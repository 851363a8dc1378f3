import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { rules } from '../../src/claims/checks/index.js'
import { checkListReport, checkReport } from '../../src/workbench/reports/check.js'
import { compiledPath } from '../compiled.js'
import { session, temporaryFolder } from './session.js'

const folder = mkdtempSync(path.join(tmpdir(), 'rapport-check-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => path.join(folder, name)
const write = (name: string, text: string): string => {
  mkdirSync(path.dirname(at(name)), { recursive: true })
  writeFileSync(at(name), text)
  return name
}

/** The compiled program, in the folder of this test: documents are read in a process of their own. */
const run = (
  argv: readonly string[],
  stdin = '',
): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], HOME: folder, RAPPORT_WORKSPACE: at('work') }
    const child = spawn(process.execPath, [compiledPath('cli/main'), ...argv], { cwd: folder, env })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
    child.stdin.end(stdin)
  })
const check = (...words: readonly string[]) => run(['check', ...words, '--no-data'])

/** 31 June does not exist; Table 3 neither: an error and a warning. */
const wrong = `Trade of Ghana and Togo

The treaty was signed on 31 June 2021 (see Table 3). Exports were USD 5.4 million in 2021.

Table 1. Exports
`
const calm = 'Exports of Ghana to Togo were USD 5.4 million in 2021.\n'
write('wrong.txt', wrong)
write('calm.txt', calm)

describe('rapport check', () => {
  test('tells place, severity, what was found and the rule, and ends with 1', async () => {
    const { code, stdout } = await check('wrong.txt')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^wrong\.txt:3:26 {2}error {2}.*31 June.* {2}names\/impossible-date$/m)
    expect(stdout).toMatch(/^wrong\.txt:3:44 {2}warning {2}.*Table 3.* {2}reference\/missing-exhibit$/m)
    expect(stdout).toMatch(/^wrong\.txt: 1 error, 1 warning$/m)
    expect(stdout).toContain(createHash('sha256').update(wrong).digest('hex'))
    expect(stdout).toMatch(/Rapport \d+\.\d+\.\d+, held against no data\n$/)
  })

  test('ends with 0 where nothing was found', async () => {
    const { code, stdout } = await check('calm.txt')
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'calm.txt: no findings'])
  })

  test('tells it in another language, with the same rules and places', async () => {
    const { code, stdout } = await check('wrong.txt', '--lang', 'ru')
    expect(code).toBe(1)
    expect(stdout).toMatch(
      /^wrong\.txt:3:26 {2}ошибка {2}В календаре нет.*31 June.* {2}names\/impossible-date$/m,
    )
    expect(stdout).toMatch(/^wrong\.txt: 1 ошибка, 1 предупреждение$/m)
    const json = await check('wrong.txt', '--format', 'json', '--lang', 'sr-Cyrl')
    const { language, documents } = checkReport.parse(JSON.parse(json.stdout))
    expect(language).toBe('sr-Cyrl')
    expect(documents[0]?.findings[0]?.message).toBe('У календару нема таквог дана: 31 June 2021.')
    const listed = await run(['check', '--explain', 'all', '--lang', 'sr-Latn'])
    expect(listed.stdout).toContain('Navedeni dan postoji u kalendaru.')
  })

  test('reads stdin', async () => {
    const { code, stdout } = await run(['check', '-', '--no-data'], wrong)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^stdin:3:26 {2}error/m)
  })

  test('holds documents against the data of a workspace, without which it says so', async () => {
    const { code, stdout } = await run(['check', 'calm.txt', '--format', 'json'])
    expect(code).toBe(0)
    const { against, documents } = checkReport.parse(JSON.parse(stdout))
    expect(Array.isArray(against)).toBe(true)
    expect(documents[0]?.claims.map(({ text, value, unit }) => [text, value, unit])).toEqual([
      ['USD 5.4 million', 5_400_000, 'USD'],
    ])
  })

  test('a file that cannot be read is told, the others are checked, and it ends with 2', async () => {
    write('broken.pdf', '%PDF-1.7\nnothing of the kind')
    const { code, stdout, stderr } = await check('gone.txt', 'calm.txt', 'broken.pdf', '--format', 'json')
    expect(code).toBe(2)
    expect(stderr).toContain('gone.txt: There is no such file.')
    expect(stderr).toMatch(/broken\.pdf: .*\[document-damaged\]/)
    const { documents, failed } = checkReport.parse(JSON.parse(stdout))
    expect(documents.map(({ file }) => file)).toEqual(['calm.txt'])
    expect(failed.map(({ file, code: problem }) => [file, problem])).toEqual([
      ['gone.txt', 'input-missing'],
      ['broken.pdf', 'document-damaged'],
    ])
  })

  test('a folder is no document', async () => {
    mkdirSync(at('drafts'), { recursive: true })
    const { code, stderr } = await check('drafts')
    expect(code).toBe(2)
    expect(stderr).toContain('rapport check drafts/*.md')
  })
})

describe('rapport check --format', () => {
  test('json is text between offsets, exactly', async () => {
    const { stdout } = await check('wrong.txt', '--format', 'json')
    const { documents } = checkReport.parse(JSON.parse(stdout))
    for (const { claims, findings } of documents)
      for (const { start, end, text } of [...claims, ...findings.flatMap(({ spans }) => spans)])
        expect(text).toBe(wrong.slice(start, end))
    expect(documents[0]?.findings.map(({ rule }) => rule)).toEqual([
      'names/impossible-date',
      'reference/missing-exhibit',
    ])
  })

  test('sarif has the rules with their pages, and the results', async () => {
    const { stdout } = await check('wrong.txt', '--format', 'sarif')
    const [log] = (
      JSON.parse(stdout) as {
        runs: { tool: { driver: { rules: { helpUri: string }[] } }; results: unknown[] }[]
      }
    ).runs
    expect(log?.results).toHaveLength(2)
    for (const { helpUri } of log?.tool.driver.rules ?? [])
      expect(helpUri).toMatch(/^file:.*\/docs\/rules\/.*\.md$/)
  })

  test('html is written where --out says: one file, or a page each in a folder', async () => {
    const one = await check('wrong.txt', '--format', 'html', '--out', 'one.html')
    expect([one.code, one.stdout]).toEqual([1, `${at('one.html')}\n`])
    expect(readFileSync(at('one.html'), 'utf8')).toContain('<mark')
    write('b/wrong.txt', wrong)
    await check('wrong.txt', 'b/wrong.txt', '--format', 'html', '--out', 'pages')
    expect(readdirSync(at('pages')).toSorted()).toEqual(['wrong-2.check.html', 'wrong.check.html'])
  })

  test('several pages need a folder, and a document is never written over', async () => {
    expect((await check('calm.txt', 'wrong.txt', '--format', 'html')).stderr).toContain('--out DIR')
    const over = await check('calm.txt', '--out', './calm.txt')
    expect([over.code, over.stderr]).toEqual([2, expect.stringContaining('never written over')])
    expect(readFileSync(at('calm.txt'), 'utf8')).toBe(calm)
  })
})

describe('rapport check --list', () => {
  test('shows what was recognised, for reading and for programs', async () => {
    const { stdout } = await check('calm.txt', '--list', 'quantities')
    expect(stdout).toMatch(
      /^calm\.txt: 1 quantity\nplace +value +unit +low–high +kind +text\n1:31 +5,400,000 +USD +5,350,000–5,450,000 +money +USD 5\.4 million\n$/,
    )
    const listed = await check('calm.txt', '--list', 'claims', '--format', 'json')
    const { list, documents }: z.infer<typeof checkListReport> = checkListReport.parse(
      JSON.parse(listed.stdout),
    )
    expect([list, documents[0]?.rows.length]).toEqual(['claims', 1])
  })

  test('is no SARIF', async () => {
    const { code, stderr } = await check('calm.txt', '--list', 'claims', '--format', 'sarif')
    expect([code, stderr]).toEqual([2, expect.stringContaining('not as sarif')])
  })
})

describe('rapport check with a .rapport.yaml', () => {
  test('leaves out what is silenced with a reason, and tells of a silence that matches nothing', async () => {
    write(
      'silent/.rapport.yaml',
      'check:\n  silence:\n    - rule: names/*\n      text: 31 June\n      reason: quoted\n    - rule: reference/missing-exhibit\n      reason: in the annex\n    - rule: arith/*\n      reason: none\n',
    )
    write('silent/wrong.txt', wrong)
    const env = { PATH: process.env['PATH'], HOME: folder }
    const child = spawn(process.execPath, [compiledPath('cli/main'), 'check', 'wrong.txt', '--no-data'], {
      cwd: at('silent'),
      env,
    })
    let stdout = ''
    child.stdout.on('data', (piece: Buffer) => (stdout += piece.toString()))
    const code = await new Promise((resolve) => void child.on('close', resolve))
    expect(code).toBe(0)
    expect(stdout).toContain('wrong.txt: no findings (2 silenced)')
    expect(stdout).toContain('note: a silence matches nothing any more: .rapport.yaml, line 8: arith/*')
  })
})

describe('rapport check --explain', () => {
  test('prints a rule with its examples, and the list of all', async () => {
    const [rule] = rules
    const { code, stdout } = await session(['check', '--explain', rule?.id ?? ''])
    expect(code).toBe(0)
    for (const words of [rule?.meaning, rule?.details]) expect(stdout).toContain(words)
    const all = await session(['check', '--explain', 'all'])
    for (const { id } of rules) expect(all.stdout).toContain(id)
  })

  test('of a rule there is none of suggests one', async () => {
    const { code, stderr } = await session(['check', '--explain', 'names/weekdays'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean “names/weekday”?')])
  })
})

test('without a file there is nothing to check', async () => {
  const { code, stderr } = await session(['check'], { cwd: temporaryFolder() })
  expect([code, stderr]).toEqual([2, expect.stringContaining('FILE is missing.')])
})
