import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Question } from '../../../src/claims/data/flows/question.js'
import { money } from '../../../src/claims/data/figures.js'
import { en } from '../../../src/claims/messages/en/index.js'
import type { MessageId } from '../../../src/claims/messages/phrases.js'
import { equation, say, type Said } from '../../../src/claims/messages/said.js'
import { speakerOf } from '../../../src/claims/messages/speaker.js'
import { countryName } from '../../../src/messages/country-names.js'
import { languages } from '../../../src/messages/language.js'
import { idsOf, part, question, spans } from './said.js'

const speakers = await Promise.all(languages.map(speakerOf))
const [english, russian, latin, cyrillic] = speakers as [
  (typeof speakers)[0],
  (typeof speakers)[0],
  (typeof speakers)[0],
  (typeof speakers)[0],
]

const span = fc.constantFrom(...Object.values(spans))
const parts = fc
  .record({
    reporter: fc.constantFrom('KEN', 'USA', 'EUN'),
    partner: fc.constantFrom('UGA', 'WLD', 'EAEU'),
    side: fc.constantFrom('export' as const, 'import' as const, 'turnover' as const, 'balance' as const),
    product: fc.constantFrom('TOTAL', '08', '2709'),
  })
  .map(part)

const questions: fc.Arbitrary<Question> = fc
  .record({
    what: fc.constantFrom('level', 'change', 'growth', 'times', 'share', 'rank'),
    part: parts,
    base: fc.option(parts),
    from: fc.option(span),
    to: span,
    convention: fc.constantFrom('simple', 'compound', 'log-linear'),
    record: fc.constantFrom('own', 'mirror', 'importers', 'exporters'),
    total: fc.constantFrom('published', 'summed'),
    union: fc.constantFrom('as-reported', 'members-then', 'members-now', 'one'),
    edition: fc.constantFrom(0, 1),
    currency: fc.constantFrom('USD', 'EUR'),
    goods: fc.boolean(),
    services: fc.constantFrom(null, 'reported', 'final', 'balanced'),
  } as const)
  .map(question)

