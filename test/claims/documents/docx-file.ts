import { strToU8, zipSync, type Zippable } from 'fflate'

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a document beside its body, each the XML within its root. */
export type DocxParts = {
  readonly footnotes?: string
  readonly endnotes?: string
  readonly styles?: string
  readonly settings?: string
  readonly header?: string
  readonly title?: string
}

/** A DOCX file of the given parts, as small as Word still opens it. */
export const docxFile = (body: string, parts: DocxParts = {}): Uint8Array => {
  const rooted = (root: string, inner: string): Uint8Array =>
    strToU8(`${declaration}<w:${root} ${spaces}>${inner}</w:${root}>`)
  const roots: Readonly<Record<string, string>> = { header: 'hdr' }
  const given = Object.entries(parts).filter(([name]) => name !== 'title')
  const files: Zippable = {
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        given
          .map(
            ([name], index) =>
              `<Relationship Id="rId${index}" Type="${relations}/${name}" Target="${name}.xml"/>`,
          )
          .join('') +
        '</Relationships>',
    ),
    'word/document.xml': rooted('document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      given.map(([name, inner]) => [`word/${name}.xml`, rooted(roots[name] ?? name, inner as string)]),
    ),
  }
  if (parts.title !== undefined)
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    )
  return zipSync(files)
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs, or of a plain text. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`

export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text.startsWith('<') ? text : paragraph(text)}</w:tc>`

export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`

export const table = (rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
