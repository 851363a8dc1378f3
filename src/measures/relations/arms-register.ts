import type { Condition, Lineage } from '../../domain/lineage.js'
import { sql } from '../../engine/sql.js'
import { currentRows } from '../../lake/current.js'
import { lineageOfAll, type LakeRecord } from '../../lake/records.js'
import type { Reader } from '../measure.js'
import { plain } from '../trade/lineages.js'
import { deliveryYears, volumeIn, volumeOver, type Delivery } from './arms-kernel.js'
import { among, cellOf, found, type Found } from './reading.js'

/** A deal of the register with where it stands. */
export type Deal = Delivery & {
  readonly supplier: string
  readonly recipient: string
  readonly record: LakeRecord
}

export type Register = Found & {
  readonly deals: readonly Deal[]
  /** Deals with a volume and no year, or a year and no volume: in no sum. */
  readonly unplaced: number
  /** The last year of order or delivery in the whole register; null where there is none. */
  readonly until: number | null
  readonly where: readonly Condition[]
}

/** All deals of a country, as recipient or as supplier. */
export const registerOf = async (
  read: Reader,
  country: string,
  role: 'recipient' | 'supplier',
): Promise<Register> => {
  const where: Condition[] =
    country === 'WLD' ? [{ column: role, op: 'not-in', values: [country] }] : [among(role, [country])]
  const { source, records } = await found(read, 'sipri', 'arms_transfer', where)
  const all = records.map((record): Deal => ({
    supplier: record.text('supplier') ?? '',
    recipient: record.text('recipient') ?? '',
    tiv: record.number('tiv_delivered') ?? 0,
    years: deliveryYears(record.text('delivery_years')),
    record,
  }))
  const deals = all.filter(({ years, record }) => years.length > 0 && record.number('tiv_delivered') !== null)
  return { source, records, deals, unplaced: all.length - deals.length, until: await lastYear(read), where }
}

const lastYear = async (read: Reader): Promise<number | null> => {
  const source = read.lake.sources.find(({ id }) => id === 'sipri')
  const rows = source && currentRows(read.lake, source, 'arms_transfer', read.asOf)
  if (!rows) return null
  const [last] = await read.lake.ask<{ ordered: number | null; delivered: string | null }>(sql`
    select max(order_year) as ordered, max(regexp_extract(delivery_years, '([0-9]{4})[^0-9]*$', 1)) as delivered from ${rows}`)
  const years = [last?.ordered ?? 0, Number(last?.delivered ?? 0)]
  return Math.max(...years) || null
}

/** What falls to some years of some deals, with its arithmetic and the deals it rests on. */
export const volumeOf = (deals: readonly Deal[], years: readonly number[]) => {
  const counted = deals.filter((deal) => years.some((year) => deal.years.includes(year)))
  const terms = counted.map((deal) => {
    const times = years.filter((year) => deal.years.includes(year)).length
    const parts = Array.from({ length: times }, () => `${plain(deal.tiv)} / ${deal.years.length}`)
    return parts.join(' + ')
  })
  const inputs: Record<string, Lineage> = {}
  for (const [index, { record }] of counted.entries())
    inputs[`deal ${index + 1}: ${record.text('designation') ?? 'not named'}`] = cellOf(
      record,
      'tiv_delivered',
    )
  return {
    value: years.length === 1 ? sumIn(counted, years[0] as number) : volumeOver(counted, years),
    deals: counted,
    arithmetic: terms.length === 0 ? 'no delivery listed' : terms.join(' + '),
    inputs,
  }
}

const sumIn = (deals: readonly Deal[], year: number): number =>
  deals.reduce((total, deal) => total + volumeIn(deal, year), 0)

/** All deals that were read, as one selection: what a total over suppliers rests on. */
export const wholeRegister = (read: Reader, { source, records, where }: Register): Record<string, Lineage> =>
  source === null
    ? {}
    : {
        deals: lineageOfAll(
          read.lake,
          source,
          'arms_transfer',
          { where, column: 'tiv_delivered', asOf: read.asOf },
          records,
        ),
      }
