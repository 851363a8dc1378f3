import { milliNumber, milliText } from '../../domain/decimal.js'
import type { Sum } from '../../lake/reading.js'

/** Products taken together by the beginning of their codes, below one code or all (`''`). */
export type ProductGroups = {
  /** Digits of the codes that are shown: 2, 4 or 6. */
  readonly digits: number
  /** Only products whose code begins so. */
  readonly within: string
}

/**
 * Sums by product as sums by the beginning of the code: headings from subheadings where a source has these alone. Each rests on
 * the rows of all its products; what else the sums are grouped by stays apart.
 */
export const groupProducts = (sums: readonly Sum[], { digits, within }: ProductGroups): Sum[] => {
  const groups = new Map<string, Sum[]>()
  for (const sum of sums) {
    const product = String(sum.key['product'])
    if (!product.startsWith(within) || product.length < digits) continue
    const key = JSON.stringify({ ...sum.key, product: product.slice(0, digits) })
    groups.set(key, [...(groups.get(key) ?? []), sum])
  }
  return [...groups].map(([key, parts]) => merged(JSON.parse(key) as Sum['key'], parts))
}

/** Disjoint sums as one: exact, since they are added as whole thousandths. */
const merged = (key: Sum['key'], parts: readonly Sum[]): Sum => {
  const [first] = parts as [Sum]
  if (parts.length === 1 && first.key['product'] === key['product']) return first
  const known = parts.flatMap(({ milli }) => (milli === null ? [] : [milli]))
  const milli = known.length === 0 ? null : known.reduce((total, each) => total + each, 0n)
  const [rows, nulls] = [total(parts, 'rows'), total(parts, 'nulls')]
  const { selection } = first.lineage
  const codes = parts.map((part) => String(part.key['product'])).toSorted()
  return {
    key,
    milli,
    value: milli === null ? null : milliNumber(milli),
    rows,
    nulls,
    lineage: {
      kind: 'rows',
      selection: {
        ...selection,
        where: [
          ...selection.where.filter(({ column }) => column !== 'product'),
          { column: 'product', op: 'in', values: codes },
        ],
      },
      rows,
      nulls,
      sum: milli === null ? null : milliText(milli),
      sample: [], // the rows are found by the selection when the number is traced
    },
  }
}

const total = (parts: readonly Sum[], name: 'rows' | 'nulls'): number =>
  parts.reduce((sum, part) => sum + part[name], 0)
