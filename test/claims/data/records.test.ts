import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import type { Block } from '../../../src/claims/documents/document.js'
import type { Passage } from '../../../src/claims/mentions/mention.js'
import { designationOf } from '../../../src/claims/data/arms/designation.js'
import { askLake } from '../../../src/claims/data/ask.js'
import type { Evidence } from '../../../src/claims/data/evidence.js'
import { evidenceIn, type ToldEvidence } from '../../../src/claims/data/evidence-in.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import type { Lake } from '../../../src/lake/lake.js'
import { knomad } from '../../../src/sources/knomad/source.js'
import { polls } from '../../../src/sources/polls/source.js'
import { sipri } from '../../../src/sources/sipri/source.js'
import { unDesa } from '../../../src/sources/un-desa/source.js'
import { unVotes } from '../../../src/sources/un-votes/source.js'
import { gdp } from '../../../src/sources/wdi/source.js'
import { claim, count, percentage, quantity, readingOf } from './claims.js'
import { openDataLakes, type DataRow } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

const ask = async (lake: Lake, more: Partial<Claim>): Promise<ToldEvidence | undefined> =>
  told((await askLake(lake, readingOf([claim(more)]), { asOf: null })).evidence.get('0:c1'))

const told = (evidence: Evidence | undefined): ToldEvidence | undefined =>
  evidence && evidenceIn(evidence, englishSpeaker)

