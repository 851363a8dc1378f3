import { z } from 'zod'
import type { Dyad } from '../domain/dyad.js'
import { parseYears } from '../domain/period.js'
import type { ReconcileReport } from '../workbench.js'
import { command, Exit } from './command.js'
import { dyadArgument } from '../workbench/dyad-argument.js'
import { inWorkspace } from './workspace.js'

export const reconcileCommand = command({
  name: 'reconcile',
  summary:
    'Bring the exporter’s and the importer’s record of each flow to one value, with both as its evidence.',
  example: [
    'rapport reconcile comtrade --years 2018-2022',
    'rapport reconcile comtrade --cif 0.06 --dry-run',
  ],
  arguments: ['source'],
  input: z.object({
    source: z.string().describe('a source in the lake with both countries’ own records, such as comtrade'),
    years: z.string().optional().describe('a year or a range of years; all that the source has without it'),
    cif: z
      .string()
      .regex(/^(estimated|0(\.\d+)?|1)$/, 'a rate is a number from 0 to 1, or estimated')
      .default('estimated')
      .meta({ value: 'estimated|RATE' })
      .describe(
        'freight and insurance in imports: estimated from unit values and distances, or a rate such as 0.06',
      ),
    level: z
      .enum(['finest', '0', '2', '6'])
      .default('finest')
      .describe(
        'digits of the products compared; finest: of each year the finest with flows in both records',
      ),
    dyad: z.string().optional().describe('two countries, SRB-RUS: whose sizes of errors are shown'),
    dryRun: z.boolean().default(false).describe('compute everything, change nothing'),
    format: z.enum(['text', 'json']).default('text').describe('for reading, or for programs'),
  }),
  run: async (context, { source, years, cif, level, dyad, dryRun, format }, output) => {
    const pair = dyad === undefined ? null : dyadArgument(dyad)
    const request = {
      ...(years !== undefined && { years: parseYears(years) }),
      cif: cif === 'estimated' ? ('estimated' as const) : Number(cif),
      level: level === 'finest' ? ('finest' as const) : (Number(level) as 0 | 2 | 6),
    }
    return inWorkspace(context, output, async (workspace) => {
      const report = await workspace.reconcile(source, request, {
        dryRun,
        signal: context.signal,
        onNote: (note) => output.note(note),
      })
      if (!report.ok) return output.refuse(report.error)
      output.result(
        format === 'json'
          ? JSON.stringify({ schema: 'rapport/reconcile@1', ...report.value }, null, 2)
          : reportText(report.value, pair),
      )
      return Exit.done
    })
  },
})

const reportText = ({ snapshot, outcome, seconds, found }: ReconcileReport, dyad: Dyad | null): string => {
  const outcomes = {
    imported: `Reconciled as ${snapshot.id} in ${seconds.toFixed(1)} s.`,
    known: `Already in the lake as ${snapshot.id}; nothing was changed.`,
    tried: `Tried in ${seconds.toFixed(1)} s; nothing was changed.`,
  }
  const { pairs, exporterOnly, importerOnly, cif, gap, errors } = found
  const shown = errors.countries.filter(
    ({ country }) => dyad !== null && [dyad.reporter, dyad.partner].includes(country),
  )
  return [
    outcomes[outcome],
    `${number(pairs + exporterOnly + importerOnly)} ${pairs + exporterOnly + importerOnly === 1 ? 'flow' : 'flows'}: ${number(pairs)} in both records, ${number(exporterOnly)} in the exporter’s alone, ${number(importerOnly)} in the importer’s alone.`,
    ...(cif.fit === null
      ? []
      : [
          `Freight and insurance, ln(uv of imports / uv of exports) on ${number(cif.fit.n)} flows, R² ${cif.fit.r2?.toFixed(3) ?? '–'}:`,
          ...cif.fit.terms.map(
            ({ name, estimate, standardError }) =>
              `  ${name}: ${estimate.toPrecision(4)}${standardError === null ? '' : ` (standard error ${standardError.toPrecision(2)})`}`,
          ),
        ]),
    ...(cif.median === null
      ? []
      : [`Median rate of freight and insurance: ${(cif.median * 100).toFixed(2)} %.`]),
    ...(gap === null
      ? []
      : [
          `Median |ln(M/X)|: ${gap.before.toFixed(4)} as reported, ${gap.after.toFixed(4)} with imports made FOB.`,
        ]),
    ...shown.map(
      ({ country, exporter, importer }) =>
        `Size of errors of ${country}: ${size(exporter)} as exporter, ${size(importer)} as importer.`,
    ),
    ...(snapshot.derived?.notes ?? []).map((note) => `Note: ${note}`),
  ].join('\n')
}

const number = (value: number): string => value.toLocaleString('en-GB')
const size = (sigma: number | null): string => (sigma === null ? 'not told apart' : `σ ${sigma.toFixed(4)}`)
