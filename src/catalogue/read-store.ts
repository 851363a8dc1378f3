import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { refusal } from '../domain/problem.js'
import { isCode } from '../lake/atomic-write.js'
import {
  byId,
  EntrySchema,
  ErasedSchema,
  idPattern,
  MetaSchema,
  numberOf,
  storeVersion,
  type Entry,
  type Erased,
  type Meta,
} from './entry.js'
import { namesIn, type CataloguePlaces } from './places.js'

/** The catalogue as it is at one moment. */
export type Catalogue = {
  readonly meta: Meta
  /** In the order of their ids. */
  readonly entries: readonly Entry[]
  readonly erased: readonly Erased[]
  /** Ids of entries that were erased and of which something is still there: their eraser was killed. */
  readonly halfErased: readonly string[]
}

/** Read so many files at once. */
const together = 64

/**
 * Reads a catalogue; one that was never begun is empty. What was erased is not given, even where its eraser was killed.
 * @throws Refusal `workspace-newer` for a store of a later Rapport, `catalogue-damaged`
 */
export const readCatalogue = async (places: CataloguePlaces): Promise<Catalogue> => {
  const stated = await readMeta(places)
  const names = await namesIn(places.entries)
  // After the names: an entry that is erased meanwhile is among these, and whether its file was still read does not matter.
  const erased = await readErased(places)
  const gone = new Set(erased.map(({ id }) => id))
  const ids = names.flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []))
  const kept = ids.filter((id) => idPattern.test(id) && !gone.has(id))
  const entries: Entry[] = []
  for (let at = 0; at < kept.length; at += together) {
    const read = await Promise.all(kept.slice(at, at + together).map((id) => readEntry(places, id)))
    for (const entry of read) if (entry !== null) entries.push(entry)
  }
  const media = new Set(await namesIn(places.media))
  const left = new Set(ids)
  const halfErased = erased.map(({ id }) => id).filter((id) => left.has(id) || media.has(id))
  const highest = Math.max(0, ...[...kept, ...gone].map(numberOf))
  return {
    meta: { ...stated, next: Math.max(stated.next, highest + 1) },
    entries: entries.toSorted(byId),
    erased,
    halfErased,
  }
}

const fresh: Meta = { schema: 'rapport/catalogue-store@1', version: storeVersion, next: 1, revision: 0 }

/** What the store says of itself; where it was never begun, that. @throws Refusal `workspace-newer`, `catalogue-damaged` */
export const readMeta = async ({ meta }: CataloguePlaces): Promise<Meta> => {
  const text = await textOf(meta)
  if (text === null) return fresh
  const value = jsonIn(text)
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : null
  if (typeof version === 'number' && version > storeVersion)
    throw refusal('workspace-newer', 'The catalogue was written by a newer Rapport.')
  return valid(MetaSchema, value, 'meta.json')
}

/** One entry; null where there is none. @throws Refusal `catalogue-damaged` */
export const readEntry = async (places: CataloguePlaces, id: string): Promise<Entry | null> => {
  const text = await textOf(places.entry(id))
  if (text === null) return null
  const entry = valid(EntrySchema, jsonIn(text), `entries/${id}.json`)
  if (entry.id === id) return entry
  throw damaged(`entries/${id}.json`)
}

/** What was erased, in that order. A line that a killed writer left unfinished was never confirmed, and does not count. */
export const readErased = async (places: CataloguePlaces): Promise<Erased[]> => {
  const lines = ((await textOf(places.erased)) ?? '').split('\n').slice(0, -1)
  return lines.map((line) => valid(ErasedSchema, jsonIn(line), 'erased.jsonl'))
}

const textOf = async (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return null
    throw error
  })

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const valid = <Schema extends z.ZodType>(schema: Schema, value: unknown, file: string): z.output<Schema> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw damaged(file, parsed.error.issues[0]?.path.join('.'))
}

/** Says where, and nothing of what stands there: it may be somebody’s. */
const damaged = (file: string, at = '') =>
  refusal(
    'catalogue-damaged',
    `catalogue/${file} is not as Rapport writes it${at === '' ? '' : ` (${at})`}.`,
    {
      place: { file },
    },
  )
