import type { Column, Table, TableRow } from '../../document.js'
import type { Labels } from '../labels.js'
import { plainText } from '../plain-text.js'
import { escapeHtml, isolated, runsHtml } from './escape.js'

/** A table with its caption for those who hear it; the first column of words names the row. */
export const tableHtml = ({ columns, rows }: Table, caption: string, labels: Labels): string => {
  const naming = columns.findIndex(({ numeric }) => !numeric)
  return (
    `<div class="scroll" role="group" aria-label="${escapeHtml(caption)}"><table>` +
    `<caption class="unseen">${escapeHtml(caption)}</caption>` +
    `<thead><tr>${columns.map((column, index) => header(column, roomFor(column, index, rows))).join('')}</tr></thead>` +
    `<tbody>${rows.map((row) => rowHtml(row, columns, naming, labels)).join('\n')}</tbody></table></div>`
  )
}

/** Words up to so many letters are not parted; longer ones are, where the page has no room for them. */
export const lettersKept = 16

/** The class of a column of words that is as wide as its longest word. */
const roomFor = ({ numeric }: Column, index: number, rows: readonly TableRow[]): string => {
  if (numeric) return 'num'
  const words = rows.flatMap(({ cells }) => plainText(cells[index] ?? []).split(/[\s\u2013-]+/u))
  const longest = words.reduce(
    (most, { length }) => (length > lettersKept ? most : Math.max(most, length)),
    0,
  )
  return `w${longest}`
}

const header = ({ title, unit }: Column, room: string): string =>
  `<th scope="col" class="${room}">${isolated(title)}` +
  `${unit === null ? '' : ` <span class="unit">${escapeHtml(unit)}</span>`}</th>`

const rowHtml = (
  { cells, emphasis }: TableRow,
  columns: readonly Column[],
  naming: number,
  labels: Labels,
): string => {
  const printed = cells.map((runs, index) => {
    const kind = columns[index]?.numeric ? ' class="num"' : ''
    return index === naming
      ? `<th scope="row"${kind}>${runsHtml(runs, labels)}</th>`
      : `<td${kind}>${runsHtml(runs, labels)}</td>`
  })
  return `<tr${emphasis ? ' class="emphasis"' : ''}>${printed.join('')}</tr>`
}