const hole = /undefined|null|NaN|\[object|[\ufdd0-\ufdef]| {2}|\(\)/

test('Any question of trade can be said in every language, with its countries in the nominative', () => {
  fc.assert(
    fc.property(questions, (asked) => {
      for (const { text, language } of speakers) {
        const told = text(say('flows/question', { question: asked }))
        expect(told).not.toMatch(hole)
        if (language === 'en' || asked.part.partner === 'WLD') continue
        expect(told).toContain(countryName(asked.part.reporter, language))
        expect(told).toContain(countryName(asked.part.partner, language))
      }
    }),
    { numRuns: 300 },
  )
})

const asked = say('flows/question', { question: question() })
const value = money(996e6, 'USD', 4)
const vote = { country: 'KEN', vote: 'abstain', resolution: 'A/RES/68/262', title: null, date: '2014-03-27' }
const has = { source: 'UN Comtrade', value }
const two = { span: spans.months, not: spans.year }

/** One of each sentence about data. */
const said: readonly Said[] = [
  say('data/unit', { currency: 'USD', scale: 'm' }),
  say('data/place-of', { place: 3, of: 4 }),
  say('data/supported', {
    what: asked,
    value,
    sources: ['A', 'B'],
    unlike: [say('data/has', has)],
    cited: say('data/cited-has', { ...has, apart: '' }),
  }),
  say('data/holds', {
    instead: say('instead/revision'),
    ...has,
    what: asked,
    plain: { source: 'B', value, what: asked },
  }),
  say('data/contradicted', {
    what: asked,
    has: equation`${say('data/has', has)}, ${say('data/share-off', { share: { figure: '18.7 %' }, less: true })}`,
    rest: [],
    closer: say('data/closer', {
      ...has,
      what: asked,
      apart: equation`, ${say('data/times-claimed', { times: { figure: '10.4' } })}`,
    }),
  }),
  say('data/nearest-reading', {
    why: say('flows/open', { doubts: [say('doubt/years'), say('doubt/start')] }),
    what: asked,
    ...has,
    apart: equation`, ${say('data/points-off', { points: { figure: '3.2' }, below: true })}`,
  }),
  say('data/reading', {
    why: say('flows/none-has', { question: question() }),
    what: asked,
    ...has,
    apart: '',
  }),
  say('data/record-nearest', {
    why: say('data/none-as-stated'),
    nearest: say('data/record', { says: asked, value, source: 'B' }),
  }),
  say('data/record-holds', {
    instead: say('instead/both', {
      one: say('data/other-year', { year: '2021' }),
      other: say('data/other-way-round'),
    }),
    other: 'x',
    stated: null,
  }),
  say('data/record-contradicts', { stated: 'x', apart: '', claimed: { figure: '1,000' } }),
  say('data/full-stop', { text: 'x' }),
  say('data/sentence', { text: asked }),
  say('data/place', { place: 2 }),
  say('data/other-source', { holds: 'A', cited: 'B', says: asked, value }),
  say('settles/pull', { source: 'UN Comtrade', command: 'rapport pull comtrade' }),
  say('settles/import', {
    source: 'BaTIS',
    years: say('flows/span', { span: spans.year }),
    command: 'rapport import batis FILE',
  }),
  say('settles/any', { command: 'rapport sources' }),
  say('settles/rates', { currency: 'EUR', year: '2021', command: 'rapport pull fx' }),
  say('arms/plan'),
  say('arms/deals', {
    name: 'Mi-17',
    column: 'ordered',
    supplier: 'KEN',
    recipient: 'UGA',
    years: ['2018', null],
    estimate: true,
  }),
  say('arms/no-countries'),
  say('arms/several'),
  say('polls/none'),
  say('polls/no-answer'),
  say('polls/answer', { pollster: 'Afro', wave: '2021', question: 'Why?', answer: 'So' }),
  say('polls/several'),
  say('polls/no-country'),
  say('observed/country', { indicator: 'population', country: 'KEN', year: '2021' }),
  say('observed/pair', { indicator: 'remittances-estimate', reporter: 'KEN', partner: 'UGA', year: '2021' }),
  say('observed/pair', { indicator: 'migrant-stock', reporter: 'KEN', partner: 'UGA', year: '2021' }),
  say('observed/whose'),
  say('observed/revised'),
  say('votes/who-or-how'),
  say('votes/plan'),
  say('votes/none', { countries: ['KEN', 'UGA'] }),
  say('votes/no-title'),
  say('votes/not-told'),
  say('votes/several'),
  say('votes/vote', vote),
  say('votes/in-line', { ...vote, resolution: null, vote: 'paired' }),
  say('votes/as-said', { vote, more: 2 }),
  say('votes/another-time', { period: '2019', vote, more: 0 }),
  say('votes/otherwise', { votes: [vote, { ...vote, vote: 'no' }], more: 1, agreeing: 2 }),
  say('instead/partner-books', { part: part() }),
  say('instead/trader-books', { part: part(), trader: 'exporter' }),
  say('instead/summed'),
  say('instead/union-as-one'),
  say('instead/members', { of: 'then' }),
  say('instead/members', { of: 'now' }),
  say('instead/share-base', { whole: part(), not: part({ side: 'import' }) }),
  say('instead/side', { side: 'turnover', not: 'export' }),
  say('instead/product-group', { group: '08', not: '0810' }),
  say('instead/services', { record: 'final' }),
  say('instead/currency', { currency: 'EUR', not: 'USD' }),
  say('instead/window', {
    window: { from: spans.year, to: spans.month },
    not: { from: null, to: spans.year },
  }),
  say('instead/convention', { convention: 'compound', not: 'simple' }),
  say('instead/ends', { from: spans.year, to: spans.month, not: { from: spans.year, to: spans.year } }),
  say('instead/twelve-months', two),
  say('instead/span', { span: spans.fiscal }),
  say('instead/calendar-year', { span: spans.year, not: spans.fiscal }),
  say('instead/part-of-year', two),
  say('instead/whole-year', { span: spans.year, not: spans.months }),
  ...(['direction', 'whole', 'partner', 'guessed', 'place', 'months', 'reconciled'] as const).map((each) =>
    say(`doubt/${each}`),
  ),
  ...(
    [
      'no-number',
      'plan',
      'denied',
      'year',
      'reporter',
      'partner',
      'countries',
      'services',
      'side',
      'no-money',
      'no-place',
      'among-whom',
      'no-share',
      'balance',
      'whole',
      'currency',
      'no-growth',
      'no-figure',
    ] as const
  ).map((each) => say(`unasked/${each}`)),
  say('unasked/product', { product: null }),
  say('unasked/period', { period: '2022-03-17' }),
  say('unasked/share-of', { of: 'GDP' }),
  say('unasked/from-when', { period: '2021/' }),
  say('unasked/has-to-say', { why: say('unasked/year') }),
  say('flows/rank', {
    before: [{ code: 'UGA', value: { figure: '5' } }],
    more: 2,
    partner: 'KEN',
    own: { figure: '4' },
    place: say('data/place', { place: 4 }),
    unit: 'USD',
  }),
  say('flows/fitted', { rate: { figure: '3 %' }, values: equation`2019: ${{ figure: '1.5' }}`, unit: 'USD' }),
  say('flows/rate', { sign: '×', rate: { figure: '1.2' }, currency: 'USD', own: 'EUR' }),
  say('flows/times', { value: { figure: '2.5' } }),
]

test('Every sentence about data is said here, and none has a hole in any language', () => {
  const known = idsOf(said)
  const ofData = Object.keys(en).filter((id) =>
    /^(?:data|flows|instead|doubt|unasked|settles|arms|polls|observed|votes)\//.test(id),
  ) as MessageId[]
  expect(ofData.filter((id) => !known.has(id))).toEqual([])
  for (const each of said) for (const { text } of speakers) expect(text(each)).not.toMatch(hole)
})

test('Cyrillic keeps codes, currencies, commands and names of sources, and nothing else is Latin', () => {
  const kept =
    /rapport [\w -]+(?:FILE)?|UN Comtrade|BaTIS|USD|EUR|Mi-17|Afro|Why\?|So|paired|GDP|HS|A\/RES|e\^b|\bln\b|(?<![\p{L}])[ABbx](?![\p{L}])/gu
  for (const each of said) expect(cyrillic.text(each).replace(kept, '')).not.toMatch(/\p{Script=Latin}/u)
})

describe('a number of trade', () => {
  const sentence = say('data/contradicted', {
    what: asked,
    has: equation`${say('data/has', has)}, ${say('data/share-off', { share: { figure: '33.6 %' }, less: true })}`,
    rest: [],
    closer: '',
  })
  test('is told with source and distance', () => {
    expect(english.text(sentence)).toBe(
      'Kenya’s exports to Uganda, 2021: UN Comtrade has USD 996 m, 33.6 % less than claimed.',
    )
    expect(russian.text(sentence)).toBe(
      'Экспорт (Кения → Уганда), 2021: 996\u00a0млн\u00a0USD (UN Comtrade), на 33,6\u00a0% меньше заявленного.',
    )
    expect(latin.text(sentence)).toBe(
      'Izvoz (Kenija → Uganda), 2021: 996\u00a0mil.\u00a0USD (UN Comtrade), za 33,6% manje od navedenog.',
    )
    expect(cyrillic.text(sentence)).toBe(
      'Извоз (Кенија → Уганда), 2021: 996\u00a0мил.\u00a0USD (UN Comtrade), за 33,6% мање од наведеног.',
    )
  })

  test('is of a time that each language names its way', () => {
    const times = (speaker: (typeof speakers)[0]) =>
      Object.values(spans).map((each) => speaker.text(say('flows/span', { span: each })))
    expect(times(english)).toEqual([
      '2021',
      'March 2022',
      'January–June 2022',
      'fiscal year 2021/22 (April 2021–March 2022)',
    ])
    expect(times(russian)).toEqual([
      '2021',
      'март 2022',
      'январь–июнь 2022',
      'финансовый год 2021/22 (апрель 2021–март 2022)',
    ])
    expect(times(cyrillic)).toEqual([
      '2021',
      'март 2022',
      'јануар–јун 2022',
      'фискална година 2021/22 (април 2021–март 2022)',
    ])
  })
})
