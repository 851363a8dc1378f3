import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf, readText } from './said.js'

const table = (caption: string, ...rows: readonly string[]): string =>
  [caption, '', ...rows.map((row) => row.replaceAll(' | ', '\t'))].join('\n')

const byProduct = table(
  'Table 1. Exports of Laos to Cambodia, million USD',
  'HS code | Product | 2021 | 2022 | Growth 2022, % | Share in 2022, %',
  '09 | Coffee | 10 | 12 | 20 | 32.4', // 12 / 10 = 1.2; 12 / 37 = 32.4 %
  '10 | Rice | 20 | 25 | 25 | 67.6',
  'Total | Total | 30 | 37 | 23.3 | 100', // 37 / 30 = 1.233
)

describe('a table by product', () => {
  test('states a level, a growth and a share in each row', () => {
    expect(claimsOf(byProduct).slice(0, 4)).toEqual([
      'exports 10m USD LAO-KHM 2021',
      'exports 12m USD LAO-KHM 2022',
      'growth 20 % LAO-KHM 2021/2022',
      'share 32.4 % LAO-KHM 2022',
    ])
    expect(claimsOf(byProduct)).toHaveLength(12)
  })

  test('has its products from the column of codes, and all products in the total', () => {
    const products = eachOf(byProduct, ({ trade }) => trade?.product)
    expect(products.map((each) => each.split(': ')[1])).toEqual([
      ...Array.from({ length: 4 }, () => '09'),
      ...Array.from({ length: 4 }, () => '10'),
      ...Array.from({ length: 4 }, () => 'TOTAL'),
    ])
  })

  test('has no claims in its headers, labels and codes', () => {
    const { claims, document } = readText(byProduct)
    const columns = claims.map(({ block }) => document.blocks[block]?.cell?.column)
    expect(new Set(columns)).toEqual(new Set([2, 3, 4, 5]))
  })

  test('names the claim of each cell', () => {
    const { tables, claims } = readText(byProduct)
    const cells = tables[0]?.cells ?? []
    expect(cells.flat().filter((id) => id !== null)).toEqual(claims.map(({ id }) => id))
    expect(cells[0]).toEqual([null, null, null, null, null, null])
    expect(cells[1]).toEqual([null, null, 'c1', 'c2', 'c3', 'c4'])
  })

  test('says which of its rows is the total', () => {
    expect(readText(byProduct).tables[0]?.rows.map((row) => row?.role ?? null)).toEqual([
      null,
      'part',
      'part',
      'total',
    ])
  })

  test('states nothing in cells that are empty or hold a dash', () => {
    expect(
      claimsOf(
        table(
          'Table 1. Exports of Laos to Cambodia, million USD',
          'Product | 2021 | 2022',
          'Coffee | 10 | …',
          'Rice | – | 25',
        ),
      ),
    ).toEqual(['exports 10m USD LAO-KHM 2021', 'exports 25m USD LAO-KHM 2022'])
  })

  test('keeps HS codes of four digits as codes', () => {
    const text = table(
      'Table 2. Exports of Laos to Cambodia',
      'HS code | 2022, USD million',
      '0901 | 12',
      '8471 | 25',
    )
    expect(claimsOf(text)).toEqual(['exports 12m USD LAO-KHM 2022', 'exports 25m USD LAO-KHM 2022'])
    expect(eachOf(text, ({ trade }) => trade?.product)).toEqual(['12m USD: 0901', '25m USD: 8471'])
  })
})

describe('a table by country', () => {
  const text = table(
    'Table 1. Exports of Laos by country in 2022, million euros',
    'Country | Value | Share, % | Rank',
    'Cambodia | 37 | 37 | 2', // of 100
    'Thailand | 63 | 63 | 1',
    'World | 100 | 100 | ',
  )

  test('has the country of the row as partner and the caption’s as reporter', () => {
    expect(claimsOf(text).slice(0, 4)).toEqual([
      'exports 37m EUR LAO-KHM 2022',
      'share 37 % LAO-KHM 2022',
      'exports 63m EUR LAO-THA 2022',
      'share 63 % LAO-THA 2022',
    ])
  })

  test('has the world as partner of the total', () => {
    expect(eachOf(text, ({ trade }) => trade?.partner).slice(4)).toEqual(['100m EUR: WLD', '100 %: WLD'])
  })

  test('takes its year from the caption, and says so', () => {
    expect(eachOf(text, ({ filled }) => filled.map(({ what, from }) => `${what} from ${from}`))[0]).toBe(
      '37m EUR: year from caption',
    )
  })

  test('can have a flow in each column', () => {
    expect(
      claimsOf(
        table(
          'Table 4. Trade of Laos in 2022, bn USD',
          'Country | Exports | Imports',
          'Cambodia | 0.3 | 0.4',
          'Thailand | 2.1 | 3.5',
        ),
      ),
    ).toEqual([
      'exports 300m USD LAO-KHM 2022',
      'imports 400m USD LAO-KHM 2022',
      'exports 2.1bn USD LAO-THA 2022',
      'imports 3.5bn USD LAO-THA 2022',
    ])
  })

  test('can have a flow over several years', () => {
    expect(
      claimsOf(
        table(
          'Table 5. Trade of Laos, million USD',
          'Country\tExports\t\tImports\t',
          '\t2021\t2022\t2021\t2022',
          'Cambodia | 10 | 12 | 14 | 16',
          'Thailand | 20 | 25 | 31 | 32',
        ),
      ).slice(0, 4),
    ).toEqual([
      'exports 10m USD LAO-KHM 2021',
      'exports 12m USD LAO-KHM 2022',
      'imports 14m USD LAO-KHM 2021',
      'imports 16m USD LAO-KHM 2022',
    ])
  })
})

