import { describe, expect, test } from 'vitest'
import { claimsOf, eachOf, readText } from './said.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import { membership } from '../../../src/claims/checks/names/membership.js'

const each = (cases: Readonly<Record<string, readonly string[]>>): void => {
  for (const [text, expected] of Object.entries(cases))
    expect(
      claimsOf(text).filter((claim) => /^(?:vote|membership|agreement) /.test(claim)),
      text,
    ).toEqual(expected)
}

const foundIn = (text: string): string[] =>
  membership
    .check({ documents: [readText(text)] } as never)
    .map(({ message }) => englishSpeaker.text(message))

describe('votes', () => {
  test('are one for each country, and none of the body that voted', () => {
    each({
      'Ghana abstained when the General Assembly voted on resolution 68/262 in 2014.': [
        'vote abstain GHA 2014',
      ],
      'Peru and Chile abstained, Brazil voted in favour of the General Assembly resolution in 2022.': [
        'vote abstain PER 2022',
        'vote abstain CHL 2022',
        'vote yes BRA 2022',
      ],
      'The resolution was supported by Ghana and opposed by Peru in the General Assembly.': [
        'vote yes GHA ?',
        'vote no PER ?',
      ],
      'Уругвай и Чили воздержались, а Бразилия проголосовала за резолюцию Генассамблеи ООН.': [
        'vote abstain URY ?',
        'vote abstain CHL ?',
        'vote yes BRA ?',
      ],
      'Гана проголосовала «за», Того — «против», Бенин воздержался при голосовании по резолюции ООН.': [
        'vote yes GHA ?',
        'vote no TGO ?',
        'vote abstain BEN ?',
      ],
      'Gana je bila uzdržana prilikom glasanja o rezoluciji Generalne skupštine.': ['vote abstain GHA ?'],
      'Гана је била уздржана приликом гласања о резолуцији Генералне скупштине.': ['vote abstain GHA ?'],
    })
  })

  test('that were not given are denied', () => {
    const denied = (text: string): string[] => eachOf(text, ({ says, negated }) => `${says} ${negated}`)
    expect(denied('Peru refused to support the resolution in the General Assembly.')).toEqual([
      'support: yes true',
    ])
    expect(denied('Peru did not vote against the resolution of the General Assembly.')).toEqual([
      'did not vote against: no true',
    ])
    expect(denied('Перу не поддержало резолюцию Генассамблеи ООН.')).toEqual(['поддержало: yes true'])
  })
})

describe('memberships', () => {
  test('are of each member of a list', () => {
    each({
      'EU members such as Croatia and Austria trade freely.': [
        'membership member HRV ?',
        'membership member AUT ?',
      ],
      'Среди членов ЕАЭС — Армения и Россия.': ['membership member ARM ?', 'membership member RUS ?'],
      'Članice EU kao što su Hrvatska i Austrija trguju slobodno.': [
        'membership member HRV ?',
        'membership member AUT ?',
      ],
    })
  })

  test('a candidate is none yet', () => {
    each({
      'Albania is a candidate for membership of the EU.': ['membership candidate ALB ?'],
      'Албания — страна-кандидат в члены ЕС.': ['membership candidate ALB ?'],
      'Albanija je kandidat za članstvo u EU.': ['membership candidate ALB ?'],
    })
  })

  test('a date after a comma is of the next one', () => {
    each({
      'Казахстан — член ЕАЭС, членом союза с 2015 года является и Армения.': [
        'membership member KAZ ?',
        'membership member ARM 2015',
      ],
    })
  })

  test('can be in a body that is no union of trade', () => {
    each({
      'Portugal joined NATO in 1949.': ['membership joined PRT 1949'],
      'Angola left OPEC in 2023.': ['membership left AGO 2023'],
      'Финляндия вступила в НАТО в 2023 году.': ['membership joined FIN 2023'],
      'Crna Gora je ušla u NATO 2017. godine.': ['membership joined MNE 2017'],
    })
  })

  test('are held against the days on which the bodies admitted their members', () => {
    expect(foundIn('Slovenia joined the euro area in 2009.')).toEqual([
      'Slovenia joined the euro area on 1 January 2007; the text says 2009.',
    ])
    expect(foundIn('Slovenia joined the euro area in 2007.')).toEqual([])
    expect(foundIn('Members of ASEAN such as Thailand, Nepal and Laos met.')).toEqual([
      'Nepal has never been a member of ASEAN.',
    ])
    expect(foundIn('Ghana joined the World Trade Organization in 1995.')).toEqual([]) // not all members are listed
  })
})
