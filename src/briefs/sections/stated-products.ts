import { statementsOf, type Statement } from '../../lake/statements.js'
import { figure, say, type Brief, type Exhibit, type Figure, type Word } from '../section.js'
import { known } from '../../domain/quantity.js'
import { countries } from './dyad-words.js'
import { decimalsOf, statedFigure } from './stated.js'

/** A table of a document counts as one where it states at least this many products of one flow and period. */
const rowsOfATable = 3

/** Tables of products as documents print them: value, growth and share columns stay the document’s own. */
export const statedProducts = async (brief: Brief): Promise<Exhibit[]> => {
  const { reporter, partner } = brief.dyad
  const both = { reporter: [reporter, partner], partner: [reporter, partner] }
  const of = (indicator: string) => statementsOf(brief.read.lake, { ...both, indicator }, brief.read.asOf)
  const [values, growths, shares] = await Promise.all([
    of('trade-value'),
    of('growth'),
    of('share-in-product'),
  ])
  const tables = groupBy(values.filter(isInTable), (each) =>
    [each.document, tableOf(each), each.reporter, each.dimension, each.period].join('|'),
  )
  return [...tables.values()]
    .filter((rows) => rows.length >= rowsOfATable)
    .map((rows, index) => tableExhibit(rows, growths, shares, index + 1))
}

/** “Table 2” of “line 275, … Table 2, row 27, …”: statements that name a row of a table stand in it together. */
const tableOf = ({ statedAt }: Statement): string | null =>
  /\b(?:Table|Tab\.|Таблица|Tabela)\s*[\w.]+(?=, row)/u.exec(statedAt)?.[0] ?? null

/** Whether a statement stands in a table of products as it is shown: a value, or the growth or share beside one. */
export const isInTable = (statement: Statement): boolean =>
  ['trade-value', 'growth', 'share-in-product'].includes(statement.indicator) &&
  statement.category !== 'TOTAL' &&
  tableOf(statement) !== null

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const tableExhibit = (
  rows: readonly Statement[],
  growths: readonly Statement[],
  shares: readonly Statement[],
  number: number,
): Exhibit => {
  const [first] = rows as [Statement]
  const flow = first.dimension === 'import' ? 'import' : 'export'
  const who = countries({ dyad: { reporter: first.reporter ?? 'WLD', partner: first.partner ?? 'WLD' } })
  const beside = (row: Statement, from: readonly Statement[]): Statement | undefined =>
    from.find(
      (each) =>
        each.document === row.document &&
        each.category === row.category &&
        each.dimension === row.dimension &&
        each.reporter === row.reporter &&
        tableOf(each) === tableOf(row),
    )
  const growthPeriod = rows.flatMap((row) => beside(row, growths)?.period ?? [])[0] ?? null
  const [from = '', to = ''] = growthPeriod?.split('/') ?? []
  const hasGrowth = rows.some((row) => beside(row, growths))
  const hasShare = rows.some((row) => beside(row, shares))
  return {
    kind: 'exhibit',
    id: `products-stated-${number}`,
    title: say(`products.stated-${flow}`, {
      ...who,
      period: first.period === null ? say('stated.period-open') : { date: first.period },
      document: first.title,
    }),
    subtitle:
      first.cites === null
        ? say('products.stated-subtitle-plain')
        : say('products.stated-subtitle', { cites: { place: first.cites } }),
    chart: null,
    columns: [
      { title: say('column.product'), numeric: false },
      { title: say('column.value'), unit: say('unit.usd-thousand'), numeric: true },
      ...(hasGrowth
        ? [{ title: say('column.growth', { from, to }), unit: say('unit.percent'), numeric: true }]
        : []),
      ...(hasShare
        ? [{ title: say(`column.share-in-${flow}s`, who), unit: say('unit.percent'), numeric: true }]
        : []),
    ],
    rows: rows.map((row) => ({
      cells: [
        { product: row.category as string, classification: 'HS', level: 2 },
        valueFigure(row),
        ...(hasGrowth ? [percentCell(beside(row, growths))] : []),
        ...(hasShare ? [percentCell(beside(row, shares))] : []),
      ],
    })),
    conventions: ['record-document', 'document-as-stated'],
    sources: [{ source: 'documents', record: 'document' }],
    notes: [],
  }
}

/** In thousands, as such tables are printed; a coarser statement keeps its own rounding. */
const valueFigure = (row: Statement): Figure =>
  figure(known(row.value, 'USD', row.lineage), 'usd-thousand', decimalsOf((row.resolution ?? 1) / 1000))

const percentCell = (statement: Statement | undefined): Word => {
  if (statement === undefined) return ''
  const { quantity } = statedFigure(statement)
  return figure(quantity, 'percent-bare', decimalsOf((statement.resolution ?? 0.001) * 100))
}
