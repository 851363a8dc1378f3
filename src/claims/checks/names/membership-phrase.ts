import type { Claim } from '../../claim.js'
import { placeIn } from '../../documents/document.js'
import type { ConceptMention, CountryMention } from '../../mentions/mention.js'
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

/** Whether the words of a membership claim say plainly that this country joined, is in or left the group. */
export const isPlainMembership = ({ document, passages }: ReadDocument, claim: Claim): boolean => {
  const block = document.blocks[claim.block]
  const sentence = passages.find(({ index }) => index === claim.block)?.sentences[claim.sentence]
  if (block === undefined || sentence === undefined) return false
  const word = sentence.mentions.find(
    (each): each is ConceptMention =>
      each.type === 'concept' && ['joined', 'member', 'left'].includes(each.concept) && isIn(each),
  )
  const group = sentence.mentions.find(
    (each): each is CountryMention => each.type === 'country' && each.code === claim.of && isIn(each),
  )
  if (word === undefined || group === undefined) return false
  const phrase = { start: Math.min(word.start, group.start), end: Math.max(word.end, group.end) }
  const subject = sentence.mentions.findLast(
    (each): each is CountryMention => each.type === 'country' && !each.group && each.end <= phrase.start,
  )
  if (subject === undefined || subject.code !== claim.subject || subject.form !== 'name') return false
  const words = wordsOf(block.text.slice(subject.end, phrase.start))
  const before = wordsOf(block.text.slice(sentence.start, subject.start)).slice(-4)
  return (
    !/^['’]s/u.test(block.text.slice(subject.end)) &&
    !/[;:.()]/u.test(block.text.slice(subject.end, phrase.start)) &&
    words.length <= 7 &&
    words.every((each) => between.has(each) || /^\d+$/.test(each)) &&
    !before.some((each) => supposed.has(each)) &&
    isSingular(word, words) &&
    (startsNext.test(block.text.slice(phrase.end, phrase.end + 30)) || word.start > group.start)
  )

  function isIn({ start, end }: { start: number; end: number }): boolean {
    const place = block === undefined ? claim.place : placeIn(block, start, end)
    return place.start >= claim.place.start && place.end <= claim.place.end
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** `Serbia, EU members and others` lists them beside each other; `Austria and Italy are members` does not. */
const isSingular = ({ text, concept }: ConceptMention, words: readonly string[]): boolean =>
  concept !== 'member' ||
  !/members|countr|states|члены|членов|страны|государств|članice$|članovi|чланице$|чланови/iu.test(text) ||
  words.some((each) =>
    /^(?:are|were|became|become|have|been|являются|стали|su|su|postale|су|постале)$/u.test(each),
  )