describe('A claim of a vote', async () => {
  const call = (resolution: string, date: string, title: string, vote: string): DataRow => ({
    body: 'UNGA',
    roll_call: `undl:${resolution}`,
    resolution: `A/RES/${resolution}`,
    date,
    title,
    country: 'KEN',
    vote,
  })
  const votes = [
    call(
      '70/5',
      '2015-10-27',
      'Necessity of ending the embargo on Cuba : resolution / adopted by the General Assembly',
      'yes',
    ),
    call(
      '71/5',
      '2016-10-26',
      'Necessity of ending the embargo on Cuba : resolution / adopted by the General Assembly',
      'yes',
    ),
    call(
      'ES-11/1',
      '2022-03-02',
      'Aggression against Ukraine : resolution / adopted by the General Assembly',
      'yes',
    ),
    call('ES-11/3', '2022-04-07', 'Suspension of membership in the Human Rights Council', 'abstain'),
  ]
  const lake = await lakes.lake({ source: unVotes, rows: { vote: votes } })
  const vote = { kind: 'vote', subject: 'KEN', quantity: null, period: null } as const

  test('is held against the roll call that its number names', async () => {
    expect(await ask(lake, { ...vote, topic: 'ES-11/1', says: 'yes' })).toMatchObject({
      verdict: 'supported',
      says: 'Kenya voted for A/RES/ES-11/1 (2 March 2022).',
    })
    expect(await ask(lake, { ...vote, topic: 'A/RES/ES-11/3', says: 'no' })).toMatchObject({
      verdict: 'contradicted',
      says: 'Kenya abstained on A/RES/ES-11/3 (7 April 2022).',
    })
  })

  test('is not absent where it abstained, and not for where it is denied', async () => {
    expect(await ask(lake, { ...vote, topic: 'ES-11/3', says: 'absent' })).toMatchObject({
      verdict: 'contradicted',
    })
    expect(await ask(lake, { ...vote, topic: 'ES-11/3', says: 'yes', negated: true })).toMatchObject({
      verdict: 'supported',
    })
  })

  test('is held against the title within the time', async () => {
    const embargo = { ...vote, topic: 'Kenya voted for ending the embargo on Cuba', says: 'yes' }
    expect(await ask(lake, { ...embargo, period: '2015' })).toMatchObject({ verdict: 'supported' })
    expect(await ask(lake, { ...embargo, period: '2015', says: 'no' })).toMatchObject({
      verdict: 'contradicted',
    })
    expect(await ask(lake, { ...embargo, period: '2019' })).toMatchObject({ verdict: 'no-data' })
    expect(
      await ask(lake, { ...embargo, topic: 'Kenya voted for the climate', period: '2015' }),
    ).toMatchObject({ verdict: 'no-data' })
  })

  test('holds for another time where the number has another date', async () => {
    expect(await ask(lake, { ...vote, topic: '70/5', says: 'yes', period: '2019' })).toMatchObject({
      verdict: 'other-definition',
      trials: [{ definitions: ['year'] }],
    })
  })

  describe('of all resolutions on something', async () => {
    const on = (resolution: string, date: string, title: string, says: string) => ({
      ...call(resolution, date, title, says),
      country: 'PER',
    })
    const all = await lakes.lake({
      source: unVotes,
      rows: {
        vote: [
          on('75/1', '2020-12-16', 'Situation of human rights in Eritrea', 'yes'),
          on('76/1', '2021-12-16', 'Situation of human rights in Eritrea', 'abstain'),
          on('77/1', '2022-12-15', 'Border of Eritrea and Sudan', 'yes'),
          on('77/2', '2022-12-16', 'Motion that no action be taken on the draft on Eritrea', 'no'),
          on('77/3', '2022-12-17', 'Assistance to Sudan', 'no'),
          {
            ...on('2700', '2022-12-18', 'Sanctions against Eritrea', 'no'),
            body: 'UNSC',
            resolution: '2700 (2022)',
          },
        ],
      },
    })
    const said = (topic: string, more: Partial<Claim> = {}) =>
      ask(all, { ...vote, subject: 'PER', says: 'yes', topic, ...more })

    test.each([
      'Peru voted for all resolutions of the General Assembly that condemn Eritrea.',
      'Перу неизменно голосовало за резолюции Генеральной Ассамблеи по Эритрее.',
      'Peru je uvek glasao za rezolucije Generalne skupštine o Eritreji.',
      'Перу је гласао за све резолуције Генералне скупштине о Еритреји.',
    ])('is contradicted by one that went another way: %s', async (topic) => {
      expect(await said(topic)).toMatchObject({
        verdict: 'contradicted',
        says: 'Peru abstained on A/RES/76/1 (16 December 2021). The other 2 are as stated.',
      })
    })

    test('within the time that the text gives', async () => {
      const topic = 'Peru voted for every General Assembly resolution on Eritrea.'
      expect(await said(topic, { period: '2022' })).toMatchObject({ verdict: 'supported' })
      expect(await said(topic, { period: '2021' })).toMatchObject({ verdict: 'contradicted' })
    })

    test('are those of every body where the text names none, by day', async () => {
      expect((await said('Peru has always voted for resolutions on Eritrea.'))?.says).toBe(
        'Peru voted against 2700 (2022) (18 December 2022) and abstained on A/RES/76/1 (16 December 2021). The other 2 are as stated.',
      )
    })

    test('without a time are those up to the last year the document speaks of, each once', async () => {
      const twice = await lakes.lake(
        { source: unVotes, rows: { vote: [on('76/1', '2021-12-16', 'Situation in Eritrea', 'abstain')] } },
        {
          source: unVotes,
          rows: {
            vote: [
              { ...on('76/1', '2021-12-16', 'Situation in Eritrea', 'abstain'), roll_call: 'other:1' },
              on('79/1', '2024-12-16', 'Situation in Eritrea', 'no'),
            ],
          },
        },
      )
      const topic = 'Peru voted for all resolutions on Eritrea.'
      const answers = await askLake(
        twice,
        readingOf([claim({ ...vote, subject: 'PER', says: 'yes', topic }), claim({ period: '2022' })]),
        { asOf: null },
      )
      expect(told(answers.evidence.get('0:c1'))?.says).toBe(
        'Peru abstained on A/RES/76/1 (16 December 2021).',
      )
    })

    test('are those on both countries where titles name both', async () => {
      const topic = 'Peru voted for all resolutions of the General Assembly on Eritrea and Sudan.'
      // a single title names both: those that name one count too
      expect(await said(topic)).toMatchObject({ verdict: 'contradicted' })
    })

    test('never against them is denied by a vote against, not by an abstention', async () => {
      const never = 'Peru never voted against General Assembly resolutions on Eritrea.'
      expect(await said(never, { says: 'no', negated: true })).toMatchObject({ verdict: 'supported' })
    })

    test('is open where no title names what the text does', async () => {
      const found = await said('Peru voted for all resolutions on Iceland.')
      expect(found?.verdict).toBe('no-data')
      expect(found?.says).toContain('no title of a recorded vote names it')
    })
  })

  test('of a country whose votes are not there says what would settle it', async () => {
    expect(await ask(lake, { ...vote, subject: 'PER', topic: '70/5', says: 'yes' })).toMatchObject({
      verdict: 'no-data',
      settles: 'Roll calls of the United Nations would settle it: rapport import un-votes FILE',
    })
  })
})

