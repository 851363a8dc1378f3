import { z } from 'zod'
import { countryOf, type CountryCode } from '../../domain/country.js'
import { dyadText } from '../../domain/dyad.js'
import { groupOf, membersIn } from '../../domain/group.js'
import { yearRange } from '../../domain/period.js'
import { known } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import { measure, type MeasuredRow } from '../measure.js'
import { computed } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import { basisOfRecords, cellsOf, everyYear, found, notFound } from './reading.js'

/** Of which of the two a case is, and on which side. */
const roles = [
  'reporter-on-partner',
  'partner-on-reporter',
  'both-send',
  'reporter-sends',
  'partner-sends',
  'reporter-target',
  'partner-target',
] as const
type Role = (typeof roles)[number]

const params = z.object({
  dyad,
  years: years
    .optional()
    .describe('years in which a case was in force; without it all that the data base has'),
  between: z
    .enum(['dyad', 'either'])
    .default('either')
    .describe(
      'only cases of one of the two on the other or of both on a third, or every case that names either',
    ),
  unions: z
    .enum(['named', 'members'])
    .default('named')
    .describe(
      'parties as the data base names them, or the European Union also as its members of the year a case began',
    ),
})
type Params = z.output<typeof params>

/** Cases of sanctions in which one of the two is sender or target, by year. */
export const sanctionHistory = measure({
  id: 'sanction-history',
  name: { en: 'History of sanctions', ru: 'История санкций', sr: 'Istorija sankcija' },
  meaning:
    'Number of cases of sanctions in force in a year in which one of the two countries is a sender or a target, by role, type and objective, as the data base names the parties.',
  unit: 'count',
  formula: 'n_{t,r} = \\sum_c [b_c \\le t \\le e_c]',
  reference:
    'Felbermayr, Kirilakha, Syropoulos, Yalcin and Yotov, The Global Sanctions Data Base, European Economic Review 129 (2020), 103561',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2023' },
  chart: { kind: 'line' },
  compute: async (read, question) => {
    const { records } = await found(read, 'gsdb', 'sanction_case', [])
    const cases = records.flatMap((record) => caseOf(record, question))
    const last = lastYear(records)
    const asked = question.years ?? spanOf(cases, last)
    const told = asked.filter((year) => last !== null && year <= last)
    const rows = told.flatMap((year) => rowsOf(cases, question, year))
    const used = cases
      .filter((each) => told.some((year) => isInForce(each, year)))
      .map(({ record }) => record)
    return {
      rows: everyYear(rows, asked, (year) =>
        told.includes(year) ? none(question, year) : untold(year, last),
      ),
      basis: used.length === 0 ? null : basisOfRecords('gsdb', used, false),
      conventions: ['record-document'],
      notes: [],
    }
  },
})

type Case = {
  readonly record: LakeRecord
  readonly role: Role
  readonly begin: number
  /** Null while it is in force. */
  readonly end: number | null
}

const isInForce = ({ begin, end }: Case, year: number): boolean =>
  begin <= year && (end === null || year <= end)

/** The last year that the edition speaks of: what was in force then is not known to last. */
const lastYear = (records: readonly LakeRecord[]): number | null => {
  const all = records.flatMap((record) => [record.number('begin_year') ?? 0, record.number('end_year') ?? 0])
  return all.length === 0 ? null : all.reduce((latest, year) => Math.max(latest, year), 0)
}

/** From the first case to the last year in which one was in force. */
const spanOf = (cases: readonly Case[], last: number | null): readonly number[] =>
  cases.length === 0 || last === null
    ? []
    : yearRange(
        Math.min(...cases.map(({ begin }) => begin)),
        Math.max(...cases.map(({ end }) => end ?? last)),
      )

const none = ({ dyad: pair }: Params, year: number) =>
  known(
    0,
    'count',
    computed('sanction-history', { dyad: dyadText(pair), year }, ['record-document'], 'no case fits', {}),
  )

const untold = (year: number, last: number | null) =>
  notFound(
    'sanction-history',
    'count',
    { year },
    last === null ? 'no data base of sanctions in the lake' : `the edition ends in ${last}`,
  )

/** A case with the role of the two in it; none where it names neither, or not as asked. */
const caseOf = (record: LakeRecord, { dyad: pair, between, unions }: Params): Case[] => {
  const begin = record.number('begin_year')
  if (begin === null) return []
  const named = (column: 'senders' | 'targets'): ReadonlySet<CountryCode> =>
    new Set(
      record
        .list(column)
        .flatMap((party) => [party, ...(unions === 'members' ? membersOf(party, begin) : [])]),
    )
  const role = roleOf(pair, named('senders'), named('targets'))
  const ofBoth = ['reporter-on-partner', 'partner-on-reporter', 'both-send']
  if (role === null || (between === 'dyad' && !ofBoth.includes(role))) return []
  return [{ record, role, begin, end: record.number('end_year') }]
}

const membersOf = (party: CountryCode, year: number): readonly CountryCode[] => {
  const group = countryOf(party)?.kind === 'group' ? groupOf(party) : null
  return group === null ? [] : membersIn(group, year)
}

const roleOf = (
  { reporter, partner }: Params['dyad'],
  senders: ReadonlySet<CountryCode>,
  targets: ReadonlySet<CountryCode>,
): Role | null => {
  if (senders.has(reporter) && targets.has(partner)) return 'reporter-on-partner'
  if (senders.has(partner) && targets.has(reporter)) return 'partner-on-reporter'
  if (senders.has(reporter) && senders.has(partner)) return 'both-send'
  if (senders.has(reporter)) return 'reporter-sends'
  if (senders.has(partner)) return 'partner-sends'
  if (targets.has(reporter)) return 'reporter-target'
  return targets.has(partner) ? 'partner-target' : null
}

/** Counts of a year: a row each role with a case, and beside it those of each type and objective. */
const rowsOf = (cases: readonly Case[], { dyad: pair }: Params, year: number): MeasuredRow[] =>
  roles.flatMap((role) => {
    const these = cases.filter((each) => each.role === role && isInForce(each, year))
    if (these.length === 0) return []
    const count = (what: string, records: readonly LakeRecord[]) =>
      known(
        records.length,
        'count',
        computed(
          'sanction-history',
          { dyad: dyadText(pair), year, role },
          ['record-document'],
          `cases counted one by one: ${what}`,
          cellsOf(what, records, 'case_id'),
        ),
      )
    const all = these.map(({ record }) => record)
    const of = (column: 'types' | 'objectives') =>
      [...new Set(all.flatMap((record) => record.list(column)))].toSorted().map((each) => {
        const counted = all.filter((record) => record.list(column).includes(each))
        return [nameOf(each, column), count(each, counted)] as const
      })
    const begun = these.filter(({ begin }) => begin === year).map(({ record }) => record)
    return [
      {
        key: { year, role },
        value: count('in force', all),
        also: {
          ...(begun.length > 0 && { begun: count('begun', begun) }),
          ...Object.fromEntries([...of('types'), ...of('objectives')]),
        },
      },
    ]
  })

/** `trade` for a type and `aimPolicyChange` for an objective: `other` is one of both. */
const nameOf = (each: string, column: 'types' | 'objectives'): string =>
  (column === 'types' ? each : `aim_${each}`).replaceAll(/_(\w)/g, (_, letter: string) =>
    letter.toUpperCase(),
  )
