import type { Concept } from '../mentions/concept.js'
import type { ConceptMention, CountryMention, Passage, Sentence } from '../mentions/mention.js'
import { gapOf, mentionsOf } from './between.js'
import type { Draft } from './draft.js'
import { periodText } from './period.js'

/** Claims that are no quantities: votes, memberships, agreements. */
export const statementClaims = (passage: Passage): Draft[] =>
  passage.sentences.flatMap((sentence, number) => {
    const at = { text: passage.block.text, sentence, where: { block: passage.index, sentence: number } }
    return [...votes(at), ...memberships(at), ...agreements(at)]
  })

type At = {
  readonly text: string
  readonly sentence: Sentence
  readonly where: { readonly block: number; readonly sentence: number }
}

const statement = (
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

const concepts = ({ sentence }: At, ...wanted: Concept[]): ConceptMention[] =>
  mentionsOf(sentence, 'concept').filter(({ concept }) => wanted.includes(concept))

/** States named in a sentence, unions apart. */
const states = ({ sentence }: At): CountryMention[] =>
  mentionsOf(sentence, 'country').filter(({ group }) => !group)
const unions = ({ sentence }: At): CountryMention[] =>
  mentionsOf(sentence, 'country').filter(({ group }) => group)

const periodOf = ({ sentence }: At): string | null =>
  mentionsOf(sentence, 'date')
    .map(periodText)
    .find((each) => each !== null) ?? null

const isModal = (at: At, before: number): boolean =>
  concepts(at, 'target', 'candidate').some(
    ({ end, start }) => end <= before && gapOf(at.text, start, before).words <= 8,
  )

const isNegated = (at: At, place: { start: number; end: number }): boolean =>
  concepts(at, 'not').some(
    ({ start, end }) =>
      (end <= place.start && gapOf(at.text, end, place.start).words <= 3) ||
      (start >= place.start && end <= place.end),
  )

/** `Serbia voted against the resolution`: a voter, a vote, and a resolution or an assembly in the same sentence. */
const votes = (at: At): Draft[] => {
  const body = concepts(at, 'resolution', 'assembly')
  const [word] = concepts(at, 'voted', 'abstained', 'absent')
  if (body.length === 0 || word === undefined) return []
  const [choice] = concepts(at, 'against', 'for', 'abstained', 'absent').filter(
    ({ start, end }) =>
      start >= word.start &&
      gapOf(at.text, word.end, Math.max(word.end, start)).words <= 5 &&
      end >= word.start,
  )
  const voter = states(at).findLast(({ end }) => end <= word.start) ?? states(at)[0]
  if (voter === undefined) return []
  const last = choice ?? word
  const says =
    last.concept === 'for'
      ? 'yes'
      : last.concept === 'against'
        ? 'no'
        : last.concept === 'abstained'
          ? 'abstain'
          : last.concept === 'absent'
            ? 'absent'
            : null
  if (says === null) return []
  const place = { start: word.start, end: Math.max(word.end, last.end) }
  const code = mentionsOf(at.sentence, 'code').find(({ kind }) => kind === 'resolution')
  return [
    statement(at, place, {
      kind: 'vote',
      says,
      subject: voter.code,
      period: periodOf(at),
      topic: code?.value ?? at.text.slice(at.sentence.start, at.sentence.end),
      modal: isModal(at, word.start),
      negated: isNegated(at, place),
    }),
  ]
}

/** `Serbia joined the EAEU`, `Croatia, a member of the EU`. An agreement with a union is not one. */
const memberships = (at: At): Draft[] =>
  concepts(at, 'joined', 'member', 'left').flatMap((word) => {
    const union =
      unions(at).find(({ start }) => start >= word.end && gapOf(at.text, word.end, start).words <= 4) ??
      (word.concept === 'member'
        ? unions(at).findLast(({ end }) => end <= word.start && gapOf(at.text, end, word.start).words <= 1)
        : undefined)
    if (union === undefined) return []
    const between = { start: Math.min(word.end, union.end), end: Math.max(word.start, union.start) }
    if (gapOf(at.text, between.start, between.end).stops > 0) return []
    const subject = states(at).findLast(({ end }) => end <= Math.min(word.start, union.start))
    if (subject === undefined) return []
    const place = { start: Math.min(word.start, union.start), end: Math.max(word.end, union.end) }
    const candidate = concepts(at, 'candidate').some(
      ({ start, end }) => start >= place.start - 40 && end <= place.end + 20,
    )
    return [
      statement(at, place, {
        kind: 'membership',
        says: candidate
          ? 'candidate'
          : word.concept === 'joined'
            ? 'joined'
            : word.concept === 'left'
              ? 'left'
              : 'member',
        subject: subject.code,
        of: union.code,
        period: periodOf(at),
        topic: union.text,
        modal: isModal(at, place.start),
        negated: isNegated(at, place),
      }),
    ]
  })

/** `Serbia signed a free trade agreement with the EAEU`, `the two countries have a free trade agreement`. */
const agreements = (at: At): Draft[] =>
  concepts(at, 'free-trade', 'agreement').flatMap((word) => {
    const [act] = concepts(at, 'signed', 'in-force').filter(
      ({ start, end }) =>
        (end <= word.start && gapOf(at.text, end, word.start).words <= 8) ||
        (start >= word.end && gapOf(at.text, word.end, start).words <= 10),
    )
    const parties = [...states(at), ...unions(at)].toSorted((a, b) => a.start - b.start)
    if (parties.length < 2 || (act === undefined && word.concept !== 'free-trade')) return []
    const place =
      act === undefined
        ? { start: word.start, end: word.end }
        : { start: Math.min(act.start, word.start), end: Math.max(act.end, word.end) }
    return [
      statement(at, place, {
        kind: 'agreement',
        says: act?.concept === 'in-force' ? 'in force' : act === undefined ? 'exists' : 'signed',
        subject: parties[0]?.code ?? null,
        of:
          parties
            .slice(1)
            .map(({ code }) => code)
            .find((code) => code !== parties[0]?.code) ?? null,
        period: periodOf(at),
        topic: word.text,
        modal: isModal(at, place.start),
        negated: isNegated(at, place),
      }),
    ]
  })
