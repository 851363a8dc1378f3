import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'

describe('the period of a claim, in English', () => {
  test('is the year right after its number', () => {
    expect(
      claimsOf('Exports of Oman to Qatar were USD 500 million in 2021 and USD 600 million in 2022.'),
    ).toEqual(['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2022'])
  })

  test('a year after “compared with” is what a change is measured from', () => {
    expect(claimsOf('Exports of Oman to Qatar rose by 20 % in 2022 compared with 2020.')).toEqual([
      'growth 20 % OMN-QAT 2020/2022',
    ])
    expect(
      claimsOf(
        'Exports of Oman to Qatar were USD 600 million in 2022, compared with USD 500 million in 2021.',
      ),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'exports 500m USD OMN-QAT 2021'])
  })

  test('a change without a base is measured from the year before', () => {
    expect(claimsOf('Exports of Oman to Qatar rose by 20 % in 2022.')).toEqual([
      'growth 20 % OMN-QAT 2021/2022',
    ])
  })

  test('“since 2018” is a base', () => {
    expect(
      claimsOf(
        'Exports of Oman to Qatar have grown by 80 % since 2018 and stood at USD 600 million in 2022.',
      ),
    ).toEqual(['growth 80 % OMN-QAT 2018/2022', 'exports 600m USD OMN-QAT 2022'])
  })

  test('“since 2018” is a base of a change up to the year spoken of', () => {
    expect(
      claimsOf('Exports of Oman to Qatar were USD 600 million in 2022. They have grown by 80 % since 2018.'),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'growth 80 % OMN-QAT 2018/2022'])
  })

  test('a change between two years runs from the first to the last', () => {
    expect(claimsOf('Between 2018 and 2022 exports of Oman to Qatar grew by 80 %.')).toEqual([
      'growth 80 % OMN-QAT 2018/2022',
    ])
    const perYear = 'Exports of Oman to Qatar grew by 9 % a year between 2018 and 2022.'
    expect(claimsOf(perYear)).toEqual(['growth 9 % OMN-QAT 2018/2022'])
    expect(eachOf(perYear, (claim) => claim.perYear)).toEqual(['9 %: true'])
  })

  test('“from … in 2021 to … in 2022” dates both levels', () => {
    expect(
      claimsOf('Exports of Oman to Qatar rose from USD 500 million in 2021 to USD 600 million in 2022.'),
    ).toEqual(['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2022'])
  })

  test('“a year earlier” is reckoned from the year named', () => {
    expect(
      claimsOf(
        'Exports of Oman to Qatar reached USD 600 million in 2022, up from USD 500 million a year earlier.',
      ),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'exports 500m USD OMN-QAT 2021'])
  })

  test('can be a month, a quarter or a half of a year', () => {
    expect(claimsOf('Exports of Oman to Qatar in March 2022 were USD 50 million.')).toEqual([
      'exports 50m USD OMN-QAT 2022-03',
    ])
    expect(claimsOf('In the first quarter of 2022 exports of Oman to Qatar were USD 150 million.')).toEqual([
      'exports 150m USD OMN-QAT 2022-01/2022-03',
    ])
    expect(claimsOf('Exports of Oman to Qatar in January–June 2022 were USD 310 million.')).toEqual([
      'exports 310m USD OMN-QAT 2022-01/2022-06',
    ])
  })

  test('can run over years, of which a level is the sum', () => {
    expect(claimsOf('In 2018–2022 exports of Oman to Qatar totalled USD 2.4 billion.')).toEqual([
      'exports 2.4bn USD OMN-QAT 2018/2022',
    ])
  })

  test('a fiscal year is marked as one', () => {
    const text = 'In fiscal year 2021/22 exports of Oman to Qatar were USD 610 million.'
    expect(claimsOf(text)).toEqual(['exports 610m USD OMN-QAT 2021/2022'])
    expect(eachOf(text, ({ fiscal }) => fiscal)).toEqual(['610m USD: true'])
  })

  test('the day somebody spoke is not what trade is of', () => {
    expect(
      claimsOf(
        'On 4 June 2023 the minister said that exports of Oman to Qatar were USD 600 million in 2022.',
      ),
    ).toEqual(['exports 600m USD OMN-QAT 2022'])
  })

  test('a target is of the year it is set for', () => {
    expect(claimsOf('Exports of Oman to Qatar are to reach USD 1 billion by 2030.')).toEqual([
      'exports 1bn USD OMN-QAT 2030',
    ])
  })

  test('“the same quarter” of a year leaves open which', () => {
    expect(
      eachOf('Exports of Oman to Qatar were USD 9 million in the same quarter of 2021.', ({ open }) => open),
    ).toEqual(['9m USD: year'])
  })
})

