import type { CellProblem } from './cells.js'
import { matcher, type Alike } from './alike.js'
import type { Entry } from './entry.js'
import type { Organisation } from './organisation.js'
import type { GivenRow } from './read-file.js'

/** What happens with a row whose organisation the catalogue seems to have: left out, brought into it, or added beside it. */
export const duplicateChoices = ['skip', 'update', 'add'] as const
export type DuplicateChoice = (typeof duplicateChoices)[number]

/**
 * What becomes of a row: an entry more, an entry changed, nothing since all of it is known, left out as a duplicate, or nothing since
 * something is wrong with it.
 */
export type PlannedRow = {
  readonly file: string
  readonly row: number
  readonly place: string | null
  readonly outcome: 'add' | 'change' | 'same' | 'duplicate' | 'error'
  readonly name: string
  /** The entry that is changed, is the same, or is alike. Rows of the same import are `row 3`. */
  readonly of: string | null
  readonly why: Alike['why'] | null
  readonly score: number | null
  /** Keys of the organisation that change. */
  readonly changed: readonly string[]
  readonly problems: readonly CellProblem[]
}

/** A row with what is to be written for it. */
export type Planned = PlannedRow & {
  readonly organisation: Organisation | null
  readonly media: readonly string[]
}

/**
 * Says row by row, in their order, what an import would do, without doing it: of each row what was planned of those before it counts. The same
 * number of a register, and the id of an entry, mean the same organisation: what the row gives replaces what is there, what it does not
 * give stays. A name alike is a duplicate, for a person to judge.
 * @param several whether there is more than one file, so that a row is named with its own
 */
export const planner = (
  entries: readonly Entry[],
  several: boolean,
  choice: DuplicateChoice,
): ((file: string, row: GivenRow) => Planned) => {
  const known = new Map(entries.map(({ id, organisation }) => [id, organisation]))
  const found = matcher()
  for (const [id, organisation] of known) found.add(id, organisation)
  return (file, row) => {
    const about = { file, row: row.row, place: row.place, name: row.organisation.name, media: row.media }
    const none = { of: null, why: null, score: null, changed: [], problems: [], organisation: null }
    if (row.problems.length > 0) return { ...about, ...none, outcome: 'error', problems: row.problems }
    const alike = found.alike(row.organisation)
    const named = row.id !== null && known.has(row.id) ? alike.find(({ id }) => id === row.id) : undefined
    if (row.id !== null && known.has(row.id) && named === undefined)
      return { ...about, ...none, outcome: 'error', problems: [otherId(row.id)] }
    const first: Alike | undefined = named === undefined ? alike[0] : { ...named, why: 'id', score: 1 }
    const here = several ? `${file} row ${row.row}` : `row ${row.row}`
    if (first === undefined || (first.why === 'name' && choice === 'add')) {
      known.set(here, row.organisation)
      found.add(here, row.organisation)
      return { ...about, ...none, outcome: 'add', organisation: row.organisation }
    }
    const match = { of: first.id, why: first.why, score: first.score }
    const before = known.get(first.id) as Organisation
    const merged = withGiven(before, row)
    const changed = keysOf(merged).filter((key) => !same(before[key], merged[key]))
    if (changed.length === 0) return { ...about, ...none, ...match, outcome: 'same' }
    // Another row of the same file: which of the two is right nobody can tell here.
    if (first.id.includes('row ') || (first.why === 'name' && choice === 'skip'))
      return { ...about, ...none, ...match, outcome: 'duplicate' }
    known.set(first.id, merged)
    found.remove(first.id)
    found.add(first.id, merged)
    return { ...about, ...none, ...match, outcome: 'change', changed, organisation: merged }
  }
} // prettier-ignore

const keysOf = (organisation: Organisation) => Object.keys(organisation) as (keyof Organisation)[]
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Ids are of one workspace: an export of another may use one that names somebody else here. */
const otherId = (id: string): CellProblem => ({
  column: 'id',
  says: `${id} names another organisation in this catalogue.`,
  remedy: 'Take the id out of the row; to rename an entry run `rapport catalogue change`.',
})

/** An organisation with what a row gives. Other names are added to those that are known, a name that is replaced among them. */
export const withGiven = (
  before: Organisation,
  { organisation, given }: Pick<GivenRow, 'organisation' | 'given'>,
): Organisation => {
  const taken = Object.fromEntries(given.map((key) => [key, organisation[key]])) as Partial<Organisation>
  const after = { ...before, ...taken }
  const former = before.name === after.name ? [] : [before.name]
  return {
    ...after,
    aliases: [...new Set([...before.aliases, ...organisation.aliases, ...former])].slice(0, 50),
  }
}

/** What stands in the way of adding one organisation: those it may be a second time. */
export const duplicatesOf = (entries: readonly Entry[], organisation: Organisation): readonly Alike[] => {
  const found = matcher()
  for (const entry of entries) found.add(entry.id, entry.organisation)
  return found.alike(organisation)
}
