import type { Measure } from '../../src/measures/measure.js'
import { balance } from '../../src/measures/trade/balance.js'
import { concentration } from '../../src/measures/trade/concentration.js'
import { growth } from '../../src/measures/trade/growth.js'
import { mirrorGap } from '../../src/measures/trade/mirror-gap.js'
import { partnerRank } from '../../src/measures/trade/partner-rank.js'
import { partnerShare } from '../../src/measures/trade/partner-share.js'
import { productShare } from '../../src/measures/trade/product-share.js'
import { shareInProduct } from '../../src/measures/trade/share-in-product.js'
import { tradeValue } from '../../src/measures/trade/trade-value.js'
import { turnover } from '../../src/measures/trade/turnover.js'

type Case = { readonly measure: Measure; readonly parameters: Readonly<Record<string, string | number>> }

const cases = (measure: unknown, ...all: readonly Case['parameters'][]): Case[] =>
  all.map((parameters) => ({ measure: measure as Measure, parameters }))

const wto = { flow: 'import', source: 'wto-hs2' }
const mirror = { flow: 'export', source: 'wto-hs2', record: 'mirror' }
const baci = { flow: 'export', source: 'baci', years: '2010-2011' }

/** Questions to the small lake that lead every measure down each of its ways. */
export const examples: readonly Case[] = [
  ...cases(
    tradeValue,
    { ...wto, dyad: 'SRB-RUS', years: '2010-2015' },
    { ...wto, dyad: 'SRB-RUS', years: '2010', product: '27' },
    { ...wto, dyad: 'SRB-WLD', years: '2010-2015' },
    { ...wto, dyad: 'SRB-WLD', years: '2010-2015', total: 'summed' },
    { ...wto, dyad: 'MNE-WLD', years: '2010-2011' },
    { ...wto, dyad: 'WLD-WLD', years: '2010-2011' },
    { ...wto, dyad: 'WLD-SRB', years: '2010' },
    { ...mirror, dyad: 'SRB-WLD', years: '2010-2012' },
    { ...mirror, dyad: 'SRB-EUN', years: '2010-2013' },
    { ...baci, dyad: 'SRB-RUS' },
    { ...baci, dyad: 'SRB-RUS', flow: 'import' },
    { ...baci, dyad: 'WLD-WLD' },
    { ...baci, dyad: 'WLD-WLD', ownTrade: 'both' },
    { ...baci, dyad: 'WLD-WLD', ownTrade: 'none' },
    { ...baci, dyad: 'CHN-WLD', ownTrade: 'none' },
    { dyad: 'SRB-RUS', flow: 'export', years: '2010-2014', source: 'books' },
    { dyad: 'SRB-RUS', flow: 'export', years: '2019-2021', record: 'document' },
  ),
  ...[balance, turnover].flatMap((measure) =>
    cases(
      measure,
      { dyad: 'SRB-RUS', years: '2010-2014', source: 'books' },
      { dyad: 'SRB-WLD', years: '2010-2013', source: 'books' },
      { dyad: 'SRB-RUS', years: '2010-2011', source: 'baci', product: '270900' },
      { dyad: 'SRB-RUS', years: '2020-2021', record: 'document' },
    ),
  ),
  ...cases(
    growth,
    { ...wto, dyad: 'SRB-RUS', years: '2010-2012' },
    { ...wto, dyad: 'SRB-WLD', years: '2010-2012', method: 'log-points' },
    { ...wto, dyad: 'SRB-RUS', years: '2010-2015', gaps: 'allow' },
    { ...wto, dyad: 'SRB-RUS', years: '2010-2015', method: 'compound' },
    { ...wto, dyad: 'SRB-RUS', years: '2014-2015', method: 'year-on-year' },
    { dyad: 'SRB-RUS', flow: 'turnover', years: '2010-2011', source: 'books', method: 'compound' },
    { dyad: 'SRB-RUS', flow: 'import', years: '2018-2022', record: 'document', product: '27' },
  ),
  ...[partnerShare, partnerRank].flatMap((measure) =>
    cases(
      measure,
      { ...wto, dyad: 'SRB-RUS', years: '2010-2015' },
      { ...wto, dyad: 'SRB-X-NES', years: '2010' },
      { ...wto, dyad: 'SRB-HUN', years: '2010' },
      { ...wto, dyad: 'SRB-RUS', years: '2011', total: 'summed' },
      { ...wto, dyad: 'SRB-RUS', years: '2010', product: '84' },
      { ...mirror, dyad: 'SRB-EUN', years: '2010-2011' },
      { ...baci, dyad: 'SRB-RUS' },
    ),
  ),
  ...cases(partnerShare, { dyad: 'SRB-RUS', flow: 'export', years: '2022', record: 'document' }),
  ...cases(partnerRank, { dyad: 'SRB-RUS', flow: 'import', years: '2022', record: 'document' }),
  ...[productShare, shareInProduct].flatMap((measure) =>
    cases(
      measure,
      { ...wto, dyad: 'SRB-RUS', years: '2010-2014', product: '27' },
      { ...wto, dyad: 'SRB-WLD', years: '2010', product: '27' },
      { ...mirror, dyad: 'SRB-MNE', years: '2010-2011', product: '27' },
      { ...baci, dyad: 'SRB-WLD', product: '270900' },
      { dyad: 'SRB-RUS', flow: 'import', years: '2022', record: 'document', product: '27' },
    ),
  ),
  ...cases(
    concentration,
    ...['unctad', 'hhi', 'normalised', 'theil', 'top-n', 'effective'].map((form) => ({
      ...wto,
      dyad: 'SRB-RUS',
      years: '2010-2014',
      form,
    })),
    { ...wto, dyad: 'SRB-RUS', years: '2010', over: 'partners', n: 'nonzero', form: 'hhi' },
    { ...wto, dyad: 'SRB-WLD', years: '2010', form: 'hhi' },
    { ...mirror, dyad: 'SRB-EUN', years: '2010', over: 'partners', form: 'hhi' },
    { ...baci, dyad: 'SRB-WLD', form: 'effective' },
  ),
  ...cases(
    mirrorGap,
    { dyad: 'SRB-RUS', flow: 'import', years: '2010-2013', source: 'books' },
    { dyad: 'SRB-RUS', flow: 'export', years: '2010', cost: 0.1 },
    { dyad: 'SRB-RUS', flow: 'import', years: '2010', source: 'wto-hs2', against: 'baci' },
  ),
]

export const caseName = ({ measure, parameters }: Case): string =>
  `${measure.id} ${Object.entries(parameters)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')}`
