import type { BriefDocument, ExhibitBlock } from '../document.js'

/** Keys in the order in which a reader wants them; those not named here follow by name. */
const order = (
  'schema generator language dyad reporter partner year kind id label title subtitle asOf chart table columns rows ' +
  'ref value unit reason text section lineage measure parameters source record snapshots where column op values nulls ' +
  'sum sample arithmetic inputs name numeric cells emphasis conventions sources notes'
).split(' ')
const rank = new Map(order.map((key, index) => [key, index]))

/**
 * The brief as JSON, `rapport/brief@1`: everything but the charts' options, which follow from the tables. Figures,
 * lineages and blocks stand one a line, so that two briefs compare well; keys have a fixed order.
 */
export const renderJson = (brief: BriefDocument): string => {
  const { sections, figures, lineages, snapshots, ...head } = brief
  const lines = [
    ...Object.entries(ordered(head) as object).map(
      ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    ),
    `  "sections": ${list(
      sections.map(({ blocks, ...section }) => {
        const opening = JSON.stringify(ordered(section)).slice(0, -1)
        const printed = blocks.map((block) =>
          compact(block.kind === 'exhibit' ? withoutOption(block) : block),
        )
        return `${opening},"blocks":${list(printed, 6)}}`
      }),
    )}`,
    `  "figures": ${list(figures.map(compact))}`,
    `  "lineages": {\n${Object.entries(lineages)
      .map(([id, lineage]) => `    ${JSON.stringify(id)}: ${compact(lineage)}`)
      .join(',\n')}\n  }`,
    `  "snapshots": ${list(snapshots.map(compact))}`,
  ]
  return `{\n${lines.join(',\n')}\n}\n`
}

const withoutOption = ({ chart, ...block }: ExhibitBlock) => ({
  ...block,
  chart: chart === null ? null : { width: chart.width, height: chart.height, alt: chart.alt },
})

const compact = (value: unknown): string => JSON.stringify(ordered(value))

const list = (items: readonly string[], indent = 4): string =>
  items.length === 0
    ? '[]'
    : `[\n${items.map((item) => ' '.repeat(indent) + item).join(',\n')}\n${' '.repeat(indent - 2)}]`

const byOrder = (a: string, b: string): number =>
  (rank.get(a) ?? order.length) - (rank.get(b) ?? order.length) || (a < b ? -1 : 1)

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => byOrder(a, b))
  return Object.fromEntries(entries.map(([key, each]) => [key, ordered(each)]))
}
