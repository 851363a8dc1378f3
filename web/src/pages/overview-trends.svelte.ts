import { apiPath } from '../api.js'
import type { BriefDocument } from '../core.js'
import { csvRecords } from '../csv.js'
import type { Trends } from '../exhibits/context.js'
import { figureOf } from '../exhibits/figures.js'
import { exponentialFit, type Trend } from '../exhibits/trend.js'
import { here } from '../state/here.svelte.js'
import { live } from '../state/live.svelte.js'

const [length, growthYears] = [10, 5] as const

type Series = readonly (number | null)[]
type Records = readonly Readonly<Record<string, string>>[]

/**
 * The ten years behind each of the ten figures, asked of the measures that the figures are. A series that does not end in the
 * figure it stands beside (another record has come into the lake, say) is left out. To be called while a component is set up.
 */
export const overviewTrends = (
  brief: () => BriefDocument | null,
): { readonly trends: Trends | undefined } => {
  let found = $state.raw<{ readonly year: number; readonly of: ReadonlyMap<string, Trend> } | null>(null)
  $effect(() => {
    const document = brief()
    void live.version
    if (document === null) return
    const controller = new AbortController()
    found = null
    void trendsOf(document, here.query.get('asOf'), controller.signal).then(
      (of) => (found = { year: document.year, of }),
      () => {}, // the table says everything without them
    )
    return () => controller.abort()
  })
  return {
    get trends() {
      if (found === null || found.of.size === 0) return undefined
      const { year, of } = found
      return { title: `${year - length + 1}–${year}`, of: ({ figure = '' }) => of.get(figure) ?? null }
    },
  }
}

const trendsOf = async (
  document: BriefDocument,
  asOf: string | null,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Trend>> => {
  const years = Array.from({ length }, (_, index) => document.year - length + 1 + index)
  const dyad = `${document.dyad.reporter}-${document.dyad.partner}`
  const question = { dyad, years: `${years[0]}-${document.year}`, asOf, format: 'csv' }
  const ask = async (measure: string, more: Record<string, string>): Promise<Records> => {
    const response = await fetch(apiPath(`measure/${measure}`, { ...question, ...more }), { signal })
    return response.ok ? csvRecords(await response.text()) : []
  }
  const series = (records: Records, column: string): Series =>
    years.map((year) => {
      const cell = records.find((each) => each['year'] === String(year))?.[column] ?? ''
      return cell === '' ? null : Number(cell)
    })

  const values = await ask('turnover', {})
  const source = values.at(-1)?.['source'] ?? ''
  const [exports, imports] = [series(values, 'exports'), series(values, 'imports')]
  const both = { export: exports, import: imports }
  const standing = await Promise.all(
    (['export', 'import'] as const).flatMap((flow) => [
      ask('partner-rank', { flow, source }).then((records): [string, Trend] => [
        `rank-${flow}`,
        { years, values: series(records, 'value'), downwards: true },
      ]),
      ask('partner-share', { flow, source }).then((records): [string, Trend] => [
        `share-${flow}`,
        { years, values: series(records, 'value') },
      ]),
    ]),
  )
  const growths = (['export', 'import'] as const).flatMap((flow): [string, Trend, number][] => {
    const last = both[flow].slice(-growthYears)
    const fitted = exponentialFit(last)
    return fitted === null
      ? []
      : [[`growth-${flow}`, { years: years.slice(-growthYears), values: last, fit: fitted.fit }, fitted.rate]]
  })
  const difference = exports.map((value, index) => {
    const other = imports[index] ?? null
    return value === null || other === null ? null : value - other
  })
  const all: (readonly [string, Trend, number?])[] = [
    ['export', { years, values: exports }],
    ['import', { years, values: imports }],
    ['turnover', { years, values: series(values, 'value') }],
    ['balance', { years, values: difference }],
    ...standing,
    ...growths,
  ]
  const stated = statedFigures(document)
  return new Map(
    all.flatMap(([name, trend, end = trend.values.at(-1)]) =>
      near(stated.get(name), end) && trend.values.filter((value) => value !== null).length > 1
        ? [[name, trend] as const]
        : [],
    ),
  )
}

const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  typeof a === 'number' &&
  typeof b === 'number' &&
  Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b))

/** The latest value of each of the ten figures, by what it is. */
const statedFigures = (document: BriefDocument): ReadonlyMap<string, number | null> =>
  new Map(
    document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'exhibit' && block.id === 'ten-figures' ? block.table.rows : []))
      .flatMap(({ key, cells }) => {
        const ref = cells[1]?.find((run) => run.ref !== undefined)?.ref
        const figure = key?.['figure']
        return figure === undefined || ref === undefined
          ? []
          : [[figure, figureOf(document, ref)?.value ?? null] as const]
      }),
  )
