import { BarChart, LineChart, LinesChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { ChartOption } from '../core.js'

// Only the parts that options of ours use.
use([
  BarChart,
  LineChart,
  LinesChart,
  ScatterChart,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  SVGRenderer,
  CanvasRenderer,
])

/** A chart in the page. */
export type Drawn = {
  /** The category (a year) under a place, in pixels of the option's own size; null where there is none. */
  readonly categoryAt: (x: number) => { readonly name: string; readonly x: number } | null
  readonly dispose: () => void
}

/** Draws an option at the size it was laid out for; the picture then scales with its element. */
export const draw = (element: HTMLElement, option: ChartOption, width: number, height: number): Drawn => {
  const chart = init(element, null, { renderer: 'svg', width, height })
  chart.setOption({ ...option, aria: { enabled: false }, animation: false })
  const svg = element.querySelector('svg')
  svg?.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg?.setAttribute('aria-hidden', 'true') // the words stand at the element
  const { xAxis } = option
  const names = typeof xAxis === 'object' && xAxis !== null && 'data' in xAxis ? xAxis.data : null
  return {
    categoryAt: (x) => {
      if (!Array.isArray(names)) return null
      const index = Math.round(chart.convertFromPixel({ xAxisIndex: 0 }, x))
      const name: unknown = names[index]
      if (typeof name !== 'string') return null
      return { name, x: chart.convertToPixel({ xAxisIndex: 0 }, index) }
    },
    dispose: () => chart.dispose(),
  }
}

/** The option as SVG text, to be kept in a file. */
export const svgText = (option: ChartOption, width: number, height: number): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, aria: { enabled: false }, animation: false })
  const text = chart.renderToSVGString()
  chart.dispose()
  return text
}

/** The option drawn on a canvas with so many pixels for each of its own. */
export const drawnCanvas = (
  option: ChartOption,
  width: number,
  height: number,
  devicePixelRatio: number,
): HTMLCanvasElement => {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio,
  })
  chart.setOption({ ...option, aria: { enabled: false }, animation: false })
  const canvas = chart.getRenderedCanvas()
  chart.dispose()
  return canvas
}
