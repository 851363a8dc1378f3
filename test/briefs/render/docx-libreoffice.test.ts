import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { figureRuns } from './docx-reading.js'
import { sampleBrief } from './sample.js'

const folder = mkdtempSync(join(tmpdir(), 'rapport-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What LibreOffice makes of a file; it says nothing and exits with 0 where it cannot read it. */
const converted = (file: string, format: string): Buffer | null => {
  const profile = `-env:UserInstallation=file://${folder}/profile`
  try {
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 100_000,
    })
    return readFileSync(file.replace(/\.\w+$/, `.${format.split(':')[0] ?? ''}`))
  } catch {
    return null
  }
}

const hasWriter = (() => {
  const probe = join(folder, 'probe.txt')
  writeFileSync(probe, 'A line.')
  if (converted(probe, 'pdf') !== null) return true
  process.stderr.write('skipped: LibreOffice Writer (soffice) is not on this machine\n')
  return false
})()

describe.runIf(hasWriter)('as LibreOffice reads it', () => {
  test('every figure, footnote, picture and reference is there', async () => {
    const brief = sampleBrief()
    const file = join(folder, 'brief.docx')
    writeFileSync(file, await renderDocx(brief))
    const flat = converted(file, 'fodt')?.toString('utf8') ?? ''
    const count = (pattern: RegExp): number => [...flat.matchAll(pattern)].length
    const exhibits = brief.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'exhibit')
    expect(count(/<text:a\b[^>]*xlink:href="#n\d+"/g)).toBe(figureRuns(brief).length)
    expect(count(/<text:bookmark(?:-start)? text:name="n\d+"/g)).toBe(brief.figures.length)
    expect(count(/<text:note-citation>/g)).toBe(exhibits.filter((each) => each.conventions.length > 0).length)
    expect(count(/<text:sequence /g)).toBe(exhibits.length)
    expect(count(/<draw:frame\b/g)).toBe(exhibits.filter(({ chart }) => chart !== null).length)
    expect(count(/<table:table-header-rows>/g)).toBe(exhibits.length + 1)
    expect(count(/<text:bookmark-ref\b/g)).toBe(brief.sections.length + 2)
    expect(count(/<svg:desc>/g)).toBe(exhibits.filter(({ chart }) => chart !== null).length)
  }, 120_000)
})
