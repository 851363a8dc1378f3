import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { acronym } from '../../../src/claims/checks/names/acronym.js'
import { nameKey, slipBetween, slipsAmong } from '../../../src/claims/checks/names/family-names.js'
import { lookAlikeLetters } from '../../../src/claims/checks/names/look-alike-letters.js'
import { membership } from '../../../src/claims/checks/names/membership.js'
import { period } from '../../../src/claims/checks/names/period.js'
import { personSpeltTwice } from '../../../src/claims/checks/names/person-spelt-twice.js'
import { resolution } from '../../../src/claims/checks/names/resolution.js'
import type { Rule } from '../../../src/claims/checks/rule.js'

const said = (rule: Rule, ...texts: string[]): string[] =>
  checkTexts(texts, [rule]).map(({ message }) => message)

describe('a family name', () => {
  test.each([
    ['Vučić', 'Vucic'],
    ['Вучић', 'Vučić'],
    ['Лавров', 'Lavrov'],
    ['Zakharova', 'Захарова'],
    ['Yushchenko', 'Юшченко'],
    ['Zelensky', 'Zelenskyy'],
    ['Alexeyev', 'Aleksejev'],
    ['Szijjártó', 'Sijarto'],
  ])('%s is %s in another spelling', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  test.each([
    ['Tumanova', 'Tunamova', 'swapped'],
    ['Okonkwo', 'Okonkow', 'swapped'],
    ['Kharchenko', 'Kharcheko', 'dropped'],
    ['Абдуллаев', 'Абдулаев', 'dropped'],
    ['Verešov', 'Varešov', 'vowel'],
    ['Petrović', 'Petković', 'changed'],
    ['Ivanov', 'Ivanova', null], // his sister
    ['Lavrov', 'Lavrovu', null], // the dative
    ['Petrov', 'Pavlov', null],
    ['Kim', 'Kin', null], // too short to tell
  ])('%s and %s: %s', (one, other, slip) => {
    expect(slipBetween(nameKey(one), nameKey(other))).toBe(slip)
    expect(slipBetween(nameKey(other), nameKey(one))).toBe(slip)
  })

  test('is found by its slip among any others', () => {
    const name = fc.stringMatching(/^[abcd]{5,8}$/)
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 12 }), (keys) => {
        const all = keys.flatMap((one, at) =>
          keys.slice(at + 1).filter((other) => slipBetween(one, other) !== null),
        )
        expect(slipsAmong(keys)).toHaveLength(all.length)
      }),
    )
  })

  test('is not compared where two people bear it side by side', () => {
    expect(
      said(
        personSpeltTwice,
        'Milan Petrović met Milan Petković in Oslo. Later Milan Petrović left for Lima.',
      ),
    ).toEqual([])
    expect(
      said(
        personSpeltTwice,
        'Ana Jovanović met Petar Jovanović. Marko Jovanovic was there too, with Ivana Jovanović.',
      ),
    ).toEqual([])
  })
})

describe('membership', () => {
  test.each([
    'If Serbia joined the EU by 2030, its farmers would gain.',
    'Serbia joined EU sanctions against Belarus in 2021.',
    'Turkey applied to join the European Union in 1987.',
    'Ukraine’s accession to the EU is years away.',
    'Serbia trades with Hungary, Romania and other members of the EU.',
    'Iran is not a full member of the EAEU.',
    'Croatia joined the EU in 2013, and South Africa joined BRICS in 2010.',
    'Canada became a member of the USMCA in 2020.', // which the table counts with NAFTA
    'Poland has been a member of the EU since May 2004.',
    'Saudi Arabia joined BRICS in 2024.', // told differently from list to list
    'The United Kingdom left the European Union in 2020, while Poland joined the EU in 2004.',
    'Турция — кандидат на вступление в ЕС с 1999 года.',
    'Srbija je kandidat za članstvo u Evropskoj uniji od 2012. godine.',
  ])('is not contradicted by: %s', (text) => {
    expect(said(membership, text)).toEqual([])
  })

  test.each([
    [
      'Croatia is not a member of the EU.',
      'Croatia has been a member of the European Union since 1 July 2013; the text says that it is not.',
    ],
    [
      'Croatia was a member of the EU in 2012.',
      'Croatia was not a member of the European Union in 2012; it has been one since 1 July 2013.',
    ],
    [
      'The United Kingdom left the European Union in 2016.',
      'United Kingdom left the European Union on 31 January 2020; the text says 2016.',
    ],
    [
      'Украина вступила в ЕАЭС в 2015 году.',
      'Ukraine has never been a member of the Eurasian Economic Union.',
    ],
  ])('%s', (text, message) => {
    expect(said(membership, text)).toEqual([message])
  })
})

