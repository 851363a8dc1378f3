import { createHash } from 'node:crypto'
import { Refusal } from '../domain/problem.js'
import { emptyManifest, readManifest } from '../lake/manifest.js'
import { layout } from '../lake/layout.js'
import { entryKey } from '../sanctions/screen/entry.js'
import { factsOf, type GivenFacts } from '../sanctions/screen/facts.js'
import { listSnapshots, type InForce } from '../sanctions/screen/in-force.js'
import type { Finding, Screen } from '../sanctions/screen/search.js'
import type { Entry, Screened } from './entry.js'
import { namesOf, type Organisation } from './organisation.js'

/** The lists of a workspace, opened for searching, and the state they are in. */
export type Lists = {
  /** Null where no list is in the workspace. */
  readonly open: { readonly inForce: InForce; readonly screen: Screen } | null
  readonly state: string
}

/** Findings score at least so much, as `rapport screen` has it; so many are kept. */
export const screeningThreshold = 0.7
const most = 10

/** What a workspace without lists has in place of the hash of their snapshots. */
export const noLists = 'none'

/**
 * A short hash of all snapshots that hold lists. Cheap: the manifest alone is read, so that every reading of the catalogue can say whether its
 * entries were held against the lists that there are now.
 */
export const listsState = async (workspace: string): Promise<string> => {
  const manifest = (await readManifest(layout(workspace))) ?? emptyManifest
  const ids = listSnapshots(manifest).map(({ id }) => id)
  if (ids.length === 0) return noLists
  return createHash('sha256').update(JSON.stringify(ids.toSorted())).digest('hex').slice(0, 16)
}

/** Whether an entry was never held against the lists that there are, or a list came, went or changed since. */
export const isStale = ({ screened }: Pick<Entry, 'screened'>, state: string): boolean =>
  state !== noLists && screened?.state !== state

/** Holds all names of an organisation against the lists; its contacts are not looked for. Null without lists. */
export const screenOrganisation = (
  organisation: Organisation,
  { open, state }: Lists,
  at: string,
): Screened | null => {
  if (open === null) return null
  const lists = open.inForce.lists.map(({ list, snapshot, date }) => ({ list, snapshot, date }))
  const found = findingsOf(organisation, open.screen)
  return { at, state, lists, threshold: screeningThreshold, ...found }
}

/** Whom to look for: each name of an organisation, with what else is known of it. */
export const queriesOf = (
  organisation: Organisation,
): readonly (GivenFacts & { readonly name: string })[] => {
  const { country, register } = organisation
  const id = register?.number.replace(/[;|]/g, ' ') ?? null
  return namesOf(organisation).map((name) => ({ name, kind: 'entity', country, id }))
}

const findingsOf = (
  organisation: Organisation,
  screen: Screen,
): Pick<Screened, 'findings' | 'more' | 'problem'> => {
  const best = new Map<string, Finding>()
  let [compared, problem]: [number, string | null] = [0, null]
  for (const { name, ...given } of queriesOf(organisation))
    try {
      const facts = factsOf(given)
      for (const finding of screen({ name, facts }, { threshold: screeningThreshold, limit: 100 }).findings) {
        const key = entryKey(finding.entry)
        if (finding.score > (best.get(key)?.score ?? 0)) best.set(key, finding)
      }
      compared += 1
    } catch (error) {
      const code = error instanceof Refusal ? error.problem.code : null
      if (code !== 'screen-name' && code !== 'screen-facts') throw error
      problem = code === 'screen-name' ? 'a name holds no letters that could be compared' : 'country or number cannot be read'
    }
  const findings = [...best]
    .map(([entry, { entry: { list }, state, score }]) => ({
      entry,
      list,
      listDate: state.date,
      score: Math.round(score * 1000) / 1000,
    }))
    .toSorted((a, b) => b.score - a.score || (a.entry < b.entry ? -1 : 1))
  return {
    findings: findings.slice(0, most),
    more: Math.max(0, findings.length - most),
    problem: compared === 0 ? problem : null,
  }
} // prettier-ignore
