/** How a cell looks; the workbook keeps equal looks once. */
export type Look = {
  readonly fontSize?: number
  readonly fontWeight?: 'bold'
  readonly fontStyle?: 'italic'
  readonly textColor?: string
  readonly backgroundColor?: string
  readonly align?: 'left' | 'right'
  readonly indent?: number
  readonly alignVertical?: 'top' | 'bottom'
  readonly wrap?: boolean
  readonly bottomBorderStyle?: 'hair' | 'thin'
  readonly bottomBorderColor?: string
}

/** A place in the workbook: a sheet by its id, and a row of it, from 1. */
export type Target = { readonly sheet: string; readonly row?: number }

/** One cell. Text is text whatever it looks like; a number has its format; null is an empty cell. */
export type Cell = {
  readonly value: string | number | null
  readonly look?: Look
  /** A number format as the file keeps it: with point and comma, whatever the language. */
  readonly format?: string
  /** References of the figures that the cell holds. */
  readonly refs?: readonly number[]
  readonly link?: Target
  /** How many columns it covers; the row has none of these cells. */
  readonly span?: number
}

/** A sheet before it has its name. */
export type Sheet = {
  readonly id: string
  /** What its name is made from. */
  readonly title: string
  readonly rows: readonly (readonly Cell[])[]
  /** Widths of the columns in digits of the standard font. */
  readonly widths: readonly number[]
  /** Rows that stay in view, and are printed on every page; the last of them is the header. */
  readonly frozen: number
  /** How many of the columns are printed; all where it is left out. */
  readonly printed?: number
  /** Whether the rows below the header can be filtered. */
  readonly filter?: boolean
}

/** Points of the standard font. */
export const standardSize = 11

const rule = '#C3CBD3'
const muted = '#5B6670'

/** The looks of all sheets. */
export const looks = {
  title: { fontSize: 14, fontWeight: 'bold', textColor: '#1A1F24', wrap: true },
  subtitle: { textColor: muted, wrap: true },
  link: { textColor: '#1B5E91' },
  header: {
    fontWeight: 'bold',
    backgroundColor: '#E9EEF3',
    wrap: true,
    alignVertical: 'bottom',
    bottomBorderStyle: 'thin',
    bottomBorderColor: rule,
  },
  body: { alignVertical: 'top', bottomBorderStyle: 'hair', bottomBorderColor: rule },
  note: { alignVertical: 'top', wrap: true, textColor: muted },
} as const satisfies Readonly<Record<string, Look>>

/** Numbers: to the right, with room before the next column. */
export const toRight = { align: 'right', indent: 1 } as const

/** Text beside a column of numbers. */
export const besideNumbers = { align: 'left', indent: 1 } as const

export const empty: Cell = { value: null }

/** The header row of a table: numeric columns to the right. */
export const headerRow = (titles: readonly (string | { title: string; numeric: boolean })[]): Cell[] =>
  titles.map((each) =>
    typeof each === 'string'
      ? { value: each, look: looks.header }
      : { value: each.title, look: each.numeric ? { ...looks.header, ...toRight } : looks.header },
  )

/** A cell of a table that holds words, over as many lines as they take. */
export const words = (value: string, more: Omit<Cell, 'value'> = {}): Cell => ({
  value: value === '' ? null : value,
  ...more,
  look: { ...looks.body, wrap: true, ...more.look },
})

/** A cell of a table on one line, however long: for what is looked up, not read through. */
export const line = (value: string | number | null, more: Omit<Cell, 'value'> = {}): Cell => ({
  value: value === '' ? null : value,
  ...more,
  look: { ...looks.body, align: 'left', ...more.look },
})

/** Text under a table, over some of its columns. */
export const across = (value: string, span: number, more: Omit<Cell, 'value'> = {}): Cell => ({
  value,
  span,
  ...more,
  look: { ...looks.note, ...more.look },
})

/**
 * The height of a row whose text takes several lines, in points; null where one line does. Programs that fit rows by
 * themselves leave out cells that cover several columns, and some fit none.
 */
export const heightOf = (cells: readonly Cell[], widths: readonly number[]): number | null => {
  let column = 0
  let height = 15
  for (const { value, look, span = 1 } of cells) {
    const room = widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)
    const size = (look?.fontSize ?? standardSize) / standardSize
    const broad = look?.fontWeight === 'bold' ? 1.25 : 1
    if (look?.wrap === true && typeof value === 'string')
      height = Math.max(height, 15 * size * linesOf(value, room / size / broad))
    column += span
  }
  return height === 15 ? null : Math.min(409, Math.ceil(height) + 1)
}

/** Lines that a text takes when it breaks between words; letters are about as wide as digits. */
const linesOf = (text: string, width: number): number => {
  const room = Math.max(1, width)
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1
    let filled = 0
    for (const { length } of paragraph.split(' ')) {
      if (filled > 0 && filled + 1 + length > room) {
        lines += 1
        filled = 0
      }
      filled += (filled > 0 ? 1 : 0) + length
      lines += Math.max(0, Math.ceil(filled / room) - 1)
      filled = filled > room ? filled % room : filled
    }
    return sum + lines
  }, 0)
}

/** The width that holds the texts of a column, within bounds; a header may take three lines. */
export const widthOf = (header: string, texts: readonly string[], most: number): number => {
  const longestWord = Math.max(0, ...header.split(/\s+/).map((word) => word.length))
  const title = Math.max(longestWord, Math.ceil((header.length * 2) / 5))
  const widest = texts.reduce((width, text) => Math.max(width, text.length), title)
  return Math.min(most, Math.max(8, widest + 3))
}
