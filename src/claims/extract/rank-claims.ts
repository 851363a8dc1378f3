import type { Trade } from '../claim.js'
import type { Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { frameOf, isModal, set, wholeOfFlow, type Setting } from './setting.js'
import { subjectOf, tradeOf, type Frame } from './trade.js'

const rankWords = set('rank', 'after', 'ahead')

/** An ordinal that is a place in an order: `sixth after Germany`, `the third largest partner`. */
export const rankClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  const { text, sentence, where } = setting
  const word = mentionsOf(sentence, 'concept').find(({ concept, start, end }) => {
    if (!rankWords.has(concept)) return false
    const gap = start >= quantity.end ? gapOf(text, quantity.end, start) : gapOf(text, end, quantity.start)
    if (concept !== 'rank')
      return start >= quantity.end && gap.words <= 4 && gap.commas <= 1 && gap.stops === 0
    return gap.words <= 2 && gap.commas + gap.stops === 0
  })
  if (word === undefined && !isPredicate(text, sentence, quantity)) return null
  const frame = frameOf(setting, quantity)
  const trade = frame === null ? null : rankedTrade(setting, quantity, frame)
  return draftOf(quantity, where, {
    kind: 'rank',
    trade,
    subject: trade === null ? null : subjectOf(trade.reporter, trade.partner),
    of: wholeOfFlow(trade?.flow ?? null),
    topic: word?.text ?? null,
    modal: isModal(setting, quantity),
  })
}

/** `China stood fourth, behind …`, `it would be third.` */
const isPredicate = (text: string, sentence: Sentence, quantity: Quantity): boolean => {
  const before = wordBefore(text, sentence, quantity.start)?.text ?? ''
  const after = text.slice(quantity.end, quantity.end + 12)
  return (
    /^(?:be|is|was|came|comes|stood|stands|finished|ranks|ranked|only)$/.test(before) &&
    /^(?:\s*[,.;(]|\s+(?:in|among|with)\b|\s*$)/.test(after)
  )
}

/** Of a rank: the country named last before it is the one that is ranked. */
const rankedTrade = ({ text, sentence }: Setting, quantity: Quantity, frame: Frame): Trade => {
  const trade: Trade = { ...tradeOf(frame), product: 'TOTAL' }
  const ranked = mentionsOf(sentence, 'country').findLast(
    ({ end, code, form }) =>
      end <= quantity.start && form !== 'adjective' && code !== trade.reporter && code !== trade.partner,
  )
  if (ranked === undefined || gapOf(text, ranked.end, quantity.start).stops > 0) return trade
  if (trade.partner === null) return { ...trade, partner: ranked.code }
  return trade.reporter === null ? { ...trade, reporter: ranked.code } : trade
}
