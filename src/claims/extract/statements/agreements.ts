import { gapOf } from '../between.js'
import type { Draft } from '../draft.js'
import { concepts, dateNear, isModal, isNegated, statement, states, unions, type At } from './statement.js'

/** `Serbia signed a free trade agreement with the EAEU`, `the two countries have a free trade agreement since 2019`. */
export const agreements = (at: At): Draft[] => {
  const parties = [...states(at), ...unions(at)].toSorted((a, b) => a.start - b.start)
  return concepts(at, 'free-trade', 'agreement').flatMap((word) => {
    const act = concepts(at, 'signed', 'in-force').find(
      ({ start, end, text }) =>
        !/^(?:sign|signs)$/i.test(text) &&
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
