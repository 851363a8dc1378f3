import type { Flow, Level } from '../../domain/flow.js'
import { choicesFor, type Choice } from '../../lake/choice.js'
import { fiveYears } from '../../measures/trade/params.js'
import { productTable } from '../../measures/trade/products.js'
import { namedIn } from '../../sanctions/goods/product-rows.js'
import { productExhibit } from '../exhibits/product-exhibit.js'
import { missing, say, type Brief, type SectionBlock, type Word } from '../section.js'
import { bringTrade, countries } from './dyad-words.js'
import { flowBlocks } from './products.js'

/** Rows of the table; a chapter has fewer subheadings but for a few. */
const mostRows = 400

/** The level one step below a code: chapters, then headings, then subheadings. */
const stepBelow = (within: string): 2 | 4 | 6 => (within.length < 2 ? 2 : within.length < 4 ? 4 : 6)

/**
 * One flow of the dyad below a code of the Harmonized System, a step finer: what the page of products opens on a click. Of
 * subheadings alone, headings and chapters are summed.
 * @param within `''` for all chapters, `'27'`, `'2709'`
 */
export const productsWithin = async (
  brief: Brief,
  flow: Flow,
  within: string,
): Promise<readonly SectionBlock[]> => {
  const digits = stepBelow(within)
  const window = fiveYears(brief.year)
  const choice = await finest(brief, flow, digits)
  const year = String(brief.year)
  if (choice === null)
    return within === ''
      ? flowBlocks(brief, flow) // coarser, or the sentence that nothing is there
      : [
          missing(
            say('products.no-finer', { ...countries(brief), year, product: codeWord('HS', within) }),
            bringTrade(brief),
          ),
        ]
  const asked = { dyad: brief.dyad, flow, year: brief.year, window, groups: { digits, within } }
  const table = await productTable(brief.read, choice, asked)
  const codes = table.lines.map(({ product }) => product)
  const names = await namedIn(brief.read, choice.classification, digits, codes)
  const word = (product: string, short: boolean): Word => ({
    ...codeWord(choice.classification, product),
    short,
    named: digits > 2 ? names.get(product) : undefined,
  })
  if (table.lines.length === 0)
    return [
      missing(
        say('products.none-within', { ...countries(brief), year, product: codeWord('HS', within) }),
        null,
      ),
    ]
  return [
    productExhibit(brief, flow, { ...choice, level: digits }, table, {
      id: `products-${flow}-${within === '' ? 'chapters' : within}`,
      title:
        within === ''
          ? say(`products.${flow}-exhibit`, { ...countries(brief), year })
          : say(`products.within-${flow}`, { ...countries(brief), year, product: codeWord('HS', within) }),
      subtitle: say('products.subtitle-within', {
        digits: { number: digits },
        count: { number: table.lines.length },
      }),
      lines: table.lines.slice(0, mostRows),
      window,
      word,
    }),
  ]
}

const codeWord = (classification: string, product: string) => ({
  product,
  classification,
  level: product.length as Level,
})

/** The record with the finest codes: every step is read from the same, so that what is within a code adds up to it. */
const finest = async (brief: Brief, flow: Flow, digits: 2 | 4 | 6): Promise<Choice | null> => {
  for (const level of ([6, 4, 2] as const).filter((each) => each >= digits)) {
    const need = { ...brief.dyad, flow, years: [brief.year], level }
    const [choice] = await choicesFor(brief.read.lake, need, { asOf: brief.read.asOf })
    if (choice === undefined) continue
    const { scope, record, classification } = choice
    const prefer = { source: scope.source.id, record, classification, asOf: brief.read.asOf }
    const [wide] = await choicesFor(brief.read.lake, { ...need, years: fiveYears(brief.year) }, prefer)
    return wide ?? choice
  }
  return null
}
