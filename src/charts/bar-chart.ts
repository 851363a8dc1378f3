import { roleColour, type Drawing, type Format, type Role, type Size } from './drawing.js'
import { hex } from './palette.js'
import { bareAxis, base, fontFamily, fontSize, lineHeight, literal } from './style.js'
import { textWidth, wrap } from './text-width.js'

export type Bar = {
  readonly name: string
  /** Null is drawn as no bar, with `–` as its label. */
  readonly value: number | null
  /** Stands at the bar's end instead of the formatted value. */
  readonly text?: string
  readonly highlighted?: boolean
}

export type BarChart = Size & {
  readonly bars: readonly Bar[]
  /** Whose bars they are. Default `other`: grey, so that one highlighted bar stands out. */
  readonly role?: Role
  /** The colour of the highlighted bar. Default `partner`. */
  readonly highlight?: Role
  /** Not drawn if the unit stands in the exhibit’s subtitle; else over the bars: `US$ m`. */
  readonly unit?: string
  readonly format: Format
  /** Largest first (default), or as given. */
  readonly order?: 'value' | 'given'
}

const labelRoom = 270

/** Horizontal bars from a zero baseline, each with its value at its end: no axis is needed. */
export const barChart = ({
  bars,
  role = 'other',
  highlight = 'partner',
  unit,
  format,
  ...rest
}: BarChart): Drawing => {
  const sorted =
    rest.order === 'given' ? bars : bars.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
  const names = sorted.map(({ name }) => wrap(name, labelRoom, fontSize, 2).join('\n'))
  const rowHeight = names.some((name) => name.includes('\n')) ? 40 : 28
  const top = unit === undefined ? 4 : 24
  const { width = 720, height = top + 8 + rowHeight * bars.length } = rest
  const texts = sorted.map(({ value, text }) => text ?? (value === null ? '–' : format(value)))
  const textRoom = Math.ceil(Math.max(...texts.map((text) => textWidth(text, fontSize, true)), 0)) + 12
  const left =
    Math.ceil(
      Math.max(
        ...names.flatMap((name) => name.split('\n')).map((line) => textWidth(line, fontSize, true)),
        0,
      ),
    ) + 12
  const known = sorted.map(({ value }) => value ?? 0)
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)]
  return {
    width,
    height,
    option: {
      ...base,
      grid: {
        left: left + (lowest < 0 ? textRoom : 0),
        right: textRoom,
        top,
        bottom: 4,
        outerBoundsMode: 'none',
      },
      xAxis: {
        type: 'value',
        min: lowest,
        max: highest,
        ...bareAxis,
      },
      yAxis: {
        type: 'category',
        inverse: true,
        ...bareAxis,
        ...(unit !== undefined && {
          name: unit,
          nameLocation: 'start',
          nameGap: 8,
          nameTextStyle: { align: 'left', color: hex('muted'), fontSize: 12, fontFamily },
        }),
        axisLine: { show: true, onZero: true, lineStyle: { color: hex('other') } },
        axisLabel: {
          interval: 0,
          margin: 10 + (lowest < 0 ? textRoom : 0),
          color: hex('ink'),
          fontFamily,
          fontSize,
          lineHeight: lineHeight - 1,
        },
        data: names.map((name, index) =>
          sorted[index]?.highlighted ? { value: name, textStyle: { fontWeight: 600 } } : name,
        ),
      },
      series: [
        {
          type: 'bar',
          silent: true,
          barWidth: rowHeight > 30 ? 20 : 16,
          data: sorted.map(({ value, highlighted }, index) => ({
            value: value ?? 0,
            itemStyle: { color: hex(roleColour(highlighted ? highlight : role)) },
            label: {
              show: true,
              position: (value ?? 0) < 0 ? 'left' : 'right',
              distance: 6,
              color: hex('ink'),
              fontFamily,
              fontSize,
              fontWeight: highlighted ? 600 : 400,
              formatter: literal(texts[index] ?? ''),
            },
          })),
        },
      ],
    },
  }
}
