import type { MeasuredRow } from '../../measures/measure.js'
import { figure, say, type Exhibit, type Said } from '../section.js'
import { mergedNotes } from './merged-notes.js'
import { measureChart } from './measure-chart.js'
import {
  columnTerm,
  formatOf,
  keyWord,
  term,
  titleOf,
  unitWord,
  valueWord,
  type Shown,
} from './measure-words.js'

export type MeasureExhibit = {
  /** Stable within the brief. */
  readonly id: string
  /** Without it the measure's name, the dyad and the years. */
  readonly title?: Said
  /** Rows of the table; the chart is drawn of all. Default 25. */
  readonly rows?: number
  /** Numbers of `also` to show as columns; without it all of them. */
  readonly also?: readonly string[]
}

/**
 * Any measure as an exhibit: a table of its rows, its default chart, its conventions and sources. Sections of the brief
 * and `rapport measure --format svg` show the same.
 */
export const measureExhibit = (shown: Shown, { id, title, rows = 25, also }: MeasureExhibit): Exhibit => {
  const { measure, result } = shown
  const keys = [...new Set(result.rows.flatMap(({ key }) => Object.keys(key)))]
  const named = [...new Set(result.rows.flatMap((row) => Object.keys(row.also ?? {})))]
  const numbers = also === undefined ? named : also.filter((name) => named.includes(name))
  const quantities = (name: string) => result.rows.flatMap((row) => row.also?.[name] ?? [])
  const format = formatOf(result.rows.map(({ value }) => value))
  const formats = new Map(numbers.map((name) => [name, formatOf(quantities(name))]))
  const unit = unitWord(result.rows[0]?.value.unit ?? measure.unit, format)
  const line = ({ key, value, also: beside }: MeasuredRow) => ({
    cells: [
      ...keys.map((name) => (key[name] === undefined ? '' : keyWord(name, key[name], shown))),
      figure(value, format),
      ...numbers.map((name) => {
        const quantity = beside?.[name]
        return quantity === undefined ? '' : figure(quantity, formats.get(name) ?? 'number')
      }),
    ],
  })
  return {
    kind: 'exhibit',
    id,
    title: title ?? titleOf(shown),
    subtitle: say('measure.subtitle', { measure: valueWord(measure), unit }),
    chart: measureChart(shown),
    columns: [
      ...keys.map((name) => ({ title: say('word.as-is', { word: term('key', name) }), numeric: false })),
      {
        title: say('word.as-is', { word: valueWord(measure) }),
        unit: say('word.as-is', { word: unit }),
        numeric: true,
      },
      ...numbers.map((name) => {
        const own = quantities(name)[0]?.unit ?? 'other'
        return {
          title: say('word.as-is', { word: columnTerm(name, quantities(name)) }),
          ...(own !== 'rank' && {
            unit: say('word.as-is', { word: unitWord(own, formats.get(name) ?? 'number') }),
          }),
          numeric: true,
        }
      }),
    ],
    rows: result.rows.slice(0, rows).map(line),
    conventions: result.conventions,
    sources: result.basis === null ? [] : [result.basis],
    notes: [
      ...mergedNotes(result.notes),
      ...(result.rows.length > rows
        ? [say('measure.more-rows', { shown: { number: rows }, count: { number: result.rows.length } })]
        : []),
    ],
  }
}
