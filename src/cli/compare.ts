import { z } from 'zod'
import type { Dyad } from '../domain/dyad.js'
import type { Comparison } from '../workbench/compare.js'
import type { ComparedBrief } from '../workbench/compare/brief.js'
import { command, Exit } from './command.js'
import type { Context } from './context.js'
import { countryArgument } from '../workbench/dyad-argument.js'
import { misuse } from './input.js'
import { noteLicences } from './licence-note.js'
import type { Output } from './output.js'
import { inWorkspace } from './workspace.js'

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
  .meta({ value: 'DATE' })
const year = z.number().int().min(1800).max(2199)

export const compareCommand = command({
  name: 'compare',
  summary:
    'Compare two briefs, or one dyad in two years, on two days or against peers: what changed, figure by figure.',
  example: [
    'rapport compare SRB-RUS-2018.json new/SRB-RUS-2018.json',
    'rapport compare SRB RUS --year 2018 --with 2021',
    'rapport compare SRB RUS --year 2018 --peers DEU,ITA --section partners,products',
    'rapport compare SRB RUS --year 2018 --since 2026-01-31',
  ],
  arguments: ['first', 'second'],
  input: z.object({
    first: z.string().describe('a brief written with --format json; or a country, by code or name'),
    second: z.string().describe('the brief it is compared with; or the country’s partner'),
    year: year.optional().describe('of two countries: the year; without it the latest with data'),
    with: year.optional().describe('the year it is compared with'),
    peers: z
      .array(z.string())
      .optional()
      .meta({ value: 'COUNTRY' })
      .describe('countries whose briefs with the same partner are laid beside'),
    since: day
      .optional()
      .describe('what the lake said on that day is compared with what it says on the day of --as-of'),
    asOf: day.optional().describe('only data imported up to that day; without it all'),
    section: z.array(z.string()).optional().meta({ value: 'SECTION' }).describe('only these sections'),
    limit: z
      .number()
      .int()
      .min(0)
      .default(15)
      .meta({ value: 'N' })
      .describe('how many figures of an exhibit the table shows; 0 for all; the counts are always of all'),
    all: z.boolean().default(false).describe('also figures that are the same'),
    format: z.enum(['table', 'json', 'csv']).default('table').describe('for reading, or for programs'),
  }),
  run: async (context, input, output) => {
    const show = async (found: Comparison): Promise<number> => {
      if (input.format === 'json') {
        const { reportComparison } = await import('../workbench/reports/compare.js')
        output.result(JSON.stringify(reportComparison(found), null, 2))
      } else if (input.format === 'csv') {
        const { comparisonCsv } = await import('../workbench/compare/csv.js')
        output.result(comparisonCsv(found))
      } else (await import('./compare-text.js')).showComparison(found, input, output)
      noteLicences(found.licences, output)
      return Exit.done
    }
    const files = [input.first, input.second].filter((each) => /\.json$/i.test(each))
    if (files.length === 1)
      throw misuse({ name: 'compare' }, `“${files[0]}” is a brief: it is compared with another brief.`)
    if (files.length === 2) {
      const { year: ofYear, with: other, peers, since, asOf } = input
      if ([ofYear, other, peers, since, asOf].some((each) => each !== undefined))
        throw misuse(
          { name: 'compare' },
          'Two briefs have their years and days: leave --year, --with, --peers, --since and --as-of out.',
        )
      const { compareFiles } = await import('../workbench/compare.js')
      const found = await compareFiles(input.first, input.second, input.section)
      return found.ok ? await show(found.value) : output.refuse(found.error)
    }
    const wanted = wantedBriefs(input)
    return await compareDyads(context, wanted, input.section, output, show)
  },
})

type Wanted = {
  readonly dyad: Dyad
  readonly year: number | undefined
  readonly asOf: string | undefined
}

const wantedBriefs = (input: {
  readonly first: string
  readonly second: string
  readonly year?: number | undefined
  readonly with?: number | undefined
  readonly peers?: readonly string[] | undefined
  readonly since?: string | undefined
  readonly asOf?: string | undefined
}): Wanted[] => {
  const dyad = { reporter: countryArgument(input.first), partner: countryArgument(input.second) }
  const wanted = { dyad, year: input.year, asOf: input.asOf }
  if ([input.with, input.peers, input.since].filter((each) => each !== undefined).length !== 1)
    throw misuse(
      { name: 'compare' },
      'Say what with, by one of --with YEAR, --peers COUNTRY,COUNTRY and --since DATE.',
    )
  if (input.since !== undefined) {
    if (input.asOf !== undefined && input.since >= input.asOf)
      throw misuse({ name: 'compare' }, `--since ${input.since} is not before --as-of ${input.asOf}.`)
    return [{ ...wanted, asOf: input.since }, wanted]
  }
  if (input.with !== undefined) {
    if (input.with === input.year)
      throw misuse({ name: 'compare' }, `--year and --with are both ${input.with}.`)
    return [wanted, { ...wanted, year: input.with }]
  }
  const peers = [...new Set((input.peers ?? []).map(countryArgument))]
  const wrong = peers.find((peer) => peer === dyad.reporter || peer === dyad.partner)
  if (peers.length === 0 || wrong !== undefined)
    throw misuse(
      { name: 'compare' },
      wrong === undefined
        ? '--peers names no country.'
        : `${wrong} is no peer: it is one of the two countries.`,
    )
  return [wanted, ...peers.map((reporter) => ({ ...wanted, dyad: { ...dyad, reporter } }))]
}

/**
 * Writes the briefs one after the other, each of the first one’s year, so that they fit; of two days the later first, since the
 * earlier may know of no year.
 */
const compareDyads = async (
  context: Context,
  wanted: readonly Wanted[],
  only: readonly string[] | undefined,
  output: Output,
  show: (found: Comparison) => Promise<number>,
): Promise<number> => {
  const progress = output.progress()
  return inWorkspace(context, output, async (workspace) => {
    const briefs: ComparedBrief[] = []
    const isOfDays = wanted.some(({ asOf }) => asOf !== wanted[0]?.asOf)
    for (const { dyad, year: asked, asOf } of isOfDays ? wanted.toReversed() : wanted) {
      const written = await workspace.brief({
        dyad,
        year: asked ?? briefs[0]?.year,
        languages: ['en'],
        only,
        ...(asOf !== undefined && { asOf }),
        onSection: (id) => progress.step(`${dyad.reporter}-${dyad.partner}: section ${id}`),
      })
      if (!written.ok) return output.refuse(written.error)
      briefs.push(...written.value)
    }
    progress.end()
    const [first, ...others] = isOfDays ? briefs.toReversed() : briefs
    const { compareBriefs } = await import('../workbench/compare.js')
    return first === undefined ? Exit.done : await show(compareBriefs(first, others))
  }).finally(() => progress.end())
}
