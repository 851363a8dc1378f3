import { describe, expect, test } from 'vitest'
import { hsChapters } from '../../src/messages/hs-chapters.js'
import { hsSections, sectionOfChapter } from '../../src/messages/hs-sections.js'
import { toCyrillic } from '../../src/messages/serbian-script.js'

const sections = Object.entries(hsSections).toSorted(([one], [other]) => (one < other ? -1 : 1))

test('there are 21 sections, and one for what none of them holds', () => {
  const numbers = Array.from({ length: 21 }, (_, index) => String(index + 1).padStart(2, '0'))
  expect(sections.map(([code]) => code)).toEqual([...numbers, '99'])
  expect(sections.map(([, { roman }]) => roman).join(' ')).toBe(
    'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI ',
  )
})

test('a section begins where the last one ended', () => {
  const ends = sections.map(([, { to }]) => Number(to))
  expect(sections.map(([, { from }]) => Number(from))).toEqual([
    1,
    ...ends.slice(0, -1).map((end) => end + 1),
  ])
})

test.each(Object.keys(hsChapters))('chapter %s belongs to exactly one section', (chapter) => {
  const holding = sections.filter(([, { from, to }]) => from <= chapter && chapter <= to)
  expect(holding.map(([code]) => code)).toEqual([sectionOfChapter(chapter)])
})

test.each([
  ['01', '01'],
  ['15', '03'],
  ['27', '05'],
  ['71', '14'],
  ['76', '15'],
  ['87', '17'],
  ['97', '21'],
  ['98', '99'],
  ['99', '99'],
])('chapter %s stands in section %s', (chapter, section) => {
  expect(sectionOfChapter(chapter)).toBe(section)
})

test.each(['77', '00', '1', '2709', '', 'TOTAL', 'constructor'])('“%s” is no chapter', (chapter) => {
  expect(sectionOfChapter(chapter)).toBeNull()
})

test.each(['en', 'ru', 'sr'] as const)('no two sections share a name (%s)', (language) => {
  expect(new Set(sections.map(([, section]) => section[language].toLowerCase())).size).toBe(22)
})

describe.each(sections)('section %s', (_, { en, ru, sr }) => {
  test.each([en, ru, sr, toCyrillic(sr)])('“%s” is short and tidy', (name) => {
    expect(name.length).toBeLessThanOrEqual(60)
    expect(name).toMatch(/^\p{Lu}.*[\p{L}]$/u)
  })

  test('each language keeps to its script', () => {
    expect(en).toMatch(/^[A-Za-z ,-]+$/)
    expect(ru).toMatch(/^[А-Яа-яЁё ,-]+$/)
    expect(sr).toMatch(/^[A-Za-zČĆĐŠŽčćđšž ,-]+$/)
    expect(toCyrillic(sr)).toMatch(/^[АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШабвгдђежзијклљмнњопрстћуфхцчџш ,-]+$/)
  })
})
