import type { BriefDocument, Column, ExhibitBlock, Run, TableRow } from '../../document.js'
import { labelsFor, reasonText, type Labels } from '../labels.js'
import { plainText } from '../plain-text.js'
import { printedFormat } from './number-format.js'
import { citedText, onlyFigure, refsCell, refsIn, runsText } from './runs-text.js'
import {
  across,
  besideNumbers,
  empty,
  headerRow,
  line,
  looks,
  toRight,
  widthOf,
  words,
  type Cell,
  type Sheet,
} from './sheet.js'
import { wordsFor } from './words.js'

/** The sheet with the list of the others. */
export const contentsSheet = 'contents'

export const exhibitSheetId = (id: string): string => `exhibit-${id}`

/** The widest column of words in a table; longer text takes several lines. */
const widest = 52

/**
 * An exhibit as a sheet: title, header, a row a row with numbers as numbers, beside it where they come from; below
 * it notes, conventions and sources.
 */
export const exhibitSheet = (block: ExhibitBlock, brief: BriefDocument): Sheet => {
  const labels = labelsFor(brief.language)
  const { columns, rows } = block.table
  const title = `${block.label}. ${citedText(block.title, labels)}`
  const titles = [...columns.map(columnTitle), ...lineageTitles(rows, labels)]
  const body = rows.map((row) => [
    ...columns.map((column, index) => cellOf(row.cells[index] ?? [], column, row, brief)),
    ...lineageCells(row, columns, brief, labels).slice(0, titles.length - columns.length),
  ])
  const widths = [
    ...columns.map((column, index) =>
      widthOf(
        columnTitle(column),
        rows.map(({ cells }) => plainText(cells[index] ?? [])),
        widest,
      ),
    ),
    ...titles.slice(columns.length).map((header, index) => {
      const texts = body.map((cells) => String(cells[columns.length + index]?.value ?? ''))
      return widthOf(header, texts, lineageWidths[index] ?? widest)
    }),
  ]
  const printed = printedColumns(widths, columns.length + 1)
  return {
    id: exhibitSheetId(block.id),
    title: `${numberOf(block.label)}${runsText(block.title, labels)}`,
    frozen: 4,
    widths,
    printed,
    rows: [
      [across(title, printed, { look: looks.title, refs: refsIn(block.title) })],
      [across(block.subtitle, printed, { look: looks.subtitle })],
      [{ value: `← ${labels.contents}`, look: looks.link, link: { sheet: contentsSheet } }],
      [
        ...headerRow(columns.map((column) => ({ title: columnTitle(column), numeric: column.numeric }))),
        ...titles
          .slice(columns.length)
          .map((value) => ({ value, look: { ...looks.header, ...besideNumbers } })),
      ],
      ...body,
      [],
      ...below(block, brief, labels).map(({ text, refs }) => [across(text, printed, { refs })]),
    ],
  }
}

/** Reference numbers are short; a place may be long, and runs on past its column, for it is the last. */
const lineageWidths = [24, 40, 70, 40]

/** The table with its references, and as much more as notes under it need to be read. */
const printedColumns = (widths: readonly number[], least: number): number => {
  let total = 0
  const enough = widths.findIndex((width, column) => (total += width) >= 90 && column >= least - 1)
  return enough === -1 ? widths.length : enough + 1
}

const columnTitle = ({ title, unit }: Column): string => (unit === null ? title : `${title}, ${unit}`)

/** `Exhibit 3` gives `3 `: the sheet’s name has room for little more. */
const numberOf = (label: string): string => {
  const [digits] = /\d+/.exec(label) ?? []
  return digits === undefined ? '' : `${digits} `
}

const cellOf = (
  runs: readonly Run[],
  { numeric, title }: Column,
  { emphasis = false }: TableRow,
  { figures, language }: BriefDocument,
): Cell => {
  const look = {
    ...(emphasis && { fontWeight: 'bold' as const }),
    ...(numeric && toRight),
  }
  const refs = refsIn(runs)
  const figure = onlyFigure(runs, figures)
  if (figure !== null)
    return line(figure.value, {
      look: { ...look, ...toRight },
      refs,
      format: printedFormat(figure, language),
    })
  const text = runsText(runs, labelsFor(language))
  if (/^[12]\d{3}$/.test(text) && refs.length === 0 && wordsFor(language).year.test(title))
    return line(Number(text), { look, format: '0' })
  return words(text, { look, refs })
}

const lineageTitles = (rows: readonly TableRow[], labels: Labels): string[] => {
  const runs = rows.flatMap(({ cells }) => cells.flat())
  if (refsIn(runs).length === 0) return []
  const titles = [labels.reference, labels.source, labels.place]
  return runs.some(({ reason }) => reason !== undefined) ? [...titles, labels.noValue] : titles
}

/** Where the figures of a row come from; what they share is said once. */
const lineageCells = (
  { cells }: TableRow,
  columns: readonly Column[],
  { figures }: BriefDocument,
  labels: Labels,
): Cell[] => {
  const refs = refsIn(cells.flat())
  const entries = refs.flatMap((ref) => figures[ref - 1] ?? [])
  const absent = cells.flatMap((runs, index) =>
    runs.flatMap(({ reason }) =>
      reason === undefined ? [] : [`${columns[index]?.title ?? ''}: ${reasonText(reason, labels)}`],
    ),
  )
  const look = { textColor: looks.note.textColor, ...besideNumbers }
  const { value, ...more } = refsCell(refs)
  return [
    refs.length === 0
      ? { ...empty, look: looks.body }
      : line(value, { ...more, look: { ...looks.link, ...besideNumbers } }),
    line(
      grouped(entries, ({ source }) => source),
      { look },
    ),
    line(
      grouped(entries, ({ locator }) => locator),
      { look },
    ),
    line(absent.join('; '), { look }),
  ]
}

/** `source` where all have it; else `5, 6: source; 7: other`. */
const grouped = <T extends { readonly ref: number }>(
  entries: readonly T[],
  of: (entry: T) => string,
): string => {
  const groups = new Map<string, number[]>()
  for (const entry of entries) groups.set(of(entry), [...(groups.get(of(entry)) ?? []), entry.ref])
  const [only] = groups.keys()
  if (groups.size <= 1) return only ?? ''
  return [...groups].map(([text, refs]) => `${refs.join(', ')}: ${text === '' ? '–' : text}`).join('; ')
}

type Below = { readonly text: string; readonly refs: readonly number[] }

/** What stands under the table: notes, conventions, sources. The chart is not there, so neither are its words. */
const below = (block: ExhibitBlock, brief: BriefDocument, labels: Labels): Below[] => {
  const plain = (text: string): Below => ({ text, refs: [] })
  return [
    ...block.notes.map((runs) => ({
      text: `${labels.note}: ${citedText(runs, labels)}`,
      refs: refsIn(runs),
    })),
    ...(block.conventions.length === 0
      ? []
      : [plain(`${labels.convention}: ${block.conventions.join(' ')}`)]),
    ...block.sources.map((text) => plain(`${labels.source}: ${text}`)),
    ...(refsIn(block.table.rows.flatMap(({ cells }) => cells.flat())).length === 0
      ? []
      : [plain(wordsFor(brief.language).exact)]),
  ]
}
