import { describe, expect, test } from 'vitest'
import { en } from '../../../src/claims/messages/en/index.js'
import { russian } from '../../../src/claims/messages/ru/index.js'
import { say, type Word } from '../../../src/claims/messages/said.js'
import { serbian } from '../../../src/claims/messages/sr/index.js'
import { speakerOf } from '../../../src/claims/messages/speaker.js'
import { rules } from '../../../src/claims/checks/index.js'
import { countryName } from '../../../src/messages/country-names.js'
import { languages } from '../../../src/messages/language.js'
import { allCountries } from '../../../src/domain/country.js'
import { idsOf, others, saidOfExamples, textsIn } from './said.js'

const speakers = await Promise.all(languages.map(speakerOf))
const speak = Object.fromEntries(speakers.map((each) => [each.language, each.text])) as Record<
  (typeof languages)[number],
  (said: Word) => string
>
const examples = saidOfExamples()
const all = [...examples.map(({ said }) => said), ...others]

test('Every language has every sentence that English has, and no other', () => {
  const ids = Object.keys(en).toSorted()
  expect(Object.keys(russian.phrases).toSorted()).toEqual(ids)
  expect(Object.keys(serbian('sr-Latn').phrases).toSorted()).toEqual(ids)
})

test('Every sentence of a rule is said in these tests', () => {
  const known = idsOf(all)
  const ofRules = Object.keys(en).filter((id) =>
    /^(?:arith|consistency|names|language|reference|word)\//.test(id),
  )
  expect(ofRules.filter((id) => !known.has(id as never))).toEqual([])
})

