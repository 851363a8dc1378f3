import { readTogether, sha256Of } from '../../../src/claims/check.js'
import { rules } from '../../../src/claims/checks/index.js'
import type { Part, Question } from '../../../src/claims/data/flows/question.js'
import { monthSpan, twelveMonths, yearSpan } from '../../../src/claims/data/flows/span.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import type { MessageId } from '../../../src/claims/messages/phrases.js'
import { say, type Said, type Word } from '../../../src/claims/messages/said.js'

/** What the rules say of their own examples: the sentence and the line of arithmetic of each finding. */
export const saidOfExamples = (): { readonly rule: string; readonly said: Word }[] =>
  rules.flatMap((rule) =>
    rule.examples.flatMap(({ text }) => {
      const given = [text].flat().map((each, at) => ({
        file: `text ${at + 1}`,
        sha256: sha256Of(each),
        document: readPlain(each),
      }))
      return rule
        .check(readTogether(given, null))
        .flatMap(({ message, arithmetic }) => [message, ...(arithmetic === null ? [] : [arithmetic])])
        .map((said) => ({ rule: rule.id, said }))
    }),
  )

/** All that is said within something, itself first. */
export const within = (value: unknown): readonly Said[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'id' in value && 'values' in value ? [value as Said] : []
  return [...own, ...Object.values(value).flatMap(within)]
}

/** The texts that stand in something said. */
export const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if ('figure' in value) return []
  return Object.entries(value).flatMap(([name, each]) => (name === 'id' ? [] : textsIn(each)))
}

export const part = (more: Partial<Part> = {}): Part => ({
  reporter: 'KEN',
  partner: 'UGA',
  side: 'export',
  product: 'TOTAL',
  ...more,
})

export const question = (more: Partial<Question> = {}): Question => ({
  what: 'level',
  part: part(),
  base: null,
  from: null,
  to: yearSpan(2021),
  convention: 'simple',
  record: 'own',
  total: 'published',
  union: 'as-reported',
  edition: 0,
  currency: 'USD',
  goods: true,
  services: null,
  year: 'calendar',
  ...more,
})

export const spans = {
  year: yearSpan(2021),
  month: monthSpan('2022-03', 1),
  months: monthSpan('2022-01', 6),
  fiscal: twelveMonths(2021, 4, '2021/22'),
}

/** Sentences that no example of a rule has, one for each id. */
export const others: readonly Said[] = [
  say('arith/less-than-nothing', { said: '−3 %' }),
  say('arith/more-than-all', { said: '120 %' }),
  say('arith/no-rank', { said: '0th' }),
  say('arith/percent-not-points', { from: '5 %', to: '6 %', said: '20 points' }),
  say('arith/neither-percent-nor-points', { from: '5 %', to: '6 %', said: '4 %' }),
  say('arith/rank-less', { before: '5', ranked: '7' }),
  say('arith/shares-over-whole', { sum: { figure: '104.5 %' } }),
  say('arith/list-over-whole', { sum: { figure: '104.5 %' } }),
  say('arith/growth-a-year', { years: 5, rate: { figure: '3.1 %' } }),
  say('consistency/total-exceeded', { part: '5 bn', share: '10 %', count: 3 }),
  say('consistency/part-too-large', { part: '5 bn', whole: '6 m' }),
  say('consistency/sum-but-scale', { said: '5 bn', one: '2 m', other: '3 m' }),
  say('consistency/digits-but-scale', { said: '5.11 bn', before: '5.11 m' }),
  say('consistency/far-above', { said: '118 bn' }),
  say('consistency/heading', { heading: '5 bn', text: '6 bn' }),
  say('consistency/table-and-text', { text: '5 bn', table: '6,000', row: 'Cocoa' }),
  say('names/stranger', { word: 'c', script: 'Latin' }),
  say('names/speaks-of-agreement'),
  say('names/not-left', { country: 'KEN', group: 'EAC' }),
  say('names/not-then', {
    country: 'PRT',
    group: 'EUN',
    said: '1980',
    terms: [
      { from: '1986-01-01', until: null },
      { from: '1970-01-01', until: '1971-01-01' },
    ],
  }),
  say('names/is-member', { country: 'PRT', group: 'NATO', since: '1949-04-04' }),
  say('names/session-since', { date: '2022-02-28' }),
  say('names/session-first', { text: '262/68' }),
  say('names/assembly-number', { text: '2625 (1980)' }),
  say('names/two-numbers', { one: '68/1', other: '68/2' }),
  say('language/or', { one: '“a”', other: '“b”' }),
  say('reference/no-exhibits', { family: 'table' }),
  say('reference/older-source-of-table', { year: '2020', published: '2018', source: 'Yearbook' }),
  say('reference/older-source-of-figures', { year: '2020', published: '2018', source: 'Yearbook' }),
  say('reference/unlike-column', { text: 'Tema' }),
  say('word/country', { code: 'KEN' }),
  say('word/date', { date: '2022-03' }),
]

/** Ids that some of these say. */
export const idsOf = (said: readonly unknown[]): ReadonlySet<MessageId> =>
  new Set(said.flatMap(within).map(({ id }) => id))
