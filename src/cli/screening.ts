import { z } from 'zod'
import { attempt } from '../domain/problem.js'
import { command, Exit } from './command.js'
import type { Context } from './context.js'
import { misuse } from './input.js'
import { noteLicences } from './licence-note.js'
import type { Output } from './output.js'
import { calibrateFile, screenRows, scorePairsFile } from './screening-files.js'
import { showDifference, showScreen } from './screening-text.js'

const file = { value: 'FILE' }

const input = z.object({
  file: z
    .string()
    .optional()
    .meta(file)
    .describe(
      'a CSV with a column name, and where known kind, birth, country, id; - is stdin; with --diff the later snapshot',
    ),
  name: z.string().optional().describe('one name to look for'),
  kind: z.string().optional().describe('person, entity, vessel or aircraft, where it is known'),
  birth: z
    .string()
    .optional()
    .meta({ value: 'DATE' })
    .describe('1950-03-21, 1950, circa 1960, 1955/1958; several with ;'),
  country: z
    .string()
    .optional()
    .meta({ value: 'COUNTRY' })
    .describe('of nationality or address; several with ;'),
  id: z.string().optional().describe('a number of a passport, a register, an IMO number; several with ;'),
  threshold: z.coerce.number().min(0).max(1).default(0.7).describe('findings score at least so much'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(10)
    .meta({ value: 'N' })
    .describe('of each name at most so many findings'),
  method: z
    .enum(['default', 'ofac', 'phonetic'])
    .default('default')
    .describe(
      'default; ofac: as the regulator’s own search does it (Jaro–Winkler and Soundex); phonetic: by sound alone, more and looser',
    ),
  lists: z
    .array(z.string())
    .default([])
    .meta({ value: 'LIST,…' })
    .describe('only these lists, by name; all where it is left out'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
    .optional()
    .meta({ value: 'DATE' })
    .describe('the lists as they stood on that day'),
  format: z
    .enum(['table', 'json', 'csv'])
    .optional()
    .describe('for reading (of one name), for programs, or as a table (of files; the default there)'),
  out: z.string().optional().meta(file).describe('of a FILE: where the rows are written; else to stdout'),
  resume: z.boolean().default(false).describe('go on with a run into --out that was interrupted'),
  pairs: z.string().optional().meta(file).describe('a CSV of left,right: each pair with its score'),
  calibrate: z
    .string()
    .optional()
    .meta(file)
    .describe('a CSV of left,right,label: precision, recall and F1 by threshold'),
  diff: z
    .string()
    .optional()
    .meta({ value: 'SNAPSHOT' })
    .describe('what came, went and changed on lists between two snapshots, or the two latest of a source'),
})
export type ScreeningInput = z.output<typeof input>

export const screenCommand = command({
  name: 'screen',
  summary:
    'Look names up on the lists of sanctions in the workspace. Ends with 1 where somebody was found. No legal advice.',
  example: [
    'rapport screen --name "Sergei Lavrov" --kind person --birth 1950',
    'rapport screen partners.csv --out screened.csv',
    'rapport screen --name "ACME Trading LLC" --as-of 2024-06-01 --format json',
    'rapport screen --diff sanctions-ofac',
    'rapport screen --calibrate labelled.csv',
  ],
  arguments: ['file'],
  input,
  run: async (context, given, output) => {
    checkUse(given)
    const done = await attempt(async () => {
      if (given.pairs !== undefined) return scorePairsFile(context, given.pairs, given, output)
      if (given.calibrate !== undefined) return calibrateFile(context, given.calibrate, given, output)
      if (given.diff !== undefined) return difference(context, given, output)
      return given.name === undefined ? rows(context, given, output) : one(context, given, output)
    })
    return done.ok ? done.value : output.refuse(done.error)
  },
})

/** What one of the command’s uses does not take. */
const checkUse = ({ file: table, name, pairs, calibrate, diff, resume, out, format }: ScreeningInput): void => {
  const uses = [name, pairs, calibrate, diff ?? table].filter((use) => use !== undefined).length
  if (uses === 0) throw misuse({ name: 'screen' }, 'Nothing to look for: --name or FILE is missing.')
  if (uses > 1) throw misuse({ name: 'screen' }, 'One of --name, FILE, --pairs, --calibrate and --diff at a time.')
  if (resume && (table === undefined || out === undefined || table === '-'))
    throw misuse({ name: 'screen' }, '--resume goes on with a FILE that was being written to --out.')
  if (table !== undefined && diff === undefined && format === 'table')
    throw misuse({ name: 'screen' }, 'Rows of a FILE are written as csv or json.')
} // prettier-ignore

const opened = async (context: Context, { asOf, lists, method }: ScreeningInput, output: Output) => {
  const { openScreening } = await import('../workbench/screen.js')
  const onNote = (note: string) => output.note(note)
  return openScreening(context.settings.workspace, { asOf, lists, method, onNote })
}

const one = async (context: Context, given: ScreeningInput, output: Output): Promise<number> => {
  const { refuseQuery, screenReport, licencesOfLists } = await import('../workbench/screen.js')
  const { name = '', kind, birth, country, id, threshold, limit, format = 'table' } = given
  refuseQuery({ name, kind, birth, country, id })
  const screening = await opened(context, given, output)
  const report = screenReport(screening, { name, kind, birth, country, id }, { threshold, limit })
  if (format === 'json') output.result(JSON.stringify(report, null, 2))
  else if (format === 'csv') {
    const { findingsCsv } = await import('../workbench/screen-table.js')
    output.result(findingsCsv(report))
  } else showScreen(report, output)
  if (format !== 'table') noteLicences(await licencesOfLists(screening), output)
  return report.findings.length > 0 ? Exit.findings : Exit.done
}

const rows = async (context: Context, given: ScreeningInput, output: Output): Promise<number> => {
  const screening = await opened(context, given, output)
  const counts = await screenRows(context, given, screening, output)
  const { licencesOfLists, notice } = await import('../workbench/screen.js')
  for (const { list, date, notes } of screening.inForce.lists)
    output.note(`${list} of ${date}${notes.length > 0 ? `: ${notes.join(' ')}` : ''}`)
  const plural = (count: number, noun: string) =>
    `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`
  output.note(
    `${plural(counts.rows, 'row')}: ${plural(counts.withFindings, 'row')} with ${plural(counts.findings, 'finding')}.`,
  )
  if (counts.notCompared > 0)
    output.warn(`${plural(counts.notCompared, 'row')} could not be compared: see screen_status.`)
  output.note(notice)
  noteLicences(await licencesOfLists(screening), output)
  return counts.findings > 0 ? Exit.findings : Exit.done
}

const difference = async (
  context: Context,
  { diff = '', file: to, limit, format }: ScreeningInput,
  output: Output,
): Promise<number> => {
  const { screenDifference } = await import('../workbench/screen.js')
  const names = to === undefined ? ([diff] as const) : ([diff, to] as const)
  const found = await screenDifference(context.settings.workspace, names, (note) => output.note(note))
  if (format === 'json') output.result(JSON.stringify(found, null, 2))
  else if (format === 'csv') {
    const { differenceCsv } = await import('../workbench/screen-table.js')
    output.result(differenceCsv(found))
  } else showDifference(found, limit, output)
  return Exit.done
}
