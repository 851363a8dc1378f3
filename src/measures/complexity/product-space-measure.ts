import { z } from 'zod'
import type { Quantity } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { measure, type MeasuredRow, type Note, type Reader } from '../measure.js'
import { besideBook, type Book } from '../trade/book.js'
import { noRecord } from '../trade/flow-values.js'
import { year } from '../trade/params.js'
import { vectorOf } from '../trade/vector.js'
import { advantageOf, figuresOf, signed, worked, type Figures } from './complexity-figures.js'
import { groundOf, type Ground } from './complexity-ground.js'
import type { YearGround } from './year-ground.js'
import { complexityIn } from './complexity-index.js'
import { eigenvectorNotes, fromGround, unanswered } from './complexity-notes.js'
import { matrixParams, pciForm } from './complexity-params.js'
import { pciOf } from './pci.js'
import { productSpace, strongProximity, type ProductSpace } from './product-space.js'
import { once } from './remembered.js'

const id = 'product-space'

const { years: _years, ...ofOneYear } = matrixParams
const params = z.object({
  ...ofOneYear,
  year,
  pci: pciForm,
  links: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(strongProximity)
    .describe('the proximity from which on links are drawn beside those of the tree'),
  lit: z
    .enum(['exported', 'specialised'])
    .optional()
    .describe(
      'which products are lit: those that the reporter exports to the partner, or those that it is specialised in; without it the first, and the second where the partner is WLD',
    ),
})
type Params = z.output<typeof params>

/** The network of products that are exported together, with a country’s place in it. */
export const productSpaceMeasure = measure({
  id,
  name: { en: 'Product space', ru: 'Пространство товаров', sr: 'Prostor proizvoda' },
  meaning:
    'Products as a network: the strongest links of proximity that join all of them, and every other strong one. A product’s number is its complexity; beside it the reporter’s exports to the partner, and whether it is lit. Places on the page have no unit.',
  unit: 'z-score',
  formula:
    "\\max \\sum_{(k,k') \\in T} \\varphi_{kk'} \\;\\; \\text{over spanning trees } T, \\quad \\varphi_{kk'} \\ge 0.55",
  reference:
    'Hidalgo, Klinger, Barabási and Hausmann 2007, The product space conditions the development of nations, Science 317(5837), and its supporting material',
  params,
  chart: { kind: 'network' },
  example: { dyad: 'SRB-RUS', year: '2010', level: 2 },
  compute: async (read, { year: only, ...question }) => {
    const asked = { ...question, years: [only] }
    const ground = await groundOf(read, asked)
    const own = ground?.years[0]?.ground ?? null
    if (ground === null || own === null || own.m.products === 0)
      return {
        rows: unanswered(id, 'z-score', only, []),
        basis: null,
        conventions: ['nominal-usd'],
        notes: own === null ? [] : eigenvectorNotes(figuresOf(id, 'z-score', asked, own, [])),
      }
    const figures = figuresOf(id, 'z-score', asked, own, [`pci-${question.pci}`])
    const space = spaceOf(own, question.links)
    const exports = await exportsTo(read, ground, figures, asked)
    const lit = question.lit ?? (question.dyad.partner === 'WLD' ? 'specialised' : 'exported')
    return fromGround(read, asked, ground, {
      rows: [...nodesOf(figures, space, question, exports, lit), ...linksOf(figures, space)],
      conventions: [
        'eci-second-eigenvector',
        `pci-${question.pci}`,
        'product-space-tree',
        `product-space-lit-${lit}`,
      ] satisfies ConventionId[],
      notes: [...eigenvectorNotes(figures), ...apartNotes(figures, space)],
    })
  },
})

type Asked = Omit<Params, 'year'> & { readonly years: readonly number[] }

/** Layouts take longest: one is kept for each matrix while it is remembered itself. */
const spaces = new WeakMap<YearGround, Map<number, () => ProductSpace>>()

