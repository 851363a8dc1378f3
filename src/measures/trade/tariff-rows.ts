import { groupOf, membersIn } from '../../domain/group.js'
import type { Condition, RowsLineage } from '../../domain/lineage.js'
import { lineageOfAll, recordsOf, type LakeRecord } from '../../lake/records.js'
import type { Source } from '../../lake/source.js'
import type { Reader } from '../measure.js'
import type { StatedDuties } from './tariff-kernel.js'

/** Whose tariff on whose goods, of which products. */
export type TariffQuestion = {
  readonly importer: string
  readonly exporter: string
  readonly year: number
  /** TOTAL, or the first digits of the codes. */
  readonly product: string
  readonly source?: string | undefined
  readonly classification?: string | undefined
  /** How the source made ad valorem equivalents; without it the method of most rows. */
  readonly method?: string | undefined
}

/** A year's tariff: one source, one classification, one level, one method of ad valorem equivalents. */
export type TariffSchedule = {
  readonly source: Source
  readonly classification: string
  readonly digits: number
  readonly method: string
  readonly duties: ReadonlyMap<string, StatedDuties>
  /** True where anything is stated of this exporter: else a missing preference says nothing. */
  readonly ofExporter: boolean
  readonly lineage: RowsLineage
  readonly snapshots: readonly string[]
}

/** Who levies a country's duties: the European Union for its members. */
const levier = (country: string, year: number): string => {
  const union = groupOf('EUN')
  return union && membersIn(union, year).includes(country) ? union.code : country
}

/** The tariff of the first source that has one for the year; null where none has. */
export const scheduleOf = async (read: Reader, question: TariffQuestion): Promise<TariffSchedule | null> => {
  const { importer, exporter, year } = question
  const where: Condition[] = [
    { column: 'reporter', op: 'in', values: [levier(importer, year)] },
    { column: 'partner', op: 'in', values: ['WLD', exporter, levier(exporter, year)] },
    { column: 'year', op: 'in', values: [year] },
  ]
  for (const source of read.lake.sources.filter(({ id }) => id === (question.source ?? id))) {
    const records = await recordsOf(read.lake, source, 'tariff', where, read.asOf)
    const lineage = (used: readonly LakeRecord[]) =>
      lineageOfAll(
        read.lake,
        source,
        'tariff',
        { where: narrowed(where, used), column: 'rate', asOf: read.asOf },
        used,
      )
    const found = scheduleFrom(source, records, question, lineage)
    if (found !== null) return found
  }
  return null
}

/** What of the rows was used, as conditions that give the same rows again. */
const narrowed = (where: readonly Condition[], used: readonly LakeRecord[]): Condition[] => {
  const valuesOf = (column: string) =>
    [...new Set(used.flatMap((record) => record.text(column) ?? []))].toSorted()
  return [
    ...where,
    { column: 'classification', op: 'in', values: valuesOf('classification') },
    { column: 'product', op: 'in', values: valuesOf('product') },
  ]
}

const scheduleFrom = (
  source: Source,
  records: readonly LakeRecord[],
  { exporter, product, year, classification, method }: TariffQuestion,
  lineageOf: (used: readonly LakeRecord[]) => RowsLineage,
): TariffSchedule | null => {
  const inScope = records.filter((record) => {
    const code = record.text('product') ?? 'TOTAL'
    const isOne = classification === undefined || record.text('classification') === classification
    return code !== 'TOTAL' && isOne && (product === 'TOTAL' || code.startsWith(product))
  })
  const nomenclature = mostOf(inScope.map((record) => record.text('classification') ?? ''))
  const ofOne = inScope.filter((record) => record.text('classification') === nomenclature)
  const digits = ofOne.reduce((most, record) => Math.max(most, record.text('product')?.length ?? 0), 0)
  const atLevel = ofOne.filter((record) => record.text('product')?.length === digits)
  const methods = atLevel.map((record) => record.text('ave_method') ?? '')
  const chosen = method ?? mostOf(methods)
  const used = atLevel.filter((record) => (record.text('ave_method') ?? '') === chosen)
  if (nomenclature === null || chosen === null || used.length === 0) return null
  const partners = [exporter, levier(exporter, year)]
  return {
    source,
    classification: nomenclature,
    digits,
    method: chosen,
    duties: dutiesOf(used, partners),
    ofExporter: used.some(
      (record) => partners.includes(record.text('partner') ?? '') && record.text('kind') !== 'mfn',
    ),
    lineage: lineageOf(used),
    snapshots: [...new Set(used.map(({ snapshot }) => snapshot))],
  }
}

/** The commonest text; of equally common ones the last in order, which is the later revision. */
const mostOf = (texts: readonly string[]): string | null => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [first] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))
  return first?.[0] ?? null
}

const kinds = ['applied', 'mfn', 'preferential', 'bound'] as const

/** What is stated for the exporter itself goes before what is stated for all. */
const dutiesOf = (
  records: readonly LakeRecord[],
  partners: readonly string[],
): ReadonlyMap<string, StatedDuties> => {
  const near = (record: LakeRecord) => partners.indexOf(record.text('partner') ?? '')
  // The world last written first, so that nearer ones overwrite it.
  const ordered = records.toSorted((a, b) => rankOf(near(b)) - rankOf(near(a)))
  const found = new Map<string, StatedDuties>()
  for (const record of ordered) {
    const product = record.text('product') as string
    const kind = kinds.find((each) => each === record.text('kind'))
    if (kind !== undefined) found.set(product, { ...found.get(product), [kind]: record.number('rate') })
  }
  return found
}

const rankOf = (at: number): number => (at < 0 ? Number.MAX_SAFE_INTEGER : at)
