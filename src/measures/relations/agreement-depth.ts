import { z } from 'zod'
import { isCalendarDay } from '../../domain/iso-date.js'
import { dyadText } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { computed } from '../trade/lineages.js'
import { dyad } from '../trade/params.js'
import { agreementsInForce, withdrawalsFrom, type InForce } from './agreements.js'
import { among, basisOfRecords, cellOf, found, notFound } from './reading.js'

const registers = ['desta', 'rta'] as const

const params = z.object({
  dyad,
  date: z
    .string()
    .refine(isCalendarDay, 'a date is written as 2023-12-31')
    .describe('the day on which the agreements are in force'),
  source: z
    .enum(registers)
    .optional()
    .describe(
      'DESTA’s list, which has depths, or the WTO’s, which has days; without it DESTA’s where it is there',
    ),
})
type Params = z.output<typeof params>

/** Trade agreements in force between two countries on a day, with their depth. */
export const agreementDepth = measure({
  id: 'agreement-depth',
  name: {
    en: 'Depth of trade agreements',
    ru: 'Глубина торговых соглашений',
    sr: 'Dubina trgovinskih sporazuma',
  },
  meaning:
    'Preferential trade agreements in force between the two on a day, each with the additive depth index of DESTA, from 0 to 7: how many of seven areas it regulates. Lists keep what was superseded.',
  unit: 'index',
  formula: 'D = \\sum_{k=1}^{7} d_k, \\quad d_k \\in \\{0, 1\\}',
  reference:
    'Dür, Baccini and Elsig, The Design of International Trade Agreements: Introducing a New Dataset, Review of International Organizations 9 (2014), 353–375',
  params,
  example: { dyad: 'SRB-RUS', date: '2018-12-31' },
  chart: { kind: 'bar' },
  compute: (read, question) => inForceOn(read, question),
})

const inForceOn = async (read: Reader, question: Params): Promise<Measured> => {
  const { dyad: pair, date } = question
  for (const source of registers.filter((id) => (question.source ?? id) === id)) {
    const { records } = await found(read, source, 'agreement', [])
    if (records.length === 0) continue
    const agreements = agreementsInForce(records, [pair.reporter, pair.partner], date)
    const depths = source === 'desta' ? await depthsOf(read) : new Map<string, LakeRecord>()
    const rows = agreements.map((each) => rowOf(each, depths)).toSorted(deepestFirst)
    return {
      rows: rows.length > 0 ? rows : [noneRow(question, 'no agreement of the two is in force in the list')],
      basis: basisOfRecords(
        source,
        agreements.length > 0 ? agreements.flatMap(({ entries }) => entries) : records,
      ),
      conventions: ['agreements-by-date', ...(depths.size > 0 ? (['depth-index'] as const) : [])],
      notes: notesOf(agreements, records, date),
    }
  }
  return {
    rows: [noneRow(question, 'no list of agreements in the lake')],
    basis: null,
    conventions: ['agreements-by-date'],
    notes: [],
  }
}

const noneRow = ({ dyad: pair, date }: Params, says: string): MeasuredRow => ({
  key: { date },
  value: notFound('agreement-depth', 'index', { dyad: dyadText(pair), date }, says),
})

/** Depths by the number of the entry they are of. */
const depthsOf = async (read: Reader): Promise<Map<string, LakeRecord>> => {
  const { records } = await found(read, 'desta', 'observation', [among('indicator', ['agreement-depth'])])
  return new Map(records.map((record) => [record.text('category') ?? '', record]))
}

/** The depth of the youngest entry that has one: an amendment may deepen its treaty. */
const rowOf = ({ base, entries, since }: InForce, depths: ReadonlyMap<string, LakeRecord>): MeasuredRow => {
  const [main] = entries as readonly [LakeRecord]
  const youngest = entries.toSorted((a, b) =>
    (a.text('in_force') ?? '') < (b.text('in_force') ?? '') ? 1 : -1,
  )
  const depth = [...youngest.map((each) => each.text('agreement') ?? ''), base]
    .map((id) => depths.get(id))
    .find((each) => each !== undefined)
  return {
    key: { agreement: base, title: main.text('title') ?? base, since },
    value: depthOf(depth, main, base),
  }
}

const depthOf = (depth: LakeRecord | undefined, main: LakeRecord, agreement: string): Quantity => {
  const value = depth?.number('value') ?? null
  if (depth !== undefined && value !== null) return known(value, 'index', cellOf(depth, 'value'))
  const inputs = { 'in force': cellOf(main, 'in_force') }
  return unknown(
    'no-report',
    'index',
    computed('agreement-depth', { agreement }, [], 'no depth in the lake', inputs),
  )
}

/** The deepest first, then those without a depth; the older first among equals, as they come. */
const deepestFirst = (a: MeasuredRow, b: MeasuredRow): number => (b.value.value ?? -1) - (a.value.value ?? -1)

const notesOf = (agreements: readonly InForce[], records: readonly LakeRecord[], date: string): Note[] => [
  ...agreements.flatMap(({ base, entries, predecessor }) =>
    predecessor === null
      ? []
      : [
          {
            id: 'agreement-predecessor' as const,
            values: { agreement: entries[0]?.text('title') ?? base, state: predecessor },
          },
        ],
  ),
  ...agreements.flatMap(({ base, entries, since }) =>
    since.length === 4 && since === date.slice(0, 4)
      ? [
          {
            id: 'agreement-year-only' as const,
            values: { agreement: entries[0]?.text('title') ?? base, year: since },
          },
        ]
      : [],
  ),
  ...withdrawalsFrom(records, new Set(agreements.map(({ base }) => base)), date).map((record) => ({
    id: 'agreement-withdrawal' as const,
    values: { title: record.text('title') ?? '', year: record.text('ended') ?? '' },
  })),
]
