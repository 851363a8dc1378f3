import { type Drawing, type Size } from './drawing.js'
import { endLabels, endMargin } from './end-labels.js'
import { yearStep } from './line-chart.js'
import { hex } from './palette.js'
import { bareAxis, base, gridLines, yearAxis } from './style.js'

export type RankLine = {
  readonly name: string
  /** Rank 1 is on top; null, absent or beyond `places` is a gap. */
  readonly ranks: readonly (readonly [year: number, rank: number | null])[]
  readonly highlighted?: boolean
}

export type BumpChart = Size & {
  readonly lines: readonly RankLine[]
  /** How many places are shown. Default: as many as the lowest rank given. */
  readonly places?: number
}

/** Ranks over the years; the highlighted partner in its colour and on top, the others grey, names at the ends. */
export const bumpChart = ({ lines, ...rest }: BumpChart): Drawing => {
  const lowest = Math.max(1, ...lines.flatMap(({ ranks }) => ranks.flatMap(([, rank]) => rank ?? [])))
  const { places = lowest, width = 720 } = rest
  const { height = 44 + places * 26 } = rest
  const shown = lines
    .map((line) => ({
      ...line,
      byYear: new Map(line.ranks.filter(([, rank]) => (rank ?? Infinity) <= places)),
    }))
    .filter(({ byYear }) => byYear.size > 0)
    .toSorted((a, b) => Number(a.highlighted ?? false) - Number(b.highlighted ?? false))
  const years = span(shown.flatMap(({ byYear }) => [...byYear.keys()]))
  const box = {
    left: 36,
    top: 16,
    bottom: height - 28,
    edge: width - Math.ceil(endMargin(shown.map(({ name }) => name))),
  }
  const step = (box.edge - box.left) / Math.max(years.length - 1, 1)
  const last = shown.map(({ byYear }) => Math.max(...byYear.keys()))
  const labels = endLabels(
    shown.map(({ name, byYear, highlighted = false }, index) => ({
      name,
      bold: highlighted,
      colour: hex(highlighted ? 'partner' : 'muted'),
      x: box.left + ((last[index] ?? 0) - (years[0] ?? 0)) * step,
      y: box.top + (((byYear.get(last[index] ?? 0) ?? 1) - 0.5) / places) * (box.bottom - box.top),
    })),
    box,
  )
  return {
    width,
    height,
    option: {
      ...base,
      grid: { left: box.left, right: width - box.edge, top: box.top, bottom: 28, outerBoundsMode: 'none' },
      xAxis: yearAxis(years, yearStep(years.length, box.edge - box.left)),
      yAxis: { type: 'value', inverse: true, min: 0.5, max: places + 0.5, ...bareAxis },
      series: [
        gridLines(
          'yAxis',
          Array.from({ length: places }, (_, index) => [index + 1, String(index + 1)] as const),
          14,
        ),
        ...shown.map(({ name, byYear, highlighted = false }, index) => ({
          type: 'line',
          name,
          silent: true,
          symbol: 'circle',
          symbolSize: highlighted ? 8 : 5,
          itemStyle: { color: hex(highlighted ? 'partner' : 'other') },
          lineStyle: { color: hex(highlighted ? 'partner' : 'other'), width: highlighted ? 3 : 1.5 },
          data: years.map((year) => {
            const value = byYear.get(year) ?? null
            return year === last[index] ? { value, label: labels[index] ?? null } : { value }
          }),
        })),
      ],
    },
  }
}

const span = (years: readonly number[]): number[] => {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
