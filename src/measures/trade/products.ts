import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Flow } from '../../domain/flow.js'
import type { Quantity } from '../../domain/quantity.js'
import type { Choice } from '../../lake/choice.js'
import { emptySum, type Sum } from '../../lake/reading.js'
import type { Note, Reader } from '../measure.js'
import { conditionsOf, groups, isOne, quantityOf, type FlowQuestion } from './flow-values.js'
import { growthQuantity } from './growth.js'
import { computed, ratio } from './lineages.js'
import { groupProducts, type ProductGroups } from './product-groups.js'
import { totals } from './totals.js'

/** One product in the dyad’s flow of a year. */
export type ProductLine = {
  readonly product: string
  readonly value: Quantity
  /** Of the dyad’s flow. */
  readonly share: Quantity
  /** The partner’s part of the reporter’s flow of this product. */
  readonly shareInProduct: Quantity
  readonly growth: Quantity
}

export type ProductTable = {
  readonly year: number
  readonly total: Quantity
  readonly lines: readonly ProductLine[]
  /** For a mirror record: how many partners the reporter’s totals are made of, and which large ones are missing. */
  readonly notes: readonly Note[]
}

/** The products of a dyad’s flow at the choice’s level, largest first, with growth over the window that ends with the year. */
export const productTable = async (
  read: Reader,
  choice: Choice,
  question: Pick<FlowQuestion, 'dyad' | 'flow'> & {
    readonly year: number
    readonly window: readonly number[]
    /** Without it each product of the choice’s level has its line. */
    readonly groups?: ProductGroups
  },
): Promise<ProductTable> => {
  const { year, window, groups: taken } = question
  const wide = { ...choice, scope: { ...choice.scope, years: window } }
  const one = conditionsOf(wide, { ...question, years: window }, 'one', 'all')
  // Without every partner their sum is no total: then the World row, where it knows products.
  const byWorld = choice.partners === 'some'
  const everyone = conditionsOf(wide, { ...question, years: [year] }, byWorld ? 'world' : 'all', 'all')
  const [everyProduct, everyOfReporter, whole] = await Promise.all([
    groups(read, wide, one, ['product', 'period']),
    groups(read, wide, everyone, ['product']),
    groups(read, wide, conditionsOf(wide, { ...question, years: [year] }, 'one', 'all'), []),
  ])
  const byProduct = taken === undefined ? everyProduct : groupProducts(everyProduct, taken)
  const ofReporter = taken === undefined ? everyOfReporter : groupProducts(everyOfReporter, taken)
  const total = quantityOf(whole[0] as Sum, choice.covered.includes(year))
  const products = [
    ...new Set(
      byProduct.filter(({ key }) => key['period'] === String(year)).map(({ key }) => String(key['product'])),
    ),
  ]
  const lines = products.map((product): ProductLine => {
    const of = (each: number) => {
      const found = byProduct.find(({ key }) => key['product'] === product && key['period'] === String(each))
      const nothing = emptySum(wide.scope, [
        ...one.filter(({ column }) => column !== 'period'),
        isOne('product', product),
        isOne('period', String(each)),
      ])
      return quantityOf(found ?? nothing, choice.covered.includes(each))
    }
    const value = of(year)
    const asked = { dyad: question.dyad, flow: question.flow, year, product }
    const everyones =
      ofReporter.find(({ key }) => key['product'] === product) ??
      emptySum(wide.scope, [...everyone, isOne('product', product)])
    const reporters = quantityOf(everyones, !byWorld)
    return {
      product,
      value,
      share: shareOf('product-share', asked, value, total),
      shareInProduct: shareOf('share-in-product', asked, value, reporters),
      growth: growthQuantity(
        { ...asked, method: 'log-linear', gaps: 'refuse' },
        window.map((each) => ({ year: each, value: of(each) })),
      ).value,
    }
  })
  const { notes } =
    choice.record === 'mirror'
      ? await totals(read, choice, { ...question, years: [year], product: 'TOTAL', total: 'summed' })
      : { notes: [] }
  return { year, total, lines: lines.toSorted(byValue), notes }
}

const byValue = (a: ProductLine, b: ProductLine): number =>
  (b.value.value ?? -1) - (a.value.value ?? -1) || a.product.localeCompare(b.product, 'en')

export const shareOf = (
  measure: 'product-share' | 'share-in-product',
  { dyad, flow, year, product }: { dyad: Dyad; flow: Flow; year: number; product: string },
  part: Quantity,
  whole: Quantity,
): Quantity =>
  ratio(part, whole, 'share', (arithmetic) =>
    computed(measure, { dyad: dyadText(dyad), flow, year, product }, [], arithmetic, {
      part: part.lineage,
      whole: whole.lineage,
    }),
  )
