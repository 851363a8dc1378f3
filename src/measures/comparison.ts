import type { CountryCode } from '../domain/country.js'
import type { Dyad } from '../domain/dyad.js'
import { groupOf, membersIn } from '../domain/group.js'
import { refusal } from '../domain/problem.js'
import { known, unknown, type Quantity } from '../domain/quantity.js'
import { computed } from './trade/lineages.js'
import type { Measure, Measured, MeasuredRow, Note, Reader } from './measure.js'

/** What one measure is laid beside: countries or groups in place of the reporter or of the partner, or several products. */
export type Across = {
  readonly peers?: readonly CountryCode[]
  readonly partners?: readonly CountryCode[]
  readonly products?: readonly string[]
}

type Parameters = Readonly<Record<string, unknown>>
type Case = { readonly key: Readonly<Record<string, string>>; readonly parameters: Parameters }

/**
 * One measure for several reporters, partners or products, with the rank of each among them: equal values share a rank
 * (1, 2, 2, 4), what is not known has none. All are read from the source and the record that answer for the dyad
 * asked for, so that nothing but the country differs. Members of a group are those on 31 December of the last year.
 * @param parameters as the measure's schema gives them
 * @throws Refusal `measure-refused` where the measure has no such parameter
 */
export const compare = async (
  read: Reader,
  measure: Measure,
  parameters: Parameters,
  across: Across,
): Promise<Measured> => {
  const { shape } = measure.params
  if (across.products !== undefined && !('product' in shape))
    throw refusal('measure-refused', `${measure.id} is not asked product by product.`, {
      remedy: 'Leave --products out.',
    })
  const year = lastYear(parameters)
  const { dyad } = parameters as { dyad?: Dyad }
  if (dyad === undefined)
    throw refusal('measure-refused', `${measure.id} is not of two countries, so it has no peers.`, {
      remedy: 'Leave --peers and --partners out.',
    })
  const first = await measure.compute(read, parameters)
  const held = first.basis === null ? {} : { source: first.basis.source, record: first.basis.record }
  const same = Object.fromEntries(Object.entries(held).filter(([name]) => name in shape))
  const cases = casesOf({ ...same, ...parameters }, dyad, across, year)
  const results = await Promise.all(
    cases.map(async ({ key, parameters: own }) => ({ key, result: await measure.compute(read, own) })),
  )
  const rows = results.flatMap(({ key, result }) =>
    result.rows.map((row): MeasuredRow => ({ ...row, key: { ...key, ...row.key } })),
  )
  const groups: readonly Note[] = [...(across.peers ?? []), ...(across.partners ?? [])].flatMap((code) =>
    groupOf(code) === null
      ? []
      : [{ id: 'members-of-year' as const, values: { countries: code, year: String(year) } }],
  )
  return {
    rows: ranked(measure.id, rows, Object.keys(cases[0]?.key ?? {})),
    basis: first.basis,
    conventions: [
      ...new Set([...results.flatMap(({ result }) => result.conventions), 'ranks-with-gaps' as const]),
    ],
    notes: [...first.notes, ...groups],
  }
}

const lastYear = ({ years, year }: { readonly years?: readonly number[]; readonly year?: number }): number =>
  years?.at(-1) ?? year ?? 9999

const casesOf = (parameters: Parameters, dyad: Dyad, across: Across, year: number): Case[] => {
  const reporters = across.peers === undefined ? [dyad.reporter] : [dyad.reporter, ...across.peers]
  const partners = across.partners ?? [dyad.partner]
  const products = across.products ?? [undefined]
  return expanded(reporters, year).flatMap((reporter) =>
    expanded(partners, year)
      .filter((partner) => partner !== reporter)
      .flatMap((partner) =>
        products.map((product) => ({
          key: {
            ...(across.peers && { reporter }),
            ...(across.partners && { partner }),
            ...(product !== undefined && { product }),
          },
          parameters: {
            ...parameters,
            dyad: { reporter, partner },
            ...(product !== undefined && { product }),
          },
        })),
      ),
  )
}

/** Groups in place of their members, each country once. A union that is one reporter in every source stays as asked: `EUN` is its members. */
const expanded = (codes: readonly CountryCode[], year: number): CountryCode[] => [
  ...new Set(
    codes.flatMap((code) => {
      const group = groupOf(code)
      return group === null ? [code] : membersIn(group, year)
    }),
  ),
]

/** Adds to each row its rank among those that differ in the compared part of the key alone. */
const ranked = (
  measure: string,
  rows: readonly MeasuredRow[],
  compared: readonly string[],
): MeasuredRow[] => {
  const rest = ({ key }: MeasuredRow) =>
    JSON.stringify(Object.entries(key).filter(([name]) => !compared.includes(name)))
  const beside = new Map<string, MeasuredRow[]>()
  for (const row of rows) beside.set(rest(row), [...(beside.get(rest(row)) ?? []), row])
  return [...beside.values()].flatMap((all) => {
    const values = all.flatMap(({ value }) => value.value ?? [])
    return all
      .map((row) => ({ ...row, also: { ...row.also, ...rankOf(measure, row, values) } }))
      .toSorted((a, b) => (a.also.rank.value ?? Infinity) - (b.also.rank.value ?? Infinity))
  })
}

const rankOf = (
  measure: string,
  { value }: MeasuredRow,
  values: readonly number[],
): { readonly rank: Quantity; readonly compared: Quantity } => {
  const lineage = computed(measure, {}, ['ranks-with-gaps'], 'one more than the number of greater values', {
    value: value.lineage,
  })
  const own = value.value
  return {
    rank:
      own === null
        ? unknown(value.reason ?? 'undefined', 'rank', lineage)
        : known(1 + values.filter((each) => each > own).length, 'rank', lineage),
    compared: known(values.length, 'count', lineage),
  }
}
