import type { Open } from '../claim.js'
import type { Passage } from '../mentions/mention.js'
import { mentionsOf } from './between.js'
import { datingOf } from './dating.js'
import type { Draft } from './draft.js'
import { periodText } from './period.js'
import { subjectOf } from './trade.js'

/** What earlier text has said and later text may leave out. */
export type Memory = {
  period: string | null
  periodFrom: string
  reporter: string | null
  partner: string | null
}

/** What stands around the text: the document’s two countries, the caption or heading above. */
export type Surroundings = {
  readonly reporter: string | null
  readonly partner: string | null
  readonly period: string | null
}

const traded = new Set<Draft['kind']>([
  'exports',
  'imports',
  'turnover',
  'balance',
  'growth',
  'share',
  'rank',
])

/**
 * Gives drafts of a passage their periods and fills what their sentences leave open from what was said before, with a
 * word on where it came from. What stays open is marked so. `memory` is carried from passage to passage of a section.
 */
export const fillDrafts = (
  passage: Passage,
  drafts: readonly Draft[],
  memory: Memory,
  around: Surroundings,
): Draft[] => {
  const { text } = passage.block
  let sentenceBefore = -1
  return drafts.map((draft) => {
    const sentence = passage.sentences[draft.sentence]
    if (sentence === undefined) return draft
    if (sentenceBefore >= 0 && draft.sentence !== sentenceBefore) memory.periodFrom = 'previous sentence'
    sentenceBefore = draft.sentence
    const open: Open[] = []
    const filled: { what: Open; from: string }[] = []
    const dating = datingOf(text, sentence, draft, memory.period)
    let { period } = dating
    if (period === null && traded.has(draft.kind)) {
      period = memory.period ?? around.period
      if (period === null) open.push('year')
      else filled.push({ what: 'year', from: memory.period === null ? 'heading' : memory.periodFrom })
    } else if (period === null) {
      period = memory.period
      if (period === null) open.push('year')
      else filled.push({ what: 'year', from: memory.periodFrom })
    } else if (isSpan(period) && !dating.reckoned) {
      memory.period = period
      memory.periodFrom = 'sentence'
    }
    if (dating.partial) open.push('year')
    if (draft.open.includes('product')) open.push('product')
    const fullPeriod =
      draft.kind === 'growth' && period !== null && !period.includes('/')
        ? `${dating.base ?? Number(period.slice(0, 4)) - 1}/${period}`
        : period
    const trade = draft.trade === null ? null : filledTrade(passage, draft, memory, around, open, filled)
    return {
      ...draft,
      period: fullPeriod,
      fiscal: dating.fiscal,
      trade,
      subject:
        trade === null
          ? (draft.subject ?? soleCountry(passage, draft))
          : subjectOf(trade.reporter, trade.partner),
      open,
      filled,
    }
  })
}

/** A year, a month or several of them: what numbers of trade are of; a day is only the day of an event. */
const isSpan = (period: string): boolean => period.split('/').every((part) => part.length <= 7)

const filledTrade = (
  passage: Passage,
  draft: Draft,
  memory: Memory,
  around: Surroundings,
  open: Open[],
  filled: { what: Open; from: string }[],
): NonNullable<Draft['trade']> => {
  const given = draft.trade as NonNullable<Draft['trade']>
  let { reporter, partner } = given
  const sentence = passage.sentences[draft.sentence]
  const marks = sentence === undefined ? [] : mentionsOf(sentence, 'concept')
  const whole = marks.some(
    ({ concept, text }) => concept === 'total' && /total|overall|all|общ|совокуп|ukup/i.test(text),
  )
  const from = (
    what: 'reporter' | 'partner',
    remembered: string | null,
    other: string | null,
    fallback: string | null,
  ) => {
    const value =
      remembered !== null && remembered !== other ? remembered : fallback !== other ? fallback : null
    if (value === null) open.push(what)
    else filled.push({ what, from: value === remembered ? 'previous sentence' : 'document' })
    return value
  }
  if (reporter === null)
    reporter = from(
      'reporter',
      memory.reporter,
      partner,
      around.reporter === partner ? around.partner : around.reporter,
    )
  if (partner === null && draft.open.includes('partner')) open.push('partner')
  else if (partner === null) {
    if (whole && draft.kind !== 'share' && draft.kind !== 'rank') partner = 'WLD'
    else
      partner = from(
        'partner',
        memory.partner,
        reporter,
        around.partner === reporter ? around.reporter : around.partner,
      )
  }
  if (given.reporter !== null) memory.reporter = given.reporter
  if (given.partner !== null) memory.partner = given.partner
  return { ...given, reporter, partner }
}

/** Of a count or a poll: the only country its sentence names. */
const soleCountry = (passage: Passage, draft: Draft): string | null => {
  const sentence = passage.sentences[draft.sentence]
  if (sentence === undefined) return null
  const codes = [
    ...new Set(
      mentionsOf(sentence, 'country')
        .filter(({ group }) => !group)
        .map(({ code }) => code),
    ),
  ]
  return codes.length === 1 ? (codes[0] ?? null) : null
}

/** The last period a passage names, for a caption or a heading. */
export const periodIn = (passage: Passage): string | null =>
  passage.sentences
    .flatMap((sentence) => mentionsOf(sentence, 'date'))
    .filter(({ opens }) => opens !== 'by')
    .map(periodText)
    .findLast((each) => each !== null && isSpan(each)) ?? null
