import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf, relationsOf } from './said.js'

const each = (expected: string, texts: readonly string[]): void => {
  for (const text of texts) expect(claimsOf(text), text).toEqual([expected])
}

describe('a share of a flow', () => {
  test('has the country whose flow it is as reporter and the holder as partner', () => {
    each('share 24 % MLI-BEN 2021', [
      'Benin’s share of Mali’s imports was 24 % in 2021.',
      'The share of Benin in the imports of Mali stood at 24 % in 2021.',
      'Benin supplied 24 % of Mali’s imports in 2021.',
      'Mali bought 24 % of its imports from Benin in 2021.',
      'Доля Бенина в импорте Мали составила 24 % в 2021 году.',
      'В 2021 году доля Бенина в общем импорте Мали составила 24 %.',
      'На долю Бенина приходилось 24 % импорта Мали в 2021 году.',
      'Бенин обеспечил 24 % импорта Мали в 2021 году.',
    ])
    each('share 24 % KEN-CHN 2021', [
      'Exports to China made up 24 % of Kenya’s total exports in 2021.',
      'Экспорт в Китай составил 24 % всего экспорта Кении в 2021 году.',
      'Udeo Kine u izvozu Kenije iznosio je 24 % u 2021. godini.',
      'Kina čini 24 % izvoza Kenije u 2021. godini.',
      'Izvoz u Kinu činio je 24 % ukupnog izvoza Kenije u 2021. godini.',
      'Удео Кине у укупном извозу Кеније био је 24 % у 2021. години.',
    ])
  })

  test('may be told as every fourth dollar or tonne, or as two in five', () => {
    for (const [text, share] of Object.entries({
      'Every fourth tonne of Kenya’s exports went to Uganda in 2021.': '25 %',
      'Two in five dollars of Kenya’s exports went to Uganda in 2021.': '40 %',
      'Каждая четвёртая тонна экспорта Кении в 2021 году пошла в Уганду.': '25 %',
      'Svaka četvrta tona izvoza Kenije otišla je u Ugandu u 2021. godini.': '25 %',
    }))
      expect(claimsOf(text), text).toEqual([`share ${share} KEN-UGA 2021`])
  })

  test('of goods has the goods, not a partner', () => {
    for (const [text, goods] of Object.entries({
      'Coffee made up 24 % of Kenya’s exports to Uganda in 2021.': 'Coffee',
      'Доля кофе в экспорте Кении в Уганду составила 24 % в 2021 году.': 'кофе',
      'Kafa čini 24 % izvoza Kenije u Ugandu u 2021. godini.': 'Kafa',
    }))
      expect(
        eachOf(text, ({ trade }) => `${trade?.reporter}-${trade?.partner} ${trade?.productText}`),
        text,
      ).toEqual([`24 %: KEN-UGA ${goods}`])
  })
})

describe('a balance', () => {
  const signed = (text: string): string[] =>
    eachOf(text, ({ kind, subject, sign }) => `${kind} ${subject} ${sign}`)

  test('is none of trade, though trade is named with it', () => {
    for (const text of [
      'The deficit in Kenya’s trade with China was USD 3 billion in 2021.',
      'Kenya ran a deficit of USD 3 billion in trade with China in 2021.',
      'Kenya’s trade with China was USD 3 billion in the red in 2021.',
      'Kenya bought USD 3 billion more from China than it sold in 2021.',
      'Kenya’s imports from China exceeded exports by USD 3 billion in 2021.',
      'The balance of trade between Kenya and China was USD 3 billion in favour of China in 2021.',
      'Дефицит торговли Кении с Китаем составил 3 млрд долларов в 2021 году.',
      'Отрицательное сальдо торговли Кении с Китаем составило 3 млрд долларов в 2021 году.',
      'Импорт Кении из Китая превысил экспорт на 3 млрд долларов в 2021 году.',
      'Deficit u trgovini Kenije sa Kinom iznosio je 3 milijarde dolara u 2021. godini.',
      'Negativan saldo u trgovini Kenije sa Kinom bio je 3 milijarde dolara u 2021. godini.',
      'Uvoz Kenije iz Kine bio je za 3 milijarde dolara veći od izvoza u 2021. godini.',
      'Дефицит у трговини Кеније са Кином износио је 3 милијарде долара у 2021. години.',
    ])
      expect(signed(text), text).toEqual(['3bn USD: balance KEN-CHN -1'])
  })

  test('is positive where more is sold than bought', () => {
    for (const text of [
      'Kenya sold USD 3 billion more to China than it bought in 2021.',
      'Профицит торговли Кении с Китаем составил 3 млрд долларов в 2021 году.',
      'Кения продала Китаю на 3 млрд долларов больше, чем купила, в 2021 году.',
      'Kenija je imala suficit u razmeni sa Kinom od 3 milijarde dolara u 2021. godini.',
      'Kenija je prodala Kini 3 milijarde dolara više nego što je kupila u 2021. godini.',
    ])
      expect(signed(text), text).toEqual(['3bn USD: balance KEN-CHN 1'])
  })
})

