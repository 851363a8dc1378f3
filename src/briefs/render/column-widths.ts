import { textWidth } from '../../charts/text-width.js'
import type { Table } from '../document.js'
import { plainText } from './plain-text.js'

/** What a column must hold: its cells' texts, and the lines of its header. Numbers are broken last. */
export type ColumnTexts = {
  readonly header: readonly string[]
  readonly cells: readonly string[]
  /** Those of the cells that stand in bold. */
  readonly strong?: readonly string[]
  readonly numeric: boolean
}

/** Beyond this a column breaks its lines even where there would be room: it reads better. */
const longest = 330

/**
 * What stands where Source Sans is not installed is wider, DejaVu Sans by 28 %: columns have room for it where the page has. Else a
 * little for the rounding of the word processor.
 */
const room = { ample: 1.3, bare: 1.04 } as const

/** Bold letters of a wider font are wider by more than ours are. */
const boldRoom = 1.1

/** Ways to set a table, the first that fits is taken: numbers are broken at their spaces before any word is. */
const ways = [
  { factor: room.ample, broken: false },
  { factor: room.ample, broken: true },
  { factor: room.bare, broken: false },
  { factor: room.bare, broken: true },
] as const

type Setting = {
  readonly fontSize: number
  readonly padding: number
  /** The file brings its fonts, so that no wider one takes their place. */
  readonly embedded?: boolean
}

/**
 * Widths of a table's columns in pixels. Each gets what its longest line asks for as long as all fit; else it keeps
 * its longest word, and what is left goes to the columns by what they still lack. Never more than `available` in all.
 * @param padding room beside the text of each cell
 */
export const columnWidths = (
  columns: readonly ColumnTexts[],
  available: number,
  setting: Setting,
): number[] => {
  const open = setting.embedded ? ways.filter(({ factor }) => factor === room.bare) : ways
  const tried = open.map((way) => boundsOf(columns, setting, way))
  const bounds = tried.find((each) => total(each, 'least') <= available) ?? tried.at(-1) ?? []
  if (total(bounds, 'wanted') <= available) return bounds.map(({ wanted }) => wanted)
  const least = total(bounds, 'least')
  if (least >= available) return bounds.map((each) => (each.least * available) / least)
  const share = (available - least) / (total(bounds, 'wanted') - least)
  return bounds.map((each) => each.least + (each.wanted - each.least) * share)
}

/** Whether, in the fonts of the file, a table has room without a break in any number. */
export const numbersFit = (columns: readonly ColumnTexts[], available: number, setting: Setting): boolean =>
  total(boundsOf(columns, setting, { factor: room.bare, broken: false }), 'least') <= available

/** Whether no word of a table is broken, in a font somewhat wider than ours unless ours are embedded. */
export const wordsFit = (columns: readonly ColumnTexts[], available: number, setting: Setting): boolean =>
  total(
    boundsOf(columns, setting, { factor: setting.embedded ? room.bare : room.ample, broken: true }),
    'least',
  ) <= available

type Bound = { readonly least: number; readonly wanted: number }

const total = (bounds: readonly Bound[], of: keyof Bound): number =>
  bounds.reduce((sum, each) => sum + each[of], 0)

/** Spaces that no line ends at hold their words together. */
const wordsOf = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/[^\S\u00a0\u202f]+/))

const boundsOf = (
  columns: readonly ColumnTexts[],
  { fontSize, padding }: Setting,
  { factor, broken }: { readonly factor: number; readonly broken: boolean },
): readonly Bound[] => {
  const width = (text: string, bold: boolean): number =>
    textWidth(text, fontSize, bold) * factor * (bold && factor === room.ample ? boldRoom : 1)
  const widest = (texts: readonly string[], bold: boolean): number =>
    texts.reduce((most, text) => Math.max(most, width(text, bold)), 0)
  return columns.map(({ header, cells, strong = [], numeric }) => {
    const widestCell = (parts: (texts: readonly string[]) => readonly string[]): number =>
      Math.max(widest(parts(cells), false), widest(parts(strong), true))
    const whole = (texts: readonly string[]) => texts
    const least = Math.max(
      widest(wordsOf(header), true),
      Math.min(widestCell(numeric && !broken ? whole : wordsOf), longest / 2),
    )
    const wanted = Math.max(least, Math.min(widest(header, true), 130), Math.min(widestCell(whole), longest))
    return { least: least + padding, wanted: wanted + padding }
  })
}

/** What the columns of a table hold. */
export const columnTexts = ({ columns, rows }: Table): ColumnTexts[] =>
  columns.map(({ title, unit, numeric }, index) => ({
    numeric,
    header: unit === null ? [title] : [title, unit],
    cells: rows.map(({ cells }) => plainText(cells[index] ?? [])),
    strong: rows.flatMap(({ cells, emphasis }) => (emphasis ? [plainText(cells[index] ?? [])] : [])),
  }))
