import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'

const each = (texts: readonly string[], expected: string): void => {
  for (const text of texts) expect(claimsOf(text), text).toEqual([expected])
}

describe('the parties of a flow, in English', () => {
  test('exports of A to B are the exports of A, however A is named', () => {
    each(
      [
        'Exports of Peru to Chile were USD 700 million in 2022.',
        'Peruvian exports to Chile were USD 700 million in 2022.',
        'Peru’s exports to Chile were USD 700 million in 2022.',
        'Peru exported goods worth USD 700 million to Chile in 2022.',
        'Exports from Peru to Chile were USD 700 million in 2022.',
        'Exports of the Republic of Peru to Chile were USD 700 million in 2022.',
      ],
      'exports 700m USD PER-CHL 2022',
    )
  })

  test('imports of B from A are the imports of B', () => {
    each(
      [
        'Imports of Chile from Peru were USD 700 million in 2022.',
        'Chilean imports from Peru were USD 700 million in 2022.',
        'Chile imported goods worth USD 700 million from Peru in 2022.',
      ],
      'imports 700m USD CHL-PER 2022',
    )
  })

  test('imports from A to B are the imports of B too, in either order', () => {
    each(
      [
        'Imports from Peru to Chile were USD 700 million in 2022.',
        'Imports to Chile from Peru were USD 700 million in 2022.',
      ],
      'imports 700m USD CHL-PER 2022',
    )
  })

  test('turnover has the country named first as reporter', () => {
    each(
      [
        'Peruvian–Chilean trade was USD 2 billion in 2022.',
        'Trade between Peru and Chile was USD 2 billion in 2022.',
        'The trade turnover of Peru with Chile was USD 2 billion in 2022.',
        'Peru’s trade with Chile was USD 2 billion in 2022.',
      ],
      'turnover 2bn USD PER-CHL 2022',
    )
  })

  test('total exports go to the world', () => {
    for (const text of [
      'Total exports of Peru were USD 60 billion in 2022.',
      'Overall, exports of Peru were USD 60 billion in 2022.',
    ])
      expect(eachOf(text, ({ trade }) => `${trade?.reporter}-${trade?.partner}`)).toEqual([
        '60bn USD: PER-WLD',
      ])
  })

  test('exports to a region have no country for a partner: it stays open', () => {
    const text = 'Exports of Peru to South America were USD 5 billion in 2022.'
    expect(claimsOf(text)).toEqual(['exports 5bn USD PER 2022'])
    expect(eachOf(text, ({ open }) => open)).toEqual(['5bn USD: partner'])
  })

  test('a number in brackets after a country is that country’s', () => {
    expect(
      claimsOf(
        'Germany’s largest suppliers in 2022 were, by imports, China (USD 190 billion), the Netherlands (USD 110 billion) and Poland (USD 80 billion).',
      ),
    ).toEqual([
      'imports 190bn USD DEU-CHN 2022',
      'imports 110bn USD DEU-NLD 2022',
      'imports 80bn USD DEU-POL 2022',
    ])
  })

  test('after a contrast a country is the partner of the second flow alone', () => {
    expect(
      claimsOf(
        'In 2022 the exports of Peru to Chile were USD 700 million, while imports of Peru from Brazil were USD 900 million.',
      ),
    ).toEqual(['exports 700m USD PER-CHL 2022', 'imports 900m USD PER-BRA 2022'])
  })

  test('a semicolon parts two flows', () => {
    expect(
      claimsOf(
        'Exports of Ghana to Togo reached USD 600 million in 2022; exports of Ghana to Mali were USD 800 million.',
      ),
    ).toEqual(['exports 600m USD GHA-TGO 2022', 'exports 800m USD GHA-MLI 2022'])
  })

  test('of a share the whole’s country is the reporter, the country that holds it the partner', () => {
    each(
      [
        'Chile accounted for 8 % of Peru’s imports in 2022.',
        'Chile supplied 8 % of Peru’s imports in 2022.',
        'In 2022, 8 % of Peru’s imports came from Chile.',
        'Peru’s imports from Chile made up 8 % of its total imports in 2022.',
      ],
      'share 8 % PER-CHL 2022',
    )
  })

  test('a product code is the product, no code all of them', () => {
    expect(
      eachOf('Exports of Ghana to Togo of HS 84 were USD 40 million in 2022.', ({ trade }) => trade?.product),
    ).toEqual(['40m USD: 84'])
    expect(
      eachOf('Exports of Ghana to Togo were USD 40 million in 2022.', ({ trade }) => trade?.product),
    ).toEqual(['40m USD: TOTAL'])
  })

  test('a number in brackets after goods is of those goods', () => {
    const text =
      'Exports of Nepal to Bhutan were USD 40 million in 2021, including tiles (USD 12 million) and tea (USD 5 million).'
    expect(eachOf(text, ({ trade }) => trade?.productText)).toEqual([
      '40m USD: null',
      '12m USD: tiles',
      '5m USD: tea',
    ])
  })

  test('a number without a currency in such a list takes the currency before it', () => {
    expect(
      claimsOf('Exports of Nepal to Bhutan in 2021 included tea (USD 12 million) and tiles (5 million).'),
    ).toEqual(['exports 12m USD NPL-BTN 2021', 'exports 5m USD NPL-BTN 2021'])
  })

  test('a poll answer is of the country whose respondents gave it', () => {
    expect(claimsOf('In a survey of 2023, 62 % of respondents in Kenya supported the union.')).toEqual([
      'poll answer 62 % KEN 2023',
    ])
  })
})

