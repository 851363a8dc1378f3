import type { Trade } from '../claim.js'
import type { CountryMention, Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { goesOn, isExcess, isRate } from './change-phrases.js'
import { bracketCountry, changeCue, holderAfter, isLevel, nearestOf } from './cues.js'
import { draftOf, type Draft } from './draft.js'
import { partnerBeside } from './beside.js'
import { comparisonOf } from './comparisons.js'
import { goodsOfShare } from './goods-named.js'
import { withProduct } from './goods.js'
import { byBefore, frameOf, frameOrBefore, isModal, set, wholeOfFlow, type Setting } from './setting.js'
import { subjectOf, tradeOf, type Frame } from './trade.js'

const shareWords = set('share')
const pollWords = set('respondents', 'opinion', 'poll')

/** `504, that is every fourth`: a fraction that says again what a number before it said. */
const apposing =
  /\d[^\d;]{0,24}[\s,(](?:that is|i\.e\.|or|which means|то есть|а это|это|или|to jest|to je|što znači|odnosno|ili|то јест|то је|што значи|односно|или)\s+(?:da\s+|да\s+|только\s+|лишь\s+|tek\s+|тек\s+|samo\s+|само\s+|only\s+|just\s+)*$/iu

/** What a per cent or a fraction is: a change, an answer in a poll, or a share. */
export const percentClaim = (
  setting: Setting,
  quantity: Quantity,
  drafts: readonly Draft[],
): Draft | null => {
  const { text, sentence, where } = setting
  const share = nearestOf(text, sentence, quantity, shareWords, 9)
  const opinion = nearestOf(text, sentence, quantity, pollWords, 12)
  const modal = isModal(setting, quantity)
  const ofWhat = wholeAfter(setting, quantity)
  const polled = share === null && (opinion !== null || setting.polled) && ofWhat?.flow !== true
  const growth = growthOf(setting, quantity, drafts, share !== null, polled)
  if (growth !== null) return growth
  if (polled && (quantity.kind === 'percent' || (opinion !== null && quantity.kind === 'fraction'))) {
    const holder = holderAfter(text, sentence, quantity) ?? bracketCountry(text, sentence, quantity)
    return draftOf(quantity, where, {
      kind: 'poll answer',
      of: 'respondents',
      subject: holder?.code ?? null,
      topic: holder?.text ?? opinion?.text ?? null,
      modal,
    })
  }
  const frame =
    frameOf(setting, quantity) ??
    (share === null && ofWhat === null ? null : frameOrBefore(setting, quantity))
  const apposed = apposing.test(text.slice(Math.max(sentence.start, quantity.start - 40), quantity.start))
  if (
    quantity.kind === 'fraction' &&
    share === null &&
    ofWhat === null &&
    frame === null &&
    !polled &&
    !apposed
  )
    return null
  const change = changeCue(text, sentence, quantity)
  // More than all is no share, but for one that is called so
  if (quantity.value > 102 && share === null && ofWhat === null)
    return draftOf(quantity, where, { kind: 'growth', sign: change?.sign ?? 0, modal })
  const whole = frame === null ? null : shareTrade(setting, quantity, frame, share?.start ?? quantity.start)
  const goods =
    whole === null || whole.productText !== null ? null : goodsOfShare(text, sentence, quantity, share)
  const trade = whole === null || goods === null ? whole : { ...whole, productText: goods, product: null }
  return draftOf(quantity, where, {
    kind: 'share',
    trade,
    subject: trade === null ? null : subjectOf(trade.reporter, trade.partner),
    of:
      ofWhat?.flow === true || (ofWhat === null && trade !== null)
        ? wholeOfFlow(trade?.flow ?? null)
        : (ofWhat?.text ?? null),
    topic: ofWhat?.text ?? share?.text ?? null,
    sign: change?.sign ?? 0,
    modal,
    open: trade !== null && (trade.partner === null || frame?.carried === true) ? ['product'] : [],
  })
}

/**
 * A per cent that is a change: `rose by 5 %`, `12 % growth`, `5 % less`; the second of a list of changes; or one that
 * follows two levels, `from 88 to 97 million, or 10 %`. In a poll only what a word such as `by` makes a change is one.
 */
const growthOf = (
  setting: Setting,
  quantity: Quantity,
  drafts: readonly Draft[],
  isShare: boolean,
  polled: boolean,
): Draft | null => {
  const { text, sentence } = setting
  const change = changeCue(text, sentence, quantity)
  const before = drafts.at(-1) ?? null
  const listed =
    before !== null &&
    before.kind === 'growth' &&
    (gapOf(text, before.end, quantity.start).words <= 1 ||
      (before.quantity?.unit === quantity.unit && goesOn(setting, before.end, quantity.start))) &&
    !isLevel(text, sentence, quantity)
  const by = byBefore(text, quantity)
  const touching =
    change !== null &&
    gapOf(text, change.at.end, quantity.start).words <= 1 &&
    change.at.end <= quantity.start
  const follows = !isShare && followsLevels(setting, quantity, drafts)
  const last = drafts.at(-1)
  const afterShares =
    by &&
    last?.quantity?.kind === 'percent' &&
    last.kind !== 'growth' &&
    isLevel(text, sentence, last.quantity) &&
    gapOf(text, last.end, quantity.start).words <= 4
  if (afterShares) return percentChange(setting, quantity, drafts)
  // `15 % below the 2019 level`, `+5 %`: less than nothing is no share
  if (!isShare && !polled && quantity.sign !== 0 && quantity.kind === 'percent')
    return percentChange(setting, quantity, drafts)
  if (!isShare && !polled && (isRate(setting, quantity) || isExcess(setting, quantity)))
    return percentChange(setting, quantity, drafts)
  const said = change !== null && (!isShare || by || touching) && (!polled || by || touching)
  return said || listed || follows ? percentChange(setting, quantity, drafts) : null
}

const percentChange = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft => {
  const { text, sentence, where } = setting
  const change = changeCue(text, sentence, quantity)
  const before = drafts.at(-1)
  const frame = frameOrBefore(setting, quantity)
  const trade = frame === null ? null : withProduct(setting, quantity, frame, tradeOf(frame))
  return draftOf(quantity, where, {
    kind: 'growth',
    trade,
    subject: trade === null ? null : subjectOf(trade.reporter, trade.partner),
    sign: quantity.sign || change?.sign || (before?.kind === 'growth' ? before.sign : 0),
    perYear: mentionsOf(sentence, 'concept').some(({ concept }) => concept === 'per-year'),
    open: frame?.carried === true ? ['product'] : [],
    topic: change?.at.text ?? null,
    modal: isModal(setting, quantity),
  })
}

/** `from 88 to 97 million, or 10 %`, `…, by almost a quarter`: right after a level that ends a change. */
const followsLevels = (
  { text, sentence }: Setting,
  quantity: Quantity,
  drafts: readonly Draft[],
): boolean => {
  const last = drafts.at(-1)
  if (last?.quantity == null || last.quantity.kind === 'percent' || last.kind === 'growth') return false
  const between = text.slice(last.end, quantity.start)
  const gap = gapOf(text, last.end, quantity.start)
  if (gap.words > 5 || gap.stops + gap.brackets > 0) return false
  const moved = mentionsOf(sentence, 'concept').some(
    ({ concept, end }) => (concept === 'rise' || concept === 'fall') && end <= last.start,
  )
  const levels = drafts.filter(({ quantity: each }) => each?.unit === last.quantity?.unit)
  const led = isLevel(text, sentence, last.quantity)
  return (moved || levels.length >= 2) && led && /\p{L}/u.test(between)
}

/** `36 % of total Serbian imports`: what follows the number as its whole. */
const wholeAfter = (
  { text, sentence }: Setting,
  quantity: Quantity,
): { text: string; flow: boolean } | null => {
  const found = /^\s+(?:of|от|од|od|all)\s+((?:[\p{L}’'-]+\s*){1,5})/u.exec(
    text.slice(quantity.end, quantity.end + 80),
  )
  if (found === null) return null
  const end = quantity.end + found[0].length
  const flow = mentionsOf(sentence, 'concept').some(
    ({ start, concept }) =>
      start >= quantity.end && start < end && ['export', 'import', 'turnover'].includes(concept),
  )
  return { text: (found[1] ?? '').trim(), flow }
}

/** Of a share: the flow's country is the whole's, and the country before the share's word, or holding it, the part's. */
const shareTrade = (setting: Setting, quantity: Quantity, frame: Frame, share: number): Trade => {
  const { text, sentence } = setting
  const trade = withProduct(setting, quantity, frame, tradeOf(frame))
  const holder = holderAfter(text, sentence, quantity) ?? bracketCountry(text, sentence, quantity)
  const owner = mentionsOf(sentence, 'country').findLast(
    ({ end, code }) => end <= share && code !== trade.reporter && gapOf(text, end, share).words <= 4,
  )
  const held = mentionsOf(sentence, 'country').find(
    ({ start, code, form }) =>
      start > share &&
      start < frame.at.start &&
      form !== 'adjective' &&
      code !== trade.reporter &&
      gapOf(text, share, start).words <= 3,
  )
  const beside = partnerBeside(setting, quantity, frame)
  if (beside !== null) return { ...trade, partner: beside.code }
  const alone = owner !== undefined && !isOneOfSeveral(text, sentence, owner) ? owner : undefined
  const partner = holder !== null && holder.code !== trade.reporter ? holder : (alone ?? held ?? null)
  if (partner !== null && (holder !== null || held !== undefined || trade.partner === null))
    return { ...trade, partner: partner.code }
  return trade.partner === null ? withOneAfter(setting, frame, trade) : trade
}

/** `Togo, Benin and Mali took 60 %`: the share is of all of them. */
const isOneOfSeveral = (text: string, sentence: Sentence, { start }: CountryMention): boolean =>
  mentionsOf(sentence, 'country').some(
    ({ end, form }) =>
      end <= start &&
      form !== 'adjective' &&
      /^\s*(?:,|(?:and|и|i|и)\s)\s*(?:the\s|на\s|в\s|na\s|на\s)?$/u.test(text.slice(end, start)),
  )

/** `a third of exports were bought by Mali`: the only other country that follows the whole. */
const withOneAfter = ({ text, sentence }: Setting, { at }: Frame, trade: Trade): Trade => {
  const others = mentionsOf(sentence, 'country').filter(
    ({ start, form, code }) => start >= at.end && form !== 'adjective' && code !== trade.reporter,
  )
  const [only, more] = others
  if (only === undefined || more !== undefined || trade.reporter === null) return trade
  const gap = gapOf(text, at.end, only.start)
  return gap.words <= 8 && gap.stops + gap.commas === 0 ? { ...trade, partner: only.code } : trade
}

/** Percentage points and factors: always a change, but for a factor between exports and imports. */
export const changeClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  const { text, sentence, where } = setting
  const compared = quantity.kind === 'times' ? comparisonOf(setting, quantity) : null
  if (compared !== null) {
    const { first, second } = compared
    const trade: Trade = {
      ...tradeOf(first),
      reporter: (first.reporter ?? second.reporter)?.code ?? null,
      partner: (first.partner ?? second.partner)?.code ?? null,
      product: 'TOTAL',
    }
    return draftOf(quantity, where, {
      kind: 'growth',
      trade,
      subject: subjectOf(trade.reporter, trade.partner),
      of: wholeOfFlow(second.flow),
      sign: quantity.sign || compared.way,
      modal: isModal(setting, quantity),
    })
  }
  const frame = frameOrBefore(setting, quantity)
  const change = changeCue(text, sentence, quantity)
  const trade = frame === null ? null : withProduct(setting, quantity, frame, tradeOf(frame))
  return draftOf(quantity, where, {
    kind: 'growth',
    trade,
    subject: trade === null ? null : subjectOf(trade.reporter, trade.partner),
    sign: quantity.sign || change?.sign || 0,
    topic: change?.at.text ?? null,
    modal: isModal(setting, quantity),
  })
}
