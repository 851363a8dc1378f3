import { z } from 'zod'
import { records } from '../domain/flow.js'
import type { AlignResult } from '../workbench/align.js'
import { command, Exit } from './command.js'
import { csv } from '../workbench/csv.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { noteLicences } from './licence-note.js'
import { inWorkspace } from './workspace.js'

export const scenarioAlign = command({
  name: 'scenario align',
  summary:
    'Show what a country’s trade with a partner would lose if it adopted a regime, with other suppliers and customers.',
  example: [
    'rapport scenario align SRB RUS --regime eu',
    'rapport scenario align SRB RUS --regime eu --as-of 2022-10-07 --base-year 2018 --format json',
  ],
  arguments: ['reporter', 'partner'],
  input: z.object({
    reporter: z.string().describe('the country that would adopt the regime: code or name'),
    partner: z.string().describe('the one it would apply it to'),
    regime: z
      .string()
      .default('eu')
      .describe('the regime, or how its name begins; a wrong one lists them all'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('what was in force on that day is adopted; without it the day of the lists'),
    baseYear: z
      .number()
      .int()
      .min(1800)
      .max(2199)
      .optional()
      .meta({ value: 'YEAR' })
      .describe('the year of the values; without it the last full year before the regime’s first measure'),
    top: z.number().int().min(0).default(10).meta({ value: 'N' }).describe('how many products; 0 for all'),
    source: z
      .string()
      .optional()
      .describe('the source of the flows; without it the one with the finest codes'),
    record: z.enum(records).optional().describe('own, mirror or reconciled'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async (context, input, output) => {
    const { regime, baseYear, top, source, record, asOf } = input
    const dyad = { reporter: countryArgument(input.reporter), partner: countryArgument(input.partner) }
    const request = { dyad, regime, baseYear, top, source, record, adopted: asOf }
    return inWorkspace(context, output, async (workspace) => {
      const found = await workspace.align(request)
      if (!found.ok) return output.refuse(found.error)
      if (input.format === 'json') {
        const { reportAlign } = await import('../workbench/reports/align.js')
        output.result(JSON.stringify(reportAlign(found.value), null, 2))
      } else if (input.format === 'csv') output.result(csv(rowsOf(found.value), columns))
      else {
        const { nowText } = await import('../workbench/screen.js')
        ;(await import('./scenario-text.js')).showAlign(found.value, nowText(), output)
      }
      noteLicences(found.value.licences, output)
      return Exit.done
    })
  },
})

const columns = [
  'regime',
  'adopted',
  'flow',
  'year',
  'part',
  'annexes',
  'code',
  'country',
  'covered',
  'sure_usd',
  'possible_usd',
  'value_usd',
  'sanctioned_by',
  'exporters_in_data',
  'importers_in_data',
  'reason',
  'list_date',
  'list_imported',
  'advice',
]

/** One flat row a year, an annex, a product, and a supplier or customer. */
const rowsOf = ({ regime, adopted, sides, list }: AlignResult) =>
  sides.flatMap(({ flow, years }) =>
    years.flatMap((year) => {
      const stem = {
        regime: regime.name,
        adopted,
        flow,
        year: year.year,
        list_date: list.vintage,
        list_imported: list.importedOn,
        advice: 'no legal advice',
      }
      const named = (each: { annex: string | null; tier: string | null }) =>
        [each.annex, each.tier].filter((part) => part !== null).join(' ')
      return [
        {
          ...stem,
          part: 'total',
          sure_usd: year.value.low.value,
          possible_usd: year.value.high.value,
          value_usd: year.total.value,
          reason: year.total.reason,
        },
        ...year.annexes.map((each) => ({
          ...stem,
          part: 'annex',
          annexes: named(each),
          sure_usd: each.value.low.value,
          possible_usd: each.value.high.value,
        })),
        ...year.products.flatMap((each) => [
          {
            ...stem,
            part: 'product',
            code: each.product,
            annexes: each.annexes.map(named).join('; '),
            covered: each.covered === 'whole' ? 'sure' : 'possible',
            sure_usd: each.covered === 'whole' ? each.value.value : 0,
            possible_usd: each.value.value,
          },
          ...(each.alternatives ?? []).map(({ country, withOthers, sanctionedBy }) => ({
            ...stem,
            part: 'alternative',
            code: each.product,
            country,
            value_usd: withOthers.value,
            sanctioned_by: sanctionedBy.join(' '),
            exporters_in_data: year.among?.exporters ?? null,
            importers_in_data: year.among?.importers ?? null,
          })),
        ]),
      ]
    }),
  )
