import type { Condition, Lineage, RowsLineage } from '../../domain/lineage.js'
import { known, unknown, type NullReason, type Quantity, type Unit } from '../../domain/quantity.js'
import { recordsOf, type LakeRecord, type RecordTable } from '../../lake/records.js'
import { sampleSize } from '../../lake/reading.js'
import type { Source } from '../../lake/source.js'
import type { Basis, MeasuredRow, Reader } from '../measure.js'
import { computed } from '../trade/lineages.js'

/** Records of a source's table that fit; none where this Rapport, or its lake, has none. */
export type Found = { readonly source: Source | null; readonly records: readonly LakeRecord[] }

export const found = async (
  read: Reader,
  id: string,
  table: RecordTable,
  where: readonly Condition[],
): Promise<Found> => {
  const source = read.lake.sources.find((each) => each.id === id) ?? null
  return {
    source,
    records: source === null ? [] : await recordsOf(read.lake, source, table, where, read.asOf),
  }
}

/** One of the values. */
export const among = (column: string, values: readonly (string | number)[]): Condition => ({
  column,
  op: 'in',
  values,
})

/** What a result rests on; null where nothing was read. Records of relations have no classification of products. */
export const basisOfRecords = (id: string, records: readonly LakeRecord[], named = false): Basis | null =>
  records.length === 0
    ? null
    : {
        source: id,
        record: 'document',
        snapshots: [...new Set(records.map(({ snapshot }) => snapshot))].toSorted(),
        classification: '',
        named,
      }

/** Where the number of a column stands; of a row of the original that gave several records, the one at its place. */
export const cellOf = (record: LakeRecord, column: string): RowsLineage => {
  const { selection, ...rest } = record.lineage(column)
  const place = record.text('place')
  const where = place === null ? selection.where : [...selection.where, among('place', [place])]
  return { ...rest, selection: { ...selection, where } }
}

/** The number in a column; where the row has none, the reason that an empty cell of the source has. */
export const numberIn = (
  record: LakeRecord,
  column: string,
  unit: Unit,
  empty: NullReason = 'suppressed',
): Quantity => {
  const value = record.number(column)
  const lineage = cellOf(record, column)
  return value === null ? unknown(empty, unit, lineage) : known(value, unit, lineage)
}

/** No number, since nothing was found for what the key says. */
export const notFound = (
  measure: string,
  unit: Unit,
  key: MeasuredRow['key'],
  says = 'none in the lake',
): Quantity => unknown('no-report', unit, none(measure, key, says))

const none = (measure: string, key: MeasuredRow['key'], says: string): Lineage =>
  computed(measure, key, [], says, {})

/**
 * Where the cells of a column of several records stand, one selection a file: what a count of them rests on. For
 * records of which each row of the original gave one.
 */
export const cellsOf = (
  name: string,
  records: readonly LakeRecord[],
  column: string,
): Record<string, RowsLineage> => {
  const files = new Map<string, RowsLineage[]>()
  for (const record of records) {
    const cell = record.lineage(column)
    const key = cell.sample.map(({ snapshot, file }) => `${snapshot} ${file}`).join()
    files.set(key, [...(files.get(key) ?? []), cell])
  }
  const all = [...files.values()].map(joined)
  return Object.fromEntries(
    all.map((each, index) => [all.length === 1 ? name : `${name} ${index + 1}`, each]),
  )
}

/** Cells of one file as one selection. */
const joined = (cells: readonly RowsLineage[]): RowsLineage => {
  const [first] = cells as readonly [RowsLineage]
  const sample = cells.flatMap((each) => each.sample).toSorted((a, b) => a.row - b.row)
  const file = sample[0]?.file ?? 0
  return {
    ...first,
    selection: {
      ...first.selection,
      where: [
        among('file', [file]),
        among(
          'row',
          sample.map(({ row }) => row),
        ),
      ],
    },
    rows: cells.length,
    nulls: cells.reduce((sum, { nulls }) => sum + nulls, 0),
    sum: null,
    sample: sample.slice(0, sampleSize),
  }
}

/** The last year that a period, a date or an interval of two (`2022-02/2023-03`) reaches; null without one. */
export const yearReached = (period: string | null): number | null => {
  const [, year] = /(\d{4})(?:-\d\d(?:-\d\d)?)?$/.exec(period ?? '') ?? []
  return year === undefined ? null : Number(year)
}

/** One null row for each year that has no other, in the order of the years. */
export const everyYear = (
  rows: readonly MeasuredRow[],
  years: readonly number[],
  empty: (year: number) => Quantity,
): MeasuredRow[] =>
  years.flatMap((year) => {
    const own = rows.filter(({ key }) => key['year'] === year)
    return own.length > 0 ? own : [{ key: { year }, value: empty(year) }]
  })