describe('a table by year', () => {
  test('has the year of the row and the flow of the column', () => {
    const text = table(
      'Table 1. Trade of Laos with Cambodia, USD million',
      'Year | Exports | Imports | Turnover | Balance',
      '2021 | 30 | 45 | 75 | -15', // 30 + 45 = 75, 30 − 45 = −15
    )
    expect(claimsOf(text)).toEqual([
      'exports 30m USD LAO-KHM 2021',
      'imports 45m USD LAO-KHM 2021',
      'turnover 75m USD LAO-KHM 2021',
      'balance -15m USD LAO-KHM 2021',
    ])
  })

  test('can count things', () => {
    expect(
      claimsOf(
        table(
          'Table 3. Companies of Laos in Cambodia',
          'Year | Number of companies',
          '2021 | 14',
          '2022 | 19',
        ),
      ),
    ).toEqual(['count 14 count ? 2021', 'count 19 count ? 2022'])
  })
})

describe('a table of answers', () => {
  test('holds poll answers', () => {
    const text = table(
      'Table 2. Answers of respondents in Laos in 2022, %',
      'Answer | Share, %',
      'Support | 62',
      'Oppose | 28',
    )
    expect(eachOf(text, ({ kind, topic, period }) => `${kind}, ${topic}, ${period}`)).toEqual([
      '62 %: poll answer, Support, 2022',
      '28 %: poll answer, Oppose, 2022',
    ])
  })
})

describe('a growth in a table', () => {
  test('runs over the years of its header, per year where it says so', () => {
    const text = table(
      'Table 1. Exports of Laos to Cambodia, million USD',
      'Product | 2018 | 2022 | Annual growth, 2018–2022, %',
      'Coffee | 10 | 12 | 4.7', // 1.2 ^ (1 / 4) = 1.0466
      'Rice | 20 | 19 | (1.3)', // 0.95 ^ (1 / 4) = 0.9873
    )
    expect(claimsOf(text).filter((each) => each.startsWith('growth'))).toEqual([
      'growth 4.7 % LAO-KHM 2018/2022',
      'growth -1.3 % LAO-KHM 2018/2022',
    ])
    expect(readText(text).claims.map(({ perYear }) => perYear)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ])
  })
})

describe('a table in Russian or Serbian', () => {
  test('по странам, with a share of exports', () => {
    expect(
      claimsOf(
        table(
          'Таблица 1. Внешняя торговля Лаоса в 2022 году, млн долл.',
          'Страна | Экспорт | Импорт | Доля в экспорте, %',
          'Камбоджа | 10 | 14 | 40', // 10 / 25 = 40 %
          'Всего | 25 | 45 | 100',
        ),
      ),
    ).toEqual([
      'exports 10m USD LAO-KHM 2022',
      'imports 14m USD LAO-KHM 2022',
      'share 40 % LAO-KHM 2022',
      'exports 25m USD LAO 2022',
      'imports 45m USD LAO 2022',
      'share 100 % LAO 2022',
    ])
  })

  test('po proizvodima, with a share in a year', () => {
    expect(
      claimsOf(
        table(
          'Tabela 1. Izvoz Laosa u Kambodžu, u milionima evra',
          'Proizvod | 2021 | 2022 | Udeo u 2022, %',
          'Kafa | 10 | 12 | 32,4', // 12 / 37 = 32.4 %
          'Pirinač | 20 | 25 | 67,6',
          'Ukupno | 30 | 37 | 100',
        ),
      ).slice(0, 3),
    ).toEqual(['exports 10m EUR LAO-KHM 2021', 'exports 12m EUR LAO-KHM 2022', 'share 32.4 % LAO-KHM 2022'])
  })

  test('по производима, with the total in the last row', () => {
    const text = table(
      'Табела 1. Увоз Лаоса из Камбоџе, у хиљадама долара',
      'Производ | 2021 | 2022',
      'Кафа | 10 | 12',
      'Пиринач | 20 | 25',
      'Укупно | 30 | 37',
    )
    expect(claimsOf(text)[0]).toBe('imports 10000 USD LAO-KHM 2021')
    expect(eachOf(text, ({ trade }) => trade?.product).slice(4)).toEqual([
      '30000 USD: TOTAL',
      '37000 USD: TOTAL',
    ])
  })
})
