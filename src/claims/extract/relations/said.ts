import type { NumberClaim } from './levels.js'
import { serbianIn } from './both-scripts.js'

/** What the words at a number make it: a change, the gap between two flows, a share of something, or a level. */
export type Role = 'change' | 'gap' | 'share' | 'level'

const nounsOfChange = [
  'rise|increase|gain|growth|jump|leap|drop|fall|decline|decrease|loss|dip|surge|plunge|slump|cut|climb|change|advance|slide|reduction|expansion|contraction|improvement|difference',
  '(?:при)?рост\\p{L}{0,2}|прибав\\p{L}{1,3}|скач\\p{L}{1,3}|скачок|паден\\p{L}{1,2}|снижен\\p{L}{1,2}|потер\\p{L}{1,2}|убыл\\p{L}{1,2}|спад\\p{L}{0,2}|увеличен\\p{L}{1,2}|сокращен\\p{L}{1,2}|подъ[её]м\\p{L}{0,2}|изменен\\p{L}{1,2}|разниц\\p{L}{1,2}|рывок',
  serbianIn(
    'skok|rast|porast|pad|uvećanj\\p{L}{1,2}|povećanj\\p{L}{1,2}|smanjenj\\p{L}{1,2}|gubit\\p{L}{1,3}|prirast|razlik\\p{L}{1,2}|promen\\p{L}{1,2}|pomak',
  ),
].join('|')
/** Between a noun of change and its number: `of`, `was thus`, `составила`, `iznosi`; no other noun. */
const isOf =
  'of|was|is|were|by|comes?|came|to|amount(?:s|ed)|works out at|thus|then|therefore|a|an|the|only|just|about|some|nearly|в|на|составил\\p{L}{0,2}|составляет|равн\\p{L}{1,4}|целых|около|почти|od|за|za|iznosi\\p{L}{0,2}|je|bio|bila|износи\\p{L}{0,2}|је|био|била|од'
const symbol = '(?:[+−–-]\\s?)?(?:US|A|NZ|C|CA|HK|S)?[$€£¥]?\\s?(?:USD|EUR|CHF|JOD|GBP|JPY|CAD|AUD)?\\s?'
const nounBefore = new RegExp(
  `(?:^|[\\s«“"„(—–-])(?:${nounsOfChange})(?:,\\s\\p{L}{2,12},)?(?:\\s+(?:${isOf}|—|–|-)){0,4}(?:\\s*[:=])?\\s*${symbol}$`,
  'iu',
)
const wordBefore = new RegExp(
  `(?:^|[\\s«“"„(—–-])(?:plus|minus|shed|sheds|lost|gained|adding|added|dropped|slipped|плюс|минус|(?:${serbianIn('plus|minus')}))\\s+(?:another\\s+|ещё\\s+)?${symbol}$`,
  'iu',
)
const comparativeAfter = new RegExp(
  `^[\\s)]{0,2}(?:more|less|fewer|higher|lower|extra|gone|better|worse|(?:up|down)\\s+on|on top of|in excess of|(?:above|below|short of|ahead of|behind)\\s+(?:the|that|those|its|their|what|last|a year|\\d)|gain|rise|increase|jump|leap|drop|fall|decline|decrease|growth|больше|меньше|выше|ниже|сверх|прироста|роста|падения|прибавки|(?:${serbianIn('više|manje|iznad|ispod|povrh|rasta|pada|viška|preko onih|preko tih|preko onog')}))(?![\\p{L}])`,
  'iu',
)
/** `за год открыли 18 центров`: more of a thing of which there were so many. */
const addedBefore = new RegExp(
  `(?:opened|added|hired|joined|открыл\\p{L}{0,3}|добавил\\p{L}{0,4}|прибавил\\p{L}{0,4}|прибыл\\p{L}{0,3}|(?:${serbianIn('otvoren\\p{L}?|otvorili|dodali|dodato|pridošl\\p{L}')}))\\s+(?:another\\s+|ещё\\s+|(?:${serbianIn('još')})\\s+)?$`,
  'iu',
)
const gapBefore = new RegExp(
  `(?:surplus|deficit|shortfall|balance|the gap|trade gap|в (?:плюсе|минусе) на|перевес\\p{L}{0,2}|сальдо|профицит\\p{L}{0,2}|дефицит\\p{L}{0,2}|(?:${serbianIn('suficit\\p{L}{0,2}|deficit\\p{L}{0,2}|saldo|manjak|višak|u (?:plusu|minusu) (?:za|od)')}))[^\\d;.]{0,60}$`,
  'iu',
)
const gapAfter = new RegExp(
  `^\\s*(?:in the (?:red|black)|(?:trade\\s+)?surplus|deficit|shortfall|gap|перевес|профицит|дефицит|(?:${serbianIn('suficit|deficit|manjka|viška')}))`,
  'iu',
)
/** `exports exceeded imports by 54 million`. */
const exceedBefore = new RegExp(
  `(?:exceed|outstrip|surpass|outweigh|превы[сш]|превос|обогн|(?:${serbianIn('premaš|nadmaš|prevazi')}))\\p{L}{0,6}\\s[^\\d;.]{0,60}(?:by|на|(?:${serbianIn('za')}))\\s+${symbol}$`,
  'iu',
)

