import { z } from 'zod'
import { records } from '../domain/flow.js'
import { parseYears } from '../domain/period.js'
import type { ExposureResult } from '../workbench/exposure.js'
import { command, Exit } from './command.js'
import { csv } from '../workbench/csv.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { misuse } from './input.js'
import { noteLicences } from './licence-note.js'
import { inWorkspace } from './workspace.js'

const year = z.number().int().min(1800).max(2199)

export const exposureCommand = command({
  name: 'exposure',
  summary:
    'Show which part of two countries’ trade is on a regime’s lists of goods: what is sure, what is possible, by annex and product.',
  example: [
    'rapport exposure SRB RUS --regime eu',
    'rapport exposure SRB RUS --regime eu --years 2019-2022 --months --format csv',
    'rapport exposure DEU KAZ --regime common-high-priority --year 2021 --source baci',
  ],
  arguments: ['reporter', 'partner'],
  input: z.object({
    reporter: z.string().describe('the country that would apply the regime: code or name'),
    partner: z.string().describe('the one it would apply it to'),
    regime: z
      .string()
      .describe('the regime, or how its name begins: eu, common-high-priority; a wrong one lists them all'),
    counter: z
      .string()
      .optional()
      .meta({ value: 'REGIME' })
      .describe('a regime that the partner imposes; without it those that call themselves counter-measures'),
    year: year.optional().describe('the year; without it the last with flows by product'),
    years: z.string().optional().describe('a range of years, such as 2019-2022'),
    months: z.boolean().default(false).describe('month by month, where a source has months'),
    top: z.number().int().min(0).default(20).meta({ value: 'N' }).describe('how many products; 0 for all'),
    source: z
      .string()
      .optional()
      .describe('the source of the flows; without it the one with the finest codes'),
    record: z.enum(records).optional().describe('own, mirror or reconciled'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lake as it was known on that day'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async (context, input, output) => {
    if (input.year !== undefined && input.years !== undefined)
      throw misuse({ name: 'exposure' }, 'Give --year or --years, not both.')
    const years =
      input.year === undefined
        ? input.years === undefined
          ? undefined
          : parseYears(input.years)
        : [input.year]
    const { regime, counter, months, top, source, record } = input
    const dyad = { reporter: countryArgument(input.reporter), partner: countryArgument(input.partner) }
    const request = { dyad, regime, counter, years, months, top, source, record }
    return inWorkspace(context, output, async (workspace) => {
      const found = await workspace.exposure(request, input.asOf === undefined ? {} : { asOf: input.asOf })
      if (!found.ok) return output.refuse(found.error)
      if (input.format === 'json') {
        const { reportExposure } = await import('../workbench/reports/exposure.js')
        output.result(JSON.stringify(reportExposure(found.value), null, 2))
      } else if (input.format === 'csv') output.result(csv(rowsOf(found.value), columns))
      else {
        const { nowText } = await import('../workbench/screen.js')
        ;(await import('./exposure-text.js')).showExposure(found.value, nowText(), output)
      }
      noteLicences(found.value.licences, output)
      return Exit.done
    })
  },
})

const columns = [
  'regime',
  'imposed_by',
  'restricts',
  'flow',
  'part',
  'period',
  'code',
  'annexes',
  'covered',
  'sure_usd',
  'possible_usd',
  'flow_usd',
  'reason',
  'list_date',
  'list_imported',
  'advice',
]

/** One flat row a period, an annex of the last year, a product of the last year, and a code without a fellow. */
const rowsOf = ({ sides, list }: ExposureResult) =>
  sides.flatMap((side) => {
    const stem = {
      regime: side.regime,
      imposed_by: side.imposedBy,
      restricts: side.restricts,
      flow: side.flow,
      list_date: list.vintage,
      list_imported: list.importedOn,
      advice: 'no legal advice',
    }
    const last = side.years.findLast(({ total }) => total.value !== null)?.period ?? null
    const named = (each: { annex: string | null; tier: string | null }) =>
      [each.annex, each.tier].filter((part) => part !== null).join(' ')
    return [
      ...[...side.years, ...side.months].map(({ period, total, value }) => ({
        ...stem,
        part: 'total',
        period,
        sure_usd: value.low.value,
        possible_usd: value.high.value,
        flow_usd: total.value,
        reason: total.reason,
      })),
      ...side.annexes.map((each) => ({
        ...stem,
        part: 'annex',
        period: last,
        annexes: named(each),
        sure_usd: each.value.low.value,
        possible_usd: each.value.high.value,
      })),
      ...side.products.map((each) => ({
        ...stem,
        part: 'product',
        period: last,
        code: each.product,
        annexes: each.annexes.map(named).join('; '),
        covered: each.covered === 'whole' ? 'sure' : 'possible',
        sure_usd: each.covered === 'whole' ? each.value.value : 0,
        possible_usd: each.value.value,
      })),
      ...side.unmatched.map((each) => ({
        ...stem,
        part: 'unmatched',
        code: each.product,
        annexes: named(each),
        reason: each.why,
      })),
    ]
  })
