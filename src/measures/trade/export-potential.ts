import { crossesRevision } from './hs-revisions.js'
import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearRange, yearsText } from '../../domain/period.js'
import { unknown } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Note } from '../measure.js'
import { basisOfBooks } from './book.js'
import { computed } from './lineages.js'
import { readingConventions } from './flow-values.js'
import { demandConventions } from './market-points.js'
import { dyad, reading, year } from './params.js'
import { potentialGround, type NoGround, type PotentialGround } from './potential-ground.js'
import { rowsOverPartners, rowsOverProducts } from './potential-rows.js'

/** Factors of the published method that are 1 here unless the lake had their input. */
const factors = ['growth', 'tariff', 'distance'] as const

const params = z.object({
  dyad: dyad.describe('the exporter first; WLD as partner for all markets'),
  year,
  over: z
    .enum(['products', 'partners'])
    .optional()
    .describe('a row a product or a row a partner; without it products of one partner, and partners of WLD'),
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products; without it the finest level of the record'),
  window: z.coerce
    .number()
    .int()
    .min(3)
    .default(5)
    .describe('over how many years, the last of them the year, values are averaged; three must be there'),
  without: z
    .string()
    .regex(/^(\d{2,6}(,\d{2,6})*)?$/, 'codes with commas between them')
    .default('')
    .describe('products left out, as codes or their first digits with commas between: 27,93,9701'),
  factors: z
    .string()
    .regex(/^(none|(growth|tariff|distance)(,(growth|tariff|distance))*)$/)
    .default('none')
    .describe(
      'further factors of the method: growth, tariff, distance, with commas between; one whose input is not there is 1, and named',
    ),
  top: z.coerce.number().int().min(0).default(20).describe('how many rows are shown; 0 for all'),
  ...reading,
})
type Params = z.output<typeof params>

/** What the reporter could export with its world share and its ease of trade with the partner, and does not. */
export const exportPotential = measure({
  id: 'export-potential',
  name: { en: 'Export potential', ru: 'Экспортный потенциал', sr: 'Izvozni potencijal' },
  meaning:
    'Unrealised export potential in US dollars a year: what the reporter’s world share in a product, the partner’s demand for it and the ease of trade between the two would give, less what is exported, where that is positive. EPI-style, for products that are exported already: 0 where trade is proportional.',
  unit: 'USD',
  formula:
    'U_{ij} = \\sum_k \\max(0, EPI_{ijk} - v_{ijk}), \\; EPI_{ijk} = \\frac{v_{ik}}{v_{wk}} \\cdot \\frac{v_{ij}}{\\sum_k (v_{ik}/v_{wk}) v_{jk}} \\cdot v_{jk}',
  reference:
    'Decreux and Spies 2016, Export Potential Assessments: A methodology to identify export opportunities for developing countries, International Trade Centre, ch. 2',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-RUS', year: '2018' },
  compute: async (read, question) => {
    const left = question.without.split(',').filter((code) => code !== '')
    const ground = await potentialGround(
      read,
      {
        ...question,
        flow: 'export',
        years: yearRange(question.year - question.window + 1, question.year),
      },
      (product) => !left.some((code) => product.startsWith(code)),
      overOf(question) === 'products' && question.dyad.partner !== 'WLD' ? question.dyad.partner : null,
    )
    return typeof ground === 'string' ? nothing(question, ground) : fromGround(question, ground, left)
  },
})

const keyOf = (over: 'products' | 'partners', question: Params): Record<string, string> =>
  over === 'partners' ? { partner: question.dyad.partner } : { product: 'TOTAL' }

const overOf = ({ over, dyad: asked }: Params): 'products' | 'partners' =>
  over ?? (asked.partner === 'WLD' ? 'partners' : 'products')

const nothing = (question: Params, reason: NoGround): Measured => ({
  rows: [{ key: keyOf(overOf(question), question), value: unavailable(question, reason) }],
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

const unavailable = (question: Params, reason: NoGround | 'classification-change' | 'undefined') =>
  unknown(
    reason,
    'USD',
    computed(
      'export-potential',
      { dyad: dyadText(question.dyad), year: question.year, window: question.window },
      ['potential-mean-years'],
      reason === 'too-few' ? 'fewer than three years' : 'not computed',
      {},
    ),
  )

const fromGround = (question: Params, ground: PotentialGround, left: readonly string[]): Measured => {
  const { book, demandBook, tooFew, markets } = ground
  const over = overOf(question)
  const { partner } = question.dyad
  const basis = basisOfBooks([book], question.source !== undefined || question.record !== undefined)
  const years = book.choice.covered
  const crossed = crossesRevision(book.choice.classification, years)
  const named = question.factors === 'none' ? [] : factors.filter((each) => question.factors.includes(each))
  const few = tooFew.filter((code) => partner === 'WLD' || code === partner)
  const notes: Note[] = [
    { id: 'judged-years', values: { years: yearsText(years), count: years.length } },
    ...(crossed && book.level === 2 ? [{ id: 'revisions-crossed' as const, values: {} }] : []),
    ...(few.length > 0 ? [{ id: 'markets-too-few' as const, values: { count: few.length } }] : []),
    ...(left.length > 0 ? [{ id: 'products-left-out' as const, values: { products: left.join(', ') } }] : []),
    ...named.map((factor): Note => ({ id: 'factor-missing', values: { factor } })),
  ]
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    ...demandConventions(demandBook),
    'potential-epi-style',
    'potential-mean-years',
    'potential-existing-products',
    'potential-named-partners',
    'potential-without-factors',
  ]
  const rows = () => {
    if (crossed && book.level > 2) return []
    if (over === 'partners') return rowsOverPartners(question, ground)
    const chosen = partner === 'WLD' ? markets : markets.filter(({ code }) => code === partner)
    return chosen.length === 0 ? [] : rowsOverProducts(question, ground, chosen)
  }
  const found = rows()
  const reason =
    crossed && book.level > 2 ? 'classification-change' : few.length > 0 ? 'too-few' : 'no-report'
  return {
    rows: found.length > 0 ? found : [{ key: keyOf(over, question), value: unavailable(question, reason) }],
    basis,
    conventions: [...new Set(conventions)],
    notes,
  }
}
