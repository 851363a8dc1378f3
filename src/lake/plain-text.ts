import { Transform, type TransformCallback } from 'node:stream'
import { isUtf8 } from 'node:buffer'
import { refusal } from '../domain/problem.js'

const newline = 0x0a
const carriageReturn = 0x0d
const quote = 0x22
/** What no text may hold: NUL, what the engine takes for the end of a plain line's cell (`spelling.ts`), our cell separator. */
const controls = [0x00, 0x01, 0x1f]

export type PlainText = {
  readonly stream: Transform
  /** True once the stream has ended: a quotation mark stands after the first line. */
  readonly hasQuotes: () => boolean
}

/**
 * Turns bytes into plain text for the engine: UTF-8 without a mark, every line ended by `\n`, no control characters that we use.
 * @param encoding `utf-8`, checked strictly, or another that `TextDecoder` knows
 */
export const plainText = (path: string, encoding: string): PlainText => {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding, { fatal: true })
  let held = Buffer.alloc(0)
  let heldReturn = ''
  let first = true
  let header = true
  let quotes = false
  let lastByte = newline
  let lineNumber = 1

  const fail = (what: string) =>
    refusal('input-encoding', `Line ${lineNumber} holds ${what}.`, { place: { file: path, row: lineNumber } })

  const emit = (bytes: Buffer, ended: boolean, push: (chunk: Buffer) => void) => {
    const text = unifyLineEnds(bytes)
    for (const control of controls)
      if (text.includes(control)) {
        lineNumber += countLines(text.subarray(0, text.indexOf(control)))
        const code = control.toString(16).padStart(4, '0').toUpperCase()
        throw fail(`the control character U+${code}: this is not text`)
      }
    const body = header ? text.subarray(Math.max(text.indexOf(newline), 0)) : text
    if (header && text.includes(newline)) header = false
    quotes ||= !header && body.includes(quote)
    lineNumber += countLines(text)
    if (text.length > 0) lastByte = text.at(-1) ?? newline
    push(text)
    if (ended && lastByte !== newline) push(Buffer.from('\n'))
  }

  /** A decoder keeps half a character for itself; half a line end is kept here. */
  const decoded = (from: NonNullable<typeof decoder>, bytes: Buffer, ended: boolean): string => {
    try {
      const text = heldReturn + from.decode(bytes, { stream: !ended })
      heldReturn = !ended && text.endsWith('\r') ? '\r' : ''
      return heldReturn === '' ? text : text.slice(0, -1)
    } catch {
      const [good = ''] = new TextDecoder(encoding).decode(bytes).split('\ufffd', 1)
      lineNumber += countLines(unifyLineEnds(Buffer.from(good)))
      throw fail(`bytes that are not ${encoding.toUpperCase()}`)
    }
  }

  const take = (bytes: Buffer, ended: boolean, push: (chunk: Buffer) => void) => {
    if (first && bytes.length > 0) {
      first = false
      bytes = withoutMark(bytes)
    }
    if (decoder) return emit(Buffer.from(decoded(decoder, bytes, ended)), ended, push)
    if (!isUtf8(bytes)) {
      lineNumber += badLine(unifyLineEnds(bytes))
      throw fail('bytes that are not UTF-8')
    }
    emit(bytes, ended, push)
  }

  const stream = new Transform({
    highWaterMark: 2 ** 20,
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      try {
        const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
        const cut = decoder ? bytes.length : wholeCharacters(bytes)
        held = Buffer.from(bytes.subarray(cut))
        take(bytes.subarray(0, cut), false, (text) => this.push(text))
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done: TransformCallback) {
      try {
        take(held, true, (text) => this.push(text))
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  return { stream, hasQuotes: () => quotes }
}

/** UTF-16 announces itself by its mark; everything else is tried in the order the source names. */
export const encodingByMark = (head: Buffer): string | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  return null
}

const withoutMark = (bytes: Buffer): Buffer => (encodingByMark(bytes) === 'utf-8' ? bytes.subarray(3) : bytes)

/** `\r\n` and a lone `\r` become `\n`. Chunks are cut so that a pair is never torn. */
const unifyLineEnds = (bytes: Buffer): Buffer => {
  if (!bytes.includes(carriageReturn)) return bytes
  const text = Buffer.alloc(bytes.length)
  let length = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number
    if (byte === carriageReturn) {
      text[length++] = newline
      if (bytes[index + 1] === newline) index += 1
    } else text[length++] = byte
  }
  return text.subarray(0, length)
}

/** Up to where the bytes hold whole characters and no `\r` whose `\n` may still come. */
const wholeCharacters = (bytes: Buffer): number => {
  let cut = bytes.length
  let back = 0
  while (back < 3 && cut - back > 0 && ((bytes[cut - back - 1] as number) & 0xc0) === 0x80) back += 1
  const lead = bytes[cut - back - 1]
  if (lead !== undefined && lead >= 0xc0) {
    const needs = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    if (back + 1 < needs) cut -= back + 1
  }
  return wholeBreaks(bytes.subarray(0, cut))
}

const wholeBreaks = (bytes: Buffer): number =>
  bytes.at(-1) === carriageReturn ? bytes.length - 1 : bytes.length

const countLines = (bytes: Buffer): number => {
  let count = 0
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1
  return count
}

/** How many whole, good lines stand before the first one that is not UTF-8. */
const badLine = (bytes: Buffer): number => {
  let start = 0
  for (let count = 0; ; count += 1) {
    const end = bytes.indexOf(newline, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return count
    start = end + 1
  }
}