describe('A count of arms', async () => {
  const deal = (
    designation: string,
    ordered: number,
    delivered: number,
    years: string,
    order: number,
  ): DataRow => ({
    supplier: 'FRA',
    recipient: 'EGY',
    designation,
    ordered,
    delivered,
    delivery_years: years,
    order_year: order,
    estimated_fields: [],
  })
  const rows = [deal('Rafale', 24, 24, '2015; 2016; 2017', 2015), deal('VBCI-2', 10, 6, '2019', 2018)]
  const lake = await lakes.lake({ source: sipri, rows: { arms_transfer: rows } })
  const arms = { kind: 'count', subject: 'FRA-EGY', topic: 'VBCI-2 vehicles' } as const

  test('agrees with the number ordered or delivered', async () => {
    expect(await ask(lake, { ...arms, period: '2018/2019', quantity: count(6) })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(lake, { ...arms, period: '2018', quantity: count(10) })).toMatchObject({
      verdict: 'supported',
    })
    expect(
      await ask(lake, { ...arms, says: 'delivered', period: '2019', quantity: count(10) }),
    ).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('of another year holds for that year', async () => {
    expect(await ask(lake, { ...arms, period: '2012', quantity: count(6) })).toMatchObject({
      verdict: 'other-definition',
    })
  })

  test('that the register does not have may be of anything, and has no evidence', async () => {
    expect(await ask(lake, { ...arms, topic: 'Mirage-2000', quantity: count(6) })).toBeUndefined()
  })

  test('is told by either name of two, by one of several words, and by a name without digits', async () => {
    const other = await lakes.lake({
      source: sipri,
      rows: {
        arms_transfer: [
          deal('Mistral', 300, 300, '2019', 2018),
          deal('VT-5', 40, 40, '2019', 2018),
          deal('Crotale-NG', 8, 8, '2019', 2018),
          deal('R-27R/T', 50, 50, '2019', 2018),
        ],
      },
    })
    const called = async (topic: string, value: number) =>
      (await ask(other, { ...arms, topic, period: '2018', quantity: count(value) }))?.verdict
    expect(await called('Mistral', 300)).toBe('supported')
    expect(await called('mistral missiles', 300)).toBe('supported')
    expect(await called('Mistral', 200)).toBe('contradicted')
    expect(await called('VT-4/VT-5', 40)).toBe('supported')
    expect(await called('8X22 VT-5', 40)).toBe('supported')
    expect(await called('R-27R/T', 50)).toBe('supported')
    expect(await called('missiles', 300)).toBeUndefined()
  })

  test('is told by its designation however it is written', () => {
    expect(['MiG-29S (Fulcrum)', 'MiG 29S', 'МиГ-29S'].map(designationOf)).toEqual([
      'mig29s',
      'mig29s',
      'mig29s',
    ])
  })
})

describe('An answer in a poll', async () => {
  const answer = (wave: string, share: string): DataRow => ({
    pollster: 'Example Polling',
    wave,
    field_from: `${wave}-02-10`,
    field_to: `${wave}-02-24`,
    country: 'CHL',
    question: 'Which country is the most important trade partner?',
    about: 'PER',
    answer: 'Peru',
    share,
    document: 'example',
  })
  const lake = await lakes.lake({
    source: polls,
    rows: { poll_answer: [answer('2021', '0.31'), answer('2023', '0.34')] },
  })
  const said = {
    kind: 'poll answer',
    subject: 'CHL',
    topic: 'consider Peru the most important trade partner',
    text: '34%',
  } as const

  test('is held against the wave of its time', async () => {
    expect(await ask(lake, { ...said, period: '2023', quantity: percentage(34, 1) })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(lake, { ...said, period: '2021', quantity: percentage(34, 1) })).toMatchObject({
      verdict: 'contradicted',
    })
    expect(await ask(lake, { ...said, period: '2019', quantity: percentage(34, 1) })).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('is told by the sentence where the claim names no more than a country, asked there or asked about', async () => {
    const text = 'In 2023 Peru was the most important trade partner of the country in the eyes of 34%.'
    const within = async (subject: string, value: number) => {
      const reading = readingOf([
        claim({ ...said, subject, topic: 'Peru', period: '2023', quantity: percentage(value, 1) }),
      ])
      const block = { kind: 'paragraph', text } as Block
      const passage: Passage = { index: 0, block, sentences: [{ start: 0, end: text.length, mentions: [] }] }
      const documents = reading.documents.map((each) => ({ ...each, passages: [passage] }))
      return (await askLake(lake, { documents }, { asOf: null })).evidence.get('0:c1')?.verdict
    }
    expect(await within('CHL', 34)).toBe('supported')
    expect(await within('CHL', 50)).toBe('contradicted')
    expect(await within('PER', 34)).toBe('supported')
    expect(await within('PER', 50)).toBe('no-data') // it may have been asked elsewhere
    expect(
      await ask(lake, { ...said, topic: 'Peru', period: '2023', quantity: percentage(34, 1) }),
    ).toMatchObject({ verdict: 'no-data' })
  })

  test('to another question is none of them', async () => {
    const other = { ...said, topic: 'would join a military alliance', period: '2023' }
    expect(await ask(lake, { ...other, quantity: percentage(34, 1) })).toMatchObject({ verdict: 'no-data' })
  })
})

describe('A figure that sources observe', async () => {
  const observed = (
    indicator: string,
    reporter: string,
    partner: string | null,
    period: string,
    value: string,
  ): DataRow => ({
    indicator,
    reporter,
    partner,
    period,
    value,
    unit: 'persons',
  })
  const lake = await lakes.lake(
    {
      source: gdp,
      rows: {
        observation: [
          observed('population', 'CHL', null, '2020', '19370624'),
          observed('population', 'CHL', null, '2021', '19456334'),
          observed('gdp-current-usd', 'CHL', null, '2021', '315000000000'),
        ],
      },
    },
    { source: unDesa, rows: { observation: [observed('migrant-stock', 'CHL', 'PER', '2020', '235000')] } },
    {
      source: knomad,
      rows: { observation: [observed('remittances-estimate', 'CHL', 'PER', '2017', '400000000')] },
    },
  )
  const people = (value: number, resolution: number) =>
    quantity(value, resolution, { kind: 'count', unit: 'people' })
  const population = { kind: 'count', subject: 'CHL', topic: 'population' } as const

  test('is supported, another year’s, or contradicted', async () => {
    expect(await ask(lake, { ...population, quantity: people(19.46e6, 1e4) })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(lake, { ...population, quantity: people(19.37e6, 1e4) })).toMatchObject({
      verdict: 'other-definition',
    })
    expect(await ask(lake, { ...population, quantity: people(12e6, 1e6) })).toMatchObject({
      verdict: 'contradicted',
    })
  })

  test('is no contradiction where published figures are revised by as much', async () => {
    expect(await ask(lake, { ...population, quantity: people(19.1e6, 1e5) })).toMatchObject({
      verdict: 'no-data',
    })
  })

  test('in money is told from one in people', async () => {
    const output = { kind: 'amount', subject: 'CHL', topic: 'GDP' } as const
    expect(await ask(lake, { ...output, quantity: quantity(315e9, 1e9) })).toMatchObject({
      verdict: 'supported',
    })
    expect(await ask(lake, { ...output, quantity: people(315e9, 1e9) })).toBeUndefined()
  })

  test('between two countries can be of either in the other', async () => {
    const migrants = {
      kind: 'count',
      topic: 'migrants',
      period: '2020',
      quantity: people(235_000, 1000),
    } as const
    expect(await ask(lake, { ...migrants, subject: 'CHL-PER' })).toMatchObject({ verdict: 'supported' })
    expect(await ask(lake, { ...migrants, subject: 'PER-CHL' })).toMatchObject({
      verdict: 'other-definition',
      trials: [{ definitions: ['direction'] }],
    })
    const sent = { kind: 'amount', topic: 'remittances', subject: 'CHL-PER', period: '2017' } as const
    expect(await ask(lake, { ...sent, quantity: quantity(400e6, 1e6) })).toMatchObject({
      verdict: 'supported',
    })
  })
})
