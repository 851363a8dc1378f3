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

/**
 * `Serbia voted against the resolution`, `Turkey abstained`: each word of voting with its choice, where the sentence names
 * a resolution or an assembly.
 */
const votes = (at: At): Draft[] => {
  const body = concepts(at, 'resolution', 'assembly')
  if (body.length === 0) return []
  const words = concepts(at, 'voted', 'abstained', 'absent', 'for', 'against')
  const taken = new Set<number>()
  return words.flatMap((word): Draft[] => {
    if (taken.has(word.start)) return []
    const direct = word.concept === 'for' || word.concept === 'against'
    if (direct && !(isVerb(word.text) && near(at, word, body, 8))) return []
    const choice =
      word.concept === 'voted'
        ? concepts(at, 'against', 'for', 'abstained', 'absent').find(
            ({ start }) =>
              start >= word.start && gapOf(at.text, word.end, Math.max(word.end, start)).words <= 5,
          )
        : word
    if (choice === undefined && !near(at, word, body, 6)) return []
    const voter = voterOf(at, word)
    if (voter === null && choice === undefined) return []
    if (choice !== undefined) taken.add(choice.start)
    const place = { start: word.start, end: Math.max(word.end, choice?.end ?? word.end) }
    const code = mentionsOf(at.sentence, 'code').find(({ kind }) => kind === 'resolution')
    return [
      statement(at, place, {
        kind: 'vote',
        says: choice === undefined ? null : (choices[choice.concept] ?? null),
        subject: voter,
        period: periodOf(at),
        topic: code?.value ?? at.text.slice(at.sentence.start, at.sentence.end),
        modal: isModal(at, word.start),
        negated: isNegated(at, place),
        open: voter === null ? ['reporter'] : [],
      }),
    ]
  })
}

const choices: Partial<Record<Concept, string>> = {
  for: 'yes',
  against: 'no',
  abstained: 'abstain',
  absent: 'absent',
}

/** A word for a vote that is a verb by itself: `backed the resolution`, `поддержала резолюцию`. */
const isVerb = (word: string): boolean =>
  /^(?:supported|backed|backing|co-sponsored|opposed|rejected|поддержал\p{L}*|podržal\p{L}*|podržao|подржал\p{L}*|подржао)$/iu.test(
    word,
  )

const near = (at: At, word: ConceptMention, body: readonly ConceptMention[], words: number): boolean =>
  body.some(({ start, end }) =>
    start >= word.end
      ? gapOf(at.text, word.end, start).words <= words
      : gapOf(at.text, end, word.start).words <= words,
  )

/** The state named last before a vote, or in brackets with it. */
const voterOf = (at: At, word: ConceptMention): string | null =>
  (
    states(at).findLast(({ end, form }) => end <= word.start && form !== 'adjective') ??
    states(at).findLast(({ end }) => end <= word.start)
  )?.code ?? null

/**
 * `Serbia joined the EAEU`, `Croatia, a member of the EU`, `Serbia is a candidate`. An agreement with a union is no
 * membership, and neither is wanting one: `if Serbia were to join` states nothing.
 */
const memberships = (at: At): Draft[] =>
  concepts(at, 'joined', 'member', 'left', 'candidate').flatMap((word, index, words) => {
    if (word.concept === 'joined' && !isDone(word.text)) return []
    if (
      word.concept === 'candidate' &&
      words.some(({ concept, start }) => concept === 'member' && Math.abs(start - word.start) < 30)
    )
      return []
    const union = unionOf(at, word)
    const subject = union === null ? null : memberOf(at, word, union, words[index - 1] ?? null)
    if (union === null || subject === null) return []
    const touching =
      gapOf(at.text, Math.min(word.end, union.end), Math.max(word.start, union.start)).words <= 4
    const place = touching
      ? { start: Math.min(word.start, union.start), end: Math.max(word.end, union.end) }
      : { start: word.start, end: word.end }
    const candidate =
      word.concept === 'candidate' ||
      concepts(at, 'candidate').some(({ start, end }) => start >= place.start - 40 && end <= place.end + 20)
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
        period: dateNear(at, place),
        topic: union.text,
        modal: isModal(at, place.start),
        negated: isNegated(at, place),
      }),
    ]
  })

