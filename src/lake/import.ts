import { createHash } from 'node:crypto'
import { mkdir, stat } from 'node:fs/promises'
import { join as path } from 'node:path'
import type { Engine } from '../engine/engine.js'
import { refusal } from '../domain/problem.js'
import { flush, renameStubbornly, writeAtomically, writeProblem } from './atomic-write.js'
import { coverageOf } from './coverage.js'
import { refuseDoubled } from './doubled.js'
import { enterSnapshot, type EnterOptions } from './enter.js'
import { extractCoverage } from './extract-coverage.js'
import { writeFindings } from './findings/find.js'
import { writeFlowSums } from './flow-sums.js'
import type { Layout } from './layout.js'
import type { Original, Snapshot } from './manifest.js'
import { filesAt, hashFile, keepOriginal, recognise, type Recognised } from './originals.js'
import { noRows, rejectExamples, sumReasons, writeRejects, type RejectExample } from './rejects.js'
import { writeTables } from './snapshot-files.js'
import type { InputHead, Source } from './source.js'
import { stage, type Staged } from './staging.js'
import type { TableName } from './tables.js'

export type ImportStep = 'hash' | 'read' | 'sort' | 'check' | 'keep' | 'done'
export type ImportOptions = EnterOptions & {
  readonly onStep?: (step: ImportStep, file: string, done: number, total: number) => void
}

export type ImportReport = {
  readonly snapshot: Snapshot
  /** `imported` now, `known` from before (the same files, the same parser), or only `tried`. */
  readonly outcome: 'imported' | 'known' | 'tried'
  readonly leftAside: readonly string[]
  /** Up to three rejected rows for each reason, with their place. */
  readonly examples: readonly RejectExample[]
  readonly seconds: number
}

/**
 * Imports files into the workspace as one snapshot. Nothing is seen by readers before the manifest is replaced;
 * a process that dies on the way leaves the old state, and leftovers that the next writer sweeps.
 * @param openEngine an engine for this import alone, with the memory an import may take
 * @throws Refusal for bad input, a busy workspace, a full disk
 */
