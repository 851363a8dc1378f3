import { afterAll, describe, expect, test } from 'vitest'
import type { Claim } from '../../../src/claims/claim.js'
import { askLake } from '../../../src/claims/data/ask.js'
import { dataRules } from '../../../src/claims/data/rules/index.js'
import { sourceNamed } from '../../../src/claims/data/source-named.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import { comtrade } from '../../../src/sources/comtrade/source.js'
import { sources } from '../../../src/sources/index.js'
import { tradeMap } from '../../../src/sources/trade-map/source.js'
import { unVotes } from '../../../src/sources/un-votes/source.js'
import { claim, million, readingOf, trade } from './claims.js'
import { flow, openDataLakes } from './data-lake.js'

const lakes = await openDataLakes()
afterAll(() => lakes.close())

const lake = await lakes.lake(
  {
    source: comtrade,
    rows: {
      flow: [
        flow('MAR-ESP', 'export', 2021, 996),
        flow('MAR-ESP', 'export', 2022, 1182),
        flow('ESP-MAR', 'import', 2021, 1104),
      ],
    },
  },
  { source: tradeMap, rows: { flow: [flow('MAR-ESP', 'export', 2021, 1010)] } },
  {
    source: unVotes,
    rows: {
      vote: [
        {
          body: 'UNGA',
          roll_call: 'undl:1',
          resolution: 'A/RES/70/5',
          date: '2015-10-27',
          country: 'MAR',
          vote: 'abstain',
        },
      ],
    },
  },
)

/** What all rules find in one claim: rule, severity, message. */
const found = async (more: Partial<Claim>) => {
  const reading = readingOf([
    claim({ trade: trade('MAR-ESP', 'export'), place: { start: 3, end: 9 }, ...more }),
  ])
  const { evidence } = await askLake(lake, reading, { asOf: null })
  return dataRules.flatMap(({ id, severity, find }) =>
    find(reading, evidence).map((each) => {
      expect(each.spans).toEqual([{ document: 0, start: 3, end: 9 }])
      expect(each.claims).toEqual(['0:c1'])
      return [id, each.severity ?? severity, englishSpeaker.text(each.message)]
    }),
  )
}

describe('Of data rules', () => {
  test('none finds a number that holds', async () => {
    expect(await found({ quantity: million(996) })).toEqual([])
  })

  test('one finds what data contradict, and weighs what is far off more', async () => {
    expect(await found({ quantity: million(5000) })).toEqual([
      ['data/contradicted', 'error', expect.stringMatching(/UN Comtrade has USD 996 m/)],
    ])
    expect(await found({ quantity: million(950) })).toEqual([
      ['data/contradicted', 'warning', expect.stringMatching(/4.8 % more than claimed/)],
    ])
  })

  test('one finds another definition, a note where only the books differ', async () => {
    expect(await found({ quantity: million(996), period: '2022' })).toEqual([
      ['data/other-definition', 'warning', expect.stringMatching(/^Holds for 2021, not 2022/)],
    ])
    expect(await found({ quantity: million(1104) })).toEqual([
      ['data/other-definition', 'note', expect.stringMatching(/^Holds in Spain’s books/)],
    ])
  })

  test('one finds a cited source that has the number for another year, in place of the one before', async () => {
    const cited = { quantity: million(996), period: '2022', source: 'UN Comtrade' }
    expect(await found(cited)).toEqual([
      ['attribution/other-year', 'warning', expect.stringMatching(/^Holds for 2021/)],
    ])
  })

  test('one finds a cited source that has another number', async () => {
    expect(await found({ quantity: million(996), source: 'Source: ITC, Trade Map' })).toEqual([
      [
        'attribution/other-source',
        'warning',
        'The number is that of UN Comtrade; ITC Trade Map, which the text cites, has another. Morocco’s exports to Spain, 2021: USD 1,010 m.',
      ],
    ])
    expect(await found({ quantity: million(996), source: 'UN Comtrade' })).toEqual([])
  })

  test('one finds a vote that was another', async () => {
    const vote = { kind: 'vote', trade: null, subject: 'MAR', topic: '70/5', period: null } as const
    expect(await found({ ...vote, says: 'yes' })).toEqual([
      ['data/vote', 'error', 'Morocco abstained on A/RES/70/5 (27 October 2015).'],
    ])
    expect(await found({ ...vote, says: 'abstain' })).toEqual([])
  })

  test('every one has its own id, in its group, with an example in order and one that is not', () => {
    expect(new Set(dataRules.map(({ id }) => id)).size).toBe(dataRules.length)
    for (const { id, group, examples } of dataRules) {
      expect(id.startsWith(`${group}/`)).toBe(true)
      expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
      expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    }
  })
})

describe('A source is known by what texts call it', () => {
  test.each([
    ['UN Comtrade Database, 2023', 'comtrade'],
    ['ITC calculations', 'trade-map'],
    ['по данным ВТО', 'wto-hs2'],
    ['SIPRI Arms Transfers Database', 'sipri'],
    ['CEPII, BACI', 'baci'],
    ['Eurostat, Comext', 'eurostat'],
    ['Svetska banka', 'gdp'],
  ])('%s', (text, id) => {
    expect(sourceNamed(text, sources)?.id).toBe(id)
  })

  test('and what is none of them is none', () => {
    expect(sourceNamed('the ministry', sources)).toBeNull()
    expect(sourceNamed('stone and stock', sources)).toBeNull()
    expect(sourceNamed(null, sources)).toBeNull()
  })
})