const spaceOf = (ground: YearGround, threshold: number): ProductSpace => {
  const kept = spaces.get(ground) ?? new Map<number, () => ProductSpace>()
  spaces.set(ground, kept)
  const made =
    kept.get(threshold) ?? once(() => productSpace(ground.proximity('keep'), ground.ofProducts, threshold))
  kept.set(threshold, made)
  return made()
}

/** The reporter’s exports by product, to the partner or to all, in the same source and classification. */
const exportsTo = async (
  read: Reader,
  ground: Ground,
  figures: Figures,
  { dyad, years }: Pick<Asked, 'dyad' | 'years'>,
): Promise<(product: string) => Quantity> => {
  if (dyad.partner === 'WLD') return (product) => figures.ground.sums.cell(dyad.reporter, product)
  const book: Book | null = await besideBook(read, ground.book, {
    dyad,
    flow: 'export',
    years,
    record: ground.book.choice.record,
  })
  if (book === null) return () => noRecord(id)
  const vector = await vectorOf(read, book, { ...dyad, flow: 'export', years })
  return (product) => vector.quantity(product, figures.ground.year)
}

const nodesOf = (
  figures: Figures,
  space: ProductSpace,
  { dyad, pci: standardisation }: Pick<Params, 'dyad' | 'pci'>,
  exports: (product: string) => Quantity,
  lit: 'exported' | 'specialised',
): MeasuredRow[] => {
  const { ground } = figures
  const found = complexityIn(figures)
  const pci = found.reason === null ? pciOf(found, standardisation).values : null
  const reporter = ground.places.ofCountry(dyad.reporter)
  const node = (product: string, at: number): MeasuredRow => {
    const of = { product }
    const value = exports(product)
    const isSpecialised = reporter >= 0 && ground.m.values[reporter * ground.m.products + at] === 1
    const isLit = lit === 'specialised' ? isSpecialised : (value.value ?? 0) > 0
    const litFigure =
      lit === 'exported' && value.value === null
        ? worked(figures, of, value.reason ?? 'no-report', 'exports to the partner are not known', 'count')
        : worked(figures, of, isLit ? 1 : 0, isLit ? 'lit: 1' : 'not lit: 0', 'count')
    const place = (axis: 'x' | 'y') =>
      worked(figures, of, space[axis][at] as number, `place on the page, ${axis}`, 'other')
    return {
      key: { year: ground.year, product },
      value:
        found.reason === null
          ? worked(
              figures,
              of,
              pci?.[at] ?? 'undefined',
              `complexity of the product: ${signed(pci?.[at] ?? 0)}`,
            )
          : worked(figures, of, found.reason, found.arithmetic),
      also: {
        exports: value,
        rca: advantageOf(figures, dyad.reporter, product),
        lit: litFigure,
        x: place('x'),
        y: place('y'),
      },
    }
  }
  return ground.ofProducts.map(node).toSorted(byExports)
}

const byExports = (a: MeasuredRow, b: MeasuredRow): number => {
  const [first, second] = [a.also?.['exports']?.value ?? -1, b.also?.['exports']?.value ?? -1]
  return second - first || String(a.key['product']).localeCompare(String(b.key['product']), 'en')
}

const linksOf = (figures: Figures, { links }: ProductSpace): MeasuredRow[] => {
  const { ofProducts, year: only } = figures.ground
  return links
    .map(({ from, to, phi }) => ({ product: ofProducts[from] as string, to: ofProducts[to] as string, phi }))
    .toSorted(
      (a, b) => b.phi - a.phi || a.product.localeCompare(b.product, 'en') || a.to.localeCompare(b.to, 'en'),
    )
    .map(({ product, to, phi }) => ({
      key: { year: only, product, to },
      value: worked(figures, { product, to }, phi, `proximity of the two: ${signed(phi)}`, 'share'),
    }))
}

const apartNotes = ({ ground }: Figures, { apart }: ProductSpace): Note[] => {
  const products = apart.map((at) => ground.ofProducts[at] as string).join(', ')
  return apart.length === 0
    ? []
    : [{ id: 'products-apart', values: { year: ground.year, count: apart.length, products } }]
}
