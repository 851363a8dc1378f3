import { describe, expect, test } from 'vitest'
import { hsChapters } from '../../src/messages/hs-chapters.js'
import { toCyrillic } from '../../src/messages/serbian-script.js'

const numbers = Array.from({ length: 99 }, (_, index) => String(index + 1).padStart(2, '0'))

test('every chapter has a name, except 77, which the HS keeps free', () => {
  expect(Object.keys(hsChapters).toSorted()).toEqual(numbers.filter((chapter) => chapter !== '77'))
})

test.each(['en', 'ru', 'sr'] as const)('no two chapters share a name (%s)', (language) => {
  const names = Object.values(hsChapters).map((chapter) => chapter[language].toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})

describe.each(Object.entries(hsChapters))('chapter %s', (_, { en, ru, sr }) => {
  test.each([en, ru, sr, toCyrillic(sr)])('“%s” is short and tidy', (name) => {
    expect(name.length).toBeLessThanOrEqual(60)
    expect(name).toMatch(/^\p{Lu}.*[\p{L}]$/u)
    expect(name).not.toMatch(/\s{2}|\s,|,\S/u)
  })

  test('each language keeps to its script', () => {
    expect(en).toMatch(/^[A-Za-z ,-]+$/)
    expect(ru).toMatch(/^[А-Яа-яЁё ,-]+$/)
    expect(sr).toMatch(/^[A-Za-zČĆĐŠŽčćđšž ,-]+$/)
    expect(toCyrillic(sr)).toMatch(/^[АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш ,-]+$/)
  })
})
