import type { NullReason, Unit } from '../../domain/quantity.js'
import type { FigureEntry } from '../../briefs/document.js'
import type { ComparedBrief } from './brief.js'

/** What lies between two values of one figure. */
export type Change = {
  readonly same: boolean
  /** Second less first, in the figure’s unit. */
  readonly difference: number | null
  /** Second / first − 1; of shares, rates, ranks and indices there is none. */
  readonly relative: number | null
  /** Of shares and rates: the difference in percentage points. */
  readonly points: number | null
  /** Why there is no difference, or no relative change of what has one. */
  readonly reason: NullReason | null
  /** What else is not the same: whose figure it is, which edition, how it is computed. */
  readonly changed: readonly ('source' | 'snapshot' | 'convention')[]
}

/** Units whose values are compared as amounts, in per cent. */
const amounts: ReadonlySet<Unit> = new Set([
  ...([
    'USD',
    'count',
    'persons',
    'companies',
    'USD/1000m3',
    'USD/kg',
    'km',
    'TIV',
    'days',
    'doses',
  ] as const),
  'other',
])
const fractions: ReadonlySet<Unit> = new Set(['share', 'rate', 'points'])

type In = { readonly brief: ComparedBrief; readonly figure: FigureEntry }

/** Compares a figure of one brief with its fellow in another. */
export const changeOf = (first: In, second: In): Change => {
  const { value: before, unit, reason: why } = first.figure
  const { value: after, reason: whyNot } = second.figure
  const changed = basisChanges(first, second)
  const none = { relative: null, points: null, changed }
  if (before === null || after === null)
    return { ...none, same: before === after && why === whyNot, difference: null, reason: why ?? whyNot }
  const difference = after - before
  const comparable = before > 0 && after >= 0
  return {
    ...none,
    same: difference === 0,
    difference,
    relative: amounts.has(unit) && comparable ? after / before - 1 : null,
    points: fractions.has(unit) ? difference * 100 : null,
    reason: !amounts.has(unit) || comparable ? null : before === 0 ? 'zero' : 'undefined',
  }
}

type Basis = Readonly<Record<'source' | 'snapshot' | 'convention', ReadonlySet<string>>>

/** A change of source brings other snapshots with it: that is said once. */
const basisChanges = (first: In, second: In): Change['changed'] => {
  const [a, b] = [basisOf(first), basisOf(second)]
  const differ = (part: keyof Basis) =>
    a[part].size !== b[part].size || [...a[part]].some((each) => !b[part].has(each))
  const source = differ('source')
  return [
    ...(source ? (['source'] as const) : []),
    ...(!source && differ('snapshot') ? (['snapshot'] as const) : []),
    ...(differ('convention') ? (['convention'] as const) : []),
  ]
}

/** Everything that a figure rests on, down to its rows. */
const basisOf = ({ brief, figure }: In): Basis => {
  const basis = { source: new Set<string>(), snapshot: new Set<string>(), convention: new Set<string>() }
  const visited = new Set<string>()
  const visit = (id: string): void => {
    const entry = brief.lineages[id]
    if (entry === undefined || visited.has(id)) return
    visited.add(id)
    if (entry.kind === 'rows') {
      basis.source.add(`${entry.source}/${entry.record}`)
      for (const snapshot of entry.snapshots) basis.snapshot.add(snapshot)
      return
    }
    for (const convention of entry.conventions) basis.convention.add(convention)
    for (const input of Object.values(entry.inputs)) visit(input)
  }
  visit(figure.lineage)
  return basis
}
