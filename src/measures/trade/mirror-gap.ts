import { z } from 'zod'
import { dyadText, reversed } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { refusal } from '../../domain/problem.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { chooseRecord, noRecord } from './flow-values.js'
import { computed, plain } from './lineages.js'
import { dyad, flow, product, years } from './params.js'
import { tradeValue } from './trade-value.js'

const params = z.object({
  dyad,
  flow,
  years,
  product,
  source: z
    .string()
    .optional()
    .describe('the source whose two records are compared; without it the first that has both'),
  against: z
    .string()
    .optional()
    .describe('a second source: its record of the flow is compared with the first’s'),
  cost: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.06)
    .describe(
      'c, the cost of freight and insurance in a CIF value: 0.06 as the IMF’s DOTS assumed, or 0, or 0.10',
    ),
})
type Params = z.output<typeof params>

/** How far two records of one flow are apart, the importer's freight and insurance taken out. */
export const mirrorGap = measure({
  id: 'mirror-gap',
  name: { en: 'Mirror gap', ru: 'Зеркальное расхождение', sr: 'Ogledalski jaz' },
  meaning:
    'Logarithm of the importer’s record, freight and insurance taken out, over the exporter’s: above zero the importer records more. With two sources named, the same flow in both.',
  unit: 'log-points',
  formula: '\\ln \\frac{M_{ji}}{1 + c} - \\ln X_{ij}',
  reference:
    'IMF, Direction of Trade Statistics, guide (CIF/FOB factor); Hamanaka 2012, Working Paper on Regional Economic Integration 88, ADB',
  params,
  example: { dyad: 'SRB-RUS', flow: 'import', years: '2010', source: 'wto-hs2', against: 'ots' },
  compute: async (read, question) =>
    question.against === undefined
      ? withinOneSource(read, question)
      : acrossSources(read, question, question.against),
})

const withinOneSource = async (read: Reader, question: Params): Promise<Measured> => {
  const named = read.lake.sources.find(({ id }) => id === question.source)
  if (named?.record === 'reconciled')
    throw refusal(
      'measure-refused',
      `${named.name} has one reconciled record a flow, so there is no gap to measure.`,
      { remedy: 'Name a source with both countries’ own records, or a second source with --against.' },
    )
  const source = question.source ?? (await sourceOfBoth(read, question))
  const [own, mirror] = await Promise.all(
    (['own', 'mirror'] as const).map((record) =>
      tradeValue.compute(read, { ...question, source, record, total: undefined, ownTrade: 'once' }),
    ),
  )
  const [imported, exported] = question.flow === 'import' ? [own, mirror] : [mirror, own]
  const basis = own?.basis ?? mirror?.basis ?? null
  return {
    rows: question.years.map((year, index) =>
      gap(question, year, sideOf(imported, index, question.cost), sideOf(exported, index, 0)),
    ),
    basis: basis && { ...basis, named: question.source !== undefined },
    conventions: ['nominal-usd', 'mirror-cost-set', 'exports-fob', 'imports-cif'],
    notes: sideNotes(question, own, mirror),
  }
}

/** The first source that has the flow in both countries' books, or else in one of them: never one side from each of two. */
const sourceOfBoth = async (read: Reader, question: Params): Promise<string | undefined> => {
  const reported = read.lake.sources.filter((each) => each.record === 'reported')
  const found = await Promise.all(
    reported.map(async ({ id }) => {
      const sides = (['own', 'mirror'] as const).map((record) =>
        chooseRecord(read, { ...question, source: id, record }),
      )
      return { id, sides: (await Promise.all(sides)).filter((choice) => choice !== null).length }
    }),
  )
  return (found.find(({ sides }) => sides === 2) ?? found.find(({ sides }) => sides === 1))?.id
}

/** The record of the flow in two sources; valuation is each source's own, and only a CIF one is brought to FOB. */
const acrossSources = async (read: Reader, question: Params, against: string): Promise<Measured> => {
  const read1 = tradeValue.compute(read, { ...question, total: undefined, ownTrade: 'once' })
  const read2 = tradeValue.compute(read, { ...question, source: against, total: undefined, ownTrade: 'once' })
  const [first, second] = await Promise.all([read1, read2])
  if (first.basis !== null && first.basis.source === second.basis?.source)
    throw refusal('measure-refused', `${against} is not compared with itself.`, {
      remedy: 'Name two sources, with --source and --against.',
    })
  const costOf = ({ conventions }: Measured) => (conventions.includes('imports-cif') ? question.cost : 0)
  return {
    rows: question.years.map((year, index) =>
      gap(question, year, sideOf(first, index, costOf(first)), sideOf(second, index, costOf(second))),
    ),
    basis: first.basis && {
      ...first.basis,
      snapshots: [...first.basis.snapshots, ...(second.basis?.snapshots ?? [])],
    },
    conventions: [
      ...new Set<ConventionId>([
        'nominal-usd',
        'mirror-cost-set',
        ...first.conventions,
        ...second.conventions,
      ]),
    ],
    notes: [
      {
        id: 'across-sources',
        values: { first: question.source ?? first.basis?.source ?? '', second: against },
      },
    ],
  }
}

/** One record of the flow, and the cost of freight and insurance in it. */
type Side = { readonly value: Quantity; readonly cost: number }

const sideOf = (measured: Measured | undefined, index: number, cost: number): Side => ({
  value: measured?.rows[index]?.value ?? noRecord('mirror-gap'),
  cost,
})

const gap = (question: Params, year: number, importer: Side, exporter: Side): MeasuredRow => {
  const [imported, exported] = [importer.value, exporter.value]
  const inputs = { imported: imported.lineage, exported: exported.lineage }
  const says = (arithmetic: string) =>
    computed(
      'mirror-gap',
      { dyad: dyadText(question.dyad), flow: question.flow, year, cost: question.cost },
      ['mirror-cost-set'],
      arithmetic,
      inputs,
    )
  const also = { imported, exported }
  const [m, x] = [imported.value, exported.value]
  if (m === null || x === null) {
    const value = unknown(
      imported.reason ?? exported.reason ?? 'no-report',
      'log-points',
      says('one record is missing'),
    )
    return { key: { year }, value, also }
  }
  if (m <= 0 || x <= 0)
    return { key: { year }, value: unknown('zero', 'log-points', says('one record is zero')), also }
  const [a, b] = [m / (1 + importer.cost), x / (1 + exporter.cost)]
  const [fobA, fobB] = [fob(m, importer.cost), fob(x, exporter.cost)]
  const value = known(Math.log(a) - Math.log(b), 'log-points', says(`ln(${fobA}) − ln(${fobB})`))
  const difference = known(a - b, 'USD', says(`${fobA} − ${fobB}`))
  return { key: { year }, value, also: { ...also, difference } }
}

const fob = (value: number, cost: number): string =>
  cost === 0 ? plain(value) : `${plain(value)} / ${plain(1 + cost)}`

const sideNotes = (question: Params, own: Measured | undefined, mirror: Measured | undefined): Note[] =>
  [
    { side: dyadText(question.dyad), measured: own },
    { side: dyadText(reversed(question.dyad)), measured: mirror },
  ].flatMap(({ side, measured }): Note[] =>
    measured?.basis === null ? [{ id: 'one-side-missing', values: { side } }] : [],
  )
