import type { Sentence } from '../mentions/mention.js'
import type { DateFound } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import type { Draft } from './draft.js'

/** `5 % and 7 % in 2021 and 2022 respectively`: the first number has the first date; also without the word. */
export const respectiveDate = (
  text: string,
  sentence: Sentence,
  draft: Draft,
  dates: readonly DateFound[],
): DateFound | null => {
  const named = dates.filter(({ from, kind }) => from !== null && kind !== 'range')
  const row = rowOf(text, named, draft.end) ?? rowOf(text, named, null)
  if (row === null) return null
  const alike = mentionsOf(sentence, 'quantity').filter(
    ({ kind, unit, start }) =>
      kind === draft.quantity?.kind && unit === draft.quantity.unit && (start > row.end || start < row.start),
  )
  const numbers = rowOf(text, alike, null)
  if (numbers === null || numbers.items.length !== row.items.length) return null
  const at = numbers.items.findIndex(({ start, end }) => start <= draft.start && draft.end <= end)
  return row.items[at] ?? null
}

/** Things that stand in a row with commas and `and` between them: two at least, and all there are. */
const rowOf = <T extends { readonly start: number; readonly end: number }>(
  text: string,
  all: readonly T[],
  after: number | null,
): { readonly items: readonly T[]; readonly start: number; readonly end: number } | null => {
  const items = after === null ? all : all.filter(({ start }) => start >= after)
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined || items.length < 2 || items.length > 6) return null
  const joined = items
    .slice(1)
    .every(({ start }, at) =>
      /^(?:\.?,|\.?,?\s(?:and|и|i)(?:\s(?:by|in|на|за|в|za|u|у|to|до|на|na))?)\s$/iu.test(
        text.slice((items[at] as T).end, start),
      ),
    )
  return joined ? { items, start: first.start, end: last.end } : null
}
