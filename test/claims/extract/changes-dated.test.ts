import { describe, expect, test } from 'vitest'
import { claimsOf } from './said.js'

describe('a number compared with another year', () => {
  test.each([
    ['Exports of Oman to Qatar in 2022 were 20 % less than in 2020.', '-20'],
    ['In 2022 Oman exported 20 % more to Qatar than in 2020.', '20'],
    ['Exports of Oman to Qatar in 2022 were 20 % below the 2020 level.', '-20'],
    ['Exports of Oman to Qatar in 2022 were up 20 % on 2020.', '20'],
    ['Exports of Oman to Qatar in 2022 exceeded the 2020 level by 20 %.', '20'],
    ['В 2022 году экспорт Омана в Катар был на 20 % меньше, чем в 2020 году.', '-20'],
    ['Экспорт Омана в Катар в 2022 году оказался на 20 % выше уровня 2020 года.', '20'],
    ['Экспорт Омана в Катар в 2022 году увеличился на 20 % к 2020 году.', '20'],
    ['В 2022 году экспорт Омана в Катар превысил уровень 2020 года на 20 %.', '20'],
    ['Izvoz Omana u Katar u 2022. godini bio je 20 % manji nego u 2020. godini.', '-20'],
    ['Izvoz Omana u Katar u 2022. bio je 20 odsto ispod nivoa iz 2020. godine.', '-20'],
    ['Извоз Омана у Катар 2022. био је за 20 одсто већи него 2020. године.', '20'],
  ])('is a change from it: %s', (text, change) => {
    expect(claimsOf(text)).toEqual([`growth ${change} % OMN-QAT 2020/2022`])
  })

  test.each([
    'More than 20 % of exports of Oman went to Qatar in 2022.',
    'Больше 20 % экспорта Омана в 2022 году пришлось на Катар.',
    'Više od 20 % izvoza Omana u 2022. godini otpada na Katar.',
  ])('is none where the word only bounds it: %s', (text) => {
    expect(claimsOf(text)).toEqual(['share 20 % OMN-QAT 2022'])
  })
})

describe('changes of several years in one sentence', () => {
  const both = ['growth 5 % OMN-QAT 2020/2021', 'growth 7 % OMN-QAT 2021/2022']

  test.each([
    'Exports of Oman to Qatar grew 5 % in 2021 and 7 % in 2022.',
    'In 2021 exports of Oman to Qatar grew by 5 %, in 2022 by 7 %.',
    'Exports of Oman to Qatar rose by 5 % in 2021, and by another 7 % the following year.',
    'Exports of Oman to Qatar grew by 5 % and 7 % in 2021 and 2022 respectively.',
    'Growth of exports of Oman to Qatar was 5 % in 2021 and 7 % in 2022.',
    'Экспорт Омана в Катар вырос на 5 % в 2021 году и на 7 % в 2022 году.',
    'В 2021 году экспорт Омана в Катар вырос на 5 %, а в 2022 году — на 7 %.',
    'Izvoz Omana u Katar porastao je za 5 % u 2021. i za 7 % u 2022. godini.',
    'Извоз Омана у Катар порастао је 5 % у 2021. години и 7 % у 2022. години.',
  ])('each have their own: %s', (text) => {
    expect(claimsOf(text)).toEqual(both)
  })

  test.each([
    'Exports of Oman to Qatar grew 5 % in 2021 but fell 7 % in 2022.',
    'После роста на 5 % в 2021 году экспорт Омана в Катар в 2022 году снизился на 7 %.',
    'Nakon rasta od 5 % u 2021. godini, izvoz Omana u Katar u 2022. godini pao je za 7 %.',
  ])('of other directions: %s', (text) => {
    expect(claimsOf(text)).toEqual(['growth 5 % OMN-QAT 2020/2021', 'growth -7 % OMN-QAT 2021/2022'])
  })

  test('but one change between two years runs from the first to the last', () => {
    expect(
      claimsOf('Exports of Oman to Qatar were USD 500 million in 2018 and by 2022 they had grown by 20 %.'),
    ).toEqual(['exports 500m USD OMN-QAT 2018', 'growth 20 % OMN-QAT 2018/2022'])
  })
})

describe('a year before a number', () => {
  test.each([
    'Exports of Oman to Qatar: 2022 USD 600 million.',
    'Oman exported to Qatar in 2022 USD 600 million of goods.',
    'In 2022, 600 million dollars of goods were exported by Oman to Qatar.',
    'Экспорт Омана в Катар составил в 2022 0,6 млрд долларов.',
    'Izvoz Omana u Katar iznosio je 2022. 600 miliona dolara.',
    'Извоз Омана у Катар износио је 2022. 600 милиона долара.',
  ])('is not read into it: %s', (text) => {
    expect(claimsOf(text)).toEqual(['exports 600m USD OMN-QAT 2022'])
  })

  test('a number with a scale alone takes the currency named after it', () => {
    expect(
      claimsOf('Exports of Oman to Qatar were in 2021 500 million and in 2022 600 million dollars.'),
    ).toEqual(['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2022'])
  })
})

describe('the point of a year or an abbreviation', () => {
  test.each([
    'Oman je 2022. izvezao u Katar robu od 900 mil. dolara, a uvezao robu od 300 mil. dolara.',
    'Оман је 2022. извезао у Катар робу од 900 мил. долара, а увезао робу од 300 мил. долара.',
    'Оман в 2022 г. экспортировал в Катар товаров на 900 млн. долл., а импортировал на 300 млн. долл.',
  ])('parts nothing: %s', (text) => {
    expect(claimsOf(text).map((claim) => claim.split(' ')[0])).toEqual(['exports', 'imports'])
    expect(claimsOf(text)[0]).toBe('exports 900m USD OMN-QAT 2022')
  })

  test('the U.S. is a reporter', () => {
    expect(claimsOf('In 2022 the U.S. exported approx. USD 900 million to Oman.')).toEqual([
      'exports 900m USD USA-OMN 2022',
    ])
  })
})
