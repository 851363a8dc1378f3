/** Which duty of a product. */
export const duties = ['applied', 'mfn', 'preferential', 'bound', 'margin'] as const
export type Duty = (typeof duties)[number]

/** What a source states of one product, in per cent; null where the duty is no share of the value, absent where it states none. */
export type StatedDuties = Readonly<
  Partial<Record<'applied' | 'mfn' | 'preferential' | 'bound', number | null>>
>

/**
 * The duty as a fraction of the value. Applied is what the source calls so, else the lower of the preferential and
 * the most favoured nation's. A product without a preference pays the latter, so that its margin is 0.
 * @returns null where it is not known as a share of the value, undefined where the source states none
 */
export const dutyOf = (stated: StatedDuties, duty: Duty): number | null | undefined => {
  const percent = duty === 'margin' ? marginOf(stated) : duty === 'applied' ? appliedOf(stated) : stated[duty]
  return typeof percent === 'number' ? percent / 100 : percent
}

const appliedOf = ({ applied, mfn, preferential }: StatedDuties): number | null | undefined => {
  if (applied !== undefined) return applied
  if (preferential === undefined || mfn === undefined) return preferential ?? mfn
  return preferential === null || mfn === null ? preferential : Math.min(preferential, mfn)
}

/** MFN − preferential, in percentage points. */
const marginOf = (stated: StatedDuties): number | null | undefined => {
  const [paid, { mfn }] = [appliedOf(stated), stated]
  if (mfn === undefined || paid === undefined) return undefined
  return mfn === null || paid === null ? null : mfn - paid
}

/** Rates of products, each with the imports that weigh it. */
export type Weighed = { readonly rate: number; readonly weight: number }

/** Σ r/n; null over nothing. */
export const simpleMean = (products: readonly Weighed[]): number | null =>
  products.length === 0 ? null : products.reduce((sum, { rate }) => sum + rate, 0) / products.length

/** Σ w·r / Σ w: what is not imported, perhaps because of its tariff, weighs nothing. Null where nothing is imported. */
export const weightedMean = (products: readonly Weighed[]): number | null => {
  const all = products.reduce((sum, { weight }) => sum + weight, 0)
  return all > 0 ? products.reduce((sum, { rate, weight }) => sum + rate * weight, 0) / all : null
}
