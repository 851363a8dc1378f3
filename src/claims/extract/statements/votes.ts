import type { Concept } from '../../mentions/concept.js'
import type { ConceptMention, CountryMention } from '../../mentions/mention.js'
import { gapOf, mentionsOf } from '../between.js'
import type { Draft } from '../draft.js'
import { concepts, isModal, isNegated, periodOf, statement, states, type At } from './statement.js'

/**
 * `Serbia voted against the resolution`, `Turkey abstained`: each word of voting with its choice, where the sentence names
 * a resolution or an assembly. A word for the voting itself (`when the Assembly voted`) is none where a choice is named.
 */
export const votes = (at: At): Draft[] => {
  const body = concepts(at, 'resolution', 'assembly')
  if (body.length === 0) return []
  const words = concepts(at, 'voted', 'abstained', 'absent', 'for', 'against')
  const taken = new Set<number>()
  const found = words.flatMap((word): Draft[] => {
    if (taken.has(word.start)) return []
    const direct = word.concept === 'for' || word.concept === 'against'
    const elliptic = direct && taken.size > 0 && isElliptic(at, word)
    if (direct && !elliptic && !(isVerb(word.text) && near(at, word, body, 8))) return []
    const ballot =
      word.concept === 'voted' || (word.concept === 'absent' && /vot|голос|glas/iu.test(word.text))
    const named = ballot
      ? concepts(at, 'against', 'for', 'abstained').find(
          ({ start }) =>
            start >= word.end && gapOf(at.text, word.end, start).words <= (word.concept === 'voted' ? 5 : 1),
        )
      : undefined
    const choice = named ?? (word.concept === 'voted' ? undefined : word)
    if (choice === undefined && !near(at, word, body, 6)) return []
    const voters = votersOf(at, word)
    const [voter = null] = voters
    if (voter === null && choice === undefined) return []
    taken.add((choice ?? word).start)
    const place = { start: word.start, end: Math.max(word.end, choice?.end ?? word.end) }
    const code = mentionsOf(at.sentence, 'code').find(({ kind }) => kind === 'resolution')
    return (voter === null ? [null] : voters).map((subject) =>
      statement(at, place, {
        kind: 'vote',
        says: choice === undefined ? null : (choices[choice.concept] ?? null),
        subject,
        period: periodOf(at),
        topic: code?.value ?? at.text.slice(at.sentence.start, at.sentence.end),
        modal: isModal(at, word.start),
        negated: (named !== undefined && word.concept === 'absent') || isNegated(at, place),
        open: subject === null ? ['reporter'] : [],
      }),
    )
  })
  const told = found.filter(({ says }) => says !== null)
  return told.length > 0 ? told : found
}

const choices: Partial<Record<Concept, string>> = {
  for: 'yes',
  against: 'no',
  abstained: 'abstain',
  absent: 'absent',
}

/** A word for a vote that is a verb by itself: `backed the resolution`, `поддержала резолюцию`. */
const isVerb = (word: string): boolean =>
  /^(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|endors(?:e|es|ed|ing)|co-sponsor(?:s|ed)?|oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|veto(?:es|ed)?|поддерж\p{L}*|отверг\p{L}*|podržal\p{L}*|podržao|podrži\p{L}*|odbacil\p{L}*|odbacio|подржал\p{L}*|подржао|подржи\p{L}*|одбацил\p{L}*|одбацио)$/iu.test(
    word,
  )

/** `Ghana voted for, Mali against`: a bare choice right after its country, and nothing that it could govern. */
const isElliptic = (at: At, word: ConceptMention): boolean => {
  const before = states(at).findLast(({ end }) => end <= word.start)
  const near = before !== undefined && /^[\s—–,«“„"'-]{0,6}$/u.test(at.text.slice(before.end, word.start))
  return near && /^[»”"“'’]?\s*(?:[.,;:!?)]|$)/u.test(at.text.slice(word.end, at.sentence.end))
}

const near = (at: At, word: ConceptMention, body: readonly ConceptMention[], words: number): boolean =>
  body.some(({ start, end }) =>
    start >= word.end
      ? gapOf(at.text, word.end, start).words <= words
      : gapOf(at.text, end, word.start).words <= words,
  )

/** The states named last before a vote, one or a list of them; after it where the vote is told in the passive. */
const votersOf = (at: At, word: ConceptMention): string[] => {
  const by = /^\s+(?:by|od strane|од стране)\s/u.test(at.text.slice(word.end, word.end + 14))
  const all = by
    ? states(at).filter(({ start }) => start >= word.end)
    : states(at).filter(({ end }) => end <= word.start)
  const named = all.filter(({ form }) => form !== 'adjective')
  const list = named.length > 0 ? named : all
  const ordered = by ? list : list.toReversed()
  const voters: CountryMention[] = []
  for (const state of ordered) {
    const last = voters.at(-1)
    const [from, to] = last === undefined ? [0, 0] : by ? [last.end, state.start] : [state.end, last.start]
    if (
      last !== undefined &&
      !/^\s*(?:,|(?:,\s*)?(?:and|as well as|и|а также|i|kao i|као и)(?=\s))\s*(?:the\s+)?$/u.test(
        at.text.slice(from, to),
      )
    )
      break
    voters.push(state)
  }
  return [...new Set((by ? voters : voters.toReversed()).map(({ code }) => code))]
}
