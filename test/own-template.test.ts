import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BriefDocument } from '../src/briefs/document.js'
import { openWorkspace } from '../src/workbench.js'

const folder = mkdtempSync(path.join(os.tmpdir(), 'rapport-template-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let brief: BriefDocument
let html = ''
beforeAll(async () => {
  const opened = await openWorkspace({ folder: path.join(folder, 'workspace') })
  if (!opened.ok) throw new Error(opened.error.message)
  const found = await opened.value.brief({ dyad: { reporter: 'SRB', partner: 'RUS' }, languages: ['en'] })
  opened.value.close()
  if (!found.ok) throw new Error(found.error.message)
  brief = found.value[0] as BriefDocument
  writeFileSync(path.join(folder, 'brief.json'), JSON.stringify(brief))
  const page = readFileSync('docs/own-section.md', 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  writeFileSync(path.join(folder, 'template.mjs'), code)
  html = execFileSync(
    process.execPath,
    [path.join(folder, 'template.mjs'), path.join(folder, 'brief.json')],
    {
      encoding: 'utf8',
    },
  )
})

describe('the template in the documentation', () => {
  test('prints a brief: its title, its sections’ first sentences, and each figure with a place to lead to', () => {
    expect(html).toContain(`<h1>${brief.title}, ${brief.year}</h1>`)
    for (const [, ref] of html.matchAll(/href="#n(\d+)"/g)) expect(html).toContain(`<li id="n${ref}">`)
    expect(html.match(/href="#n/g)?.length ?? 0).toBeGreaterThan(3)
  })

  test('refuses a file of another version', () => {
    writeFileSync(path.join(folder, 'other.json'), JSON.stringify({ ...brief, schema: 'rapport/brief@9' }))
    const run = () =>
      execFileSync(process.execPath, [path.join(folder, 'template.mjs'), path.join(folder, 'other.json')], {
        stdio: 'pipe',
      })
    expect(run).toThrow(/rapport\/brief@9/)
  })
})
