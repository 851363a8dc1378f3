import { say, type Said } from '../../messages/said.js'
import type { Lake } from '../../../lake/lake.js'
import { recordsOf, type LakeRecord } from '../../../lake/records.js'
import { countryName } from '../../../messages/country-names.js'
import { languages } from '../../../messages/language.js'
import { countryOf } from '../../../domain/country.js'
import type { Claim } from '../../claim.js'
import { amountClaimed, fitsClaim, offBy, type Claimed } from '../claimed.js'
import type { Evidence, Trial } from '../evidence.js'
import { percent } from '../figures.js'
import type { Keyed } from '../keyed.js'
import { codesOf } from '../near-pair.js'
import { importWouldSettle } from '../settles.js'
import { likeness, topicWords } from '../topic-words.js'
import { judgeNumbers, noData } from '../verdicts.js'

const pollSource = 'polls'

/** The text of the sentence that a claim stands in. */
export type SentenceOf = (claim: Claim) => string

/**
 * Holds answers in polls against those entered from reports, read in one statement. The country of a claim is where the
 * question was asked or what it was about: a text names one of them as often as the other.
 */
export const askPolls = async (
  lake: Lake,
  claims: readonly Keyed[],
  sentenceOf: SentenceOf,
  asOf: string | null,
): Promise<ReadonlyMap<string, Evidence>> => {
  const source = lake.sources.find(({ id }) => id === pollSource)
  const polled = claims.filter(({ claim }) => isOfPoll(claim) && claim.quantity?.unit === '%')
  if (source === undefined || polled.length === 0) return new Map()
  const countries = [...new Set(polled.flatMap(({ claim }) => codesOf(claim.subject)))].toSorted()
  const all = await recordsOf(lake, source, 'poll_answer', [], asOf)
  const isMeant = (code: string | null): boolean => code !== null && countries.includes(code)
  const records =
    countries.length === 0
      ? all
      : all.filter((record) => isMeant(record.text('country')) || isMeant(record.text('about')))
  return new Map(
    polled.map(({ key, claim }) => [
      key,
      evidenceFor(claim, sentenceOf(claim), records, importWouldSettle(source)),
    ]),
  )
}

const isOfPoll = ({ kind, of }: Claim): boolean =>
  kind === 'poll answer' || (kind === 'share' && of === 'respondents')

const evidenceFor = (
  claim: Claim,
  sentence: string,
  records: readonly LakeRecord[],
  settles: Said,
): Evidence => {
  const claimed = amountClaimed(claim)
  if (claimed === null || claim.modal || claim.negated) return noData(say('polls/no-answer'), null)
  const topic = topicWords(`${claim.topic ?? ''} ${claim.text}`)
  const around = topicWords(`${claim.topic ?? ''} ${sentence}`)
  const codes = codesOf(claim.subject)
  const isAskedIn = (record: LakeRecord): boolean => codes.includes(record.text('country') ?? '')
  const about = records
    .filter((record) => codes.length === 0 || isAskedIn(record) || codes.includes(record.text('about') ?? ''))
    .filter((record) => isIn(record, claim.period))
    .map((record) => ({ record, alike: alikeness(topic, around, topicWords(wordsOf(record))) }))
    .filter(({ alike }) => alike >= alikeEnough)
  const most = Math.max(0, ...about.map(({ alike }) => alike))
  const best = about.filter(({ alike }) => alike === most).map(({ record }) => record)
  if (best.length === 0) return noData(say('polls/none'), settles)
  return judgeNumbers({
    claimed,
    trials: best.map((record) => trialOf(record, claimed)),
    instead: () => '',
    format: (value) => percent(value, claimed.digits + 1),
    doubt:
      best.length > 1 || claim.period === null
        ? say('polls/several')
        : best.every(isAskedIn)
          ? null
          : say('polls/no-country'),
    settles,
  })
}

/** By the topic, or where that is a single word, which stands in many questions, by the sentence around it. */
const alikeness = (
  topic: ReadonlySet<string>,
  around: ReadonlySet<string>,
  record: ReadonlySet<string>,
): number => Math.max(...[topic, around].map((words) => (words.size < 2 ? 0 : likeness(words, record))))

/** This part of the words of a question and its answer, or of the claim, must stand in the other. */
const alikeEnough = 0.6

const wordsOf = (record: LakeRecord): string => {
  const about = record.text('about') ?? ''
  const names =
    countryOf(about) === null ? [about] : languages.map((language) => countryName(about, language))
  return [record.text('question'), record.text('answer'), ...names].join(' ')
}

/** Days of field work that overlap the time claimed. */
const isIn = (record: LakeRecord, period: string | null): boolean => {
  if (period === null) return true
  const [from = '', to = from] = period.split('/')
  const [first, last] = [record.text('field_from') ?? '', record.text('field_to') ?? '']
  return last.slice(0, from.length) >= from && first.slice(0, to.length) <= to
}

const trialOf = (record: LakeRecord, claimed: Claimed): Trial => {
  const value = (record.number('share') ?? Number.NaN) * 100
  return {
    definitions: ['stated'],
    says: say('polls/answer', {
      pollster: `${record.text('pollster')}`,
      wave: `${record.text('wave') ?? record.text('field_to')}`,
      question: `${record.text('question')}`,
      answer: `${record.text('answer')}`,
    }),
    source: pollSource,
    snapshots: [record.snapshot],
    value,
    off: offBy(claimed, value),
    fits: fitsClaim(claimed, value),
    arithmetic: percent(value, claimed.digits + 1),
  }
}
