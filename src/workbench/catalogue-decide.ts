import { refusal } from '../domain/problem.js'
import { cataloguePlaces } from '../catalogue/places.js'
import { readCatalogue } from '../catalogue/read-store.js'
import { namesOf } from '../catalogue/organisation.js'
import { entryIn } from '../catalogue/write-store.js'
import { addDecision, readDecisions, type Decision, type Verdict } from '../sanctions/screen/decisions.js'
import { entryKey, type Entry as Listed } from '../sanctions/screen/entry.js'
import { factsOf } from '../sanctions/screen/facts.js'
import { scoreAgainst } from '../sanctions/screen/search.js'
import { hashOf } from '../sanctions/screen/words-folded.js'
import { refuseMention } from './catalogue.js'
import { nowText, openScreening } from './screen.js'

/** How the log of decisions names an entry: by its id alone, since the log stays when the entry is erased. */
export const decidedName = (id: string): string => `catalogue:${id}`

export type CatalogueDecision = {
  /** `LIST:ID`. */
  readonly entry: string
  readonly decision: Verdict
  readonly reason: string
  readonly by: string
}

/**
 * Writes down what was decided about an organisation of the catalogue and an entry of a list. The log gets the id, the score and the reason, and no
 * name; a reason that names the organisation is refused.
 * @throws Refusal `catalogue-unknown`, `catalogue-entry`, `screen-list`, `no-data`, `decisions-damaged`
 */
export const decideOn = async (
  workspace: string,
  id: string,
  { entry, decision, reason, by }: CatalogueDecision,
  onNote: (note: string) => void = () => {},
): Promise<Decision> => {
  if (reason.trim() === '' || by.trim() === '')
    throw refusal('usage-option', 'A decision needs a reason, and somebody who made it.')
  const { organisation } = entryIn(await readCatalogue(cataloguePlaces(workspace)), id)
  refuseMention(organisation, reason)
  refuseMention(organisation, by)
  const { inForce } = await openScreening(workspace, { onNote })
  const list = entry.slice(0, Math.max(0, entry.indexOf(':'))).trim()
  const state = inForce.lists.find((each) => each.list.toLowerCase() === list.toLowerCase())
  const index = state === undefined ? undefined : inForce.indexes.get(state.snapshot)
  const key = `${state?.list}:${entry.slice(entry.indexOf(':') + 1).trim()}`
  const listed =
    index === undefined
      ? undefined
      : Array.from(index.keys(hashOf(key)), (at) => JSON.parse(index.entries.at(at)) as Listed).find(
          (each) => entryKey(each) === key,
        )
  if (state === undefined || listed === undefined)
    throw refusal('screen-list', `“${entry}” names no entry of a list in this workspace.`)
  const facts = factsOf({ kind: 'entity', country: organisation.country })
  const scores = namesOf(organisation).map((name) => scoreAgainst({ name, facts }, listed))
  const { decision: written } = await addDecision(workspace, {
    at: nowText(),
    by,
    query: { name: decidedName(id) },
    list: state.list,
    listDate: state.date,
    snapshot: state.snapshot,
    entry: listed.id,
    score: Math.round(Math.max(0, ...scores) * 1000) / 1000,
    decision,
    reason,
  })
  return written
}

/** What was decided about an entry, in that order. */
export const decisionsOn = async (workspace: string, id: string): Promise<Decision[]> =>
  (await readDecisions(workspace)).filter(({ query }) => query.name === decidedName(id))
