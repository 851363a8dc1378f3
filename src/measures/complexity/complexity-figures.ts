import { dyadText } from '../../domain/dyad.js'
import type { ComputedLineage, Lineage } from '../../domain/lineage.js'
import { known, unknown, type NullReason, type Quantity, type Unit } from '../../domain/quantity.js'
import type { ConventionId } from '../conventions.js'
import { computed, plain } from '../trade/lineages.js'
import type { MatrixQuestion } from './complexity-book.js'
import type { YearGround } from './year-ground.js'

/** What the numbers of a year are of: the measure, the matrix, and the conventions that they rest on. */
export type Figures = {
  readonly id: string
  readonly unit: Unit
  readonly ground: YearGround
  readonly parameters: ComputedLineage['parameters']
  readonly conventions: readonly ConventionId[]
}

export const figuresOf = (
  id: string,
  unit: Unit,
  question: MatrixQuestion,
  ground: YearGround,
  conventions: readonly ConventionId[],
): Figures => ({
  id,
  unit,
  ground,
  parameters: {
    dyad: dyadText(question.dyad),
    year: ground.year,
    threshold: question.threshold,
    rca: question.rca,
    preset: question.preset,
  },
  conventions,
})

/** Of what in the matrix a number is: a country, a product, or a country’s product. */
export type Of = { readonly country?: string; readonly product?: string; readonly to?: string }

const rowsOf = ({ ground }: Figures, { country, product }: Of): Record<string, Lineage> => {
  const { sums } = ground
  const own =
    country !== undefined && product !== undefined
      ? sums.cell(country, product)
      : country !== undefined
        ? sums.ofCountry(country)
        : product !== undefined
          ? sums.ofProduct(product)
          : null
  return { ...(own && { exports: own.lineage }), world: sums.world }
}

/**
 * A number of the matrix. The matrix is too large to be listed: its rows are the inputs, and the arithmetic says the
 * sum in words, with the numbers of its last step.
 */
export const worked = (
  figures: Figures,
  of: Of,
  value: number | NullReason,
  arithmetic: string,
  unit: Unit = figures.unit,
): Quantity => {
  const { id, parameters, conventions } = figures
  const lineage = computed(id, { ...parameters, ...of }, conventions, arithmetic, rowsOf(figures, of))
  return typeof value === 'number' ? known(value, unit, lineage) : unknown(value, unit, lineage)
}

/** A number with a minus sign, as arithmetic shows it. */
export const signed = (value: number): string => plain(value).replace('-', '−')

/** Rank among values (1, 2, 2, 4), how many there are, and the arithmetic of both. */
export const standingOf = (figures: Figures, of: Of, value: number, values: readonly number[]) => {
  const greater = values.filter((each) => each > value).length
  return {
    rank: worked(
      figures,
      of,
      1 + greater,
      `1 + ${greater} with a greater value, of ${values.length}`,
      'rank',
    ),
    kept: worked(figures, of, values.length, `${values.length} with a value`, 'count'),
  }
}

/** The index of a country in a product, x_ik·x_w / (x_i·x_wk) or per head, of those that the preset keeps. */
export const advantageOf = (figures: Figures, country: string, product: string): Quantity => {
  const { ground } = figures
  const [row, column] = [ground.places.country(country), ground.places.product(product)]
  if (row < 0 || column < 0)
    return worked(figures, { product }, 'undefined', 'the country or the product is left out', 'index')
  const value = ground.index.values[row * ground.products.length + column] as number
  const text =
    'the country’s weight in exports of the product over its weight in all exports, of those that stay'
  return worked(figures, { country, product }, value, `${text}: ${plain(value)}`, 'index')
}

/** Why a country or product that a matrix could have has no number in it. */
export const absent = (
  figures: Figures,
  of: Of,
): { readonly reason: NullReason; readonly arithmetic: string } => {
  const { trade, leftOut } = figures.ground
  const [code, known_, left] =
    of.product === undefined
      ? [of.country ?? '', trade.row(of.country ?? '') >= 0, leftOut.countries]
      : [of.product, trade.column(of.product) >= 0, leftOut.products]
  if (!known_) return { reason: 'no-report', arithmetic: `no exports of ${code} in the record` }
  const because = left.find((each) => each.code === code)?.reason
  return {
    reason: 'undefined',
    arithmetic:
      because === undefined
        ? `no specialisation of ${code}: its row or column is empty`
        : `left out: ${because}`,
  }
}
