import { dyadText } from '../../domain/dyad.js'
import type { Comparison, ComparedRow, UnmatchedFigure } from '../compare.js'
import { csv } from '../csv.js'

const columns = (
  'section exhibit row column unit dyad year ref value text source locator with_dyad with_year with_ref with_value ' +
  'with_text with_source with_locator same difference relative points reason changed'
).split(' ')

/** A comparison as rows: one a figure and brief it is compared with; a figure without a fellow has one side only. */
export const comparisonCsv = (found: Comparison): string => {
  const first = { dyad: dyadText(found.first.dyad), year: found.first.year }
  const rows = found.rows.flatMap((row) =>
    row.others.map((other, index) => ({
      ...placeOf(row),
      ...first,
      ...figureOf(row.figure),
      ...withOf(found, index),
      ...(other === null
        ? {}
        : {
            ...Object.fromEntries(
              Object.entries(figureOf(other)).map(([key, cell]) => [`with_${key}`, cell]),
            ),
            same: other.same,
            difference: other.difference,
            relative: other.relative,
            points: other.points,
            reason: other.reason,
            changed: other.changed.join(' '),
          }),
    })),
  )
  const only = found.only.map((row) => ({
    ...placeOf(row),
    ...first,
    ...figureOf(row.figure),
    reason: row.figure.reason,
  }))
  const onlyThere = found.others.flatMap((other, index) =>
    other.only.map((row) => ({
      ...placeOf(row),
      ...withOf(found, index),
      ...Object.fromEntries(Object.entries(figureOf(row.figure)).map(([key, cell]) => [`with_${key}`, cell])),
      reason: row.figure.reason,
    })),
  )
  return csv([...rows, ...only, ...onlyThere], columns)
}

const placeOf = ({ section, exhibit, row, column, unit }: ComparedRow | UnmatchedFigure) => ({
  section,
  exhibit,
  row,
  column,
  unit,
})

const figureOf = ({ ref, value, text, source, locator }: ComparedRow['figure']) => ({
  ref,
  value,
  text,
  source,
  locator,
})

const withOf = ({ others }: Comparison, index: number) => {
  const other = others[index]
  return other === undefined ? {} : { with_dyad: dyadText(other.dyad), with_year: other.year }
}
