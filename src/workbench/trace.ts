import { readFile } from 'node:fs/promises'
import { Refusal, refusal } from '../domain/problem.js'
import type { Evidence, Selection } from '../domain/lineage.js'
import { parseMilli, milliText } from '../domain/decimal.js'
import type { BriefDocument, FigureEntry, LineageEntry } from '../briefs/document.js'
import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'
import { originalRows } from '../lake/original-rows.js'
import { parentRows } from '../lake/parent-rows.js'
import type { OriginalRow } from '../lake/readers/reader.js'
import { rowsOf, sampleSize } from '../lake/reading.js'

/** A row that a number rests on: where it stands, what it adds, and the record as it stands in the original. */
export type TracedRow = {
  readonly snapshot: string
  readonly file: string
  readonly row: number
  readonly place: string | null
  readonly value: string | null
  readonly original: OriginalRow | null
  /** Of a row computed from others, which stands in no file: the rows it was computed from. */
  readonly parents?: readonly TracedParent[]
}

/** A row that another was computed from. */
export type TracedParent = TracedRow & {
  /** What it is to that row: the exporter's or importer's record, an amount, a rate. */
  readonly role: string
  /** What its value was multiplied with, as exact decimal text. */
  readonly factor: string | null
  readonly note: string | null
  /** Why it cannot be opened; left out where it can. */
  readonly gone?: string
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
  const unnamed = entry.sample.length === 0 && count > 0
  const evidence =
    unnamed || (all && count > entry.sample.length)
      ? await rowsOf(lake, entry as unknown as Selection, all ? undefined : sampleSize)
      : entry.sample
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
  if (evidence.length !== entry.rows || (entry.sum !== null && !sameSum(milliText(sum), entry.sum)))
    throw refusal(
      'workspace-damaged',
      `The rows give ${milliText(sum)} in ${evidence.length} rows; the brief was made from ${entry.sum} in ${entry.rows}.`,
    )
}

/** A sum of thousands of rows was kept as a double, which holds sixteen digits of it. */
const sameSum = (exact: string, kept: string): boolean =>
  exact === kept || Math.abs(Number(exact) - Number(kept)) <= 4 * Number.EPSILON * Math.abs(Number(exact))

/** The originals at the places named, each file opened once; of what was derived, the originals of its parents. */
const opened = async (lake: Lake, evidence: readonly Evidence[]): Promise<TracedRow[]> => {
  const contents = new Map<string, Map<number, OriginalRow>>()
  const derived = new Map<string, ReadonlyMap<number, readonly TracedParent[]>>()
  for (const { snapshot, file } of evidence) {
    const key = `${snapshot}|${file}`
    if (contents.has(key) || derived.has(snapshot)) continue
    const found = lake.snapshot(snapshot)
    const rows = evidence
      .filter((each) => each.snapshot === snapshot && each.file === file)
      .map(({ row }) => row)
    if (found.derived) derived.set(snapshot, await tracedParents(lake, found, rows))
    else contents.set(key, await originalRows(lake, found, file, rows))
  }
  return evidence.map(({ snapshot, file, row, place, value }) => ({
    snapshot,
    file: fileName(lake.snapshot(snapshot), file),
    row,
    place,
    value,
    original: contents.get(`${snapshot}|${file}`)?.get(row) ?? null,
    ...(derived.has(snapshot) && { parents: derived.get(snapshot)?.get(row) ?? [] }),
  }))
}

/** A derived row stands in no file: what is named is how it was made. */
const fileName = ({ originals, derived }: Snapshot, file: number): string =>
  derived
    ? `made by ${derived.method}`
    : (originals.find(({ number }) => number === file)?.name ?? String(file))

/** The parents of derived rows, each opened as far as its snapshot is still there. */
const tracedParents = async (
  lake: Lake,
  snapshot: Snapshot,
  rows: readonly number[],
): Promise<ReadonlyMap<number, readonly TracedParent[]>> => {
  const parents = await parentRows(lake, snapshot, rows)
  const all = [...parents.values()].flat()
  const known = await openedBySnapshot(lake, all)
  return new Map(
    [...parents].map(([row, of]) => [
      row,
      of.map((parent): TracedParent => {
        const { role, factor, note } = parent
        const found = known.get(parent.snapshot)
        if (found?.gone === undefined)
          return { ...(found?.rows.get(placeOf(parent)) as TracedRow), role, factor, note }
        const { place, value } = parent
        const file = String(parent.file)
        const { gone } = found
        return {
          snapshot: parent.snapshot,
          file,
          row: parent.row,
          place,
          value,
          original: null,
          role,
          factor,
          note,
          gone,
        }
      }),
    ]),
  )
}

type Opened = { readonly rows: ReadonlyMap<string, TracedRow>; readonly gone?: string }

const placeOf = ({ file, row, place, value }: Omit<Evidence, 'snapshot'>): string =>
  `${file}|${row}|${place ?? ''}|${value ?? ''}`

/** Parents of each snapshot opened together; a snapshot that is gone says so, and the others are opened all the same. */
const openedBySnapshot = async (
  lake: Lake,
  evidence: readonly Evidence[],
): Promise<ReadonlyMap<string, Opened>> => {
  const found = new Map<string, Opened>()
  for (const snapshot of new Set(evidence.map((each) => each.snapshot))) {
    const own = evidence.filter((each) => each.snapshot === snapshot)
    try {
      const rows = await opened(lake, own)
      found.set(snapshot, {
        rows: new Map(own.map((each, index) => [placeOf(each), rows[index] as TracedRow])),
      })
    } catch (error) {
      if (!(error instanceof Refusal) || error.problem.code !== 'snapshot-gone') throw error
      found.set(snapshot, { rows: new Map(), gone: error.problem.message })
    }
  }
  return found
}
