import { refusal } from '../../domain/problem.js'
import { entryKey, type Entry } from './entry.js'
import type { ListIndex } from './index-contents.js'

/** A field of an entry that changed: what is no more and what is new. */
export type FieldChange = {
  readonly field: string
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

export type EntryChange = {
  readonly change: 'added' | 'removed' | 'changed'
  readonly list: string
  readonly id: string
  readonly name: string
  readonly fields: readonly FieldChange[]
}

export type ListDifference = {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
  /** Removed, added, changed; by key within each. */
  readonly changes: readonly EntryChange[]
  /** What one of the two states lacks altogether, which is not compared. */
  readonly notCompared: readonly string[]
}

type Field = { readonly field: string; readonly of: (entry: Entry) => readonly string[] }

const single = (value: string | null): readonly string[] => (value === null ? [] : [value])
const sameField = (a: Field, b: Field): boolean => a.field === b.field

const fixed: readonly Field[] = [
  { field: 'name', of: ({ name }) => [name] },
  { field: 'kind', of: ({ kind }) => [kind] },
  { field: 'programmes', of: ({ programmes }) => programmes },
  { field: 'listed on', of: ({ listedOn }) => single(listedOn) },
  { field: 'legal basis', of: ({ legalBasis }) => single(legalBasis) },
]
const last: readonly Field[] = [{ field: 'remarks', of: ({ remarks }) => single(remarks) }]

/** Aliases of a strength, and details of a kind: what a file of a list may lack altogether. */
const fieldsOf = (entries: readonly Entry[]): Field[] => {
  const strengths = new Set(
    entries.flatMap(({ names }) => names.flatMap(({ kind, quality }) => (kind === 'primary' ? [] : [quality]))),
  )
  const kinds = new Set(entries.flatMap(({ details }) => details.map(({ kind }) => kind)))
  return [
    ...[...strengths].map((strength): Field => ({
      field: strength === null ? 'aliases' : `${strength} aliases`,
      of: ({ names }) =>
        names.flatMap(({ name, kind, quality }) => (kind !== 'primary' && quality === strength ? [name] : [])),
    })),
    ...[...kinds].map((kind): Field => ({
      field: kind,
      of: ({ details }) =>
        details.flatMap((detail) =>
          detail.kind === kind
            ? [[detail.value, detail.country, detail.note].filter((part) => part !== null && part !== '').join(', ')]
            : [],
        ),
    })),
  ].toSorted((a, b) => (a.field < b.field ? -1 : 1))
} // prettier-ignore

/**
 * Who came onto lists, who was taken off, and whose text changed between two states.
 * @throws Refusal `usage-option` where the two hold no list in common
 */
export const listDifference = (from: ListIndex, to: ListIndex): ListDifference => {
  const shared = new Set(from.about.lists.map(({ list }) => list))
  const lists = new Set(to.about.lists.flatMap(({ list }) => (shared.has(list) ? [list] : [])))
  if (lists.size === 0)
    throw refusal('usage-option', `${from.about.snapshot} and ${to.about.snapshot} hold no list in common.`)
  const [before, after] = [entriesOf(from, lists), entriesOf(to, lists)]
  const [old, now] = [fieldsOf([...before.values()]), fieldsOf([...after.values()])]
  const both = old.filter((field) => now.some((each) => sameField(each, field)))
  const fields = [...fixed, ...both, ...last]
  const changes: EntryChange[] = []
  let same = 0
  for (const [key, entry] of before) {
    const next = after.get(key)
    const changed = next === undefined ? [] : changedFields(fields, entry, next)
    if (next === undefined) changes.push(changeOf('removed', entry, []))
    else if (changed.length > 0) changes.push(changeOf('changed', next, changed))
    else same += 1
  }
  for (const [key, entry] of after) if (!before.has(key)) changes.push(changeOf('added', entry, []))
  const count = (change: EntryChange['change']) => changes.filter((each) => each.change === change).length
  const order = ['removed', 'added', 'changed']
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    same,
    changes: changes.toSorted(
      (a, b) => order.indexOf(a.change) - order.indexOf(b.change) || (entryKey(a) < entryKey(b) ? -1 : 1),
    ),
    notCompared: [
      ...missingIn(old, now).map((field) => `${field}: none in the later state`),
      ...missingIn(now, old).map((field) => `${field}: none in the earlier state`),
    ],
  }
}

const missingIn = (fields: readonly Field[], others: readonly Field[]): string[] =>
  fields.filter((field) => !others.some((each) => sameField(each, field))).map(({ field }) => field)

const changeOf = (
  change: EntryChange['change'],
  { list, id, name }: Entry,
  fields: readonly FieldChange[],
): EntryChange => ({ change, list, id, name, fields })

const entriesOf = (index: ListIndex, lists: ReadonlySet<string>): Map<string, Entry> => {
  const found = new Map<string, Entry>()
  for (let at = 0; at < index.entries.length; at += 1) {
    const entry = JSON.parse(index.entries.at(at)) as Entry
    if (lists.has(entry.list)) found.set(entryKey(entry), entry)
  }
  return found
}

const changedFields = (fields: readonly Field[], before: Entry, after: Entry): FieldChange[] =>
  fields.flatMap(({ field, of }) => {
    const [old, now] = [of(before), of(after)]
    const gone = [...new Set(old)].filter((value) => !now.includes(value)).toSorted()
    const come = [...new Set(now)].filter((value) => !old.includes(value)).toSorted()
    return gone.length + come.length === 0 ? [] : [{ field, gone, come }]
  })
