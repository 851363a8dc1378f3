import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SaxesParser } from 'saxes'
import { refusal, Refusal } from '../../domain/problem.js'
import { packedProblem, unpacked } from '../packing.js'
import { encodingByMark } from '../plain-text.js'
import type { FileRecord, RawFile, Reader } from './reader.js'

/** An element by its local name. `text` is its own text, trimmed, without that of its children. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

export type XmlOptions = {
  /** Local names of the elements that are records; of nested ones the outermost. */
  readonly record: readonly string[]
}

/** Deeper than any list is; beyond it is a mistake or an attack. */
const deepest = 200
/** Letters of one record, or between two marks of the markup. */
const longest = 16 * 2 ** 20
/** What is kept of the elements outside of records. */
const headEntries = 200
const headLetters = 1000

/**
 * XML, read as a stream: the elements named, in their order. What stands before the first of them is the `head`: the
 * root's attributes by name, the texts of other elements by their path (`publication/date`). Entity declarations are
 * not read, nothing outside of the file is fetched.
 */
export const xmlReader = ({ record }: XmlOptions): Reader<XmlElement> => ({
  open: async (file) => {
    const seen: Seen = { encoding: 'utf-8', head: {} }
    for await (const first of recordsOf(file, record, seen)) {
      void first // the head stands before it
      break
    }
    return {
      encoding: seen.encoding,
      head: { ...seen.head },
      records: recordsOf(file, record, { encoding: 'utf-8', head: {} }),
    }
  },
  cells: (element) => Object.fromEntries(cellsOf(element, '')),
})

/** The children at the end of a path of local names, all of them. */
export const elementsAt = (element: XmlElement, ...path: readonly string[]): readonly XmlElement[] => {
  let found: readonly XmlElement[] = [element]
  for (const name of path)
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name))
  return found
}

/** The first text at the end of a path; null where there is none. */
export const textAt = (element: XmlElement, ...path: readonly string[]): string | null =>
  elementsAt(element, ...path).find(({ text }) => text !== '')?.text ?? null

/** An attribute's text, null where it is absent or empty. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | null =>
  attributes[name]?.trim() || null

type Seen = { encoding: string; readonly head: Record<string, string> }

async function* recordsOf(
  { path, member, name: file }: RawFile,
  names: readonly string[],
  seen: Seen,
): AsyncGenerator<FileRecord<XmlElement>> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true })
  const found = collector(parser, names, file, seen.head)
  const decode = decoder(file, seen, () => parser.line)
  const parsed = new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      try {
        found.feed(decode(chunk, false))
        for (const each of found.take()) this.push(each)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        found.feed(decode(Buffer.alloc(0), true))
        found.end()
        for (const each of found.take()) this.push(each)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  const ended = pipeline([...(await unpacked(path, member)), parsed] as unknown as [Transform, Transform])
  ended.catch(() => {}) // told below; one who leaves early tears the pipeline
  try {
    for await (const each of parsed) yield each as FileRecord<XmlElement>
    await ended
  } catch (error) {
    throw packedProblem(error, file) ?? error
  }
}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

/** Builds the records from the parser's events; nothing is kept of what stands outside of them but the head. */
const collector = (
  parser: SaxesParser<{ xmlns: true }>,
  names: readonly string[],
  file: string,
  head: Record<string, string>,
) => {
  const records = new Set(names)
  const stack: Open[] = [] // of the record at hand
  const path: string[] = [] // local names from the root to where we are
  let outside = ''
  let ready: FileRecord<XmlElement>[] = []
  let [row, startLine, startAt, eventAt, ending] = [0, 0, 0, 0, false]

  const refuse = (says: string): Refusal =>
    refusal('input-format', `Line ${parser.line}: ${says}`, { place: { file, row: row + 1 } })
  const remember = (key: string, text: string): void => {
    if (row === 0 && text !== '' && !(key in head) && Object.keys(head).length < headEntries)
      head[key] = text.slice(0, headLetters)
  }
  const closeInside = (done: Open): void => {
    const element = { ...done, text: done.text.trim() }
    const parent = stack.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else {
      row += 1
      ready.push({ row, place: `line ${startLine}`, value: element })
    }
  }

  parser.on('error', (error) => {
    const says = error.message.replace(/^\d+:\d+: /, '')
    throw ending
      ? refusal('input-truncated', `The XML ends before its end (line ${parser.line}: ${says}).`, {
          place: { file, row: row + 1 },
        })
      : refuse(`${says}.`)
  })
  parser.on('doctype', (text) => {
    eventAt = parser.position
    if (/<!ENTITY/i.test(text)) throw refuse('entity declarations are not read.')
  })
  parser.on('opentagstart', ({ name }) => {
    if (path.push(name) > deepest) throw refuse(`the elements are nested more than ${deepest} deep.`)
    if (stack.length === 0) [startLine, startAt] = [parser.line, parser.position]
  })
  parser.on('opentag', ({ local, attributes }) => {
    eventAt = parser.position
    outside = ''
    path[path.length - 1] = local
    const own = Object.values(attributes).filter((each) => each.name !== 'xmlns' && each.prefix !== 'xmlns')
    const byName = Object.fromEntries(own.map((each) => [each.local, each.value]))
    if (stack.length > 0 || records.has(local))
      stack.push({ name: local, attributes: byName, children: [], text: '' })
    else if (path.length === 1)
      for (const [name, value] of Object.entries(byName)) remember(name, value.trim())
  })
  const takeText = (text: string): void => {
    eventAt = parser.position
    const inside = stack.at(-1)
    if (inside !== undefined) inside.text += text
    else outside = (outside + text).slice(0, headLetters)
  }
  parser.on('text', takeText)
  parser.on('cdata', takeText)
  parser.on('closetag', () => {
    eventAt = parser.position
    const done = stack.pop()
    if (done !== undefined) closeInside(done)
    else remember(path.slice(1).join('/'), outside.trim())
    outside = ''
    path.pop()
  })

  const piece = 2 ** 16
  return {
    /** In pieces, so that what grows without end is noticed soon. */
    feed: (text: string): void => {
      for (let at = 0; at < text.length; at += piece) {
        parser.write(text.slice(at, at + piece))
        if (stack.length > 0 && parser.position - startAt > longest)
          throw refuse('a record is longer than 16 million characters.')
        if (parser.position - eventAt > longest)
          throw refuse('more than 16 million characters without an element.')
      }
    },
    end: (): void => {
      ending = true
      parser.close()
    },
    take: () => {
      const taken = ready
      ready = []
      return taken
    },
  }
}

