import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'

describe('the kind of a claim, in English', () => {
  test('exports, imports and turnover are named by the flow', () => {
    expect(claimsOf('In 2023 Kenya exported goods worth USD 900 million to Uganda.')).toEqual([
      'exports 900m USD KEN-UGA 2023',
    ])
    expect(claimsOf('Imports of Kenya from Uganda were USD 300 million in 2023.')).toEqual([
      'imports 300m USD KEN-UGA 2023',
    ])
    expect(claimsOf('Trade between Kenya and Uganda reached USD 1.2 billion in 2023.')).toEqual([
      'turnover 1.2bn USD KEN-UGA 2023',
    ])
  })

  test('what a country sold it exported, what it purchased it imported', () => {
    expect(
      claimsOf(
        'Ghana sold to Togo goods worth USD 600 million in 2022, while its purchases from Togo were USD 300 million.',
      ),
    ).toEqual(['exports 600m USD GHA-TGO 2022', 'imports 300m USD GHA-TGO 2022'])
  })

  test('a deficit and a surplus are balances, with their sign', () => {
    const text =
      'In 2022 Ghana had a trade deficit with Togo of USD 30 million and a surplus with Benin of USD 20 million.'
    expect(claimsOf(text)).toEqual(['balance 30m USD GHA-TGO 2022', 'balance 20m USD GHA-BEN 2022'])
    expect(eachOf(text, ({ sign }) => sign)).toEqual(['30m USD: -1', '20m USD: 1'])
  })

  test('trade in services is set apart from trade in goods', () => {
    const text =
      'In 2022 Ghana’s exports of services to Togo were USD 20 million and its exports of goods USD 600 million.'
    expect(eachOf(text, ({ trade }) => trade?.services)).toEqual(['20m USD: true', '600m USD: false'])
  })

  test('a per cent of a flow is a share, a per cent by which it rose a growth', () => {
    expect(claimsOf('In 2022, 8 % of Peru’s imports came from Chile.')).toEqual(['share 8 % PER-CHL 2022'])
    expect(claimsOf('In 2022 imports of Peru from Chile rose by 8 %.')).toEqual([
      'growth 8 % PER-CHL 2021/2022',
    ])
  })

  test('a fraction of a flow is a share', () => {
    expect(claimsOf('Half of the exports of Ghana went to Togo in 2022.')).toEqual([
      'share 50 % GHA-TGO 2022',
    ])
    // 1 / 3 = 33.33 %
    expect(claimsOf('A third of Ghana’s imports came from China in 2022.')).toEqual([
      'share 33.33 % GHA-CHN 2022',
    ])
  })

  test('a fall has its sign, whether in per cent, in money or in times', () => {
    expect(claimsOf('Kenyan exports to Uganda fell by 12 % in 2023.')).toEqual([
      'growth -12 % KEN-UGA 2022/2023',
    ])
    expect(claimsOf('Exports of Kenya to Uganda fell by USD 80 million in 2023.')).toEqual([
      'growth -80m USD KEN-UGA 2022/2023',
    ])
    expect(claimsOf('Exports of Ghana to Togo were halved in 2022.')).toEqual([
      'growth -0.5 times GHA-TGO 2021/2022',
    ])
  })

  test('a per cent “less” after a level is a growth', () => {
    expect(claimsOf('Exports of Ghana to Togo were USD 600 million in 2022, or 25 % less.')).toEqual([
      'exports 600m USD GHA-TGO 2022',
      'growth -25 % GHA-TGO 2021/2022',
    ])
  })

  test('doubling is a growth of two times, an increase 3.5-fold one of 3.5', () => {
    expect(claimsOf('Kenyan exports to Uganda doubled in 2023.')).toEqual([
      'growth 2 times KEN-UGA 2022/2023',
    ])
    expect(claimsOf('Exports of Ghana to Togo increased 3.5-fold in 2022.')).toEqual([
      'growth 3.5 times GHA-TGO 2021/2022',
    ])
  })

  test('an ordinal beside a word of ranking is a rank among the flow’s partners', () => {
    const text = 'In 2023 Uganda ranked third among the export markets of Kenya.'
    expect(claimsOf(text)).toEqual(['rank 3 rank KEN-UGA 2023'])
    expect(eachOf(text, ({ of }) => of)).toEqual(['3 rank: exports'])
  })

  test('what respondents answer is a poll answer, to the end of the sentence', () => {
    const text =
      'In a survey of 2023, 62 % of respondents supported the union, 25 % opposed it and 13 % were undecided.'
    expect(claimsOf(text)).toEqual([
      'poll answer 62 % ? 2023',
      'poll answer 25 % ? 2023',
      'poll answer 13 % ? 2023',
    ])
    expect(new Set(eachOf(text, ({ of }) => of).map((each) => each.split(': ')[1]))).toEqual(
      new Set(['respondents']),
    )
  })

  test('a number of things is a count, of tonnes an amount', () => {
    expect(claimsOf('In 2023 Uganda delivered 40,000 tonnes of sugar to Kenya.')).toEqual([
      'amount 40000 t ? 2023',
    ])
    expect(eachOf('In 2023, 480 companies of Kenya worked in Uganda.', ({ kind }) => kind)).toEqual([
      '480 companies: count',
    ])
  })

  test('money per tonne is a price, investment and debt are amounts', () => {
    expect(claimsOf('Uganda paid USD 310 per tonne for Kenyan cement in 2023.')).toEqual([
      'price 310 USD ? 2023',
    ])
    expect(claimsOf('Kenyan investment in Uganda amounted to USD 700 million in 2023.')).toEqual([
      'amount 700m USD ? 2023',
    ])
    expect(claimsOf('The debt of Uganda to Kenya stood at USD 90 million in 2023.')).toEqual([
      'amount 90m USD ? 2023',
    ])
  })

  test('a plan, an expectation and a hypothesis state nothing that was', () => {
    for (const text of [
      'Kenya plans to export goods worth USD 2 billion to Uganda by 2030.',
      'Exports of Kenya to Uganda were expected to reach USD 2 billion in 2023.',
      'If the tariff is cut, exports of Kenya to Uganda could reach USD 2 billion.',
    ])
      expect(eachOf(text, ({ modal }) => modal)).toEqual(['2bn USD: true'])
    expect(eachOf('Exports of Kenya to Uganda reached USD 2 billion in 2023.', ({ modal }) => modal)).toEqual(
      ['2bn USD: false'],
    )
  })

  test('lengths of time, days, numbers of tables and telephones are no claims', () => {
    expect(claimsOf('The talks lasted three years and ended on 4 June 2023, as Table 3 shows.')).toEqual([])
    expect(claimsOf('The chamber can be called at +41 22 730 5849 within 30 days.')).toEqual([])
  })

  test('days that were counted are a claim', () => {
    expect(claimsOf('The firms waited 87 days for their permits in 2022.')).toEqual(['amount 87 days ? 2022'])
  })
})

