import { describe, expect, test } from 'vitest'
import { sourceName, translatedSources } from '../../src/messages/source-names.js'
import { sources } from '../../src/sources/index.js'

/** Databases and lists that their publishers call so: these names are the same in every language. */
const proper =
  'comtrade trade-map imts eurostat baci oec ots batis wits desta rta sipri un-desa knomad cdis gsdb gravity'

test('every source is either translated, being described in our words, or has its publisher’s own name', () => {
  expect([...translatedSources, ...proper.split(' ')].toSorted()).toEqual(
    sources.map(({ id }) => id).toSorted(),
  )
})

describe.each(['name', 'short'] as const)('the %s of a translated source', (form) => {
  const ours = sources.filter(({ id }) => translatedSources.includes(id))

  test('is the source’s own in English', () => {
    for (const source of ours) expect(sourceName(source, 'en', form)).toBe(source[form])
  })

  test('has no Latin letters in Russian and none but abbreviations in Serbian Cyrillic', () => {
    for (const source of ours) {
      expect(sourceName(source, 'ru', form), source.id).not.toMatch(/\p{Script=Latin}/u)
      expect(sourceName(source, 'sr-Cyrl', form).replace(/\b(?:HS|EU)\b/g, ''), source.id).not.toMatch(
        /\p{Script=Latin}/u,
      )
      expect(sourceName(source, 'sr-Latn', form), source.id).not.toMatch(/\p{Script=Cyrillic}/u)
    }
  })

  test('is no other’s', () => {
    for (const language of ['ru', 'sr-Latn'] as const) {
      const names = sources.map((source) => sourceName(source, language, form))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})
