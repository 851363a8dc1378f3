import type { Sentence } from '../mentions/mention.js'
import type { DateFound, Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'

/** A period as a claim has it: `2022`, `2022-03`, `2018/2022`; null for what is only relative. */
export const periodText = (date: DateFound): string | null => {
  if (date.from === null) return null
  return date.until === null || date.until === date.from ? date.from : `${date.from}/${date.until}`
}

/**
 * The date a quantity of a sentence is of: one right after it (`USD 3.4bn in 2019`), else the nearest before it
 * (`In 2022, Russia (USD 996 million) …`), else one after it. Another quantity between them, a comma or a colon makes
 * a date less likely to be meant. Null where the sentence has none.
 */
export const dateOf = (
  text: string,
  sentence: Sentence,
  quantity: Pick<Quantity, 'start' | 'end'>,
  among: readonly DateFound[] = mentionsOf(sentence, 'date'),
): DateFound | null => {
  const others = mentionsOf(sentence, 'quantity')
  const between = (from: number, to: number): number =>
    others.filter(({ start, end }) => start >= from && end <= to).length
  let best: { date: DateFound; score: number } | null = null
  for (const date of among) {
    const after = date.start >= quantity.end
    const [from, to] = after ? [quantity.end, date.start] : [date.end, quantity.start]
    if (to < from) continue
    const gap = gapOf(text, from, to)
    const numbers = between(from, to)
    const score = after
      ? 10 - gap.words - 3 * gap.commas - 8 * gap.stops - 12 * numbers - 2 * gap.brackets
      : 8 - 0.25 * gap.words - 0.3 * gap.commas - 5 * gap.stops - 0.8 * numbers
    if (best === null || score > best.score) best = { date, score }
  }
  return best?.date ?? null
}

/** The year a period ends in. */
export const lastYear = (period: string): number => Number((period.split('/').at(-1) as string).slice(0, 4))

/** The period a year before, of the same length: `2022` → `2021`, `2022-03` → `2021-03`. */
export const yearBefore = (period: string): string =>
  period
    .split('/')
    .map((part) => `${Number(part.slice(0, 4)) - 1}${part.slice(4)}`)
    .join('/')
