import type { Trade } from '../claim.js'
import type { DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import type { Quantity, TextLanguage } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import { columnsOf, contextOf, type Context, type TableContext } from './table-columns.js'
import { gridOf, headerRows, quantityOf, type Cell } from './table-grid.js'
import { draftOf, type Draft } from './draft.js'
import { rowRole } from './header-unit.js'
import { periodText } from './period.js'
import type { SeriesKind, TableColumn, TableReading, TableRow } from './table-reading.js'
import { framesIn, subjectOf } from './trade.js'

/** A table’s reading with drafts in the place of ids. */
export type TableDrafts = Omit<TableReading, 'cells'> & {
  readonly cells: readonly (readonly (Draft | null)[])[]
}

/** The claims of a table’s cells, by header, caption and row label. */
export const tableClaims = (
  document: DocumentText,
  passages: ReadonlyMap<number, Passage>,
  table: number,
  language: TextLanguage,
  around: TableContext,
): TableDrafts => {
  const shape = document.tables[table]
  const caption = shape?.caption ?? null
  const captionPassage = caption === null ? null : (passages.get(caption) ?? null)
  const grid = gridOf(document, passages, table)
  const headers = headerRows(grid)
  const context = contextOf(captionPassage, language, around)
  const columns = columnsOf(grid, headers, context, language)
  const rows = grid.map((cells, row) => (headers.has(row) ? null : rowOf(cells, columns, language)))
  const cells = grid.map((line, row) =>
    columns.map((column, index) => {
      const head = rows[row]
      const cell = line[index]
      if (head === null || head === undefined || cell === undefined || cell === null) return null
      return cellClaim(cell, column, head, context)
    }),
  )
  return { table, caption, columns, rows, cells }
}

const rowOf = (
  cells: readonly (Cell | null)[],
  columns: readonly TableColumn[],
  language: TextLanguage,
): TableRow => {
  const labels = cells.filter(
    (cell, index): cell is Cell => cell !== null && columns[index]?.kind === 'label',
  )
  const codeCell = cells.find((cell, index) => cell !== null && columns[index]?.kind === 'code')
  const label = labels.map(({ block }) => block.text).find((text) => text !== '') ?? ''
  const sentences = labels.flatMap(({ passage }) => passage?.sentences ?? [])
  const country = sentences.flatMap((each) => mentionsOf(each, 'country'))[0]
  const date = [...sentences, ...(cells[0]?.passage?.sentences ?? [])].flatMap((each) =>
    mentionsOf(each, 'date'),
  )[0]
  const frame = labels.flatMap(
    ({ block, passage }) => passage?.sentences.flatMap((each) => framesIn(block.text, each, language)) ?? [],
  )[0]
  const code =
    codeCell?.block.text.replace(/\D/g, '') ?? /^(?:HS\s*)?(\d{2}|\d{4}|\d{6})\b/.exec(label)?.[1] ?? null
  return {
    label,
    code: code === '' ? null : code,
    country: country?.code ?? null,
    role: rowRole(label),
    period: date === undefined ? null : periodText(date),
    flow: frame?.flow ?? null,
  }
}

const cellClaim = (cell: Cell, column: TableColumn, row: TableRow, context: Context): Draft | null => {
  if (column.kind === 'label' || column.kind === 'code' || column.kind === 'rank') return null
  const found = quantityOf(cell)
  if (found === null || cell.passage === null) return null
  const quantity = scaled(found, column)
  if (quantity.kind === 'bare' && column.kind === 'other') return null
  const where = { block: cell.passage.index, sentence: 0 }
  const flow = row.flow ?? column.flow ?? context.flow
  const [reporter, partner] = partiesOf(row, column, context)
  const kind = kindOfCell(column.kind, quantity, flow)
  const traded = flow !== null && kind !== 'count' && kind !== 'poll answer'
  const period = column.period ?? row.period ?? context.period
  const base =
    kind === 'growth'
      ? (column.base ??
        (period === null || period.includes('/') ? null : `${Number(period.slice(0, 4)) - 1}`))
      : null
  return draftOf(quantity, where, {
    kind,
    trade: traded
      ? {
          reporter,
          partner,
          flow,
          product:
            row.role === 'total' || (row.code === null && row.label === '') || row.country !== null
              ? 'TOTAL'
              : row.code,
          productText:
            row.country === null && row.role !== 'total' && row.flow === null && row.period === null
              ? row.label
              : null,
          services: context.services,
        }
      : null,
    subject: traded ? subjectOf(reporter, partner) : row.country,
    period: base === null ? period : `${base}/${period}`,
    of: kind === 'share' ? (flow === 'export' ? 'exports' : flow === 'import' ? 'imports' : null) : null,
    perYear: column.perYear,
    topic: row.label === '' ? column.header : row.label,
    filled:
      column.period === null && period !== null
        ? [{ what: 'year', from: row.period === null ? 'caption' : 'row' }]
        : [],
    open: [
      ...(period === null ? (['year'] as const) : []),
      ...(traded && reporter === null ? (['reporter'] as const) : []),
      ...(traded && partner === null ? (['partner'] as const) : []),
    ],
  })
}

/** A country in a row or a column takes the place the caption leaves. */
const partiesOf = (row: TableRow, column: TableColumn, context: Context): [string | null, string | null] => {
  const others = [row.country, column.country].filter((code): code is string => code !== null)
  let { reporter, partner } = context
  for (const code of others) {
    if (code === reporter || code === partner) continue
    if (reporter === null) reporter = code
    else if (partner === null) partner = code
  }
  return [reporter, row.role === 'total' && row.country === null && partner === null ? 'WLD' : partner]
}

const kindOfCell = (series: SeriesKind, quantity: Quantity, flow: Trade['flow']): Draft['kind'] => {
  if (series === 'growth') return 'growth'
  if (series === 'share') return 'share'
  if (series === 'poll answer') return 'poll answer'
  if (series === 'count') return 'count'
  if (quantity.kind === 'percent') return 'share'
  if (quantity.kind === 'count') return 'count'
  if (flow === null) return 'amount'
  return flow === 'export'
    ? 'exports'
    : flow === 'import'
      ? 'imports'
      : flow === 'balance'
        ? 'balance'
        : 'turnover'
}

/** A bare number in the unit and scale of its column. */
const scaled = (found: Quantity, { unit, scale, kind }: TableColumn): Quantity => {
  if (found.kind !== 'bare') return found
  const sign = found.bracketed && kind === 'growth' ? -1 : 1
  const times = (value: number): number => Number((value * scale * sign).toPrecision(15))
  const [low, high] = [times(found.low), times(found.high)]
  return {
    ...found,
    kind:
      unit === '%'
        ? 'percent'
        : unit === 'pp'
          ? 'points'
          : kind === 'count'
            ? 'count'
            : unit === null
              ? 'bare'
              : 'money',
    value: times(found.value),
    low: Math.min(low, high),
    high: Math.max(low, high),
    resolution: found.resolution * scale,
    unit: unit ?? (kind === 'count' ? 'count' : null),
  }
}
