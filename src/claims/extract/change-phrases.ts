import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { parted } from './cues.js'
import { byBefore, type Setting } from './setting.js'

/** `growth of exports was 5 %`, `темп роста экспорта составил 5 %`: a level of growth is a change of what grew. */
export const isRate = ({ text, sentence }: Setting, quantity: Quantity): boolean => {
  const noun = mentionsOf(sentence, 'concept').findLast(({ concept }) => concept === 'growth')
  if (noun === undefined || noun.end > quantity.start || parted(sentence, noun.end, quantity.start))
    return false
  const gap = gapOf(text, noun.end, quantity.start)
  if (gap.words > 10 || gap.commas + gap.stops > 0) return false
  const before = text.slice(noun.end, quantity.start)
  return (
    /\s(?:was|were|stood at|reached|averaged|came to|состав\p{L}{1,3}|достиг\p{L}{0,2}|bi(?:o|la|lo) je|iznosi(?:o|la|lo)?(?: je)?|je iznosi(?:o|la)|је износи(?:о|ла)|износи(?:о|ла)?(?: је)?)\s(?:\S{1,12}\s){0,2}$/iu.test(
      before,
    ) && !/^\s*(?:of|от|od|од)\s/iu.test(text.slice(quantity.end, quantity.end + 5))
  )
}

/** `exceeded the 2021 level by 20 %`: more than in another year; than imports, it is none of time. */
export const isExcess = (setting: Setting, quantity: Quantity): boolean => {
  const { text, sentence } = setting
  const before = text.slice(Math.max(sentence.start, quantity.start - 80), quantity.start)
  const found =
    /\s(?:exceeded|surpassed|topped|превысил|превышал|premaši|nadmaši|премаши|надмаши)\p{L}{0,3}\s/iu.exec(
      before,
    )
  if (found === null || !byBefore(text, quantity)) return false
  const from = quantity.start - before.length + found.index
  return mentionsOf(sentence, 'date').some(({ start }) => start > from)
}

/** A list of changes, each with its date: `5 % in 2021 and 7 % in 2022`, `на 5 % в 2021 году, а в 2022 году — на 7 %`. */
export const goesOn = ({ text, sentence }: Setting, from: number, until: number): boolean => {
  if (until - from > 120) return false
  let between = text.slice(from, until)
  const dates = sentence.mentions.filter(
    (each) => each.type === 'date' || (each.type === 'concept' && each.concept === 'year-on-year'),
  )
  for (const date of dates.toReversed())
    if (date.start >= from && date.end <= until)
      between = between.slice(0, date.start - from) + between.slice(date.end - from)
  return (between.match(/[^\s.,;—–-]+/gu) ?? []).every((word) => linking.test(word))
}

/** Words between the changes of a list and their dates. */
const linking =
  /^(?:and|in|by|then|for|of|about|around|over|another|after|against|following|после|против|nakon|posle|prema|након|после|према|и|а|в|на|за|затем|потом|ещё|еще|почти|i|a|u|za|od|pa|zatim|skoro|oko|и|у|за|од|па|затим|скоро|око)$/iu
