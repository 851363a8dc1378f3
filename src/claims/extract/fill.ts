import type { Open } from '../claim.js'
import type { ConceptMention, Passage, Sentence } from '../mentions/mention.js'
import { gapOf, mentionsOf } from './between.js'
import { datingOf } from './dating.js'
import type { Draft } from './draft.js'
import { lastYear, periodText } from './period.js'
import { subjectOf } from './trade.js'

/** What earlier text has said and later text may leave out. */
export type Memory = {
  period: string | null
  periodFrom: string
  reporter: string | null
  partner: string | null
  /** The day the document says it was written: what `last year` is reckoned from. */
  readonly written: string | null
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
    const dating = datingOf(text, sentence, draft, memory)
    let { period } = dating
    if (period === null && traded.has(draft.kind)) {
      period = memory.period ?? around.period
      if (period === null) open.push('year')
      else filled.push({ what: 'year', from: memory.period === null ? 'heading' : memory.periodFrom })
    } else if (period === null) {
      period = memory.period
      if (period === null) open.push('year')
      else filled.push({ what: 'year', from: memory.periodFrom })
    } else if (isSpan(period) && !dating.reckoned && !isPassing(period, memory)) {
      memory.period = period
      memory.periodFrom = 'sentence'
    }
    if (dating.written && period !== null) filled.push({ what: 'year', from: 'date of the document' })
    if (dating.partial) open.push('year')
    if (draft.open.includes('product')) open.push('product')
    const fullPeriod =
      draft.kind === 'growth' && draft.of === null && period !== null && !period.includes('/')
        ? `${dating.base ?? Number(period.slice(0, 4)) - 1}/${period}`
        : period
    const trade = draft.trade === null ? null : filledTrade(passage, draft, memory, around, open, filled)
    return {
      ...draft,
      period: fullPeriod,
      fiscal: dating.fiscal,
      trade,
      subject:
        trade === null ? subjectIn(passage, draft, around, filled) : subjectOf(trade.reporter, trade.partner),
      open,
      filled,
    }
  })
}

/** A year named to compare with: before the one a paragraph speaks of. */
const isPassing = (period: string, { period: spoken, periodFrom }: Memory): boolean =>
  spoken !== null &&
  (periodFrom === 'sentence' || periodFrom === 'previous sentence') &&
  lastYear(period) < lastYear(spoken)

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
  const whole = sentence !== undefined && isWhole(passage.block.text, sentence, marks, draft)
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
  // A place on the other’s list does not turn round what the text speaks of
  const turned = draft.kind === 'rank' && reporter === memory.partner && partner === memory.reporter
  if ((given.reporter !== null || given.partner !== null) && !turned) {
    memory.reporter = reporter
    memory.partner = partner
  }
  return { ...given, reporter, partner }
}

/**
 * Whether a flow is said to be with all partners: `total exports`, `exports to the world`, `7 billion in all`. A total of
 * another number of the sentence is not this one’s.
 */
const isWhole = (
  text: string,
  sentence: Sentence,
  marks: readonly ConceptMention[],
  { start, end, kind }: Draft,
): boolean => {
  if (kind === 'balance') return false
  const numbers = mentionsOf(sentence, 'quantity').filter(({ kind: each }) => each !== 'bare')
  const last = numbers.findLast((each) => each.end <= start)?.end ?? sentence.start
  const said = marks.some((mark) => {
    if (mark.concept !== 'total' || !wholeWord.test(mark.text)) return false
    if (mark.end <= start) return mark.start >= last || gapOf(text, sentence.start, mark.start).words === 0
    const gap = gapOf(text, end, mark.start)
    return mark.start >= end && gap.words <= 2 && gap.commas + gap.stops + gap.brackets === 0
  })
  return said || worldwide.test(text.slice(last, start))
}

const wholeWord =
  /total|overall|all|общ|весь|все[гйм]|совокуп|суммарн|итого|u[kc]u?p|celokup|cjelokup|укуп|целокуп/iu
const worldwide =
  /\ball (?:of )?(?:(?:the|its|their|\p{Lu}\p{L}+(?:[’']s?)?) ){0,2}(?:exports|imports)\b|(?:\bto|\bfrom|\bwith)\s+(?:the (?:whole )?(?:world|rest of the world)|(?:the whole of the|all (?:other )?)(?:countries|partners|markets|world))\b|\sво все (?:страны|государства)|\sиз всех стран|\sсо всеми странами|\s(?:u|iz|sa|у|из|са) (?:ceo |цео )?(?:svet|sveta|svetom|svijet|svijeta|svijetom|свет|света|светом)(?=\s)/iu

/**
 * Who a claim without a flow is about: the only country its sentence names, the document’s two where it names both, and
 * for a number of things where it names none.
 */
const subjectIn = (
  passage: Passage,
  draft: Draft,
  around: Surroundings,
  filled: { what: Open; from: string }[],
): string | null => {
  if (draft.subject !== null || draft.kind === 'growth' || draft.kind === 'share') return draft.subject
  const sentence = passage.sentences[draft.sentence]
  const named = sentence === undefined ? [] : mentionsOf(sentence, 'country').filter(({ group }) => !group)
  const codes = [...new Set(named.map(({ code }) => code))]
  const { reporter, partner } = around
  const dyad = reporter === null ? null : subjectOf(reporter, partner)
  if (codes.length === 1) return codes[0] ?? null
  if (codes.length === 2 && reporter !== null && partner !== null)
    return codes.includes(reporter) && codes.includes(partner) ? dyad : null
  if (codes.length > 0 || draft.kind === 'poll answer') return null
  if (dyad !== null) filled.push({ what: 'reporter', from: 'document' })
  return dyad
}

/** The last period a passage names, for a caption or a heading. */
export const periodIn = (passage: Passage): string | null =>
  passage.sentences
    .flatMap((sentence) => mentionsOf(sentence, 'date'))
    .filter(({ opens }) => opens !== 'by')
    .map(periodText)
    .findLast((each) => each !== null && isSpan(each)) ?? null
