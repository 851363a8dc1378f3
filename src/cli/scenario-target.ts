import { z } from 'zod'
import { records } from '../domain/flow.js'
import type { TargetResult } from '../workbench/target.js'
import { command, Exit } from './command.js'
import { csv } from '../workbench/csv.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { noteLicences } from './licence-note.js'
import { inWorkspace } from './workspace.js'

const year = z.number().int().min(1800).max(2199)

export const scenarioTarget = command({
  name: 'scenario target',
  summary:
    'Show what a target for the trade of two countries asks of each flow, against the growth each has shown, the partner’s demand and the seller’s capacity.',
  example: [
    'rapport scenario target SRB RUS --value 4bn --by 2025',
    'rapport scenario target SRB RUS --value "500 млн" --by 2030 --flow export --from 2012 --format json',
  ],
  arguments: ['reporter', 'partner'],
  input: z.object({
    reporter: z.string().describe('the country whose exports and imports are looked at: code or name'),
    partner: z.string().describe('the one it trades with'),
    value: z
      .string()
      .meta({ value: 'AMOUNT' })
      .describe('US dollars: 4bn, 500m, 1.5tn, “4 млрд”, “4 mlrd” or 4000000000'),
    by: year.meta({ value: 'YEAR' }).describe('the year of the target, after the last one with a record'),
    flow: z
      .enum(['turnover', 'export', 'import'])
      .default('turnover')
      .describe('of what the target is: both flows together, or one of the reporter’s'),
    from: year
      .optional()
      .meta({ value: 'YEAR' })
      .describe('the first year of the trends; without it ten years before the last'),
    scope: z.enum(['goods']).default('goods').describe('what is counted: services are not in it'),
    top: z
      .number()
      .int()
      .min(0)
      .default(10)
      .meta({ value: 'N' })
      .describe('how many products a flow; 0 for all'),
    source: z
      .string()
      .optional()
      .describe('the source of the flows; without it the one that has the last year'),
    record: z.enum(records).optional().describe('own, mirror or reconciled'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async (context, { format, ...input }, output) => {
    const dyad = { reporter: countryArgument(input.reporter), partner: countryArgument(input.partner) }
    const { value, by, flow, from, top, source, record } = input
    return inWorkspace(context, output, async (workspace) => {
      const found = await workspace.target({ dyad, value, by, flow, from, top, source, record })
      if (!found.ok) return output.refuse(found.error)
      if (format === 'json') {
        const { reportTarget } = await import('../workbench/reports/target.js')
        output.result(JSON.stringify(reportTarget(found.value), null, 2))
      } else if (format === 'csv') output.result(csv(rowsOf(found.value), columns))
      else (await import('./scenario-target-text.js')).showTarget(found.value, output)
      noteLicences(found.value.licences, output)
      return Exit.done
    })
  },
})

const columns = [
  'part',
  'flow',
  'case',
  'year',
  'code',
  'value_usd',
  'low_usd',
  'high_usd',
  'adds_usd',
  'rate',
  'rate_low',
  'rate_high',
  'standard_error',
  'standard_errors_apart',
  'share_now',
  'demand_share',
  'capacity_share',
  'scope',
  'source',
  'record',
  'reason',
]

/** One flat row: the target, a year, what a flow has shown, what it is asked, what it has room in, a product. */
const rowsOf = (found: TargetResult) => {
  const { flow, by, last, value, current, basis, scope, trend, projected } = found
  const stem = { scope, source: basis.source, record: basis.record }
  const shown = (each: typeof trend) => ({
    rate: each.rate.value,
    rate_low: each.low.value,
    rate_high: each.high.value,
    standard_error: each.standardError.value,
    reason: each.rate.reason,
  })
  return [
    {
      ...stem,
      part: 'target',
      flow,
      year: by,
      value_usd: value.value,
      adds_usd: found.gap.value,
      rate: found.asked.value,
      standard_errors_apart: found.apart.value,
      reason: found.asked.reason,
    },
    ...found.years.flatMap((row) =>
      [...found.sides.map((side) => side.flow), ...(found.sides.length > 1 ? [flow] : [])].map((each) => {
        const quantity = each === 'turnover' ? row.whole : row[each]
        return {
          ...stem,
          part: 'recorded',
          flow: each,
          year: row.year,
          value_usd: quantity?.value ?? null,
          reason: quantity?.reason ?? null,
        }
      }),
    ),
    { ...stem, part: 'shown', flow, year: last, value_usd: current.value, ...shown(trend) },
    {
      ...stem,
      part: 'carried-on',
      flow,
      year: by,
      value_usd: projected.value.value,
      low_usd: projected.low.value,
      high_usd: projected.high.value,
      reason: projected.value.reason,
    },
    ...found.sides.flatMap((side) => [
      {
        ...stem,
        part: 'shown',
        flow: side.flow,
        year: last,
        value_usd: side.last.value,
        ...shown(side.trend),
      },
      {
        ...stem,
        part: 'carried-on',
        flow: side.flow,
        year: by,
        value_usd: side.projected.value.value,
        low_usd: side.projected.low.value,
        high_usd: side.projected.high.value,
        reason: side.projected.value.reason,
      },
      ...side.asks.map((ask) => ({
        ...stem,
        part: 'asked',
        flow: side.flow,
        case: ask.case,
        year: by,
        value_usd: ask.needs.value,
        adds_usd: ask.adds.value,
        rate: ask.rate.value,
        standard_errors_apart: ask.apart.value,
        demand_share: ask.demandShare?.value ?? null,
        capacity_share: ask.capacityShare?.value ?? null,
        reason: ask.rate.reason,
      })),
      ...(['demand', 'capacity'] as const).flatMap((part) => {
        const room = side.room?.[part]
        return room == null
          ? []
          : [
              {
                ...stem,
                part,
                flow: side.flow,
                year: last,
                value_usd: room.value.value,
                share_now: room.share.value,
                ...shown(room.trend),
                record: room.basis.record,
              },
            ]
      }),
      ...(side.movers?.products ?? []).map((each) => ({
        ...stem,
        part: 'product',
        flow: side.flow,
        year: last,
        code: each.product,
        value_usd: each.trade.value,
        adds_usd: each.adds.value,
        source: side.movers?.basis.source ?? null,
        record: side.movers?.basis.record ?? null,
      })),
    ]),
  ]
}
