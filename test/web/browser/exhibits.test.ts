import { describe, expect, test } from 'vitest'
import { browserHere, focused, saved, settled, workbench } from './workbench.js'

describe.runIf(browserHere)('an exhibit', () => {
  const bench = workbench()
  /** The first that has a chart, whichever of the two it shows. */
  const first = '.exhibit:has(.tools [aria-pressed])'

  test('is a chart drawn from our own files, and a table of the same numbers', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    const exhibit = page.locator(first).first()
    expect(await exhibit.locator('.picture svg path').count()).toBeGreaterThan(3)
    expect(await exhibit.getByRole('img').getAttribute('aria-label')).not.toBe('')
    await exhibit.getByRole('button', { name: 'Table', exact: true }).click()
    expect(await exhibit.locator('.picture').count()).toBe(0)
    expect(await exhibit.locator('tbody tr').count()).toBeGreaterThan(3)
    await exhibit.getByRole('button', { name: 'Chart', exact: true }).click()
    await settled(page)
    expect(await exhibit.locator('.picture svg path').count()).toBeGreaterThan(3)
  })

  test('is drawn anew in the colours of the theme', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    const strokes = () =>
      page
        .locator(`.exhibit .picture svg path`)
        .evaluateAll((paths) => paths.map((each) => each.getAttribute('stroke')).join(' '))
    const light = await strokes()
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    expect(await strokes()).not.toBe(light)
  })

  test('is sorted by a column, found in by words, and counted', async () => {
    const page = await bench.open('/SRB-RUS/partners?year=2014')
    const exhibit = page.locator('.exhibit').first()
    const table = exhibit.getByRole('button', { name: 'Table', exact: true })
    if (await table.count()) await table.click()
    const numeric = exhibit.locator('thead th.number').first()
    const column = await numeric.evaluate((th: { cellIndex: number }) => th.cellIndex)
    const values = () =>
      exhibit
        .locator(`tbody tr > :nth-child(${column + 1})`)
        .evaluateAll((cells) =>
          cells.map((cell) => Number((cell.textContent ?? '').replace(/[^\d.−-]/g, '').replace('−', '-'))),
        )
    await numeric.getByRole('button').click()
    expect(await numeric.getAttribute('aria-sort')).toBe('descending')
    const falling = await values()
    expect(falling).toEqual(falling.toSorted((a, b) => b - a))
    await numeric.getByRole('button').click()
    expect(await numeric.getAttribute('aria-sort')).toBe('ascending')
    expect(await values()).toEqual(falling.toReversed())
  })

  test('is copied and saved as CSV with the same numbers, to the last digit', async () => {
    const page = await bench.open('/SRB-RUS/trade', { permissions: ['clipboard-read', 'clipboard-write'] })
    const exhibit = page.locator(first).first()
    await exhibit.getByRole('button', { name: 'Copy CSV' }).click()
    await exhibit.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = (await page.evaluate('navigator.clipboard.readText()')) as string
    expect(copied.split(/\r?\n/).length).toBeGreaterThan(5)
    const { name, text } = await saved(page, () => exhibit.getByLabel('Download CSV').click())
    expect(name).toMatch(/\.csv$/)
    const numbers = (of: string) => new Set(of.match(/\b\d{4,}(?:\.\d+)?\b/g))
    expect([...numbers(copied)].filter((each) => !numbers(text).has(each))).toEqual([])
  })

  test('is copied where the browser has no clipboard for the page', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`)
    const button = page.locator(first).first().getByRole('button', { name: 'Copy CSV' })
    await button.focus()
    await page.keyboard.press('Enter')
    const done = page.locator(first).first().getByRole('button', { name: 'Copied' })
    await done.waitFor()
    expect(await done.evaluate(focused)).toBe(true)
  })

  test('leaves the page as a picture with its statement and sources', async () => {
    const page = await bench.open('/SRB-RUS/trade', { colorScheme: 'dark' })
    const exhibit = page.locator(first).first()
    const title = await exhibit.locator('h3').innerText()
    const { name, text } = await saved(page, () => exhibit.getByLabel('Download SVG').click())
    expect(name).toMatch(/\.svg$/)
    const words = text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(words).toContain(title.split(' ').slice(0, 4).join(' '))
    expect(words).toContain((await exhibit.locator('.subtitle').innerText()).slice(0, 20))
    const png = await saved(page, () => exhibit.getByLabel('Download PNG').click())
    expect(png.name).toMatch(/\.png$/)
    expect(png.text.slice(1, 4)).toBe('PNG')
  })

  test('is cited with an address that shows the same numbers later, in the same language', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    await page.locator('header .tools select').selectOption('sr-Cyrl')
    await settled(page)
    const exhibit = page.locator(first).first()
    const title = await exhibit.locator('h3').innerText()
    const cite = exhibit.locator('.tools button[aria-expanded]')
    await cite.click()
    const citation = await exhibit.locator('.citation p').innerText()
    const address = new URL(/http\S+/.exec(citation)?.[0] ?? '')
    expect(address.searchParams.get('asOf')).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(address.searchParams.get('year')).toMatch(/^\d{4}$/)
    const later = await bench.open(address.href)
    expect(await later.locator(`${address.hash} h3`).innerText()).toBe(title)
  })

  test('shows its row for the year that is pointed at', async () => {
    const page = await bench.open('/SRB-RUS/trade')
    const exhibit = page.locator('.exhibit:has(.reading)').first()
    await exhibit.locator('.chart').hover()
    expect(await exhibit.locator('.reading b').count()).toBeGreaterThan(1)
  })

  test('says where a figure comes from as soon as it is pointed at', async () => {
    const page = await bench.open('/SRB-RUS')
    const figure = page.locator('button.figure').first()
    await figure.hover()
    const tip = page.locator('[role=tooltip]')
    await tip.waitFor()
    expect(await tip.innerText()).toMatch(/:/)
    await tip.hover() // it may be gone over and read
    await page.waitForTimeout(400)
    expect(await tip.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await tip.isVisible()).toBe(false)
  })
})