describe.each(speakers)('in $language', ({ text, language }) => {
  test('no sentence has a hole', () => {
    for (const said of all) {
      const told = text(said)
      expect(told).not.toMatch(/undefined|null|NaN|\[object|\$\{|[\ufdd0-\ufdef]| {2}|«»|„”|“”|\(\)/)
      expect(told.trim()).not.toBe('')
    }
  })

  test('findings end with a full stop, and begin with a capital or with words of the document', () => {
    for (const { said } of examples)
      if (
        typeof said !== 'string' &&
        'id' in said &&
        !/^(?:arith\/points-and|consistency\/in-table)/.test(said.id)
      )
        expect(text(said)).toMatch(/^(?:\p{Lu}|[“«„\d]).*\.$/su)
  })

  test('words of the document stand as they are', () => {
    for (const said of all) {
      const own = textsIn(said).filter((each) => each.length > 1 && speak.en(said).includes(each))
      for (const each of own)
        if (!keys.has(each) && !/^[A-Z]{3,4}$/.test(each) && !isOurs(each)) expect(text(said)).toContain(each)
    }
  })

  test('a decimal is written its way', () => {
    const line = say('arith/growth', { from: '1', to: '2', said: '3', found: { figure: '−1,234.5 %' } })
    expect(text(line)).toContain(
      {
        en: '−1,234.5 %',
        ru: '−1\u00a0234,5\u00a0%',
        'sr-Latn': '−1.234,5%',
        'sr-Cyrl': '−1.234,5%',
      }[language],
    )
  })
})

/** Words by which a rule chooses among those of the language. */
const keys = new Set(
  'Latin Cyrillic m bn thousand rows columns difference turnover balance exports joined left text table'.split(
    ' ',
  ),
)

/** Operators of arithmetic and words that a language says its own way. */
const isOurs = (text: string): boolean => !/[\p{L}\d]/u.test(text) || text.trim() !== text || text === '; '

test('Cyrillic has no Latin word of ours', () => {
  for (const said of all) {
    const words = textsIn(said).toSorted((a, b) => b.length - a.length)
    const ours = words.reduce((told, each) => told.replaceAll(each, ''), speak['sr-Cyrl'](said))
    expect(ours).not.toMatch(/\p{Script=Latin}/u)
  }
})

test('Names of countries are never put into another case', () => {
  const countries = allCountries.filter(({ kind }) => kind === 'state')
  expect(countries.length).toBeGreaterThan(180)
  for (const { code } of countries)
    for (const language of ['ru', 'sr-Latn', 'sr-Cyrl'] as const) {
      const name = countryName(code, language)
      for (const said of [
        say('names/never-member', { country: code, group: 'NATO', instead: '' }),
        say('names/other-year', {
          country: code,
          group: 'EUN',
          done: 'joined',
          days: ['2004-05-01'],
          said: '2005',
        }),
        say('language/beside-cities', { text: 'x', country: code }),
        say('language/other-country', { text: 'x', country: code, meant: 'y' }),
        say('reference/exhibit-subject', { exhibit: 'x', shows: [code], speaks: ['KEN'] }),
        say('votes/none', { countries: [code] }),
      ])
        expect(speak[language](said)).toContain(name)
    }
})

describe('a number chooses the form of its noun', () => {
  test.each([
    ['ru', 1, 'впереди названа 1 страна,'],
    ['ru', 3, 'впереди названы 3 страны,'],
    ['ru', 5, 'впереди названо 5 стран,'],
    ['ru', 12, 'впереди названо 12 стран,'],
    ['ru', 21, 'впереди названа 21 страна,'],
    ['ru', 22, 'впереди названы 22 страны,'],
    ['sr-Latn', 1, 'ispred je navedena 1 zemlja,'],
    ['sr-Latn', 4, 'ispred su navedene 4 zemlje,'],
    ['sr-Latn', 11, 'ispred je navedeno 11 zemalja,'],
    ['sr-Latn', 21, 'ispred je navedena 21 zemlja,'],
    ['sr-Cyrl', 5, 'испред је наведено 5 земаља,'],
    ['en', 1, 'after 1 country:'],
    ['en', 2, 'after 2 countries:'],
  ] as const)('%s, %i', (language, ahead, words) => {
    expect(speak[language](say('arith/rank', { said: 'x', ahead }))).toContain(words)
  })

  test.each([
    ['ru', [1, 2, 5], ['1 ошибка', '2 ошибки', '5 ошибок']],
    ['sr-Latn', [1, 2, 5], ['1 greška', '2 greške', '5 grešaka']],
    ['sr-Cyrl', [21, 24, 112], ['21 грешка', '24 грешке', '112 грешака']],
    ['en', [1, 2], ['1 error', '2 errors']],
  ] as const)('of the errors in a report: %s', (language, counts, told) => {
    expect(
      counts.map((count) => speak[language](say('report/severities', { severity: 'error', count }))),
    ).toEqual(told)
  })

  // one is never written as two are
  test.each([
    'report/claims',
    'report/pages',
    'report/and-other-places',
    'report/ways',
    'report/times',
  ] as const)('%s', (id) => {
    for (const language of ['ru', 'sr-Latn'] as const) {
      const forms = [1, 2, 5].map((count) => speak[language](say(id, { count })).replace(/\d/, ''))
      expect(forms[0]).not.toBe(forms[1])
    }
  })
})

test('What a rule asks is said in each language, and is another sentence in each', () => {
  for (const rule of rules) {
    const meanings = speakers.map(({ meaning }) => meaning(rule))
    expect(new Set(meanings).size, rule.id).toBe(4)
    for (const meaning of meanings) expect(meaning).toMatch(/^[\p{Lu}“«„].*\.$/u)
  }
})

describe('reads as its editors would write it', () => {
  const growth = say('arith/growth', {
    from: '$1.00bn',
    to: '$1.20bn',
    said: '25 %',
    found: { figure: '20 %' },
  })
  test.each([
    ['ru', 'Изменение с «$1.00bn» до «$1.20bn» составляет 20\u00a0%, а не «25 %».'],
    ['sr-Latn', 'Promena sa „$1.00bn” na „$1.20bn” iznosi 20%, a ne „25 %”.'],
    ['sr-Cyrl', 'Промена са „$1.00bn” на „$1.20bn” износи 20%, а не „25 %”.'],
  ] as const)('%s: a rate of growth', (language, sentence) => {
    expect(speak[language](growth)).toBe(sentence)
  })

  const joined = say('names/other-year', {
    country: 'HRV',
    group: 'EUN',
    done: 'joined',
    days: ['2013-07-01'],
    said: '2012',
  })
  test.each([
    ['en', 'Croatia joined the European Union on 1 July 2013; the text says 2012.'],
    ['ru', 'Хорватия, Европейский союз: вступление — 1 июля 2013 года; в тексте — 2012 год.'],
    ['sr-Latn', 'Hrvatska, Evropska unija: pristupanje – 1. jula 2013. godine; u tekstu – 2012. godina.'],
    ['sr-Cyrl', 'Хрватска, Европска унија: приступање – 1. јула 2013. године; у тексту – 2012. година.'],
  ] as const)('%s: a membership', (language, sentence) => {
    expect(speak[language](joined)).toBe(sentence)
  })

  test('quotation marks within others are the inner ones', () => {
    const said = say('consistency/repeated-sentence', { text: 'Газета «Вестник» вышла.' })
    expect(speak.ru(said)).toContain('„Газета «Вестник» вышла.“')
    expect(speak['sr-Latn'](say('consistency/repeated-sentence', { text: 'List „Glas” izlazi.' }))).toContain(
      '’List „Glas” izlazi.’',
    )
  })
})
