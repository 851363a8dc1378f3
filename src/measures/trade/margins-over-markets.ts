import { dyadText } from '../../domain/dyad.js'
import { known, unknown, type Quantity } from '../../domain/quantity.js'
import type { Measured, MeasuredRow, Note, Reader } from '../measure.js'
import type { Book } from './book.js'
import { noRecord } from './flow-values.js'
import { computed } from './lineages.js'
import { marginSums, meanMargins, type MarginSums } from './margins-kernel.js'
import { matrixOf, type Matrix } from './matrix.js'
import type { MarginsParams } from './margins.js'

const id = 'margins'

/** Margins as geometric means over markets, weighted with logarithmic means; by count, all pairs of market and product together. */
export const marginsOverMarkets = async (
  read: Reader,
  question: MarginsParams,
  book: Book,
  worldWide: Book,
): Promise<Pick<Measured, 'rows' | 'notes'>> => {
  const rows: MeasuredRow[] = []
  const notes: Note[] = []
  for (const year of question.years) {
    if (!book.choice.covered.includes(year)) {
      for (const margin of marginsOf(question))
        rows.push({ key: { year, margin }, value: noRecord(id, 'index') })
      continue
    }
    const asked = { partner: 'WLD', flow: 'export' as const, years: [year] }
    const [own, world] = await Promise.all([
      matrixOf(read, book, 'partner', { ...asked, reporter: question.dyad.reporter }),
      matrixOf(read, worldWide, 'partner', { ...asked, reporter: 'WLD' }),
    ])
    const markets = sumsByMarket(question.dyad.reporter, own, world)
    rows.push(...rowsOf(question, book, year, markets, { exports: own.lineage, world: world.lineage }))
    const served = markets.filter((each) => each.own > 0)
    const left = served.filter(({ covered }) => covered === 0).length
    if (left > 0) notes.push({ id: 'markets-left-out', values: { year, count: left } })
  }
  return { rows, notes }
}

const marginsOf = ({ form }: MarginsParams): readonly string[] =>
  form === 'count' ? ['extensive'] : ['extensive', 'intensive', 'both']

/** The reporter is no market of its own. */
const sumsByMarket = (reporter: string, own: Matrix, world: Matrix): MarginSums[] =>
  world.countries.flatMap((market, row) => {
    if (market === reporter) return []
    const [ours, width] = [own.row(market), own.products.length]
    const mine = world.products.map((product) => {
      const column = own.column(product)
      return ours < 0 || column < 0 ? 0 : (own.values[ours * width + column] as number)
    })
    const at = row * world.products.length
    const rest = mine.map((value, column) => Math.max(0, (world.values[at + column] as number) - value))
    return [marginSums({ own: mine, rest })]
  })

const rowsOf = (
  question: MarginsParams,
  book: Book,
  year: number,
  markets: readonly MarginSums[],
  inputs: Readonly<Record<'exports' | 'world', Matrix['lineage']>>,
): MeasuredRow[] => {
  const parameters = { dyad: dyadText(question.dyad), year, level: book.level, form: question.form }
  const quantity = (value: number | null, unit: 'index' | 'count', says: string): Quantity => {
    const lineage = computed(id, parameters, ['margins-over-markets'], says, inputs)
    return value === null ? unknown('undefined', unit, lineage) : known(value, unit, lineage)
  }
  if (question.form === 'count') {
    const [pairs, all] = [total(markets, 'products'), total(markets, 'restProducts')]
    const value = quantity(all > 0 ? pairs / all : null, 'index', `${pairs} / ${all}`)
    return [{ key: { year, margin: 'extensive' }, value }]
  }
  const means = meanMargins(markets)
  const count = means?.markets ?? 0
  const says = `Π over ${count} markets, weighted with logarithmic means of their shares in both exports`
  const also = { markets: quantity(count, 'count', `markets that both serve: ${count}`) }
  const row = (margin: string, value: number | null): MeasuredRow => ({
    key: { year, margin },
    value: quantity(value, 'index', says),
    also,
  })
  return [
    row('extensive', means && means.extensive),
    row('intensive', means && means.intensive),
    row('both', means && means.extensive * means.intensive),
  ]
}

const total = (markets: readonly MarginSums[], of: 'products' | 'restProducts'): number =>
  markets.reduce((sum, each) => sum + each[of], 0)
