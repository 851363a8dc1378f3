import { refusal } from '../domain/problem.js'
import { cellsOf, readCells, type GivenCells, type GivenOrganisation } from '../catalogue/cells.js'
import { columnOf, headingOf } from '../catalogue/columns.js'
import type { Entry } from '../catalogue/entry.js'
import { keepMedia, refuseMedia } from '../catalogue/media.js'
import { mentions } from '../catalogue/mentions.js'
import { duplicatesOf } from '../catalogue/plan.js'
import { screenOrganisation } from '../catalogue/screened.js'
import { changeCatalogue, entryIn } from '../catalogue/write-store.js'
import { openLists } from './catalogue-screen.js'
import { nowText } from './screen.js'

type Notes = { readonly onNote?: (note: string) => void }

export type AddRequest = Notes & {
  /** By the headings of a table. */
  readonly cells: GivenCells
  /** Paths of files that are copied into the entry. */
  readonly media?: readonly string[]
  /** Adds it even where the catalogue seems to have it. */
  readonly anyway?: boolean
}

/**
 * Adds an organisation, held against the lists of sanctions that the workspace has.
 * @throws Refusal `catalogue-entry`, `catalogue-duplicate` that names the entries alike, `input-missing`, `workspace-busy`
 */
export const addOrganisation = async (
  workspace: string,
  { cells, media = [], anyway = false, onNote = () => {} }: AddRequest,
): Promise<Entry> => {
  const read = readCells(cells)
  refuseProblems(read)
  await refuseMedia(media)
  const lists = await openLists(workspace, onNote)
  const { organisation } = read
  const now = nowText()
  const screened = screenOrganisation(organisation, lists, now)
  return changeCatalogue(workspace, async (writer) => {
    const alike = duplicatesOf(writer.catalogue.entries, organisation)
    if (alike.length > 0 && !anyway)
      throw refusal(
        'catalogue-duplicate',
        `The catalogue seems to have it: ${alike.slice(0, 5).map(({ id, why, score }) => `${id} (${why === 'name' ? `name alike, ${score.toFixed(2)}` : 'the same number'})`).join(', ')}.`,
      )
    const [id = ''] = await writer.newIds(1)
    const entry: Entry = {
      schema: 'rapport/catalogue-entry@1',
      id,
      addedAt: now,
      changedAt: now,
      organisation,
      media: await keepMedia(writer.places, id, media, []),
      screened,
    }
    await writer.write([entry])
    return entry
  })
} // prettier-ignore

const refuseProblems = ({ problems }: GivenOrganisation): void => {
  const [first] = problems
  if (first === undefined) return
  const columns = [...new Set(problems.map(({ column }) => column))].join(', ')
  const says = problems.map((each) => each.says).join(' ')
  throw refusal('catalogue-entry', says, { remedy: first.remedy, place: { place: columns } })
}

export type ChangeRequest = Notes & {
  readonly cells: GivenCells
  /** Headings whose content goes. */
  readonly clear?: readonly string[]
  readonly media?: readonly string[]
}

/**
 * Changes what is given of an entry; the rest stays.
 * @throws Refusal `catalogue-unknown`, `catalogue-entry`, `workspace-busy`
 */
export const changeOrganisation = async (
  workspace: string,
  id: string,
  { cells, clear = [], media = [], onNote = () => {} }: ChangeRequest,
): Promise<Entry> => {
  await refuseMedia(media)
  const lists = await openLists(workspace, onNote)
  return changeCatalogue(workspace, async (writer) => {
    const before = entryIn(writer.catalogue, id)
    const kept = Object.entries(cellsOf(before.organisation)).filter(([heading]) => !clear.includes(heading))
    const read = readCells({ ...Object.fromEntries(kept), ...cells })
    refuseProblems(read)
    const now = nowText()
    const entry: Entry = {
      ...before,
      changedAt: now,
      organisation: read.organisation,
      media: await keepMedia(writer.places, id, media, before.media),
      screened: screenOrganisation(read.organisation, lists, now),
    }
    await writer.write([entry])
    return entry
  })
}

/** Cells by the headings that a table may have. @throws Refusal `catalogue-entry` for a heading that is not known */
export const namedCells = (given: Readonly<Record<string, string>>): GivenCells =>
  Object.fromEntries(
    Object.entries(given).map(([heading, text]) => {
      const found = columnOf(heading)
      if (found === null || found.column === 'media' || found.column === 'id')
        throw refusal('catalogue-entry', `“${heading.slice(0, 60)}” is not known.`, {
          remedy: 'The headings are those of `rapport catalogue template`.',
        })
      return [headingOf(found.column, found.number), text]
    }),
  )

export type EraseRequest = {
  readonly who: string
  readonly reason: string | null
}

/** What an erasure leaves: that it happened. */
export type CatalogueErased = {
  readonly schema: 'rapport/catalogue-erased@1'
  readonly id: string
  readonly at: string
  readonly who: string
  readonly reason: string | null
}

/**
 * Erases an entry with its media files. What stays is its id, when, who and why; a reason that names the organisation or somebody there is refused.
 * @throws Refusal `catalogue-unknown`, `catalogue-entry` for such a reason, `workspace-busy`
 */
export const eraseOrganisation = async (
  workspace: string,
  id: string,
  { who, reason }: EraseRequest,
): Promise<CatalogueErased> =>
  changeCatalogue(workspace, async ({ catalogue, erase }) => {
    const { organisation } = entryIn(catalogue, id)
    refuseMention(organisation, reason ?? '')
    refuseMention(organisation, who)
    const erased = { id, at: nowText(), who, reason }
    await erase([erased])
    return { schema: 'rapport/catalogue-erased@1', ...erased }
  })

/** @throws Refusal `catalogue-entry` */
export const refuseMention = (organisation: Entry['organisation'], text: string): void => {
  if (mentions(text, organisation))
    throw refusal('catalogue-entry', 'The reason names the organisation or somebody there: it stays when the entry is gone.', {
      remedy: 'Say why without a name, a number or an address of theirs.',
    })
} // prettier-ignore
