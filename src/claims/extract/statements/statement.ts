import type { Concept } from '../../mentions/concept.js'
import type { ConceptMention, CountryMention, Sentence } from '../../mentions/mention.js'
import { gapOf, mentionsOf } from '../between.js'
import { bodiesIn } from '../bodies.js'
import type { Draft } from '../draft.js'
import { periodText } from '../period.js'

/** A sentence that may state something without a number. */
export type At = {
  readonly text: string
  readonly sentence: Sentence
  readonly where: { readonly block: number; readonly sentence: number }
}

/** A claim without a number at a place. */
export const statement = (
  { where }: At,
  place: { start: number; end: number },
  known: Partial<Draft> & Pick<Draft, 'kind' | 'says'>,
): Draft => ({
  ...where,
  ...place,
  quantity: null,
  trade: null,
  subject: null,
  period: null,
  fiscal: false,
  of: null,
  perYear: false,
  sign: 0,
  topic: null,
  modal: false,
  negated: false,
  source: null,
  open: [],
  filled: [],
  ...known,
})

/** The words of a sentence that mean one of these. */
export const concepts = ({ sentence }: At, ...wanted: Concept[]): ConceptMention[] =>
  mentionsOf(sentence, 'concept').filter(({ concept }) => wanted.includes(concept))

/** States named in a sentence, unions apart. */
export const states = ({ sentence }: At): CountryMention[] =>
  mentionsOf(sentence, 'country').filter(({ group }) => !group)
/** Unions, pacts and councils named in a sentence. */
export const unions = ({ text, sentence }: At): CountryMention[] =>
  [...mentionsOf(sentence, 'country').filter(({ group }) => group), ...bodiesIn(text, sentence)].toSorted(
    (a, b) => a.start - b.start,
  )

/** The first date of a sentence. */
export const periodOf = ({ sentence }: At): string | null =>
  mentionsOf(sentence, 'date')
    .map(periodText)
    .find((each) => each !== null) ?? null

/** Whether a plan or a wish is said shortly before a position. */
export const isModal = (at: At, before: number): boolean =>
  concepts(at, 'target', 'candidate').some(
    ({ end, start }) => end <= before && gapOf(at.text, start, before).words <= 8,
  )

/** Whether a place is denied. */
export const isNegated = (at: At, place: { start: number; end: number }): boolean =>
  concepts(at, 'not').some(
    ({ start, end }) =>
      (end <= place.start && gapOf(at.text, end, place.start).words <= 3) ||
      (start >= place.start && end <= place.end),
  )

/** The date next to a place of a sentence. */
export const dateNear = ({ text, sentence }: At, place: { start: number; end: number }): string | null =>
  mentionsOf(sentence, 'date')
    .map((date) => ({
      period: periodText(date),
      ...(date.start >= place.end ? gapOf(text, place.end, date.start) : gapOf(text, date.end, place.start)),
      before: date.end <= place.start,
    }))
    // a date after a comma is of the next statement: `a member of A, and of B since 2020`
    .filter(
      ({ period, words, commas, before }) =>
        period !== null && words <= 8 && (before || commas === 0 || words < 2),
    )
    .toSorted((a, b) => a.words - b.words)[0]?.period ?? null
