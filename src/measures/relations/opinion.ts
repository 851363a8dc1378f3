import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed, plain } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import { deviate, errorOfChange, standardErrorOf, type Sampled } from './opinion-kernel.js'
import {
  among,
  basisOfRecords,
  cellOf,
  everyYear,
  found,
  notFound,
  numberIn,
  yearReached,
} from './reading.js'

const params = z.object({
  dyad,
  years,
  question: z
    .string()
    .min(1)
    .optional()
    .describe('only questions with this id, or with these words in their text; without it all'),
  what: z
    .enum(['share', 'change'])
    .default('share')
    .describe('shares of answers, or their change since the wave before of the same pollster and question'),
  source: z
    .enum(['polls', 'documents'])
    .optional()
    .describe('polls with their samples, or what documents state; without it polls where there are any'),
})
type Params = z.output<typeof params>

/** What people in the one country answer about the other. */
export const opinion = measure({
  id: 'opinion',
  name: { en: 'Public opinion', ru: 'Общественное мнение', sr: 'Javno mnjenje' },
  meaning:
    'Share of respondents in the reporter who gave an answer about the partner, with pollster, wave, question and base; the margin is of sampling error alone, at 95%.',
  unit: 'share',
  formula:
    'p \\pm 1.96 \\sqrt{\\mathrm{deff} \\cdot p (1 - p) / n}; \\quad se_{\\Delta} = \\sqrt{se_1^2 + se_2^2}',
  reference:
    'Groves et al., Survey Methodology, 2nd ed., Wiley 2009, ch. 4; Kish, Survey Sampling, Wiley 1965, ch. 8',
  params,
  example: { dyad: 'SRB-RUS', years: '2020-2023' },
  chart: { kind: 'likert' },
  compute: async (read, question) => {
    const polls = question.source === 'documents' ? [] : await answersOf(read, question)
    return polls.length > 0 || question.source === 'polls'
      ? fromPolls(polls, question)
      : stated(read, question)
  },
})

/** An answer with its wave and sample. */
type Answer = Sampled & { readonly record: LakeRecord; readonly year: number; readonly series: string }

const answersOf = async (read: Reader, { dyad: pair, question }: Params): Promise<Answer[]> => {
  const where = [among('country', [pair.reporter]), among('about', [pair.partner])]
  const { records } = await found(read, 'polls', 'poll_answer', where)
  return records
    .filter((record) => asks(record, question))
    .map((record) => ({
      record,
      year: yearReached(record.text('field_to')) ?? 0,
      share: record.number('share') ?? Number.NaN,
      n: record.number('n'),
      designEffect: record.number('design_effect'),
      series: JSON.stringify([
        record.text('pollster'),
        record.text('question_id') ?? record.text('question'),
        ...['answer', 'base', 'population'].map((column) => record.text(column)),
      ]),
    }))
    .filter(({ share }) => Number.isFinite(share))
    .toSorted((a, b) => compare(a.record.text('field_to'), b.record.text('field_to'))) // stable: as entered
}

const asks = (record: LakeRecord, words: string | undefined): boolean =>
  words === undefined ||
  record.text('question_id') === words ||
  (record.text('question') ?? '').toLowerCase().includes(words.toLowerCase())

const compare = (a: string | null, b: string | null): number => {
  const [first, second] = [a ?? '', b ?? '']
  return first === second ? 0 : first < second ? -1 : 1
}

const fromPolls = (all: readonly Answer[], question: Params): Measured => {
  const inYears = all.filter(({ year }) => question.years.includes(year))
  const rows =
    question.what === 'share'
      ? inYears.map((each) => ({ key: keyOf(each), ...shareWithMargin(each, question) }))
      : inYears.flatMap((each) => {
          const before = all.findLast((other) => other.series === each.series && isBefore(other, each))
          return before === undefined ? [] : [{ key: keyOf(each), ...changeOf(before, each, question) }]
        })
  return {
    rows: everyYear(rows, question.years, (year) =>
      notFound('opinion', 'share', { year }, 'no poll in the lake'),
    ),
    basis: basisOfRecords(
      'polls',
      inYears.map(({ record }) => record),
      question.source !== undefined,
    ),
    conventions: [
      'opinion-as-printed',
      question.what === 'share' ? 'opinion-sampling-error' : 'opinion-change',
    ],
    notes: pollNotes(inYears),
  }
}

const isBefore = (a: Answer, b: Answer): boolean =>
  compare(a.record.text('field_to'), b.record.text('field_to')) < 0

