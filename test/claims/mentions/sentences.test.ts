import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '../../../src/claims/mentions/sentences.js'
import type { TextLanguage } from '../../../src/claims/quantities/found.js'

const parts = (text: string, language: TextLanguage): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))

/** A bar stands where a sentence ends; the blank after it is part of the text. */
const examples: Readonly<Record<TextLanguage, readonly string[]>> = {
  en: [
    'Exports rose.| Imports fell.',
    'Trade grew (see Fig. 3) by 4.2 percent.| No. 5 fell.',
    'Is it so?| It is!| The rest is known.',
    'Imports, e.g. Of steel, i.e. Of iron, fell.',
    'The U.S. Department of Commerce said so.',
    'They sold it to the U.S.| The rest went to Chile.',
    'Dr. A. Silva met J. K. Rao.| They talked.',
    'He said: “Trade is good.”| She agreed.',
    'He called it “good.”| (See below.)| Then he left.',
    '“Really?” he asked.',
    'Wait... what is this?',
    'It fell… The year was bad.'.replace('… The', '…| The'),
    'The value was $4.2 bn.| The share was 3 %.',
    'The value was 4.2 bn. dollars.',
    'The plan of Jan. 5 was kept.',
    'Was it so? The answer was no.| Nobody knew.'.replace('? The', '?| The'),
    'Steel, coal, etc. were sold.',
    'Steel, coal, etc.| The rest was ore.',
    '1. Trade of Peru',
    'Tax fell in 2019.| Chile grew.',
    'They voted for it.[4] Chile did not.'.replace('[4] ', '[4]| '),
    'A source (cf. Kim et al. 2020) says so.',
    'Sold at 10 a.m. Monday.',
    'No end here',
  ],
  ru: [
    'Экспорт вырос.| Импорт упал.',
    'Экспорт составил 3,4 млрд. долл. США.',
    'Оборот составил 5 млрд долл.| В марте он упал.',
    'В 2022 г. Чили продала больше меди.',
    'Это было в 2022 г.| Экспорт вырос.',
    'С 2018–2022 гг. Перу и Чили торговали.',
    'Вывезено 60 тыс. т. зерна.',
    'См. рис. 3 и табл. 2.',
    'А. С. Перес и П.П. Гомес приехали.',
    'Нефть, газ и т.д. дорожали.',
    'Нефть, газ и т.п.| Это сырьё.',
    'Он сказал: «Торговля растёт».| Она согласна.',
    'Так называемый, т. н. Рынок, закрыт.'.replace('т. н. Рынок', 'т.н. Рынок'),
    'Улица им. Боливара закрыта.',
  ],
  'sr-Latn': [
    'Izvoz je porastao.| Uvoz je pao.',
    'U 2022. godini je izvoz rastao.',
    'U 2022. Čile je izvezao više bakra.',
    'Izvoz je vredeo dve milijarde u 2022.| Uvoz je bio manji.',
    'To je 3. mesto na listi.',
    'Iznosi 4,2 mlrd. evra.',
    'Iznosi 4,2 mlrd.| Uvoz je manji.',
    'Tzv. Veliki dogovor, npr. Sporazum, važi.',
    'Vidi str. 5 i sl. 3.',
    'Rekao je: „Raste.”| Ona se slaže.',
    'Dr. M. Lopes je došao.',
    'Bakar, ruda itd. poskupljuju.',
  ],
  'sr-Cyrl': [
    'Извоз је порастао.| Увоз је пао.',
    'У 2022. години је извоз растао.',
    'То је 3. место на листи.',
    'Износи 4,2 млрд. евра.',
    'Тзв. Велики договор важи.',
    'Љ. Лопез је дошао.',
  ],
}

describe.each(Object.entries(examples))('sentences in %s', (language, texts) => {
  test.each(texts)('%s', (marked) => {
    expect(parts(marked.replaceAll('|', ''), language as TextLanguage)).toEqual(marked.split('| '))
  })
})

describe('sentences', () => {
  test('cover all but white space, in order', () => {
    const text = fc
      .array(fc.constantFrom('Fig', '.', ' ', 'A', 'г', '2022', '!', '”', '…', 'The', 'x', '\n', '[1]'), {
        maxLength: 40,
      })
      .map((each) => each.join(''))
    fc.assert(
      fc.property(
        text,
        fc.constantFrom<TextLanguage>('en', 'ru', 'sr-Latn', 'sr-Cyrl'),
        (given, language) => {
          let end = 0
          for (const place of sentencesOf(given, language)) {
            expect(given.slice(end, place.start).trim()).toBe('')
            expect(given.slice(place.start, place.end).trim()).toBe(given.slice(place.start, place.end))
            expect(place.end).toBeGreaterThan(place.start)
            end = place.end
          }
          expect(given.slice(end).trim()).toBe('')
        },
      ),
    )
  })
  test('an empty text has none', () => expect(sentencesOf('  ', 'en')).toEqual([]))
  test('200,000 stops without an end are one sentence', () => {
    expect(sentencesOf('.'.repeat(200_000), 'en')).toHaveLength(1)
    expect(sentencesOf('1. '.repeat(60_000), 'sr-Latn')).toHaveLength(1)
  })
})
