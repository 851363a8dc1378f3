import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { peopleIn } from '../../../src/claims/mentions/people.js'
import type { TextLanguage } from '../../../src/claims/quantities/found.js'

/** `given|initials|family`. */
const shown = (text: string, language: TextLanguage): string[] =>
  peopleIn(text, language).map(({ given, initials, family }) => `${given ?? ''}|${initials ?? ''}|${family}`)

describe('English', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['President Gabriel Boric met Pedro Castillo.', 'Gabriel||Boric', 'Pedro||Castillo'],
    ['The Chilean president, Michelle Bachelet, left.', 'Michelle||Bachelet'],
    ['President of Peru Ollanta Humala'], // no known given name, and the office does not stand beside it
    ['Minister Okonjo said', '||Okonjo'],
    ['President Xi Jinping and Mr. Kishida', 'Jinping||Xi', '||Kishida'],
    ['Dr. Maria da Silva', 'Maria||da Silva'],
    ['John F. Kennedy', 'John|F.|Kennedy'],
    ['Ivan Petrovich Sidorov', 'Ivan Petrovich||Sidorov'],
    ['Jean-Claude Juncker and Anna-Maria Botsan-Lopez', 'Jean-Claude||Juncker', 'Anna-Maria||Botsan-Lopez'],
    ['Michael O’Brien’s plan', 'Michael||O’Brien'],
    ['G. Boric, P.Castillo and V. V. Sidorov', '|G.|Boric', '|P.|Castillo', '|V.V.|Sidorov'],
    ['Rao K., Lopez N. Trade and growth', '|K.|Rao', '|N.|Lopez'],
    ['Lopez N.M. Trade and growth', '|N.M.|Lopez'],
    ['U.S. Steel and the U.N. Charter'],
    ['A. Introduction. The introduction is short.'],
    ['Carlos University, Maria Street, San Martin Island'],
    ['the Andrew Council and the Paul Foundation'],
    ['Minister Council, Deputy Minister, Prime Minister'],
    ['President Says Exports Will Rise Again'],
    ['Peter Monday'],
    ['trade of South Africa with New Zealand'],
    ['Vitamin C. The rest'],
  ])('%s', (sentence, ...found) => expect(shown(sentence, 'en')).toEqual(found))
})

describe('Russian', () => {
  test.each<[sentence: string, ...found: string[]]>([
    ['Президент Чили Габриэль Борич'], // an unknown given name
    ['Иван Петров встретился с Марией Лопес', 'Иван||Петров', 'Марией||Лопес'],
    ['переговоры с Александром Сидоровым', 'Александром||Сидоровым'],
    ['Павла Ивановича Сидорова', 'Павла Ивановича||Сидорова'],
    ['министр Альварес и г-н Лопес', '||Альварес', '||Лопес'],
    ['А. Лопес, Сидоров В.В., Дж. Смит', '|А.|Лопес', '|В.В.|Сидоров', '|Дж.|Смит'],
    ['президент Академии, министр Обороны, Совет Федерации'],
    ['Мария в Перу'],
  ])('%s', (sentence, ...found) => expect(shown(sentence, 'ru')).toEqual(found))
})

describe('Serbian', () => {
  test.each<[sentence: string, language: TextLanguage, ...found: string[]]>([
    ['Predsednik Čilea Marko Lopez', 'sr-Latn', 'Marko||Lopez'],
    ['sa Ivanom Petrovićem i Nikolom Lopezom', 'sr-Latn', 'Ivanom||Petrovićem', 'Nikolom||Lopezom'],
    ['ministar Lopez', 'sr-Latn', '||Lopez'],
    ['M. Lopez i Petrović A.B.', 'sr-Latn', '|M.|Lopez', '|A.B.|Petrović'],
    ['predsednik Skupštine i Ministarstvo odbrane', 'sr-Latn'],
    ['Иван Петровић и А. Лопез', 'sr-Cyrl', 'Иван||Петровић', '|А.|Лопез'],
    ['министру Лопезу', 'sr-Cyrl', '||Лопезу'],
  ])('%s', (sentence, language, ...found) => expect(shown(sentence, language)).toEqual(found))
})

test('people stand in order, do not overlap, and are slices of the text', () => {
  const words = fc.constantFrom(
    ...'Maria da Silva J. K. President Dr. of Chile Council and, Иван Петров В. – O’Brien Jean-Claude'.split(
      ' ',
    ),
  )
  const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(texts, fc.constantFrom<TextLanguage>('en', 'ru', 'sr-Latn', 'sr-Cyrl'), (text, language) => {
      let end = 0
      for (const each of peopleIn(text, language)) {
        expect(each.start).toBeGreaterThanOrEqual(end)
        expect(text.slice(each.start, each.end)).toBe(each.text)
        expect(each.text).toContain(each.family.split(' ').at(-1))
        end = each.end
      }
    }),
  )
})

test('long texts end', () => {
  expect(peopleIn('A. '.repeat(100_000), 'en')).toEqual([])
  expect(peopleIn('Maria Lopez\n'.repeat(20_000), 'en')).toHaveLength(20_000)
})
