import type { z } from 'zod'
import { refusal } from '../domain/problem.js'
import type { Engine } from '../engine/engine.js'
import { deriveSnapshot, type Computed, type DeriveReport } from '../lake/derive.js'
import type { EnterOptions } from '../lake/enter.js'
import { extractCoverage } from '../lake/extract-coverage.js'
import type { Lake } from '../lake/lake.js'
import type { Snapshot } from '../lake/manifest.js'
import type { Source } from '../lake/source.js'
import { converted } from '../sources/converted/source.js'
import { convertedParts, leftOutOf, ratesUsed, writeConverted } from './converted-rows.js'
import { convertFound } from './reports/convert.js'

export type ConvertRequest = {
  /** The source of exchange rates; default `fx`. */
  readonly rates?: string | undefined
}

export type ConvertFound = {
  readonly rows: number
  /** Of them without a value in the source: they have none in dollars either. */
  readonly noValue: number
  /** Periods without a rate, and how many rows they had. */
  readonly leftOut: readonly { readonly currency: string; readonly period: string; readonly rows: number }[]
  /** Which rates were used: `USD/EUR` is multiplied with, `LCU/USD` divided by. */
  readonly rates: readonly {
    readonly currency: string
    readonly unit: string
    readonly months: boolean
    readonly periods: number
    readonly first: string
    readonly last: string
  }[]
}

export type ConvertReport = DeriveReport & { readonly source: string; readonly found: ConvertFound }

/**
 * Brings the flows of a source that are in another currency to US dollars, at the average rate of each period, as a
 * derived snapshot of `converted`.
 * @throws Refusal `no-data` where the source has no such flows, or the lake no rates for them
 */
export const convert = async (
  lake: Lake,
  openEngine: () => Promise<Engine>,
  source: Source,
  { rates = 'fx' }: ConvertRequest,
  options: EnterOptions,
): Promise<ConvertReport> => {
  const having = (id: string, table: 'flow_in_currency' | 'observation'): Snapshot[] =>
    lake.snapshots(id, null).filter(({ tables }) => tables[table] !== undefined)
  const amounts = having(source.id, 'flow_in_currency').slice(0, source.replaces === 'all' ? 1 : undefined)
  if (amounts.length === 0)
    throw refusal('no-data', `The lake has no flows of ${source.name} in another currency than dollars.`)
  const rateSnapshots = having(rates, 'observation')
  if (rateSnapshots.length === 0) throw noRates(rates, 'the lake has none')
  const derivation = {
    source: converted,
    from: [...amounts, ...rateSnapshots].map(({ id }) => id),
    method: 'conversion',
    parameters: { source: source.id, rates },
  }
  const report = await deriveSnapshot(lake.layout, openEngine, derivation, options, (engine, id, folder) =>
    compute(lake, engine, source, rates, { amounts, rates: rateSnapshots }, id, folder),
  )
  const found: z.infer<typeof convertFound> = convertFound.parse(report.snapshot.derived?.found)
  return { ...report, source: source.id, found }
}

const noRates = (rates: string, why: string) =>
  refusal('no-data', `There are no exchange rates of ${rates} for these flows: ${why}.`, {
    remedy: `Bring them: \`rapport import ${rates} FILE\`; \`rapport sources\` says how to get them.`,
  })

const compute = async (
  lake: Lake,
  engine: Engine,
  source: Source,
  rates: string,
  parents: { readonly amounts: readonly Snapshot[]; readonly rates: readonly Snapshot[] },
  id: string,
  folder: string,
): Promise<Computed> => {
  const files = await writeConverted(lake, engine, source, parents, folder)
  const leftOut = await leftOutOf(engine, files)
  const { parts, rows, noValue } = await convertedParts(engine, files.converted, id)
  if (rows === 0)
    throw noRates(
      rates,
      `none is of their currency and period (${leftOut
        .slice(0, 5)
        .map(({ currency, period }) => `${currency} ${period}`)
        .join(', ')}${leftOut.length > 5 ? ' …' : ''})`,
    )
  const found: ConvertFound = { rows, noValue, leftOut, rates: await ratesUsed(engine, files.converted) }
  return {
    tables: parts,
    coverage: (own, flows) => extractCoverage(own, flows),
    notes: notesOf(source, found),
    found,
  }
}

const notesOf = (source: Source, { leftOut, rates }: ConvertFound): string[] => {
  const mixed = rates.filter(
    (each, index) =>
      rates.findIndex(({ currency, months }) => currency === each.currency && months === each.months) !==
      index,
  )
  return [
    `From ${source.name}, at average rates: ${
      rates
        .map(
          ({ currency, unit, periods, months }) =>
            `${currency} ${unit.startsWith('USD/') ? 'times' : 'divided by'} ${unit} (${counted(periods, months ? 'month' : 'year')})`,
        )
        .join(', ') || 'amounts are in dollars already'
    }.`,
    ...(leftOut.length === 0
      ? []
      : [
          `Left out for want of a rate: ${leftOut
            .slice(0, 20)
            .map(({ currency, period, rows }) => `${counted(rows, 'row')} in ${currency} of ${period}`)
            .join(', ')}${leftOut.length > 20 ? ` and ${leftOut.length - 20} more periods` : ''}.`,
        ]),
    ...mixed.map(
      ({ currency, months }) =>
        `The ${months ? 'months' : 'years'} in ${currency} are converted at rates of more than one kind.`,
    ),
  ]
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`
