import type { CountryCode } from '../../domain/country.js'
import type { Condition, Lineage } from '../../domain/lineage.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import { lineageOfAll, recordsOf, type LakeRecord } from '../../lake/records.js'
import type { Source } from '../../lake/source.js'
import type { Reader } from '../measure.js'
import { computed } from './lineages.js'
import { tariffsFaced, type Duty } from './tariff-faced-kernel.js'

/** Duties that a market charges the exporter and the best placed of the others. */
export type TariffColumns = {
  readonly tariff: Quantity
  readonly rivalTariff: Quantity
}

/** Duties of many markets on one product (or all below a code), each by its latest tariff up to the year. */
export type Tariffs = { readonly source: Source | null; readonly of: (market: CountryCode) => TariffColumns }

/** Reads what tariffs there are of the markets; without any, unknown with `no-report`. */
export const tariffsOf = async (
  read: Reader,
  markets: readonly CountryCode[],
  asked: { readonly exporter: CountryCode; readonly product: string; readonly year: number },
): Promise<Tariffs> => {
  const where: Condition[] = [
    { column: 'reporter', op: 'in', values: markets },
    ...(asked.product === 'TOTAL'
      ? []
      : [{ column: 'product' as const, op: 'starts-with' as const, values: [asked.product] }]),
  ]
  for (const source of markets.length === 0 ? [] : read.lake.sources) {
    const records = await recordsOf(read.lake, source, 'tariff', where, read.asOf)
    const used = records.filter((record) => (record.number('year') ?? Infinity) <= asked.year)
    if (used.length > 0) return { source, of: (market) => columnsOf(read, source, used, market, asked) }
  }
  return { source: null, of: () => noTariff }
}

const unread = unknown('no-report', 'share', computed('tariff', {}, [], 'no tariff in the lake', {}))
const noTariff: TariffColumns = { tariff: unread, rivalTariff: unread }

const columnsOf = (
  { lake, asOf }: Reader,
  source: Source,
  all: readonly LakeRecord[],
  market: CountryCode,
  { exporter, product, year }: { exporter: CountryCode; product: string; year: number },
): TariffColumns => {
  const own = all.filter((record) => record.text('reporter') === market)
  const latest = Math.max(...own.map((record) => record.number('year') ?? 0))
  const ofYear = own.filter((record) => record.number('year') === latest)
  // A code with its own row is charged by it; a wider one by the mean of the finest rows below it.
  const digits = Math.max(...ofYear.map((record) => lengthOf(record)))
  const used = ofYear.filter((record) => lengthOf(record) === digits)
  const duties = used.flatMap((record): Duty[] => {
    const rate = record.number('rate')
    const [partner, code, kind] = [record.text('partner'), record.text('product'), record.text('kind')]
    return rate === null || partner === null || code === null || kind === null
      ? []
      : [{ partner, product: code, kind, rate: rate / 100 }]
  })
  if (duties.length === 0) return noTariff
  const where: Condition[] = [
    { column: 'reporter', op: 'in', values: [market] },
    { column: 'year', op: 'in', values: [latest] },
    { column: 'product', op: 'in', values: [...new Set(duties.map((duty) => duty.product))].toSorted() },
  ]
  const rows = lineageOfAll(lake, source, 'tariff', { where, column: 'rate', asOf }, used)
  const faced = tariffsFaced(duties, exporter)
  const make = (value: number | null, says: string): Quantity => {
    const lineage: Lineage = computed(
      'tariff',
      { market, exporter, product, year, tariffYear: latest },
      ['tariff-simple-mean'],
      says,
      { tariffs: rows },
    )
    return value === null ? unknown('no-report', 'share', lineage) : known(value, 'share', lineage)
  }
  return {
    tariff: make(faced.own, `simple mean over ${faced.lines} products, tariff of ${latest}`),
    rivalTariff: make(
      faced.rival,
      `least mean of all others, ${faced.rivalPartner ?? 'nobody'}’s, tariff of ${latest}`,
    ),
  }
}

const lengthOf = (record: LakeRecord): number => {
  const code = record.text('product') ?? ''
  return code === 'TOTAL' ? 0 : code.length
}
