import { describe, expect, test } from 'vitest'
import { relationsOf } from './said.js'

const all = (expected: string, texts: readonly string[]): void => {
  for (const text of texts) expect(relationsOf(text), text).toContain(expected)
}

describe('a growth between two levels', () => {
  test('is said in many ways', () => {
    // 604 / 502 − 1 = 20.3 %
    all('growth 20.3 %: 502m USD → 604m USD', [
      'Exports of Peru to Chile were USD 502 million in 2021 and USD 604 million in 2022. The increase was 20.3 %.',
      'Exports of Peru to Chile amounted to USD 604 million in 2022 against USD 502 million in 2021 (+20.3 %).',
      'At USD 604 million, exports of Peru to Chile in 2022 were 20.3 % above the USD 502 million of 2021.',
      'Экспорт Перу в Чили в 2021 году был равен 502 млн долларов, в 2022 году — 604 млн долларов, прирост составил 20,3 %.',
      'Izvoz Perua u Čile porastao je sa 502 miliona dolara 2021. na 604 miliona dolara 2022. godine, odnosno za 20,3 odsto.',
      'Извоз Перуа у Чиле је у 2021. износио 502 милиона долара, а у 2022. години 604 милиона долара. Повећање је 20,3 одсто.',
    ])
  })

  test('in money is a difference', () => {
    // 604 − 502 = 102
    all('difference 102m USD: 502m USD → 604m USD', [
      'Exports of Peru to Chile were USD 502 million in 2021. They rose by USD 102 million to USD 604 million in 2022.',
      'Exports of Peru to Chile rose from USD 502 million in 2021 to USD 604 million in 2022. The gain was USD 102 million.',
    ])
  })
})

describe('parts', () => {
  test('add up to the whole that words or a colon give them', () => {
    // 400 + 200 = 600
    all('parts 600m USD = 400m USD + 200m USD', [
      'Exports of Peru to Chile came to USD 600 million in 2022: fish worth USD 400 million and cotton worth USD 200 million.',
      'Exports of Peru of USD 600 million to Chile in 2022 consisted of fish (USD 400 million) and cotton (USD 200 million).',
      'Peru exported fish for USD 400 million and cotton for USD 200 million, altogether USD 600 million, in 2022.',
      'Перу продало рыбы на 400 млн долларов и хлопка на 200 млн долларов, всего на 600 млн долларов, в 2022 году.',
      'Peru je 2022. godine izvezao ribu za 400 miliona dolara i pamuk za 200 miliona dolara, ukupno 600 miliona dolara.',
    ])
  })
})

describe('a share', () => {
  test('is of the larger of two amounts that words make a whole and its part', () => {
    // 120 / 600 = 20 %
    all('share 20 %: 120m USD of 600m USD', [
      'Of exports of Peru to Chile of USD 600 million in 2022, USD 120 million (20 %) was fish.',
      'The share of fish in exports of Peru to Chile in 2022 was 20 %: USD 120 million of USD 600 million.',
      'Из 600 млн долларов экспорта Перу в Чили в 2022 году 120 млн долларов (20 %) пришлось на рыбу.',
      'Od 600 miliona dolara izvoza Perua u Čile u 2022. godini, na ribu je otpalo 120 miliona dolara, to jest 20 odsto.',
    ])
  })
})

test('exports can be a multiple of imports', () => {
  all('times 3 times: 200m USD → 600m USD', [
    'Exports of Peru to Chile of USD 600 million in 2022 were 3 times its imports from Chile of USD 200 million.',
    'В 2022 году экспорт Перу в Чили (600 млн долларов) был в 3 раза больше импорта из Чили (200 млн долларов).',
    'Izvoz Perua u Čile u 2022. (600 miliona dolara) bio je 3 puta veći od uvoza iz Čilea (200 miliona dolara).',
  ])
})
