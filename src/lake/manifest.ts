import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { isCode, writeAtomically } from './atomic-write.js'
import type { Layout } from './layout.js'
import { tables, type TableName } from './tables.js'

const DataFile = z.object({
  path: z.string(),
  rows: z.number().int(),
  bytes: z.number().int(),
  /** The only year in the file, where files are cut by year. */
  year: z.number().int().nullable(),
})

const Original = z.object({
  /** The file's number in locators of this snapshot. */
  number: z.number().int(),
  name: z.string(),
  /** The file within a zip archive; null where the original is the file itself. */
  member: z.string().nullable(),
  input: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
  /** How the kept original is read again: the encoding its text was found in; null for Parquet. */
  encoding: z.string().nullable(),
  read: z.number().int(),
  kept: z.number().int(),
  rejected: z.number().int(),
  /** Records without data: headings, footnotes, blank lines. */
  empty: z.number().int().default(0),
})

const Snapshot = z.object({
  id: z.string(),
  source: z.string(),
  /** Counts imports of this workspace; breaks ties of time. */
  sequence: z.number().int(),
  importedAt: z.string(),
  vintage: z.string().nullable(),
  parser: z.number().int(),
  originals: z.array(Original),
  tables: z.partialRecord(z.enum(Object.keys(tables) as [TableName, ...TableName[]]), z.array(DataFile)),
  /** Sums of the flows over partners, reporters or products, a file a year; only of large snapshots. */
  sums: z.array(DataFile.extend({ kind: z.string() })).optional(),
  rejects: DataFile.nullable(),
  /** Rejected rows by reason. */
  reasons: z.record(z.string(), z.number().int()),
  /** Which reporters and years the snapshot holds, in a file of its own; null where it has no flows. */
  coverage: z.string().nullable(),
  /** For a snapshot computed from others, which have its evidence: from which, how, and what is to be known of it. */
  derived: z
    .object({
      from: z.array(z.string()),
      method: z.string(),
      parameters: z.record(z.string(), z.unknown()),
      notes: z.array(z.string()),
      /** What the method counted and estimated, in its own terms. */
      found: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
})

/** What is left of a snapshot that was forgotten: nothing of what it held. */
const Forgotten = z.object({
  id: z.string(),
  source: z.string(),
  importedAt: z.string(),
  who: z.string(),
  when: z.string(),
  why: z.string().nullable(),
})

const Manifest = z.object({
  schema: z.literal('rapport/manifest@1'),
  /** How many imports this workspace has seen. */
  sequence: z.number().int(),
  snapshots: z.array(Snapshot),
  forgotten: z.array(Forgotten).default([]),
})

export type Forgotten = z.infer<typeof Forgotten>
export type DataFile = z.infer<typeof DataFile>
export type Original = z.infer<typeof Original>
export type Manifest = z.infer<typeof Manifest>
export type Snapshot = z.infer<typeof Snapshot>
export const ManifestSchema = Manifest

export const emptyManifest: Manifest = {
  schema: 'rapport/manifest@1',
  sequence: 0,
  snapshots: [],
  forgotten: [],
}

/** What a snapshot holds altogether. One that was derived read no records, and keeps every row it made. */
export const snapshotCounts = ({
  originals,
  derived,
  tables: written,
}: Pick<Snapshot, 'originals' | 'derived' | 'tables'>) => {
  const made = derived ? (written.flow ?? []).reduce((sum, { rows }) => sum + rows, 0) : 0
  return {
    read: originals.reduce((sum, { read }) => sum + read, made),
    kept: originals.reduce((sum, { kept }) => sum + kept, made),
    rejected: originals.reduce((sum, { rejected }) => sum + rejected, 0),
    empty: originals.reduce((sum, { empty }) => sum + empty, 0),
  }
}

/**
 * Reads the manifest; null where there is none yet.
 * @throws Refusal `workspace-newer`, `workspace-damaged`
 */
export const readManifest = async (layout: Layout): Promise<Manifest | null> => {
  const text = await readFile(layout.manifest, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null
    throw refusal('workspace-damaged', `${layout.manifest} cannot be read: ${String(error)}.`)
  })
  if (text === null) return null
  const parsed = parseJson(text, layout.manifest)
  const version = schemaVersion(parsed)
  if (version === null) throw refusal('workspace-damaged', `${layout.manifest} is not a manifest of Rapport.`)
  if (version > 1)
    throw refusal(
      'workspace-newer',
      `${layout.folder} has a manifest of version ${version}; this Rapport knows version 1.`,
    )
  const manifest = Manifest.safeParse(parsed)
  if (!manifest.success) {
    const [issue] = manifest.error.issues
    throw refusal('workspace-damaged', `${layout.manifest}: ${issue?.path.join('.')}: ${issue?.message}.`)
  }
  return manifest.data
}

const parseJson = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('workspace-damaged', `${path} is not JSON.`)
  }
}

const schemaVersion = (value: unknown): number | null => {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? String(value.schema) : ''
  const version = /^rapport\/manifest@(\d+)$/.exec(schema)?.[1]
  return version === undefined ? null : Number(version)
}

export const writeManifest = (layout: Layout, manifest: Manifest): Promise<void> =>
  writeAtomically(
    layout.manifest,
    `${JSON.stringify(manifest, null, 1)}\n`,
    join(layout.temporary, `manifest-${process.pid}.json`),
  )
