import type { FigureEntry, Run } from '../../document.js'
import { reasonText, type Labels } from '../labels.js'
import type { Cell } from './sheet.js'

/** Where the number index has a figure: its sheet, and the row of a reference. */
export const indexSheet = 'number-index'
export const indexHeader = 4
export const indexRow = (ref: number): number => indexHeader + ref

/** References of runs, in the order of print. */
export const refsIn = (runs: readonly Run[]): number[] => runs.flatMap(({ ref }) => ref ?? [])

/** Runs as text; a missing value carries its reason. */
export const runsText = (runs: readonly Run[], labels: Labels): string => runs.map(textOf(labels)).join('')

/** Runs as text where no column has their references: `12.3% [45]`. */
export const citedText = (runs: readonly Run[], labels: Labels): string =>
  runs.map((run) => (run.ref === undefined ? run.text : `${textOf(labels)(run)} [${run.ref}]`)).join('')

const textOf =
  (labels: Labels) =>
  ({ text, reason }: Run): string =>
    reason === undefined ? text : `${text} (${reasonText(reason, labels)})`

/** The one number, or missing number, that a table’s cell is, where it is nothing else; words with a reference are none. */
export const onlyFigure = (runs: readonly Run[], figures: readonly FigureEntry[]): FigureEntry | null => {
  const said = runs.filter(({ text, ref }) => ref !== undefined || text.trim() !== '')
  const ref = said.length === 1 ? said[0]?.ref : undefined
  const figure = ref === undefined ? undefined : figures[ref - 1]
  return figure === undefined || isWords(figure) ? null : figure
}

/** Whether what is cited is printed in words and has no number: a vote. */
export const isWords = ({ value, reason }: Pick<FigureEntry, 'value' | 'reason'>): boolean =>
  value === null && reason === null

/** References as a cell: a number where it is one, with a way to the number index. */
export const refsCell = (refs: readonly number[]): Pick<Cell, 'value' | 'format' | 'link'> => {
  const [first] = refs
  if (first === undefined) return { value: null }
  const link = { sheet: indexSheet, row: indexRow(first) }
  return refs.length === 1 ? { value: first, format: '0', link } : { value: refs.join(', '), link }
}
