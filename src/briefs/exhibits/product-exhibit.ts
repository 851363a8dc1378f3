import { treemap } from '../../charts/treemap.js'
import type { Flow } from '../../domain/flow.js'
import type { Choice } from '../../lake/choice.js'
import { basisOf, readingConventions } from '../../measures/trade/flow-values.js'
import type { ProductLine, ProductTable } from '../../measures/trade/products.js'
import { sectionOfChapter } from '../../messages/hs-sections.js'
import { figure, say, type Brief, type Exhibit, type Said, type Word } from '../section.js'
import { countries } from '../sections/dyad-words.js'

export type ProductExhibit = {
  readonly id: string
  readonly title: Said
  readonly subtitle: Said
  /** What the table shows of the lines; the chart shows all. */
  readonly lines: readonly ProductLine[]
  /** The years of the growth rate. */
  readonly window: readonly number[]
  readonly word: (product: string, short: boolean) => Word
}

/** Products of a flow as a treemap and a table: value, share in the flow, growth, and the partner’s part of each. */
export const productExhibit = (
  brief: Brief,
  flow: Flow,
  choice: Choice,
  table: ProductTable,
  { id, title, subtitle, lines, window, word }: ProductExhibit,
): Exhibit => {
  const span = { from: String(window.at(0)), to: String(window.at(-1)) }
  return {
    kind: 'exhibit',
    id,
    title,
    subtitle,
    chart: (words) => ({
      drawing: treemap({
        items: table.lines.flatMap(({ product, value, share }) =>
          value.value === null || value.value <= 0
            ? []
            : [
                {
                  key: product,
                  name: words.text(word(product, true)),
                  value: value.value,
                  text: words.number(share.value ?? 0, 'percent'),
                  group: choice.level === 1 ? product : (sectionOfChapter(product.slice(0, 2)) ?? product),
                },
              ],
        ),
      }),
      alt: words.text(say('products.alt', { product: word(lines[0]?.product ?? 'TOTAL', true) })),
    }),
    columns: [
      { title: say('column.product'), numeric: false },
      { title: say('column.value'), unit: say('unit.usd-million'), numeric: true },
      { title: say('column.share-in-flow'), unit: say('unit.percent'), numeric: true },
      { title: say('column.growth', span), unit: say('unit.percent-a-year'), numeric: true },
      { title: say(`column.share-in-${flow}s`, countries(brief)), unit: say('unit.percent'), numeric: true },
    ],
    rows: lines.map((line) => ({
      key: { product: line.product },
      cells: [
        word(line.product, false),
        figure(line.value, 'usd-million'),
        figure(line.share, 'percent-bare'),
        figure(line.growth, 'percent-bare'),
        figure(line.shareInProduct, 'percent-bare'),
      ],
    })),
    conventions: [
      ...readingConventions(choice, flow),
      'growth-log-linear',
      'total-summed',
      ...(choice.classification === 'HS' ? (['revision-not-stated'] as const) : []),
    ],
    sources: [basisOf(choice, false)].filter((each) => each !== null),
    notes: table.notes,
  }
}
