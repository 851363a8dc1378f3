import { describe, expect, test } from 'vitest'
import { relationsOf } from './said.js'

const each = (cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, expected] of Object.entries(cases)) expect(relationsOf(text), text).toEqual(expected)
}

describe('a growth', () => {
  test('runs between the two levels said beside it', () => {
    each({
      // 600 / 500 = 1.2
      'Exports of Ghana to Togo rose by 20 % from USD 500 million in 2021 to USD 600 million in 2022.': [
        'growth 20 %: 500m USD → 600m USD',
      ],
      'Exports of Ghana to Togo rose to USD 600 million in 2022 from USD 500 million in 2021, or by 20 %.': [
        'growth 20 %: 500m USD → 600m USD',
      ],
      'Exports of Ghana to Togo were USD 500 million in 2021 and USD 600 million in 2022, a growth of 20 %.':
        ['growth 20 %: 500m USD → 600m USD'],
    })
  })

  test('runs from the level of the sentence before', () => {
    expect(
      relationsOf(
        'Exports of Ghana to Togo were USD 500 million in 2021. In 2022 exports of Ghana to Togo were USD 600 million, 20 % more.',
      ),
    ).toEqual(['growth 20 %: 500m USD → 600m USD'])
  })

  test('runs between levels of its two years elsewhere in the document', () => {
    expect(
      relationsOf(
        'Exports of Ghana to Togo were USD 500 million in 2021.\n\nExports of Ghana to Togo were USD 600 million in 2022.\n\nExports of Ghana to Togo grew by 20 % in 2022.',
      ),
    ).toEqual(['growth 20 %: 500m USD → 600m USD'])
  })

  test('does not run between levels of other partners', () => {
    expect(
      relationsOf(
        'Exports of Ghana to Mali were USD 500 million in 2021.\n\nExports of Ghana to Mali were USD 600 million in 2022.\n\nExports of Ghana to Togo grew by 30 % in 2022.',
      ),
    ).toEqual([])
  })

  test('per year has the number of years', () => {
    // 500 × 1.1² = 605
    expect(
      relationsOf(
        'Exports of Ghana to Togo grew by 10 % a year from USD 500 million in 2020 to USD 605 million in 2022.',
      ),
    ).toEqual(['growth 10 %: 500m USD → 605m USD in 2 years'])
  })

  test('can be of prices and of counts', () => {
    each({
      // 100 / 80 = 1.25
      'The price of cement rose from USD 80 per tonne in 2021 to USD 100 per tonne in 2022, or by 25 %.': [
        'growth 25 %: 80 USD → 100 USD',
      ],
      // 50 / 40 = 1.25
      'The number of firms rose from 40 firms in 2021 to 50 firms in 2022, or by 25 %.': [
        'growth 25 %: 40 firms → 50 firms',
      ],
    })
  })

  test('is read in Russian and in both Serbian scripts', () => {
    const same = ['growth 20 %: 500m USD → 600m USD']
    each({
      'Экспорт Ганы в Того вырос на 20 % с 500 млн долларов в 2021 году до 600 млн долларов в 2022 году.':
        same,
      'Izvoz Gane u Togo porastao je za 20 % sa 500 miliona dolara u 2021. na 600 miliona dolara u 2022. godini.':
        same,
      'Извоз Гане у Того порастао је за 20 % са 500 милиона долара у 2021. на 600 милиона долара у 2022. години.':
        same,
    })
  })
})

describe('other changes', () => {
  test('in money is a difference of two levels', () => {
    // 600 − 500 = 100
    expect(
      relationsOf(
        'Exports of Ghana to Togo rose by USD 100 million from USD 500 million in 2021 to USD 600 million in 2022.',
      ),
    ).toEqual(['difference 100m USD: 500m USD → 600m USD'])
  })

  test('in percentage points is a difference of two shares', () => {
    // 6 − 4 = 2
    expect(
      relationsOf(
        'The share of Togo in exports of Ghana rose from 4 % in 2021 to 6 % in 2022, by 2 percentage points.',
      ),
    ).toEqual(['points 2 pp: 4 % → 6 %'])
  })

  test('in times is a quotient of two levels', () => {
    // 600 / 300 = 2
    expect(
      relationsOf(
        'Exports of Ghana to Togo doubled from USD 300 million in 2020 to USD 600 million in 2022.',
      ),
    ).toEqual(['times 2 times: 300m USD → 600m USD'])
  })
})

