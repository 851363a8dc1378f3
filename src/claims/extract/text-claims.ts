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
import { goodsOfFlow } from './goods-named.js'
import { goodsFrames } from './goods-frames.js'
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
    const named = framesIn(text, sentence, language)
    const setting: Setting = {
      text,
      sentence,
      where: { block: passage.index, sentence: number },
      frames: named.length > 0 ? named : goodsFrames(text, sentence, language),
      before: discourse.frame,
      polled: discourse.polled,
    }
    const drafts: Draft[] = []
    for (const quantity of withCarriedUnits(text, mentionsOf(sentence, 'quantity'), discourse)) {
      const draft = claimOf(setting, quantity, drafts)
      if (draft !== null) drafts.push(draft)
    }
    const last = setting.frames.at(-1)
    if (last !== undefined) discourse.frame = { ...last, product: goodsOfFlow(text, sentence, last.at) }
    return [...drafts, ...movements(setting)].toSorted((a, b) => a.start - b.start)
  })
}

/** A sentence that speaks of people asked: a poll named, respondents, or opinions with shares. */
export const isPoll = (sentence: Sentence): boolean => {
  const marks = mentionsOf(sentence, 'concept')
  return marks.some(({ concept }) => concept === 'respondents' || concept === 'poll')
}

/**
 * A number with a scale word alone takes the currency of the one before it: `USD 86 million, … (54 million)`; where none
 * was named, of the one after it: `in 2021 500 million and in 2022 600 million dollars`.
 */
const withCarriedUnits = (
  text: string,
  quantities: readonly Quantity[],
  discourse: Discourse,
): Quantity[] => {
  let here: Quantity | null = null
  return quantities.map((quantity, index) => {
    const scaled =
      quantity.kind === 'bare' && Math.abs(quantity.value) >= 1000 && /\p{L}/u.test(quantity.text)
    const from = here !== null && gapOf(text, here.end, quantity.start).stops === 0 ? here : discourse.money
    const named = scaled ? currencyNamed(text.slice(Math.max(0, quantity.start - 40), quantity.start)) : null
    const unit = named ?? (from ?? nextMoney(text, quantity, quantities[index + 1]))?.unit ?? null
    const carried: Quantity = scaled && unit !== null ? { ...quantity, kind: 'money', unit } : quantity
    if (carried.kind === 'money') {
      here = carried
      discourse.money = carried
    }
    return carried
  })
}

const currencies: readonly (readonly [RegExp, string])[] = [
  [/(?:dollar|доллар|dolar|долар)/iu, 'USD'],
  [/(?:euro|евро|evr|евр)/iu, 'EUR'],
  [/(?:rouble|ruble|рубл|rublj|рубљ)/iu, 'RUB'],
  [/(?:yuan|юан|juan|јуан)/iu, 'CNY'],
]

/** `In dollars that is 3.2 billion`: the currency said ahead of the number; null where none or another thing is. */
const currencyNamed = (lead: string): string | null => {
  const said = /(?:^|[\s(])(?:in|в|u|у)\s+(?:us\s+)?(\p{L}{4,10})\s(?:[\p{L}]+\s){0,4}$/iu.exec(lead)?.[1]
  return said === undefined ? null : (currencies.find(([pattern]) => pattern.test(said))?.[1] ?? null)
}

const nextMoney = (text: string, { end }: Quantity, next: Quantity | undefined): Quantity | null => {
  if (next === undefined || next.kind !== 'money') return null
  const gap = gapOf(text, end, next.start)
  return gap.words <= 4 && gap.stops === 0 ? next : null
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
