import { describe, expect, test } from 'vitest'
import { baciText } from '../../lake/workspace.js'
import { axe, browserHere, saved, settled, sideways, workbench } from './workbench.js'

const baciFile = (year: number, ...lines: readonly string[]) => ({
  name: `BACI_HS17_Y${year}_V202301.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(baciText(...lines.map((line) => `${year},${line}`))),
})

describe.runIf(browserHere)('the lake', () => {
  const bench = workbench()

  test('takes a file that is dropped: recognised, tried, imported, shown, forgotten and undone', async () => {
    const page = await bench.open('/')
    await page.setInputFiles('main input[type=file]', baciFile(2020, '688,643,270900,1.5,1', '688,643,x,1,1'))
    await page.waitForURL(/\/sources/)
    await settled(page)
    expect(await page.locator('main').innerText()).toMatch(/recognised: .*BACI/)
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Try it first' }).click()
    await page.getByText('Tried: nothing was changed.').waitFor()
    await settled(page)
    expect(await page.locator('#job').innerText()).toMatch(/Rejected\s+1/)
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Import it now' }).click()
    await page.getByText('Imported.', { exact: true }).waitFor()
    const snapshot = page.locator('section.snapshot')
    await snapshot.waitFor()
    expect(await page.locator('.notice').count()).toBe(0) // the page that imported needs no asking to show it
    await snapshot.getByRole('button', { name: 'Forget' }).click()
    await page.getByLabel('Why').fill('an attempt')
    await page.getByRole('button', { name: 'Forget this snapshot' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone: the snapshot stays.').waitFor()
    expect(await snapshot.count()).toBe(1)
    await page.goto('/jobs')
    await settled(page)
    expect(await page.locator('main ol > li').count()).toBe(3)
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await sideways(page)).toBe(0)
  })

  test('is asked by SQL; a mistake is shown at its place', async () => {
    const page = await bench.open('/sql', { expected: /the server responded with a status of 400/ })
    const editor = page.locator('main textarea')
    await editor.fill('select source, count(*) as rows from flow group by source order by source')
    await editor.press('Control+Enter')
    await page.locator('main tbody tr').first().waitFor()
    expect(await page.locator('main tbody').innerText()).toMatch(/ots\s+\d/)
    expect(await axe(page)).toEqual([])
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Download CSV' }).click())
    expect(text).toMatch(/^source,rows\r?\n/)
    await editor.fill('select row_number() over () as n from range(900)')
    await editor.press('Control+Enter')
    await page.getByText('900 rows').waitFor()
    const rows = page.locator('main tbody tr:not(.space)')
    expect(await rows.count()).toBeLessThan(200) // those in view, of all
    await page.locator('main .virtual').evaluate((box: { scrollTop: number }) => (box.scrollTop = 1e6))
    await page.getByRole('cell', { name: '900', exact: true }).waitFor()
    expect(await rows.count()).toBeLessThan(200)
    await editor.fill('select no_such_column from flow')
    await editor.press('Control+Enter')
    await page.getByRole('alert').waitFor()
    expect(await page.locator('main mark').innerText()).toMatch(/no_such_column/)
    expect(await axe(page)).toEqual([])
    await page.goBack()
    await page.locator('main tbody tr').first().waitFor()
    expect(await editor.inputValue()).toMatch(/range/)
    await page.getByRole('button', { name: /^Explain/ }).click()
    await page.locator('main pre').waitFor()
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await sideways(page)).toBe(0)
  }, 90_000)

  test('is written up as a brief in each format', async () => {
    const page = await bench.open(
      '/brief?dyad=SRB-RUS&only=summary,trade-over-time&formats=html,md,json,pdf,docx,xlsx',
    )
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: 'Write' }).click()
    const files = page.locator('ul.files a[download]')
    await page.locator('p.citation').waitFor({ timeout: 45_000 }) // all are written
    await settled(page)
    const names = await files.allInnerTexts()
    expect(names.map((name) => name.split('.').at(-1)).toSorted()).toEqual([
      'docx',
      'html',
      'json',
      'md',
      'pdf',
      'xlsx',
    ])
    const { text } = await saved(page, () => files.filter({ hasText: '.pdf' }).click())
    expect(text.slice(0, 5)).toBe('%PDF-')
    for (const ending of ['.docx', '.xlsx']) {
      const file = await saved(page, () => files.filter({ hasText: ending }).click())
      expect(file.text.slice(0, 2)).toBe('PK')
    }
    const frame = page.locator('main iframe')
    expect(await frame.getAttribute('sandbox')).not.toMatch(/allow-same-origin/)
    expect(await page.frameLocator('main iframe').locator('h1').first().innerText()).toMatch(/Serbia/)
    await page.reload()
    await files.first().waitFor()
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await sideways(page)).toBe(0)
  }, 120_000)

  test('is gone into product by product, by a row or its tile, and back by the path', async () => {
    const page = await bench.open('/SRB-RUS/products?year=2014&flow=import')
    const table = page.locator('.exhibit').first()
    const switches = table.getByRole('button', { name: 'Table', exact: true })
    if (await switches.count()) await switches.click()
    const row = table.locator('tbody a[href*="hs="]').first()
    await row.focus()
    await page.keyboard.press('Enter')
    await settled(page)
    const hs = new URL(page.url()).searchParams.get('hs')
    expect(hs).toMatch(/^\d\d$/)
    expect(await page.locator('nav.path [aria-current=page]').count()).toBe(1)
    expect(await axe(page)).toEqual([])
    await page.locator('nav.path a').first().click()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('hs')).toBeNull()
    await page.goBack()
    await settled(page)
    expect(new URL(page.url()).searchParams.get('hs')).toBe(hs)
  })
})
