import { describe, expect, test } from 'vitest'
import { eachOf } from './said.js'
import type { Claim } from '../../../src/claims/claim.js'

const source = (claim: Claim): string => claim.source ?? 'none'

describe('the source of a claim', () => {
  test('is the note marked next after it', () => {
    expect(
      eachOf(
        'Exports of Ghana to Togo were USD 600 million in 2022.¹ Imports of Ghana from Togo were USD 300 million.²\n\n¹ Bank of Ghana, Annual Report 2022.\n² Bank of Togo, Bulletin 2022.',
        source,
      ),
    ).toEqual(['600m USD: Bank of Ghana, Annual Report 2022.', '300m USD: Bank of Togo, Bulletin 2022.'])
  })

  test('is not the note of another sentence', () => {
    expect(
      eachOf(
        'Exports of Ghana to Togo were USD 600 million in 2022.¹ Imports of Ghana from Togo were USD 300 million.\n\n¹ Bank of Ghana, Annual Report 2022.',
        source,
      ),
    ).toEqual(['600m USD: Bank of Ghana, Annual Report 2022.', '300m USD: none'])
  })

  test('can be marked in square brackets', () => {
    expect(
      eachOf(
        'Exports of Ghana to Togo were USD 600 million in 2022.[1]\n\n[1] Bank of Ghana, Annual Report 2022, p. 14.',
        source,
      ),
    ).toEqual(['600m USD: Bank of Ghana, Annual Report 2022, p. 14.'])
  })

  test('is what the sentence says it goes by, in each language', () => {
    for (const [text, expected] of [
      [
        'According to the Bank of Ghana, exports of Ghana to Togo were USD 600 million in 2022.',
        'According to the Bank of Ghana',
      ],
      [
        'По данным Банка Ганы, экспорт Ганы в Того составил 600 млн долларов в 2022 году.',
        'По данным Банка Ганы',
      ],
      [
        'Prema podacima Banke Gane, izvoz Gane u Togo iznosio je 600 miliona dolara u 2022. godini.',
        'Prema podacima Banke Gane',
      ],
      [
        'Према подацима Банке Гане, извоз Гане у Того износио је 600 милиона долара у 2022. години.',
        'Према подацима Банке Гане',
      ],
    ] as const)
      expect(eachOf(text, source)).toEqual([`600m USD: ${expected}`])
  })

  test('goes before what the sentence says where a note is marked', () => {
    expect(
      eachOf(
        'According to the minister, exports of Ghana to Togo were USD 600 million in 2022.¹\n\n¹ Bank of Ghana, Annual Report 2022.',
        source,
      ),
    ).toEqual(['600m USD: Bank of Ghana, Annual Report 2022.'])
  })

  test('of a table stands beneath it, in each language', () => {
    const table = (caption: string, below: string): string =>
      `${caption}\n\nCoffee\t2022\nArabica\t12\nRobusta\t25\n${below}`
    for (const [caption, below, expected] of [
      [
        'Table 1. Exports of Laos to Cambodia, million USD',
        'Source: Bank of Laos, 2023.',
        'Bank of Laos, 2023.',
      ],
      ['Таблица 1. Экспорт Лаоса в Камбоджу, млн долл.', 'Источник: Банк Лаоса, 2023.', 'Банк Лаоса, 2023.'],
      ['Tabela 1. Izvoz Laosa u Kambodžu, milioni dolara', 'Izvor: Banka Laosa, 2023.', 'Banka Laosa, 2023.'],
      ['Табела 1. Извоз Лаоса у Камбоџу, милиони долара', 'Извор: Банка Лаоса, 2023.', 'Банка Лаоса, 2023.'],
    ] as const)
      expect(eachOf(table(caption, below), source), caption).toEqual([
        `12m USD: ${expected}`,
        `25m USD: ${expected}`,
      ])
  })

  test('is none where nothing names one', () => {
    expect(eachOf('Exports of Ghana to Togo were USD 600 million in 2022.', source)).toEqual([
      '600m USD: none',
    ])
  })
})
