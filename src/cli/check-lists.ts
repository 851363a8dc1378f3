import type { ListReport } from '../workbench/check.js'
import type { Paint } from './colour.js'
import { table, type Column } from './table.js'

/**
 * What was recognised in documents, or was not: a table a document.
 * @param shown how a terminal shows it, and the columns it has; empty for a file
 */
export const listText = (
  { documents, list }: ListReport,
  shown: { readonly paint?: Paint; readonly width?: number },
): string =>
  documents
    .flatMap(({ file, rows }) => [
      `${file}: ${rows.length.toLocaleString('en-GB')} ${nouns[list][rows.length === 1 ? 0 : 1]}`,
      ...(rows.length === 0 ? [] : [table(rows.map(shownRow), columnsOf[list], shown)]),
      '',
    ])
    .join('\n')
    .trimEnd()

const nouns = {
  quantities: ['quantity', 'quantities'],
  claims: ['claim', 'claims'],
  unread: ['number not understood', 'numbers not understood'],
} as const

const columnsOf: Readonly<Record<ListReport['list'], readonly (Column | string)[]>> = {
  quantities: [
    { key: 'at', title: 'place' },
    { key: 'value', align: 'right' },
    'unit',
    { key: 'range', title: 'low–high', align: 'right' },
    'kind',
    'text',
  ],
  claims: [
    { key: 'at', title: 'place' },
    'kind',
    'subject',
    'period',
    { key: 'value', align: 'right' },
    'unit',
    'verdict',
    'text',
  ],
  unread: [{ key: 'at', title: 'place' }, 'text', 'why'],
}

const shownRow = ({ text, value, low, high, ...row }: ListReport['documents'][number]['rows'][number]) => ({
  ...row,
  text: text.replace(/\s+/g, ' '),
  value: figure(value),
  range: low === undefined ? null : `${figure(low) ?? '…'}–${figure(high) ?? '…'}`,
})

/** Figures in full, without the noise of binary fractions. */
const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 })
const figure = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : figures.format(value)
