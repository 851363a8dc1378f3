import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rm, stat, type FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { writeAtomically, writeProblem } from '../lake/atomic-write.js'
import { entryKey } from '../sanctions/screen/entry.js'
import { whyFound } from '../sanctions/screen/explain.js'
import { columnAt, csvLine, readCsv, type CsvFile } from './screen-csv.js'
import { screenRow, type GivenQuery, type Screening, type ScreenOptions } from './screen.js'

export type BatchOptions = ScreenOptions & { readonly format: 'csv' | 'json' }

/** How a run went; `withFindings` and `notCompared` count rows. */
export type BatchCounts = {
  readonly rows: number
  readonly withFindings: number
  readonly findings: number
  readonly notCompared: number
}

/** One row of the input: its place and the text that stands for it in the output. */
export type BatchPiece = { readonly text: string; readonly counts: BatchCounts }

const nothing: BatchCounts = { rows: 0, withFindings: 0, findings: 0, notCompared: 0 }

const added = [
  'screen_status', 'screen_score', 'screen_list', 'screen_list_date', 'screen_entry', 'screen_listed_name',
  'screen_matched_name', 'screen_kind', 'screen_programmes', 'screen_why',
] // prettier-ignore

/**
 * Screens the rows of a table one after another, in their order. CSV: all its columns and those of screening, a line a finding, or
 * one where there is none. JSON: an object a row, one a line.
 * @param from where an earlier run stopped: its rows are passed over, and the header is not written again
 * @throws Refusal `screen-columns` for a file without a column of names
 */
export async function* screenBatch(
  table: CsvFile,
  screening: Screening,
  options: BatchOptions,
  from: BatchCounts = nothing,
): AsyncGenerator<BatchPiece> {
  const { columns, rows } = table
  const query = queryReader(columns)
  let counts = from
  if (options.format === 'csv' && from.rows === 0)
    yield { text: csvLine([...columns, ...added]), counts: from }
  for await (const { row, cells } of rows) {
    if (row <= from.rows) continue
    const given = query(cells)
    const result = screenRow(screening, given, options)
    counts = {
      rows: row,
      withFindings: counts.withFindings + (result.findings.length > 0 ? 1 : 0),
      findings: counts.findings + result.findings.length,
      notCompared: counts.notCompared + (result.problem === null ? 0 : 1),
    }
    const text = options.format === 'csv' ? csvOf(cells, result) : jsonOf(columns, cells, row, result)
    yield { text, counts }
  }
}

type Result = ReturnType<typeof screenRow>

const score = (value: number): string => value.toFixed(3)

const statusOf = ({ problem, findings }: Result): string =>
  problem !== null ? `not compared: ${problem}` : findings.length > 0 ? 'match' : 'none'

const csvOf = (cells: readonly string[], result: Result): string => {
  const status = statusOf(result)
  if (result.findings.length === 0) return csvLine([...cells, status, ...added.slice(1).map(() => '')])
  return result.findings
    .map((finding) => {
      const { entry, state, names } = finding
      return csvLine([
        ...cells,
        status,
        score(finding.score),
        entry.list,
        state.date,
        entryKey(entry),
        entry.name,
        names[0]?.name ?? '',
        entry.kind,
        entry.programmes.join('; '),
        whyFound(finding).join('; '),
      ])
    })
    .join('')
}

const jsonOf = (columns: readonly string[], cells: readonly string[], row: number, result: Result): string =>
  `${JSON.stringify({
    schema: 'rapport/screen-row@1',
    row,
    cells: columns.map((column, at) => [column, cells[at] ?? '']),
    status: statusOf(result),
    findings: result.findings.map((finding) => ({
      score: Number(score(finding.score)),
      entry: entryKey(finding.entry),
      list: finding.entry.list,
      listDate: finding.state.date,
      kind: finding.entry.kind,
      name: finding.entry.name,
      matched: finding.names.map(({ name }) => name),
      programmes: finding.entry.programmes,
      why: whyFound(finding),
    })),
  })}\n`

const queryReader = (columns: readonly string[]): ((cells: readonly string[]) => GivenQuery) => {
  const name = columnAt(columns, 'name', 'full name', 'fullname')
  if (name === null)
    throw refusal(
      'screen-columns',
      `There is no column “name” among ${columns.slice(0, 12).join(', ')}.`,
    )
  const [kind, birth, country, id] = [
    columnAt(columns, 'kind', 'type'),
    columnAt(columns, 'birth', 'birth date', 'date of birth', 'dob'),
    columnAt(columns, 'country', 'nationality'),
    columnAt(columns, 'id', 'identifier'),
  ]
  const cell = (cells: readonly string[], at: number | null): string | null => (at === null ? null : (cells[at] ?? null))
  return (cells) => ({
    name: cells[name] ?? '',
    kind: cell(cells, kind),
    birth: cell(cells, birth),
    country: cell(cells, country),
    id: cell(cells, id),
  })
} // prettier-ignore