test('total exports go to the world', () => {
  for (const text of [
    'All exports of Kenya came to USD 7 billion in 2021.',
    'Kenya’s exports to the world were USD 7 billion in 2021.',
    'Общий экспорт Кении составил 7 млрд долларов в 2021 году.',
    'Весь экспорт Кении составил 7 млрд долларов в 2021 году.',
    'Ukupan izvoz Kenije iznosio je 7 milijardi dolara u 2021. godini.',
    'Укупан извоз Кеније износио је 7 милијарди долара у 2021. години.',
    'Целокупан извоз Кеније износио је 7 милијарди долара у 2021. години.',
  ])
    expect(
      eachOf(text, ({ kind, trade }) => `${kind} ${trade?.reporter}-${trade?.partner}`),
      text,
    ).toEqual(['7bn USD: exports KEN-WLD'])
})

test('a partner beside its number in a list is its own', () => {
  const three = [
    'exports 600m USD KEN-UGA 2021',
    'exports 400m USD KEN-TZA 2021',
    'exports 200m USD KEN-RWA 2021',
  ]
  for (const text of [
    'In 2021 Kenya exported goods worth USD 600 million to Uganda, USD 400 million to Tanzania and USD 200 million to Rwanda.',
    'Kenya’s exports to Uganda were USD 600 million, to Tanzania USD 400 million and to Rwanda USD 200 million in 2021.',
    'Of Kenya’s exports in 2021, Uganda took USD 600 million, Tanzania USD 400 million and Rwanda USD 200 million.',
    'В 2021 году Кения экспортировала в Уганду на 600 млн долларов, в Танзанию – на 400 млн долларов, в Руанду – на 200 млн долларов.',
    'Kenija je u 2021. godini izvezla u Ugandu 600 miliona dolara, u Tanzaniju 400 miliona dolara i u Ruandu 200 miliona dolara.',
  ])
    expect(claimsOf(text), text).toEqual(three)
})

describe('goods of a flow', () => {
  const goods = (text: string): string[] =>
    eachOf(text, ({ subject, trade }) => `${subject} ${trade?.productText}`)

  test('are named by its own words', () => {
    for (const [text, name] of Object.entries({
      'Exports of copper from Zambia to China were USD 700 million in 2021.': 'copper',
      'Zambia’s copper exports to China were USD 700 million in 2021.': 'copper',
      'Zambia exported copper worth USD 700 million to China in 2021.': 'copper',
      'Zambia sold China USD 700 million of copper in 2021.': 'copper',
      'Экспорт меди из Замбии в Китай составил 700 млн долларов в 2021 году.': 'меди',
      'Замбия экспортировала в Китай меди на 700 млн долларов в 2021 году.': 'меди',
      'Izvoz bakra iz Zambije u Kinu iznosio je 700 miliona dolara u 2021. godini.': 'bakra',
      'Извоз бакра из Замбије у Кину износио је 700 милиона долара у 2021. години.': 'бакра',
    }))
      expect(goods(text), text).toEqual([`700m USD: ZMB-CHN ${name}`])
  })

  test('stand before their numbers, with mainly left out', () => {
    expect(
      goods(
        'Zambia’s exports to China in 2021 were mainly copper (USD 200 million) and included cotton (USD 90 million).',
      ),
    ).toEqual(['200m USD: ZMB-CHN copper', '90m USD: ZMB-CHN cotton'])
    expect(
      goods('Zambia’s exports to China were USD 700 million in 2021, of which USD 200 million were cotton.'),
    ).toEqual(['700m USD: ZMB-CHN null', '200m USD: ZMB-CHN cotton'])
  })

  test('are carried to the sentence that goes on', () => {
    expect(
      goods(
        'Exports of copper ore from Zambia to China were USD 700 million in 2021. In 2020 they were USD 500 million.',
      ),
    ).toEqual(['700m USD: ZMB-CHN copper ore', '500m USD: ZMB-CHN copper ore'])
  })
})

