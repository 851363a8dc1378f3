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
 * Widths of a table's columns in pixels. Each gets what its longest line asks for as long as all fit; else it keeps
 * its longest word, and what is left goes to the columns by what they still lack. Never more than `available` in all.
 * @param padding room beside the text of each cell
 */
export const columnWidths = (
  columns: readonly ColumnTexts[],
  available: number,
  { fontSize, padding }: { readonly fontSize: number; readonly padding: number },
): number[] => {
  const width = (text: string, bold: boolean): number => textWidth(text, fontSize, bold) * 1.04
  const widest = (texts: readonly string[], bold: boolean): number =>
    texts.reduce((most, text) => Math.max(most, width(text, bold)), 0)
  const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/\s+/))
  const bounds = columns.map(({ header, cells, numeric }) => {
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
  const sum = (of: 'least' | 'wanted'): number => bounds.reduce((total, each) => total + each[of], 0)
  if (sum('wanted') <= available) return bounds.map(({ wanted }) => wanted)
  if (sum('least') >= available) return bounds.map(({ least }) => (least * available) / sum('least'))
  const share = (available - sum('least')) / (sum('wanted') - sum('least'))
  return bounds.map(({ least, wanted }) => least + (wanted - least) * share)
}
