import type { Trade } from '../claim.js'
import type { Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { frameOf, isModal, set, wholeOfFlow, type Setting } from './setting.js'
import { roleFrame } from './roles.js'
import { subjectOf, tradeOf, type Frame } from './trade.js'

const rankWords = set('rank', 'after', 'ahead')

/** An ordinal that is a place in an order: `sixth after Germany`, `the third largest partner`. */
export const rankClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  if (quantity.value < 1) return null
  const { text, sentence, where } = setting
  const word = mentionsOf(sentence, 'concept').find(({ concept, start, end }) => {
    if (!rankWords.has(concept)) return false
    const gap = start >= quantity.end ? gapOf(text, quantity.end, start) : gapOf(text, end, quantity.start)
    if (concept !== 'rank')
      return start >= quantity.end && gap.words <= 4 && gap.commas <= 1 && gap.stops === 0
    return gap.words <= 2 && gap.commas + gap.stops === 0
  })
  if (word === undefined && !isPredicate(text, sentence, quantity)) return null
  const role = roleFrame(text, sentence, quantity)
  const flow = frameOf(setting, quantity)
  // `export market`, `buyers of Peruvian goods`: the flow’s own words say more where they name whose it is
  const frame = role !== null && (flow === null || flow.reporter === null) ? role : flow
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
  const order = mentionsOf(sentence, 'concept').find(
    ({ concept, start }) => (concept === 'after' || concept === 'ahead') && start >= quantity.end,
  )
  const countries = mentionsOf(sentence, 'country').filter(
    ({ code, form, start }) =>
      form !== 'adjective' && code !== trade.reporter && start < (order?.start ?? sentence.end),
  )
  const named = mentionsOf(sentence, 'country').some(
    ({ code, start }) => code === trade.partner && start >= (order?.start ?? sentence.end),
  )
  const own: Trade = named ? { ...trade, partner: null } : trade
  const before = countries.findLast(({ end }) => end <= quantity.start)
  const stopped = before === undefined || gapOf(text, before.end, quantity.start).stops > 0
  const following = countries.find(({ start }) => start >= quantity.end)
  const told = following !== undefined && gapOf(text, quantity.end, following.start).stops === 0
  const ranked = stopped ? (told ? following : undefined) : before
  if (ranked === undefined || ranked.code === own.partner) return own
  if (own.partner === null) return { ...own, partner: ranked.code }
  return own.reporter === null ? { ...own, reporter: ranked.code } : own
}
