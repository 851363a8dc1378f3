import type { CountryCode } from '../../domain/country.js'
import type { Flow } from '../../domain/flow.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { sumFlows, emptySum } from '../../lake/reading.js'
import type { Reader } from '../../measures/measure.js'
import { computed, plain } from '../../measures/trade/lineages.js'
import type { Diversion } from './diversion.js'
import type { EditionsOf } from './ground.js'
import type { DiversionRow } from './row.js'

/** The numbers of a row, each with the rows of the lake that it rests on. */
export type TracedRow = {
  readonly pre: Quantity
  readonly post: Quantity
  /** What the intermediary sold on to the target in the window after; null where it has no record of all years. */
  readonly onward: Quantity | null
  readonly delta: Quantity
  readonly adjusted: Quantity
}

/** Reads the sums of a row again, with their lineage. */
export const tracedRow = async (read: Reader, found: Diversion, row: DiversionRow): Promise<TracedRow> => {
  const { origins, target, windows, tracing, tests } = found
  const { via, product, declared, unlisted } = row
  const sent = { flow: 'export', reporters: origins, partner: via, editions: tracing.declared } as const
  const passedOn = { flow: 'export', reporters: [via], partner: target, editions: tracing.onward } as const
  const pre = await sumOf(read, found, product, windows.pre, sent)
  const post = await sumOf(read, found, product, windows.post, sent)
  const onward =
    row.onward.exports === null ? null : await sumOf(read, found, product, windows.post, passedOn)
  const parameters = { via, product, target, pre: windows.pre, post: windows.post }
  const lineage = (arithmetic: string) =>
    computed('diversion', parameters, [], arithmetic, { before: pre.lineage, after: post.lineage })
  const growth = `ln(${plain(declared.post)} / ${plain(declared.pre)}) − ln(${plain(unlisted.post)} / ${plain(unlisted.pre)})`
  return {
    pre,
    post,
    onward,
    delta:
      row.delta === null
        ? unknown('zero', 'log-points', lineage('no growth: one of the sums is zero'))
        : known(row.delta, 'log-points', lineage(growth)),
    adjusted:
      row.adjusted === null
        ? unknown('too-few', 'index', lineage('no test'))
        : known(
            row.adjusted,
            'index',
            lineage(
              `p = ${plain(row.p ?? 1)} over ${row.placebos} placebo codes, adjusted for ${tests} tests (Benjamini–Hochberg)`,
            ),
          ),
  }
}

type Side = {
  readonly flow: Flow
  readonly reporters: readonly CountryCode[]
  readonly partner: CountryCode
  readonly editions: EditionsOf
}

/** The sum of a code over a window; of several editions one selection each. */
const sumOf = async (
  read: Reader,
  { books, tracing }: Diversion,
  product: string,
  years: readonly number[],
  { flow, reporters, partner, editions }: Side,
): Promise<Quantity> => {
  const parts: Quantity[] = []
  for (const part of selectionsOf(reporters, years, editions)) {
    const where: Condition[] = [
      { column: 'reporter', op: 'in', values: part.reporters },
      { column: 'partner', op: 'in', values: [partner] },
      { column: 'flow', op: 'in', values: [flow] },
      { column: 'period', op: 'in', values: part.years.map(String) },
      { column: 'classification', op: 'in', values: [part.edition] },
      { column: 'level', op: 'in', values: [6] },
      { column: 'product', op: 'in', values: tracing.codesIn(part.edition, product) },
    ]
    const scope = { ...books.scope, years: part.years }
    const [sum] = await sumFlows(read.lake, scope, where)
    const { value, lineage } = sum ?? emptySum(scope, where)
    parts.push(known(value ?? 0, 'USD', lineage))
  }
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  const arithmetic = parts.map(({ value }) => plain(value ?? 0)).join(' + ')
  const inputs = Object.fromEntries(parts.map(({ lineage }, index) => [`part ${index + 1}`, lineage]))
  const total = parts.reduce((sum, { value }) => sum + (value ?? 0), 0)
  return known(total, 'USD', computed('diversion', { product, years }, [], arithmetic, inputs))
}

type Part = {
  readonly edition: string
  readonly years: readonly number[]
  readonly reporters: readonly CountryCode[]
}

/** Reporters with the same years in the same edition together. */
const selectionsOf = (
  reporters: readonly CountryCode[],
  years: readonly number[],
  editions: EditionsOf,
): readonly Part[] => {
  const parts = new Map<string, Part>()
  for (const reporter of reporters)
    for (const edition of new Set(editions.get(reporter)?.values() ?? [])) {
      const own = years.filter((year) => editions.get(reporter)?.get(year) === edition)
      const key = JSON.stringify([edition, own])
      if (own.length > 0)
        parts.set(key, { edition, years: own, reporters: [...(parts.get(key)?.reporters ?? []), reporter] })
    }
  return [...parts.values()]
}
