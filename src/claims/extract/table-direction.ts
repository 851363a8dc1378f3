import type { Trade } from '../claim.js'
import type { Sentence } from '../mentions/mention.js'
import { mentionsOf } from './between.js'

/** Whose trade with whom a label says by direction alone: `To Togo`, `Ghana → Togo`, `из Ганы`. */
export type Direction = {
  readonly flow: Exclude<Trade['flow'], null>
  readonly reporter: string | null
  readonly partner: string | null
}

const towards = /(?:^|[\s(:,/])(?:to|into|towards?|во?|на|u|ka|prema|у|ка|према)\s+(?:the\s+)?$/iu
const outOf = /(?:^|[\s(:,/])(?:from|out of|из|со?|iz|sa?|od|од|са)\s+(?:the\s+)?$/iu
const arrow = /^\s{0,3}(?:→|⇒|⟶|➔|->|=>|—>|–>|>)\s{0,3}$/u

/** The direction of a label; null where it names none. */
export const directionIn = (
  text: string,
  sentences: readonly Sentence[],
  pair: readonly (string | null)[],
): Direction | null => {
  const [first, second] = sentences
    .flatMap((sentence) => mentionsOf(sentence, 'country'))
    .filter(({ form }) => form === 'name' || form === 'group' || form === 'capital')
  if (first === undefined) return null
  const before = text.slice(Math.max(0, first.start - 24), first.start)
  if (second !== undefined) {
    const between = text.slice(first.end, second.start)
    const shipped = arrow.test(between) || (outOf.test(before) && towards.test(between))
    return shipped ? { flow: 'export', reporter: first.code, partner: second.code } : null
  }
  const flow = towards.test(before) ? 'export' : outOf.test(before) ? 'import' : null
  const other = pair.find((code) => code !== null && code !== first.code) ?? null
  return flow === null ? null : { flow, reporter: other, partner: first.code }
}
