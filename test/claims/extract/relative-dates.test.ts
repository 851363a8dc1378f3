import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'

const first = 'Exports of Oman to Qatar were USD 500 million in 2021.'

describe('a date reckoned from the year spoken of', () => {
  test.each([
    ['A year later they were USD 600 million.', 2022],
    ['The following year they reached USD 600 million.', 2022],
    ['The year before they had been USD 600 million.', 2020],
    ['Two years later they were USD 600 million.', 2023],
    ['Three years earlier they were USD 600 million.', 2018],
    ['In the same year they were USD 600 million by another count.', 2021],
  ])('%s', (second, year) => {
    expect(claimsOf(`${first} ${second}`)[1]).toBe(`exports 600m USD OMN-QAT ${year}`)
  })

  test.each([
    ['Год спустя он составил 600 млн долларов.', 2022],
    ['Через два года он составил 600 млн долларов.', 2023],
    ['Годом ранее он составлял 600 млн долларов.', 2020],
    ['В предыдущем году он составлял 600 млн долларов.', 2020],
    ['В следующем году он достиг 600 млн долларов.', 2022],
    ['Двумя годами ранее он составлял 600 млн долларов.', 2019],
  ])('%s', (second, year) => {
    const before = 'Экспорт Омана в Катар составил 500 млн долларов в 2021 году.'
    expect(claimsOf(`${before} ${second}`)[1]).toBe(`exports 600m USD OMN-QAT ${year}`)
  })

  test.each([
    ['Godinu dana kasnije iznosio je 600 miliona dolara.', 2022],
    ['Prethodne godine iznosio je 600 miliona dolara.', 2020],
    ['Naredne godine iznosio je 600 miliona dolara.', 2022],
    ['Dve godine kasnije iznosio je 600 miliona dolara.', 2023],
    ['Iste godine, po drugom izvoru, iznosio je 600 miliona dolara.', 2021],
  ])('%s', (second, year) => {
    const before = 'Izvoz Omana u Katar iznosio je 500 miliona dolara u 2021. godini.'
    expect(claimsOf(`${before} ${second}`)[1]).toBe(`exports 600m USD OMN-QAT ${year}`)
  })

  test('две године касније, in Cyrillic', () => {
    expect(
      claimsOf(
        'Извоз Омана у Катар износио је 500 милиона долара у 2021. години. Две године касније износио је 600 милиона долара.',
      ),
    ).toEqual(['exports 500m USD OMN-QAT 2021', 'exports 600m USD OMN-QAT 2023'])
  })

  test('a month earlier and the previous quarter are a month and a quarter before', () => {
    expect(
      claimsOf(
        'Exports of Oman to Qatar in March 2022 were USD 50 million. A month earlier they were USD 40 million.',
      ),
    ).toEqual(['exports 50m USD OMN-QAT 2022-03', 'exports 40m USD OMN-QAT 2022-02'])
    expect(
      claimsOf(
        'In the first quarter of 2022 exports of Oman to Qatar were USD 50 million, in the previous quarter USD 40 million.',
      ),
    ).toEqual(['exports 50m USD OMN-QAT 2022-01/2022-03', 'exports 40m USD OMN-QAT 2021-10/2021-12'])
  })

  test('the same period of the year before is as long', () => {
    expect(
      claimsOf(
        'За январь–март 2022 года экспорт Омана в Катар составил 50 млн долларов, а за аналогичный период прошлого года — 40 млн долларов.',
      ),
    ).toEqual(['exports 50m USD OMN-QAT 2022-01/2022-03', 'exports 40m USD OMN-QAT 2021-01/2021-03'])
    expect(
      claimsOf(
        'In the first quarter of 2022 exports of Oman to Qatar were USD 50 million, against USD 40 million in the same quarter of 2021.',
      ),
    ).toEqual(['exports 50m USD OMN-QAT 2022-01/2022-03', 'exports 40m USD OMN-QAT 2021-01/2021-03'])
  })

  test('a month without a year is of the year spoken of', () => {
    expect(
      claimsOf('Exports of Oman to Qatar were USD 500 million in 2022. In March they were USD 50 million.'),
    ).toEqual(['exports 500m USD OMN-QAT 2022', 'exports 50m USD OMN-QAT 2022-03'])
  })

  test('a change of the following year is measured from the year spoken of', () => {
    expect(claimsOf(`${first} They grew by 10 % the following year.`)[1]).toBe(
      'growth 10 % OMN-QAT 2021/2022',
    )
  })

  test('a change on a year before is measured from it', () => {
    for (const text of [
      'In 2022 exports of Oman to Qatar rose by 10 % on the previous year.',
      'Exports of Oman to Qatar in 2022 were 10 % higher than a year earlier.',
    ])
      expect(claimsOf(text), text).toEqual(['growth 10 % OMN-QAT 2021/2022'])
    expect(claimsOf('Exports of Oman to Qatar in 2022 were 10 % higher than two years earlier.')).toEqual([
      'growth 10 % OMN-QAT 2020/2022',
    ])
  })
})

describe('“last year” is reckoned from the day a document was written', () => {
  const claim = 'Exports of Oman to Qatar reached USD 500 million last year.'

  test.each([
    `Muscat, 12 March 2024\n\n${claim}`,
    `MUSCAT, 12 March 2024 (Gulf Agency) — ${claim}`,
    `Oman and Qatar trade more\n\nPublished: March 12, 2024\n\n${claim}`,
    `Oman and Qatar trade more\n\n2024-03-12\n\n${claim}`,
  ])('%j', (text) => {
    expect(claimsOf(text)).toEqual(['exports 500m USD OMN-QAT 2023'])
    expect(eachOf(text, ({ filled }) => filled.map(({ from }) => from))).toEqual([
      '500m USD: date of the document',
    ])
  })

  test('in Russian', () => {
    expect(
      claimsOf(
        'Оман и Катар\n\n12 марта 2024 г.\n\nВ прошлом году экспорт Омана в Катар составил 500 млн долларов. В этом году он вырастет на 10 %.',
      ),
    ).toEqual(['exports 500m USD OMN-QAT 2023', 'growth 10 % OMN-QAT 2023/2024'])
  })

  test('in Serbian', () => {
    expect(
      claimsOf(
        'Maskat, 12. mart 2024.\n\nIzvoz Omana u Katar prošle godine iznosio je 500 miliona dolara. U januaru ove godine iznosio je 40 miliona dolara.',
      ),
    ).toEqual(['exports 500m USD OMN-QAT 2023', 'exports 40m USD OMN-QAT 2024-01'])
    expect(
      claimsOf('Објављено: 12. 3. 2024.\n\nИзвоз Омана у Катар прошле године износио је 500 милиона долара.'),
    ).toEqual(['exports 500m USD OMN-QAT 2023'])
  })

  test('stays open where the document has no date', () => {
    expect(claimsOf(claim)).toEqual(['exports 500m USD OMN-QAT ?'])
  })

  test('a year named to compare with serves where the document has no date', () => {
    expect(
      claimsOf('In 2022 exports of Oman to Qatar were USD 600 million, against USD 500 million last year.'),
    ).toEqual(['exports 600m USD OMN-QAT 2022', 'exports 500m USD OMN-QAT 2021'])
  })
})
