import { describe, expect, test } from 'vitest'
import { write } from '../../lake/workspace.js'
import { axe, browserHere, saved, settled, sideways, workbench } from './workbench.js'

/** A list that nobody published: names of nobody. */
const list = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>RADOVAN</FIRST_NAME><SECOND_NAME>ZLATARSKI</SECOND_NAME><UN_LIST_TYPE>GB</UN_LIST_TYPE><REFERENCE_NUMBER>ZZi.001</REFERENCE_NUMBER><LISTED_ON>2025-01-02</LISTED_ON></INDIVIDUAL></INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>`

describe.runIf(browserHere)('a name', () => {
  const bench = workbench({
    bring: async (workspace, folder) => {
      const brought = await workspace.import('sanctions-un', [write(folder, 'lists/consolidated.xml', list)])
      if (!brought.ok) throw new Error(brought.error.message)
    },
  })

  test.each(['Radovan Zlatarski', 'Радован Златарски', 'Zlatarsky Radovan'])(
    '%s is found as it is typed',
    async (name) => {
      const page = await bench.open('/screen')
      await page.locator('#screen-name').pressSequentially(name)
      await page.locator('article').waitFor()
      await settled(page)
      expect(await page.locator('article').innerText()).toMatch(/ZLATARSKI/i)
      expect(await page.locator('article .value').innerText()).toMatch(/^[01]\.\d\d$/)
      await page.waitForURL(({ searchParams }) => searchParams.get('name') === name)
      expect(await axe(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 780 })
      expect(await sideways(page)).toBe(0)
    },
  )

  test('that nobody has is said to be on none of the lists, with their dates', async () => {
    const page = await bench.open('/screen?name=Quirrelmann')
    expect(await page.locator('.said').innerText()).toMatch(/^Nothing at 0\.70/)
    expect(await page.locator('main table').innerText()).toMatch(/2026/)
    expect(await page.locator('main').innerText()).toMatch(/no legal advice/)
    expect(await axe(page)).toEqual([])
  })

  test('is decided on, and the decision stays beside it and in the log', async () => {
    const page = await bench.open('/screen?name=Radovan Zlatarski')
    await page.getByText('Write down a decision').click()
    await page.getByLabel('no match').check()
    await page.getByLabel(/^Reason/).fill('another person: born 1990')
    await page.getByLabel('Decided by').fill('A. Reader')
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.locator('.decided').waitFor()
    expect(await page.locator('.decided').innerText()).toMatch(/no match, A\. Reader.*another person/)
    await page.getByRole('link', { name: 'Decisions' }).click()
    await settled(page)
    expect(await page.locator('main').innerText()).toMatch(/The log has 1 line and is unbroken/)
    expect(await axe(page)).toEqual([])
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Download CSV' }).click())
    expect(text).toMatch(/another person: born 1990/)
  })

  test('is one of a table of names, which is screened row by row', async () => {
    const page = await bench.open('/screen?view=batch')
    const names = [
      'name',
      ...Array.from({ length: 40 }, (_, row) => (row === 7 ? 'Radovan Zlatarski' : `Quirrelmann ${row}`)),
    ]
    const buffer = Buffer.from(`${names.join('\n')}\n`)
    await page.setInputFiles('main input[type=file]', { name: 'names.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Screen the table' }).click()
    await page.waitForURL(/\/screen\/[^/]+/)
    await page.getByText('40 rows screened, 1 with findings').first().waitFor()
    await settled(page)
    expect(await axe(page)).toEqual([])
    await page.getByLabel('Only rows with findings').check()
    expect(await page.locator('tbody tr').count()).toBe(1)
    const { text } = await saved(page, () => page.locator('main a[download]').first().click())
    expect(
      text.split('\n').filter((line) => line.includes('Zlatarski') || line.includes('ZLATARSKI')),
    ).not.toEqual([])
  })
})
