import type { EChartsOption } from 'echarts'
import type { ChartOption } from './option.js'
import { textWidth } from './text-width.js'

/** Where the picture stands: `id` prefixes every id and class in it, so that two charts in a page share nothing. */
export type SvgFrame = { readonly id: string; readonly width: number; readonly height: number }

/**
 * Draws an option as SVG, without motion. The same option gives the same bytes, in this process and in any other:
 * what ECharts counts up within a process is numbered again, by order of appearance. ECharts is loaded on first use
 * (0.4 s).
 *
 * The picture has no `style` element and no `style` attribute, so that a page may forbid inline styles.
 */
export const chartSvg = async (option: ChartOption, { id, width, height }: SvgFrame): Promise<string> => {
  const echarts = await loadECharts()
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    // Ours is plain JSON, a subset of theirs, which TypeScript cannot see through the index signature.
    chart.setOption({ ...option, animation: false } as EChartsOption)
    return settled(chart.renderToSVGString(), id)
  } finally {
    chart.dispose()
  }
}

const loadECharts = async (): Promise<typeof import('echarts')> => {
  const echarts = await import('echarts')
  echarts.setPlatformAPI({
    measureText: (text, font) => {
      const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)
      return { width: textWidth(text, size, /\b(?:bold|[6-9]00)\b/.test(font ?? '')) }
    },
  })
  return echarts
}

const settled = (svg: string, id: string): string => {
  const names = new Map<string, string>()
  return svg
    .replace(/<style\b[^]*?<\/style>/g, '') // hover colours: nothing to hover in a printed picture
    .replace(/\s(?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '') // for a live chart only
    .replace(/<path d=""[^>]*><\/path>\s*/g, '') // series that only carry marks
    .replace(/<g clip-path="[^"]*">\s*<\/g>\s*/g, '')
    .replace(/\bzr\d+-[\w-]+/g, (name) => {
      const known = names.get(name) ?? `${id}-g${names.size + 1}`
      names.set(name, known)
      return known
    })
    .replace(/\sstyle="([^"]*)"/g, (_, style: string) => asAttributes(style))
}

/** `style="font-size:12px;fill:red"` as presentation attributes. */
const asAttributes = (style: string): string =>
  style
    .split(';')
    .filter((rule) => rule.trim() !== '')
    .map((rule) => {
      const [name = '', ...value] = rule.split(':')
      return ` ${name.trim()}="${value.join(':').trim()}"`
    })
    .join('')
