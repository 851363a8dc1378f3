import type { Open, Trade } from '../claim.js'
import type { Concept } from '../mentions/concept.js'
import type { Passage, Sentence } from '../mentions/mention.js'
import type { Quantity, TextLanguage } from '../quantities/found.js'
import { gapOf, mentionsOf, openBracket, wordBefore } from './between.js'
import { bracketCountry, changeCue, holderAfter, isLevel, nearestOf, parted } from './cues.js'
import { draftOf, type Draft } from './draft.js'
import { framesIn, subjectOf, tradeOf, type Frame } from './trade.js'

const set = (...concepts: Concept[]): ReadonlySet<Concept> => new Set(concepts)
const levelsOf = set('investment', 'debt', 'gdp', 'price', 'population')
const shareWords = set('share')
const pollWords = set('respondents', 'opinion', 'poll')
const rankWords = set('rank', 'after', 'ahead')

/** What earlier sentences leave to later ones: the flow last spoken of, and whether a poll is. */
export type Discourse = { frame: Frame | null; polled: boolean }

/** A sentence with what all its quantities are read against. */
type Setting = {
  readonly text: string
  readonly sentence: Sentence
  readonly where: { readonly block: number; readonly sentence: number }
  readonly frames: readonly Frame[]
  /** The flow earlier sentences spoke of last. */
  readonly before: Frame | null
  /** The passage speaks of a poll. */
  readonly polled: boolean
}

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
    for (const quantity of withCarriedUnits(text, mentionsOf(sentence, 'quantity'))) {
      const draft = claimOf(setting, quantity, drafts)
      if (draft !== null) drafts.push(draft)
    }
    discourse.frame = setting.frames.at(-1) ?? discourse.frame
    return [...drafts, ...movements(setting)].toSorted((a, b) => a.start - b.start)
  })
}

/** A sentence that speaks of people asked: a poll named, respondents, or opinions with shares. */
export const isPoll = (sentence: Sentence): boolean => {
  const marks = mentionsOf(sentence, 'concept').map(({ concept }) => concept)
  return marks.includes('respondents') || marks.includes('poll')
}

/** A number with a scale word alone takes the currency of the one before it in a list: `USD 86 million, … (54 million)`. */
const withCarriedUnits = (text: string, quantities: readonly Quantity[]): Quantity[] => {
  let money: Quantity | null = null
  return quantities.map((quantity) => {
    const scaled =
      quantity.kind === 'bare' && Math.abs(quantity.value) >= 1000 && /\p{L}/u.test(quantity.text)
    const carried: Quantity =
      scaled && money !== null && gapOf(text, money.end, quantity.start).stops === 0
        ? { ...quantity, kind: 'money', unit: money.unit }
        : quantity
    if (carried.kind === 'money') money = carried
    return carried
  })
}

