import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import type { Condition } from '../../domain/lineage.js'
import { known, unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed, ratio } from '../trade/lineages.js'
import { dyad, years } from '../trade/params.js'
import { among, basisOfRecords, everyYear, found, notFound, numberIn, yearReached } from './reading.js'

const kinds = ['stock', 'remittances', 'permits', 'registrations'] as const

const params = z.object({
  dyad,
  years,
  kind: z
    .enum(kinds)
    .default('stock')
    .describe(
      'migrants living there on a date, remittances (modelled), residence and work permits, or firms registered',
    ),
  direction: z
    .enum(['in', 'out'])
    .default('in')
    .describe('people (or money) of the partner in the reporter, or the other way'),
  sex: z.enum(['both', 'female', 'male']).default('both').describe('of stocks: whose'),
  source: z.string().optional().describe('the source to read; without it the first that has the kind'),
})
type Params = z.output<typeof params>

/** Where each kind stands: source, indicators, unit, and what a reader must know. Never one beside another. */
type Place = {
  readonly source: string
  readonly indicators: readonly string[]
  readonly unit: Unit
  readonly conventions: readonly ConventionId[]
}
const places: Readonly<Record<(typeof kinds)[number], readonly Place[]>> = {
  stock: [
    { source: 'un-desa', indicators: ['migrant-stock'], unit: 'persons', conventions: ['people-stock'] },
    {
      source: 'knomad',
      indicators: ['migrant-stock-estimate'],
      unit: 'persons',
      conventions: ['people-stock', 'people-modelled'],
    },
  ],
  remittances: [
    {
      source: 'knomad',
      indicators: ['remittances-estimate'],
      unit: 'USD',
      conventions: ['nominal-usd', 'people-modelled'],
    },
  ],
  permits: [
    {
      source: 'documents',
      indicators: ['residence-permits', 'work-permits'],
      unit: 'count',
      conventions: ['people-permits', 'document-as-stated'],
    },
  ],
  registrations: [
    {
      source: 'registrations',
      indicators: ['registrations-in-period', 'registrations-cumulative', 'registrations-stock'],
      unit: 'companies',
      conventions: ['people-registrations'],
    },
    {
      source: 'documents',
      indicators: ['companies-registered', 'sole-proprietors-registered'],
      unit: 'companies',
      conventions: ['people-registrations', 'document-as-stated'],
    },
  ],
}

/** People of one country in the other: stocks, permits, registrations and remittances, each apart. */
export const people = measure({
  id: 'people',
  name: { en: 'People between the countries', ru: 'Люди между странами', sr: 'Ljudi između dve zemlje' },
  meaning:
    'Migrants of one country who live in the other on a date, permits granted in a period, firms registered, or remittances estimated: one kind at a time, since they measure different things.',
  unit: 'persons',
  formula: 'P_{ij}',
  reference:
    'United Nations, Recommendations on Statistics of International Migration, rev. 1, 1998; Ratha and Shaw, South-South Migration and Remittances, World Bank 2007',
  params,
  example: { dyad: 'SRB-RUS', years: '2015-2020' },
  chart: { kind: 'line' },
  compute: async (read, question) => {
    const candidates = places[question.kind].filter(({ source }) => (question.source ?? source) === source)
    for (const place of candidates) {
      const records = await recordsAt(read, place, question)
      if (records.length > 0) return answered(records, place, question)
    }
    return answered([], candidates[0] ?? (places[question.kind][0] as Place), question)
  },
})

/** Who reports, of whom: of people their country of residence, of money the country it leaves. */
const sidesOf = ({ dyad: { reporter, partner }, direction, kind }: Params) =>
  (direction === 'in') === (kind !== 'remittances')
    ? { holder: reporter, of: partner }
    : { holder: partner, of: reporter }

const recordsAt = async (read: Reader, place: Place, question: Params): Promise<LakeRecord[]> => {
  const { holder, of } = sidesOf(question)
  const where: Condition[] = [
    among('indicator', place.indicators),
    among('reporter', [holder]),
    among('partner', [of, 'WLD']),
  ]
  const { records } = await found(read, place.source, 'observation', where)
  const some = records.filter((record) => isOfSex(record, question) && !isResidual(record))
  return some.some((record) => record.text('partner') === of) ? some : []
}

const isOfSex = (record: LakeRecord, { kind, sex }: Params): boolean => {
  if (kind !== 'stock') return true
  return sex === 'both' ? record.text('dimension') === null : record.text('category') === sex
}

/** Places that are not named, which some models keep beside the countries. */
const isResidual = (record: LakeRecord): boolean => record.text('dimension') === 'place'

const answered = (records: readonly LakeRecord[], place: Place, question: Params): Measured => {
  const { of } = sidesOf(question)
  const own = records.filter((record) => record.text('partner') === of)
  const dated = own.filter((record) => yearReached(record.text('period')) !== null)
  const chosen = dated.filter((record) =>
    question.years.includes(yearReached(record.text('period')) as number),
  )
  const rows = chosen.map((record) => rowOf(record, records, place, question))
  return {
    rows: everyYear(rows, question.years, (year) => notFound('people', place.unit, { year })),
    basis: basisOfRecords(place.source, chosen, question.source !== undefined),
    conventions: place.conventions,
    notes: notesOf(chosen, own.length - dated.length),
  }
}

const rowOf = (
  record: LakeRecord,
  all: readonly LakeRecord[],
  place: Place,
  question: Params,
): MeasuredRow => {
  const period = record.text('period') ?? ''
  const year = yearReached(period) as number
  const isKinds = question.kind === 'permits' || question.kind === 'registrations'
  const key = {
    year,
    ...(period !== String(year) && { period }),
    ...(isKinds && { of: record.text('indicator') ?? '', kind: record.text('category') ?? '' }),
  }
  const value = numberIn(record, 'value', place.unit, 'no-report')
  const whole = all.find((each) => each.text('partner') === 'WLD' && each.text('period') === period)
  if (whole === undefined || isKinds || sidesOf(question).of === 'WLD') return { key, value }
  return { key, value, also: inAll(value, numberIn(whole, 'value', place.unit, 'no-report'), question, key) }
}

/** The whole that the number is a part of, and its share. */
const inAll = (value: Quantity, all: Quantity, { dyad: pair, kind }: Params, key: MeasuredRow['key']) => {
  const share = ratio(value, all, 'share', (arithmetic) =>
    computed('people', { dyad: dyadText(pair), kind, ...key }, [], arithmetic, {
      ...(value.value !== null && { part: value.lineage }),
      ...(all.value !== null && { whole: all.lineage }),
    }),
  )
  return {
    all:
      all.value === null
        ? unknown('no-report', all.unit, all.lineage)
        : known(all.value, all.unit, all.lineage),
    share,
  }
}

/** What the letters of a table of migrants say of its definition. */
const notesOf = (records: readonly LakeRecord[], undated: number): Note[] => {
  const types = new Set(
    records.flatMap((record) => /^type of data: (.+)$/.exec(record.text('note') ?? '')?.[1] ?? []),
  )
  return [
    ...[...types].toSorted().map((type) => ({ id: 'people-definition' as const, values: { type } })),
    ...(undated > 0 ? [{ id: 'undated-left-out' as const, values: { count: undated } }] : []),
  ]
}
