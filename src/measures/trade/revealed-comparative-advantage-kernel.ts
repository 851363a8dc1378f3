import { plain } from './lineages.js'
import { withheld, worked, type Worked } from './structure.js'

export const advantageForms = [
  'balassa',
  'symmetric',
  'vollrath',
  'additive',
  'normalised',
  'per-head',
] as const
export type AdvantageForm = (typeof advantageForms)[number]

/** x_ik, x_i, x_wk and x_w: one country's and the world's trade in a product, and in all of them. The world holds the country. */
export type Standing = {
  readonly ik: number
  readonly i: number
  readonly wk: number
  readonly w: number
}

const isUndefined = ({ i, wk, w }: Standing): boolean => i === 0 || wk === 0 || w === 0

const quotient = ({ ik, i, wk, w }: Standing): string =>
  `(${plain(ik)} / ${plain(i)}) / (${plain(wk)} / ${plain(w)})`

// A ratio of two products: a country exactly as specialised as the world has exactly 1.
const ratio = ({ ik, i, wk, w }: Standing): number => (ik * w) / (i * wk)

/** B = (x_ik/x_i) / (x_wk/x_w) (Balassa 1965): 0 without exports of the product, 1 as the world; undefined where the world has none. */
export const balassa = (standing: Standing): Worked =>
  isUndefined(standing)
    ? withheld('undefined', quotient(standing))
    : worked(ratio(standing), quotient(standing))

/** (B − 1)/(B + 1), from −1 to 1 (Laursen 1998). */
export const symmetric = (standing: Standing): Worked => {
  const says = `(${quotient(standing)} − 1) / (${quotient(standing)} + 1)`
  if (isUndefined(standing)) return withheld('undefined', says)
  const index = ratio(standing)
  return worked((index - 1) / (index + 1), says)
}

/** x_ik/x_i − x_wk/x_w, from −1 to 1; Σ_k is 0 (Hoen & Oosterhaven 2006). */
export const additive = (standing: Standing): Worked => {
  const { ik, i, wk, w } = standing
  const says = `${plain(ik)} / ${plain(i)} − ${plain(wk)} / ${plain(w)}`
  return isUndefined(standing) ? withheld('undefined', says) : worked(ik / i - wk / w, says)
}

/** x_ik/x_w − x_i·x_wk/x_w²; Σ_i and Σ_k are 0 (Yu, Cai & Leung 2009). */
export const normalised = (standing: Standing): Worked => {
  const { ik, i, wk, w } = standing
  const says = `${plain(ik)} / ${plain(w)} − (${plain(i)} / ${plain(w)}) / (${plain(w)} / ${plain(wk)})`
  return isUndefined(standing) ? withheld('undefined', says) : worked(ik / w - (i / w) * (wk / w), says)
}

/**
 * RXA (of imports RMA): a country's trade in a product over its trade in all others, over the same of all other
 * countries, so that nothing is counted twice (Vollrath 1991). Undefined where the country has no other product, or no
 * other country trades in this one or in another.
 */
export const relativeAdvantage = ({ ik, i, wk, w }: Standing): Worked => {
  const [others, rest, restOthers] = [i - ik, wk - ik, w - i - (wk - ik)]
  const [a, b, c, d] = [ik, i, wk, w].map(plain) as [string, string, string, string]
  const says = `(${a} / (${b} − ${a})) / ((${c} − ${a}) / ((${d} − ${b}) − (${c} − ${a})))`
  return others > 0 && rest > 0 && restOthers > 0
    ? worked(ik / others / (rest / restOthers), says)
    : withheld('undefined', says)
}

/** RTA = RXA − RMA. */
export const relativeTradeAdvantage = (exports: Standing, imports: Standing): Worked => {
  const [rxa, rma] = [relativeAdvantage(exports), relativeAdvantage(imports)]
  const says = `${rxa.arithmetic} − ${rma.arithmetic}`
  return typeof rxa.value === 'number' && typeof rma.value === 'number'
    ? worked(rxa.value - rma.value, says)
    : withheld('undefined', says)
}

/** ln RXA; a product that is not exported has none (`zero`). */
export const logarithm = (exports: Standing): Worked => {
  const { value, arithmetic } = relativeAdvantage(exports)
  const says = `ln(${arithmetic})`
  if (typeof value !== 'number') return withheld(value, says)
  return value > 0 ? worked(Math.log(value), says) : withheld('zero', says)
}

/** RC = ln RXA − ln RMA. */
export const revealedCompetitiveness = (exports: Standing, imports: Standing): Worked => {
  const [x, m] = [logarithm(exports), logarithm(imports)]
  const says = `${x.arithmetic} − ${m.arithmetic}`
  if (typeof x.value !== 'number') return withheld(x.value, says)
  return typeof m.value === 'number' ? worked(x.value - m.value, says) : withheld(m.value, says)
}

/**
 * The forms that need exports alone. Per head, `i` and `w` are persons: (x_ik/pop_i)/(x_wk/pop_w) (Bustos & Yildirim).
 */
export const advantage = (form: AdvantageForm, standing: Standing): Worked => {
  switch (form) {
    case 'balassa':
    case 'per-head':
      return balassa(standing)
    case 'symmetric':
      return symmetric(standing)
    case 'vollrath':
      return relativeAdvantage(standing)
    case 'additive':
      return additive(standing)
    case 'normalised':
      return normalised(standing)
  }
}
