import type { Trade } from '../claim.js'
import type { DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import type { Quantity, TextLanguage } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import { blocksOfTable } from './table-blocks.js'
import { directionIn } from './table-direction.js'
import { columnsOf, contextOf, type Context, type TableContext } from './table-columns.js'
import { gridOf, headerRows, quantityOf, type Cell } from './table-grid.js'
import { draftOf, type Draft } from './draft.js'
import { headerKind, headerUnit, rowRole } from './header-unit.js'
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
  const caption = shape?.caption ?? lineOver(document, table)
  const captionPassage = caption === null ? null : (passages.get(caption) ?? null)
  const grid = gridOf(document, passages, table)
  const headers = headerRows(grid)
  const context = contextOf(captionPassage, language, around)
  const columns = columnsOf(grid, headers, context, language)
  const rows = withSections(
    grid.map((cells, row) => (headers.has(row) ? null : rowOf(cells, columns, context, language))),
  )
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

/** A heading, or a line without a full stop, right over a table without a caption names what it shows. */
const lineOver = ({ blocks }: DocumentText, table: number): number | null => {
  const over = (blocksOfTable({ blocks }, table)[0] ?? 0) - 1
  const block = blocks[over]
  if (block === undefined || block.cell !== null || block.text.length > 160) return null
  if (block.kind === 'heading' || block.kind === 'title') return over
  const unit = /[,(]\s?([^,()]{2,30})$/u.exec(block.text)?.[1] ?? '' // `Sales, млн долл.`
  const open = !/[.!?…]$/u.test(block.text) || headerUnit(unit).unit !== null
  return block.kind === 'paragraph' && open ? over : null
}

/** What a heading among the rows says holds for the rows under it, up to the next one. */
const withSections = (rows: readonly (TableRow | null)[]): (TableRow | null)[] => {
  let section: TableRow | null = null
  return rows.map((row) => {
    if (row === null) return null
    if (row.role === 'section') section = row.label === '' ? null : row
    if (row.role === 'section' || section === null || row.flow !== null) return row
    return {
      ...row,
      flow: section.flow,
      direction: row.country === null ? section.direction : null,
      period: row.period ?? section.period,
      country: row.country ?? (section.flow === null ? null : section.country),
    }
  })
}

const rowOf = (
  cells: readonly (Cell | null)[],
  columns: readonly TableColumn[],
  context: Context,
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
  const direction =
    labels
      .map(({ block, passage }) => directionIn(block.text, passage?.sentences ?? [], context.pair))
      .find((each) => each !== null) ?? null
  const frame = labels.flatMap(
    ({ block, passage }) => passage?.sentences.flatMap((each) => framesIn(block.text, each, language)) ?? [],
  )[0]
  const code = codeCell?.block.text.replace(/\D/g, '') ?? codeIn(label)
  return {
    label,
    code: code === '' ? null : code,
    country: country?.code ?? null,
    role: isEmpty(cells, columns) ? 'section' : rowRole(label),
    kind: rowKind(label, cells),
    period: date === undefined ? null : periodText(date),
    flow: frame?.flow ?? direction?.flow ?? null,
    direction: frame === undefined ? direction : null,
  }
}

/** No cell but the label holds anything, nor stands empty for a number that is missing. */
const isEmpty = (cells: readonly (Cell | null)[], columns: readonly TableColumn[]): boolean =>
  columns.some(({ kind }) => kind !== 'label') &&
  cells.every((cell, column) => columns[column]?.kind === 'label' || cell === null || cell.block.text === '')

/** `Change, %`, `Share of all, %`: a row of rates among rows of levels. */
const rowKind = (label: string, cells: readonly (Cell | null)[]): TableRow['kind'] => {
  const said = headerKind(label)
  const rate = /%|per ?cent|процент|procenat|odsto|проценат|одсто/iu.test(label) && !/\d\s?%/.test(label)
  const percent = cells.some((cell) => cell !== null && quantityOf(cell)?.kind === 'percent')
  if (said === 'growth') return rate || percent ? 'growth' : null
  return rate ? 'share' : null
}

/** The code at the head of a row's label. No heading is `2022` or `1998`; `2009 Fruit juices` is one, `2009` a year. */
const codeIn = (label: string): string | null => {
  const found = /^(HS\s*)?(\d{2}|\d{4}|\d{6})(?![\d\p{L}]|[.,]\d)/u.exec(label)
  if (found === null) return null
  const [whole, said, code = ''] = found
  if (said !== undefined || !/^(?:19|20)\d\d$/.test(code)) return code
  const heading = /^(?:190[1-5]|200[1-9])$/.test(code)
  const named = /^\s*[.–—:-]?\s*(?!г(?:од|\.|г)|god|г\b|year|total|jan|янв)\p{L}{3}/iu.test(
    label.slice(whole.length),
  )
  return heading && named ? code : null
}

const cellClaim = (cell: Cell, column: TableColumn, row: TableRow, context: Context): Draft | null => {
  if (column.kind === 'label' || column.kind === 'code' || column.kind === 'rank') return null
  const found = quantityOf(cell)
  if (found === null || cell.passage === null) return null
  const quantity = scaled(
    found,
    row.kind === null ? column : { ...column, kind: row.kind, unit: '%', scale: 1 },
  )
  if (quantity.kind === 'bare' && column.kind === 'other') return null
  const where = { block: cell.passage.index, sentence: 0 }
  const flow = row.flow ?? column.flow ?? context.flow
  const [reporter, partner] = partiesOf(row, column, context)
  const kind = kindOfCell(row.kind ?? column.kind, quantity, flow)
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
  const direction = row.direction ?? column.direction
  if (direction !== null && direction.partner !== null) return [direction.reporter, direction.partner]
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
