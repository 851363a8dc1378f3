import type { Trade } from '../claim.js'
import type { Block, DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import type { Quantity, TextLanguage } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { headerKind, headerUnit, rowRole } from './header-unit.js'
import { periodText } from './period.js'
import type { SeriesKind, TableColumn, TableReading, TableRow } from './table-reading.js'
import { framesIn, subjectOf } from './trade.js'

/** A table’s reading with drafts in the place of ids. */
export type TableDrafts = Omit<TableReading, 'cells'> & {
  readonly cells: readonly (readonly (Draft | null)[])[]
}

/** The parties, flow and period a caption or the text above a table names. */
export type TableContext = {
  readonly reporter: string | null
  readonly partner: string | null
  readonly period: string | null
}

type Cell = { readonly block: Block; readonly passage: Passage | null }

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

const gridOf = (
  document: DocumentText,
  passages: ReadonlyMap<number, Passage>,
  table: number,
): (Cell | null)[][] => {
  const shape = document.tables[table]
  const grid: (Cell | null)[][] = Array.from({ length: shape?.rows ?? 0 }, () =>
    Array.from({ length: shape?.columns ?? 0 }, () => null),
  )
  document.blocks.forEach((block, index) => {
    if (block.cell?.table !== table) return
    const line = grid[block.cell.row]
    if (line !== undefined && line[block.cell.column] === null)
      line[block.cell.column] = { block, passage: passages.get(index) ?? null }
  })
  return grid
}

/** Rows marked as headers; without any the rows before the first with a number that is no year. */
const headerRows = (grid: readonly (readonly (Cell | null)[])[]): ReadonlySet<number> => {
  const marked = grid.flatMap((line, row) =>
    line.some((cell) => cell?.block.cell?.header === true) ? [row] : [],
  )
  const heads = marked.filter((row) =>
    (grid[row] ?? []).every(
      (cell) => cell === null || cell.block.cell?.header === true || cell.block.text === '',
    ),
  )
  if (heads.length > 0) return new Set(heads)
  const first = grid.findIndex((line) => line.some((cell) => cell !== null && quantityOf(cell) !== null))
  return new Set(Array.from({ length: Math.max(0, first) }, (_, row) => row))
}

const quantityOf = (cell: Cell): Quantity | null =>
  cell.passage?.sentences.flatMap((sentence) => mentionsOf(sentence, 'quantity'))[0] ?? null

type Context = {
  readonly flow: Trade['flow']
  readonly reporter: string | null
  readonly partner: string | null
  readonly services: boolean
  readonly period: string | null
  readonly unit: string | null
  readonly scale: number
  readonly polled: boolean
}

const contextOf = (caption: Passage | null, language: TextLanguage, around: TableContext): Context => {
  const sentences = caption?.sentences ?? []
  const text = caption?.block.text ?? ''
  const frame = sentences.flatMap((sentence) => framesIn(text, sentence, language))[0] ?? null
  const dates = sentences.flatMap((sentence) => mentionsOf(sentence, 'date'))
  const marks = sentences.flatMap((sentence) => mentionsOf(sentence, 'concept'))
  const { unit, scale } = headerUnit(bracketed(text))
  const named = sentences.flatMap((sentence) => mentionsOf(sentence, 'country')).filter(({ group }) => !group)
  return {
    flow: frame?.flow ?? null,
    reporter: frame?.reporter?.code ?? (frame === null ? null : (named[0]?.code ?? around.reporter)),
    partner: frame?.partner?.code ?? null,
    services: frame?.services ?? false,
    period: dates.map(periodText).findLast((each) => each !== null) ?? around.period,
    unit,
    scale,
    polled: marks.some(({ concept }) => concept === 'respondents' || concept === 'poll'),
  }
}

/** Units of a caption stand in brackets or after a comma at its end. */
const bracketed = (text: string): string =>
  [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside).join(' ') || (text.split(',').at(-1) ?? '')

const columnsOf = (
  grid: readonly (readonly (Cell | null)[])[],
  headers: ReadonlySet<number>,
  context: Context,
  language: TextLanguage,
): TableColumn[] => {
  const width = grid[0]?.length ?? 0
  return Array.from({ length: width }, (_, index) => {
    const heads = [...headers].flatMap((row) => {
      const cell = covering(grid[row] ?? [], index)
      return cell === null ? [] : [cell]
    })
    const body = grid.flatMap((line, row) =>
      headers.has(row) || line[index] == null ? [] : [line[index] as Cell],
    )
    return columnOf(heads, body, index, context, language)
  })
}

/** The header cell above a column, its own or one that spans it. */
const covering = (line: readonly (Cell | null)[], column: number): Cell | null => {
  for (let at = column; at >= 0; at--) {
    const cell = line[at]
    if (cell == null) continue
    const place = cell.block.cell
    return place !== null && place.column + Math.max(1, place.columnSpan) > column ? cell : null
  }
  return null
}

const columnOf = (
  heads: readonly Cell[],
  body: readonly Cell[],
  index: number,
  context: Context,
  language: TextLanguage,
): TableColumn => {
  const header = heads.map(({ block }) => block.text).join(' · ')
  const dates = heads.flatMap(
    ({ passage }) => passage?.sentences.flatMap((each) => mentionsOf(each, 'date')) ?? [],
  )
  const date = dates.at(-1)
  const own = headerUnit(header)
  const numbers = body.filter((cell) => quantityOf(cell) !== null).length
  const filled = body.filter(({ block }) => block.text !== '').length
  const frame = heads
    .flatMap(
      ({ block, passage }) =>
        passage?.sentences.flatMap((each) => framesIn(block.text, each, language)) ?? [],
    )
    .at(-1)
  const country = heads
    .flatMap(({ passage }) => passage?.sentences.flatMap((each) => mentionsOf(each, 'country')) ?? [])
    .at(-1)
  const said = headerKind(header)
  const texts = body.filter(({ block }) => /\p{L}{2}/u.test(block.text)).length
  const kind = kindOfColumn(said, {
    header,
    own,
    numbers,
    filled,
    texts,
    index,
    body,
    context,
    dated: date !== undefined,
  })
  const isMoney = kind === 'value'
  return {
    kind,
    header,
    unit:
      own.unit ??
      (kind === 'growth' || kind === 'share' || kind === 'poll answer' ? '%' : isMoney ? context.unit : null),
    scale: own.unit === null && own.scale === 1 && isMoney ? context.scale : own.scale,
    period: date?.until ?? date?.from ?? null,
    base: date !== undefined && date.from !== date.until ? date.from : null,
    perYear: /annual|per year|average|p\.a\.|cagr|среднегод|ежегод|godišnj|годишњ/iu.test(header),
    flow: frame?.flow ?? null,
    country: country?.code ?? null,
  }
}

const kindOfColumn = (
  said: ReturnType<typeof headerKind>,
  seen: {
    readonly header: string
    readonly own: { readonly unit: string | null }
    readonly numbers: number
    readonly filled: number
    readonly texts: number
    readonly index: number
    readonly body: readonly Cell[]
    readonly context: Context
    readonly dated: boolean
  },
): SeriesKind => {
  const mostlyNumbers = seen.filled > 0 && seen.numbers >= seen.filled * 0.5
  if (said === 'code') return 'code'
  if (!mostlyNumbers || (seen.texts > seen.filled * 0.6 && said !== 'count')) return 'label'
  if (said === 'rank') return 'rank'
  if (seen.index === 0 && said === null && looksLikeCodes(seen.body)) return 'code'
  const percent = seen.own.unit === '%' || seen.body.some((cell) => quantityOf(cell)?.kind === 'percent')
  if (said === 'growth') return 'growth'
  if (said === 'share' && (percent || seen.own.unit === null))
    return seen.context.polled ? 'poll answer' : 'share'
  if (percent) return seen.context.polled ? 'poll answer' : said === 'value' ? 'share' : 'share'
  if (said === 'count') return 'count'
  if (said === 'value' || seen.own.unit !== null || seen.context.flow !== null || seen.context.unit !== null)
    return 'value'
  return seen.dated ? 'value' : 'other'
}

const looksLikeCodes = (body: readonly Cell[]): boolean =>
  body.filter(({ block }) => /^\d{2}(?:\d{2}){0,3}$/.test(block.text.trim())).length >= body.length * 0.6

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
    filled: [
      ...(column.period === null && period !== null
        ? [{ what: 'year' as const, from: row.period === null ? 'caption' : 'row' }]
        : []),
    ],
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
