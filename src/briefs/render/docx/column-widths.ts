import { textWidth } from '../../../charts/text-width.js'

/** What a column must hold: its cells' texts, and the lines of its header. Numbers are not broken. */
export type ColumnTexts = {
  readonly header: readonly string[]
  readonly cells: readonly string[]
  readonly numeric: boolean
}

/** Beyond this a column breaks its lines even where there would be room: it reads better. */
const longest = 330

/**
 * What stands where Source Sans is not installed is wider, DejaVu Sans by 28 %: columns have room for it where the page has. Else a
 * little for the rounding of the word processor.
 */
const room = { ample: 1.3, bare: 1.04 } as const

/**
 * Widths of a table's columns in pixels. Each gets what its longest line asks for as long as all fit; else it keeps
 * its longest word, and what is left goes to the columns by what they still lack. Never more than `available` in all.
 * @param padding room beside the text of each cell
 */
export const columnWidths = (
  columns: readonly ColumnTexts[],
  available: number,
  { fontSize, padding }: { readonly fontSize: number; readonly padding: number },
): number[] => {
  const [ample, bare] = [room.ample, room.bare].map((factor) =>
    boundsOf(columns, { fontSize, padding, factor }),
  )
  const leastOf = (bounds: readonly Bound[]) => bounds.reduce((total, { least }) => total + least, 0)
  const bounds = (leastOf(ample ?? []) <= available ? ample : bare) ?? []
  const sum = (of: 'least' | 'wanted'): number => bounds.reduce((total, each) => total + each[of], 0)
  if (sum('wanted') <= available) return bounds.map(({ wanted }) => wanted)
  if (sum('least') >= available) return bounds.map(({ least }) => (least * available) / sum('least'))
  const share = (available - sum('least')) / (sum('wanted') - sum('least'))
  return bounds.map(({ least, wanted }) => least + (wanted - least) * share)
}

type Bound = { readonly least: number; readonly wanted: number }

const boundsOf = (
  columns: readonly ColumnTexts[],
  {
    fontSize,
    padding,
    factor,
  }: { readonly fontSize: number; readonly padding: number; readonly factor: number },
): readonly Bound[] => {
  const width = (text: string, bold: boolean): number => textWidth(text, fontSize, bold) * factor
  const widest = (texts: readonly string[], bold: boolean): number =>
    texts.reduce((most, text) => Math.max(most, width(text, bold)), 0)
  const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/))
  return columns.map(({ header, cells, numeric }) => {
    const least = Math.max(
      widest(wordsOf(header), true),
      Math.min(widest(numeric ? cells : wordsOf(cells), false), longest / 2),
    )
    const wanted = Math.max(
      least,
      Math.min(widest(header, true), 130),
      Math.min(widest(cells, false), longest),
    )
    return { least: least + padding, wanted: wanted + padding }
  })
}
