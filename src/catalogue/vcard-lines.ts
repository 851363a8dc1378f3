import { refusal } from '../domain/problem.js'

/** A property of a vCard: `item1.TEL;TYPE=work:+381 11 …`. Names and parameters are in upper case; the value is still escaped. */
export type VcardProperty = {
  readonly group: string | null
  readonly name: string
  readonly parameters: Readonly<Record<string, readonly string[]>>
  readonly value: string
}

/** One card: its properties in their order, and the line of the file on which it begins. */
export type Vcard = {
  readonly line: number
  readonly version: string
  readonly properties: readonly VcardProperty[]
}

/** A card holds no more, and a file no more cards: beyond it is a mistake or an attack. */
const [mostProperties, mostCards] = [1000, 100_000]

/**
 * The cards of a file, of the versions 2.1, 3.0 and 4.0: lines unfolded, quoted-printable resolved. Source: RFC 6350, 3.2–3.4 and RFC 2425, 5.8;
 * for 2.1 versit, vCard (1996).
 * @throws Refusal `input-format` for what is no file of cards
 */
export const readVcards = (text: string, file: string): readonly Vcard[] => {
  const cards: Vcard[] = []
  let open: { line: number; properties: VcardProperty[] } | null = null
  const refuse = (line: number, says: string) =>
    refusal('input-format', `Line ${line}: ${says}`, { place: { file, row: cards.length + 1 } })
  for (const { line, text: written } of unfolded(text)) {
    if (written.trim() === '') continue
    const property = propertyIn(written)
    if (property === null) throw refuse(line, 'this is no property of a vCard.')
    const { name, value } = property
    if (name === 'BEGIN' && value.trim().toUpperCase() === 'VCARD') {
      if (open !== null) throw refuse(line, 'a card begins within another.')
      open = { line, properties: [] }
    } else if (open === null) throw refuse(line, 'this stands outside of a card: BEGIN:VCARD is missing.')
    else if (name === 'END') {
      const version = open.properties.find((each) => each.name === 'VERSION')?.value.trim() ?? '3.0'
      cards.push({ ...open, version })
      open = null
      if (cards.length > mostCards) throw refuse(line, `more than ${mostCards} cards.`)
    } else {
      open.properties.push(property)
      if (open.properties.length > mostProperties)
        throw refuse(line, `a card of more than ${mostProperties} properties.`)
    }
  }
  if (open !== null) throw refuse(open.line, 'the card that begins here does not end.')
  if (cards.length === 0) throw refusal('input-format', 'The file holds no vCard.', { place: { file } })
  return cards
}

type Line = { readonly line: number; readonly text: string }

/** Joins folded lines; in quoted-printable those that end with `=`, as version 2.1 breaks them. */
const unfolded = (text: string): Line[] => {
  const lines: { line: number; parts: string[] }[] = []
  let soft = false
  for (const [at, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const last = lines.at(-1)
    if (last !== undefined && soft) {
      last.parts.push(written)
      soft = written.endsWith('=')
      if (soft) last.parts.push((last.parts.pop() as string).slice(0, -1))
      continue
    }
    if (last !== undefined && /^[ \t]/.test(written)) {
      last.parts.push(written.slice(1))
      continue
    }
    soft = written.endsWith('=') && /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE\b[^:]*:/i.test(written)
    lines.push({ line: at + 1, parts: [soft ? written.slice(0, -1) : written] })
  }
  return lines.map(({ line, parts }) => ({ line, text: parts.join('') }))
}

const propertyIn = (line: string): VcardProperty | null => {
  const [head, value] = headOf(line)
  const [names = '', ...parameters] = splitOutside(head, ';')
  const [, group, name] = /^(?:([\w-]+)\.)?([\w-]+)$/.exec(names.trim()) ?? []
  if (value === null || name === undefined) return null
  const read = readParameters(parameters)
  const encoded = (read['ENCODING'] ?? []).some((each) => /^quoted-printable$/i.test(each))
  return {
    group: group?.toLowerCase() ?? null,
    name: name.toUpperCase(),
    parameters: read,
    value: encoded ? fromQuotedPrintable(value, read['CHARSET']?.[0] ?? 'utf-8') : value,
  }
}

/** What stands before the first colon outside quotation marks, and what stands behind it. */
const headOf = (line: string): readonly [string, string | null] => {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return [line.slice(0, at), line.slice(at + 1)]
  }
  return [line, null]
}

const splitOutside = (text: string, mark: string): string[] => {
  const parts: string[] = ['']
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (letter === mark && !quoted) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** Of version 2.1 a parameter may be its value alone: `TEL;WORK;VOICE`. */
const readParameters = (parts: readonly string[]): Record<string, string[]> => {
  const read: Record<string, string[]> = {}
  for (const part of parts) {
    const at = part.indexOf('=')
    const value = at === -1 ? part : part.slice(at + 1)
    const bare = /^(?:quoted-printable|base64|8bit|7bit)$/i.test(value) ? 'ENCODING' : 'TYPE'
    const name = at === -1 ? bare : part.slice(0, at).trim().toUpperCase()
    const values = splitOutside(value, ',').map((each) => each.trim().replace(/^"(.*)"$/, '$1'))
    read[name] = [...(read[name] ?? []), ...values]
  }
  return read
}

/** RFC 2045, 6.7, of bytes in a character set. What is not known of is left as it is. */
const fromQuotedPrintable = (text: string, charset: string): string => {
  const bytes: number[] = []
  const plain = new TextEncoder()
  for (let at = 0; at < text.length;) {
    const hex = /^=([0-9A-F]{2})/i.exec(text.slice(at, at + 3))?.[1]
    const letter = String.fromCodePoint(text.codePointAt(at) as number)
    bytes.push(...(hex === undefined ? plain.encode(letter) : [Number.parseInt(hex, 16)]))
    at += hex === undefined ? letter.length : 3
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes))
  } catch {
    return text
  }
}

/** The parts of a value at a separator, with what is escaped put right: `\,`, `\;`, `\n`, `\\`. */
export const partsOf = (value: string, separator: ';' | ',' | null): string[] => {
  const parts = ['']
  const add = (text: string) => (parts[parts.length - 1] += text)
  for (let at = 0; at < value.length; at += 1) {
    const [letter, next] = [value[at] as string, value[at + 1]]
    if (letter === '\\' && next !== undefined && /[\\;,:nN]/.test(next)) {
      add(/n/i.test(next) ? '\n' : next)
      at += 1
    } else if (letter === separator) parts.push('')
    else add(letter)
  }
  return parts
}

/** A text as a value. */
export const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')

/** A line cut into pieces of 75 bytes at most, none within a character (RFC 6350, 3.2). */
export const folded = (line: string): string => {
  const pieces: string[] = []
  let [piece, bytes] = ['', 0]
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (bytes + size > 75) {
      pieces.push(piece)
      ;[piece, bytes] = ['', 1]
    }
    piece += letter
    bytes += size
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`
}
