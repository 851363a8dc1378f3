import type { Trade } from '../claim.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { bracketCountry, changeCue, isLevel, nearestOf } from './cues.js'
import { draftOf, type Draft } from './draft.js'
import { balanceSign } from './balances.js'
import { withPartnerBeside } from './beside.js'
import { comparisonOf } from './comparisons.js'
import { openOf, withProduct } from './goods.js'
import { byBefore, frameOrBefore, isModal, kindOfFlow, set, type Setting } from './setting.js'
import { subjectOf, tradeOf } from './trade.js'

const levelsOf = set('investment', 'debt', 'gdp', 'price', 'population')

/** What an amount of money is: a flow’s value, a change of one, a price, or another amount. */
export const moneyClaim = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft => {
  const { text, sentence, where } = setting
  const frame = frameOrBefore(setting, quantity)
  const change = changeCue(text, sentence, quantity)
  const level = nearestOf(text, sentence, quantity, levelsOf, 8)
  const perUnit = quantity.per !== null
  const nearer =
    level !== null &&
    (frame === null || frame.carried || distance(level, quantity) < distance(frame.at, quantity) || perUnit)
  const modal = isModal(setting, quantity)
  if (perUnit || (nearer && level.concept === 'price'))
    return draftOf(quantity, where, { kind: 'price', topic: level?.text ?? null, modal })
  if (frame === null || nearer)
    return draftOf(quantity, where, { kind: 'amount', topic: level?.text ?? null, modal })
  const compared = comparisonOf(setting, quantity)
  if (compared !== null) {
    const { first, second, way } = compared
    const parties = {
      ...first,
      reporter: first.reporter ?? second.reporter,
      partner: first.partner ?? second.partner,
    }
    const trade: Trade = { ...tradeOf(parties), flow: 'balance', product: 'TOTAL' }
    return draftOf(quantity, where, {
      kind: 'balance',
      trade,
      subject: subjectOf(trade.reporter, trade.partner),
      sign: first.flow === 'export' ? way : way === 1 ? -1 : 1,
      modal,
    })
  }
  const named = withProduct(setting, quantity, frame, tradeOf(frame))
  const sum = sumOf(setting, quantity, drafts)
  const trade =
    sum === null
      ? withHolder(setting, quantity, withPartnerBeside(setting, quantity, frame, named))
      : { ...sum, flow: 'turnover' as const }
  const led =
    change !== null && change.at.end <= quantity.start ? gapOf(text, change.at.end, quantity.start).words : 9
  const isChange =
    change !== null &&
    !isLevel(text, sentence, quantity) &&
    (byBefore(text, quantity) ||
      led <= (change.at.concept === 'growth' ? 2 : 1) ||
      (change.at.start >= quantity.end && gapOf(text, quantity.end, change.at.start).words === 0))
  return draftOf(quantity, where, {
    open:
      restates(setting, quantity, drafts.at(-1)) && trade.productText === null
        ? ['product']
        : openOf(setting, quantity, frame, trade),
    kind: isChange ? 'growth' : kindOfFlow(trade.flow),
    trade,
    subject: subjectOf(trade.reporter, trade.partner),
    sign: balanceSign(setting, quantity, frame) || change?.sign || 0,
    modal,
  })
}

/** `18 % of exports, or 181 million`: the amount is the share’s, not the whole’s. */
const restates = ({ text }: Setting, quantity: Quantity, before: Draft | undefined): boolean =>
  before?.kind === 'share' &&
  gapOf(text, before.end, quantity.start).words <= 4 &&
  gapOf(text, before.end, quantity.start).stops === 0 &&
  !/(?:of|from|от|из|od|iz)\s*$/u.test(text.slice(before.end, quantity.start))

/** `exports 6 and imports 2 billion, in total 8 billion`: the trade whose two flows the sentence has given before. */
const sumOf = ({ text, sentence }: Setting, quantity: Quantity, drafts: readonly Draft[]): Trade | null => {
  const [a, b] = drafts.slice(-2)
  if (a?.trade == null || b?.trade == null || a.quantity?.unit !== quantity.unit) return null
  if (!(a.kind === 'exports' && b.kind === 'imports') && !(a.kind === 'imports' && b.kind === 'exports'))
    return null
  const said = mentionsOf(sentence, 'concept').some(({ concept, start, end }) => {
    if (concept !== 'total') return false
    if (start >= quantity.end) {
      const gap = gapOf(text, quantity.end, start)
      return gap.words <= 1 && gap.commas + gap.stops === 0
    }
    return start >= b.end && end <= quantity.start && gapOf(text, end, quantity.start).words <= 6
  })
  const parties = a.trade.partner === null ? b.trade : a.trade
  return said
    ? { ...parties, reporter: a.trade.reporter ?? b.trade.reporter, productText: null, product: 'TOTAL' }
    : null
}

const distance = (at: { start: number; end: number }, quantity: Quantity): number =>
  at.end <= quantity.start ? quantity.start - at.end : at.start - quantity.end + 10

/** A number in brackets after a country, or said to be held by one, is of that country. */
const withHolder = ({ text, sentence }: Setting, quantity: Quantity, trade: Trade): Trade => {
  const holder = bracketCountry(text, sentence, quantity)
  if (holder === null || holder.code === trade.reporter || holder.code === trade.partner) return trade
  if (trade.partner === null) return { ...trade, partner: holder.code }
  if (trade.reporter === null) return { ...trade, reporter: holder.code }
  // In a list of countries the first one filled the slot that each of them holds
  const listed = mentionsOf(sentence, 'country').filter(({ end }) =>
    /^\s*[,(]/.test(text.slice(end, end + 3)),
  )
  const reporterListed = listed.some(({ code }) => code === trade.reporter)
  return reporterListed && !listed.some(({ code }) => code === trade.partner)
    ? { ...trade, reporter: holder.code }
    : { ...trade, partner: holder.code }
}
