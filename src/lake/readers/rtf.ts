import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../../domain/problem.js'
import { packedProblem, unpacked } from '../packing.js'
import type { FileRecord, RawFile, Reader } from './reader.js'
import { codePageOfCharset, codePageOfFamily, namedCharacters } from './rtf-characters.js'
import { rtfText, type RtfLine } from './rtf-text.js'
import { rtfSyntax } from './rtf-tokens.js'

/**
 * The text of an RTF file, read as a stream: a record a line, blank ones among them, so that a record’s number is that
 * of its line. A line ends with a paragraph, a break or a row of a table; a break within a cell of a table is a space.
 * Formatting, fonts, pictures, headers, footnotes and what is marked as ignorable (`\*`) are left out. Characters are
 * read in the code page of the document or of the font, strictly.
 */
export const rtfReader: Reader<RtfLine> = {
  open: (file) => Promise.resolve({ encoding: null, head: {}, records: linesOf(file) }),
  cells: ({ cells }) => Object.fromEntries(cells.map((cell, index) => [String(index + 1), cell])),
}

async function* linesOf({ path, member, name }: RawFile): AsyncGenerator<FileRecord<RtfLine>> {
  const found = documentOf(name)
  const parsed = new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      try {
        for (const line of found.write(chunk)) this.push(line)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      try {
        for (const line of found.end()) this.push(line)
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  const ended = pipeline([...(await unpacked(path, member)), parsed] as unknown as [Transform, Transform])
  ended.catch(() => {}) // told below; one who leaves early tears the pipeline
  try {
    let row = 0
    for await (const value of parsed) yield { row: ++row, place: null, value: value as RtfLine }
    await ended
  } catch (error) {
    throw packedProblem(error, name) ?? error
  }
}

/** Groups within groups beyond which a file is a mistake or an attack. */
const deepest = 1000

/** Groups whose text is not the page’s own: tables of the document, pictures, what stands in margins and notes. */
const unseen = new Set(
  `fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote
   annotation fldinst filetbl listtable listoverridetable revtbl nonshppict xe tc rxe`.split(/\s+/),
)
const lineEnds = new Set(['par', 'sect', 'page', 'column', 'line'])
const cellEnds = new Set(['cell', 'nestcell'])
const rowEnds = new Set(['row', 'nestrow'])

/** What holds until a group ends. */
type Group = {
  readonly skip: boolean
  /** The table of fonts. */
  readonly fonts: boolean
  readonly bold: boolean
  /** Within a cell of a table. */
  readonly table: boolean
  readonly font: number | null
  /** Characters after a `\u` that stand in for it. */
  readonly fallback: number
}

const outside: Group = { skip: false, fonts: false, bold: false, table: false, font: null, fallback: 1 }

/** What a word changes until its group ends; null for a word that changes nothing of what is read. */
const changeOf = (word: string, value: number | null): Partial<Group> | null => {
  if (unseen.has(word)) return { skip: true, fonts: word === 'fonttbl' }
  if (word === 'b') return { bold: value !== 0 }
  if (word === 'plain') return { bold: false, font: null }
  if (word === 'f') return { font: value }
  if (word === 'intbl') return { table: true }
  if (word === 'pard') return { table: false }
  if (word === 'uc') return { fallback: Math.max(value ?? 1, 0) }
  return null
}

/** The code pages of a document and of its fonts, as its beginning names them. */
const codePages = () => {
  let [document, defaultFont, named] = [1252, 0, 0]
  const fonts = new Map<number, number>()
  return {
    ofDocument: (word: string, value: number | null): void => {
      if (word === 'ansicpg') document = value ?? 1252
      else if (word === 'deff') defaultFont = value ?? 0
      else document = codePageOfFamily.get(word) ?? document
    },
    ofFont: (word: string, value: number): void => {
      if (word === 'f') named = value
      const page = word === 'cpg' ? value : word === 'fcharset' ? codePageOfCharset(value) : undefined
      if (page !== undefined) fonts.set(named, page)
    },
    at: ({ font }: Group): number => fonts.get(font ?? defaultFont) ?? document,
  }
}

/**
 * Takes a document in pieces and gives the lines that are whole.
 * @throws Refusal `input-format` for what is no RTF, `input-encoding`, `input-truncated`
 */
const documentOf = (file: string) => {
  const stack: Group[] = []
  const text = rtfText(file)
  const pages = codePages()
  let group = outside
  let [begun, ended, toSkip] = [false, false, 0]

  const refuse = (code: 'input-format' | 'input-truncated', message: string) =>
    refusal(code, message, { place: { file, place: text.place() } })
  const within = (): void => {
    if (!begun) throw refuse('input-format', 'The file is no RTF: it does not begin with {\\rtf.')
    if (ended) throw refuse('input-format', 'Something stands after the end of the text.')
  }
  /** Whether the word shapes the text; what does is never a stand-in for another character. */
  const shapes = (word: string): boolean => {
    const [isLine, isTab, isRow] = [lineEnds.has(word), word === 'tab', rowEnds.has(word)]
    if (!isLine && !isTab && !isRow && !cellEnds.has(word)) return false
    toSkip = 0
    if (group.table && (isLine || isTab)) text.add(' ', false)
    else {
      if (!isRow || text.inCell()) text.endCell() // each cell of a row has ended by itself
      if (isLine || isRow) text.endLine()
    }
    return true
  }

  const inPage = (word: string, value: number | null): void => {
    pages.ofDocument(word, value)
    const named = namedCharacters.get(word)
    if (word === 'u' && value !== null) {
      const isCharacter = value >= -0x8000 && value <= 0xffff
      text.add(isCharacter ? String.fromCharCode(value & 0xffff) : '\ufffd', group.bold)
      toSkip = group.fallback
    } else if (named !== undefined) text.add(named, group.bold)
    else group = { ...group, ...changeOf(word, value) }
  }

  const syntax = rtfSyntax(file, {
    open: () => {
      if (stack.length > 0 || ended) within()
      stack.push(group)
      toSkip = 0
      if (stack.length > deepest) throw refuse('input-format', `Groups are nested more than ${deepest} deep.`)
    },
    close: () => {
      within()
      group = stack.pop() ?? outside
      toSkip = 0
      ended = stack.length === 0
    },
    byte: (byte) => {
      if (ended && byte === 0x20) return
      within()
      if (group.skip) return
      if (toSkip > 0) toSkip -= 1
      else if (byte === 0x09) shapes('tab')
      else text.byte(byte, pages.at(group), group.bold)
    },
    symbol: (symbol) => {
      within()
      const named = namedCharacters.get(symbol)
      if (symbol === '*') group = { ...group, skip: true }
      else if (group.skip) return
      else if (symbol === '\n') shapes('par')
      else if (symbol === '\t') shapes('tab')
      else if (toSkip > 0) toSkip -= 1
      else if (named !== undefined) text.add(named, group.bold)
    },
    word: (word, value) => {
      if (word === 'rtf' && stack.length === 1) begun = true
      within()
      if (group.fonts) pages.ofFont(word, value ?? 0)
      else if (group.skip || shapes(word)) return
      else if (toSkip > 0) toSkip -= 1
      else inPage(word, value)
    },
  })

  return {
    write: (chunk: Uint8Array): RtfLine[] => {
      syntax.write(chunk)
      return text.taken()
    },
    end: (): RtfLine[] => {
      if (!ended || !syntax.ended()) {
        if (begun) throw refuse('input-truncated', 'The file ends within its text.')
        within()
      }
      if (text.inLine()) shapes('row')
      return text.taken()
    },
  }
}
