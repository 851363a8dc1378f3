import type { ConceptMention, Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { mentionsOf } from './between.js'

const word = /\p{L}[\p{L}’-]*/gu
const hedge =
  /^\s*(?:mainly|chiefly|mostly|primarily|largely|above all|in particular|particularly|notably|especially|predominantly|прежде всего|главным образом|в основном|преимущественно|в частности|особенно|pre svega|uglavnom|pretežno|najviše|naročito|posebno|прије свега|пре свега|углавном|претежно|највише|нарочито)\s+/iu

/** The phrase without `mainly`, `прежде всего`, `pre svega` before it. */
export const withoutHedge = (phrase: string): string => phrase.replace(hedge, '')

/** Words that are goods of no kind, or begin what is not goods. */
const general =
  /^(?:what|everything|anything|most|much|part|parts|goods|services|merchandise|products?|items|all|the|its|their|these|those|this|that|such|other|which|them|it|a|an|about|around|some|over|almost|nearly|more|up|value|total|trade|товар\p{L}*|продукци\p{L}*|услуг\p{L}*|всех|все|этих|эт\p{L}+|своих|общ\p{L}+|сумм\p{L}*|rob\p{L}{1,2}|proizvod\p{L}*|uslug\p{L}*|svih|ov\p{L}{1,3}|svoj\p{L}*|роб\p{L}{1,2}|производ\p{L}*|услуг\p{L}*|свих|je|su|се|је|су|se|by|and|или|и|i|is|was|were|are)$/iu

/** Prepositions and verbs that end a noun phrase of goods. */
const ending =
  /^(?:to|from|in|into|at|for|with|by|on|of|worth|valued|was|were|is|are|has|have|had|rose|came|and|в|во|на|из|от|за|с|со|к|по|и|u|iz|na|za|sa|s|od|i|je|su|у|из|од|са|и|је|су|се|се)$/iu

/** The first words of a text as a name of goods: up to four, before what ends such a name; null where it is none. */
const nameAt = (text: string, sentence: Sentence, start: number): string | null => {
  const words: string[] = []
  let end = start
  for (const found of text.slice(start, Math.min(start + 80, sentence.end)).matchAll(word)) {
    const at = start + found.index
    if (text.slice(end, at).trim() !== '' || words.length === 4) break
    if (ending.test(found[0]) || isKnown(sentence, at, at + found[0].length)) break
    words.push(found[0])
    end = at + found[0].length
  }
  const [first] = words
  const last = words.at(-1)
  // `Thai goods`, `Kenyan exports`: a country’s alone are goods of no kind
  const maker = words.length === 1 && mentionsOf(sentence, 'country').some((each) => each.end === end)
  return first === undefined || last === undefined || maker || general.test(first) || general.test(last)
    ? null
    : words.join(' ')
}

/** Whether words are a country, a date, a number or a concept. */
const isKnown = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.mentions.some(
    ({ start, end, type, ...each }) =>
      start < to &&
      end > from &&
      !(type === 'country' && 'form' in each && each.form === 'adjective') &&
      !(type === 'concept' && 'concept' in each && (each.concept === 'by' || each.concept === 'price')),
  )

/**
 * The goods a flow or its number is said to be of: `exports of copper from …`, `экспорт меди из …`, `izvoz bakra iz …`,
 * `exported copper worth …`, `USD 3 million of cement`, `of which 3 million were cement`; null where none are named.
 */
export const goodsNamed = (
  text: string,
  sentence: Sentence,
  quantity: Quantity,
  at: ConceptMention | null,
): string | null => {
  const after = text.slice(quantity.end, quantity.end + 24)
  const own = /^\s+(?:worth\s+)?of\s+/u.exec(after)
  if (own !== null) {
    const name = nameAt(text, sentence, quantity.end + own[0].length)
    if (name !== null) return name
  }
  const ofFlow = at !== null && at.end <= quantity.start ? goodsOfFlow(text, sentence, at) : null
  if (ofFlow !== null) return ofFlow
  return worthBefore(text, sentence, quantity) ?? partOfWhich(text, sentence, quantity)
}

/** The goods a flow’s own words name: `exports of copper`, `copper exports`, `экспорт меди из …`; null where none. */
export const goodsOfFlow = (text: string, sentence: Sentence, at: ConceptMention): string | null => {
  const led = /^\s+(?:of|de)\s+/u.exec(text.slice(at.end, at.end + 6))
  if (led !== null) return nameAt(text, sentence, at.end + led[0].length)
  return nounAfter(text, sentence, at) ?? nounBefore(text, sentence, at)
}

/** `copper exports`: a word before the flow that is known as one of goods. */
const nounBefore = (text: string, sentence: Sentence, at: ConceptMention): string | null => {
  const [before = ''] =
    /[A-Za-z]+(?=\s$)/.exec(text.slice(Math.max(sentence.start, at.start - 24), at.start)) ?? []
  return staples.test(before) && /^(?:ex|im)ports|^sales|^shipments|^deliveries|^purchases/i.test(at.text)
    ? before
    : null
}

const staples =
  /^(?:alumini?um|arms|banana|barley|beef|cars?|cement|cereals?|chemicals?|coal|cocoa|coffee|copper|cotton|crude|dairy|diamonds?|electricity|fertili[sz]ers?|fish|flowers?|food|fruits?|fuels?|furniture|gas|gold|grain|iron|lithium|machinery|maize|meat|medicines?|metals?|milk|oil|ore|petroleum|poultry|rice|rubber|salmon|salt|seafood|steel|sugar|tea|textiles?|timber|tobacco|uranium|vegetables?|vehicles?|wheat|wine|wood|wool|zinc)$/i

/** The goods a share is of: `coffee made up 24 %`, `the share of coffee in exports`, `доля кофе в экспорте`; null where none. */
export const goodsOfShare = (
  text: string,
  sentence: Sentence,
  quantity: Quantity,
  share: ConceptMention | null,
): string | null => {
  if (share !== null) {
    const led = /^\s+(?:of\s+)?/u.exec(text.slice(share.end, share.end + 5))
    const start = share.end + (led?.[0].length ?? 0)
    const name = share.end < quantity.start ? nameAt(text, sentence, start) : null
    if (
      name !== null &&
      /^\s+(?:in|of|в|во|u|у)\s/u.test(text.slice(start + name.length, start + name.length + 5))
    )
      return name
  }
  const verb = share !== null && share.end <= quantity.start ? share.start : quantity.start
  const dated = mentionsOf(sentence, 'date').findLast(
    ({ start, end }) => end <= verb && text.slice(sentence.start, start).trim().length <= 4,
  )
  const begin = dated === undefined ? sentence.start : dated.end
  const led = /^[\s,]*/u.exec(text.slice(begin, verb))?.[0].length ?? 0
  const name = nameAt(text, sentence, begin + led)
  const rest = name === null ? '' : text.slice(begin + led + name.length, verb).trim()
  const said =
    /^(?:составил[аио]?|обеспечил[аио]?|дал[аио]?|provided|was|were|is|are|gave|je|je bi[lo]\p{L}*|је)?$/u
  if (name === null || verb - begin > 60) return null
  const words = name.split(' ')
  const own = said.test(rest) ? words.filter((each) => !said.test(each)).join(' ') : null
  return own === null || own === '' || share?.start === begin + led ? null : own
}

/** `экспорт меди из …`, `izvoz bakra u …`: a noun in the genitive, known by the preposition and the country after it. */
const nounAfter = (text: string, sentence: Sentence, at: ConceptMention): string | null => {
  if (!/[^\p{Script=Latin}]|^(?:izvoz|uvoz)(?:a|u|om)?$/iu.test(at.text)) return null
  const name = nameAt(text, sentence, at.end + 1)
  if (
    name === null ||
    !/^(?:экспорт|импорт|вывоз|ввоз|поставк|закупк|продаж|izvoz|uvoz|извоз|увоз)/iu.test(at.text)
  )
    return null
  const verb = /(?:л|лся|ась|ось|ет|ит|ут|ат|ется|ится|шел|шёл|ide|raste|čini|иде|расте|чини)$/iu
  if (name.split(' ').some((each) => verb.test(each))) return null
  const follows = text.slice(at.end + 1 + name.length, at.end + 8 + name.length)
  const lead = /^\s(?:из|в|во|на|от|iz|u|na|od|из|у|од)\s/u.exec(follows)
  if (lead === null) return null
  const next = at.end + 1 + name.length + lead[0].length
  return mentionsOf(sentence, 'country').some(({ start }) => start === next) ? name : null
}

/** `copper worth USD 3 million`, `меди на 3 млн`, `bakar u vrednosti od 3 miliona`. */
const worthBefore = (text: string, sentence: Sentence, quantity: Quantity): string | null => {
  const from = Math.max(sentence.start, quantity.start - 90)
  const before = text.slice(from, quantity.start)
  const found =
    /\s(?:worth|valued at|to the value of|на сумму(?: в)?|стоимостью(?: в)?|на|u vrednosti od|u iznosu od|vredn\p{L}{1,2}|у вредности од|у износу од|вредн\p{L}{1,2})\s+(?:about|around|some|over|almost|nearly|около|почти|oko|скоро|око)?\s*$/u.exec(
      before,
    )
  if (found === null) return null
  const end = from + found.index
  const last = sentence.mentions.findLast(
    ({ end: ends, type, ...each }) =>
      ends <= end && !(type === 'country' && 'form' in each && each.form === 'adjective'),
  )
  const words = text.slice(Math.max(last?.end ?? from, from), end)
  const stripped = withoutHedge(words).trim()
  if (/[,;:.()]/.test(stripped) || stripped.split(/\s+/).length > 4 || stripped.length < 3) return null
  if (
    !/^[\p{L}’ -]+$/u.test(stripped) ||
    stripped.split(' ').some((each) => general.test(each) || ending.test(each))
  )
    return null
  return found[0].trim() === 'на' && !isVerbOfTrade.test(last?.text ?? '') && last?.type !== 'country'
    ? null
    : stripped
}

const isVerbOfTrade = /^(?:экспортир|импортир|вывез|ввез|постав|прода|закуп|купи|отгруз)/iu

/** `of which 3 million were cement`, `из них 3 млн – цемент`, `od čega 3 miliona cement`. */
const partOfWhich = (text: string, sentence: Sentence, quantity: Quantity): string | null => {
  const marked = mentionsOf(sentence, 'concept').some(
    ({ concept, end }) => (concept === 'of-which' || concept === 'including') && end <= quantity.start,
  )
  if (!marked) return null
  const link =
    /^\s+(?:(?:was|were|is|are|went on|came from|for|приходится на|пришлось на|na|на|čini|чини|je|је|[—–-])\s+)?/u.exec(
      text.slice(quantity.end, quantity.end + 24),
    )
  return link === null ? null : nameAt(text, sentence, quantity.end + link[0].length)
}