describe('a resolution', () => {
  test('of the Human Rights Council has sessions of its own', () => {
    expect(said(resolution, 'Human Rights Council resolution 48/13 of 8 October 2021 was adopted.')).toEqual(
      [],
    )
  })

  test('of the emergency session on Ukraine cannot be older than the session', () => {
    expect(said(resolution, 'The General Assembly adopted resolution ES-11/1 on 2 March 2021.')).toEqual([
      'Resolutions ES-11/… are of the session held since 28 February 2022; the text dates ES-11/1 2 March 2021.',
    ])
  })

  test('in the first days of September still belongs to the session before', () => {
    // the 76th session: September 2021 to September 2022
    expect(said(resolution, 'General Assembly resolution 76/307 of 8 September 2022 was adopted.')).toEqual(
      [],
    )
  })

  test('under one title has one number', () => {
    const text =
      'Peru voted for resolution 76/70 “Oceans and the law of the sea”. Chile explained its vote on resolution 76/71 “Oceans and the law of the sea”.'
    expect(said(resolution, text)).toEqual([
      'One title has two numbers in the text: resolutions 76/70 and 76/71.',
    ])
  })
})

describe('a period', () => {
  test.each([
    'Exports grew in the three years 2019–2021 and fell in the two years 2021–2023.', // with both ends; from first to last
    'Over more than five years (2012–2022) exports grew.',
    'The deadline was moved from 2030 to 2025.',
    'In the five years after 2010–2012 exports grew.',
    'За десятилетие 2010–2020 годов экспорт вырос.',
  ])('is as long as it is said to be: %s', (text) => {
    expect(said(period, text)).toEqual([])
  })

  test('of a decade is longer than six years', () => {
    expect(said(period, 'Trade doubled over the decade 2015–2020.')).toHaveLength(1)
  })
})

describe('letters', () => {
  test.each([
    'Компания прислала файл в формате SMSом и IT-отдел открыл его.',
    'Модель ВT-12 продаётся в XXI веке.',
    'Ivan and lvy met.', // no word Ivy elsewhere
  ])('of two alphabets may be meant: %s', (text) => {
    expect(said(lookAlikeLetters, text)).toEqual([])
  })

  test('in an address are told once', () => {
    const text = 'See https://port.example/reроrt and https://port.example/reроrt again.'
    expect(said(lookAlikeLetters, text)).toEqual([
      '“reроrt” in the address https://port.example/reроrt has the Cyrillic letters р and о among Latin ones.',
    ])
  })
})

describe('an abbreviation', () => {
  test.each([
    'The European Union (EU) and the Council of the European Union (EU) met.',
    'The United Nations Development Programme (UNDP), or United Nations Development Program (UNDP), pays.',
    'North Atlantic Treaty Organisation (NATO); in Russian Организация Североатлантического договора (NATO).',
    'Serbia signed an agreement (SAA); it is the Stabilisation and Association Agreement (SAA).',
    'Aleksandar Vučić (SNS) met the Serbian Progressive Party (SPP).',
  ])('has one meaning: %s', (text) => {
    expect(said(acronym, text)).toEqual([])
  })
})
