import type { Chart } from '../core.js'

/** A tile of a treemap that a page can answer for: its code, and its place in the chart's own pixels. */
export type ChartTile = {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The named rectangles of a chart, which stand for products; none where it is no treemap. */
export const tilesOf = (chart: Chart | null): ChartTile[] => {
  const graphic = chart?.option['graphic']
  if (!Array.isArray(graphic)) return []
  return graphic.flatMap((each): ChartTile[] => {
    if (each === null || typeof each !== 'object' || Array.isArray(each)) return []
    const { type, name, shape } = each as { type?: unknown; name?: unknown; shape?: unknown }
    if (type !== 'rect' || typeof name !== 'string' || shape === null || typeof shape !== 'object') return []
    const { x, y, width, height } = shape as Record<string, unknown>
    return [x, y, width, height].every((value) => typeof value === 'number')
      ? [{ code: name, x: Number(x), y: Number(y), width: Number(width), height: Number(height) }]
      : []
  })
}
