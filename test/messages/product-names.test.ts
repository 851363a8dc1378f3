import { describe, expect, test } from 'vitest'
import { languages } from '../../src/messages/language.js'
import { productLabel, productName } from '../../src/messages/product-names.js'

describe('names', () => {
  test.each([
    ['en', 'All products', 'Mineral products', 'Mineral fuels and oils'],
    ['ru', 'Все товары', 'Минеральные продукты', 'Минеральное топливо, нефть и газ'],
    ['sr-Latn', 'Svi proizvodi', 'Mineralni proizvodi', 'Mineralna goriva i ulja'],
    ['sr-Cyrl', 'Сви производи', 'Минерални производи', 'Минерална горива и уља'],
  ] as const)('the total, section V and chapter 27 in %s', (language, total, section, chapter) => {
    expect(productName('HS2017', 0, 'TOTAL', language)).toBe(total)
    expect(productName('HS2017', 1, '05', language)).toBe(section)
    expect(productName('HS2017', 2, '27', language)).toBe(chapter)
  })

  test.each(['HS', 'HS1992', 'HS2022', 'CN2022', 'CN'])('%s has the chapters of the HS', (classification) => {
    expect(productName(classification, 2, '72', 'en')).toBe('Iron and steel')
  })

  test.each(languages)('the sections of OTS have names in %s', (language) => {
    expect(productName('OTS', 1, '99', language)).toMatch(/^\p{L}/u)
  })

  test('the total of services is called by its name', () => {
    expect(productName('EBOPS2010', 0, 'TOTAL', 'en')).toBe('All services')
    expect(productName('SITC4', 0, 'TOTAL', 'en')).toBe('All products')
  })

  test.each([
    ['HS2017', 4, '2709'],
    ['HS2017', 6, '270900'],
    ['CN2022', 8, '27090090'],
    ['HS2017', 2, '77'],
    ['HS2017', 1, '22'],
    ['HS2017', 2, 'constructor'],
    ['HS2017', 0, '27'],
    ['SITC4', 2, '33'],
    ['HS1', 2, '27'],
  ] as const)('%s has no name at level %i for %s', (classification, level, product) => {
    expect(productName(classification, level, product, 'en')).toBeNull()
  })
})

describe('labels', () => {
  test.each([
    ['en', 'HS 27 · Mineral fuels and oils', 'Section V · Mineral products'],
    ['ru', 'HS 27 · Минеральное топливо, нефть и газ', 'Раздел V · Минеральные продукты'],
    ['sr-Latn', 'HS 27 · Mineralna goriva i ulja', 'Odeljak V · Mineralni proizvodi'],
    ['sr-Cyrl', 'HS 27 · Минерална горива и уља', 'Одељак V · Минерални производи'],
  ] as const)('a code stands before the name in %s', (language, chapter, section) => {
    expect(productLabel('HS2017', 2, '27', language)).toBe(chapter)
    expect(productLabel('OTS', 1, '05', language)).toBe(section)
  })

  test('where the code says nothing, the name stands alone', () => {
    expect(productLabel('HS', 0, 'TOTAL', 'en')).toBe('All products')
    expect(productLabel('OTS', 1, '99', 'ru')).toBe('Не классифицировано')
  })

  test('where there is no name, the code keeps its revision', () => {
    expect(productLabel('HS2017', 6, '270900', 'en')).toBe('HS2017 270900')
    expect(productLabel('SITC4', 2, '33', 'sr-Cyrl')).toBe('SITC4 33')
  })

  test('the Combined Nomenclature is named as such', () => {
    expect(productLabel('CN2022', 2, '72', 'en')).toBe('CN 72 · Iron and steel')
  })
})
