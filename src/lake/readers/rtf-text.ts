import { refusal } from '../../domain/problem.js'
import { decoderOf, type Decoder } from './rtf-characters.js'

/** A line as it is printed: what stands between its tabs, or in the cells of a table’s row, trimmed. */
export type RtfLine = {
  readonly cells: readonly string[]
  /** All of its letters are bold. */
  readonly bold: boolean
}

/** Gathers the lines of a document from its characters. Holds one line. */
export type RtfText = {
  readonly byte: (byte: number, codePage: number, bold: boolean) => void
  readonly add: (characters: string, bold: boolean) => void
  readonly endCell: () => void
  readonly endLine: () => void
  /** Something stands in the cell that is open. */
  readonly inCell: () => boolean
  /** Something stands in the line that is open. */
  readonly inLine: () => boolean
  /** The lines that are whole and were not taken yet. */
  readonly taken: () => RtfLine[]
  /** Where in the document the text stands: `line 12`. */
  readonly place: () => string
}

/** Bytes of a line, and cells of one, beyond which a file is a mistake or an attack. */
const limits = { line: 8 * 2 ** 20, cells: 10_000 }
/** Bytes that are decoded at once. */
const held = 4096
/** Halves of a pair that stand alone. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** @throws Refusal `input-encoding` for bytes that are not of their code page, `input-format` beyond the limits */
export const rtfText = (file: string): RtfText => {
  let ready: RtfLine[] = []
  let [number, size] = [1, 0]
  let cells: string[] = []
  let [cell, anyBold, anyPlain] = ['', false, false]
  const bytes = new Uint8Array(held)
  /** `torn`: the decoder may keep half a character for itself. */
  let [length, codePage, torn] = [0, 1252, false]
  const decoders = new Map<number, Decoder | null>()

  const place = () => `line ${number}`
  const refuse = (code: 'input-format' | 'input-encoding', message: string) =>
    refusal(code, message, { place: { file, place: place() } })

  const decoder = (): Decoder => {
    const known = decoders.get(codePage)
    const found = known === undefined ? decoderOf(codePage) : known
    decoders.set(codePage, found)
    // The first half of every code page is the same.
    if (found === null && bytes.subarray(0, length).some((byte) => byte > 0x7f))
      throw refuse('input-encoding', `The text is in the code page ${codePage}, which is not known.`)
    return found ?? new TextDecoder('latin1')
  }
  const decode = (more: boolean): void => {
    if (length === 0 && !torn) return
    const reading = decoder()
    try {
      // Read at once, Node 20 takes Windows-1252 for Latin-1; as a stream it does not.
      cell += reading.decode(bytes.subarray(0, length), { stream: true })
      if (!more) cell += reading.decode()
    } catch {
      throw refuse('input-encoding', `The text holds bytes that are not of its code page ${codePage}.`)
    }
    length = 0
    torn = more
  }
  const grow = (by: number): void => {
    size += by
    if (size > limits.line) throw refuse('input-format', 'A line is longer than 8 MB: this is no text.')
  }
  const see = (isBold: boolean): void => {
    anyBold ||= isBold
    anyPlain ||= !isBold
  }

  return {
    byte: (byte, page, bold) => {
      if (page !== codePage || length === held) decode(page === codePage)
      codePage = page
      grow(1)
      bytes[length++] = byte
      if (byte !== 0x20) see(bold)
    },
    add: (characters, bold) => {
      decode(false)
      grow(characters.length)
      cell += characters
      if (characters.trim() !== '') see(bold)
    },
    endCell: () => {
      decode(false)
      grow(1)
      if (/\p{Cc}/u.test(cell))
        throw refuse('input-encoding', 'The line holds a control character: this is not text.')
      if (cells.length === limits.cells)
        throw refuse('input-format', `A line has more than ${limits.cells} cells.`)
      cells.push(cell.replace(lone, '\ufffd').trim())
      cell = ''
    },
    endLine: () => {
      ready.push({ cells, bold: anyBold && !anyPlain })
      number += 1
      size = 0
      cells = []
      anyBold = anyPlain = false
    },
    inCell: () => {
      decode(false)
      return cell.trim() !== ''
    },
    inLine: () => cells.length > 0 || length > 0 || cell !== '',
    taken: () => {
      const lines = ready
      ready = []
      return lines
    },
    place,
  }
}
