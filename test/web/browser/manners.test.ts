import { Document, Packer, Paragraph } from 'docx'
import { describe, expect, test } from 'vitest'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { extractText } from 'unpdf'
import { browserHere, workbench } from './workbench.js'

const claim =
  'Exports of Serbia to Russia grew from US$ 100 million in 2012 to US$ 150 million in 2014, by 70 percent.'

const asPdf = (): Buffer =>
  Buffer.from(NodeCompiler.create().pdf({ mainFileContent: claim.replaceAll('$', '\\$') }))
const asDocx = async (): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(claim)] }] }))

describe.runIf(browserHere)('a workbench that is used all day', () => {
  const bench = workbench()

  test.each([
    ['paper.pdf', 'application/pdf', asPdf],
    ['paper.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', asDocx],
  ] as const)('reads %s, and marks the claim that does not add up', async (name, mimeType, made) => {
    const page = await bench.open('/check')
    await page.setInputFiles('main input[type=file]', { name, mimeType, buffer: await made() })
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByRole('heading', { name: 'Findings' }).waitFor()
    expect(await page.locator('[id^=note-]', { hasText: '70 percent' }).innerText()).toMatch(/150 \/ 100/)
    expect(await page.locator('.said').innerText()).toContain('grew from US$ 100 million')
  })

  test('takes a document that is dropped on the first page, and opens its check', async () => {
    const page = await bench.open('/')
    // in the page's own words: Node has no DataTransfer
    const dropped = await page.evaluateHandle(
      `(() => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([${JSON.stringify(claim)}], 'note.md', { type: 'text/markdown' }))
        return transfer
      })()`,
    )
    for (const event of ['dragenter', 'dragover', 'drop'])
      await page.dispatchEvent('main .drop [data-drop], main .drop label', event, { dataTransfer: dropped })
    await page.waitForURL(/\/check\/[^/]+/)
    await page.getByRole('heading', { name: 'Findings' }).waitFor()
  })

  test('prints a page of a dyad: its numbers without the frame, and each exhibit’s table', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    const { text, totalPages } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), {
      mergePages: true,
    })
    expect(totalPages).toBeGreaterThan(0)
    expect(text).toContain('Serbia')
    expect(text).toMatch(/Exhibit 1/)
    expect(text).not.toContain('Measures') // the frame's links lead nowhere on paper
  })
})
