import type { Claim } from '../../claim.js'
import { equation, say, type Said, type Word } from '../../messages/said.js'
import { apart, figure, money, ordinal, percent, pointsApart } from '../figures.js'
import type { Evidence, Trial } from '../evidence.js'
import { looseness } from '../claimed.js'
import { sourceNamed } from '../source-named.js'
import type { Book } from './book.js'
import { openDirection, openStart, openWhole } from './question-of.js'
import type { Question } from './question.js'
import type { Tried, Trials } from './trials.js'

/** How many trials evidence shows. */
const mostTrials = 12

/**
 * What trials come to. `contradicted` needs the claim as it stands to have been computed, from rows that are there,
 * and no doubt of what it says.
 * @param settles what would settle it, for a claim that nothing settles
 */
export const judge = (
  claim: Claim,
  question: Question,
  trials: Trials,
  doubts: readonly Said[],
  settles: Said,
): Evidence => {
  const { stated, others } = trials
  const shown = ordered([...stated, ...others])
  const fitting = stated.filter(({ fits }) => fits)
  if (fitting[0] !== undefined)
    return evidence('supported', supportedText(claim, fitting, stated, trials), fitting[0], shown, null)
  const solid = stated.filter(({ assumed }) => !assumed)
  const [first] = solid
  // Every month that a fiscal year begins in was tried where the books have months.
  const open = first === undefined ? doubts : doubts.filter((each) => each !== openStart)
  const unsure = [...doubts, ...(isWithinLeeway(claim, solid) ? [leewayText] : [])]
  const other = others.find(({ fits }) => fits)
  if (other !== undefined && isLeftOpen(other, doubts))
    return evidence('supported', supportedText(claim, [other], [other], trials), other, shown, null)
  // What the text leaves open, or reconciled records alone, say nothing for one reading against another, unless it is exact.
  if (
    other !== undefined &&
    (unsure.length === 0 || (open.length === 0 && looseness(trials.claimed) <= exact))
  )
    return evidence('other-definition', otherText(other, stated, trials), other, shown, null)
  if (first !== undefined && unsure.length === 0)
    return evidence('contradicted', contradictedText(solid, others, trials), first, shown, null)
  const nearest = other ?? byDistance([...stated, ...others])[0]
  const says = openText(question, nearest, first, unsure, trials)
  return evidence('no-data', says, nearest ?? null, shown, settles)
}

/** Half a per cent: so near to a number that no other reading comes by chance. */
const exact = 0.005

/** True of a reading that the text leaves open: a direction, a whole, or the beginning of its year, that it does not say. */
const isLeftOpen = ({ definitions, question }: Tried, doubts: readonly Said[]): boolean =>
  doubts.length > 0 &&
  doubts.every((each) => each === openDirection || each === openWhole || each === openStart) &&
  definitions.every(
    (each) =>
      ['direction', 'turnover', 'share-base'].includes(each) ||
      (each === 'fiscal' && question.year === 'fiscal'),
  )

/**
 * What a reconciled record can differ by from what a country reports, in large and well recorded flows too: half as
 * much again, in percentage points of growth, in places.
 */
const leeway = { times: 1.5, points: 15, places: 2 }
const leewayText = say('doubt/reconciled')

/**
 * True where nothing but reconciled records speak against a number, and not by more than such records differ from the
 * books that texts cite; not where the text cites the reconciled source itself.
 */
const isWithinLeeway = (claim: Claim, solid: readonly Tried[]): boolean => {
  const cited = sourceNamed(
    claim.source,
    solid.map(({ book }) => book.source),
  )
  if (cited !== null || solid.some(({ book }) => book.source.record !== 'reconciled')) return false
  return solid.some(({ value: found, off, question: { what } }) => {
    if (off === null) return false
    const value = found / (1 + off)
    if (what === 'rank') return Math.abs(found - value) <= leeway.places
    if (what === 'growth') return Math.abs(found - value) <= leeway.points
    return 1 + off <= leeway.times && 1 + off >= 1 / leeway.times
  })
}

const evidence = (
  verdict: Evidence['verdict'],
  says: Said,
  rests: Tried | null,
  trials: readonly Trial[],
  settles: Said | null,
): Evidence => ({ verdict, says, arithmetic: rests?.arithmetic() ?? null, trials, settles })

/** Those that fit first, then by distance; as plain trials, whose order says the rest. */
const ordered = (all: readonly Tried[]): Trial[] =>
  [...all.filter(({ fits }) => fits), ...byDistance(all.filter(({ fits }) => !fits))]
    .slice(0, mostTrials)
    .map(({ definitions, question, source, snapshots, value, off, fits, arithmetic }) => ({
      definitions,
      says: say('data/sentence', { text: asked(question) }),
      source,
      snapshots,
      value,
      off,
      fits,
      arithmetic: arithmetic(),
    }))