/** Decodes strictly, in the encoding the file states: by its mark, by its XML declaration, or else UTF-8. */
const decoder = (file: string, seen: Seen, line: () => number) => {
  let held: Buffer = Buffer.alloc(0)
  let strict: InstanceType<typeof TextDecoder> | null = null
  return (chunk: Buffer, ended: boolean): string => {
    let bytes = chunk
    if (strict === null) {
      bytes = Buffer.concat([held, chunk])
      held = bytes
      if (!ended && bytes.length < 256 && !bytes.includes('>')) return ''
      const encoding = encodingOf(bytes, file)
      seen.encoding = encoding
      strict = new TextDecoder(encoding, { fatal: true })
    }
    try {
      return strict.decode(bytes, { stream: !ended })
    } catch {
      const [good = ''] = new TextDecoder(seen.encoding).decode(bytes).split('\ufffd', 1)
      const at = line() + good.split('\n').length - 1
      throw refusal('input-encoding', `Line ${at} holds bytes that are not ${seen.encoding.toUpperCase()}.`, {
        place: { file },
      })
    }
  }
}

const encodingOf = (bytes: Buffer, file: string): string => {
  const marked = encodingByMark(bytes)
  if (marked !== null) return marked
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be'
  const start = bytes.subarray(0, 256).toString('latin1')
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1] ?? 'utf-8'
  const known = canonical(declared)
  if (known === null || known.startsWith('utf-16'))
    // in which this declaration could not be read
    throw refusal('input-encoding', `The XML says that it is in ${declared}, and is not.`, {
      place: { file },
    })
  return known
}

/** The name that decoders know an encoding by. */
const canonical = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** A record's attributes and texts by their path, repeated elements numbered from the second on. */
const cellsOf = ({ attributes, children, text }: XmlElement, path: string): [string, string][] => {
  const counts = new Map<string, number>()
  return [
    ...Object.entries(attributes).map(([name, value]): [string, string] => [`${path}@${name}`, value]),
    ...(text === '' ? [] : [[path === '' ? 'text' : path.slice(0, -1), text] as [string, string]]),
    ...children.flatMap((child) => {
      const count = (counts.get(child.name) ?? 0) + 1
      counts.set(child.name, count)
      return cellsOf(child, `${path}${child.name}${count > 1 ? `[${count}]` : ''}/`)
    }),
  ]
}
