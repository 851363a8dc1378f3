import type { Passage, Sentence } from '../mentions/mention.js'
import type { Quantity, TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { bareClaim, countClaim, measureClaim } from './count-claims.js'
import type { Draft } from './draft.js'
import { moneyClaim } from './money-claims.js'
import { movements } from './movement-claims.js'
import { changeClaim, percentClaim } from './percent-claims.js'
import { rankClaim } from './rank-claims.js'
import type { Setting } from './setting.js'
import { framesIn, type Frame } from './trade.js'

/** What earlier sentences leave to later ones: the flow last spoken of, whether a poll is, and the last amount of money. */
export type Discourse = { frame: Frame | null; polled: boolean; money: Quantity | null }

/**
 * The claims about quantities a passage of running text makes, in order, with gaps left open. `discourse` is carried
 * from passage to passage.
 */
export const textClaims = (passage: Passage, language: TextLanguage, discourse: Discourse): Draft[] => {
  const { text } = passage.block
  return passage.sentences.flatMap((sentence, number) => {
    discourse.polled = discourse.polled || isPoll(sentence)
    const setting: Setting = {
      text,
      sentence,
      where: { block: passage.index, sentence: number },
      frames: framesIn(text, sentence, language),
      before: discourse.frame,
      polled: discourse.polled,
    }
    const drafts: Draft[] = []
    for (const quantity of withCarriedUnits(text, mentionsOf(sentence, 'quantity'), discourse)) {
      const draft = claimOf(setting, quantity, drafts)
      if (draft !== null) drafts.push(draft)
    }
    discourse.frame = setting.frames.at(-1) ?? discourse.frame
    return [...drafts, ...movements(setting)].toSorted((a, b) => a.start - b.start)
  })
}

/** A sentence that speaks of people asked: a poll named, respondents, or opinions with shares. */
export const isPoll = (sentence: Sentence): boolean => {
  const marks = mentionsOf(sentence, 'concept')
  return marks.some(({ concept }) => concept === 'respondents' || concept === 'poll')
}

/** A number with a scale word alone takes the currency of the one before it: `USD 86 million, … (54 million)`. */
const withCarriedUnits = (
  text: string,
  quantities: readonly Quantity[],
  discourse: Discourse,
): Quantity[] => {
  let here: Quantity | null = null
  return quantities.map((quantity) => {
    const scaled =
      quantity.kind === 'bare' && Math.abs(quantity.value) >= 1000 && /\p{L}/u.test(quantity.text)
    const from = here !== null && gapOf(text, here.end, quantity.start).stops === 0 ? here : discourse.money
    const carried: Quantity =
      scaled && from !== null ? { ...quantity, kind: 'money', unit: from.unit } : quantity
    if (carried.kind === 'money') {
      here = carried
      discourse.money = carried
    }
    return carried
  })
}

const claimOf = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft | null => {
  switch (quantity.kind) {
    case 'money':
      return moneyClaim(setting, quantity, drafts)
    case 'percent':
    case 'fraction':
      return percentClaim(setting, quantity, drafts)
    case 'points':
    case 'times':
      return changeClaim(setting, quantity)
    case 'ordinal':
      return rankClaim(setting, quantity)
    case 'count':
      return countClaim(setting, quantity)
    case 'measure':
      return measureClaim(setting, quantity)
    case 'bare':
      return bareClaim(setting, quantity, drafts)
  }
}