const State = z.object({
  schema: z.literal('rapport/screen-state@1'),
  /** Of the input, the options and the lists with their indexes. */
  run: z.string(),
  bytes: z.number().int(),
  counts: z.object({
    rows: z.number().int(),
    withFindings: z.number().int(),
    findings: z.number().int(),
    notCompared: z.number().int(),
  }),
})

/** How often what was written is brought to the disk and the place kept. */
const keptEvery = 500

/**
 * Screens a file into a file. Interrupted, it leaves a state beside the output, from which `resume` goes on; the bytes are those of one run.
 * @throws Refusal `screen-resume` where file, options, lists or output are other ones
 */
export const screenFile = async (
  { input, output, resume }: { readonly input: string; readonly output: string; readonly resume: boolean },
  screening: Screening,
  options: BatchOptions,
  { onRow = () => {}, signal }: { readonly onRow?: (rows: number) => void; readonly signal?: AbortSignal } = {},
): Promise<BatchCounts> => {
  const statePath = `${output}.state.json`
  const run = await runOf(input, screening, options)
  const before = resume ? await resumed(statePath, output, run) : null
  const table = await readCsv(createReadStream(input), input)
  const pieces = screenBatch(table, screening, options, before?.counts ?? nothing)
  const file = await open(output, before === null ? 'w' : 'r+', 0o600).catch((error: unknown) => {
    throw writeProblem(error, output)
  })
  let counts = before?.counts ?? nothing
  let bytes = before?.bytes ?? 0
  let waiting: string[] = []
  const keep = async (): Promise<void> => {
    bytes += await written(file, waiting.join(''), bytes, output)
    waiting = []
    await file.sync()
    const state = { schema: 'rapport/screen-state@1', run, bytes, counts }
    await writeAtomically(statePath, JSON.stringify(state), `${statePath}.${process.pid}.tmp`)
  }
  try {
    if (before !== null) await file.truncate(bytes)
    for await (const piece of pieces) {
      waiting.push(piece.text)
      counts = piece.counts
      if (counts.rows % keptEvery === 0 && counts.rows > 0) await keep()
      onRow(counts.rows)
      if (counts.rows % 20 === 0) await breath()
      if (signal?.aborted) {
        await keep()
        throw refusal('interrupted', `Interrupted after ${counts.rows} rows.`, { remedy: 'Run it again with --resume.' })
      }
    }
    bytes += await written(file, waiting.join(''), bytes, output)
    await file.sync()
  } finally {
    await file.close()
  }
  await rm(statePath, { force: true })
  return counts
} // prettier-ignore

/** Lets signals and timers in between rows. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

const written = async (file: FileHandle, text: string, at: number, path: string): Promise<number> => {
  const data = Buffer.from(text)
  for (let done = 0; done < data.length;)
    done += (
      await file.write(data, done, data.length - done, at + done).catch((error: unknown) => {
        throw writeProblem(error, path)
      })
    ).bytesWritten
  return data.length
}

/** What the output depends on, as one hash. */
const runOf = async (
  input: string,
  { inForce, method }: Screening,
  options: BatchOptions,
): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(input)) hash.update(chunk as Uint8Array)
  const lists = inForce.lists.map(({ list, snapshot, entriesUntil, age }) => [
    list,
    snapshot,
    entriesUntil,
    age > 7 ? age : 0,
  ])
  const names = [...inForce.indexes.values()].map(({ about }) => [about.index, about.names])
  return hash.update(JSON.stringify([method, options, lists, names])).digest('hex')
}

const resumed = async (
  statePath: string,
  output: string,
  run: string,
): Promise<z.infer<typeof State> | null> => {
  const text = await readFile(statePath, 'utf8').catch(() => null)
  if (text === null) {
    const there = await stat(output).catch(() => null)
    if (there === null) return null // nothing was begun: it begins now
    throw refusal('screen-resume', `${output} has no state beside it: that run was finished, or was another one.`)
  }
  const state = State.safeParse(JSON.parse(text))
  const size = await stat(output).then((found) => found.size, () => -1)
  if (!state.success || state.data.run !== run)
    throw refusal('screen-resume', `${output} was begun with another file, other options or other lists.`)
  if (size < state.data.bytes) throw refusal('screen-resume', `${output} is shorter than it was when the run stopped.`)
  return state.data
} // prettier-ignore
