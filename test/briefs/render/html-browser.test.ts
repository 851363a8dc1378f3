import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/briefs/render/html/html.js'
import { sampleBrief } from './sample.js'

const executablePath = '/usr/bin/chromium'
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const here = existsSync(executablePath)
if (!here) process.stderr.write(`skipped: there is no browser at ${executablePath}\n`)

describe.runIf(here)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-html-'))
  const url = pathToFileURL(join(folder, 'brief.html')).href
  let browser: Browser
  const complaints: string[] = []
  const requests: string[] = []

  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(url)
    return page
  }

  beforeAll(async () => {
    writeFileSync(join(folder, 'brief.html'), await renderHtml(sampleBrief()))
    browser = await chromium.launch({ executablePath, args: args.split(' ') })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  test('a click on a figure shows its arithmetic, file, row and licence; Escape goes back to it', async () => {
    const page = await open()
    await page.click('a.n[data-ref="2"]')
    const drawer = page.locator('#drawer')
    expect(await drawer.isVisible()).toBe(true)
    const text = await drawer.innerText()
    for (const words of [
      '7.9%',
      '0.079',
      '1187 / 25882 = 0.0459',
      'flows-2018.csv',
      'CC BY 4.0',
      'reporter: SRB',
    ])
      expect(text).toContain(words)
    expect(await drawer.locator('tbody tr').first().innerText()).toMatch(/flows-2018\.csv\s+7\s+1187/)
    await page.keyboard.press('Escape')
    expect(await drawer.isVisible()).toBe(false)
    expect(await page.evaluate('document.activeElement.dataset.ref')).toBe('2')
    await page.keyboard.press('Enter')
    expect(await drawer.isVisible()).toBe(true)
    await page.close()
  })

  test('every figure opens its drawer', async () => {
    const page = await open()
    const opened = await page.evaluate(`[...document.querySelectorAll('a.n')].filter((link) => {
      link.click()
      return !document.getElementById('drawer').hidden && document.querySelector('#drawer .body').innerText.includes('flows-2018.csv')
    }).length`)
    expect(opened).toBe(sampleBrief().figures.length)
    await page.close()
  })

  test('without script a figure leads to the number index', async () => {
    const page = await open({ javaScriptEnabled: false })
    await page.click('a.n[data-ref="2"]')
    expect(page.url()).toMatch(/#n2$/)
    expect(await page.locator('#theme').isVisible()).toBe(false)
    await page.close()
  })

  const paint = 'getComputedStyle(document.body).backgroundColor'
  const line = `getComputedStyle(document.querySelector('.chart path[stroke="var(--reporter)"]')).stroke`

  test('dark and light follow the system, and the button turns them', async () => {
    const page = await open({ colorScheme: 'dark' })
    expect([await page.evaluate(paint), await page.evaluate(line)]).toEqual([
      'rgb(22, 23, 26)',
      'rgb(109, 151, 220)',
    ])
    await page.click('#theme')
    expect([await page.evaluate(paint), await page.evaluate(line)]).toEqual([
      'rgb(251, 250, 247)',
      'rgb(29, 68, 128)',
    ])
    await page.close()
  })

  test.each([320, 360, 768, 1100])(
    'at %d pixels nothing runs out of the page, drawer open or closed',
    async (width) => {
      const page = await open({ viewport: { width, height: 780 } })
      const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
      expect(await page.evaluate(overflow)).toBe(0)
      await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
      await page.click('a.n[data-ref="2"]')
      expect(await page.evaluate(overflow)).toBe(0)
      expect(await page.locator('a.n[data-ref="2"]').first().isVisible()).toBe(true)
      await page.close()
    },
  )

  test('in print every table is there', async () => {
    const page = await open()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByText('Partner 40').isVisible()).toBe(true)
    await page.close()
  })

  test('nothing was complained of, nothing was fetched', () => {
    expect(complaints).toEqual([])
    expect(requests.filter((each) => each.split('#')[0] !== url && !each.startsWith('data:'))).toEqual([])
  })
})