const keyOf = ({ record, year }: Answer): MeasuredRow['key'] => {
  const base = record.text('base')
  return {
    year,
    pollster: record.text('pollster') ?? '',
    wave: record.text('wave') ?? record.text('field_to') ?? '',
    question: record.text('question') ?? '',
    answer: record.text('answer') ?? '',
    ...(base !== null && { base }),
  }
}

/** The size of the sample as a number of its own. */
const sizeOf = (record: LakeRecord): Quantity => numberIn(record, 'n', 'count', 'no-report')

const shareWithMargin = (each: Answer, { dyad: pair }: Params): Pick<MeasuredRow, 'value' | 'also'> => {
  const { record, share, n } = each
  const effect = each.designEffect ?? 1
  const error = standardErrorOf(each)
  const says =
    error === null
      ? 'the size of the sample is not stated'
      : `${deviate} · √(${plain(effect)} · ${plain(share)} · (1 − ${plain(share)}) / ${plain(n as number)})`
  const lineage = computed('opinion', { dyad: dyadText(pair) }, ['opinion-sampling-error'], says, {
    share: cellOf(record, 'share'),
    n: cellOf(record, 'n'),
  })
  return {
    value: known(share, 'share', cellOf(record, 'share')),
    also: {
      margin:
        error === null ? unknown('no-report', 'points', lineage) : known(deviate * error, 'points', lineage),
      sample: sizeOf(record),
      designEffect: known(effect, 'other', lineage),
    },
  }
}

const changeOf = (
  before: Answer,
  after: Answer,
  { dyad: pair }: Params,
): Pick<MeasuredRow, 'value' | 'also'> => {
  const error = errorOfChange(before, after)
  const inputs = { before: cellOf(before.record, 'share'), after: cellOf(after.record, 'share') }
  const of = (arithmetic: string) =>
    computed('opinion', { dyad: dyadText(pair), what: 'change' }, ['opinion-change'], arithmetic, inputs)
  const asError = (value: number | null): Quantity => {
    const lineage = of('√(se₁² + se₂²), each √(deff · p(1 − p) / n)')
    return value === null ? unknown('no-report', 'points', lineage) : known(value, 'points', lineage)
  }
  return {
    value: known(after.share - before.share, 'points', of(`${plain(after.share)} − ${plain(before.share)}`)),
    also: { standardError: asError(error), margin: asError(error === null ? null : deviate * error) },
  }
}

const pollNotes = (answers: readonly Answer[]): Note[] => {
  const unsized = answers.filter(({ n }) => n === null).length
  const modes = new Map<string, Set<string>>()
  for (const { series, record } of answers)
    modes.set(series, (modes.get(series) ?? new Set()).add(record.text('mode') ?? 'unknown'))
  return [
    ...(unsized > 0 ? [{ id: 'opinion-no-size' as const, values: { count: unsized } }] : []),
    ...([...modes.values()].some(({ size }) => size > 1)
      ? [{ id: 'opinion-modes-differ' as const, values: {} }]
      : []),
  ]
}

/** Shares that documents state: attributed, without a sample, and so without a margin. */
const stated = async (read: Reader, question: Params): Promise<Measured> => {
  const { reporter, partner } = question.dyad
  const { records } = await found(read, 'documents', 'observation', [
    among('indicator', ['opinion']),
    among('reporter', [reporter]),
    among('partner', [partner]),
  ])
  const asked = records.filter(
    (record) =>
      question.question === undefined ||
      (record.text('dimension') ?? '').includes(question.question.toLowerCase().replaceAll(' ', '-')),
  )
  const dated = asked.filter((record) => yearReached(record.text('period')) !== null)
  const inYears = dated.filter((record) =>
    question.years.includes(yearReached(record.text('period')) as number),
  )
  const rows = question.what === 'change' ? [] : inYears.map(statedRow)
  const undated = asked.length - dated.length
  return {
    rows: everyYear(rows, question.years, (year) =>
      notFound('opinion', 'share', { year }, 'no poll in the lake'),
    ),
    basis: basisOfRecords('documents', inYears, question.source !== undefined),
    conventions: ['opinion-as-printed', 'record-document', 'document-as-stated'],
    notes: [
      ...(inYears.length > 0 ? [{ id: 'opinion-no-size' as const, values: { count: inYears.length } }] : []),
      ...(undated > 0 ? [{ id: 'undated-left-out' as const, values: { count: undated } }] : []),
    ],
  }
}

const statedRow = (record: LakeRecord): MeasuredRow => ({
  key: {
    year: yearReached(record.text('period')) as number,
    pollster: record.text('cites') ?? record.text('document') ?? '',
    wave: record.text('period') ?? '',
    question: record.text('dimension') ?? '',
    answer: record.text('category') ?? '',
  },
  value: numberIn(record, 'value', 'share', 'no-report'),
})