const claimOf = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft | null => {
  switch (quantity.kind) {
    case 'money':
      return moneyClaim(setting, quantity)
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

/** The flow a quantity is of: one named right after it, else the last one before it, else the next one after it. */
const frameOf = ({ text, sentence, frames }: Setting, quantity: Quantity): Frame | null => {
  const next = frames.find(({ at }) => at.start >= quantity.end)
  if (next !== undefined && !parted(sentence, quantity.end, next.at.start)) {
    const between = text.slice(quantity.end, next.at.start)
    const gap = gapOf(text, quantity.end, next.at.start)
    // USD 3bn of exports, 2bn worth of imports, 4 млрд долл. экспорта
    if (gap.words === 0 || /^\s+(?:of|in|worth|as)\s/.test(between))
      if (gap.words <= 4 && gap.commas + gap.stops + gap.brackets === 0) return next
  }
  return frames.findLast(({ at }) => at.end <= quantity.start) ?? next ?? null
}

/** The flow of the sentence, else the one spoken of before, whose parties are then filled from there. */
const frameOrBefore = (setting: Setting, quantity: Quantity): Frame | null =>
  frameOf(setting, quantity) ??
  (setting.before === null ? null : { ...setting.before, reporter: null, partner: null, carried: true })

const moneyClaim = (setting: Setting, quantity: Quantity): Draft => {
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
  const trade = withHolder(setting, quantity, withProduct(setting, quantity, frame, tradeOf(frame)))
  const led =
    change !== null && change.at.end <= quantity.start ? gapOf(text, change.at.end, quantity.start).words : 9
  const isChange =
    change !== null &&
    !isLevel(text, sentence, quantity) &&
    (byBefore(text, quantity) || led <= (change.at.concept === 'growth' ? 2 : 1))
  return draftOf(quantity, where, {
    open: openOf(setting, quantity, frame, trade),
    kind: isChange ? 'growth' : kindOfFlow(trade.flow),
    trade,
    subject: subjectOf(trade.reporter, trade.partner),
    sign: change?.sign || deficitSign(frame),
    modal,
  })
}

/**
 * What a frame leaves open: a region for a partner, or goods that were the subject of the sentence: `Vehicles alone, at
 * USD 5,640 million, made up …`, or of one that names no flow at all.
 */
const openOf = (
  { text, sentence }: Setting,
  quantity: Quantity,
  frame: Frame,
  { product, productText }: Trade,
): Draft['open'] => {
  const open: Open[] = frame.region ? ['partner'] : []
  if (productText !== null || product !== 'TOTAL') return open
  const words = gapOf(text, sentence.start, quantity.start).words
  if (frame.carried && pronoun.test(text.slice(sentence.start, sentence.start + 24))) return open
  const partOf = /^\s+of\s+(?:these|the|those|all|its|total)\s/.test(
    text.slice(quantity.end, quantity.end + 16),
  )
  if (partOf && frame.at.start >= quantity.end && words > 0) return [...open, 'product']
  const dated = mentionsOf(sentence, 'date').some(({ end }) => end <= quantity.start)
  if (frame.carried || (frame.at.start >= quantity.end && words > (dated ? 4 : 2))) open.push('product')
  return open
}

/** A sentence that goes on about what the one before spoke of. */
const pronoun =
  /^(?:they|it|these|this|their (?:sum|total|value)|its (?:value|total)|the (?:total|sum|figure|value)|from|by|in|a year|они|он|она|это|их сумма|за год|годом|oni|ona|ono|to je|njihov|u |они|она|оно|то је|њихов|у )/iu

/** `rose by USD 200 million`: a change in money; `rose to` is a level. */
const byBefore = (text: string, quantity: Quantity): boolean =>
  /(?:\bby|\bup|\bdown|\bplus|\bminus|\sна|\sza|\sза)\s+(?:about|around|over|almost|some|nearly|more than|oko|око|более чем|почти)?\s*$/iu.test(
    text.slice(Math.max(0, quantity.start - 24), quantity.start),
  )

const deficitSign = (frame: Frame): -1 | 0 | 1 =>
  frame.at.concept === 'deficit' ? -1 : frame.at.concept === 'surplus' ? 1 : 0

const kindOfFlow = (flow: Trade['flow']): Draft['kind'] =>
  flow === 'export' ? 'exports' : flow === 'import' ? 'imports' : flow === 'balance' ? 'balance' : 'turnover'

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

/** The goods a number in brackets is of, or the flow is said to be of: `fertilizers (USD 333 million)`, `exports of wheat`. */
const withProduct = ({ text, sentence }: Setting, quantity: Quantity, frame: Frame, trade: Trade): Trade => {
  const code = mentionsOf(sentence, 'code').find(({ kind }) => kind === 'product')
  const bracket = openBracket(text, sentence, quantity.start)
  if (bracket !== null && bracketCountry(text, sentence, quantity) === null) {
    const phrase = phraseBefore(text, sentence, bracket)
    if (phrase !== null && !isFlowPhrase(sentence, phrase))
      return { ...trade, productText: phrase.text, product: code?.value ?? null }
  }
  const goods = apposition(text, sentence, quantity)
  if (goods !== null) return { ...trade, productText: goods, product: code?.value ?? null }
  const after = text.slice(frame.at.end, Math.min(quantity.start, frame.at.end + 80))
  const named = /^\s+(?:of|de)\s+((?:\p{L}[\p{L}-]*\s+){0,3}\p{L}[\p{L}-]*)/u.exec(after)
  if (named !== null && quantity.start > frame.at.end) {
    const [, words = ''] = named
    const place = { start: frame.at.end, end: frame.at.end + named[0].length }
    const country = mentionsOf(sentence, 'country').some(
      (each) => each.start < place.end && each.end > place.start && each.form !== 'adjective',
    )
    if (!country && !/^(?:goods|services|all|the|its|these|such)\b/i.test(words))
      return { ...trade, productText: words.trim(), product: code?.value ?? null }
  }
  if (code !== undefined) return { ...trade, product: code.value, productText: code.text }
  return { ...trade, product: 'TOTAL' }
}

/** Goods that their number stands beside: `coal with USD 3.1 billion`, `нефтепродукты — 380 млн`, `i lekova, 190 miliona evra`. */
const apposition = (text: string, sentence: Sentence, quantity: Quantity): string | null => {
  const from = Math.max(sentence.start, quantity.start - 60)
  const before = text.slice(from, quantity.start)
  const found =
    /(?:^|[,;]|\s(?:and|und|и|а|i|a)\s)\s*((?:\p{L}[\p{L}-]*\s){0,3}\p{L}[\p{L}-]+)(?:\s+with|\s[—–](?:\s+на)?|,)\s+$/u.exec(
      before,
    )
  if (found === null) return null
  const [whole, words = ''] = found
  const place = { start: quantity.start - whole.length, end: quantity.start }
  const known = sentence.mentions.some(
    (each) =>
      each.start < place.end &&
      each.end > place.start &&
      (each.type === 'country' ||
        each.type === 'date' ||
        (each.type === 'concept' && !loose.has(each.concept))),
  )
  return known || words.length < 3 ? null : words
}

/** Concepts whose words may stand in a noun phrase without making it something else. */
const loose: ReadonlySet<Concept> = set('and', 'by', 'to', 'from', 'contrast', 'for', 'goods')

/** The noun phrase before a bracket, back to a comma, a conjunction, a verb of trade or another bracket. */
const phraseBefore = (
  text: string,
  sentence: Sentence,
  bracket: number,
): { text: string; start: number; end: number } | null => {
  const window = text.slice(Math.max(sentence.start, bracket - 90), bracket)
  const parts = window.split(
    /[,;:()“”"]|\b(?:and|including|imports|exports|imported|exported|were|was|is|are|of which)\b|\s(?:и|включая|i|uključujući|и)\s/u,
  )
  const last = parts.at(-1) ?? ''
  const trimmed = last.trim()
  if (!/\p{L}/u.test(trimmed) || trimmed.split(/\s+/).length > 8) return null
  const start = bracket - last.length + (last.length - last.trimStart().length)
  return { text: trimmed, start, end: start + trimmed.length }
}

const isFlowPhrase = (sentence: Sentence, phrase: { start: number; end: number }): boolean =>
  sentence.mentions.some(
    (each) =>
      each.start >= phrase.start &&
      each.end <= phrase.end &&
      ((each.type === 'country' && each.form !== 'adjective') ||
        each.type === 'date' ||
        (each.type === 'concept' &&
          ['export', 'import', 'turnover', 'total', 'balance'].includes(each.concept))),
  )

const percentClaim = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft | null => {
  const { text, sentence, where } = setting
  const share = nearestOf(text, sentence, quantity, shareWords, 9)
  const opinion = nearestOf(text, sentence, quantity, pollWords, 12)
  const modal = isModal(setting, quantity)
  const ofWhat = wholeAfter(setting, quantity)
  const polled = share === null && (opinion !== null || setting.polled) && ofWhat?.flow !== true
  const growth = growthOf(setting, quantity, drafts, share !== null, polled)
  if (growth !== null) return growth
  if (polled && quantity.kind === 'percent') {
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
  if (quantity.kind === 'fraction' && share === null && ofWhat === null && frame === null && !polled)
    return null
  const change = changeCue(text, sentence, quantity)
  // More than all is no share, but for one that is called so
  if (quantity.value > 102 && share === null && ofWhat === null)
    return draftOf(quantity, where, { kind: 'growth', sign: change?.sign ?? 0, modal })
  const trade = frame === null ? null : shareTrade(setting, quantity, frame, share?.start ?? quantity.start)
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
    gapOf(text, before.end, quantity.start).words <= 1 &&
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
  if (gapOf(text, last.end, quantity.start).words > 5 || /[.:;()]/.test(between)) return false
  const moved = mentionsOf(sentence, 'concept').some(
    ({ concept, end }) => (concept === 'rise' || concept === 'fall') && end <= last.start,
  )
  const levels = drafts.filter(({ quantity: each }) => each?.unit === last.quantity?.unit)
  const led = isLevel(text, sentence, last.quantity)
  return (moved || levels.length >= 2) && led && /\p{L}/u.test(between)
}

const wholeOfFlow = (flow: Trade['flow']): string | null =>
  flow === 'export' ? 'exports' : flow === 'import' ? 'imports' : flow === null ? null : 'turnover'

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
  const partner = holder !== null && holder.code !== trade.reporter ? holder : (owner ?? held ?? null)
  return partner === null || (holder === null && held === undefined && trade.partner !== null)
    ? trade
    : { ...trade, partner: partner.code }
}

const changeClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  const { text, sentence, where } = setting
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

const rankClaim = (setting: Setting, quantity: Quantity): Draft | null => {
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

/** Words for small numbers count what the author lists (`two groups`), figures what was counted. */
const countClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  if (!/\d/.test(quantity.text) && Math.abs(quantity.value) < 12) return null
  return draftOf(quantity, setting.where, {
    kind: 'count',
    topic: quantity.unit,
    modal: isModal(setting, quantity),
  })
}

const longDurations = /^(?:years?|months?|weeks?|decades?|centuries|minutes?)$/
const shortDurations = /^(?:days?|hours?)$/

/** Lengths of time are no claims, but for days and hours that were counted: `waited 87 days`, not `within 30 days`. */
const measureClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  const unit = quantity.unit ?? ''
  if (longDurations.test(unit)) return null
  const before = wordBefore(setting.text, setting.sentence, quantity.start)?.text ?? ''
  if (
    shortDurations.test(unit) &&
    (!/\d/.test(quantity.text) ||
      /^(?:in|within|for|after|every|last|next|the|за|в|через|после|каждые|u|za|roku|od|posle|svakih|у|року|после)$/u.test(
        before,
      ))
  )
    return null
  return draftOf(quantity, setting.where, {
    kind: 'amount',
    topic: quantity.unit,
    modal: isModal(setting, quantity),
  })
}

/** A number without unit or noun: a rank after its word, else a count of what was counted before it. */
const bareClaim = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft | null => {
  const { text, sentence, where } = setting
  const rank = mentionsOf(sentence, 'concept').find(
    ({ concept, end }) =>
      concept === 'rank' && end <= quantity.start && gapOf(text, end, quantity.start).words === 0,
  )
  if (rank !== undefined && Number.isInteger(quantity.value) && quantity.value < 300)
    return rankClaim(setting, { ...quantity, unit: 'rank' })
  const counted = drafts.findLast(({ kind }) => kind === 'count' || kind === 'amount')
  const answered = /^\s*\(\s*\d+(?:[.,]\d+)?\s*%/.test(text.slice(quantity.end, quantity.end + 12))
  if (!/\d/.test(quantity.text) || (counted === undefined && !answered && Math.abs(quantity.value) < 13))
    return null
  return draftOf(quantity, where, {
    kind: 'count',
    topic: counted?.topic ?? null,
    modal: isModal(setting, quantity),
  })
}

/** `doubled`, `tripled`, `halved` of a flow: a growth without a figure. */
const movements = (setting: Setting): Draft[] => {
  const { sentence, where, frames, text } = setting
  const factors: Partial<Record<Concept, number>> = { double: 2, triple: 3, quadruple: 4, halve: 0.5 }
  return mentionsOf(sentence, 'concept').flatMap((at) => {
    const factor = factors[at.concept]
    if (factor === undefined || frames.length === 0) return []
    const quantity: Quantity = {
      type: 'quantity',
      start: at.start,
      end: at.end,
      text: at.text,
      kind: 'times',
      value: factor,
      low: factor * 0.95,
      high: factor * 1.05,
      bound: 'exact',
      resolution: factor / 10,
      unit: 'times',
      per: null,
      upTo: null,
      sign: factor < 1 ? -1 : 1,
      bracketed: false,
      mended: null,
    }
    const frame = frameOf(setting, quantity)
    if (frame === null || gapOf(text, frame.at.end, at.start).words > 12) return []
    const trade: Trade = { ...tradeOf(frame), product: 'TOTAL' }
    return [
      draftOf(quantity, where, {
        kind: 'growth',
        trade,
        subject: subjectOf(trade.reporter, trade.partner),
        topic: at.text,
        modal: isModal(setting, quantity),
      }),
    ]
  })
}

/** A plan, a forecast or a hypothesis: its word stands before the number in the same clause. */
const isModal = ({ text, sentence }: Setting, quantity: Quantity): boolean =>
  mentionsOf(sentence, 'concept').some(({ concept, end }) => {
    if (concept !== 'target' || end > quantity.start) return false
    const gap = gapOf(text, end, quantity.start)
    return gap.words <= 14 && gap.stops === 0
  }) ||
  mentionsOf(sentence, 'date').some(
    ({ opens, start }) =>
      opens === 'by' && start >= quantity.end && gapOf(text, quantity.end, start).words <= 2,
  )
