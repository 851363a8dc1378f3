import type { Flow } from '../../../domain/flow.js'
import { known, type Quantity } from '../../../domain/quantity.js'
import { statementsOf, type Statement } from '../../../lake/statements.js'
import { computed, plain } from '../../../measures/trade/lineages.js'
import { tradeValue } from '../../../measures/trade/trade-value.js'
import { figure, say, text, type Brief, type Said, type SectionBlock } from '../../section.js'
import { statedFigure } from '../stated.js'

/** A part of a turnover with how it is known and how far rounding may have moved it. */
type Part = { readonly quantity: Quantity; readonly slack: number; readonly how: Said }

type Finding = {
  readonly stated: Statement
  readonly exports: Part
  readonly imports: Part
  readonly sum: Quantity
  readonly slack: number
}

/**
 * Stated turnovers that their parts do not give. A part is what a document states for the year, or what a stated
 * change carries over from another stated year, or else a record of the lake; rounding of all is allowed for.
 */
export const turnoverFindings = async (brief: Brief): Promise<Finding[]> => {
  const { reporter, partner } = brief.dyad
  const turnovers = await statementsOf(
    brief.read.lake,
    { indicator: 'turnover', reporter: [reporter, partner], partner: [reporter, partner] },
    brief.read.asOf,
  )
  const found: Finding[] = []
  for (const stated of turnovers) {
    if (stated.period === null || !/^\d{4}$/.test(stated.period)) continue
    const [exports, imports] = [await partOf(brief, 'export', stated), await partOf(brief, 'import', stated)]
    if (exports === null || imports === null) continue
    const sum = (exports.quantity.value as number) + (imports.quantity.value as number)
    const slack = exports.slack + imports.slack + (stated.resolution ?? 0) / 2
    if (Math.abs(sum - stated.value) <= slack) continue
    found.push({ stated, exports, imports, slack, sum: sumOf(exports.quantity, imports.quantity) })
  }
  return found
}

/** The part as the dyad's reporter sees it, whichever of the two the document names first. */
const partOf = async (brief: Brief, flow: Flow, turnover: Statement): Promise<Part | null> => {
  const year = turnover.period as string
  const { reporter, partner } = brief.dyad
  const both = { reporter: [reporter, partner], partner: [reporter, partner], category: 'TOTAL' }
  const seen = (each: Statement) =>
    each.reporter === reporter ? each.dimension === flow : each.dimension === opposite[flow]
  const values = (
    await statementsOf(brief.read.lake, { ...both, indicator: 'trade-value' }, brief.read.asOf)
  ).filter(seen)
  const direct = values.find(({ period }) => period === year)
  if (direct)
    return {
      quantity: known(direct.value, 'USD', direct.lineage),
      slack: (direct.resolution ?? 0) / 2,
      how: say('disagree.part-stated'),
    }
  const changes = (
    await statementsOf(brief.read.lake, { ...both, indicator: 'change' }, brief.read.asOf)
  ).filter(seen)
  for (const change of changes) {
    const [from, to] = change.period?.split('/') ?? []
    const level = values.find(({ period }) => period === to && from === year)
    if (level) return implied(level, change)
  }
  const recorded = (
    await tradeValue.compute(brief.read, {
      dyad: brief.dyad,
      flow,
      years: [Number(year)],
      product: 'TOTAL',
      ownTrade: 'once',
    })
  ).rows[0]?.value
  return recorded && recorded.value !== null
    ? { quantity: recorded, slack: 0, how: say('disagree.part-recorded') }
    : null
}

const opposite = { export: 'import', import: 'export' } as const

/** The level at the start of a change, from the level at its end: v / (1 + g), as far as both are rounded. */
const implied = (level: Statement, change: Statement): Part | null => {
  if (change.value <= -1) return null
  const of = (value: number, rate: number) => value / (1 + rate)
  const half = { level: (level.resolution ?? 0) / 2, change: (change.resolution ?? 0) / 2 }
  const value = of(level.value, change.value)
  const lineage = computed(
    'level-before-change',
    {},
    ['document-as-stated'],
    `${plain(level.value)} / (1 + ${plain(change.value)})`,
    { level: level.lineage, change: change.lineage },
  )
  return {
    quantity: known(value, 'USD', lineage),
    slack: of(level.value + half.level, change.value - half.change) - value,
    how: say('disagree.part-implied'),
  }
}

const sumOf = (x: Quantity, m: Quantity): Quantity =>
  known(
    (x.value as number) + (m.value as number),
    'USD',
    computed('turnover', {}, [], `${plain(x.value as number)} + ${plain(m.value as number)}`, {
      exports: x.lineage,
      imports: m.lineage,
    }),
  )

export const turnoverBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const findings = await turnoverFindings(brief)
  const [first] = findings
  if (first === undefined) return []
  return [
    text(
      say('disagree.turnover-lead', {
        year: first.stated.period as string,
        stated: statedFigure(first.stated),
        parts: figure(first.sum, 'usd'),
      }),
    ),
    {
      kind: 'exhibit',
      id: 'turnover-parts',
      title: say('disagree.turnover-exhibit'),
      subtitle: say('disagree.turnover-subtitle'),
      chart: null,
      columns: [
        { title: say('column.year'), numeric: false },
        { title: say('column.stated'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.exports'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.imports'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.computed'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.stated-by'), numeric: false },
        { title: say('column.arithmetic'), numeric: false },
      ],
      rows: findings.map(({ stated, exports, imports, sum }) => ({
        cells: [
          stated.period as string,
          figure(known(stated.value, 'USD', stated.lineage), 'usd-million', 0),
          figure(exports.quantity, 'usd-million', 0),
          figure(imports.quantity, 'usd-million', 0),
          figure(sum, 'usd-million', 0),
          stated.title,
          say('disagree.parts', { exports: exports.how, imports: imports.how }),
        ],
      })),
      conventions: ['record-document', 'document-as-stated'],
      sources: [{ source: 'documents', record: 'document' }],
      notes: [],
    },
  ]
}
