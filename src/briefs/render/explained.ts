import type { Run, Table } from '../document.js'
import { reasonText, type Labels } from './labels.js'

/** On paper nothing can be pointed at: the reason of a missing value stands behind it … */
export const explained = (runs: readonly Run[], labels: Labels): Run[] =>
  runs.flatMap((run) =>
    run.reason === undefined ? [run] : [run, { text: ` (${reasonText(run.reason, labels)})` }],
  )

/** … or, for those in a table, under it, each reason once. */
export const reasonsIn = ({ rows }: Table, labels: Labels): Run[] => {
  const all = rows
    .flatMap(({ cells }) => cells.flat())
    .flatMap(({ text, reason }) => (reason === undefined ? [] : [`${text} ${reasonText(reason, labels)}`]))
  return [...new Set(all)].map((text) => ({ text }))
}
