import { readFile } from 'node:fs/promises'
import { refusal } from '../domain/problem.js'
import type { Evidence, Selection } from '../domain/lineage.js'
import { parseMilli, milliText } from '../domain/decimal.js'
import type { BriefDocument, FigureEntry, LineageEntry } from '../briefs/document.js'
import type { Lake } from '../lake/lake.js'
import { originalRows } from '../lake/original-rows.js'
import type { OriginalRow } from '../lake/readers/reader.js'
import { rowsOf } from '../lake/reading.js'

/** A row that a number rests on: where it stands, what it adds, and the record as it stands in the original. */
export type TracedRow = {
  readonly snapshot: string
  readonly file: string
  readonly row: number
  readonly place: string | null
  readonly value: string | null
  readonly original: OriginalRow | null
}

/** One step of a lineage, with the steps it rests on. */
export type TracedStep =
  | {
      readonly kind: 'computed'
      readonly as: string
      readonly measure: string
      readonly parameters: Readonly<Record<string, unknown>>
      readonly arithmetic: string
      readonly inputs: readonly TracedStep[]
    }
  | {
      readonly kind: 'rows'
      readonly as: string
      readonly source: string
      readonly record: string
      readonly snapshots: readonly string[]
      readonly where: Selection['where']
      readonly column: string
      readonly count: number
      readonly nulls: number
      readonly sum: string | null
      readonly rows: readonly TracedRow[]
      /** How many rows are not listed; `--all` lists them. */
      readonly more: number
    }

export type Trace = {
  readonly schema: 'rapport/trace@1'
  readonly figure: Pick<FigureEntry, 'ref' | 'value' | 'unit' | 'text' | 'section'>
  readonly step: TracedStep
}

type ReadBrief = Pick<BriefDocument, 'schema' | 'figures' | 'lineages'>

/**
 * Reads a JSON brief.
 * @throws Refusal `input-missing`, `brief-unreadable`
 */
export const readBrief = async (path: string): Promise<ReadBrief> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw refusal('input-missing', 'The file cannot be read.', { place: { file: path } })
  })
  const brief = parse(text) as Partial<ReadBrief> | null
  if (
    brief?.schema !== 'rapport/brief@1' ||
    !Array.isArray(brief.figures) ||
    typeof brief.lineages !== 'object'
  )
    throw refusal('brief-unreadable', 'The file is not a JSON brief of version 1.', { place: { file: path } })
  return brief as ReadBrief
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Follows a number of a brief down to the rows it rests on, and opens the originals there.
 * @param all every row, from the selections run again on the snapshots they name
 * @throws Refusal `unknown-reference`, `snapshot-gone`
 */
export const traceFigure = async (
  lake: Lake,
  brief: ReadBrief,
  reference: number,
  all: boolean,
): Promise<Trace> => {
  const figure = brief.figures.find(({ ref }) => ref === reference)
  if (figure === undefined)
    throw refusal('unknown-reference', `Reference ${reference}: the brief has 1 to ${brief.figures.length}.`)
  const { ref, value, unit, text, section } = figure
  return {
    schema: 'rapport/trace@1',
    figure: { ref, value, unit, text, section },
    step: await stepOf(lake, brief, figure.lineage, 'value', all),
  }
}

const stepOf = async (
  lake: Lake,
  brief: ReadBrief,
  id: string,
  as: string,
  all: boolean,
): Promise<TracedStep> => {
  const entry = brief.lineages[id]
  if (entry === undefined) throw refusal('brief-unreadable', `The brief has no lineage ${id}.`)
  if (entry.kind === 'rows') return rowsStep(lake, entry, as, all)
  const inputs: TracedStep[] = []
  for (const [name, input] of Object.entries(entry.inputs))
    inputs.push(await stepOf(lake, brief, input, name, all))
  return {
    kind: 'computed',
    as,
    measure: entry.measure,
    parameters: entry.parameters,
    arithmetic: entry.arithmetic,
    inputs,
  }
}

const rowsStep = async (
  lake: Lake,
  entry: Extract<LineageEntry, { kind: 'rows' }>,
  as: string,
  all: boolean,
): Promise<TracedStep> => {
  const { source, record, snapshots, where, column, rows: count, nulls, sum } = entry
  const evidence =
    all && count > entry.sample.length ? await rowsOf(lake, entry as unknown as Selection) : entry.sample
  if (all) refuseDrift(entry, evidence)
  return {
    kind: 'rows',
    as,
    source,
    record,
    snapshots,
    where,
    column,
    count,
    nulls,
    sum,
    rows: await opened(lake, evidence),
    more: count - evidence.length,
  }
}

/** What the rows add up to must be what entered the arithmetic. */
const refuseDrift = (entry: Extract<LineageEntry, { kind: 'rows' }>, evidence: readonly Evidence[]): void => {
  if (entry.table !== 'flow') return
  const sum = evidence.reduce((total, { value }) => total + (value === null ? 0n : parseMilli(value)), 0n)
  if (evidence.length !== entry.rows || (entry.sum !== null && milliText(sum) !== entry.sum))
    throw refusal(
      'workspace-damaged',
      `The rows give ${milliText(sum)} in ${evidence.length} rows; the brief was made from ${entry.sum} in ${entry.rows}.`,
    )
}

/** The originals at the places named, each file opened once. */
const opened = async (lake: Lake, evidence: readonly Evidence[]): Promise<TracedRow[]> => {
  const contents = new Map<string, Map<number, OriginalRow>>()
  for (const { snapshot, file } of evidence) {
    const key = `${snapshot}|${file}`
    if (contents.has(key)) continue
    const rows = evidence
      .filter((each) => each.snapshot === snapshot && each.file === file)
      .map(({ row }) => row)
    contents.set(key, await originalRows(lake, lake.snapshot(snapshot), file, rows))
  }
  return evidence.map(({ snapshot, file, row, place, value }) => ({
    snapshot,
    file: lake.snapshot(snapshot).originals.find(({ number }) => number === file)?.name ?? String(file),
    row,
    place,
    value,
    original: contents.get(`${snapshot}|${file}`)?.get(row) ?? null,
  }))
}
