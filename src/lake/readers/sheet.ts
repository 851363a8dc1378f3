import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal, Refusal } from '../../domain/problem.js'
import { writeProblem } from '../atomic-write.js'
import { packedProblem, packingOf, unpacked, zipMembers } from '../packing.js'
import { pipeToFile } from '../pipe-to-file.js'
import type { FileRecord, RawFile, Reader } from './reader.js'

/** A row of a sheet: dates as ISO text, an empty cell and a formula that failed (`#N/A`) null, a number as the nearest double. */
export type SheetRow = {
  readonly sheet: string
  readonly cells: readonly (string | number | boolean | null)[]
}

export type SheetOptions = {
  /** Which sheets are read, by name and place from 0; by default all. */
  readonly sheets?: (name: string, index: number) => boolean
}

/**
 * A workbook is held in memory while it is read: about four times what its largest sheet unpacks to. Beyond these
 * limits it is refused. UN DESA's largest table unpacks to some sixty megabytes.
 */
const limits = {
  file: 256 * 2 ** 20,
  part: 128 * 2 ** 20,
  parts: 192 * 2 ** 20,
  count: 1000,
  cells: 32_000_000,
}

/**
 * The rows of a workbook (.xlsx), blank ones among them, sheet after sheet; `place` is the sheet and the row in it
 * (`Table 1!12`), `head.sheets` the names of all sheets, a line each.
 */
export const sheetReader = ({ sheets = () => true }: SheetOptions = {}): Reader<SheetRow> => ({
  open: async (file) => {
    const path = await workbookOf(file)
    await refuseBombs(path, file.name)
    const found = await sheetsOf(path, file.name)
    const names = found.map(({ sheet }) => sheet)
    const picked = found.filter(({ sheet }, index) => sheets(sheet, index))
    if (picked.length === 0)
      throw refusal(
        'input-format',
        `No sheet is the one looked for; there are ${names.join(', ').slice(0, 200)}.`,
        {
          place: { file: file.name },
        },
      )
    return { encoding: null, head: { sheets: names.join('\n') }, records: rowsOf(picked) }
  },
  cells: ({ cells }) => Object.fromEntries(cells.map((cell, index) => [columnName(index), cell])),
})

type Found = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }

async function* rowsOf(found: readonly Found[]): AsyncGenerator<FileRecord<SheetRow>> {
  let row = 0
  for (const { sheet, data } of found)
    for (const [index, cells] of data.entries())
      yield { row: ++row, place: `${sheet}!${index + 1}`, value: { sheet, cells: cells.map(valueOf) } }
}

const valueOf = (cell: unknown): string | number | boolean | null => {
  if (cell instanceof Date) return dateText(cell)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}

const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? 'not a date' : date.toISOString().replace(/(?:T00:00:00)?\.000Z$/, '')

/** `A`, `Z`, `AA`, as the sheet’s columns are called. */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** Where the workbook lies by itself: unpacked, if it came within a zip or a gzip. */
const workbookOf = async ({ path, member, name, folder }: RawFile): Promise<string> => {
  const packed = member !== null || (await packingOf(path)) === 'gzip'
  const workbook = packed ? join(folder, 'workbook.xlsx') : path
  if (packed)
    try {
      const stages = await unpacked(path, member)
      await pipeToFile([...stages, upTo(limits.file, name)], workbook)
    } catch (error) {
      throw packedProblem(error, name) ?? damaged(writeProblem(error, workbook), name)
    }
  else if ((await stat(path)).size > limits.file) throw tooLarge(name, limits.file)
  const magic = await magicOf(workbook)
  if (magic === 'd0cf11e0')
    throw refusal('input-packing', 'This is an old binary .xls, or a workbook with a password.', {
      remedy: 'Open it in a spreadsheet program and save it as .xlsx without a password.',
      place: { file: name },
    })
  if (magic !== '504b0304')
    throw refusal('input-format', 'The file is no workbook (.xlsx).', { place: { file: name } })
  return workbook
}

