import { lineChart } from '../../charts/line-chart.js'
import type { Flow, Level } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import { concentration } from '../../measures/trade/concentration.js'
import { fiveYears } from '../../measures/trade/params.js'
import { productTable, type ProductTable } from '../../measures/trade/products.js'
import { productExhibit } from '../exhibits/product-exhibit.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type SectionBlock,
  type Word,
} from '../section.js'
import { bringTrade, countries, hasValue } from './dyad-words.js'
import { productStructure } from './product-structure.js'
import { statedProducts } from './stated-products.js'

const shown = 15

/** Levels that are shown, each from the best record that has it: chapters where there are any, and sections beside them. */
const levels: readonly Level[] = [1, 2, 6]

/** What the two countries trade, in each direction. */
export const products = section({
  id: 'products',
  title: 'products.title',
  write: async (brief) =>
    (
      await Promise.all([
        flowBlocks(brief, 'export'),
        flowBlocks(brief, 'import'),
        concentrationBlocks(brief),
        productStructure(brief),
        statedProducts(brief),
      ])
    ).flat(),
})

/** One flow by product: at each level there is a record of, or the sentence that there is none. */
export const flowBlocks = async (brief: Brief, flow: Flow): Promise<SectionBlock[]> => {
  const window = fiveYears(brief.year)
  const found: { choice: Choice; table: ProductTable }[] = []
  for (const level of levels) {
    const need = { ...brief.dyad, flow, years: [brief.year], level }
    const [choice] = await choicesFor(brief.read.lake, need, { asOf: brief.read.asOf })
    if (choice === undefined) continue
    const [wide] = await choicesFor(
      brief.read.lake,
      { ...need, years: window },
      {
        source: choice.scope.source.id,
        record: choice.record,
        classification: choice.classification,
        asOf: brief.read.asOf,
      },
    )
    const table = await productTable(brief.read, wide ?? choice, {
      dyad: brief.dyad,
      flow,
      year: brief.year,
      window,
    })
    if (table.lines.length > 0) found.push({ choice: wide ?? choice, table })
  }
  const [first] = found
  if (first === undefined)
    return [
      missing(
        say(`products.missing-${flow}`, { ...countries(brief), year: String(brief.year) }),
        bringTrade(brief),
      ),
    ]
  const largest = first.table.lines[0]
  return [
    ...(largest
      ? [
          text(
            say(`products.lead-${flow}`, {
              ...countries(brief),
              year: String(brief.year),
              product: productWord(first.choice, largest.product, true),
              share: figure(largest.share, 'percent'),
            }),
          ),
        ]
      : []),
    ...found.map(({ choice, table }) => tableExhibit(brief, flow, choice, table, window)),
  ]
}

const productWord = ({ classification, level }: Choice, product: string, short = false): Word => ({
  product,
  classification,
  level,
  short,
})

const subtitleOf = (level: Level, count: number) =>
  level === 1
    ? say('products.subtitle-sections')
    : say(level === 2 ? 'products.subtitle-chapters' : 'products.subtitle-subheadings', {
        count: { number: count },
      })

const tableExhibit = (
  brief: Brief,
  flow: Flow,
  choice: Choice,
  table: ProductTable,
  window: readonly number[],
): Exhibit => {
  const lines = choice.level === 1 ? table.lines : table.lines.slice(0, shown)
  const suffix = choice.level === 1 ? 'sections' : choice.level === 2 ? 'chapters' : 'subheadings'
  return productExhibit(brief, flow, choice, table, {
    id: `products-${flow}-${suffix}`,
    title: say(`products.${flow}-exhibit`, { ...countries(brief), year: String(brief.year) }),
    subtitle: subtitleOf(choice.level, lines.length),
    lines,
    window,
    word: (product, short) => productWord(choice, product, short),
  })
}

const concentrationBlocks = async (brief: Brief): Promise<SectionBlock[]> => {
  const years = yearRange(Math.max(brief.first, brief.year - 9), brief.year)
  const of = (flow: Flow) =>
    concentration.compute(brief.read, {
      dyad: brief.dyad,
      flow,
      years,
      over: 'products',
      form: 'unctad',
      n: 'list',
      top: 3,
    })
  const [exports, imports] = await Promise.all([of('export'), of('import')])
  const rows = years.flatMap((year, index) => {
    const [x, m] = [exports.rows[index]?.value, imports.rows[index]?.value]
    return x && m && (hasValue(x) || hasValue(m)) ? [{ year, x, m }] : []
  })
  const [first, last] = [rows.at(0), rows.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = { from: String(first.year), to: String(last.year) }
  return [
    {
      kind: 'exhibit',
      id: 'concentration',
      title: say('products.concentration-exhibit', span),
      subtitle: say('products.concentration-subtitle'),
      chart:
        rows.length < 2
          ? null
          : (words) => ({
              drawing: lineChart({
                series: [
                  {
                    name: words.text(say('flow.import')),
                    role: 'partner',
                    points: rows.map(({ year, m }) => [year, m.value] as const),
                  },
                  {
                    name: words.text(say('flow.export')),
                    role: 'reporter',
                    points: rows.map(({ year, x }) => [year, x.value] as const),
                  },
                ],
                unit: words.text(say('unit.index')),
                format: (value) => words.number(value, 'number', 1),
              }),
              alt: words.text(say('products.concentration-alt')),
            }),
      columns: [
        { title: say('column.year'), numeric: false },
        { title: say('flow.export'), numeric: true },
        { title: say('flow.import'), numeric: true },
      ],
      rows: rows.map(({ year, x, m }) => ({
        cells: [String(year), figure(x, 'index'), figure(m, 'index')],
        emphasis: year === brief.year,
      })),
      conventions: [...exports.conventions, ...imports.conventions],
      sources: [exports.basis, imports.basis].filter((each) => each !== null),
      notes: [],
    },
  ]
}
