import type { Claim, Relation } from '../../claim.js'
import type { ConceptMention, Passage, Sentence } from '../../mentions/mention.js'
import { gapOf, mentionsOf } from '../between.js'
import { hasNumber, isFrom, isLevelClaim, isOfThings, sentenceOf, type NumberClaim } from './levels.js'

type At = {
  readonly passage: Passage
  readonly sentence: Sentence
  readonly text: string
  readonly claims: readonly Claim[]
  /** Levels of money, counts and measures of the sentence. */
  readonly levels: readonly NumberClaim[]
  readonly marks: readonly ConceptMention[]
}

/** A whole and some or all of its parts, in one sentence: by a word between them, a colon, or a word for their sum. */
export const partsIn = (passage: Passage, claims: readonly Claim[]): Relation[] => {
  const [first] = claims
  const sentence = first === undefined ? undefined : sentenceOf(passage, first)
  if (sentence === undefined) return []
  const levels = claims.filter(isLevelClaim).filter(isOfThings)
  const marks = mentionsOf(sentence, 'concept')
  const at: At = { passage, sentence, text: passage.block.text, claims, levels, marks }
  for (const found of [markedParts(at), listedParts(at), summedParts(at)]) if (found.length > 0) return found
  return []
}

const partsOf = (whole: NumberClaim, parts: readonly NumberClaim[], complete: boolean): Relation => ({
  type: 'parts',
  whole: whole.id,
  parts: parts.map(({ id }) => id),
  complete,
  signs: parts.map(() => 1),
})

/** Words that name all parts, where `including` names some: `consists of`, `is made up of`. */
const nameAll = /consist|made up|compris|split|divided|состо|склад|sastoj|sastav|čini|састој|састав|чини/iu

/** `USD 237 million, including A (86), B (55) and C (54)`; `of which 40 were exports and 20 imports`. */
const markedParts = ({ text, sentence, levels, marks }: At): Relation[] =>
  marks
    .filter(({ concept }) => concept === 'including' || concept === 'of-which')
    .flatMap((mark) => {
      const whole = levels.findLast(({ quantity }) => {
        const gap = gapOf(text, quantity.end, mark.start)
        return quantity.end <= mark.start && gap.words <= 6 && gap.stops === 0
      })
      const next = marks.find(({ concept, start }) => concept === 'contrast' && start > mark.end)
      const parts = levels.filter(
        ({ quantity }) =>
          quantity.start >= mark.end &&
          quantity.unit === whole?.quantity.unit &&
          quantity.start < Math.min(clauseEnd(text, sentence, mark.end), partedAt(text, next, sentence)),
      )
      if (whole === undefined || parts.length === 0) return []
      const both = whole.kind === 'turnover' && areFlows(parts)
      return [partsOf(whole, parts, both || (parts.length > 1 && nameAll.test(mark.text)))]
    })

/** Where another clause begins: at a contrast, but for Serbian a and Russian а in a list (`od čega izvoz 40, a uvoz 20`). */
const partedAt = (text: string, contrast: ConceptMention | undefined, { end }: Sentence): number =>
  contrast === undefined || /^[aа]$/u.test(text.slice(contrast.start, contrast.end)) ? end : contrast.start

const clauseEnd = (text: string, { end }: Sentence, from: number): number => {
  const semicolon = text.indexOf(';', from)
  return semicolon < 0 ? end : Math.min(semicolon, end)
}

/** Exports and imports, one of each. */
const areFlows = (parts: readonly NumberClaim[]): boolean =>
  parts.length === 2 &&
  parts.some(({ kind }) => kind === 'exports') &&
  parts.some(({ kind }) => kind === 'imports')

/** `came to USD 60 million in 2022: tea 40 and coffee 20`. */
const listedParts = ({ text, sentence, claims, levels }: At): Relation[] => {
  const whole = levels.find(({ quantity }) =>
    /^(?:[^:;,.()]|\.(?=\s?\p{Ll})){0,40}:\s/u.test(text.slice(quantity.end, quantity.end + 44)),
  )
  if (whole === undefined) return []
  const colon = text.indexOf(':', whole.quantity.end)
  const end = clauseEnd(text, sentence, colon)
  const parts = levels.filter(
    ({ quantity }) => quantity.start > colon && quantity.unit === whole.quantity.unit && quantity.start < end,
  )
  const others = claims.some(
    ({ kind, quantity }) => kind === 'growth' && quantity !== null && quantity.start > colon,
  )
  const between = claims.some(
    ({ quantity }) => quantity !== null && quantity.start > whole.quantity.end && quantity.start < colon,
  )
  return parts.length >= 2 && !others && !between && samePeriod(whole, parts)
    ? [partsOf(whole, parts, true)]
    : []
}

const samePeriod = (whole: NumberClaim, parts: readonly NumberClaim[]): boolean =>
  parts.every(({ period }) => period === whole.period)

/** Words that add up what the sentence has named: `altogether`, `for a total of`; not `total exports`. */
const sums =
  /^(?:altogether|in all|combined|sum of|total|totall?ed|totall?ing|всего|в сумме|суммарно|итого|в общей сложности|вместе|ukupno|zajedno|sve skupa|sveukupno|zbirno|укупно|заједно|све скупа|свеукупно|збирно)$/iu

/** `tea for USD 40 million and coffee for 20, altogether 60`; `totalled 60 million, 40 to Mali and 20 to Togo`. */
const summedParts = (at: At): Relation[] => {
  const { text, levels, marks, claims } = at
  return marks
    .filter(({ concept }) => concept === 'total')
    .flatMap((total): Relation[] => {
      const whole = levels.find(({ quantity }) => {
        const gap =
          quantity.start >= total.end
            ? gapOf(text, total.end, quantity.start)
            : gapOf(text, quantity.end, total.start)
        return gap.words <= 4 && gap.commas + gap.stops === 0
      })
      if (whole === undefined) return []
      const parts = levels.filter(
        (level) =>
          level !== whole && level.quantity.unit === whole.quantity.unit && level.period === whole.period,
      )
      if (parts.length < 2) return []
      const sum = parts.reduce((all, { quantity }) => all + quantity.value, 0) / whole.quantity.value
      const before = parts.every(({ quantity }) => quantity.end <= whole.quantity.start)
      const alike = parts.every((level) => level.kind === whole.kind || level.trade === null)
      const named = parts.every(
        (part) =>
          part.trade === null ||
          part.trade.partner !== whole.trade?.partner ||
          part.trade.productText !== whole.trade?.productText,
      )
      const small = parts.every(({ quantity }) => quantity.value < whole.quantity.value * 1.5)
      if (alike && named && before && small) return [partsOf(whole, parts, true)]
      // What is only near its whole: the words are looser, and sums a little off are what is looked for
      const after = parts.every(({ quantity }) => quantity.start >= whole.quantity.end)
      const summing = sums.test(total.text) && (before || after) && sum > 0.6 && sum < 1.5
      const moved = claims.some((claim) => claim.kind === 'growth' && hasNumber(claim))
      const led = parts.some((part) => isFrom(at.passage, part))
      return summing && !moved && !led && (alike || areFlows(parts)) && isClause(at, [whole, ...parts])
        ? [partsOf(whole, parts, true)]
        : []
    })
}

/** No semicolon or colon between them. */
const isClause = ({ text }: At, all: readonly NumberClaim[]): boolean =>
  gapOf(
    text,
    Math.min(...all.map(({ quantity }) => quantity.end)),
    Math.max(...all.map(({ quantity }) => quantity.start)),
  ).stops === 0
