import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { screenBatch } from '../../../workbench/screen-batch.js'
import { readCsv } from '../../../workbench/screen-csv.js'
import { openScreening, type Screening } from '../../../workbench/screen.js'
import type { GivenFile, TaskOf } from '../protocol.js'
import { tellFile, tellProgress, type Means } from './means.js'

/** Rows are told so many at a time, or after so many milliseconds. */
const [atOnce, every] = [100, 250]
/** Larger files are not read once more to say how many rows there are. */
const counted = 64 * 2 ** 20

/** Screens the names of a table into `screened.csv`, and tells its rows on the way. */
export const screenUpload = async (
  { file, threshold, limit, asOf }: TaskOf<'screen-batch'>,
  means: Means,
): Promise<void> => {
  const { folder, signal, tell } = means
  const onNote = (note: string) => tell({ kind: 'note', note })
  tellProgress(means, 0, null, 'opening the lists')
  const screening = remembering(await openScreening(means.settings.folder, { asOf, onNote }))
  const total = await rowsOf(file)
  const options = { threshold, limit }
  const lines = screenBatch(await tableOf(file), screening, { ...options, format: 'csv' })
  const objects = screenBatch(await tableOf(file), screening, { ...options, format: 'json' })
  const output = await open(join(folder, 'screened.csv'), 'wx', 0o600)
  let [rows, told]: [unknown[], number] = [[], performance.now()]
  const tellRows = () => {
    if (rows.length > 0) tell({ kind: 'rows', rows })
    ;[rows, told] = [[], performance.now()]
  }
  try {
    for await (const { text, counts } of lines) {
      signal.throwIfAborted()
      await output.appendFile(text)
      if (counts.rows === 0) continue // the header
      const object = await objects.next()
      if (object.done !== true) rows.push(JSON.parse(object.value.text))
      if (rows.length >= atOnce || performance.now() - told > every) tellRows()
      tellProgress(means, counts.rows, total, 'screening')
      if (counts.rows % 20 === 0) await breath()
    }
  } finally {
    await output.close()
  }
  tellRows()
  await tellFile(means, 'screened.csv')
  for (const { list, date, notes } of screening.inForce.lists)
    onNote(`${list} of ${date}${notes.length > 0 ? `: ${notes.join(' ')}` : ''}`)
}

/** The same row is written twice, as a line and as an object: it is searched for once. */
const remembering = (screening: Screening): Screening => {
  let last: { readonly key: string; readonly found: ReturnType<Screening['screen']> } | null = null
  return {
    ...screening,
    screen: (query, options) => {
      const key = JSON.stringify([query, options])
      if (last?.key !== key) last = { key, found: screening.screen(query, options) }
      return last.found
    },
  }
}

const tableOf = ({ path, name }: GivenFile) => readCsv(createReadStream(path), name)

const rowsOf = async (file: GivenFile): Promise<number | null> => {
  const stream = createReadStream(file.path, { end: counted })
  const { rows } = await readCsv(stream, file.name)
  let count = 0
  try {
    for await (const { row } of rows) count = row
  } catch {
    return null // the row at fault is told when its turn comes
  }
  return stream.bytesRead > counted ? null : count
}

/** Lets a cancelling message in between rows. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
