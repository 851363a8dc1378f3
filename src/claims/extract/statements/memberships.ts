import type { ConceptMention, CountryMention } from '../../mentions/mention.js'
import { gapOf } from '../between.js'
import type { Draft } from '../draft.js'
import { concepts, dateNear, isModal, isNegated, statement, states, unions, type At } from './statement.js'

/**
 * `Serbia joined the EAEU`, `Croatia, a member of the EU`, `Serbia is a candidate`. An agreement with a union is no
 * membership, and neither is wanting one: `if Serbia were to join` states nothing.
 */
export const memberships = (at: At): Draft[] => {
  let previous: ConceptMention | null = null
  return concepts(at, 'joined', 'member', 'left', 'candidate').flatMap((word, _, words): Draft[] => {
    if (word.concept === 'joined' && !isDone(word.text)) return []
    if (
      word.concept === 'candidate' &&
      words.some(({ concept, start }) => concept === 'member' && Math.abs(start - word.start) < 30)
    )
      return []
    const union = unionOf(at, word)
    const listed = union === null ? [] : listedMembers(at, word, union)
    if (union !== null && listed.length > 0) {
      previous = word
      return listed.map((state) =>
        statement(at, state, {
          kind: 'membership',
          says: 'member',
          subject: state.code,
          of: union.code,
          topic: union.text,
          modal: isModal(at, word.start),
        }),
      )
    }
    // `surrounded by EU members` says nothing of the one surrounded
    if (union !== null && union.end <= word.start && plural.test(word.text)) return []
    const subject = union === null ? null : memberOf(at, word, union, previous)
    if (union === null || subject === null) return []
    previous = word
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
}

/** Words that say of several that they are members. */
const plural =
  /^(?:members|members of|member states?|member countries|члены|членов|членами|государства?-член\p{L}*|государств-членов|стран\p{L}?-член\p{L}*|članice|članica|članovi|članova|države članice|држав\p{L} чланице|чланице|чланица|чланови|чланова)$/iu
const opensList =
  /^\s*(?:,\s*)?(?:such as|like|including|namely|are|were|:|—|–|таки\p{L} как|такими,? как|это|среди них|включая|kao što su|poput|su|među kojima su|као што су|попут|су)\s*:?\s+(?:the\s+)?$/iu

/** `EU members such as Croatia, Austria and Italy`: each of the states listed right after the word or the union. */
const listedMembers = (at: At, word: ConceptMention, union: CountryMention): CountryMention[] => {
  if (word.concept !== 'member' || !plural.test(word.text)) return []
  const near = Math.max(union.start, word.start) - Math.min(union.end, word.end) < 30
  const from = Math.max(word.end, union.end)
  const after = states(at).filter(({ start, form }) => start >= from && form !== 'adjective')
  const [first] = after
  if (!near || first === undefined || !opensList.test(at.text.slice(from, first.start))) return []
  const list = [first]
  for (const state of after.slice(1)) {
    const between = at.text.slice((list.at(-1) as CountryMention).end, state.start)
    if (!/^\s*(?:,|(?:,\s*)?(?:and|or|и|или|i|ili|или)(?=\s))\s*(?:the\s+)?$/iu.test(between)) break
    list.push(state)
  }
  return list.length > 1 ? list : []
}

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
  // `EU members such as …`
  if (before !== undefined && /^\s$/u.test(at.text.slice(before.end, word.start))) return before
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
