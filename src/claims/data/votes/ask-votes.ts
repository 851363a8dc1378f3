import { say, type Said } from '../../messages/said.js'
import type { CountryCode } from '../../../domain/country.js'
import type { Lake } from '../../../lake/lake.js'
import type { Claim } from '../../claim.js'
import { groupedBy } from '../../grouped.js'
import type { Evidence, Trial } from '../evidence.js'
import type { Keyed } from '../keyed.js'
import { codesOf } from '../near-pair.js'
import { importWouldSettle } from '../settles.js'
import { likeness, topicWords } from '../topic-words.js'
import { noData } from '../verdicts.js'
import { isOfAll, votesOnCountries } from './all-votes.js'
import { recordedVotes, votesSource, type RecordedVote } from './recorded-votes.js'

/** Holds every claim of a vote against the recorded votes of its country; all of them in one statement. */
export const askVotes = async (
  lake: Lake,
  claims: readonly Keyed[],
  asOf: string | null,
): Promise<ReadonlyMap<string, Evidence>> => {
  const votes = claims.filter(({ claim }) => claim.kind === 'vote' && claim.says !== null)
  const countries = [...new Set(votes.flatMap(({ claim }) => codesOf(claim.subject)))].toSorted()
  const recorded = await recordedVotes(lake, countries, asOf)
  const settles = settlesWith(lake)
  const last = lastYears(claims)
  const votesOf = votesBy(recorded)
  const titleWords = remembered(topicWords) // of some thousand titles, which every claim is held against
  const same = new Map<string, Evidence>()
  return new Map(
    votes.map(({ key, claim }) => {
      const { subject, says, negated, modal, topic, text, period, document } = claim
      // Long texts say the same in many places.
      const sameness = JSON.stringify([
        subject,
        says,
        negated,
        modal,
        topic,
        text,
        period,
        last.get(document),
      ])
      const own = (voters: readonly CountryCode[]) => upTo(votesOf(voters), claim, last.get(document))
      const found = same.get(sameness) ?? evidenceFor(claim, own, titleWords, settles)
      same.set(sameness, found)
      return [key, found]
    }),
  )
}

/** What was worked out for a text, once. */
const remembered = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text) ?? make(text)
    known.set(text, found)
    return found
  }
}

/** The votes of some countries, in the order of the record. */
const votesBy = (
  recorded: readonly RecordedVote[],
): ((voters: readonly CountryCode[]) => readonly RecordedVote[]) => {
  const byCountry = groupedBy(recorded, ({ country }) => country)
  return (voters) =>
    voters.length === 1
      ? (byCountry.get(voters[0] ?? '') ?? [])
      : recorded.filter(({ country }) => voters.includes(country))
}

/** The last year that each document speaks of as past. */
const lastYears = (claims: readonly Keyed[]): ReadonlyMap<number, string> => {
  const last = new Map<number, string>()
  for (const { claim } of claims) {
    const year = claim.modal ? '' : (claim.period?.split('/').at(-1)?.slice(0, 4) ?? '')
    if (year > (last.get(claim.document) ?? '')) last.set(claim.document, year)
  }
  return last
}

/** Without the votes that came after the last year of its document, of a claim about all votes that gives no time. */
const upTo = (
  votes: readonly RecordedVote[],
  claim: Claim,
  last: string | undefined,
): readonly RecordedVote[] =>
  last === undefined || claim.period !== null || !isOfAll(claim)
    ? votes
    : votes.filter(({ date }) => date !== null && date.slice(0, 4) <= last)

const settlesWith = (lake: Lake): Said | null => {
  const source = lake.sources.find(({ id }) => id === votesSource)
  return source === undefined ? null : importWouldSettle(source)
}

/** The ways a vote is said, as records have them. */
const ballots: Readonly<Record<string, string>> = {
  yes: 'yes',
  for: 'yes',
  no: 'no',
  against: 'no',
  abstain: 'abstain',
  abstained: 'abstain',
  absent: 'absent',
}

const evidenceFor = (
  claim: Claim,
  votesOf: (voters: readonly CountryCode[]) => readonly RecordedVote[],
  titleWords: TitleWords,
  settles: Said | null,
): Evidence => {
  const said = ballots[claim.says ?? ''] ?? null
  const voters = codesOf(claim.subject)
  if (said === null || voters.length === 0) return noData(say('votes/who-or-how'), null)
  if (claim.modal) return noData(say('votes/plan'), null)
  const own = votesOf(voters)
  if (own.length === 0) return noData(say('votes/none', { countries: voters }), settles)
  const found = identified(claim, own, titleWords)
  if (found === null) return noData(isOfAll(claim) ? say('votes/no-title') : say('votes/not-told'), settles)
  return judged(claim, said, found)
}

/** Editions overlap: a vote on a resolution counts once. */
const onceEach = (votes: readonly RecordedVote[]): readonly RecordedVote[] => [
  ...new Map(
    votes.map((vote) => [
      `${vote.country} ${vote.body} ${numberOf(vote.resolution ?? '')} ${vote.vote}`,
      vote,
    ]),
  ).values(),
]

type Identified = {
  readonly votes: readonly RecordedVote[]
  /** `number`, `day`, `title`: by what; only a number, or all votes of a day or title alike, can contradict. */
  readonly by: 'number' | 'day' | 'title'
}

