import { describe, expect, test } from 'vitest'
import { axe, browserHere, focused, saved, settled, sideways, workbench } from './workbench.js'

const note = `# Trade of Serbia and Russia

Exports of Serbia to Russia grew from US$ 100 million in 2012 to US$ 150 million in 2014, an increase of 70 percent.

In 2013 Serbian exports to Russia were US$ 1.1 billion. Later the text says that in 2013 Serbian exports to Russia were US$ 1.4 billion.
`
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

describe.runIf(browserHere)('a document', () => {
  const bench = workbench()
  const checked = async (files: readonly ReturnType<typeof file>[]) => {
    const page = await bench.open('/check')
    await page.setInputFiles('main input[type=file]', [...files])
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.waitForURL(/\/check\/[^/]+/)
    await page.getByRole('heading', { name: 'Findings' }).waitFor()
    await settled(page)
    return page
  }
  const finding = (page: { url(): string }) => new URL(page.url()).searchParams.get('finding')

  test('is sent, read, and shown with its findings beside their places', async () => {
    const page = await checked([file('note.md', note)])
    expect(await page.locator('.said .claim').count()).toBeGreaterThan(3)
    const wrong = page.locator('[id^=note-]', { hasText: '70 percent' })
    expect(await wrong.innerText()).toMatch(/150 \/ 100/) // the arithmetic
    expect(await page.locator('main').innerText()).toMatch(/(\d+) of \1 numbers understood/)
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 780 })
    await settled(page)
    expect(await sideways(page)).toBe(0)
    expect(await axe(page), 'dark and narrow').toEqual([])
  })

  test('is gone through by j and k; the finding is in the address, and a reload opens it again', async () => {
    const page = await checked([file('note.md', note)])
    await page.keyboard.press('j')
    const first = finding(page)
    expect(first).not.toBeNull()
    await page.keyboard.press('j')
    const second = finding(page)
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    expect(finding(page)).toBe(first)
    await page.reload()
    await page.locator(`#note-${first}`).waitFor()
    expect(await page.locator(`#note-${first}.selected`).count()).toBe(1)
  })

  test('has a finding silenced with a reason, which stays and can be taken back', async () => {
    const page = await checked([file('note.md', note)])
    const list = page.locator('section[aria-labelledby=findings] li')
    const before = await list.count()
    await page.keyboard.press('j')
    await page.keyboard.press('s')
    const reason = page.getByLabel(/^Reason/)
    await reason.waitFor()
    expect(await reason.evaluate(focused)).toBe(true)
    expect(await axe(page)).toEqual([])
    await reason.fill('as printed in the original')
    await page.getByRole('button', { name: 'Silence it' }).click()
    await page.getByText(/^Silenced: 1/).waitFor()
    expect(await list.count()).toBe(before - 1)
    await page.reload()
    const silenced = page.getByText(/^Silenced: 1/)
    await silenced.click()
    expect(await page.locator('pre', { hasText: 'as printed in the original' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Let it speak again' }).click()
    expect(await list.count()).toBe(before)
  })

  test('is told in another language as soon as the page is, with nothing checked again', async () => {
    const page = await checked([file('note.md', note)])
    const list = page.locator('section[aria-labelledby=findings] li')
    const before = await list.count()
    expect(await list.filter({ hasText: '70 percent' }).innerText()).toMatch(/is a change of 50 %/)
    const address = new URL(page.url()).pathname
    for (const [language, message, rule] of [
      ['ru', /составляет 50\u00a0%, а не «70 percent»/, /Темп прироста следует из двух уровней/],
      ['sr-Latn', /iznosi 50%, a ne „70 percent”/, /Stopa rasta sledi iz dva nivoa/],
      ['sr-Cyrl', /износи 50%, а не „70 percent”/, /Стопа раста следи из два нивоа/],
    ] as const) {
      await page.locator('header .tools select').selectOption(language)
      const told = list.filter({ hasText: '70 percent' }).locator(`a[lang=${language}]`)
      await told.waitFor()
      expect(await told.innerText()).toMatch(message)
      expect(await list.count()).toBe(before)
      const beside = page.locator('[id^=note-f]', { hasText: '70 percent' })
      if (language === 'ru') await beside.locator('details summary code').click()
      await beside.getByText(rule).waitFor()
      await page.evaluate('scrollTo(0, 0)') // nothing under the bar that stays
      expect(await axe(page), language).toEqual([])
    }
    expect(new URL(page.url()).pathname).toBe(address)
    await page.locator('main .bar').getByRole('button', { name: 'Страница с белешкама' }).click()
    await page.locator('main iframe').waitFor()
    expect(await page.frameLocator('main iframe').locator('html').getAttribute('lang')).toBe('sr-Cyrl')
  })

  test('leaves as SARIF, JSON and an annotated page', async () => {
    const page = await checked([file('note.md', note)])
    for (const [what, has] of [
      ['SARIF', /"version":\s*"2\.1\.0"/],
      ['JSON', /"rapport\/check@/],
      ['Annotated page (HTML)', /^<!doctype html>/i],
    ] as const) {
      await page.keyboard.press('e')
      const { text } = await saved(page, () => page.getByRole('link', { name: what, exact: true }).click())
      expect(text).toMatch(has)
    }
    await page.getByRole('button', { name: 'Annotated page', exact: true }).click()
    const frame = page.locator('main iframe')
    await frame.waitFor()
    expect(await frame.getAttribute('sandbox')).not.toMatch(/allow-same-origin/)
    expect(await page.frameLocator('main iframe').locator('body').innerText()).toMatch(/70 percent/)
  })

  test('shows markup in it as words', async () => {
    const page = await checked([
      file(
        'bad.md',
        `${note}\n\n<img src="https://elsewhere.example/x.png" onerror="alert(1)"> <script>alert(2)</script>\n`,
      ),
    ])
    expect(await page.locator('main img, main script').count()).toBe(0)
  })

  test('that cannot be read says so', async () => {
    const page = await bench.open('/check')
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    expect(await page.getByRole('alert').innerText()).toMatch(/Choose a document/)
    await page.setInputFiles('main input[type=file]', [file('broken.pdf', '%PDF-1.4 nothing else')])
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.waitForURL(/\/check\/[^/]+/)
    await page
      .getByText(/broken\.pdf/)
      .first()
      .waitFor()
    await settled(page)
    expect(await axe(page)).toEqual([])
  })

  test('dropped on the start is known as a document', async () => {
    const page = await bench.open('/')
    await page.setInputFiles('main input[type=file]', [file('note.md', note)])
    await page.waitForURL(/\/check\/[^/]+/)
    await page.getByRole('heading', { name: 'Findings' }).waitFor()
  })
})
