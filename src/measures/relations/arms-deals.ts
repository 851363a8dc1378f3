import { yearsText } from '../../domain/period.js'
import { known, unknown } from '../../domain/quantity.js'
import type { LakeRecord } from '../../lake/records.js'
import type { Measured, MeasuredRow, Reader } from '../measure.js'
import { computed, plain } from '../trade/lineages.js'
import { deliveryYears, outstandingOf } from './arms-kernel.js'
import { among, basisOfRecords, found, notFound, numberIn } from './reading.js'

/** Deals ordered or delivered in the years, by year of order; each a row, since numbers of different arms have no sum. */
export const armsDeals = async (
  read: Reader,
  { supplier, recipient }: { readonly supplier: string; readonly recipient: string },
  years: readonly number[],
): Promise<Measured> => {
  const where = [among('supplier', [supplier]), among('recipient', [recipient])]
  const { records } = await found(read, 'sipri', 'arms_transfer', where)
  const chosen = records
    .filter((record) =>
      [record.number('order_year'), ...deliveryYears(record.text('delivery_years'))].some(
        (year) => year !== null && years.includes(year),
      ),
    )
    .toSorted((a, b) => (a.number('order_year') ?? 0) - (b.number('order_year') ?? 0)) // stable: as listed
  const rows = chosen.map(dealRow)
  const key = { years: yearsText(years) }
  const estimated = chosen.filter((record) => record.list('estimated_fields').length > 0).length
  return {
    rows: rows.length > 0 ? rows : [{ key, value: notFound('arms-balance', 'count', key, 'no deal listed') }],
    basis: basisOfRecords('sipri', chosen),
    conventions: ['arms-volume-index', 'arms-deals-as-listed'],
    notes:
      estimated === 0 ? [] : [{ id: 'arms-estimated', values: { count: estimated, total: chosen.length } }],
  }
}

const dealRow = (record: LakeRecord, index: number): MeasuredRow => {
  const [ordered, delivered] = [
    numberIn(record, 'ordered', 'count', 'no-report'),
    numberIn(record, 'delivered', 'count', 'no-report'),
  ]
  const left = outstandingOf(ordered.value, delivered.value)
  const arithmetic =
    left === null
      ? 'a number is not known'
      : `${plain(ordered.value as number)} − ${plain(delivered.value as number)}`
  const rests = computed('arms-balance', {}, [], arithmetic, {
    ordered: ordered.lineage,
    delivered: delivered.lineage,
  })
  return {
    key: {
      deal: index + 1,
      designation: record.text('designation') ?? '',
      order: record.number('order_year') ?? '–',
      delivery: record.text('delivery_years') ?? '–',
    },
    value: delivered,
    also: {
      ordered,
      outstanding: left === null ? unknown('no-report', 'count', rests) : known(left, 'count', rests),
      volume: numberIn(record, 'tiv_delivered', 'TIV', 'no-report'),
    },
  }
}
