import { describe, expect, test } from 'vitest'
import { dyadPages } from '../../../web/src/router.js'
import { axe, browserHere, focused, saved, settled, sideways, workbench } from './workbench.js'

const at = (page: { url(): string }): string => {
  const { pathname, search } = new URL(page.url())
  return `${pathname}${search}`
}

describe.runIf(browserHere)('a reader', () => {
  const bench = workbench()

  test('types two countries in Serbian, in either script, and goes through every page of the pair', async () => {
    const page = await bench.open('/', { locale: 'sr-Latn-RS' })
    expect(await page.locator('html').getAttribute('lang')).toBe('sr-Latn')
    const field = page.locator('main input[role=combobox]')
    for (const words of ['Srbija Rusija', 'Србија и Русија', 'srb rus']) {
      await field.fill(words)
      expect(await page.locator('li[role=option]').first().innerText(), words).toMatch(
        /Srbija ⇄ Rusija\s+SRB-RUS/,
      )
    }
    await page.locator('li[role=option]').first().click()
    await settled(page)
    expect(at(page)).toBe('/SRB-RUS')
    for (const section of dyadPages.slice(1)) {
      await page.locator(`nav a[href="/SRB-RUS/${section}"]`).click()
      await settled(page)
      expect(at(page)).toBe(`/SRB-RUS/${section}`)
      expect(await page.locator('nav a[aria-current="page"]').getAttribute('href')).toBe(
        `/SRB-RUS/${section}`,
      )
      // Something stands there: exhibits, or what is missing and the command that brings it.
      expect(await page.locator('main :is(.exhibit, .missing, p.lead)').count(), section).toBeGreaterThan(0)
      expect(await page.locator('main [role="alert"]').count(), section).toBe(0)
    }
    await page.goto('/')
    await settled(page)
    await page.locator('.recent a').first().click()
    expect(at(page)).toBe('/SRB-RUS')
  })

  test('opens a number and follows it to the row of the file it was read from', async () => {
    const page = await bench.open('/SRB-RUS/trade?year=2014')
    await page.getByRole('button', { name: 'Table', exact: true }).first().click()
    const figure = page.locator('td button.figure').first()
    const text = await figure.innerText()
    await figure.click()
    const drawer = page.locator('aside')
    await settled(page)
    expect(at(page)).toMatch(/figure=\d+/)
    expect(await drawer.locator('.value').innerText()).toBe(text)
    const parts = drawer.locator('details > summary')
    await parts.first().waitFor()
    if ((await drawer.locator('details[open]').count()) === 0) await parts.first().click()
    const link = drawer.locator('a[download]').first()
    const row = Number(/row=(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1])
    const { name, text: csv } = await saved(page, () => link.click())
    expect(name).toMatch(/\.csv$/)
    expect(
      csv.split(/\r?\n/).some((line) => line.startsWith(`${row},`)),
      csv.slice(0, 400),
    ).toBe(true)
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 780 })
    await settled(page)
    expect(await sideways(page)).toBe(0)
    expect(await axe(page), 'dark and narrow').toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.keyboard.press('Escape')
    expect(await drawer.count()).toBe(0)
    expect(at(page)).toBe('/SRB-RUS/trade?year=2014')
    expect(await figure.evaluate(focused)).toBe(true)
  })

  test('finds the same page with the same number open after a reload', async () => {
    const page = await bench.open('/SRB-RUS/trade?year=2012')
    await page.locator('button.figure').first().click()
    await settled(page)
    const [address, drawer] = [at(page), await page.locator('aside').innerText()]
    await page.reload()
    await settled(page)
    expect([at(page), await page.locator('aside').innerText()]).toEqual([address, drawer])
    expect(await page.locator('header select').first().inputValue()).toBe('2012')
  })

  test('goes back as through pages, and the year stays from page to page', async () => {
    const page = await bench.open('/SRB-RUS')
    await page.getByLabel('Year', { exact: true }).selectOption('2011')
    await settled(page)
    expect(await page.locator('h1').innerText()).toMatch(/2011/)
    await page.locator('nav a', { hasText: 'Partners' }).click()
    await settled(page)
    expect(at(page)).toBe('/SRB-RUS/partners?year=2011')
    await page.getByLabel('Swap the countries').click()
    await settled(page)
    expect(at(page)).toBe('/RUS-SRB/partners?year=2011')
    for (const before of ['/SRB-RUS/partners?year=2011', '/SRB-RUS?year=2011', '/SRB-RUS']) {
      await page.goBack()
      await settled(page)
      expect(at(page)).toBe(before)
    }
    await page.goForward()
    await settled(page)
    expect(await page.locator('h1').innerText()).toMatch(/2011/)
  })

  test('changes the language of everything, and it is kept', async () => {
    const page = await bench.open('/SRB-RUS/partners')
    const words: string[] = []
    for (const [language, tab] of [
      ['ru', 'Партнёры'],
      ['sr-Latn', 'Partneri'],
      ['sr-Cyrl', 'Партнери'],
    ] as const) {
      await page.locator('header .tools select').selectOption(language)
      await settled(page)
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect(await page.locator('nav a[aria-current="page"]').innerText()).toBe(tab)
      words.push(await page.locator('main').innerText())
      expect(await axe(page), language).toEqual([])
    }
    expect(new Set(words).size).toBe(3)
    expect(words[2]).not.toMatch(/[šžčćđ]/i)
    await page.reload()
    await settled(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('sr-Cyrl')
    expect(await page.title()).toMatch(/^Партнери/)
  })

  test('turns to the dark theme, which is there before the first paint the next time', async () => {
    const page = await bench.open('/')
    const paper = 'getComputedStyle(document.body).backgroundColor'
    expect(await page.evaluate(paper)).toBe('rgb(251, 250, 247)')
    const theme = page.getByRole('button', { name: /^Theme/ })
    while (!(await theme.getAttribute('aria-label'))?.includes('dark')) await theme.click()
    expect(await page.evaluate(paper)).toBe('rgb(22, 23, 26)')
    // What stands there when the first frame is made, before any module has run.
    await page.addInitScript(`{
      const frame = () => {
        if (document.body === null) requestAnimationFrame(frame)
        else globalThis.firstScheme = getComputedStyle(document.documentElement).colorScheme
      }
      requestAnimationFrame(frame)
    }`)
    await page.reload()
    await settled(page)
    expect(await page.evaluate('firstScheme')).toBe('dark')
    expect(await page.evaluate(paper)).toBe('rgb(22, 23, 26)')
  })

  test('prints a page in ink on paper without what is only for the screen', async () => {
    const page = await bench.open('/SRB-RUS/trade', { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    for (const hidden of ['nav', 'header .tools', '.exhibit .tools'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    expect(await page.locator('h1').isVisible()).toBe(true)
  })
})
