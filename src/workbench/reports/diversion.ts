import { z } from 'zod'
import { innocents } from '../../sanctions/diversion/innocent.js'
import { isFound } from '../../sanctions/diversion/scan.js'
import { falseDiscoveryRate } from '../../sanctions/diversion/false-discovery.js'
import type { DiversionReport } from '../diversion.js'
import type { Agree } from './agreement.js'
import { licences } from './licences.js'

const years = z.array(z.number().int())
const change = z.object({ pre: z.number(), post: z.number() }).describe('US dollars in the two windows')
const missing = z
  .enum(['no-report', 'one-record', 'zero-base', 'no-control', 'few-placebos'])
  .nullable()
  .describe('why there is no number; null where there is one')
const lost = z
  .object({
    years,
    declared: z.number(),
    recorded: z.number().describe('freight and insurance taken out'),
    value: z.number().describe('declared less recorded'),
    share: z.number().nullable().describe('of what was declared'),
  })
  .nullable()

/** `rapport diversion --format json`. */
export const diversionReport = z.object({
  schema: z.literal('rapport/diversion@1'),
  advice: z.literal('no legal advice'),
  origins: z.array(z.string()),
  originsLeftOut: z.array(z.string()).describe('asked for, without exports in all years: in no sum'),
  target: z.string(),
  windows: z.object({ pre: years, post: years }),
  regime: z.string(),
  listDate: z.object({ vintage: z.string().nullable(), importedOn: z.string() }),
  source: z.string(),
  record: z.enum(['own', 'reconciled']),
  edition: z.string().describe('of the HS, in which codes are compared'),
  converted: z.array(z.string()).describe('newer editions brought to it'),
  unconverted: z.array(z.string()).describe('editions without a conversion in the lake: as they stand'),
  unmatched: z
    .array(z.object({ product: z.string(), classification: z.string(), why: z.string() }))
    .describe('listed codes without a fellow among the flows’ codes'),
  notes: z.array(z.string()),
  cost: z.number().describe('freight and insurance in an import value, as a share of the export value'),
  tests: z.number().int().describe('route × code'),
  routeTests: z.number().int(),
  needed: z
    .number()
    .int()
    .nullable()
    .describe('codes that must reach the least possible p-value for any to be found; null without tests'),
  rate: z.number().describe('share of false findings among the findings that is accepted'),
  found: z.number().int().describe('tests that stand at that rate'),
  intermediaries: z.array(
    z.object({
      country: z.string(),
      chosen: z.enum(['named', 'neighbour', 'entrepot']),
      passage: z
        .number()
        .nullable()
        .describe('US dollars of listed goods that could have passed in the window before'),
    }),
  ),
  neighboursKnown: z
    .boolean()
    .nullable()
    .describe('whether the lake says who the target’s neighbours are; null where intermediaries were named'),
  routes: z.array(
    z.object({
      via: z.string(),
      listed: z.number().int(),
      placebos: z.number().int(),
      p: z.number().nullable(),
      adjusted: z.number().nullable(),
      relabellings: z.number().int(),
      exact: z.boolean(),
      found: z.number().int(),
      declared: change,
    }),
  ),
  total: z.number().int().describe('rows there are; `rows` holds the first'),
  rows: z.array(
    z.object({
      rank: z.number().int(),
      found: z.boolean(),
      via: z.string(),
      product: z.string(),
      covered: z.enum(['whole', 'part']),
      places: z.array(z.string()).describe('annexes and tiers'),
      declared: change,
      unlisted: change.describe('unlisted goods of the chapter on the route'),
      delta: z.number().nullable().describe('ln(post/pre) of the code less that of the unlisted goods'),
      untested: missing,
      p: z.number().nullable(),
      adjusted: z.number().nullable(),
      placebos: z.number().int(),
      comparable: z.boolean().describe('placebo codes of a base within a factor of ten'),
      trendBefore: z.number().nullable().describe('the same difference a year, within the window before'),
      excess: z.number().nullable().describe('US dollars above the growth of the unlisted goods'),
      lostBefore: lost,
      lost,
      lostMissing: missing,
      onward: z.object({ exports: change.nullable(), imports: change.nullable() }),
      innocent: z.array(z.enum(innocents)),
    }),
  ),
  licences,
})

/**
 * What is printed of a scan for programs.
 * @param limit how many rows; 0 is all
 */
export const reportDiversion = (found: DiversionReport, limit: number) => {
  const rows = limit === 0 ? found.rows : found.rows.slice(0, limit)
  const { goods, books, windows } = found
  return {
    schema: 'rapport/diversion@1' as const,
    advice: 'no legal advice' as const,
    origins: found.origins,
    originsLeftOut: found.originsLeftOut,
    target: found.target,
    windows: { pre: windows.pre, post: windows.post },
    regime: goods.regime.name,
    listDate: { vintage: goods.vintage, importedOn: goods.importedOn },
    source: books.source.id,
    record: books.record,
    edition: found.edition,
    converted: found.converted,
    unconverted: found.unconverted,
    unmatched: goods.unmatched.map(({ product, classification, why }) => ({ product, classification, why })),
    notes: goods.notes,
    cost: found.cost,
    tests: found.tests,
    routeTests: found.routeTests,
    needed: found.needed,
    rate: falseDiscoveryRate,
    found: found.rows.filter(isFound).length,
    intermediaries: found.intermediaries,
    neighboursKnown: found.neighboursKnown,
    routes: found.routes,
    total: found.rows.length,
    rows: rows.map((row, index) => ({ rank: index + 1, found: isFound(row), ...row })),
    licences: found.licences,
  }
}

true satisfies Agree<ReturnType<typeof reportDiversion>, z.infer<typeof diversionReport>>
