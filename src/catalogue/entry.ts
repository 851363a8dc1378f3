import { z } from 'zod'
import { OrganisationSchema } from './organisation.js'

/** The version of the files; a newer one is not read. */
export const storeVersion = 1

/** Ids are counted and never used twice; they say nothing of what they name. */
export const idPattern = /^org-[1-9]\d{0,8}$/

const moment = z.string()
const count = z.number().int().min(0)

/** A file that belongs to an organisation, as it lies under the entry’s folder. */
export const MediaSchema = z.strictObject({ name: z.string(), bytes: count, sha256: z.string() })
export type Media = z.output<typeof MediaSchema>

/** What the lists of sanctions said of an organisation’s names. */
export const ScreenedSchema = z.strictObject({
  /** When it was held against them. */
  at: moment,
  /** A short hash of the snapshots that hold lists: another one means that a list came, went or changed. */
  state: z.string(),
  lists: z.array(z.strictObject({ list: z.string(), snapshot: z.string(), date: z.string() })),
  threshold: z.number(),
  /** The highest, by the id of the list’s entry alone. */
  findings: z.array(
    z.strictObject({ entry: z.string(), list: z.string(), listDate: z.string(), score: z.number() }),
  ),
  /** Findings beyond those kept. */
  more: count,
  /** Why the names could not be compared; null where they could. */
  problem: z.string().nullable(),
})
export type Screened = z.output<typeof ScreenedSchema>

/** An entry of the catalogue, as its file holds it. */
export const EntrySchema = z.strictObject({
  schema: z.literal('rapport/catalogue-entry@1'),
  id: z.string().regex(idPattern),
  addedAt: moment,
  changedAt: moment,
  organisation: OrganisationSchema,
  media: z.array(MediaSchema),
  /** Null where no list was in the workspace yet. */
  screened: ScreenedSchema.nullable(),
})
export type Entry = z.output<typeof EntrySchema>

/** That an entry was erased, and nothing of what it was. */
export const ErasedSchema = z.strictObject({
  id: z.string().regex(idPattern),
  at: moment,
  who: z.string(),
  reason: z.string().nullable(),
})
export type Erased = z.output<typeof ErasedSchema>

/** What the store says of itself. */
export const MetaSchema = z.strictObject({
  schema: z.literal('rapport/catalogue-store@1'),
  version: z.literal(storeVersion),
  /** The number of the next id. */
  next: z.number().int().min(1),
  /** Another one after each change: what was read before is to be read anew. */
  revision: count,
})
export type Meta = z.output<typeof MetaSchema>

export const numberOf = (id: string): number => Number(id.slice('org-'.length))
export const idOf = (number: number): string => `org-${number}`
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  numberOf(a.id) - numberOf(b.id)
