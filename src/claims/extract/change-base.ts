import type { Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { parted } from './cues.js'
import type { Draft } from './draft.js'
import { periodText } from './period.js'
import { moved, shiftOf } from './relative-dates.js'

/** Words before a date that a change is measured from, `than` and the like apart: `below the 2019 level`. */
const levelOf =
  /(?:\s(?:below|above|under|over|beyond|on|than|from|against|versus|vs\.?|exceeded|выше|ниже|против|чем|превысил[аои]?|iznad|ispod|изнад|испод|nego|него|na|на)\s+(?:(?:the|its|that|of|in|level|levels|figure|уровн(?:я|ем|ю)|показател(?:я|ь|ю)|nivoa?|нивоа?|iz|из|в|u|у)\s+){0,5})$/iu

/** `exceeded the 2021 level by 20 %`, `превысил уровень 2021 года на 20 %` */
const exceeded =
  /(?:exceeded|surpassed|topped|превы(?:сил|сив|шал|шающ)\p{L}{0,3}|premaši\p{L}{1,2}|nadmaši\p{L}{1,2}|премаши\p{L}{1,2}|надмаши\p{L}{1,2})\s(?:\S{1,20}\s){0,6}$/iu

/** A date that a change is measured from: `since 2020`, `compared to 2020`, `than in 2020`. */
export const isBase = (text: string, sentence: Sentence, date: DateFound, from = sentence.start): boolean => {
  if (date.opens === 'since') return true
  const compared = mentionsOf(sentence, 'concept').some(
    ({ concept, start, end }) =>
      concept === 'than' &&
      start >= from &&
      end <= date.start &&
      gapOf(text, end, date.start).words <= 3 &&
      gapOf(text, end, date.start).commas === 0 &&
      !parted(sentence, end, date.start),
  )
  if (compared) return true
  const before = wordBefore(text, sentence, date.start)
  return before !== null && date.from === date.until && before.text === 'from'
}

/** A date that a change, unlike a level, is measured from: `on 2021`, `below the 2019 level`, `к 2021 году`. */
export const isChangeBase = (
  text: string,
  sentence: Sentence,
  draft: Draft,
  date: DateFound,
  dates: readonly DateFound[],
): boolean => {
  if (isBase(text, sentence, date)) return true
  if (date.from !== date.until || date.kind === 'range') return false
  const before = text.slice(Math.max(sentence.start, date.start - 50), date.start)
  if (exceeded.test(before)) return true
  const shift = date.from === null ? shiftOf(date.text) : null
  const past = shift !== null && (shift.by < 0 || /same/iu.test(date.text))
  const after = date.start >= draft.end
  if (after && levelOf.test(before) && (date.from === null ? past : !/\s(?:на|na)\s+$/iu.test(before)))
    return true
  if (!/\s(?:к|ко)\s+$/iu.test(before)) return false
  return past || (date.until !== null && dates.some(({ from }) => from !== null && from > (date.until ?? '')))
}

/** What a change is measured from: a year named, else one reckoned from its own period (`than two years earlier`). */
export const baseOf = (bases: readonly DateFound[], period: string | null): string | null => {
  const named = bases.map(periodText).find((each) => each !== null)
  if (named !== undefined) return named
  const shift = bases.map(({ text }) => shiftOf(text)).find((each) => each !== null && each.by < 0)
  return shift == null || period === null || period.includes('/') ? null : moved(period, shift)
}