const byDistance = (all: readonly Tried[]): Tried[] =>
  all.toSorted((a, b) => Math.abs(a.off ?? Infinity) - Math.abs(b.off ?? Infinity) || 0)

/** A value as the claim’s unit writes it. */
export const valueText = (value: number, { what, currency }: Question, digits: number): Word => {
  switch (what) {
    case 'level':
    case 'change':
      return money(value, currency, digits + 2)
    case 'share':
    case 'growth':
      return percent(value, digits + 1)
    case 'times':
      return say('flows/times', { value: figure(value, digits + 1) })
    case 'rank':
      return ordinal(value)
  }
}

const asked = (question: Question): Said => say('flows/question', { question })

const valueIn = (tried: Tried, { claimed }: Trials): Word =>
  valueText(tried.value, tried.question, claimed.digits)

/** What a trial gives, in its source. */
const reading = (tried: Tried, trials: Trials) => ({
  source: tried.book.source.name,
  value: valueIn(tried, trials),
})

const inText = (tried: Tried, trials: Trials): Said => say('data/has', reading(tried, trials))

const offText = ({ off, value, question }: Tried, { claimed }: Trials): Word => {
  if (off === null || question.what === 'rank') return ''
  const isPercent = question.what === 'share' || question.what === 'growth'
  return isPercent ? pointsApart(value, claimed.value) : apart(off)
}

const supportedText = (
  claim: Claim,
  fitting: readonly Tried[],
  stated: readonly Tried[],
  trials: Trials,
): Said => {
  const [first] = fitting as readonly [Tried]
  const unlike = stated.filter(({ fits, book }) => !fits && standing(book) === standing(first.book))
  const cited = citedText(claim, first, stated, trials)
  return say('data/supported', {
    what: asked(first.question),
    value: valueIn(first, trials),
    sources: fitting.map(({ book }) => book.source.name),
    unlike:
      cited === '' ? unlike.map((each) => equation`${inText(each, trials)}${offText(each, trials)}`) : [],
    cited,
  })
}

/** Where the source that the text cites has another number than the one that supports it. */
const citedText = (claim: Claim, first: Tried, stated: readonly Tried[], trials: Trials): Word => {
  const cited = sourceNamed(
    claim.source,
    stated.map(({ book }) => book.source),
  )
  const own = stated.find(({ book }) => book.source.id === cited?.id)
  return own === undefined || own.fits || own.source === first.source
    ? ''
    : say('data/cited-has', { ...reading(own, trials), apart: offText(own, trials) })
}

/** Books of the country itself are of one standing, reconciled ones of another. */
const standing = ({ source }: Book): string => source.record

const otherText = (other: Tried, stated: readonly Tried[], trials: Trials): Said => {
  const plain = stated.find(({ source }) => source === other.source) ?? stated[0]
  return say('data/holds', {
    instead: other.instead,
    ...reading(other, trials),
    what: asked(other.question),
    plain:
      plain === undefined
        ? null
        : {
            source: plain.source === other.source ? null : plain.book.source.name,
            value: valueIn(plain, trials),
            what: asked(plain.question),
          },
  })
}

const contradictedText = (solid: readonly Tried[], others: readonly Tried[], trials: Trials): Said => {
  const [first] = solid as readonly [Tried]
  const [nearest] = byDistance(others)
  const closer =
    nearest !== undefined && Math.abs(nearest.off ?? Infinity) < Math.abs(first.off ?? Infinity)
      ? nearest
      : null
  return say('data/contradicted', {
    what: asked(first.question),
    has: equation`${inText(first, trials)}${offText(first, trials)}`,
    rest: solid.slice(1, 3).map((each) => inText(each, trials)),
    closer:
      closer === null
        ? ''
        : say('data/closer', {
            what: asked(closer.question),
            ...reading(closer, trials),
            apart: offText(closer, trials),
          }),
  })
}

const openText = (
  question: Question,
  nearest: Tried | undefined,
  stated: Tried | undefined,
  doubts: readonly Said[],
  trials: Trials,
): Said => {
  const why =
    doubts.length > 0 && stated !== undefined
      ? say('flows/open', { doubts })
      : say('flows/none-has', { question })
  if (nearest === undefined) return why
  return say(nearest === stated ? 'data/reading' : 'data/nearest-reading', {
    why,
    what: asked(nearest.question),
    ...reading(nearest, trials),
    apart: offText(nearest, trials),
  })
}
