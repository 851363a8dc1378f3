import { refusal } from '../domain/problem.js'
import { addDecision, readDecisions, verifyDecisions, type Verdict } from '../sanctions/screen/decisions.js'
import { factsOf } from '../sanctions/screen/facts.js'
import { scoreAgainst } from '../sanctions/screen/search.js'
import { hashOf } from '../sanctions/screen/words-folded.js'
import type { Entry } from '../sanctions/screen/entry.js'
import { entryKey } from '../sanctions/screen/entry.js'
import { refuseNamesOfEntries } from './catalogue-named.js'
import { givenOf, nowText, openScreening, refuseQuery, type GivenQuery, type Screening } from './screen.js'

export { verdicts, type Decision, type Verdict, type Verified } from '../sanctions/screen/decisions.js'

export type DecideRequest = {
  readonly query: GivenQuery
  /** `LIST:ID`. */
  readonly entry: string
  readonly decision: Verdict
  readonly reason: string
  readonly by: string
  readonly asOf?: string | undefined
}

/**
 * Writes a decision on a name and an entry, with the score and the state of the list it was made on.
 * @throws Refusal `screen-list` for an entry that is on no list of that day, `catalogue-entry` for a name of the catalogue, `decisions-damaged`, `screen-name`, `screen-facts`
 */
export const decide = async (
  folder: string,
  { query, entry, decision, reason, by, asOf }: DecideRequest,
  onNote: (note: string) => void = () => {},
) => {
  if (reason.trim() === '' || by.trim() === '')
    throw refusal('usage-option', 'A decision needs a reason, and somebody who made it.')
  refuseQuery(query)
  await refuseNamesOfEntries(folder, [query.name, reason])
  const screening = await openScreening(folder, { asOf, onNote })
  const { list, id, snapshot, date, value } = entryIn(screening, entry)
  const score = scoreAgainst({ name: query.name, facts: factsOf(query) }, value)
  return addDecision(folder, {
    at: nowText(),
    by,
    query: givenOf(query),
    list,
    listDate: date,
    snapshot,
    entry: id,
    score: Math.round(score * 1000) / 1000,
    decision,
    reason,
  })
}

const entryIn = ({ inForce }: Screening, entry: string) => {
  const at = entry.indexOf(':')
  const [list, id] = [entry.slice(0, at).trim(), entry.slice(at + 1).trim()]
  const state = inForce.lists.find((each) => each.list.toLowerCase() === list.toLowerCase())
  const index = state === undefined ? undefined : inForce.indexes.get(state.snapshot)
  if (at < 1 || state === undefined || index === undefined)
    throw refusal(
      'screen-list',
      `“${entry}” names no list; there are ${inForce.lists.map((each) => each.list).join(', ')}.`,
      {
        remedy: 'An entry is written as LIST:ID, as `rapport screen` prints it.',
      },
    )
  const key = `${state.list}:${id}`
  const places = index.keys(hashOf(key))
  const value = Array.from(places, (each) => JSON.parse(index.entries.at(each)) as Entry).find(
    (each) => entryKey(each) === key,
  )
  if (value === undefined)
    throw refusal('screen-list', `${state.list} of ${state.date} has no entry ${id}.`, {
      remedy: 'Name an entry of the list in force, or the day it stood on it with --as-of.',
    })
  return { list: state.list, id, snapshot: state.snapshot, date: state.date, value }
}

/** The decisions of a workspace, in their order. @throws Refusal `decisions-damaged` */
export const listDecisions = readDecisions

/** Follows the chain of the log. */
export const verifyLog = verifyDecisions
