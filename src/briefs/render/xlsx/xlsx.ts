import { unzipSync, zipSync } from 'fflate'
import type { CellObject } from 'write-excel-file/node'
import type { BriefDocument, ExhibitBlock } from '../../document.js'
import { labelsFor } from '../labels.js'
import { contents, type Listed } from './contents-sheet.js'
import { exhibitSheet, exhibitSheetId } from './exhibit-sheet.js'
import { numberIndexSheet, sourcesSheet } from './index-sheets.js'
import { packageParts, type NamedSheet } from './package-parts.js'
import { runsText } from './runs-text.js'
import { cellText, storedText } from './safe-text.js'
import { heightOf, standardSize, type Cell, type Sheet, type Target } from './sheet.js'
import { sheetNames } from './sheet-names.js'
import { textSheet } from './text-sheet.js'
import { wordsFor } from './words.js'

/**
 * The brief as a workbook (Office Open XML, ECMA-376): contents, text, a sheet an exhibit, number index and sources.
 * A cell that is one figure holds its exact value; its format shows it as printed. The same brief gives the same
 * bytes; the file is dated by the brief’s `asOf`.
 */
export const renderXlsx = async (brief: BriefDocument): Promise<Uint8Array> => {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const sheets = workbookSheets(brief)
  const written = await writeWorkbook(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((cells) => {
        const height = heightOf(cells, widths)
        return cells.flatMap((cell) => cellObject(cell, height))
      }),
      columns: widths.map((width) => ({ width })),
      showGridLines: false,
      orientation: 'landscape' as const,
    })),
    { fontFamily: 'Calibri', fontSize: standardSize, features: [packageParts(sheets, brief)] },
  ).toBuffer()
  return packed(unzipSync(written))
}

/** Packed again: the writer stamps its parts with the time of day. 1980 is the first year a zip file can hold. */
const packed = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync({ ...parts }, { level: 6, mtime: new Date(1980, 0, 1) })

/** The sheets in their order, with their names. */
export const workbookSheets = (brief: BriefDocument): NamedSheet[] => {
  const exhibits = brief.sections.flatMap(({ title, blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exhibit' ? [{ section: title, block }] : [])),
  )
  const before = [textSheet(brief), ...exhibits.map(({ block }) => exhibitSheet(block, brief))]
  const rest = [...before, numberIndexSheet(brief, places(before)), sourcesSheet(brief)]
  const [first = '', ...names] = sheetNames([
    labelsFor(brief.language).contents,
    ...rest.map(({ title }) => title),
  ])
  const named = rest.map((sheet, index) => ({ ...sheet, name: names[index] ?? '' }))
  return [{ ...contents(brief, listed(named, exhibits, brief)), name: first }, ...named]
}

type Exhibit = { readonly section: string; readonly block: ExhibitBlock }

/** An exhibit is listed with its title, another sheet with its own name in full. */
const listed = (
  sheets: readonly NamedSheet[],
  exhibits: readonly Exhibit[],
  { language }: BriefDocument,
): Listed[] => {
  const labels = labelsFor(language)
  const byId = new Map(exhibits.map((each) => [exhibitSheetId(each.block.id), each]))
  const { text } = wordsFor(language)
  return sheets.map(({ id, name, title }) => {
    const found = byId.get(id)
    return found === undefined
      ? { id, name, title: id === 'text' ? text : title, section: '' }
      : {
          id,
          name,
          title: `${found.block.label}. ${runsText(found.block.title, labels)}`,
          section: found.section,
        }
  })
}

/** The row in which each figure stands first. */
const places = (sheets: readonly Sheet[]): ((ref: number) => Target | undefined) => {
  const found = new Map<number, Target>()
  for (const { id, rows } of sheets)
    rows.forEach((cells, row) => {
      for (const ref of cells.flatMap(({ refs }) => refs ?? []))
        if (!found.has(ref)) found.set(ref, { sheet: id, row: row + 1 })
    })
  return (ref) => found.get(ref)
}

/** A cell as the writer takes it, and nothing in the place of those it covers. */
const cellObject = (
  { value, look, format, span = 1 }: Cell,
  height: number | null,
): (CellObject | null)[] => {
  const cell: CellObject = {
    ...look,
    ...(height !== null && { height }),
    ...(span > 1 && { columnSpan: span }),
    ...(typeof value === 'string' && { value: storedText(cellText(value)), type: String }),
    ...(typeof value === 'number' && { value, type: Number, ...(format !== undefined && { format }) }),
  }
  return [cell, ...Array<null>(span - 1).fill(null)]
}
