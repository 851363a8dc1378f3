import { expect, test } from 'vitest'
import { labelsFor } from '../../../src/briefs/render/labels.js'
import { pageStyle } from '../../../src/briefs/render/html/style.js'
import { lettersKept, tableHtml } from '../../../src/briefs/render/html/table.js'

const labels = labelsFor('ru')
const classesOf = (...cells: readonly string[]): string[] => {
  const columns = cells.map((_, index) => ({ title: `C${index}`, unit: null, numeric: index === 1 }))
  const html = tableHtml({ columns, rows: [{ cells: cells.map((text) => [{ text }]) }] }, 'caption', labels)
  return [...html.matchAll(/<th scope="col" class="([^"]*)"/g)].map(([, name = '']) => name)
}

test('a column of words is as wide as its longest word, a column of numbers as its numbers', () => {
  // “декабря” has seven letters, “чрезвычайная” twelve
  expect(classesOf('24 декабря 2018 г.', '1 234', 'чрезвычайная сессия')).toEqual(['w7', 'num', 'w12'])
})

test('each of these widths is in the style, and words longer than the page may bear are not waited for', () => {
  for (let letters = 1; letters <= lettersKept; letters++) expect(pageStyle).toContain(`th.w${letters}{`)
  expect(classesOf('Donaudampfschifffahrtsgesellschaft aber')).toEqual(['w4'])
})
