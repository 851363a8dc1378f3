import { describe, expect, test } from 'vitest'
import { amountOf, readText } from './said.js'

/** How a 12 in a table is understood under a caption and a header. */
const twelve = (caption: string, header = '2022', names = 'Product'): string[] =>
  readText(`${caption}\n\n${names}\t${header}\nCoffee\t12\nRice\t25`)
    .claims.slice(0, 1)
    .map((claim) => `${claim.kind} ${amountOf(claim)}`)

const each = (cases: Readonly<Record<string, string>>): void => {
  for (const [caption, expected] of Object.entries(cases))
    expect(twelve(caption), caption).toEqual([expected])
}

describe('the unit of a table', () => {
  test('stands at the end of its caption, after a comma or in brackets', () => {
    each({
      'Table 1. Exports of Laos to Cambodia, million USD': 'exports 12m USD',
      'Table 1. Exports of Laos to Cambodia (million rubles)': 'exports 12m RUB',
      'Table 1. Exports of Laos to Cambodia, thousand US dollars': 'exports 12000 USD',
      'Table 1. Exports of Laos to Cambodia, US$ ’000': 'exports 12000 USD',
      'Table 1. Exports of Laos to Cambodia, EUR bn': 'exports 12bn EUR',
      'Table 1. Exports of Laos to Cambodia, billion yuan': 'exports 12bn CNY',
    })
  })

  test('is read in Russian', () => {
    each({
      'Таблица 1. Экспорт Лаоса в Камбоджу, млн долл. США': 'exports 12m USD',
      'Таблица 1. Экспорт Лаоса в Камбоджу, тыс. долл.': 'exports 12000 USD',
      'Таблица 1. Экспорт Лаоса в Камбоджу, млрд руб.': 'exports 12bn RUB',
      'Таблица 1. Экспорт Лаоса в Камбоджу (млн евро)': 'exports 12m EUR',
    })
  })

  test('is read in both Serbian scripts', () => {
    each({
      'Tabela 1. Izvoz Laosa u Kambodžu, u milionima evra': 'exports 12m EUR',
      'Tabela 1. Izvoz Laosa u Kambodžu, hiljade dolara': 'exports 12000 USD',
      'Табела 1. Извоз Лаоса у Камбоџу, у хиљадама долара': 'exports 12000 USD',
      'Табела 1. Извоз Лаоса у Камбоџу, милиони долара': 'exports 12m USD',
    })
  })

  test('in a header counts for its column, and before the caption’s', () => {
    expect(twelve('Table 1. Exports of Laos to Cambodia', '2022, USD thousand')).toEqual([
      'exports 12000 USD',
    ])
    expect(twelve('Table 1. Exports of Laos to Cambodia, million USD', '2022, EUR bn')).toEqual([
      'exports 12bn EUR',
    ])
    expect(twelve('Table 1. Exports of Laos to Cambodia', '2022, tonnes')).toEqual(['exports 12 t'])
  })

  test('is per cent where the header says growth or share, whatever the caption’s money', () => {
    const caption = 'Table 1. Exports of Laos to Cambodia, million USD'
    expect(twelve(caption, 'Growth in 2022, %')).toEqual(['growth 12 %'])
    expect(twelve(caption, 'Share in 2022')).toEqual(['share 12 %'])
    expect(twelve(caption, 'Change in 2022, per cent')).toEqual(['growth 12 %'])
  })

  test('of a column that counts is no money', () => {
    expect(twelve('Table 1. Firms of Laos in Cambodia, 2022', 'Number of firms')).toEqual(['count 12 count'])
  })

  test('of a change in a header is read in Russian and Serbian', () => {
    expect(
      twelve('Таблица 1. Экспорт Лаоса в Камбоджу, млн долл.', 'Прирост в 2022 году, %', 'Товар'),
    ).toEqual(['growth 12 %'])
    expect(twelve('Таблица 1. Экспорт Лаоса в Камбоджу, млн долл.', 'Доля в 2022 году, %', 'Товар')).toEqual([
      'share 12 %',
    ])
    expect(
      twelve('Tabela 1. Izvoz Laosa u Kambodžu, u milionima evra', 'Rast u 2022, %', 'Proizvod'),
    ).toEqual(['growth 12 %'])
  })
})