describe('the kind of a claim, in Russian', () => {
  test('экспорт, импорт and товарооборот are named by the flow', () => {
    expect(claimsOf('Экспорт Казахстана в Узбекистан составил 3,2 млрд долларов в 2023 году.')).toEqual([
      'exports 3.2bn USD KAZ-UZB 2023',
    ])
    expect(claimsOf('Импорт Казахстана из Узбекистана составил 1,4 млрд долларов в 2023 году.')).toEqual([
      'imports 1.4bn USD KAZ-UZB 2023',
    ])
    expect(
      claimsOf('Товарооборот между Казахстаном и Узбекистаном достиг 4,6 млрд долларов в 2023 году.'),
    ).toEqual(['turnover 4.6bn USD KAZ-UZB 2023'])
  })

  test('вырос, сократился and удвоился are growths', () => {
    expect(claimsOf('В 2023 году экспорт Казахстана в Узбекистан вырос на 12 %.')).toEqual([
      'growth 12 % KAZ-UZB 2022/2023',
    ])
    expect(claimsOf('В 2023 году импорт Казахстана из Узбекистана сократился на 7 %.')).toEqual([
      'growth -7 % KAZ-UZB 2022/2023',
    ])
    expect(claimsOf('Экспорт Уганды в Кению удвоился в 2022 году.')).toEqual([
      'growth 2 times UGA-KEN 2021/2022',
    ])
  })

  test('what falls to a country, a place and a surplus are share, rank and balance', () => {
    expect(claimsOf('В 2023 году на Узбекистан пришлось 6 % экспорта Казахстана.')).toEqual([
      'share 6 % KAZ-UZB 2023',
    ])
    expect(claimsOf('Казахстан занимал третье место в экспорте Узбекистана в 2022 году.')).toEqual([
      'rank 3 rank UZB-KAZ 2022',
    ])
    const surplus = 'Профицит Кении в торговле с Угандой составил 600 млн долларов в 2022 году.'
    expect(claimsOf(surplus)).toEqual(['balance 600m USD KEN-UGA 2022'])
    expect(eachOf(surplus, ({ sign }) => sign)).toEqual(['600m USD: 1'])
  })

  test('a poll, a price and a count', () => {
    expect(claimsOf('По опросу 2023 года, 62 % опрошенных в Казахстане поддерживают союз.')).toEqual([
      'poll answer 62 % KAZ 2023',
    ])
    expect(claimsOf('Цена газа составила 310 долларов за тысячу кубометров в 2022 году.')).toEqual([
      'price 310 USD ? 2022',
    ])
    expect(claimsOf('В 2022 году в Казахстане работало 480 компаний из Узбекистана.')).toEqual([
      'count 480 компаний ? 2022',
    ])
  })

  test('a plan is modal', () => {
    const text = 'Казахстан планирует довести экспорт в Узбекистан до 5 млрд долларов к 2030 году.'
    expect(eachOf(text, ({ modal }) => modal)).toEqual(['5bn USD: true'])
  })
})

