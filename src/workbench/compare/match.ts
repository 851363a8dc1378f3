import type { ComparedBrief } from './brief.js'
import { placedFigures, type Placed } from './places.js'

/** Figures of two briefs that are the same thing, and those that only one of them has. */
export type Matched = {
  readonly pairs: readonly (readonly [Placed, Placed])[]
  readonly onlyFirst: readonly Placed[]
  readonly onlySecond: readonly Placed[]
}

/** How years enter the key of a figure: a series by the year itself, the rest by the distance from the brief’s year. null: not in this way. */
type YearKey = (placed: Placed) => string | null

/**
 * Finds for each figure of a brief its fellow in another: the same place and unit, of the same thing, of the same
 * year of a series or as far from the brief’s year. Neither reference nor text decides. Where that leaves several, the
 * words of their rows do, then their order.
 */
export const matchFigures = (first: ComparedBrief, second: ComparedBrief): Matched => {
  const [left, right] = [placedFigures(first), placedFigures(second)]
  const series = new Set([...seriesIn(left), ...seriesIn(right)])
  const steps: readonly Step[] = [
    { left: cell, right: cell, words: null },
    { left: relative(first, series), right: relative(second, series), words: [first.year, second.year] },
    { left: absolute, right: absolute, words: [0, 0] },
  ]
  const pairs: (readonly [Placed, Placed])[] = []
  const taken = new Set<Placed>()
  const free = (placed: Placed) => !taken.has(placed)
  for (const step of steps) {
    const found = matched(left.filter(free), right.filter(free), step)
    pairs.push(...found)
    for (const placed of found.flat()) taken.add(placed)
  }
  const order = new Map(left.map((placed, index) => [placed, index]))
  return {
    pairs: pairs.toSorted(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    onlyFirst: left.filter(free),
    onlySecond: right.filter(free),
  }
}

/** One way to find fellows: how each side’s keys are told apart in time, and the years by which rows’ words are read. */
type Step = {
  readonly left: YearKey
  readonly right: YearKey
  /** null where words do not count, as for the same cell in a brief of another language. */
  readonly words: readonly [number, number] | null
}

/** The same cells of the same originals. */
const cell: YearKey = ({ subject }) => subject.cells

const absolute: YearKey = ({ subject }) => subject.years.join(',')

const relative =
  ({ year }: ComparedBrief, series: ReadonlySet<string>): YearKey =>
  (placed) =>
    series.has(columnOf(placed))
      ? absolute(placed)
      : placed.subject.years.map((each) => `y${each - year}`).join(',')

const columnOf = ({ section, exhibit, column, place }: Placed): string =>
  exhibit === null || column === null ? '' : [section, exhibit, place.split('|')[2]].join('|')

/** Columns of tables whose rows are years: three of them or more. */
const seriesIn = (placed: readonly Placed[]): string[] => {
  const years = new Map<string, Set<string>>()
  for (const each of placed) {
    const column = columnOf(each)
    if (column !== '') years.set(column, (years.get(column) ?? new Set()).add(each.subject.years.join(',')))
  }
  return [...years].filter(([, found]) => found.size >= 3).map(([column]) => column)
}

type Keyed = { readonly placed: Placed; readonly key: string }

const matched = (
  left: readonly Placed[],
  right: readonly Placed[],
  step: Step,
): (readonly [Placed, Placed])[] => {
  const [a, b] = [keyed(left, step.left), keyed(right, step.right)]
  const several = new Set([...repeated(a), ...repeated(b)])
  const found = new Map(told(b, several, step.words?.[1] ?? null).map(({ key, placed }) => [key, placed]))
  return told(a, several, step.words?.[0] ?? null).flatMap(({ key, placed }) => {
    const fellow = found.get(key)
    return fellow === undefined ? [] : [[placed, fellow] as const]
  })
}

const keyed = (all: readonly Placed[], yearKey: YearKey): Keyed[] =>
  all.flatMap((placed) => {
    const years = yearKey(placed)
    if (years === null) return []
    const of = placed.subject.of.map((atom) => atom.join('='))
    return [{ placed, key: [placed.place, placed.figure.unit, ...of, years].join('|') }]
  })

const repeated = (all: readonly Keyed[]): string[] => {
  const seen = new Set<string>()
  return all.flatMap(({ key }) => {
    if (seen.has(key)) return [key]
    seen.add(key)
    return []
  })
}

/**
 * Keys that several figures share get the words of their rows, and then a number in the order of print. So do those of
 * figures of which nothing but their cell is known: another cell in their place may hold another thing.
 */
const told = (all: readonly Keyed[], several: ReadonlySet<string>, year: number | null): Keyed[] => {
  const counts = new Map<string, number>()
  return all.map(({ key, placed }) => {
    const { subject, column, label } = placed
    const needed = subject.cells !== null || (several.has(key) && column !== null)
    const worded = year !== null && needed ? `${key}|${wordsOf(label, year)}` : key
    const count = (counts.get(worded) ?? 0) + 1
    counts.set(worded, count)
    return { placed, key: `${worded}|${count}` }
  })
}

/** A row’s words, its years as distances from the brief’s. */
const wordsOf = (label: string, year: number): string =>
  label.replace(/(?<!\d)(?:1[89]|2[01])\d\d(?!\d)/g, (found) => `y${Number(found) - year}`)
