import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf } from './said.js'

const each = (cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, expected] of Object.entries(cases)) expect(claimsOf(text), text).toEqual(expected)
}

describe('a vote', () => {
  test('is the word of voting with its choice, of the state before it', () => {
    each({
      'Kenya voted against resolution 68/262 of the General Assembly in 2014.': ['vote no KEN 2014'],
      'Kenya voted in favour of General Assembly resolution ES-11/1 on 2 March 2022.': [
        'vote yes KEN 2022-03-02',
      ],
      'Kenya abstained on General Assembly resolution ES-11/1 in 2022.': ['vote abstain KEN 2022'],
      'Kenya did not vote on General Assembly resolution ES-11/1 in 2022.': ['vote absent KEN 2022'],
      'Kenya supported resolution ES-11/1 of the General Assembly in 2022.': ['vote yes KEN 2022'],
    })
  })

  test('is on the resolution named', () => {
    expect(
      eachOf('Kenya abstained on General Assembly resolution ES-11/1 in 2022.', ({ topic }) => topic),
    ).toEqual(['abstained: ES-11/1'])
  })

  test('of two states is two votes', () => {
    expect(claimsOf('In the General Assembly Brazil voted for the resolution and India abstained.')).toEqual([
      'vote yes BRA ?',
      'vote abstain IND ?',
    ])
  })

  test('needs a resolution or an assembly', () => {
    each({
      'The parliament of Kenya voted against the budget in 2022.': [],
      'Kenya supported the firms of Uganda in 2022.': [],
    })
  })

  test('is read in Russian', () => {
    each({
      'Бразилия проголосовала против резолюции Генеральной Ассамблеи ООН 68/262 в 2014 году.': [
        'vote no BRA 2014',
      ],
      'Казахстан воздержался при голосовании по резолюции Генеральной Ассамблеи ООН ES-11/1 в 2022 году.': [
        'vote abstain KAZ 2022',
      ],
      'Египет поддержал резолюцию Генеральной Ассамблеи ООН ES-11/1 в 2022 году.': ['vote yes EGY 2022'],
    })
  })

  test('is read in both Serbian scripts', () => {
    each({
      'Hrvatska je glasala za rezoluciju Generalne skupštine UN ES-11/1 u 2022. godini.': [
        'vote yes HRV 2022',
      ],
      'Бразил је гласао против резолуције Генералне скупштине УН 68/262 у 2014. години.': [
        'vote no BRA 2014',
      ],
    })
  })
})

describe('a membership', () => {
  test('is joined, held or left', () => {
    each({
      'Croatia joined the European Union in 2013.': ['membership joined HRV 2013'],
      'Armenia acceded to the EAEU in 2015.': ['membership joined ARM 2015'],
      'Croatia, a member of the EU since 2013, trades with Norway.': ['membership member HRV 2013'],
      'The United Kingdom left the EU in 2020.': ['membership left GBR 2020'],
    })
  })

  test('is in the union named', () => {
    expect(eachOf('Armenia acceded to the EAEU in 2015.', ({ of }) => of)).toEqual([
      'acceded to the EAEU: EAEU',
    ])
    expect(eachOf('South Africa joined BRICS in 2010.', ({ of }) => of)).toEqual(['joined BRICS: BRICS'])
  })

  test('that is denied is a claim too', () => {
    expect(eachOf('Norway is not a member of the EU.', ({ negated }) => negated)).toEqual([
      'member of the EU: true',
    ])
    expect(eachOf('Croatia is a member of the EU.', ({ negated }) => negated)).toEqual([
      'member of the EU: false',
    ])
  })

  test('that is only wished for is no membership', () => {
    expect(claimsOf('Norway wants to join the EU.')).toEqual(['membership candidate NOR ?'])
    expect(claimsOf('If Norway were to join the EU, trade would grow.')).toEqual([])
  })

  test('is read in Russian', () => {
    each({
      'Армения вступила в ЕАЭС в 2015 году.': ['membership joined ARM 2015'],
      'Хорватия — член ЕС с 2013 года.': ['membership member HRV 2013'],
    })
    expect(eachOf('Норвегия не является членом ЕС.', ({ negated }) => negated)).toEqual(['членом ЕС: true'])
  })

  test('is read in both Serbian scripts', () => {
    each({
      'Hrvatska je postala članica EU 2013. godine.': ['membership joined HRV 2013'],
      'Velika Britanija je napustila EU 2020. godine.': ['membership left GBR 2020'],
      'Хрватска је приступила ЕУ 2013. године.': ['membership joined HRV 2013'],
    })
    expect(eachOf('Norveška nije članica EU.', ({ negated }) => negated)).toEqual(['članica EU: true'])
  })
})

describe('an agreement', () => {
  test('is signed, or in force, between a state and a state or a union', () => {
    each({
      'Chile and China concluded a free trade agreement in 2005.': ['agreement signed CHL 2005'],
      'Vietnam signed a free trade agreement with the EAEU in 2015.': ['agreement signed VNM 2015'],
      'Vietnam and the EAEU have a free trade agreement since 2016.': ['agreement exists VNM 2016'],
    })
    expect(eachOf('Vietnam signed a free trade agreement with the EAEU in 2015.', ({ of }) => of)).toEqual([
      'signed a free trade agreement: EAEU',
    ])
  })

  test('that was not signed is denied', () => {
    expect(
      eachOf('Egypt and Serbia have not signed a free trade agreement.', ({ negated }) => negated),
    ).toEqual(['signed a free trade agreement: true'])
  })

  test('is read in Russian and in both Serbian scripts', () => {
    each({
      'Вьетнам подписал соглашение о свободной торговле с ЕАЭС в 2015 году.': ['agreement signed VNM 2015'],
      'Čile i Kina potpisali su sporazum o slobodnoj trgovini 2005. godine.': ['agreement signed CHL 2005'],
      'Чиле и Кина потписали су споразум о слободној трговини 2005. године.': ['agreement signed CHL 2005'],
    })
  })
})
