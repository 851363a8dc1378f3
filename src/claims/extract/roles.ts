import type { ConceptMention, CountryMention, Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import type { Frame } from './trade.js'

const buyers =
  /buyer|customer|market|destination|consumer|importer of|покупател|рынок|рынк|рынка|импортер|импортёр|kupac|kupc|tržišt|купац|купц|тржишт/iu
const sellers = /supplier|source|seller|provider|поставщик|snabdevač|dobavljač|снабдевач|добављач/iu
const partners = /partner|партн|партнер/iu

/** What a country is to the one whose list it is on, as a flow of the latter: a buyer takes its exports. */
const flowOf = (phrase: string): Frame['flow'] | null =>
  buyers.test(phrase) ? 'export' : sellers.test(phrase) ? 'import' : partners.test(phrase) ? 'turnover' : null

/**
 * The trade a place in an order is of, by the role it names and whose it is: `Peru’s third largest supplier`, `second among
 * the buyers of Peru`, `третье место среди покупателей Казахстана`, `treći partner Perua`. Null without a role.
 */
export const roleFrame = (text: string, sentence: Sentence, quantity: Quantity): Frame | null => {
  const marks = mentionsOf(sentence, 'concept').filter(({ concept }) => concept === 'rank')
  const spoken = (at: ConceptMention): string => text.slice(at.start, Math.min(at.end + 14, sentence.end))
  const near = (at: ConceptMention): number =>
    at.start >= quantity.end
      ? gapOf(text, quantity.end, at.start).words
      : gapOf(text, at.end, quantity.start).words + 2
  const at = marks
    .filter(
      (each) =>
        flowOf(each.text) !== null ||
        /^(?:largest|biggest|main|top|leading|крупнейш|najveć)/iu.test(each.text),
    )
    .filter((each) => flowOf(each.text) !== null || flowOf(spoken(each)) !== null)
    .toSorted((a, b) => near(a) - near(b))[0]
  const noun = at ?? roleNoun(text, sentence)
  if (noun === null || noun === undefined) return null
  const flow = flowOf(noun.text) ?? flowOf(spoken(noun))
  if (flow === null || near(noun) > 14) return null
  const reporter = ownerOf(text, sentence, noun)
  return {
    at: noun,
    flow,
    reporter,
    partner: null,
    services: false,
    goods: false,
    region: false,
    carried: false,
  }
}

const nouns =
  /(?:trading partners?|trade partners?|suppliers?|buyers?|customers?|покупател\p{L}+|поставщик\p{L}*|kupc\p{L}+|купц\p{L}+|partner\p{L}*|партнер\p{L}*|партнёр\p{L}*|dobavljač\p{L}*|добављач\p{L}*)/iu

/** A role whose word is no concept of its own, such as `trading partners`. */
const roleNoun = (text: string, sentence: Sentence): ConceptMention | null => {
  const found = nouns.exec(text.slice(sentence.start, sentence.end))
  if (found === null) return null
  const start = sentence.start + found.index
  return { type: 'concept', concept: 'rank', start, end: start + found[0].length, text: found[0] }
}

/** Whose partner, supplier …: a country before it in the genitive or as an adjective, else one after it. */
const ownerOf = (text: string, sentence: Sentence, at: ConceptMention): CountryMention | null => {
  const countries = mentionsOf(sentence, 'country')
  const before = countries.findLast(({ end }) => end <= at.start)
  const possessive =
    before !== undefined &&
    (before.form === 'adjective' || /^[’']s?\s/.test(text.slice(before.end, before.end + 3))) &&
    gapOf(text, before.end, at.start).words <= 6 &&
    gapOf(text, before.end, at.start).commas === 0
  if (possessive) return before
  const after = countries.find(({ start }) => start >= at.end)
  if (after === undefined) return null
  const gap = gapOf(text, at.end, after.start)
  const led = text.slice(at.end, after.start)
  const fits =
    /^\s+(?:\p{L}+\s+){0,2}(?:of|for|in)\s+(?:the\s+)?$/u.test(led) ||
    !/\s(?:was|is|were|after|behind|после|iza|posle|је|je)\s/u.test(led)
  return gap.words <= 4 && gap.commas + gap.stops === 0 && fits ? after : null
}
