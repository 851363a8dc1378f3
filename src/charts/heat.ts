import { type Drawing, type Format, type Size } from './drawing.js'
import { rectangle, smallLine, words } from './graphic.js'
import { hatched, tintOf, type HeatScale } from './heat-cell.js'
import { heatLegend } from './heat-legend.js'
import type { Json } from './option.js'
import { base, smallSize } from './style.js'
import { shorten, textWidth, wrap } from './text-width.js'

export type HeatChart = Size &
  HeatScale & {
    readonly rows: readonly string[]
    readonly columns: readonly string[]
    /** A row of values for each row, in the order of the columns. Null is hatched, and so is what is absent. */
    readonly values: readonly (readonly (number | null)[])[]
    readonly format: Format
    /** What the values are: stands before the legend. */
    readonly title?: string
    /** What the hatching means, in the reader's language. Needed only where a value may be missing. */
    readonly missing?: string
  }

export type HeatDrawing = Drawing & {
  /** Columns whose name found no room. */
  readonly unlabelled: readonly string[]
}

/** A matrix of values as tinted cells, each with its number where it fits. */
export const heatChart = (chart: HeatChart): HeatDrawing => {
  const { rows, columns, values, format, width = 720 } = chart
  const rowNames = rows.map((name) => wrap(name, 200, smallSize, 2))
  const left = Math.ceil(Math.max(0, ...rowNames.flat().map((line) => textWidth(line, smallSize)))) + 10
  const names = columnNames(columns, width - left)
  const { cell } = names
  const rowHeight = rowNames.some((lines) => lines.length > 1) ? 34 : 24
  const gridTop = names.height + 6
  const legendTop = gridTop + rowHeight * rows.length + 14
  const legend = heatLegend(chart, width, legendTop)
  const height = chart.height ?? legendTop + legend.height
  return {
    width,
    height,
    unlabelled: names.unlabelled,
    option: {
      ...base,
      graphic: [
        ...names.graphics(left, gridTop),
        ...rowNames.map((lines, row) =>
          words(lines.join('\n'), left - 8, gridTop + (row + 0.5) * rowHeight, {
            align: 'right',
            vertical: 'middle',
          }),
        ),
        ...rows.flatMap((_, row) =>
          columns.flatMap((__, column) => {
            const value = values[row]?.[column] ?? null
            const [x, y] = [left + column * cell, gridTop + row * rowHeight]
            if (value === null) return hatched(x + 0.5, y + 0.5, cell - 2, rowHeight - 2)
            const text = format(value)
            const fits = textWidth(text, smallSize) <= cell - 5
            return [
              rectangle(x + 0.5, y + 0.5, cell - 2, rowHeight - 2, tintOf(value, chart)),
              ...(fits
                ? [
                    words(text, x + cell / 2 - 0.5, y + rowHeight / 2 - 0.5, {
                      align: 'center',
                      vertical: 'middle',
                    }),
                  ]
                : []),
            ]
          }),
        ),
        ...legend.graphics,
      ],
    },
  }
}

type ColumnNames = {
  readonly cell: number
  readonly height: number
  readonly unlabelled: readonly string[]
  readonly graphics: (left: number, bottom: number) => Json[]
}

const widest = 84
const longest = 150

/** Names over their columns: level in up to three lines where each word fits, else turned by 45°. */
const columnNames = (columns: readonly string[], room: number): ColumnNames => {
  const level = Math.min(widest, room / Math.max(columns.length, 1))
  const fits = columns.every(
    (name) =>
      name.split(/\s+/).every((word) => textWidth(word, smallSize) <= level - 6) &&
      !(wrap(name, level - 6, smallSize, 3).at(-1) ?? '').endsWith('…'),
  )
  if (fits) {
    const wrapped = columns.map((name) => wrap(name, level - 6, smallSize, 3))
    return {
      cell: level,
      height: Math.max(1, ...wrapped.map((lines) => lines.length)) * smallLine,
      unlabelled: [],
      graphics: (left, bottom) =>
        wrapped.map((lines, index) =>
          words(lines.join('\n'), left + (index + 0.5) * level, bottom - 5, {
            align: 'center',
            vertical: 'bottom',
          }),
        ),
    }
  }
  return turnedNames(columns, room)
}

const turnedNames = (columns: readonly string[], room: number): ColumnNames => {
  const names = columns.map((name) => shorten(name, longest, smallSize))
  const reach = names.map((name) => (textWidth(name, smallSize) + smallLine / 2) * Math.SQRT1_2)
  // A name near the right end leans out of the matrix: cells are as wide as the one that leans furthest allows.
  const cell = Math.min(
    widest,
    room / columns.length,
    ...reach.map((each, index) => (room - each) / (index + 0.5)),
  )
  const every = Math.ceil((smallLine * Math.SQRT2 * 0.8) / cell)
  return {
    cell,
    height: Math.ceil(Math.max(...reach)) + 8,
    unlabelled: columns.filter((_, index) => index % every !== 0),
    graphics: (left, bottom) =>
      names.flatMap((name, index) =>
        index % every === 0
          ? [
              words(name, left + (index + 0.5) * cell, bottom - 6, {
                vertical: 'middle',
                rotation: Math.PI / 4,
              }),
            ]
          : [],
      ),
  }
}
