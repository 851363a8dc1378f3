/** A PDF put together by hand, where places of single glyphs matter or the file is to be at fault. */
export type Handmade = {
  /** Content of each page: operators as in ISO 32000-1, 9.4, fonts `/F1` (Helvetica) and `/F2` (Helvetica-Bold). */
  readonly pages: readonly string[]
  readonly width?: number
  readonly height?: number
  /** Of each page, in degrees clockwise. */
  readonly rotate?: number
  /** Adds an encryption dictionary whose password nobody knows. */
  readonly encrypted?: boolean
  /** Adds a picture of one grey dot as `/Im1`. */
  readonly picture?: boolean
  readonly title?: string
}

export const handmade = (made: Handmade): Uint8Array => {
  const { pages, width = 400, height = 300, rotate = 0, encrypted = false, picture = false, title } = made
  const objects: string[] = []
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`).join(' ')
  const images = picture ? `/XObject << /Im1 ${6 + 2 * pages.length} 0 R >>` : ''
  objects.push('<< /Type /Catalog /Pages 2 0 R >>')
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`)
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>')
  objects.push(`<< ${title === undefined ? '' : `/Title (${title})`} >>`)
  for (const [at, content] of pages.entries()) {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${7 + 2 * at} 0 R` +
        ` /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${images} >> >>`,
    )
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
  }
  if (picture)
    objects.push(
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>' +
        '\nstream\n\x80\nendstream',
    )
  if (encrypted) {
    const secret = '7'.repeat(64)
    objects.push(`<< /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >>`)
  }
  return written(objects, encrypted ? `/Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '')
}

const written = (objects: readonly string[], trailer: string): Uint8Array => {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Text at a place: points from the lower left corner. */
export const at = (x: number, y: number, text: string, { font = 'F1', size = 10 } = {}): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET`
