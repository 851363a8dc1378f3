import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '../../../src/briefs/render/docx/docx.js'
import { renderHtml } from '../../../src/briefs/render/html/html.js'
import { renderMarkdown } from '../../../src/briefs/render/markdown.js'
import { printData } from '../../../src/briefs/render/pdf/data.js'
import { formatDate } from '../../../src/messages/numbers.js'
import { sampleBrief } from './sample.js'

test('the day on which a snapshot was imported is written as the language writes days', async () => {
  const brief = sampleBrief('ru')
  const [snapshot] = brief.snapshots
  const iso = snapshot?.importedAt.slice(0, 10) ?? ''
  const day = formatDate(iso, 'ru')
  expect(day).toMatch(/ г\.$/)
  const docx = new TextDecoder().decode(unzipSync(await renderDocx(brief))['word/document.xml'])
  const plain = (text: string) => text.replaceAll('\\', '')
  for (const text of [
    await renderHtml(brief),
    renderMarkdown(brief),
    docx,
    JSON.stringify(await printData(brief)),
  ]) {
    expect(plain(text)).toContain(day)
    expect(plain(text).replaceAll(`"importedAt":"${snapshot?.importedAt}"`, '')).not.toContain(`>${iso}<`)
  }
})
