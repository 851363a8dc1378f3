import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { placeText } from '../../src/messages/places.js'

const stated = 'line 276, Imports (from p. 13), Table 2, row 31, column “Value, net in 2022”'

describe('a place in a document', () => {
  test('stays as it was noted in English', () => {
    expect(placeText(stated, 'en')).toBe(stated)
  })

  test('has its words translated, with titles between them and in quotes as they are', () => {
    expect(placeText(stated, 'ru')).toBe(
      'строка 276, Imports (со с. 13), таблица 2, строка 31, столбец «Value, net in 2022»',
    )
    expect(placeText(stated, 'sr-Latn')).toBe(
      'red 276, Imports (od str. 13), tabela 2, red 31, kolona „Value, net in 2022”',
    )
    expect(placeText(stated, 'sr-Cyrl')).toBe(
      'ред 276, Imports (од стр. 13), табела 2, ред 31, колона „Value, net in 2022”',
    )
  })

  test.each([
    ['UN Comtrade, footnote 14', 'UN Comtrade, сноска 14', 'UN Comtrade, fusnota 14'],
    ['second paragraph under Figure 10', 'второй абзац под рисунком 10', 'drugi pasus ispod slike 10'],
    ['paragraph 2, second mention', 'абзац 2, второе упоминание', 'pasus 2, drugo pominjanje'],
    ['second line', 'вторая строка', 'drugi red'],
    [
      'paragraph under Table 1 (chapter from p. 13)',
      'абзац под таблицей 1 (глава со с. 13)',
      'pasus ispod tabele 1 (poglavlje od str. 13)',
    ],
    [
      'a database, as of 22 June 2023',
      'a database, по состоянию на 22 июня 2023 г.',
      'a database, stanje na dan 22. juna 2023.',
    ],
    ['CRTA, February 2023, Figure 7', 'CRTA, февраль 2023 г., рисунок 7', 'CRTA, februar 2023., slika 7'],
    ['Sheet1!12', 'Sheet1!12', 'Sheet1!12'],
    ['BETA', 'BETA', 'BETA'],
    ['', '', ''],
  ])('%s is %s and %s', (place, ru, sr) => {
    expect(placeText(place, 'ru').replaceAll('\u00A0', ' ')).toBe(ru)
    expect(placeText(place, 'sr-Latn')).toBe(sr)
  })
})

test('no place of the shipped facts keeps a word such as “line” or “table” in Russian or Serbian', async () => {
  const places = new Set<string>()
  for (const file of ['figures', 'events', 'arms']) {
    const rows: Record<string, string>[] = parse(await readFile(`facts/${file}.csv`), { columns: true })
    for (const { line, place, cites } of rows) places.add(`line ${line}, ${place}`).add(cites ?? '')
  }
  expect(places.size).toBeGreaterThan(50)
  const word =
    /\b(?:line|row|column “|table|figure|footnote|paragraphs?|item|p\.) ?\d|\b(?:from p\.|as of|quotation|mention)\b/iu
  for (const language of ['ru', 'sr-Latn'] as const)
    expect([...places].map((place) => placeText(place, language)).filter((text) => word.test(text))).toEqual(
      [],
    )
})
