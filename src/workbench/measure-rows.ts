import type { MeasureResult } from './workspace.js'

/** One flat row a result, for CSV: its key, its value and the numbers that belong to it. */
export const measureRows = ({ result, licences }: MeasureResult) => {
  const others = [...new Set(result.rows.flatMap(({ also }) => Object.keys(also ?? {})))]
  return result.rows.map(({ key, value, also }) => ({
    ...key,
    value: value.value,
    unit: value.unit,
    reason: value.reason,
    ...Object.fromEntries(others.map((name) => [name, also?.[name]?.value ?? null])),
    ...(licences.length > 0 && {
      source: licences.map(({ source }) => source).join('; '),
      redistribute: licences.map(({ redistribute }) => redistribute).join('; '),
    }),
  }))
}
