import type { Concept } from '../mentions/concept.js'
import type { ConceptMention, CountryMention, Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf, openBracket, wordBefore } from './between.js'

/** Which way a number is said to have moved, and by what word; null where it is not said to have moved. */
export type Cue = { readonly at: ConceptMention; readonly sign: -1 | 0 | 1 }

const signs: Partial<Record<Concept, -1 | 0 | 1>> = { rise: 1, fall: -1, growth: 0 }

/** Words that follow a number of change: `28 % less`, `12 % growth`. */
const isAfter = (text: string, quantity: Quantity, at: ConceptMention): boolean => {
  if (at.start < quantity.end) return false
  const gap = gapOf(text, quantity.end, at.start)
  return gap.words <= 2 && gap.commas + gap.stops + gap.brackets === 0
}

/** Whether another quantity stands between two positions. */
export const parted = (sentence: Sentence, from: number, to: number): boolean =>
  mentionsOf(sentence, 'quantity').some(({ start, end }) => start >= from && end <= to)

/**
 * The word that makes a quantity a change: `rose by`, `up`, `growth of` before it, `less`, `growth` after it. A number
 * after `from` or `to` is a level, unless it is `by … to …`.
 */
export const changeCue = (text: string, sentence: Sentence, quantity: Quantity): Cue | null => {
  const cues = mentionsOf(sentence, 'concept').filter(({ concept }) => concept in signs)
  const level = isLevel(text, sentence, quantity)
  const before = cues.findLast(({ end, concept }) => {
    if (end > quantity.start) return false
    const gap = gapOf(text, end, quantity.start)
    const reach = concept === 'growth' ? 7 : 5
    const near = gap.words <= reach && gap.commas <= 1 && gap.stops === 0 && gap.brackets === 0
    return near && !parted(sentence, end, quantity.start) // last, for it asks all quantities
  })
  if (before !== undefined && !level) return { at: before, sign: signs[before.concept] ?? 0 }
  const beside = comparedTo(text, quantity)
  if (beside !== null) return beside
  const after = cues.find((at) => isAfter(text, quantity, at))
  if (after !== undefined && (!level || after.concept !== 'growth'))
    return { at: after, sign: signs[after.concept] ?? 0 }
  return null
}

/** `20 % above the 500 million of 2021`, `below last year’s`. */
const comparedTo = (text: string, quantity: Quantity): Cue | null => {
  if (quantity.kind === 'times') return null
  const found =
    /^\s+(?:(above)|below|under|short of)\s+(?:the|that|those|its|their|last|\p{Lu}|\$|€|\d)/u.exec(
      text.slice(quantity.end, quantity.end + 24),
    )
  if (found === null) return null
  const start = quantity.end + 1
  const word = text.slice(start).match(/^\S+/u)?.[0] ?? ''
  const at: ConceptMention = { type: 'concept', concept: 'than', start, end: start + word.length, text: word }
  return { at, sign: found[1] === undefined ? -1 : 1 }
}

const levelWords =
  /^(?:from|to|at|reached|reaching|totalled|totaled|was|were|stood|от|до|достиг\p{L}*|состав\p{L}*|sa|s|na|do|са|с|на|до)$/u

/** Whether the word before says that the number is a level: `to 7 %`, `from 5 %`, `достиг 7 %`. */
export const isLevel = (text: string, sentence: Sentence, quantity: Quantity): boolean => {
  const before = wordBefore(text, sentence, quantity.start)
  if (before === null || text.slice(before.end, quantity.start).trim() !== '') return false
  if (isSize(text, sentence, quantity, before.start)) return false
  // Russian на and Serbian na stand before changes and levels: with a verb of change before them they are told apart
  return levelWords.test(before.text) && !/^(?:на)$/u.test(before.text)
}

const sizeNouns =
  /^(?:increase|rise|advance|growth rate|rate of growth|темп роста|темп прироста|stopa rasta|стопа раста|decline|decrease|drop|fall|gain|loss|reduction|contraction|jump|surge|growth|change|прирост|рост|увеличение|повышение|снижение|падение|спад|сокращение|уменьшение|rast|porast|pad|povećanje|smanjenje|skok|раст|пораст|пад|повећање|смањење|скок)$/iu
const sizeVerbs =
  /^(?:was|were|is|being|amounted to|came to|reached|totalled|составил\p{L}*|составляет|равен|равнялся|достиг\p{L}*|iznosi|iznosio|iznosila|iznosilo|bio je|bila je|je bio|je bila|je iznosio|je iznosila|износи|износио|износила|износило|био је|била је|је био|је била|је износио|је износила)?$/iu

/** `the increase was 12 %`, `прирост составил 12 %`: the verb gives the size of a change, no level. */
const isSize = (text: string, sentence: Sentence, quantity: Quantity, from: number): boolean =>
  mentionsOf(sentence, 'concept').some(
    ({ concept, start, end }) =>
      concept in signs &&
      end <= from &&
      from - end < 20 &&
      sizeNouns.test(text.slice(start, end)) &&
      sizeVerbs.test(text.slice(end, quantity.start).trim()),
  )

/** The nearest mention of one of the concepts before a quantity in its clause, else one right after it. */
export const nearestOf = (
  text: string,
  sentence: Sentence,
  quantity: { readonly start: number; readonly end: number },
  wanted: ReadonlySet<Concept>,
  words: number,
): ConceptMention | null => {
  const found = mentionsOf(sentence, 'concept').filter(({ concept }) => wanted.has(concept))
  const before = found.findLast(({ end, start }) => {
    if (end > quantity.start) return false
    const gap = gapOf(text, end, quantity.start)
    return start < quantity.start && gap.words <= words && gap.stops === 0
  })
  if (before !== undefined) return before
  return (
    found.find(({ start }) => {
      if (start < quantity.end) return false
      const gap = gapOf(text, quantity.end, start)
      return gap.words <= Math.min(words, 4) && gap.stops + gap.commas === 0
    }) ?? null
  )
}

/** The country a number in brackets is of: `Germany (USD 3,243 million)`, also with a date between them. */
export const bracketCountry = (
  text: string,
  sentence: Sentence,
  quantity: Quantity,
): CountryMention | null => {
  const bracket = openBracket(text, sentence, quantity.start)
  if (bracket === null) return null
  const country = mentionsOf(sentence, 'country').findLast(({ end }) => end <= bracket)
  if (country === undefined) return null
  const between = text.slice(country.end, bracket)
  const dated = mentionsOf(sentence, 'date').some(({ start, end }) => start >= country.end && end <= bracket)
  const words = between.match(/\p{L}+/gu)?.length ?? 0
  return words === 0 || (dated && words <= 2) ? country : null
}

/** A country said right after a number to hold it: `14 % held by Germany`, `16 % go for Germany`, `22 % prefer China`. */
export const holderAfter = (text: string, sentence: Sentence, quantity: Quantity): CountryMention | null => {
  const next = mentionsOf(sentence, 'quantity').find(({ start }) => start >= quantity.end)
  const country = mentionsOf(sentence, 'country').find(({ start }) => start >= quantity.end)
  if (country === undefined || (next !== undefined && next.start < country.start)) return null
  const gap = gapOf(text, quantity.end, country.start)
  const joined = /\s(?:and|while|but|or|и|а|но|i|a|ali|и|али)\s/u.test(
    text.slice(quantity.end, country.start),
  )
  return gap.words <= 5 && !joined && gap.commas + gap.stops + gap.brackets === 0 ? country : null
}
