import { z } from 'zod'
import { yearsText } from '../../domain/period.js'
import { unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import { type Measured, type MeasuredRow, type Reader } from '../measure.js'
import {
  basisOf,
  chooseRecord,
  conditionsOf,
  missingYearsNote,
  noRecord,
  readingConventions,
  valuesByYear,
} from './flow-values.js'
import { computed } from './lineages.js'
import { partnerTables, shareOf, type Partner, type PartnerTable } from './partners.js'
import { dyad, flow, product, reading, total, years } from './params.js'
import { statedSeries } from './stated-series.js'
import { totals } from './totals.js'

export const standingParams = z.object({ dyad, flow, years, product, ...reading, total })
type Params = z.output<typeof standingParams>

/** Rank or share of one partner, read from the table of all of them. */
export const ofPartner = async (
  read: Reader,
  question: Params,
  id: 'partner-rank' | 'partner-share',
  unit: Unit,
  pick: (partner: Partner) => Quantity,
): Promise<Measured> => {
  if (question.record === 'document') return statedSeries(read, question, id, unit)
  const choice = await chooseRecord(read, question, { partners: 'all' })
  if (choice === null && id === 'partner-share') return shareOfPublished(read, question)
  if (choice === null) {
    const rows = question.years.map((year) => ({ key: { year }, value: noRecord(id, unit) }))
    return { rows, basis: null, conventions: ['nominal-usd'], notes: [] }
  }
  const tables = await partnerTables(read, choice, question)
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const where = conditionsOf(choice, question, 'one', products)
  const values = await valuesByYear(read, choice, where, question.years)
  return {
    rows: tables.map((table) => rowOf(table, question, values.get(table.year) as Quantity, pick, id, unit)),
    basis: basisOf(choice, question.source !== undefined || question.record !== undefined),
    conventions: [
      ...readingConventions(choice, question.flow),
      ...(id === 'partner-rank'
        ? (['nes-unranked', 'ranks-with-gaps'] as const)
        : [tables[0]?.totalConvention ?? 'total-summed']),
      'groups-excluded',
    ],
    notes: [...missingYearsNote(choice, question.years, yearsText), ...tables.flatMap(({ notes }) => notes)],
  }
}

/** Where the partners are not all there, their share in the total that the source itself publishes. */
const shareOfPublished = async (read: Reader, question: Params): Promise<Measured> => {
  const choice = await chooseRecord(read, question)
  if (choice === null) {
    const rows = question.years.map((year) => ({ key: { year }, value: noRecord('partner-share', 'share') }))
    return { rows, basis: null, conventions: ['nominal-usd'], notes: [] }
  }
  const products = question.product === 'TOTAL' ? 'all' : [question.product]
  const [parts, wholes] = await Promise.all([
    valuesByYear(read, choice, conditionsOf(choice, question, 'one', products), question.years),
    totals(read, choice, { ...question, total: 'published' }),
  ])
  return {
    rows: question.years.map((year) => {
      const [trade, whole] = [parts.get(year) as Quantity, wholes.values.get(year) as Quantity]
      return {
        key: { year },
        value: shareOf({ ...question, year }, trade, whole),
        also: { trade, total: whole },
      }
    }),
    basis: basisOf(choice, question.source !== undefined || question.record !== undefined),
    conventions: [...readingConventions(choice, question.flow), ...wholes.conventions],
    notes: [...missingYearsNote(choice, question.years, yearsText), ...wholes.notes],
  }
}

const rowOf = (
  { year, partners, ranked, total: whole }: PartnerTable,
  question: Params,
  trade: Quantity,
  pick: (partner: Partner) => Quantity,
  id: string,
  unit: Unit,
): MeasuredRow => {
  const partner = partners.find((each) => each.partner === question.dyad.partner)
  const also = { trade, ...(id === 'partner-rank' ? { ranked } : { total: whole }) }
  if (partner !== undefined) return { key: { year }, value: pick(partner), also }
  // Not among the partners: none recorded, a share of zero and no rank, or a sum of partners, which has neither.
  if (id === 'partner-share' && trade.value === 0)
    return { key: { year }, value: shareOf({ ...question, year }, trade, whole), also }
  const lineage = computed(id, { year }, [], 'not among the partners', { value: trade.lineage })
  const reason = trade.value === 0 ? 'zero' : (trade.reason ?? 'undefined')
  return { key: { year }, value: unknown(reason, unit, lineage), also }
}