/** The roll calls that a claim speaks of: by number, else by the words of their title in the time given, else by the day. */
const identified = (
  claim: Claim,
  own: readonly RecordedVote[],
  titleWords: TitleWords,
): Identified | null => {
  const text = `${claim.topic ?? ''} ${claim.text}`
  const numbers = numbersIn(text)
  if (numbers.length > 0) {
    const votes = own.filter(
      ({ resolution }) => resolution !== null && numbers.includes(numberOf(resolution)),
    )
    return votes.length === 0 ? null : { votes, by: 'number' }
  }
  const inTime = claim.period === null ? own : own.filter(({ date }) => isWithin(date, claim.period))
  if (isOfAll(claim)) {
    const votes = votesOnCountries(claim.topic ?? '', codesOf(claim.subject), inTime)
    if (votes !== null) return votes.length === 0 ? null : { votes: onceEach(votes), by: 'title' }
  }
  const words = topicWords(claim.topic ?? '')
  const titled = (words.size === 0 ? [] : inTime)
    .map((vote) => ({ vote, shared: vote.title === null ? 0 : likeness(words, titleWords(vote.title)) }))
    .filter(({ shared }) => shared >= alike)
  if (titled.length > 0) {
    const most = Math.max(...titled.map(({ shared }) => shared))
    const votes = isOfAll(claim) ? titled : titled.filter(({ shared }) => shared === most)
    return { votes: votes.map(({ vote }) => vote), by: 'title' }
  }
  return claim.period?.length === 10 && inTime.length > 0 ? { votes: inTime, by: 'day' } : null
}

type TitleWords = (title: string) => ReadonlySet<string>

/** This part of the words of the title, or of the topic, must stand in the other. */
const alike = 0.6

const numbersIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?<!\d|\d\/)(?:ES-?\d{1,2}|[1-9]\d{0,2})\/\d{1,4}(?![\d/])|(?<!\d)\d{3,4} ?\((?:19|20)\d\d\)/gi,
    ),
  ].map(([found]) => numberOf(found))

/** `A/RES/ES-11/1` as `es11/1`, `R/68/262` as `68/262`, `S/RES/2768(2025)` as `2768(2025)`. */
const numberOf = (resolution: string): string =>
  resolution
    .toLowerCase()
    .replaceAll(' ', '')
    .replace(/^(?:[as]\/)?(?:res|r)\//, '')
    .replace(/^[as]\//, '')
    .replace('es-', 'es')

const isWithin = (date: string | null, period: string | null): boolean => {
  if (period === null) return true
  if (date === null) return false
  const [from = '', to = from] = period.split('/')
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to
}

const judged = (claim: Claim, said: string, { votes, by }: Identified): Evidence => {
  const agrees = ({ vote }: RecordedVote): boolean => (vote === said) !== claim.negated
  const trials = trialsOf(votes, agrees)
  const agreeing = votes.filter(agrees)
  // A vote the other way weighs more than none, and the latest says most.
  const differing = votes
    .filter((vote) => !agrees(vote))
    .toReversed()
    .toSorted((a, b) => weight(a) - weight(b))
  const [first, other] = [agreeing[0], differing[0]]
  const shown = differing.slice(0, 4)
  if (other === undefined && first !== undefined) {
    const isElsewhere =
      claim.period !== null && votes.every(({ date }) => date !== null && !isWithin(date, claim.period))
    const told = { vote: voteOf(first), more: callsBeyond(votes) }
    return isElsewhere
      ? {
          verdict: 'other-definition',
          says: say('votes/another-time', { period: claim.period ?? '', ...told }),
          arithmetic: null,
          trials: trials.map(asOtherYear),
          settles: null,
        }
      : { verdict: 'supported', says: say('votes/as-said', told), arithmetic: null, trials, settles: null }
  }
  if (other !== undefined && (by === 'number' || agreeing.length === 0 || isOfAll(claim)) && by !== 'day')
    return {
      verdict: 'contradicted',
      says: say('votes/otherwise', {
        votes: shown.map(voteOf),
        more: differing.length - shown.length,
        agreeing: agreeing.length,
      }),
      arithmetic: null,
      trials,
      settles: null,
    }
  return noData(say('votes/several'), null, trials)
}

const weight = ({ vote }: RecordedVote): number => Number(vote === 'absent')

/** Roll calls beyond the first that a claim names. */
const callsBeyond = (votes: readonly RecordedVote[]): number =>
  Math.max(0, new Set(votes.map(({ resolution, date }) => resolution ?? date)).size - 1)

/** What is told of a vote. */
const voteOf = ({ country, vote, date, resolution, title }: RecordedVote) => ({
  country,
  vote,
  date,
  resolution,
  title,
})

const trialsOf = (votes: readonly RecordedVote[], agrees: (vote: RecordedVote) => boolean): Trial[] =>
  votes
    .map((vote): Trial => ({
      definitions: ['stated'],
      says: say('votes/vote', voteOf(vote)),
      source: votesSource,
      snapshots: [vote.snapshot],
      value: agrees(vote) ? 1 : 0,
      off: null,
      fits: agrees(vote),
      arithmetic: say('votes/in-line', voteOf(vote)),
    }))
    .toSorted((a, b) => Number(b.fits) - Number(a.fits))
    .slice(0, 12)

const asOtherYear = (trial: Trial): Trial => ({ ...trial, definitions: ['year'] })
