import type { NetworkLink } from './network.js'
import type { Json } from './option.js'
import { hex } from './palette.js'

type Place = { readonly at: readonly [number, number]; readonly lit: boolean }

/** Line widths in pixels, from the weakest links to the strongest. */
const widths = [0.5, 1, 1.75] as const

/**
 * Links as lines, wider the heavier, in three widths between the lightest and the heaviest; darker between two lit
 * nodes. Each kind is one path: thousands of links stay a small picture.
 */
export const networkLinks = (links: readonly NetworkLink[], places: ReadonlyMap<string, Place>): Json[] => {
  const known = links.flatMap(({ from, to, weight }) => {
    const [start, end] = [places.get(from), places.get(to)]
    if (start === undefined || end === undefined) return []
    return [{ coords: [start.at, end.at] as const, lit: start.lit && end.lit, weight }]
  })
  const lightest = known.reduce((low, { weight }) => Math.min(low, weight), Infinity)
  const heaviest = known.reduce((high, { weight }) => Math.max(high, weight), -Infinity)
  const widthOf = (weight: number) => {
    if (heaviest === lightest) return widths[1]
    const part = (weight - lightest) / (heaviest - lightest)
    return widths[Math.min(2, Math.floor(part * 3))] ?? widths[1]
  }
  return [false, true].flatMap((lit) =>
    widths.flatMap((width) => {
      const data = known.filter((link) => link.lit === lit && widthOf(link.weight) === width)
      return data.length === 0
        ? []
        : [
            {
              type: 'lines',
              coordinateSystem: 'cartesian2d',
              silent: true,
              large: true,
              largeThreshold: 0,
              z: 1,
              lineStyle: { color: hex(lit ? 'muted' : 'rule'), width, opacity: 1 },
              data: data.map(({ coords }) => ({ coords })),
            },
          ]
    }),
  )
}
