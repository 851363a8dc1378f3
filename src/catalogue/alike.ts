import { compare } from '../sanctions/names/compare.js'
import { nameOf, type Name } from '../sanctions/names/name.js'
import { plainId } from '../sanctions/screen/facts.js'
import { namesOf, type Organisation } from './organisation.js'

/** Names that score so much are taken for one organisation’s, where nothing speaks against it. */
export const alikeFrom = 0.9

/** Another organisation that may be the same, and why. */
export type Alike =
  | { readonly id: string; readonly why: 'register' | 'id'; readonly score: 1 }
  | { readonly id: string; readonly why: 'name'; readonly score: number }

/** Finds the organisations that one may be a second time. */
export type Matcher = {
  readonly add: (id: string, organisation: Organisation) => void
  /** Takes one out, as when it is about to be replaced. */
  readonly remove: (id: string) => void
  /** The surest first. */
  readonly alike: (organisation: Organisation) => readonly Alike[]
}

type Known = { readonly organisation: Organisation; readonly names: readonly Name[] }

/** Words that so many names have do not lead to a name by themselves. */
const frequent = 400

/**
 * Compares by register or tax number, and by names as screening compares them: in both scripts, whatever the legal form.
 * Candidates share the sound of a word, so that thousands are compared with thousands.
 */
export const matcher = (): Matcher => {
  const known = new Map<string, Known>()
  const byNumber = new Map<string, Set<string>>()
  const bySound = new Map<string, Set<string>>()
  const keysOf = (organisation: Organisation, names: readonly Name[]) => ({
    numbers: numbersOf(organisation),
    sounds: [...new Set(names.flatMap(({ words }) => words.flatMap(({ sounds }) => sounds)))],
  })
  const candidates = (names: readonly Name[]): ReadonlySet<string> => {
    const found = new Set<string>()
    for (const { words } of names) {
      const lists = words.flatMap(({ sounds }) =>
        sounds.flatMap((sound) => {
          const ids = bySound.get(sound)
          return ids === undefined ? [] : [ids]
        }),
      )
      const telling = lists.filter(({ size }) => size <= frequent)
      for (const ids of telling.length > 0 ? telling : lists) for (const id of ids) found.add(id)
    }
    return found
  }
  return {
    add: (id, organisation) => {
      const names = namesOf(organisation).map((name) => nameOf(name, 'entity'))
      known.set(id, { organisation, names })
      const { numbers, sounds } = keysOf(organisation, names)
      for (const number of numbers) put(byNumber, number, id)
      for (const sound of sounds) put(bySound, sound, id)
    },
    remove: (id) => {
      const found = known.get(id)
      if (found === undefined) return
      known.delete(id)
      const { numbers, sounds } = keysOf(found.organisation, found.names)
      for (const number of numbers) byNumber.get(number)?.delete(id)
      for (const sound of sounds) bySound.get(sound)?.delete(id)
    },
    alike: (organisation) => {
      const names = namesOf(organisation).map((name) => nameOf(name, 'entity'))
      const numbered = new Set(numbersOf(organisation).flatMap((number) => [...(byNumber.get(number) ?? [])]))
      const same = [...numbered].map((id): Alike => ({ id, why: 'register', score: 1 }))
      const named = [...candidates(names)].flatMap((id): Alike[] => {
        const other = known.get(id) as Known
        if (numbered.has(id) || !mayBeOne(organisation, other.organisation)) return []
        const score = Math.max(0, ...names.flatMap((a) => other.names.map((b) => compare(a, b).score)))
        return score < alikeFrom ? [] : [{ id, why: 'name', score: Math.round(score * 1000) / 1000 }]
      })
      return [...same, ...named].toSorted(
        (a, b) => Number(a.why === 'name') - Number(b.why === 'name') || b.score - a.score || a.id.localeCompare(b.id, 'en', { numeric: true }),
      )
    },
  }
} // prettier-ignore

const put = (index: Map<string, Set<string>>, key: string, id: string): void => {
  const ids = index.get(key)
  if (ids === undefined) index.set(key, new Set([id]))
  else ids.add(id)
}

/** Numbers by which one organisation is told from all others of its country. */
const numbersOf = ({ register, taxNumber, country }: Organisation): readonly string[] =>
  [
    ['register', register?.number],
    ['tax', taxNumber],
  ].flatMap(([kind, number]) => {
    const plain = plainId(number ?? '')
    return plain.length < 4 ? [] : [`${kind} ${country ?? ''} ${plain}`]
  })

/** Not of two countries, and not with two numbers of one kind. */
const mayBeOne = (a: Organisation, b: Organisation): boolean =>
  (a.country === null || b.country === null || a.country === b.country) &&
  !differ(a.register?.number, b.register?.number) &&
  !differ(a.taxNumber ?? undefined, b.taxNumber ?? undefined)

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && plainId(a) !== plainId(b)