test('a rank is on the list of its owner', () => {
  each('rank 3 rank GHA-TGO 2021', [
    'Togo ranked third among Ghana’s export markets in 2021, after Mali and Benin.',
    'Togo was the third largest trading partner of Ghana in 2021.',
    'Togo was Ghana’s No. 3 supplier in 2021.',
    'Togo was Ghana’s number three export market in 2021.',
    'Ghana’s third largest market was Togo in 2021.',
    'Togo came third in Ghana’s imports in 2021, behind China and Brazil.',
    'В 2021 году Того заняло третье место среди покупателей Ганы.',
    'В 2021 году Того – третий по величине торговый партнёр Ганы.',
    'Togo je na trećem mestu među kupcima Gane u 2021. godini.',
    'Того је трећи највећи трговински партнер Гане у 2021. години.',
  ])
})

test('exports and imports are parts of the total told after them', () => {
  for (const text of [
    'Kenya’s exports to Uganda reached USD 600 million and imports USD 200 million in 2021, in total USD 800 million.',
    'Kenya sold USD 600 million to Uganda and bought USD 200 million, for a total of USD 800 million in 2021.',
    'Экспорт Кении в Уганду составил 600 млн долларов, импорт – 200 млн долларов, всего 800 млн долларов в 2021 году.',
    'Izvoz Kenije u Ugandu iznosio je 600 miliona dolara, uvoz 200 miliona dolara, ukupno 800 miliona dolara u 2021. godini.',
  ]) {
    expect(claimsOf(text), text).toEqual([
      'exports 600m USD KEN-UGA 2021',
      'imports 200m USD KEN-UGA 2021',
      'turnover 800m USD KEN-UGA 2021',
    ])
    expect(relationsOf(text), text).toContain('parts 800m USD = 600m USD + 200m USD')
  }
})

test('a factor between exports and imports is of one year', () => {
  each('growth 4.1 times KEN-UGA 2021', [
    'Kenya’s exports to Uganda were 4.1 times imports in 2021.',
    'Kenya’s exports to Uganda in 2021 were 4.1 times as large as its imports.',
    'Экспорт Кении в Уганду в 4,1 раза превысил импорт в 2021 году.',
    'Izvoz Kenije u Ugandu bio je 4,1 puta veći od uvoza u 2021. godini.',
  ])
})

test('verbs of buying and selling say who sells to whom', () => {
  each('imports 600m USD UGA-KEN 2021', [
    'Uganda took goods worth USD 600 million from Kenya in 2021.',
    'Uganda took Kenyan goods worth USD 600 million in 2021.',
    'Uganda received goods worth USD 600 million from Kenya in 2021.',
    'Uganda spent USD 600 million on goods from Kenya in 2021.',
    'Уганда закупила в Кении товаров на 600 млн долларов в 2021 году.',
    'Уганда приобрела у Кении товаров на 600 млн долларов в 2021 году.',
    'Uganda je iz Kenije nabavila robu u vrednosti od 600 miliona dolara u 2021. godini.',
    'Уганда је из Кеније набавила робу у вредности од 600 милиона долара у 2021. години.',
  ])
  each('exports 600m USD KEN-UGA 2021', [
    'Kenya shipped Uganda goods worth USD 600 million in 2021.',
    'Goods worth USD 600 million went from Kenya to Uganda in 2021.',
    'Кения продала Уганде товаров на 600 млн долларов в 2021 году.',
    'Кения вывезла в Уганду товаров на 600 млн долларов в 2021 году.',
    'Kenija je isporučila Ugandi robu vrednu 600 miliona dolara u 2021. godini.',
    'Kenija je u Ugandu plasirala robu vrednu 600 miliona dolara u 2021. godini.',
    'Isporuke Kenije Ugandi iznosile su 600 miliona dolara u 2021. godini.',
  ])
})
