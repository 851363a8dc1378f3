import { type Drawing, type Size } from './drawing.js'
import { areaScale, radiusOf } from './bubble-size.js'
import { disc, smallLine, type Paint } from './graphic.js'
import { key, type KeyItem } from './key.js'
import { labelGraphics, tenth } from './label-graphics.js'
import { placeLabels } from './label-places.js'
import { networkLinks } from './network-links.js'
import type { Json } from './option.js'
import { categories, hex } from './palette.js'
import { bareAxis, base, smallSize } from './style.js'
import { textWidth, wrap } from './text-width.js'

export type NetworkNode = {
  readonly id: string
  /** What stands beside a lit node. Default: the id. */
  readonly label?: string
  /** From 0 at the left to 1 at the right. */
  readonly x: number
  /** From 0 on top to 1 at the foot. */
  readonly y: number
  /** In proportion to the area of a lit node; the unlit are all as small. */
  readonly area: number
  readonly lit: boolean
  /** Lit nodes of a group share a colour, named in a key. */
  readonly group?: string
}

export type NetworkLink = { readonly from: string; readonly to: string; readonly weight: number }

export type Network = Size & {
  readonly nodes: readonly NetworkNode[]
  /** A link to a node that is not given is left out. */
  readonly links: readonly NetworkLink[]
}

export type NetworkDrawing = Drawing & {
  /** Lit nodes whose name found no place, the largest first. */
  readonly unlabelled: readonly string[]
}

/** Nodes at given places with their links; the lit in colour and named, the others grey. */
export const networkChart = ({ nodes, links, width = 720, height = 560 }: Network): NetworkDrawing => {
  const lit = nodes
    .filter((node) => node.lit)
    .toSorted((a, b) => b.area - a.area || a.id.localeCompare(b.id, 'en'))
  const colours = groupColours(lit)
  const legend = key(groupKey(colours), 0, width, 0)
  const plot = { x: margin, y: legend.height + margin, width: width - 2 * margin, height: 0 }
  const box = { ...plot, height: height - plot.y - margin }
  const at = ({ x, y }: NetworkNode): readonly [number, number] => [
    tenth(box.x + x * box.width),
    tenth(box.y + y * box.height),
  ]
  const perUnit = areaScale(
    lit.map(({ area }) => area),
    box.width * box.height * 0.5,
    16,
  )
  const drawn = lit.map((node) => drawnNode(node, at(node), radiusOf(node.area, perUnit)))
  const bounds = { x: 0, y: legend.height, width, height: height - legend.height }
  const places = placeLabels(drawn, drawn, bounds)
  return {
    width,
    height,
    unlabelled: drawn.filter((_, index) => places[index] === null).map(({ name }) => name),
    option: {
      ...base,
      // Axes in pixels: so that all unlit nodes, and all links of a kind, are one path each.
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', min: 0, max: width, ...bareAxis },
      yAxis: { type: 'value', inverse: true, min: 0, max: height, ...bareAxis },
      series: [
        ...networkLinks(links, new Map(nodes.map((node) => [node.id, { at: at(node), lit: node.lit }]))),
        ...unlitNodes(nodes.filter((node) => !node.lit).map(at), nodes.length > 300 ? 3 : 5),
      ],
      graphic: [
        ...legend.graphics,
        ...drawn.map(({ x, y, radius, group }) => disc(x, y, radius, look(colours.get(group ?? '')))),
        ...drawn.flatMap((each, index) => labelGraphics(each.lines, each, places[index])),
      ],
    },
  }
}

/** All in one path; ECharts cannot draw one without points. */
const unlitNodes = (data: readonly (readonly [number, number])[], symbolSize: number): Json[] =>
  data.length === 0
    ? []
    : [
        {
          type: 'scatter',
          silent: true,
          large: true,
          largeThreshold: 0,
          z: 2,
          symbolSize,
          itemStyle: { color: hex('other'), opacity: 1 },
          data,
        },
      ]

const margin = 20

type DrawnNode = {
  readonly name: string
  readonly group: string | undefined
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  readonly far: number
}

const drawnNode = (
  { id, label = id, group }: NetworkNode,
  [x, y]: readonly [number, number],
  radius: number,
): DrawnNode => {
  const lines = wrap(label, 130, smallSize, 2)
  const width = Math.max(...lines.map((line) => textWidth(line, smallSize))) + 2
  return {
    name: label,
    group,
    x,
    y,
    radius: tenth(radius),
    lines,
    width,
    height: lines.length * smallLine,
    far: 32,
  }
}

type GroupColour = (typeof categories)[number]

/** A colour for each group, in the order of their names; groups beyond the ten colours share them in turn. */
const groupColours = (lit: readonly NetworkNode[]): Map<string, GroupColour> => {
  const groups = [...new Set(lit.flatMap(({ group }) => group ?? []))].toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  )
  return new Map(
    groups.map((group, index) => [group, categories[index % categories.length] ?? 'category9'] as const),
  )
}

/** The tints of groups are pale: a border of ink keeps them apart from the paper. */
const look = (colour: GroupColour | undefined): Paint =>
  colour === undefined ? { fill: 'reporter', stroke: 'ink' } : { fill: colour, stroke: 'ink' }

const groupKey = (colours: ReadonlyMap<string, GroupColour>): KeyItem[] =>
  [...colours].map(([text, colour]) => ({
    text,
    markWidth: 12,
    mark: (left, middle): Json[] => [disc(left + 6, middle, 5.5, look(colour))],
  }))
