import type { Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { classificationOf, codeIn } from './classification.js'

type Pair = {
  readonly from: readonly [classification: string | null, code: string]
  readonly to: readonly [classification: string | null, code: string]
  readonly kind: string
  readonly weight?: string
}

/** One code and one it corresponds to. A weight is kept where the file gives one, and never made up. */
export const answerPair = ({ from, to, kind, weight = '' }: Pair): readonly RowAnswer[] => {
  const [[fromClass, fromText], [toClass, toText]] = [from, to]
  if (fromText.trim() === '' && toText.trim() === '') return []
  if (fromClass === null || toClass === null) return [reject('concordance-classification')]
  const [fromCode, toCode] = [codeIn(fromClass, fromText), codeIn(toClass, toText)]
  if (fromCode === null || toCode === null) return [reject('concordance-code')]
  if (kind !== 'conversion' && kind !== 'correlation') return [reject('concordance-kind')]
  if (weight !== '' && !(/^\d(?:\.\d{1,6})?$/.test(weight) && Number(weight) > 0 && Number(weight) <= 1))
    return [reject('concordance-weight')]
  return [
    accept({
      from_classification: fromClass,
      from_product: fromCode,
      to_classification: toClass,
      to_product: toCode,
      kind,
      weight: weight === '' ? null : weight,
    }),
  ]
}

const isTorn = (cells: Cells, needed: readonly string[]): boolean =>
  needed.some((name) => cells[name] === undefined) || Object.keys(cells).some((name) => name.startsWith('#'))

export const revisionColumns = ['from_revision', 'to_revision', 'from_code', 'to_code']

/** Revisions and codes by row. Without a column that says so, a table of one target a code is a conversion. */
export const parseRevisions: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isTorn(cells, revisionColumns)) return [reject('concordance-shape')]
    return answerPair({
      from: [classificationOf(cells['from_revision'] ?? ''), cells['from_code'] ?? ''],
      to: [classificationOf(cells['to_revision'] ?? ''), cells['to_code'] ?? ''],
      kind: cells['kind'] ?? 'conversion',
      weight: cells['weight'] ?? '',
    })
  }

export const yearColumns = ['from_year', 'to_year', 'origin_code', 'destination_code']

/** Codes of the Combined Nomenclature that changed from one year to another. */
export const parseYears: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isTorn(cells, yearColumns)) return [reject('concordance-shape')]
    return answerPair({
      from: [classificationOf(`CN${cells['from_year'] ?? ''}`), cells['origin_code'] ?? ''],
      to: [classificationOf(`CN${cells['to_year'] ?? ''}`), cells['destination_code'] ?? ''],
      kind: 'correlation',
    })
  }

/** `HS6_6d`: the codes of six digits of a classification. */
const level = /^([A-Z]+\d)_(\d)d$/

/** Two classifications side by side, each with a column a level: the finest two are the pair. */
export const parseLevels: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    const columns = Object.keys(cells).flatMap((column) => {
      const [, system, digits] = level.exec(column) ?? []
      return system === undefined ? [] : [{ column, system, digits: Number(digits) }]
    })
    const systems = [...new Set(columns.map(({ system }) => system))]
    const [from, to] = systems.map((system) =>
      columns
        .filter((each) => each.system === system)
        .toSorted((a, b) => b.digits - a.digits)
        .at(0),
    )
    if (systems.length !== 2 || from === undefined || to === undefined || isTorn(cells, []))
      return [reject('concordance-shape')]
    return answerPair({
      from: [classificationOf(from.system), cells[from.column] ?? ''],
      to: [classificationOf(to.system), cells[to.column] ?? ''],
      kind: 'correlation',
    })
  }
