import { allCountries } from '../../domain/country.js'
import { allGroups, groupOf, membersIn, type Group } from '../../domain/group.js'
import { inOrder } from '../../domain/iso-date.js'
import type { LakeRecord } from '../../lake/records.js'
import { concludingUnions } from './unions.js'

/** Entries by which two countries can be bound; a withdrawal or a negotiation binds nobody. */
const binding = new Set([
  'base-treaty',
  'accession',
  'amendment',
  'protocol',
  'protocol-or-amendment',
  'consolidated',
])

/** An agreement in force between two countries: the entries that make it, under the number of its base treaty. */
export type InForce = {
  readonly base: string
  /** In their order: the base treaty first where it binds the two. */
  readonly entries: readonly LakeRecord[]
  /** Since when, as exact as the source has it. */
  readonly since: string
  /** A state before one of the two concluded it. */
  readonly predecessor: string | null
}

/** The agreement an entry belongs to: its own number, or that of the treaty it is part of. */
export const baseOf = (record: LakeRecord): string =>
  /part of (desta:\w+)/.exec(record.text('note') ?? '')?.[1] ?? record.text('agreement') ?? ''

/** Codes under which a country can be a party: its own, its unions' on the day, and states that it succeeded. */
const partyCodes = (
  country: string,
  date: string,
): { own: string[]; unions: string[]; before: string[] } => ({
  own: [country],
  unions: allGroups.filter((group) => isMember(group, country, date)).map(({ code }) => code),
  before: allCountries.filter(({ successors }) => successors?.includes(country)).map(({ code }) => code),
})

/** How a country is a party: as itself, through a union, or through a state before it; null where it is none. */
const partyAs = (country: string, parties: readonly string[], date: string, year: number): string | null => {
  const { own, unions, before } = partyCodes(country, date)
  const named = [...own, ...unions, ...before].find((code) => parties.includes(code))
  if (named !== undefined) return named
  const group = groupOf(country) // the Union as a partner, where an agreement names its members
  const members = group === null ? [] : membersIn(group, year)
  return members.length > 0 && members.every((code) => parties.includes(code)) ? country : null
}

/**
 * True where both are on one side: members of a union that concluded it with others. Where its members are named one by
 * one it is the union's if most of them are (one that joined in the year of signature may be missing) and, of a union
 * whose members are together in wider agreements too, if the title names it.
 */
const onOneSide = (a: string, b: string, record: LakeRecord, date: string, year: number): boolean => {
  const [parties, title] = [record.list('parties'), record.text('title') ?? '']
  return concludingUnions.some((union) => {
    if (!isMember(union, a, date) || !isMember(union, b, date)) return false
    const members = membersIn(union, year)
    const named = members.filter((member) => parties.includes(member))
    const others = parties.filter((party) => party !== union.code && !members.includes(party))
    if (others.length === 0 || union.named?.test(title) === false) return false
    return parties.includes(union.code) || 2 * named.length > members.length
  })
}

const isMember = ({ members }: Group, country: string, date: string): boolean =>
  members.some((each) => each.country === country && each.from <= date && (each.until ?? date) >= date)

/** Whether an entry is in force on a day; a year or a month counts from its beginning. */
export const isInForce = (record: LakeRecord, date: string): boolean => {
  const [since, ended] = [record.text('in_force'), record.text('ended')]
  return since !== null && inOrder(since, date) && (ended === null || !inOrder(ended, date))
}

/** Agreements in force between the two on a day, the oldest first. */
export const agreementsInForce = (
  records: readonly LakeRecord[],
  [a, b]: readonly [string, string],
  date: string,
): InForce[] => {
  const groups = new Map<string, LakeRecord[]>()
  for (const record of records.filter((each) => binds(each, a, b, date)))
    groups.set(baseOf(record), [...(groups.get(baseOf(record)) ?? []), record])
  return [...groups]
    .map(([base, entries]): InForce => {
      const parties = (record: LakeRecord) => record.list('parties')
      const direct = entries.some((each) => [a, b].every((code) => !isBefore(code, parties(each), date)))
      const before = entries.flatMap((each) => [a, b].map((code) => isBefore(code, parties(each), date)))
      return {
        base,
        entries,
        since: entries.map((each) => each.text('in_force') ?? '').toSorted()[0] as string,
        predecessor: direct ? null : (before.find((code) => code !== null) ?? null),
      }
    })
    .toSorted((x, y) => (x.since === y.since ? (x.base < y.base ? -1 : 1) : x.since < y.since ? -1 : 1))
}

/** The predecessor through which a country is a party; null where it is one itself or through a union. */
const isBefore = (country: string, parties: readonly string[], date: string): string | null => {
  const { own, unions, before } = partyCodes(country, date)
  if ([...own, ...unions].some((code) => parties.includes(code))) return null
  return before.find((code) => parties.includes(code)) ?? null
}

const binds = (record: LakeRecord, a: string, b: string, date: string): boolean => {
  const kind = record.text('kind')
  if (record.text('agreement')?.startsWith('desta:') && !binding.has(kind ?? '')) return false
  if (!isInForce(record, date)) return false
  const parties = record.list('parties')
  const signed = record.text('signed') ?? record.text('in_force') ?? date
  const year = Number(signed.slice(0, 4))
  const [first, second] = [partyAs(a, parties, date, year), partyAs(b, parties, date, year)]
  return first !== null && second !== null && first !== second && !onOneSide(a, b, record, date, year)
}

/** Entries by which somebody left an agreement of the two before the day: whom they concern their titles alone say. */
export const withdrawalsFrom = (
  records: readonly LakeRecord[],
  bases: ReadonlySet<string>,
  date: string,
): LakeRecord[] =>
  records.filter(
    (record) =>
      record.text('kind') === 'withdrawal' &&
      bases.has(baseOf(record)) &&
      inOrder(record.text('ended') ?? '9999', date),
  )
