import type { CountryCode } from '../../domain/country.js'
import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser, type RowValues } from '../../lake/source.js'
import { memberOf } from './members.js'

/** What an entry of the list is; only a base treaty is an agreement of its own. */
const kinds: Readonly<Record<string, string>> = {
  base_treaty: 'base-treaty',
  accession: 'accession',
  amendment: 'amendment',
  consolidated: 'consolidated',
  negotiation: 'negotiation',
  protocol: 'protocol',
  'protocol or amendment': 'protocol-or-amendment',
  withdrawal: 'withdrawal',
}

const known = (cells: Cells, name: string): string | null => {
  const cell = (cells[name] ?? '').trim()
  return cell === '' || cell === 'NA' ? null : cell
}

const isYear = (cell: string | null): boolean => cell === null || /^(?:19|20)\d\d$/.test(cell)

const isBlank = (cells: Cells): boolean => Object.values(cells).every((cell) => cell.trim() === '')
const isShapeless = (cells: Cells): boolean => Object.keys(cells).some((name) => name.startsWith('#'))

/** `651`, `3+1` for an accession, `193_2` for a withdrawal, `193a` for a consolidated text. */
const number = /^\d{1,5}(?:[+_]\d{1,3})?[a-z]?$/

/** What is said of an entry beside its parties; or the code of a reject. */
const entryOf = (cells: Cells): RowValues | string => {
  const id = known(cells, 'number')
  const base = known(cells, 'base_treaty')
  const kind = kinds[known(cells, 'entry_type') ?? '']
  const [year, inForce] = [known(cells, 'year'), known(cells, 'entryforceyear')]
  if (id === null || !number.test(id)) return 'desta-number'
  if (kind === undefined) return 'desta-type'
  if (!isYear(year) || !isYear(inForce)) return 'desta-year'
  const listed = known(cells, 'wto_name')
  const note = [
    base !== null && base !== id && `part of desta:${base}`,
    listed !== null && `listed by the WTO as ${listed}`,
  ].filter((each) => typeof each === 'string')
  return {
    agreement: `desta:${id}`,
    title: known(cells, 'name'),
    kind,
    signed: kind === 'withdrawal' ? null : year,
    in_force: inForce,
    ended: kind === 'withdrawal' ? year : null,
    note: note.join('; ') || null,
  }
}

const answer = (entry: RowValues | string, cells: Cells, numbers: readonly string[]): RowAnswer => {
  if (typeof entry === 'string') return reject(entry)
  const year = known(cells, 'year')
  const members = numbers.map((each) => memberOf(each, year === null ? null : Number(year), numbers))
  if (members.length === 0 || members.includes(null)) return reject('desta-country')
  return accept({ ...entry, parties: [...new Set(members as CountryCode[])] })
}

/** The list of treaties: one row an entry, its members in the columns c1, c2, … */
export const parseTreaty: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isBlank(cells)) return []
    if (isShapeless(cells)) return [reject('desta-shape')]
    const members = Object.keys(cells).filter((name) => /^c\d+$/.test(name))
    return [
      answer(
        entryOf(cells),
        cells,
        members.flatMap((name) => known(cells, name) ?? []),
      ),
    ]
  }

/** The dyads: one row a pair of members of an entry. */
export const parseDyad: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isBlank(cells)) return []
    if (isShapeless(cells)) return [reject('desta-shape')]
    const entry = entryOf(cells)
    const pair = [known(cells, 'iso1') ?? '', known(cells, 'iso2') ?? '']
    if (typeof entry === 'string') return [answer(entry, cells, pair)]
    const note = ['one pair of its members', entry['note']].filter((each) => each !== null).join('; ')
    return [answer({ ...entry, note }, cells, pair)]
  }

const measures = [
  ['depth_index', 'agreement-depth'],
  ['depth_rasch', 'agreement-depth-rasch'],
] as const

/** Depth: the additive index, and the latent trait. */
export const parseDepth: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isBlank(cells)) return []
    if (isShapeless(cells)) return [reject('desta-shape')]
    const id = known(cells, 'number') ?? known(cells, 'base_treaty')
    const year = known(cells, 'year')
    if (id === null || !number.test(id)) return [reject('desta-number')]
    if (!isYear(year)) return [reject('desta-year')]
    return measures.flatMap(([column, indicator]) => {
      const value = known(cells, column)
      if (value === null) return []
      if (!/^-?(?:\d{1,9})?(?:\.\d{1,20})?$/.test(value) || !/\d/.test(value))
        return [reject('desta-value', column)]
      return [
        accept(
          {
            indicator,
            period: year,
            dimension: 'agreement',
            category: `desta:${id}`,
            value,
            unit: 'index',
            qualifier: 'exact',
          },
          { table: 'observation', place: column },
        ),
      ]
    })
  }