describe('the period of a claim, in Russian', () => {
  test('против and по сравнению с name what is compared with', () => {
    expect(
      claimsOf(
        'Экспорт Омана в Катар составил 600 млн долларов в 2022 году против 500 млн долларов в 2021 году.',
      ),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'exports 500m USD OMN-QAT 2021'])
    expect(
      claimsOf(
        'Экспорт Омана в Катар вырос на 20 % по сравнению с 2021 годом и достиг в 2022 году 600 млн долларов.',
      ),
    ).toEqual(['growth 20 % OMN-QAT 2021/2022', 'exports 600m USD OMN-QAT 2022'])
  })

  test('с … до … dates both levels', () => {
    expect(
      claimsOf('Экспорт Омана в Катар вырос с 500 млн долларов в 2021 году до 600 млн долларов в 2022 году.'),
    ).toEqual(['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2022'])
  })

  test('can be a month, a quarter, a half or several years', () => {
    expect(claimsOf('В марте 2022 года экспорт Омана в Катар составил 50 млн долларов.')).toEqual([
      'exports 50m USD OMN-QAT 2022-03',
    ])
    expect(claimsOf('В I квартале 2022 года экспорт Омана в Катар составил 150 млн долларов.')).toEqual([
      'exports 150m USD OMN-QAT 2022-01/2022-03',
    ])
    expect(claimsOf('За январь–июнь 2022 года экспорт Омана в Катар составил 310 млн долларов.')).toEqual([
      'exports 310m USD OMN-QAT 2022-01/2022-06',
    ])
    expect(claimsOf('В 2018–2022 годах экспорт Омана в Катар вырос на 80 %.')).toEqual([
      'growth 80 % OMN-QAT 2018/2022',
    ])
  })

  test('к 2030 году is the year of a target', () => {
    expect(claimsOf('К 2030 году экспорт Омана в Катар должен достичь 1 млрд долларов.')).toEqual([
      'exports 1bn USD OMN-QAT 2030',
    ])
  })
})

describe('the period of a claim, in Serbian', () => {
  test('sa … na … dates both levels, in either script', () => {
    const both = ['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2022']
    expect(
      claimsOf(
        'Izvoz Omana u Katar porastao je sa 500 miliona dolara u 2021. na 600 miliona dolara u 2022. godini.',
      ),
    ).toEqual(both)
    expect(
      claimsOf(
        'Извоз Омана у Катар порастао је са 500 милиона долара у 2021. на 600 милиона долара у 2022. години.',
      ),
    ).toEqual(both)
  })

  test('u odnosu na names the base', () => {
    expect(
      claimsOf('Izvoz Omana u Katar porastao je za 20 % u 2022. godini u odnosu na 2020. godinu.'),
    ).toEqual(['growth 20 % OMN-QAT 2020/2022'])
  })

  test('can be a month, a quarter or a half', () => {
    expect(claimsOf('U martu 2022. godine izvoz Omana u Katar iznosio je 50 miliona dolara.')).toEqual([
      'exports 50m USD OMN-QAT 2022-03',
    ])
    expect(
      claimsOf('U prvom kvartalu 2022. godine izvoz Omana u Katar iznosio je 150 miliona dolara.'),
    ).toEqual(['exports 150m USD OMN-QAT 2022-01/2022-03'])
    expect(
      claimsOf('У периоду јануар–јун 2022. године извоз Омана у Катар износио је 310 милиона долара.'),
    ).toEqual(['exports 310m USD OMN-QAT 2022-01/2022-06'])
  })

  test('годину дана раније is reckoned from the year named', () => {
    expect(
      claimsOf(
        'Извоз Омана у Катар износио је 600 милиона долара у 2022. години, годину дана раније 500 милиона долара.',
      ),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'exports 500m USD OMN-QAT 2021'])
  })

  test('do 2030. godine is the year of a target', () => {
    expect(claimsOf('Do 2030. godine izvoz Omana u Katar treba da dostigne milijardu dolara.')).toEqual([
      'exports 1bn USD OMN-QAT 2030',
    ])
  })
})