describe('the kind of a claim, in Serbian', () => {
  test('izvoz, uvoz and razmena are named by the flow', () => {
    expect(claimsOf('Izvoz Slovenije u Hrvatsku iznosio je 2,5 milijardi evra u 2023. godini.')).toEqual([
      'exports 2.5bn EUR SVN-HRV 2023',
    ])
    expect(claimsOf('Uvoz Slovenije iz Hrvatske iznosio je 1,8 milijardi evra u 2023. godini.')).toEqual([
      'imports 1.8bn EUR SVN-HRV 2023',
    ])
    expect(
      claimsOf('Robna razmena Slovenije i Hrvatske dostigla je 4,3 milijarde evra u 2023. godini.'),
    ).toEqual(['turnover 4.3bn EUR SVN-HRV 2023'])
  })

  test('suficit and deficit are balances, with their sign', () => {
    for (const [word, sign] of [
      ['Suficit', 1],
      ['Deficit', -1],
    ] as const)
      expect(
        eachOf(
          `${word} Slovenije sa Hrvatskom iznosio je 700 miliona evra u 2022. godini.`,
          (claim) => `${claim.kind} ${claim.sign}`,
        ),
      ).toEqual([`700m EUR: balance ${sign}`])
  })

  test('what falls to a country is its share, ispitanici answer polls', () => {
    expect(claimsOf('Na Grčku je u 2022. godini otpalo 7 % izvoza Bugarske.')).toEqual([
      'share 7 % BGR-GRC 2022',
    ])
    expect(claimsOf('U 2023. godini 54 % ispitanika u Hrvatskoj podržava uniju.')).toEqual([
      'poll answer 54 % HRV 2023',
    ])
  })

  test('a price, a count and a plan', () => {
    expect(claimsOf('Cena gasa iznosila je 310 dolara za hiljadu kubnih metara u 2022. godini.')).toEqual([
      'price 310 USD ? 2022',
    ])
    expect(claimsOf('U 2022. godini u Hrvatskoj je radilo 480 firmi iz Slovenije.')).toEqual([
      'count 480 firmi ? 2022',
    ])
    expect(
      eachOf(
        'Slovenija planira da izvoz u Hrvatsku dostigne 3 milijarde evra do 2030. godine.',
        ({ modal }) => modal,
      ),
    ).toEqual(['3bn EUR: true'])
  })

  test('Cyrillic is read as Latin is', () => {
    expect(claimsOf('Извоз Мађарске у Румунију износио је 4,1 милијарду евра у 2022. години.')).toEqual([
      'exports 4.1bn EUR HUN-ROU 2022',
    ])
    expect(claimsOf('Увоз Мађарске из Румуније опао је за 7 % у 2022. години.')).toEqual([
      'growth -7 % HUN-ROU 2021/2022',
    ])
    expect(claimsOf('Суфицит Словачке са Чешком износио је 2 милијарде евра у 2022. години.')).toEqual([
      'balance 2bn EUR SVK-CZE 2022',
    ])
    expect(claimsOf('У анкети из 2022. године 54 % испитаника у Хрватској подржава унију.')).toEqual([
      'poll answer 54 % HRV 2022',
    ])
    expect(claimsOf('Извоз Словачке у Чешку се удвостручио у 2022. години.')).toEqual([
      'growth 2 times SVK-CZE 2021/2022',
    ])
  })
})
