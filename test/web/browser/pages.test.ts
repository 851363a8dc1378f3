import { describe, expect, test } from 'vitest'
import { dyadPages } from '../../../web/src/router.js'
import { axe, browserHere, settled, sideways, workbench } from './workbench.js'

const pages = [
  '/',
  ...dyadPages.map((page) => (page === 'overview' ? '/SRB-RUS' : `/SRB-RUS/${page}`)),
  '/measures',
  '/measures/partner-share?dyad=SRB-RUS&flow=import&years=2006-2014',
  '/sources',
  '/sources/ots',
  '/jobs',
  '/check',
  '/screen',
  '/brief?dyad=SRB-RUS',
  '/catalogue',
  '/catalogue?view=import',
  '/catalogue?view=erased',
  '/sql',
  '/nowhere/at/all',
]

describe.runIf(browserHere)('every page', () => {
  const bench = workbench()

  test.each(pages)(
    '%s has one heading, a title and nothing that axe finds, light, wide and in English, or dark, narrow and in Russian',
    async (at) => {
      const page = await bench.open(at)
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.title()).toMatch(/Rapport/)
      expect(await axe(page), 'light, wide, English').toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(22, 23, 26)')
      await page.locator('header .tools select').selectOption('ru') // its words are the longest
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 780 })
        await settled(page)
        expect(await sideways(page), `sideways at ${width}`).toBe(0)
      }
      expect(await axe(page), 'dark, narrow, Russian').toEqual([])
    },
  )
})
