import { overlaps } from '../interval.js'
import { intervalOf, type Stated } from '../stated.js'
import { isLevel, type Entry, type Item, type View } from './table-views.js'

/** An item of a table that is the sum, or the difference, of others: by position in the view’s items. */
export type Relation = {
  readonly total: number
  readonly parts: readonly number[]
  readonly signs: readonly (1 | -1)[]
  /** All items up to a heading or another total: one of two such sums, not one of many. */
  readonly whole: boolean
}

/** A relation on the lines of a table where all of its numbers stand. */
export type Held = Relation & {
  readonly fits: number
  /** How unlikely the fits are by chance: powers of ten. */
  readonly weight: number
  /** Lines on which it does not hold. */
  readonly misfits: readonly number[]
}

const isStated = (entry: Entry): entry is Stated => entry !== null && entry !== 'nil'

/**
 * Whether a relation holds on a line, and how telling it is; null where a number is missing. Asked of every run and pair
 * of a table’s items on every line, so that it makes nothing on its way.
 */
const onLine = (view: View, line: number, { total, parts, signs }: Relation): number | 'misfit' | null => {
  const at = (position: number): Entry => view.at((view.items[position] as Item).number, line)
  const whole = at(total)
  if (!isStated(whole)) return null
  let [stated, low, high] = [0, 0, 0]
  for (const [index, part] of parts.entries()) {
    const entry = at(part)
    if (entry === null) return null
    if (entry === 'nil') continue
    const { quantity } = entry
    if (quantity.unit !== whole.quantity.unit) return null
    stated += 1
    low += signs[index] === -1 ? -quantity.high : quantity.low
    high += signs[index] === -1 ? -quantity.low : quantity.high
  }
  if (stated < 2) return null
  const said = intervalOf(whole)
  const sum = { low, high }
  if (!overlaps(sum, said)) return 'misfit'
  const width = sum.high - sum.low + said.high - said.low
  return Math.max(0, Math.log10(Math.abs(whole.quantity.value) / Math.max(width, 1e-9)))
}

/** A relation held against every line of levels. */
export const heldOf = (view: View, relation: Relation): Held => {
  let [fits, weight] = [0, 0]
  const misfits: number[] = []
  for (const line of view.lines) {
    if (!isLevel(line) || line.role === 'section' || line.role === 'memo') continue
    const found = onLine(view, line.number, relation)
    if (found === 'misfit') misfits.push(line.number)
    else if (found !== null) {
      fits += 1
      weight += found
    }
  }
  return { ...relation, fits, weight, misfits }
}

/** No sum of more items than this is looked for where no word says that one is a sum. */
const mostParts = 16

/** An item that no word calls a sum is not held to be one of more items than this. */
const longest = 60

/** Runs of items beside one, of two or more, that it may be the sum of: all up to a heading or another total, or the nearest. */
export const sumsFor = (view: View, total: number, isTotal: (item: Item) => boolean): Relation[] => {
  const { items } = view
  const side = (step: 1 | -1): { readonly run: readonly number[]; readonly whole: boolean }[] => {
    const near: number[] = []
    let whole: number[] | null = null
    for (let at = total + step; at >= 0 && at < items.length; at += step) {
      const item = items[at] as Item
      if (item.role === 'section') break
      if (!isLevel(item) || item.role === 'memo' || item.role === 'subtotal') continue
      if (isTotal(item)) {
        whole ??= [...near]
        if (near.length >= mostParts) break
      }
      near.push(at)
      if (near.length >= longest && !isTotal(items[total] as Item)) break
    }
    whole ??= near
    const totals = near.filter((at) => isTotal(items[at] as Item))
    const runs = Array.from({ length: Math.min(near.length, mostParts) }, (_, at) => near.slice(0, at + 1))
    return [{ run: whole, whole: true }, ...[...runs, totals].map((run) => ({ run, whole: false }))].filter(
      ({ run }) => run.length > 1,
    )
  }
  return [...side(-1), ...side(1)].map(({ run, whole }) => {
    const inOrder = run.toSorted((a, b) => a - b)
    return { total, parts: inOrder, signs: inOrder.map(() => 1 as const), whole }
  })
}

/** Pairs of items near one that it may be the difference of. */
export const differencesFor = (view: View, total: number): Relation[] => {
  const near = view.items.flatMap((item, at) =>
    at !== total && Math.abs(at - total) <= 4 && isLevel(item) && item.role !== 'section' ? [at] : [],
  )
  return near.flatMap((a) =>
    near.flatMap((b): Relation[] =>
      a === b ? [] : [{ total, parts: [a, b], signs: [1, -1], whole: false }],
    ),
  )
}

/** The relation most lines bear out; of equal ones that with the fewest lines against it, then the more telling one. */
export const bestOf = (held: readonly Held[]): Held | undefined =>
  held.toSorted((a, b) => b.fits - a.fits || a.misfits.length - b.misfits.length || b.weight - a.weight)[0]
