import type { Blob } from 'node:buffer'
import type { Stream } from 'node:stream'
import type { Feature } from 'write-excel-file/node'
import type { BriefDocument } from '../../document.js'
import { escapeXml } from './safe-text.js'
import type { Sheet, Target } from './sheet.js'

/** A sheet with its name. */
export type NamedSheet = Sheet & { readonly name: string }

/** What the writer of cells leaves out: frozen header, links, filter, pages, and what the file says of itself. */
export const packageParts = (
  sheets: readonly NamedSheet[],
  { title, subtitle, generator, language, asOf }: BriefDocument,
): Feature<Stream | Buffer | Blob> => {
  const part = (name: string, type: string) =>
    `<Override PartName="/docProps/${name}.xml" ContentType="application/vnd.openxmlformats-${type}+xml"/>`
  const relation = (name: string, type: string) =>
    `<Relationship Id="rId-${name}" Type="http://schemas.openxmlformats.org/${type}" Target="docProps/${name}.xml"/>`
  const time = `${asOf.slice(0, 10)}T00:00:00Z`
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            part('core', 'package.core-properties') + part('app', 'officedocument.extended-properties'),
        },
        '_rels/.rels': {
          insert: () =>
            relation('core', 'package/2006/relationships/metadata/core-properties') +
            relation('app', 'officeDocument/2006/relationships/extended-properties'),
        },
        'xl/workbook.xml': {
          transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => definedNames(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            return sheet === undefined ? xml : sheetXml(xml, sheet, sheets)
          },
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml':
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
            `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subtitle)}</dc:subject>` +
            `<dc:creator>${escapeXml(generator)}</dc:creator>` +
            `${dated('created')}${dated('modified')}<dc:language>${language}</dc:language></cp:coreProperties>`,
          'docProps/app.xml':
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
            `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${escapeXml(generator)}</Application></Properties>`,
        }),
      },
    },
  }
}

/** What is printed, header rows that stand on every page, and the range of a filter. */
const definedNames = (sheets: readonly NamedSheet[]): string => {
  const names = sheets.flatMap((sheet, index) => {
    const named = (name: string, range: string, hidden = '') =>
      `<definedName name="_xlnm.${name}" localSheetId="${index}"${hidden}>${escapeXml(`${quoted(sheet.name)}!${range}`)}</definedName>`
    return [
      ...(sheet.printed === undefined ? [] : [named('Print_Area', printArea(sheet, sheet.printed))]),
      ...(sheet.filter ? [named('_FilterDatabase', filterRange(sheet, '$'), ' hidden="1"')] : []),
      named('Print_Titles', `$${sheet.frozen}:$${sheet.frozen}`),
    ]
  })
  return `<definedNames>${names.join('')}</definedNames>`
}

/** The sheet’s XML in the order of elements that its schema asks for. */
const sheetXml = (xml: string, sheet: NamedSheet, sheets: readonly NamedSheet[]): string => {
  const links = hyperlinks(sheet, sheets)
  const filter = sheet.filter ? `<autoFilter ref="${filterRange(sheet, '')}"/>` : ''
  const pane =
    `<pane ySplit="${sheet.frozen}" topLeftCell="A${sheet.frozen + 1}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/>'
  return xml
    .replace(/<worksheet [^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(/<sheetView ([^>]*)\/>/, `<sheetView $1>${pane}</sheetView>`)
    .replace('</sheetData>', () => `</sheetData>${filter}`)
    .replace('<pageMargins', () => `${links}<pageMargins`)
    .replace('<pageSetup ', '<pageSetup fitToHeight="0" ')
}

const hyperlinks = (sheet: NamedSheet, sheets: readonly NamedSheet[]): string => {
  const nameOf = new Map(sheets.map(({ id, name }) => [id, name]))
  const found = sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ link }, column) => {
      const location = link && locationOf(link, nameOf)
      return location ? [`<hyperlink ref="${columnName(column)}${row + 1}" location="${location}"/>`] : []
    }),
  )
  return found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`
}

const locationOf = ({ sheet, row = 1 }: Target, nameOf: ReadonlyMap<string, string>): string | null => {
  const name = nameOf.get(sheet)
  return name === undefined ? null : escapeXml(`${quoted(name)}!A${row}`)
}

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** From the header to the last row. `mark` is `$` for an absolute range. */
const filterRange = ({ frozen, rows, widths }: Sheet, mark: '$' | ''): string =>
  `${mark}A${mark}${frozen}:${mark}${columnName(widths.length - 1)}${mark}${rows.length}`

const printArea = ({ rows }: Sheet, columns: number): string =>
  `$A$1:$${columnName(columns - 1)}$${rows.length}`

/** `A` for 0, `AA` for 26. */
export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))
