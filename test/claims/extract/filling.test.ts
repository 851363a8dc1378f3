import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'
import type { Claim } from '../../../src/claims/claim.js'

const filled = ({ filled: all }: Claim): string =>
  all
    .map(({ what, from }) => `${what} from ${from}`)
    .toSorted()
    .join(', ')

describe('what a sentence leaves open', () => {
  test('is filled from the sentence before, and said to be', () => {
    const text = 'Exports of Nepal to Bhutan were USD 40 million in 2021. Imports were USD 25 million.'
    expect(claimsOf(text)).toEqual(['exports 40m USD NPL-BTN 2021', 'imports 25m USD NPL-BTN 2021'])
    expect(eachOf(text, filled)).toEqual([
      '40m USD: ',
      '25m USD: partner from previous sentence, reporter from previous sentence, year from previous sentence',
    ])
  })

  test('is filled across a sentence without numbers', () => {
    expect(
      claimsOf(
        'Exports of Nepal to Bhutan were USD 40 million in 2021. They were mostly tiles. Imports were USD 25 million.',
      ),
    ).toEqual(['exports 40m USD NPL-BTN 2021', 'imports 25m USD NPL-BTN 2021'])
  })

  test('is filled where the partner is named and the reporter is not', () => {
    expect(
      claimsOf(
        'Peru’s exports to Chile were USD 700 million in 2022. Imports from Chile reached USD 900 million.',
      ),
    ).toEqual(['exports 700m USD PER-CHL 2022', 'imports 900m USD PER-CHL 2022'])
  })

  test('is filled within a sentence too', () => {
    expect(
      claimsOf('Exports of Nepal to Bhutan were USD 40 million in 2021, imports USD 25 million.'),
    ).toEqual(['exports 40m USD NPL-BTN 2021', 'imports 25m USD NPL-BTN 2021'])
  })

  test('takes its year from the heading above', () => {
    const text =
      'Trade of Nepal and Bhutan in 2021\n\nExports of Nepal to Bhutan were USD 40 million. Imports of Nepal from Bhutan were USD 25 million.'
    expect(claimsOf(text)).toEqual(['exports 40m USD NPL-BTN 2021', 'imports 25m USD NPL-BTN 2021'])
    expect(eachOf(text, filled)[0]).toBe('40m USD: year from heading')
  })

  test('takes its year from the document where no heading has one', () => {
    const text =
      'Exports of Nepal to Bhutan were USD 40 million in 2021.\n\nNepal’s exports to India were USD 800 million.'
    expect(claimsOf(text)[1]).toBe('exports 800m USD NPL-IND 2021')
    expect(eachOf(text, filled)[1]).toBe('800m USD: year from document')
  })

  test('takes both parties from the two countries a document speaks of', () => {
    const text = 'Nepal and Bhutan trade much. In 2021, Nepal and Bhutan met. Exports were USD 40 million.'
    expect(eachOf(text, ({ trade }) => [trade?.reporter, trade?.partner].toSorted().join(' and '))).toEqual([
      '40m USD: BTN and NPL',
    ])
    expect(eachOf(text, filled)).toEqual([
      '40m USD: partner from document, reporter from document, year from document',
    ])
  })

  test('stays open where nothing around it says', () => {
    const text = 'Exports were USD 40 million.'
    expect(claimsOf(text)).toEqual(['exports 40m USD ? ?'])
    expect(eachOf(text, ({ open }) => open.toSorted())).toEqual(['40m USD: partner,reporter,year'])
    expect(eachOf('Exports of Nepal to Bhutan were USD 40 million.', ({ open }) => open)).toEqual([
      '40m USD: year',
    ])
  })

  test('what a sentence says itself is neither open nor filled', () => {
    const text = 'Exports of Nepal to Bhutan were USD 40 million in 2021.'
    expect(eachOf(text, ({ open, filled: all }) => open.length + all.length)).toEqual(['40m USD: 0'])
  })

  test('a growth in the next paragraph is of the flow spoken of', () => {
    const text =
      'Nepal and Bhutan\n\nIn 2021 the exports of Nepal to Bhutan were USD 40 million.\n\nThey had grown by 8 %.'
    expect(claimsOf(text)).toEqual(['exports 40m USD NPL-BTN 2021', 'growth 8 % NPL-BTN 2020/2021'])
  })

  test('is filled in Russian and in both Serbian scripts alike', () => {
    for (const text of [
      'Экспорт Непала в Бутан составил 40 млн долларов в 2021 году. Импорт составил 25 млн долларов.',
      'Izvoz Nepala u Butan iznosio je 40 miliona dolara u 2021. godini. Uvoz je iznosio 25 miliona dolara.',
      'Извоз Непала у Бутан износио је 40 милиона долара у 2021. години. Увоз је износио 25 милиона долара.',
    ])
      expect(claimsOf(text), text).toEqual(['exports 40m USD NPL-BTN 2021', 'imports 25m USD NPL-BTN 2021'])
  })
})