/** Whether an amount is said to be more or less than the number that follows: `3.2 million above the 9.6`. */
export const isComparison = (text: string, { quantity: { end, kind, unit } }: NumberClaim): boolean =>
  comparativeAfter.test(text.slice(end, end + 24)) ||
  (kind === 'count' && comparativeAfter.test(` ${unit ?? ''}`))

/** Read within the block of a claim. */
export const roleOf = (text: string, claim: NumberClaim): Role => {
  const { quantity, kind } = claim
  const before = text.slice(Math.max(0, quantity.start - 110), quantity.start)
  const after = text.slice(quantity.end, quantity.end + 24)
  const ratio = quantity.kind === 'percent' || quantity.kind === 'points' || quantity.kind === 'fraction'
  const plain = withoutYears(before)
  // A preposition taken for the noun of a count: `3,2 miliona iznad 9,6`
  const noun = quantity.kind === 'count' ? ` ${quantity.unit ?? ''}` : ''
  if (!ratio && quantity.kind !== 'times' && exceedBefore.test(plain)) return 'gap'
  if (kind === 'growth' || quantity.unit === 'pp' || quantity.kind === 'times') return 'change'
  if (
    nounBefore.test(before) ||
    wordBefore.test(before) ||
    comparativeAfter.test(after) ||
    comparativeAfter.test(noun)
  )
    return 'change'
  if (
    quantity.kind === 'count' &&
    (addedBefore.test(before) || /\s(?:more|больше|više|više|више)$/iu.test(quantity.text))
  )
    return 'change'
  if (quantity.kind === 'money') {
    // In a list of terms the word stands in the item before
    const first = kind === 'balance' && plain.trim() === ''
    if (first || gapBefore.test(plain) || gapAfter.test(after)) return 'gap'
  }
  return ratio && (kind === 'share' || kind === 'poll answer') ? 'share' : 'level'
}

/** Years stand between a noun and its number: `the deficit of 2023 was`. */
const withoutYears = (text: string): string => text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)\.?/gu, ' ')

const earlier =
  /\b(?:(?:a|one|two|three|four|five|ten|\d+) (?:years?|months?) (?:earlier|before|ago|on|later)|last year|previous|the year before|earlier|before|used to|now|was|were|had been|against|compared|up from|down from|from|in (?:19|20)\d\d|after)\b|год[а-я]* (?:раньше|ранее|назад|спустя)|раньше|прежде|предыдущ|прошл|был[аои]?(?!\p{L})|стал[аои]?(?!\p{L})|теперь|против|после|сравнени/iu
const earlierSerbian = new RegExp(
  `(?<!\\p{L})(?:(?:${serbianIn('godin\\p{L}{1,3} (?:ranije|dana|kasnije)|ranije|pre|prethodn\\p{L}{1,3}|prošl\\p{L}{1,3}|lane|bio|bila|bilo|bili|sada|nego|naspram|prema|posle|lani')}))(?!\\p{L})`,
  'iu',
)

/** Whether a stretch of text tells two times apart: by a word, or by two years. */
export const tellsTimes = (text: string): boolean =>
  earlier.test(text) ||
  earlierSerbian.test(text) ||
  new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? []).size > 1

const grown = new RegExp(
  `(?:^|\\s)(?:${nounsOfChange})\\s+(?:of\\s+|in\\s+|в\\s+|u\\s+|у\\s+)?(?!сост|равн|iznos|износ|about|only|just|почти|около|oko|then|thus)(\\p{L}{4,})`,
  'iu',
)
const opener =
  /^[\s«“"„(]*(?:(?:the|its|their|our|но|а|i|и|ali|али)\s+)?(?!this|that|they|these|which|there|here|она|они|это|oni|ovo|они|ово)(\p{L}{4,})\s+(?:(?:je|su|је|су|has|have|had|itself|также|тоже)\s+)?$/iu

/**
 * What a sentence says has changed, where it names it at its head or after a noun of change (`Volume grew by`, `the growth
 * of employment`), and the sentences before did not.
 * @param lead the sentence up to its number
 * @param verb where its verb of change begins in the lead, null where it has none
 */
export const changesOther = (lead: string, verb: number | null, before: string): boolean => {
  const known = before.toLowerCase()
  const named = [grown.exec(lead)?.[1], verb === null ? undefined : opener.exec(lead.slice(0, verb))?.[1]]
  return named.some((word) => word !== undefined && !known.includes(word.toLowerCase().slice(0, 4)))
}
