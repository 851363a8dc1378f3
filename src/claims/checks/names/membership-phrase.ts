import { passageAt } from '../passage-at.js'
import type { Claim } from '../../claim.js'
import { bodiesIn } from '../../extract/bodies.js'
import { placeIn, type Place } from '../../documents/document.js'
import type { ConceptMention, CountryMention, Sentence } from '../../mentions/mention.js'
import type { DateFound } from '../../quantities/found.js'
import type { ReadDocument } from '../../reading.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that may stand between a country and what is said of its membership; anything else may turn its sense. */
const between = set(
  'is was are were has have had been became become becomes which who that itself also then finally officially formally recently already still now today too as both a an the full fully fledged founding founder original oldest newest youngest permanent active since in on of not never no longer joined did does ' +
    'eu eaeu union european eurasian economic ' +
    'является являлась стала стал стали был была были уже также которая который теперь сегодня полноправным полноправный новым официально недавно с в не году года г один одна из это ' +
    'је постала постао био била су и као која који данас већ званично недавно пуноправна пуноправни није од у године 1 ' +
    'je postala postao bio bila su kao koja koji danas već zvanično nedavno punopravna punopravni nije od u godine nova',
)

/** Words before the country that make the sentence no statement of what is. */
const supposed = set(
  'if whether should would could were unless until till before once when had may might does did do can will why suppose supposing imagine ' +
    'если бы когда чтобы пока хотя ли ako da dok kada kad li hoće ukoliko ако да док када кад ли уколико',
)

/** Words right after the group that make it another thing: `the EU market`, `EU sanctions`. */
const startsNext =
  /^(?:$|[.,;:!?)\]”"»—–]|\s?[(—–]|\s(?:and|but|or|as|since|from|until|after|before|when|while|whose|which|with|along|by|only|at|for|this|last|that|и|с|как|после|когда|но|лишь|только|ещё|еще|а|наряду|вместе|i|od|kao|posle|nakon|kada|ali|tek|još|а|од|као|после|након|када|али|тек|још)(?!\p{L})|\s(?:in|on|by|в|u|у|с|1)\s(?:\d|early|late|mid|the (?:same|following|previous|next|early|late|\d)|\p{Lu}|прошл|эт|том|январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|isto|prošl|janua|februa|mart|april|maj|jun|jul|avgust|septem|oktob|novem|decem|исто|прошл|јан|феб|апр|мај|јун|јул|авг|сеп|окт|нов|дец)|\s\d)/u

/**
 * A membership claim whose words say plainly that this country joined, is in or left the group, with the date they give for it;
 * null for what may mean something else.
 */
export const plainMembership = (
  read: ReadDocument,
  claim: Claim,
): { readonly period: string | null; readonly since: boolean } | null => {
  const block = read.document.blocks[claim.block]
  const sentence = passageAt(read, claim.block)?.sentences[claim.sentence]
  if (block === undefined || sentence === undefined) return null
  // one of a list of members stands for itself
  const listed = sentence.mentions.some((each) => {
    if (each.type !== 'country' || each.group || each.code !== claim.subject) return false
    const place = placeIn(block, each.start, each.end)
    return place.start === claim.place.start && place.end === claim.place.end
  })
  if (listed) return claim.says === 'member' ? { period: null, since: false } : null
  const mentions = [...sentence.mentions, ...bodiesIn(block.text, sentence)]
  const own = mentions.filter(({ start, end }) => {
    const place = placeIn(block, start, end)
    return place.start >= claim.place.start && place.end <= claim.place.end
  })
  const word = own.find(
    (each): each is ConceptMention =>
      each.type === 'concept' && ['joined', 'member', 'left'].includes(each.concept),
  )
  const group = own.find((each): each is CountryMention => each.type === 'country' && each.code === claim.of)
  if (word === undefined || group === undefined) return null
  const phrase = { start: Math.min(word.start, group.start), end: Math.max(word.end, group.end) }
  const subject = sentence.mentions.findLast(
    (each): each is CountryMention => each.type === 'country' && !each.group && each.end <= phrase.start,
  )
  if (subject?.code !== claim.subject || subject?.form !== 'name') return null
  const said =
    isPlain(block.text, sentence, subject, phrase) &&
    isSingular(word, wordsOf(block.text.slice(subject.end, phrase.start)))
  const follows = word.start > group.start || startsNext.test(block.text.slice(phrase.end, phrase.end + 30))
  return said && follows ? dateOf(claim, block.text, sentence, phrase) : null
}

/** Whether nothing around the phrase turns its sense. */
const isPlain = (text: string, sentence: Place, subject: Place, phrase: Place): boolean => {
  const link = text.slice(subject.end, phrase.start)
  const words = wordsOf(link)
  const before = wordsOf(text.slice(sentence.start, subject.start)).slice(-4)
  return (
    !/^['’]s|[;:.()]/u.test(link) &&
    words.length <= 7 &&
    words.every((each) => between.has(each) || /^\d+$/.test(each)) &&
    !before.some((each) => supposed.has(each))
  )
}

/** The only date of the sentence; of several the one right after the phrase. `since`: the membership begins with it. */
const dateOf = (
  { period }: Claim,
  text: string,
  { mentions }: Sentence,
  phrase: Place,
): { period: string | null; since: boolean } => {
  const dates = mentions.filter((each): each is DateFound => each.type === 'date')
  const beside = dates.find(({ start }) => start >= phrase.end)
  const near = beside !== undefined && /^[^,.;:]{0,14}$/u.test(text.slice(phrase.end, beside.start))
  const since = near && beside.opens === 'since' && beside.until === null
  if (dates.length < 2) return { period, since }
  const whole = near && (since || beside.until === beside.from)
  return { period: whole ? beside.from : null, since }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** `Serbia, EU members and others` lists them beside each other; `Austria and Italy are members` does not. */
const isSingular = ({ text, concept }: ConceptMention, words: readonly string[]): boolean =>
  concept !== 'member' ||
  !/members|countr|states|члены|членов|страны|государств|članice$|članovi|чланице$|чланови/iu.test(text) ||
  words.some((each) =>
    /^(?:are|were|became|become|have|been|являются|стали|su|su|postale|су|постале)$/u.test(each),
  )
