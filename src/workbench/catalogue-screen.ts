import { Refusal } from '../domain/problem.js'
import type { Entry } from '../catalogue/entry.js'
import { cataloguePlaces } from '../catalogue/places.js'
import { readCatalogue } from '../catalogue/read-store.js'
import { isStale, listsState, noLists, screenOrganisation, type Lists } from '../catalogue/screened.js'
import { changeCatalogue } from '../catalogue/write-store.js'
import { nowText, openScreening } from './screen.js'

/** Opens the lists of sanctions that the workspace has; there may be none. */
export const openLists = async (workspace: string, onNote: (note: string) => void): Promise<Lists> => {
  const state = await listsState(workspace)
  if (state === noLists) return { open: null, state }
  try {
    const { inForce, screen } = await openScreening(workspace, { onNote })
    return { open: { inForce, screen }, state }
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'no-data') return { open: null, state: noLists }
    throw error
  }
}

export type ScreenedEntries = {
  /** False where no list is in the workspace. */
  readonly screened: boolean
  /** Entries held against the lists. */
  readonly entries: number
  readonly withFindings: number
}

export type ScreenEntriesOptions = {
  /** Only these; else those that were not held against the lists there are now. */
  readonly ids?: readonly string[]
  /** Nothing is done where there are more. */
  readonly most?: number
  readonly onNote?: (note: string) => void
  readonly onStep?: (done: number, of: number) => void
  /** Ends it between two entries; what was screened together before stays. */
  readonly signal?: AbortSignal
}

/** So many are screened between two writings, in which others may write. */
const together = 500

/**
 * Holds entries against the lists and keeps the result in them. An entry that somebody changed meanwhile keeps what that change brought.
 * @throws Refusal `workspace-busy`
 */
export const screenEntries = async (
  workspace: string,
  { ids, most = Infinity, onNote = () => {}, onStep = () => {}, signal }: ScreenEntriesOptions = {},
): Promise<ScreenedEntries> => {
  const nothing = { screened: false, entries: 0, withFindings: 0 }
  const state = await listsState(workspace)
  if (state === noLists) return nothing
  const { entries } = await readCatalogue(cataloguePlaces(workspace))
  const wanted = ids === undefined ? null : new Set(ids)
  const chosen = entries.filter((entry) => (wanted === null ? isStale(entry, state) : wanted.has(entry.id)))
  if (chosen.length === 0) return { ...nothing, screened: true }
  if (chosen.length > most) return nothing
  const lists = await openLists(workspace, onNote)
  let [done, withFindings] = [0, 0]
  for (let at = 0; at < chosen.length; at += together) {
    const results = new Map<string, Entry>()
    for (const entry of chosen.slice(at, at + together)) {
      const screened = screenOrganisation(entry.organisation, lists, nowText())
      results.set(entry.id, { ...entry, screened })
      if ((screened?.findings.length ?? 0) > 0) withFindings += 1
      done += 1
      onStep(done, chosen.length)
      if (done % 20 === 0) await new Promise((resolve) => setImmediate(resolve)) // lets signals in
      signal?.throwIfAborted()
    }
    await changeCatalogue(workspace, async ({ catalogue, write }) => {
      const now = new Map(catalogue.entries.map((entry) => [entry.id, entry]))
      await write(
        [...results.values()].filter(
          ({ id, organisation }) =>
            JSON.stringify(now.get(id)?.organisation) === JSON.stringify(organisation),
        ),
      )
    })
  }
  return { screened: true, entries: done, withFindings }
}
