import type { Condition } from '../../domain/lineage.js'
import type { LineageEntry } from '../../briefs/document.js'
import type { ComparedBrief } from './brief.js'

/** What a number is of, as far as its lineage says: names with values; years apart, for they are compared on their own. */
export type Subject = {
  /** Sorted by name; the countries of the dyad by their role, a flow by where it goes from and to. */
  readonly of: readonly (readonly [name: string, value: string])[]
  readonly years: readonly number[]
  /** The cells of originals it was read from, where nothing but file and row says which they are; else null. */
  readonly cells: string | null
}

/** Columns of rows that say what a number is of; the others say how it was read. */
const subjectColumns = new Set(['product', 'country', 'supplier', 'recipient', 'issue', 'indicator'])

/** Parameters that say how a number was computed: when they change, it is the same number computed in another way. */
const manner = new Set(
  'classification level digits source record body edition method form n preset rca threshold over'.split(' '),
)
const inTime = new Set(['year', 'years', 'period', 'date', 'from', 'until'])

type Atoms = { readonly of: Map<string, string>; readonly years: Set<number> }

/** What the number with this lineage is of. One computed from others, with no parameters, is of what they are of. */
export const subjectOf = (brief: ComparedBrief, lineage: string): Subject => {
  const atoms: Atoms = { of: new Map(), years: new Set() }
  gather(brief, brief.lineages[lineage], atoms)
  const role = roleIn(brief)
  return {
    of: [...directed(atoms.of)]
      .map(([name, value]) => [name, role(value)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    years: [...atoms.years].toSorted((a, b) => a - b),
    cells: atoms.of.size === 0 && atoms.years.size === 0 ? cellsOf(brief.lineages[lineage]) : null,
  }
}

const cellsOf = (entry: LineageEntry | undefined): string =>
  entry?.kind === 'rows'
    ? [
        ...entry.snapshots,
        ...entry.where.map((condition) =>
          'values' in condition ? condition.values.join(',') : condition.op,
        ),
      ].join('|')
    : ''

/** A country of the dyad as `reporter` or `partner`; also within `SRB-DEU`. */
export const roleIn =
  ({ dyad }: Pick<ComparedBrief, 'dyad'>) =>
  (value: string): string =>
    value
      .split('-')
      .map((each) => (each === dyad.reporter ? 'reporter' : each === dyad.partner ? 'partner' : each))
      .join('-')

const gather = (brief: ComparedBrief, entry: LineageEntry | undefined, atoms: Atoms): void => {
  if (entry === undefined) return
  if (entry.kind === 'rows') {
    for (const condition of entry.where) addCondition(condition, atoms)
    return
  }
  const parameters = Object.entries(entry.parameters)
  for (const [name, value] of parameters) {
    const text = [value].flat().join(',')
    if (inTime.has(name)) for (const year of yearsIn(text)) atoms.years.add(year)
    else if (!manner.has(name)) atoms.of.set(name, text)
  }
  if (parameters.length === 0)
    for (const input of Object.values(entry.inputs)) gather(brief, brief.lineages[input], atoms)
}

const addCondition = (condition: Condition, { of, years }: Atoms): void => {
  if (condition.op !== 'in') return
  const { column, values } = condition
  if (column === 'period' || column === 'year')
    for (const value of values) for (const year of yearsIn(String(value))) years.add(year)
  else if (['reporter', 'partner', 'flow'].includes(column) && values.length === 1)
    of.set(column, String(values[0]))
  else if (subjectColumns.has(column) && values.length <= 3) of.set(column, values.join(','))
}

const yearsIn = (text: string): number[] =>
  [...text.matchAll(/(?<!\d)(?:1[89]|2[01])\d\d(?!\d)/g)].map(([year]) => Number(year))

/** `dyad` and `flow`, or `reporter`, `partner` and `flow`, as who sells to whom: whoever recorded it. */
const directed = (of: ReadonlyMap<string, string>): Map<string, string> => {
  const result = new Map(of)
  const flow = of.get('flow')
  const pair = of.get('dyad')?.split('-')
  const [reporter, partner] = pair?.length === 2 ? pair : [of.get('reporter'), of.get('partner')]
  if (result.get('product') === 'TOTAL') result.delete('product')
  if (reporter === undefined || partner === undefined || (flow !== 'export' && flow !== 'import'))
    return result
  for (const name of ['dyad', 'reporter', 'partner', 'flow']) result.delete(name)
  return result
    .set('from', flow === 'export' ? reporter : partner)
    .set('to', flow === 'export' ? partner : reporter)
}