describe('wholes and their parts', () => {
  test('turnover is exports and imports, a balance exports less imports', () => {
    expect(
      relationsOf(
        'Trade between Ghana and Togo was USD 900 million in 2022. Exports of Ghana to Togo were USD 600 million in 2022. Imports of Ghana from Togo were USD 300 million in 2022. The surplus of Ghana with Togo was USD 300 million in 2022.',
      ),
    ).toEqual(['parts 900m USD = 600m USD + 300m USD', 'parts 300m USD = 600m USD − 300m USD'])
  })

  test('turnover of another year is not of these exports and imports', () => {
    expect(
      relationsOf(
        'Trade between Ghana and Togo was USD 800 million in 2021. Exports of Ghana to Togo were USD 600 million in 2022. Imports of Ghana from Togo were USD 300 million in 2022.',
      ),
    ).toEqual([])
  })

  test('what “including” and “of which” name are some of the parts', () => {
    each({
      'Exports of Ghana to Togo were USD 600 million in 2022, including cement (USD 200 million) and salt (USD 90 million).':
        ['parts 600m USD ≥ 200m USD + 90m USD'],
      'Ghana exported goods worth USD 600 million to Togo in 2022, of which USD 200 million were cement.': [
        'parts 600m USD ≥ 200m USD',
      ],
    })
  })

  test('в том числе and товарооборот, робна размена', () => {
    each({
      'Экспорт Ганы в Того составил 600 млн долларов в 2022 году, в том числе цемент (200 млн долларов) и соль (90 млн долларов).':
        ['parts 600m USD ≥ 200m USD + 90m USD'],
      'Товарооборот Ганы и Того составил 900 млн долларов в 2022 году. Экспорт Ганы в Того составил 600 млн долларов в 2022 году. Импорт Ганы из Того составил 300 млн долларов в 2022 году.':
        ['parts 900m USD = 600m USD + 300m USD'],
      'Робна размена Гане и Тога износила је 900 милиона долара у 2022. години. Извоз Гане у Того износио је 600 милиона долара у 2022. години. Увоз Гане из Тога износио је 300 милиона долара у 2022. години.':
        ['parts 900m USD = 600m USD + 300m USD'],
    })
  })

  test('a table by year gives turnover and balance their parts', () => {
    expect(
      relationsOf(
        'Table 1. Trade of Laos with Cambodia, USD million\n\nYear\tExports\tImports\tTurnover\tBalance\n2021\t30\t45\t75\t-15\n2022\t37\t50\t87\t-13',
      ),
    ).toEqual([
      'parts 75m USD = 30m USD + 45m USD',
      'parts -15m USD = 30m USD − 45m USD',
      'parts 87m USD = 37m USD + 50m USD',
      'parts -13m USD = 37m USD − 50m USD',
    ])
  })
})

describe('shares', () => {
  test('are of their part and the whole in the same sentence', () => {
    // 600 / 3 000 = 20 %
    expect(
      relationsOf(
        'Exports of Ghana to Togo were USD 600 million in 2022, or 20 % of total exports of USD 3 billion.',
      ),
    ).toEqual(['share 20 %: 600m USD of 3bn USD'])
  })

  test('are of their part and the whole elsewhere in the document', () => {
    expect(
      relationsOf(
        'Exports of Ghana to Togo were USD 600 million in 2022. Total exports of Ghana were USD 3 billion in 2022. Togo accounted for 20 % of the exports of Ghana in 2022.',
      ),
    ).toEqual(['share 20 %: 600m USD of 3bn USD'])
  })

  test('of one flow in one sentence stand together', () => {
    expect(relationsOf('In 2022, Togo took 40 % of exports of Ghana, Mali 35 % and Benin 25 %.')).toEqual([
      'shares 40 %, 35 %, 25 %',
    ])
  })
})

describe('a rank', () => {
  test('has the countries said to stand before it, with their values', () => {
    each({
      'Chile ranked third among suppliers of Peru in 2022, after China (USD 9 billion) and Brazil (USD 4 billion).':
        ['rank 3 rank: 2 ahead, 9bn USD, 4bn USD'],
      'Among export markets of Ghana, Togo ranked third in 2022, after Mali and Benin.': [
        'rank 3 rank: 2 ahead',
      ],
    })
  })
})

test('levels that nothing joins have no relation', () => {
  expect(
    relationsOf(
      'Exports of Ghana to Togo were USD 600 million in 2022. Imports of Ghana from Mali were USD 300 million.',
    ),
  ).toEqual([])
})