export const importFiles = async (
  layout: Layout,
  openEngine: () => Promise<Engine>,
  source: Source,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> => {
  const started = performance.now()
  const found = await recognise(source, await filesAt(paths))
  if (found.recognised.length === 0)
    throw refusal(
      'input-unrecognised',
      source.inputs.length === 0
        ? `${source.name} takes no files. ${source.obtain}`
        : `No file here is one of ${source.name}: expected ${source.inputs.map(({ what }) => what).join('; ')}.`,
      { place: { file: paths.join(', ') } },
    )
  const hashes = await hashAll(found.recognised, options)
  const recognised = found.recognised.filter((each, index, all) => !isCopy(each, all.slice(0, index), hashes))
  const copies = found.recognised
    .filter((each) => !recognised.includes(each))
    .map(({ name }) => `${name} (the same file again)`)
  const leftAside = [...found.leftAside, ...copies]
  const id = snapshotId(source, hashes)
  const seconds = () => (performance.now() - started) / 1000
  const entered = await enterSnapshot(layout, openEngine, id, options, async (engine, work) => {
    const made = await make(engine, source, id, recognised, hashes, work, options)
    return {
      snapshot: { ...made.snapshot, vintage: source.vintage?.(made.heads) ?? null },
      examples: made.examples,
      publish: () => publish(layout, recognised, hashes, work, id, made.rejects, options),
    }
  })
  const { snapshot, outcome } = entered
  if (outcome !== 'known') options.onStep?.('done', source.id, 1, 1)
  const examples = entered.outcome === 'known' ? [] : entered.made.examples
  return { snapshot, outcome, leftAside, examples, seconds: seconds() }
}

/** The id that an import of these files would give. */
export const snapshotIdOf = async (source: Source, paths: readonly string[]): Promise<string> => {
  const { recognised } = await recognise(source, await filesAt(paths))
  return snapshotId(source, await hashAll(recognised, { now: '' }))
}

const hashAll = async (
  recognised: readonly Recognised[],
  options: ImportOptions,
): Promise<Map<string, string>> => {
  const hashes = new Map<string, string>()
  for (const [index, { path: file, name }] of recognised.entries()) {
    options.signal?.throwIfAborted()
    options.onStep?.('hash', name, index, recognised.length)
    if (!hashes.has(file)) hashes.set(file, await hashFile(file))
  }
  return hashes
}

/** True of a file that has come already under another name: its rows would be added twice. */
const isCopy = (
  { path: file, member }: Recognised,
  earlier: readonly Recognised[],
  hashes: ReadonlyMap<string, string>,
): boolean => earlier.some((each) => hashes.get(each.path) === hashes.get(file) && each.member === member)

/** The hash of source, parser version and originals: the same input has the same id on every machine. */
const snapshotId = (source: Source, hashes: ReadonlyMap<string, string>): string => {
  const content = [source.id, source.parser, ...[...new Set(hashes.values())].toSorted()].join('\n')
  return `${source.id}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`
}

type Made = {
  readonly snapshot: Omit<Snapshot, 'sequence' | 'importedAt' | 'vintage'>
  readonly rejects: string | null
  readonly examples: readonly RejectExample[]
  /** What each file says of itself. */
  readonly heads: readonly InputHead[]
}

const make = async (
  engine: Engine,
  source: Source,
  id: string,
  recognised: readonly Recognised[],
  hashes: ReadonlyMap<string, string>,
  work: string,
  options: ImportOptions,
): Promise<Made> => {
  await mkdir(work, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, work)
  })
  const staged: Staged[] = []
  for (const [index, each] of recognised.entries()) {
    options.signal?.throwIfAborted()
    options.onStep?.('read', each.name, index, recognised.length)
    const folder = path(work, 'stage', String(index + 1))
    staged.push(await stage(engine, source, id, each, { name: each.name, number: index + 1 }, folder))
  }
  const originals = await Promise.all(
    recognised.map(async (each, index): Promise<Original> => {
      const { read, kept, rejected, empty, encoding } = staged[index] as Staged
      const sha256 = hashes.get(each.path) as string
      const { size: bytes } = await stat(each.path)
      return {
        number: index + 1,
        name: each.name,
        member: each.member,
        input: each.input.id,
        sha256,
        bytes,
        encoding,
        read,
        kept,
        rejected,
        empty,
      }
    }),
  )
  const examples = await rejectExamples(engine, staged, originals)
  if (originals.every(({ kept }) => kept === 0)) throw noRows(source, originals, examples)

  options.onStep?.('sort', source.name, 0, 1)
  const folder = path(work, 'snapshot')
  const written = await writeTables(engine, staged, folder)
  const filesOf = (table: TableName) => (written[table] ?? []).map((file) => path(folder, file.path))
  const flows = filesOf('flow')
  await refuseDoubled(engine, filesOf, originals)
  const coverage =
    flows.length === 0
      ? null
      : source.replaces === 'cell'
        ? await extractCoverage(engine, flows)
        : await coverageOf(engine, flows, source.record === 'reconciled')
  if (coverage !== null)
    await writeAtomically(
      path(folder, 'coverage.json'),
      `${JSON.stringify(coverage)}\n`,
      path(work, 'coverage.tmp'),
    )
  options.onStep?.('check', source.name, 0, 1)
  const finding = await writeFindings(engine, source, id, filesOf, folder)
  const sums = await writeFlowSums(engine, source, written.flow ?? [], folder)
  const tables = prefixed(`snapshots/${id}`, { ...written, ...(finding && { finding: [finding] }) })
  await flush(folder).catch(() => {}) // a folder cannot be flushed everywhere

  const rejects = await writeRejects(engine, staged, work)
  return {
    snapshot: {
      id,
      source: source.id,
      parser: source.parser,
      originals,
      tables,
      ...(sums.length > 0 && {
        sums: sums.map((file) => ({ ...file, path: `snapshots/${id}/${file.path}` })),
      }),
      rejects: rejects && { ...rejects, path: `rejects/${id}.parquet` },
      reasons: sumReasons(staged),
      coverage: coverage === null ? null : `snapshots/${id}/coverage.json`,
    },
    rejects: rejects === null ? null : path(work, 'rejects.parquet'),
    examples,
    heads: recognised.map(({ name }, index) => ({
      name,
      number: index + 1,
      head: staged[index]?.head ?? {},
    })),
  }
}

/** The paths of a snapshot's files as the manifest names them. */
export const prefixed = (folder: string, tables: Snapshot['tables']): Snapshot['tables'] =>
  Object.fromEntries(
    Object.entries(tables).map(([table, files]) => [
      table,
      files.map((file) => ({ ...file, path: `${folder}/${file.path}` })),
    ]),
  )

/** Moves what was made to where the manifest will name it. Until then readers see none of it. */
export const publish = async (
  layout: Layout,
  recognised: readonly Recognised[],
  hashes: ReadonlyMap<string, string>,
  work: string,
  id: string,
  rejects: string | null,
  options: ImportOptions,
): Promise<void> => {
  for (const folder of [layout.snapshots, layout.rejects, layout.originals])
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw writeProblem(error, folder)
    })
  const files = new Set(recognised.map(({ path: each }) => each))
  options.onStep?.('keep', files.size === 1 ? [...files].join() : `${files.size} files`, 0, 1)
  for (const file of files) {
    await keepOriginal(layout, file, hashes.get(file) as string, path(work, 'original'))
  }
  if (rejects !== null) await renameStubbornly(rejects, path(layout.rejects, `${id}.parquet`))
  await renameStubbornly(path(work, 'snapshot'), path(layout.snapshots, id))
  for (const folder of [layout.snapshots, layout.rejects, layout.originals])
    await flush(folder).catch(() => {})
}
