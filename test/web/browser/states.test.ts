import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { tokenHash } from '../../../src/api/guard/token.js'
import { baci } from '../../../src/sources/baci/source.js'
import { baciText, imported, write } from '../../lake/workspace.js'
import { axe, browserHere, settled, sideways, workbench } from './workbench.js'

describe.runIf(browserHere)('a page', () => {
  const bench = workbench()

  test('says that the lake has changed, and shows the new data when asked to', async () => {
    const page = await bench.open('/')
    const holds = page.locator('main table')
    expect(await holds.innerText()).not.toMatch(/BACI/)
    await imported(bench.server.folder, baci, [
      write(
        path.join(bench.server.folder, '..', 'new'),
        'BACI_HS17_Y2020_V202301.csv',
        baciText('2020,688,643,10121,1.5,1'),
      ),
    ])
    const notice = page.locator('.notice')
    await notice.waitFor()
    expect(await axe(page)).toEqual([])
    expect(await holds.innerText()).not.toMatch(/BACI/) // nothing changes under the reader
    await notice.getByRole('button').click()
    await settled(page)
    expect(await notice.count()).toBe(0)
    expect(await holds.innerText()).toMatch(/BACI/)
  })

  test('shows the shape of what comes when the answer is slow, and what was there until it comes', async () => {
    const page = await bench.open('/sources')
    let answer = (): void => undefined
    await page.route('**/api/brief/**', async (route) => {
      await new Promise<void>((resolve) => (answer = resolve))
      await route.continue()
    })
    await page.goto('/SRB-RUS/trade')
    await page.locator('.skeleton').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await page.locator('h1').innerText()).toMatch(/Trade/)
    answer()
    await settled(page)
    expect(await page.locator('.skeleton').count()).toBe(0)
    await page.getByLabel('Year', { exact: true }).selectOption('2010')
    await page.locator('[aria-busy=true]').waitFor()
    expect(await page.locator('.exhibit').count()).toBeGreaterThan(0)
    answer()
    await settled(page)
    expect(await page.locator('h1').innerText()).toMatch(/2010/)
  })

  test('keeps what it shows when the server cannot be reached, says so, and tries again', async () => {
    const page = await bench.open('/SRB-RUS/trade', { expected: /ERR_INTERNET_DISCONNECTED/ })
    await page.context().setOffline(true)
    await page.getByLabel('Year', { exact: true }).selectOption('2010')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(/cannot be reached/)
    expect(await page.locator('.exhibit').count()).toBeGreaterThan(0)
    expect(await axe(page)).toEqual([])
    await page.context().setOffline(false)
    await alert.getByRole('button').click()
    await settled(page)
    expect(await alert.count()).toBe(0)
    expect(await page.locator('h1').innerText()).toMatch(/2010/)
  })

  test.each([
    [
      'an error of the server',
      500,
      'application/json',
      '{"schema":"rapport/error@1","error":{"code":"internal","message":"It broke.","remedy":"Report it."}}',
      /It broke.*internal.*Report it/s,
    ],
    ['a page of a proxy in its place', 502, 'text/html', '<h1>Bad gateway</h1>', /could not be read/],
    ['an answer cut off', 200, 'application/json', '{"schema":"rapport/br', /could not be read/],
  ])('shows %s', async (_what, status, contentType, body, says) => {
    const page = await bench.open('/', { expected: /the server responded with a status of 50/ })
    await page.route('**/api/brief/**', (route) => route.fulfill({ status, contentType, body }))
    await page.goto('/SRB-RUS/trade')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(says)
    expect(await axe(page)).toEqual([])
    await page.unroute('**/api/brief/**')
    await alert.getByRole('button').click()
    await settled(page)
    expect(await page.locator('.exhibit').count()).toBeGreaterThan(0)
  })

  test('of a country that is not there says what the server says, and the rest works', async () => {
    const page = await bench.open('/SRB-XQX/trade', { expected: /the server responded with a status of 4/ })
    expect(await page.getByRole('alert').innerText()).toMatch(/XQX/)
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Rapport: start' }).click()
    await settled(page)
    expect(await page.locator('main input[role=combobox]').isVisible()).toBe(true)
  })

  test('works where the browser keeps nothing for it', async () => {
    const page = await bench.open('/')
    await page.addInitScript(`Object.defineProperty(globalThis, 'localStorage', {
      get: () => { throw new DOMException('denied', 'SecurityError') },
    })`)
    await page.goto('/SRB-RUS/trade')
    await settled(page)
    await page.locator('header .tools select').selectOption('ru')
    await page.getByRole('button', { name: /^Оформление|^Тема/ }).click()
    await settled(page)
    expect(await page.locator('h1').innerText()).toMatch(/^Торговля/)
  })

  test('says without scripts where else the answers are', async () => {
    const page = await bench.browser.newPage({ javaScriptEnabled: false })
    await page.goto(bench.server.address)
    expect(await page.locator('noscript').innerText()).toMatch(/\/api\//)
    await page.close()
  })
})

describe.runIf(browserHere)('a server that asks for a token', () => {
  const serve = { tokenHash: null as string | null }
  const bench = workbench({
    serve,
    bring: async () => void (serve.tokenHash = await tokenHash('a very good token')),
  })

  test('shows nothing until it is given, then the page that was asked for; the reader stays signed in', async () => {
    const page = await bench.open('/SRB-RUS/trade', { expected: /status of 401/ })
    const token = page.getByLabel('Token')
    expect(await token.isVisible()).toBe(true)
    expect(await page.locator('.exhibit').count()).toBe(0)
    expect(await page.locator('nav a[href="/catalogue"]').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 780 })
    expect(await sideways(page)).toBe(0)
    await token.fill('a wrong token')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    expect(await axe(page)).toEqual([])
    await token.fill('a very good token')
    await page.keyboard.press('Enter')
    await page.locator('.exhibit').first().waitFor()
    expect(new URL(page.url()).pathname).toBe('/SRB-RUS/trade')
    expect(await page.getByText('Serbia').first().isVisible()).toBe(true)
    await page.reload()
    await settled(page)
    expect(await token.count()).toBe(0)
    expect(await page.locator('.exhibit').count()).toBeGreaterThan(0)
  })
})

describe.runIf(browserHere)('a lake with nothing but the facts', () => {
  const bench = workbench({ empty: true })

  test.each(['/', '/SRB-RUS/trade', '/SRB-RUS/products', '/sources', '/screen?name=Zlatarski', '/catalogue'])(
    '%s says how to bring data',
    async (at) => {
      const page = await bench.open(at, { expected: /the server responded with a status of 404/ })
      expect(await page.locator('main').innerText()).toMatch(
        /rapport (?:pull|import|catalogue import)|not in the lake/,
      )
      expect(await axe(page)).toEqual([])
      await page.setViewportSize({ width: 390, height: 780 })
      expect(await sideways(page)).toBe(0)
    },
  )
})
