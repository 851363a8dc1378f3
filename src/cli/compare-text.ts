import { dyadText } from '../domain/dyad.js'
import { countryName } from '../messages/country-names.js'
import type { Unit } from '../domain/quantity.js'
import type { ComparedRow, ComparedWith, Comparison } from '../workbench/compare.js'
import type { Output } from './output.js'

type Shown = { readonly limit: number; readonly all: boolean }

/** A comparison for reading: how many figures are the same, and those that are not, by exhibit. */
export const showComparison = (found: Comparison, { limit, all }: Shown, output: Output): void => {
  output.result(heads(found).join('\n'))
  const rows = found.rows.filter((row) => (all || differs(row, found)) && !saidInExhibit(row, found.rows))
  for (const [title, group] of groups(rows)) {
    const listed = limit === 0 ? group : group.slice(0, limit)
    output.result(`\n${output.paint('bold', title)}`)
    output.table(
      listed.map((row) => cellsOf(row, found)),
      columnsOf(found),
    )
    if (group.length > listed.length)
      output.result(`and ${count(group.length - listed.length, 'more figure')} (--limit 0 lists all)`)
  }
  for (const other of found.others)
    if (other.only.length > 0) output.result(`\nOnly in ${nameOf(other, found)}: ${placesOf(other.only)}`)
  if (found.only.length > 0) output.result(`\nOnly in ${nameOf(found.first, found)}: ${placesOf(found.only)}`)
}

const heads = (found: Comparison): string[] => [
  `${nameOf(found.first, found)}: ${found.first.title}, ${found.first.year}, data as of ${found.first.asOf}, ${count(found.first.figures, 'figure')}`,
  ...found.others.map((other) => {
    const rebased =
      other.rebased === 0 ? '' : `; ${number(other.rebased)} on another source, edition or convention`
    return (
      `${nameOf(other, found)}: ${other.title}, ${other.year}, data as of ${other.asOf}, ${count(other.figures, 'figure')}; ` +
      `${number(other.matched)} matched, of which ${number(other.same)} without change and ${number(other.matched - other.same)} changed${rebased}; ` +
      `${number(other.missing)} only in the first, ${number(other.only.length)} only here`
    )
  }),
]

type Head = Pick<ComparedWith, 'dyad' | 'year' | 'asOf'>

/** What tells a brief of a comparison from the others. */
const nameOf = (head: Head, { kind, first, others }: Comparison): string => {
  if (kind === 'years') return String(head.year)
  if (kind === 'dyads') return dyadText(head.dyad)
  const days = new Set([first, ...others].map(({ asOf }) => asOf))
  if (days.size > 1) return head.asOf
  return head === first ? 'first' : 'second'
}

const differs = (row: ComparedRow, { kind }: Comparison): boolean =>
  kind === 'dyads' || row.others.some((other) => other !== null && (!other.same || other.changed.length > 0))

/** A number of a text that stands in a table, too, is told there. */
const saidInExhibit = (row: ComparedRow, rows: readonly ComparedRow[]): boolean =>
  row.column === null &&
  rows.some(
    (other) =>
      other.column !== null &&
      other.section === row.section &&
      other.unit === row.unit &&
      other.figure.value === row.figure.value &&
      other.others.every((each, index) => each?.value === row.others[index]?.value),
  )

const groups = (rows: readonly ComparedRow[]): Map<string, ComparedRow[]> => {
  const found = new Map<string, ComparedRow[]>()
  for (const row of rows) {
    const title = row.exhibit === null ? row.section : `${row.section} / ${row.exhibit}`
    found.set(title, [...(found.get(title) ?? []), row])
  }
  return found
}

const columnsOf = (found: Comparison) => [
  { key: 'figure', title: 'Figure' },
  { key: 'first', title: nameOf(found.first, found), align: 'right' as const },
  ...found.others.map((other, index) => ({
    key: `other${index}`,
    title: nameOf(other, found),
    align: 'right' as const,
  })),
  ...(found.kind === 'dyads'
    ? []
    : [
        { key: 'change', title: 'Change', align: 'right' as const },
        { key: 'basis', title: 'Not the same' },
      ]),
]

const cellsOf = (row: ComparedRow, found: Comparison): Record<string, string | null> => {
  const [other = null] = row.others
  return {
    figure: figureText(row, found),
    first: valueText(row.figure),
    ...Object.fromEntries(row.others.map((each, index) => [`other${index}`, each && valueText(each)])),
    ...(found.kind !== 'dyads' && {
      change: other && changeText(other, row.unit),
      basis: other === null ? null : other.changed.join(', '),
    }),
  }
}

/** What a figure is: its row and column; of two years, what differs in them as `2016 → 2018`; of peers, whose it is by role. */
const figureText = (row: ComparedRow, { kind, first, others }: Comparison): string => {
  const words = (each: Pick<ComparedRow, 'row' | 'column'>) => [
    ...each.row.split(' · '),
    ...(each.column === null ? [] : [each.column]),
  ]
  const [other = null] = row.others
  const there = kind === 'years' && row.column !== null && other !== null ? words(other) : []
  const text = words(row)
    .map((part, index) => arrow(part, there[index] ?? part))
    .filter((part) => part !== '')
    .join(' · ')
  return others.some(({ dyad }) => dyad.reporter !== first.dyad.reporter)
    ? text.replaceAll(countryName(first.dyad.reporter, 'en'), 'Reporter')
    : text
}

const arrow = (here: string, there: string): string =>
  here !== there && here.replace(year, '') === there.replace(year, '') ? `${here} → ${there}` : here

const year = /(?<!\d)(?:1[89]|2[01])\d\d(?!\d)/g

const valueText = ({ text, value, reason }: ComparedRow['figure']): string =>
  value === null ? `(${reason ?? 'no value'})` : text

/** The change as its unit has it: per cent of amounts, percentage points of shares, else the difference. */
const changeText = (change: NonNullable<ComparedRow['others'][number]>, unit: Unit): string | null => {
  const { same, difference, relative, points } = change
  if (difference === null) return same ? 'none' : null
  if (same) return 'none'
  if (points !== null) return `${signed(points, 1)} pp`
  const plain =
    unit === 'USD' ? dollars(difference) : signed(difference, Number.isInteger(difference) ? 0 : 3)
  return relative === null ? plain : `${signed(relative * 100, 1)}% (${plain})`
}

const dollars = (value: number): string => {
  const size = Math.abs(value)
  if (size >= 1e9) return `${signed(value / 1e9, 2)} bn`
  return size >= 1e6 ? `${signed(value / 1e6, 1)} m` : signed(value, 0)
}

/** With its sign, and as many digits as it takes not to print a change as none. */
const signed = (value: number, decimals: number): string => {
  const fine = value !== 0 && Math.abs(value) < 0.5 * 10 ** -decimals
  const text = fine
    ? Math.abs(value).toPrecision(1)
    : Math.abs(value).toLocaleString('en-GB', {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      })
  return `${value < 0 ? '−' : '+'}${text}`
}

/** Figures without a fellow, counted by where they stand. */
const placesOf = (only: Comparison['only']): string => {
  const counts = new Map<string, number>()
  for (const { section, exhibit } of only) {
    const place = exhibit === null ? section : `${section} / ${exhibit}`
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts].map(([place, found]) => `${place} ${number(found)}`).join(', ')
}

const number = (value: number): string => value.toLocaleString('en-GB')

const count = (value: number, noun: string): string => `${number(value)} ${noun}${value === 1 ? '' : 's'}`