const magicOf = async (path: string): Promise<string> => {
  const handle = await open(path, 'r')
  const bytes = Buffer.alloc(4)
  await handle.read(bytes, 0, 4, 0).finally(() => handle.close())
  return bytes.toString('hex')
}

const tooLarge = (file: string, limit: number): Refusal =>
  refusal('input-too-large', `The workbook holds more than ${limit / 2 ** 20} MB.`, { place: { file } })

/** Lets a stream pass up to a length. */
const upTo = (limit: number, file: string): Transform => {
  let length = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.length
      if (length > limit) done(tooLarge(file, limit))
      else done(null, chunk)
    },
  })
}

/** Unpacks every part once, to the end: lengths, checksums and the extent of each sheet are right before anything is held. */
const refuseBombs = async (path: string, file: string): Promise<void> => {
  const members = await zipMembers(path).catch((error: unknown) => {
    throw damaged(error, file)
  })
  if (!members.includes('xl/workbook.xml'))
    throw refusal('input-format', 'The archive is no workbook (.xlsx).', { place: { file } })
  const parts = members.filter((member) => /\.xml(?:\.rels)?$/.test(member))
  if (parts.length > limits.count)
    throw refusal('input-format', `The workbook has more than ${limits.count} parts.`, { place: { file } })
  const total = { bytes: 0 }
  try {
    for (const part of parts)
      await pipeline([
        ...(await unpacked(path, part)),
        upTo(limits.part, file),
        extent(part, file, total),
      ] as unknown as [Transform, Writable])
  } catch (error) {
    throw packedProblem(error, file) ?? damaged(error, file)
  }
}

/** Whatever else an unpacker says of a part: only the file system's own errors are not about the file. */
const damaged = (error: unknown, file: string): unknown =>
  error instanceof Error && !(error instanceof Refusal) && !('syscall' in error)
    ? refusal('input-truncated', `The packed file is damaged (${error.message}).`, { place: { file } })
    : error

const rowOrAddress = /[<:]row[\s/>]|\sr\s*=\s*(?:"([^"]{0,40})"|'([^']{0,40})')/g

/** Follows rows and the addresses of cells: one cell far out would make the sheet a grid of billions of empty ones. */
const extent = (part: string, file: string, total: { bytes: number }): Writable => {
  const most = { rows: 0, row: 0, column: 0 }
  const refuse = (says: string) =>
    refusal('input-too-large', `A sheet (${part}) ${says}.`, { place: { file } })
  let held = ''
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      total.bytes += chunk.length
      if (total.bytes > limits.parts) return done(tooLarge(file, limits.parts))
      const text = held + chunk.toString('latin1')
      held = text.slice(Math.max(text.lastIndexOf('<'), text.length - 4096))
      for (const [, double, single] of text.matchAll(rowOrAddress)) {
        const at = double ?? single
        if (at === undefined) most.rows += 1
        else if (at.includes('&')) return done(refuse('hides the addresses of its cells'))
        const [, column = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/i.exec(at ?? '') ?? []
        most.row = Math.max(most.row, Number(row))
        most.column = Math.max(most.column, columnNumber(column.toUpperCase()))
      }
      const rows = Math.max(most.rows, most.row)
      if (rows * most.column > limits.cells)
        return done(refuse(`reaches to row ${rows} and column ${most.column}`))
      done()
    },
  })
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

/** All sheets. Whatever the reader stumbles over lies in the file: its parts have been found whole before. */
const sheetsOf = async (path: string, file: string): Promise<Found[]> => {
  // Not its build for Node, which reads a zip from the front and waits for ever on one with something behind its end.
  const { default: readWorkbook } = await import('read-excel-file/universal')
  const bytes = await readFile(path)
  try {
    const sheets = await readWorkbook(new Blob([bytes]))
    return sheets.map(({ sheet, data }) => ({ sheet, data: (data ?? []) as Found['data'] }))
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 200) : ''
    throw refusal('input-format', `The workbook cannot be read (${why}).`, { place: { file } })
  }
}
