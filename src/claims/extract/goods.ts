import type { Open, Trade } from '../claim.js'
import type { Concept } from '../mentions/concept.js'
import type { Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf, openBracket } from './between.js'
import { bracketCountry } from './cues.js'
import type { Draft } from './draft.js'
import { set, type Setting } from './setting.js'
import { goodsNamed, withoutHedge } from './goods-named.js'
import type { Frame } from './trade.js'

/**
 * What a frame leaves open: a region for a partner, or goods that were the subject of the sentence: `Vehicles alone, at
 * USD 5,640 million, made up …`, or of one that names no flow at all.
 */
export const openOf = (
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

/** The goods a number in brackets is of, or the flow is said to be of: `fertilizers (USD 333 million)`, `exports of wheat`. */
export const withProduct = (
  { text, sentence }: Setting,
  quantity: Quantity,
  frame: Frame,
  trade: Trade,
): Trade => {
  const code = mentionsOf(sentence, 'code').find(({ kind }) => kind === 'product')
  const bracket = openBracket(text, sentence, quantity.start)
  if (bracket !== null && bracketCountry(text, sentence, quantity) === null) {
    const phrase = phraseBefore(text, sentence, bracket)
    if (phrase !== null && !isFlowPhrase(sentence, phrase))
      return { ...trade, productText: phrase.text, product: code?.value ?? null }
  }
  const goods = apposition(text, sentence, quantity)
  if (goods !== null) return { ...trade, productText: goods, product: code?.value ?? null }
  const named =
    goodsNamed(text, sentence, quantity, frame.carried ? null : frame.at) ??
    (frame.carried ? frame.product : null) ??
    null
  if (named !== null) return { ...trade, productText: named, product: code?.value ?? null }
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

/** Concepts after which the goods begin: `included fertilizers (…)`, `made up of cars (…)`. */
const leading: ReadonlySet<Concept> = set('including', 'of-which', 'share', 'rise', 'fall')

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
  const whole = parts.at(-1) ?? ''
  const cut = sentence.mentions.findLast(
    ({ type, end, ...each }) =>
      end <= bracket &&
      end > bracket - whole.length &&
      (type === 'quantity' ||
        type === 'date' ||
        (type === 'country' && !('form' in each && each.form === 'adjective')) ||
        ('concept' in each && leading.has(each.concept))),
  )
  const rest = cut === undefined ? whole : text.slice(cut.end, bracket)
  const last = withoutHedge(
    rest.replace(/^\s*(?:были|стали|являются|was|were|are|bili su|bile su|su bili|su bile|su|су)\s+/u, ' '),
  )
  const trimmed = last.trim()
  if (!/\p{L}/u.test(trimmed) || trimmed.split(/\s+/).length > 8) return null
  const start = bracket - last.length + (last.length - last.trimStart().length)
  return { text: trimmed, start, end: start + trimmed.length }
}

const isFlowPhrase = (sentence: Sentence, phrase: { start: number; end: number }): boolean =>
  mentionsOf(sentence, 'quantity').some(({ start, end }) => start < phrase.end && end > phrase.start) ||
  sentence.mentions.some(
    (each) =>
      each.start >= phrase.start &&
      each.end <= phrase.end &&
      ((each.type === 'country' && each.form !== 'adjective') ||
        each.type === 'date' ||
        (each.type === 'concept' &&
          ['export', 'import', 'turnover', 'total', 'balance'].includes(each.concept))),
  )
