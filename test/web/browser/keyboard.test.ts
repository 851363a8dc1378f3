import { describe, expect, test } from 'vitest'
import { browserHere, saved, settled, workbench } from './workbench.js'

describe.runIf(browserHere)('with the keyboard alone', () => {
  const bench = workbench()

  test('a reader comes from the start to the row behind a number, and back', async () => {
    const page = await bench.open('/')
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    /** Tabs on until something matches; what has the focus must be seen to have it. */
    const tabTo = async (selector: string, most = 80) => {
      for (let step = 0; step < most; step += 1) {
        await press('Tab')
        const [there, seen, said] = (await page.evaluate(`(() => {
          const at = document.activeElement
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
          const seen = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
          return [at.matches(${JSON.stringify(selector)}), seen, at.outerHTML.slice(0, 160)]
        })()`)) as [boolean, boolean, string]
        expect(seen, `focus is not seen on ${said}`).toBe(true)
        if (there) return
      }
      throw new Error(`${selector} is not reached by Tab`)
    }
    await press('Tab')
    expect(await page.evaluate('document.activeElement.className')).toMatch(/skip/)
    await tabTo('main input[role=combobox]')
    await page.keyboard.type('serbia rus')
    await page.locator('li[role=option]').first().waitFor()
    await press('ArrowDown', 'ArrowUp', 'Enter')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/SRB-RUS')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await press('/')
    await page.keyboard.type('trade')
    await page
      .getByRole('option', { name: /^Trade/ })
      .first()
      .waitFor()
    await press('Enter')
    await settled(page)
    expect(new URL(page.url()).pathname).toBe('/SRB-RUS/trade')
    await tabTo('button.figure')
    expect(await page.locator('[role=tooltip]').innerText()).not.toBe('')
    await press('Enter')
    await settled(page)
    expect(await page.evaluate('document.activeElement.id')).toBe('lineage-title')
    await tabTo('aside summary')
    if (!(await page.locator('aside details').first().getAttribute('open'))) await press('Enter')
    await tabTo('aside a[download]')
    const { text } = await saved(page, () => press('Enter'))
    expect(text).toMatch(/,/)
    await press('Escape')
    expect(await page.evaluate('document.activeElement.className')).toMatch(/figure/)
    await press('Control+k')
    await page.locator('dialog').waitFor()
    await press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('dialog').count()).toBe(0)
  })
})
