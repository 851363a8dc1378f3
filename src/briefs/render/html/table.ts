import type { Column, Table, TableRow } from '../../document.js'
import type { Labels } from '../labels.js'
import { escapeHtml, isolated, runsHtml } from './escape.js'

/** A table with its caption for those who hear it; the first column of words names the row. */
export const tableHtml = ({ columns, rows }: Table, caption: string, labels: Labels): string => {
  const naming = columns.findIndex(({ numeric }) => !numeric)
  return (
    `<div class="scroll" role="group" aria-label="${escapeHtml(caption)}"><table>` +
    `<caption class="unseen">${escapeHtml(caption)}</caption>` +
    `<thead><tr>${columns.map(header).join('')}</tr></thead>` +
    `<tbody>${rows.map((row) => rowHtml(row, columns, naming, labels)).join('\n')}</tbody></table></div>`
  )
}

const header = ({ title, unit, numeric }: Column): string =>
  `<th scope="col"${numeric ? ' class="num"' : ''}>${isolated(title)}` +
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