describe('the parties of a flow, in Russian', () => {
  test('a genitive, an adjective, из and a verb name the exporter', () => {
    each(
      [
        'Экспорт Вьетнама в Таиланд составил 7 млрд долларов в 2022 году.',
        'Экспорт из Вьетнама в Таиланд составил 7 млрд долларов в 2022 году.',
        'Вьетнамский экспорт в Таиланд составил 7 млрд долларов в 2022 году.',
        'Вьетнам экспортировал в Таиланд товаров на 7 млрд долларов в 2022 году.',
      ],
      'exports 7bn USD VNM-THA 2022',
    )
  })

  test('импорт в Таиланд из Вьетнама is the import of Thailand', () => {
    each(
      [
        'Импорт в Таиланд из Вьетнама составил 7 млрд долларов в 2022 году.',
        'Таиланд импортировал из Вьетнама товаров на 7 млрд долларов в 2022 году.',
      ],
      'imports 7bn USD THA-VNM 2022',
    )
  })

  test('торговля с and общий экспорт', () => {
    expect(claimsOf('Торговля Вьетнама с Таиландом составила 19 млрд долларов в 2022 году.')).toEqual([
      'turnover 19bn USD VNM-THA 2022',
    ])
    expect(
      eachOf('Общий экспорт Вьетнама составил 370 млрд долларов в 2022 году.', ({ trade }) => trade?.partner),
    ).toEqual(['370bn USD: WLD'])
  })

  test('a number in brackets after a country is that country’s', () => {
    expect(
      claimsOf(
        'В 2022 году экспорт Вьетнама шёл в Таиланд (7 млрд долларов), Малайзию (5 млрд долларов) и Японию (24 млрд долларов).',
      ),
    ).toEqual([
      'exports 7bn USD VNM-THA 2022',
      'exports 5bn USD VNM-MYS 2022',
      'exports 24bn USD VNM-JPN 2022',
    ])
  })
})

describe('the parties of a flow, in Serbian', () => {
  test('a genitive, an adjective and iz name the exporter', () => {
    each(
      [
        'Izvoz Bugarske u Grčku iznosio je 3 milijarde evra u 2022. godini.',
        'Izvoz iz Bugarske u Grčku iznosio je 3 milijarde evra u 2022. godini.',
        'Bugarski izvoz u Grčku iznosio je 3 milijarde evra u 2022. godini.',
      ],
      'exports 3bn EUR BGR-GRC 2022',
    )
  })

  test('razmena između and trgovina sa', () => {
    each(
      [
        'Razmena između Bugarske i Grčke iznosila je 5 milijardi evra u 2022. godini.',
        'Trgovina Bugarske sa Grčkom iznosila je 5 milijardi evra u 2022. godini.',
      ],
      'turnover 5bn EUR BGR-GRC 2022',
    )
  })

  test('ukupan izvoz goes to the world', () => {
    expect(
      eachOf(
        'Ukupan izvoz Bugarske iznosio je 47 milijardi evra u 2022. godini.',
        ({ trade }) => trade?.partner,
      ),
    ).toEqual(['47bn EUR: WLD'])
  })

  test('a number in brackets after a country is that country’s', () => {
    expect(
      claimsOf(
        'Izvoz Bugarske išao je u 2022. godini u Grčku (3 milijarde evra), Rumuniju (4 milijarde evra) i Nemačku (7 milijardi evra).',
      ),
    ).toEqual([
      'exports 3bn EUR BGR-GRC 2022',
      'exports 4bn EUR BGR-ROU 2022',
      'exports 7bn EUR BGR-DEU 2022',
    ])
  })

  test('Cyrillic: a genitive, an adjective and из', () => {
    each(
      [
        'Извоз Словачке у Чешку износио је 12 милијарди евра у 2022. години.',
        'Извоз из Словачке у Чешку износио је 12 милијарди евра у 2022. години.',
        'Словачки извоз у Чешку износио је 12 милијарди евра у 2022. години.',
      ],
      'exports 12bn EUR SVK-CZE 2022',
    )
    expect(claimsOf('Размена између Словачке и Чешке износила је 20 милијарди евра у 2022. години.')).toEqual(
      ['turnover 20bn EUR SVK-CZE 2022'],
    )
  })
})