/** Said as done: `joined`, not `join` or `joining`. */
const isDone = (word: string): boolean =>
  !/^(?:join|joining|joins|accede|accession|accession to|entry into|вступление в|вступления в|вступает|вступит|присоединени\p{L}*|pristupanj\p{L}*|приступањ\p{L}*)$/iu.test(
    word,
  )

/** The union a membership is in: named right after its word, before it (`EU member Croatia`), or earlier in the sentence. */
const unionOf = (at: At, word: ConceptMention): CountryMention | null => {
  const after = unions(at).find(
    ({ start }) => start >= word.end && gapOf(at.text, word.end, start).words <= 5,
  )
  if (after !== undefined) return after
  const before = unions(at).findLast(({ end }) => end <= word.start)
  if (before === undefined || /^(?:members|члены|членов|članovi|članova|чланови)$/iu.test(word.text))
    return null
  return gapOf(at.text, before.end, word.start).stops === 0 && word.concept !== 'left' ? before : null
}

/** The state that is the member: named last before the word; after another membership one named next after it. */
const memberOf = (
  at: At,
  word: ConceptMention,
  union: CountryMention,
  previous: ConceptMention | null,
): CountryMention | null => {
  const first = Math.min(word.start, union.end <= word.start ? word.start : union.start)
  const before = states(at).findLast(({ end, form }) => end <= first && form !== 'adjective')
  const used = previous !== null && (before === undefined || before.end <= previous.start)
  const after = states(at).find(
    ({ start, form }) =>
      start >= word.end && form !== 'adjective' && gapOf(at.text, word.end, start).words <= 8,
  )
  return used ? (after ?? null) : (before ?? null)
}

/** The date next to a place of a sentence. */
const dateNear = ({ text, sentence }: At, place: { start: number; end: number }): string | null =>
  mentionsOf(sentence, 'date')
    .map((date) => ({
      period: periodText(date),
      words: (date.start >= place.end
        ? gapOf(text, place.end, date.start)
        : gapOf(text, date.end, place.start)
      ).words,
    }))
    .filter(({ period, words }) => period !== null && words <= 8)
    .toSorted((a, b) => a.words - b.words)[0]?.period ?? null

/** `Serbia signed a free trade agreement with the EAEU`, `the two countries have a free trade agreement since 2019`. */
const agreements = (at: At): Draft[] => {
  const parties = [...states(at), ...unions(at)].toSorted((a, b) => a.start - b.start)
  return concepts(at, 'free-trade', 'agreement').flatMap((word) => {
    const act = concepts(at, 'signed', 'in-force').find(
      ({ start, end, text }) =>
        !/^(?:sign|signs|concluded an)$/i.test(text) &&
        ((end <= word.start && gapOf(at.text, end, word.start).words <= 8) ||
          (start >= word.end &&
            gapOf(at.text, word.end, start).words <= 12 &&
            gapOf(at.text, word.end, start).stops === 0)),
    )
    const has = /(?:has|have|had|имеет|имеют|действует|ima|imaju|има|имају)\s+(?:\p{L}+\s+){0,2}$/u.test(
      at.text.slice(Math.max(at.sentence.start, word.start - 40), word.start),
    )
    if (act === undefined && !(word.concept === 'free-trade' && has && parties.length > 0)) return []
    const place =
      act === undefined
        ? { start: word.start, end: word.end }
        : { start: Math.min(act.start, word.start), end: Math.max(act.end, word.end) }
    return [
      statement(at, place, {
        kind: 'agreement',
        says: act?.concept === 'in-force' ? 'in force' : act === undefined ? 'exists' : 'signed',
        subject: parties[0]?.code ?? null,
        of: parties.map(({ code }) => code).find((code) => code !== parties[0]?.code) ?? null,
        period: dateNear(at, place),
        topic: word.text,
        modal: isModal(at, place.start),
        negated: isNegated(at, place),
        open: parties.length < 2 ? ['partner'] : [],
      }),
    ]
  })
}
