import { known, type Quantity } from '../../../domain/quantity.js'
import { statementsOf, within, type Statement } from '../../../lake/statements.js'
import { computed, plain } from '../../../measures/trade/lineages.js'
import { tradeValue } from '../../../measures/trade/trade-value.js'
import { figure, say, type Brief, type SectionBlock } from '../../section.js'
import { indicatorSaid, statedFigure } from '../stated.js'

const ofDyad = ({ dyad: { reporter, partner } }: Brief) => ({
  reporter: [reporter, partner],
  partner: [reporter, partner],
})

/** The same figure stated twice with values that no rounding reconciles. */
export const statementBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const all = await statementsOf(brief.read.lake, ofDyad(brief), brief.read.asOf)
  const pairs = all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (sameFigure(a, b) && !within(a, b) ? [{ a, b }] : [])),
  )
  if (pairs.length === 0) return []
  return [
    {
      kind: 'exhibit',
      id: 'statements-differ',
      title: say('disagree.statements-exhibit'),
      subtitle: say('disagree.statements-subtitle'),
      chart: null,
      columns: [
        { title: say('column.indicator'), numeric: false },
        { title: say('column.year'), numeric: false },
        { title: say('column.first'), numeric: true },
        { title: say('column.second'), numeric: true },
        { title: say('column.document'), numeric: false },
        { title: say('column.place'), numeric: false },
      ],
      rows: pairs.map(({ a, b }) => ({
        cells: [
          indicatorSaid(a),
          { date: a.period as string },
          statedFigure(a),
          statedFigure(b),
          a.document === b.document ? a.title : { all: [a.title, b.title] },
          say('disagree.places', { first: { place: a.statedAt }, second: { place: b.statedAt } }),
        ],
      })),
      conventions: ['record-document', 'document-as-stated'],
      sources: [{ source: 'documents', record: 'document' }],
      notes: [],
    },
  ]
}

const sameFigure = (a: Statement, b: Statement): boolean =>
  a.period !== null &&
  (['indicator', 'reporter', 'partner', 'period', 'dimension', 'category', 'unit'] as const).every(
    (key) => a[key] === b[key],
  ) &&
  [
    'trade-value',
    'turnover',
    'growth',
    'change',
    'partner-share',
    'partner-rank',
    'share-in-product',
    'services-value',
  ].includes(a.indicator)

/** A stated change against the two levels that are stated for the same figure. */
export const changeBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const all = await statementsOf(brief.read.lake, ofDyad(brief), brief.read.asOf)
  const findings = all
    .filter(({ indicator }) => indicator === 'change')
    .flatMap((change) => {
      const [from, to] = change.period?.split('/') ?? []
      const level = (period: string | undefined) =>
        all.find(
          (each) =>
            each.period === period &&
            each.indicator === (change.dimension === 'turnover' ? 'turnover' : 'trade-value') &&
            (['reporter', 'partner', 'dimension', 'category'] as const).every(
              (key) => each[key] === change[key],
            ),
        )
      const [first, last] = [level(from), level(to)]
      if (first === undefined || last === undefined || first.value <= 0) return []
      return agrees(change, first, last) ? [] : [{ change, first, last }]
    })
  if (findings.length === 0) return []
  return [
    {
      kind: 'exhibit',
      id: 'changes-and-levels',
      title: say('disagree.change-exhibit'),
      subtitle: say('disagree.change-subtitle'),
      chart: null,
      columns: [
        { title: say('column.indicator'), numeric: false },
        { title: say('column.year'), numeric: false },
        { title: say('column.stated'), unit: say('unit.percent'), numeric: true },
        { title: say('column.computed'), unit: say('unit.percent'), numeric: true },
        { title: say('column.arithmetic'), numeric: false },
        { title: say('column.stated-by'), numeric: false },
      ],
      rows: findings.map(({ change, first, last }) => ({
        cells: [
          indicatorSaid(change),
          { date: change.period as string },
          figure(known(change.value, 'rate', change.lineage), 'change', 0),
          figure(rateOf(first, last), 'change'),
          say('disagree.against', { last: statedFigure(last), first: statedFigure(first) }),
          change.title,
        ],
      })),
      conventions: ['record-document', 'document-as-stated'],
      sources: [{ source: 'documents', record: 'document' }],
      notes: [],
    },
  ]
}

/** True when some values within the rounding of all three agree. */
const agrees = (change: Statement, first: Statement, last: Statement): boolean => {
  const half = (each: Statement) => (each.resolution ?? 0) / 2
  const low = (last.value - half(last)) / (first.value + half(first)) - 1
  const high = (last.value + half(last)) / (first.value - half(first)) - 1
  return change.value + half(change) >= low && change.value - half(change) <= high
}

const rateOf = (first: Statement, last: Statement): Quantity =>
  known(
    last.value / first.value - 1,
    'rate',
    computed('change', {}, ['document-as-stated'], `${plain(last.value)} / ${plain(first.value)} − 1`, {
      last: last.lineage,
      first: first.lineage,
    }),
  )

/** Figures stated in documents against the record of the same flow, beyond the statement's rounding. */
export const documentBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const stated = (
    await statementsOf(
      brief.read.lake,
      { ...ofDyad(brief), indicator: 'trade-value', category: 'TOTAL' },
      brief.read.asOf,
    )
  ).filter(
    ({ period, dimension }) =>
      /^\d{4}$/.test(period ?? '') && (dimension === 'export' || dimension === 'import'),
  )
  const compared = await Promise.all(
    stated.map(async (statement) => {
      const dyad = { reporter: statement.reporter as string, partner: statement.partner as string }
      const flow = statement.dimension === 'import' ? ('import' as const) : ('export' as const)
      const measured = await tradeValue.compute(brief.read, {
        dyad,
        flow,
        years: [Number(statement.period)],
        product: 'TOTAL',
        ownTrade: 'once',
      })
      return {
        statement,
        value: measured.rows[0]?.value,
        basis: measured.basis,
        conventions: measured.conventions,
      }
    }),
  )
  const found = compared.flatMap((each) => {
    const value = each.value?.value ?? null
    if (value === null || each.basis === null || each.value === undefined) return []
    return Math.abs(value - each.statement.value) <= (each.statement.resolution ?? 0) / 2
      ? []
      : [{ ...each, value: each.value, basis: each.basis }]
  })
  if (found.length === 0) return []
  return [
    {
      kind: 'exhibit',
      id: 'documents-and-records',
      title: say('disagree.documents-exhibit'),
      subtitle: say('disagree.documents-subtitle'),
      chart: null,
      columns: [
        { title: say('column.indicator'), numeric: false },
        { title: say('column.year'), numeric: false },
        { title: say('column.stated'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.stated-by'), numeric: false },
        { title: say('column.record'), unit: say('unit.usd-million'), numeric: true },
        { title: say('column.source'), numeric: false },
      ],
      rows: found.map(({ statement, value, basis }) => ({
        cells: [
          indicatorSaid(statement),
          statement.period as string,
          figure(known(statement.value, 'USD', statement.lineage), 'usd-million', 0),
          statement.title,
          figure(value, 'usd-million'),
          say('basis', { source: { source: basis.source }, record: say(`record.${basis.record as 'own'}`) }),
        ],
      })),
      conventions: [...new Set(found.flatMap(({ conventions }) => conventions)), 'document-as-stated'],
      sources: found.map(({ basis }) => basis),
      notes: [],
    },
  ]
}
