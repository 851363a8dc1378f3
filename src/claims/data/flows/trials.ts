import type { Word } from '../../messages/said.js'
import type { Claim } from '../../claim.js'
import { amountClaimed, claimedOf, fitsClaim, looseness, offBy, type Claimed } from '../claimed.js'
import type { Trial } from '../evidence.js'
import type { Book } from './book.js'
import { servicesRecords, type Question } from './question.js'
import { recompute, type RateOf } from './recompute.js'
import type { Variant } from './variant.js'
import { pairs, singles } from './variants.js'

/** A trial with what it tried; its words are made when they are shown. */
export type Tried = Omit<Trial, 'says' | 'arithmetic'> & {
  readonly arithmetic: () => Word
  readonly book: Book
  readonly question: Question
  readonly instead: Word
  readonly assumed: boolean
}

/** A way to read a question; as it stands, it differs in nothing. */
type Way = Omit<Variant, 'instead'> & Pick<Tried, 'instead'>

/** What came of a question: as it stands in every source, and in other ways where that fitted in none. */
export type Trials = {
  readonly claimed: Claimed
  readonly stated: readonly Tried[]
  /** In the order of plausibility, each source in the order of precedence. */
  readonly others: readonly Tried[]
}

/** A number so loose that some other reading always fits proves nothing when two are tried at once. */
const telling = 0.03

/** Tries a claim in every source: as stated first; where that fits nowhere in other ways, and in two at once. */
export const trialsOf = async (
  books: readonly Book[],
  claim: Claim,
  question: Question,
  rate: RateOf,
): Promise<Trials | null> => {
  const claimed = claimedFor(claim, question)
  if (claimed === null) return null
  const of = (variants: readonly Way[]) => tried(books, variants, claimed, rate, isUnsigned(claim, question))
  const stated = await of(asStated(question))
  if (stated.some(({ fits }) => fits)) return { claimed, stated, others: [] }
  const isTelling = looseness(claimed) <= telling
  // Of a year's months some run up to nearly any number.
  const months = books.some(({ stored }) => stored.hasMonths) && (isTelling || question.year === 'fiscal')
  const single = distinct(await of(singles(question, months)), stated)
  const canPair = question.what !== 'rank' && isTelling
  if (single.some(({ fits }) => fits) || !canPair) return { claimed, stated, others: single }
  return {
    claimed,
    stated,
    others: [...single, ...distinct(await of(pairs(question, months)), [...stated, ...single])],
  }
}

/** The claim as it stands; of services in each of the records that are kept of them. */
const asStated = (question: Question): readonly Way[] =>
  (question.services === null ? [null] : servicesRecords).map((services) => ({
    definitions: ['stated'],
    question: { ...question, services },
    instead: '',
  }))

/** So near that the rate of exchange, or its change, can make the difference. */
const isNear = ({ what }: Question, claimed: Claimed, value: number): boolean =>
  what === 'growth'
    ? Math.abs(value - claimed.value) <= 15
    : Math.abs(offBy(claimed, value) ?? Infinity) <= (what === 'times' ? 0.15 : 0.05)

/** What is claimed in the unit of the question; a level or a ratio has no direction, a balance only if the text gives one. */
const claimedFor = (claim: Claim, { what, part }: Question): Claimed | null => {
  const isSigned = what === 'growth' || what === 'change' || (what === 'level' && part.side === 'balance')
  return isSigned ? claimedOf(claim) : amountClaimed(claim)
}

/** A balance of which the text does not say whether it is a surplus or a deficit. */
const isUnsigned = ({ sign, quantity }: Claim, { what, part }: Question): boolean =>
  what === 'level' && part.side === 'balance' && sign === 0 && quantity?.sign === 0 && quantity.value >= 0

const tried = async (
  books: readonly Book[],
  variants: readonly Way[],
  claimed: Claimed,
  rate: RateOf,
  unsigned: boolean,
): Promise<Tried[]> => {
  const found: Tried[] = []
  for (const { definitions, question, instead } of variants)
    for (const book of books) {
      const result = await recompute(book, question, rate, claimed.digits)
      if (result === null || !Number.isFinite(result.value)) continue
      const resolution = question.what === 'level' ? book.stored.resolution : 0
      const value = unsigned ? Math.abs(result.value) : nearestIn(claimed, result.value, result.upTo)
      found.push({
        definitions,
        source: book.source.id,
        snapshots: result.snapshots,
        value,
        off: offBy(claimed, value),
        fits: fitsClaim(claimed, value, resolution),
        arithmetic: result.arithmetic,
        book,
        question,
        instead,
        assumed: result.assumed || (result.isConverted === true && isNear(question, claimed, value)),
      })
    }
  return found
}

/** Of a place that several share, the one that is claimed where it is among them. */
const nearestIn = ({ value }: Claimed, from: number, to: number): number =>
  Math.min(Math.max(value, from), to)

/** Without trials that give, in the same source, a number that is there already: they are the same rows in other words. */
const distinct = (all: readonly Tried[], before: readonly Tried[]): Tried[] => {
  const known = new Set(before.map(keyOf))
  return all.filter((each) => {
    const key = keyOf(each)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}

const keyOf = ({ source, value }: Tried): string => `${source} ${value.toPrecision(12)}`
