import { z } from 'zod'
import type { reportDiversion } from '../workbench/reports/diversion.js'
import { groupOf } from '../domain/group.js'
import { parseYears, yearsText } from '../domain/period.js'
import { command, Exit } from './command.js'
import { csv, type Cell } from '../workbench/csv.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { noteLicences } from './licence-note.js'

export const diversionCommand = command({
  name: 'diversion',
  summary: 'Look for signs that goods under export restrictions reach a country through third ones.',
  example: [
    'rapport diversion --origin EUN --target RUS',
    'rapport diversion --origin DEU,ITA --target RUS --via ARM,KGZ --regime common-high-priority --format json',
  ],
  input: z.object({
    origin: z
      .string()
      .meta({ value: 'LIST' })
      .describe('who exports: countries or groups, such as EUN or DEU,ITA; taken together'),
    target: z.string().meta({ value: 'COUNTRY' }).describe('where the goods may end up'),
    via: z
      .string()
      .optional()
      .meta({ value: 'LIST' })
      .describe(
        'intermediaries; without it the target’s neighbours and the countries through which most listed goods could pass before, at most 30',
      ),
    regime: z
      .string()
      .default('eu')
      .describe('the list of goods: its name or the beginning of it, such as eu or common-high-priority'),
    pre: z.string().default('2019-2021').meta({ value: 'YEARS' }).describe('the window before'),
    post: z.string().default('2022-2024').meta({ value: 'YEARS' }).describe('the window after, as long'),
    source: z
      .string()
      .optional()
      .describe('the source of flows; without it the first that covers the windows'),
    cost: z.coerce
      .number()
      .min(0)
      .max(1)
      .default(0.06)
      .describe('freight and insurance in an import value, as a share of the export value'),
    limit: z.coerce.number().int().min(0).default(25).describe('how many rows are shown; 0 shows all'),
    asOf: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
      .optional()
      .meta({ value: 'DATE' })
      .describe('the lake as it was known on that day'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async ({ settings }, { format, limit, asOf, ...asked }, output) => {
    const { diversion } = await import('../workbench/diversion.js')
    const request = {
      origins: countries(asked.origin),
      target: countryArgument(asked.target),
      ...(asked.via !== undefined && { via: countries(asked.via) }),
      regime: asked.regime,
      pre: parseYears(asked.pre),
      post: parseYears(asked.post),
      ...(asked.source !== undefined && { source: asked.source }),
      cost: asked.cost,
    }
    const { workspace: folder, memory, threads } = settings
    const found = await diversion({ folder, memory, threads }, request, asOf ?? null)
    if (!found.ok) return output.refuse(found.error)
    if (format === 'table') {
      const { nowText } = await import('../workbench/screen.js')
      ;(await import('./diversion-text.js')).showDiversion(found.value, limit, nowText(), output)
    } else {
      const { reportDiversion } = await import('../workbench/reports/diversion.js')
      const report = reportDiversion(found.value, limit)
      output.result(format === 'csv' ? csvText(report) : JSON.stringify(report, null, 2))
    }
    noteLicences(found.value.licences, output)
    return Exit.done
  },
})

const countries = (list: string): string[] =>
  list.split(',').map((each) => groupOf(each.trim())?.code ?? countryArgument(each.trim()))

type Report = ReturnType<typeof reportDiversion>
type CellOf = (row: Report['rows'][number], report: Report) => Cell

/** The columns of one flat row a route and product. */
const columns: Readonly<Record<string, CellOf>> = {
  rank: ({ rank }) => rank,
  found: ({ found }) => found,
  target: (_, { target }) => target,
  via: ({ via }) => via,
  product: ({ product }) => product,
  covered: ({ covered }) => covered,
  places: ({ places }) => places.join('; '),
  years_pre: (_, { windows }) => yearsText(windows.pre),
  years_post: (_, { windows }) => yearsText(windows.post),
  declared_pre: ({ declared }) => declared.pre,
  declared_post: ({ declared }) => declared.post,
  unlisted_pre: ({ unlisted }) => unlisted.pre,
  unlisted_post: ({ unlisted }) => unlisted.post,
  delta: ({ delta }) => delta,
  p: ({ p }) => p,
  adjusted_p: ({ adjusted }) => adjusted,
  untested: ({ untested }) => untested,
  placebos: ({ placebos }) => placebos,
  trend_before: ({ trendBefore }) => trendBefore,
  excess: ({ excess }) => excess,
  lost: ({ lost }) => lost?.value ?? null,
  lost_share: ({ lost }) => lost?.share ?? null,
  lost_share_before: ({ lostBefore }) => lostBefore?.share ?? null,
  lost_missing: ({ lostMissing }) => lostMissing,
  onward_exports_pre: ({ onward }) => onward.exports?.pre ?? null,
  onward_exports_post: ({ onward }) => onward.exports?.post ?? null,
  onward_imports_pre: ({ onward }) => onward.imports?.pre ?? null,
  onward_imports_post: ({ onward }) => onward.imports?.post ?? null,
  innocent: ({ innocent }) => innocent.join('; '),
  tests: (_, { tests }) => tests,
  regime: (_, { regime }) => regime,
  list_date: (_, { listDate }) => listDate.vintage,
  list_imported: (_, { listDate }) => listDate.importedOn,
  origins: (_, { origins }) => origins.join(' '),
  source: (_, { source }) => source,
  edition: (_, { edition }) => edition,
  advice: (_, { advice }) => advice,
}

const csvText = (report: Report): string =>
  csv(
    report.rows.map((row) =>
      Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell(row, report)])),
    ),
    Object.keys(columns),
  )
