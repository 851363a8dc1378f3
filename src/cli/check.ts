import { z } from 'zod'
import { attempt, type Problem, type Result } from '../domain/problem.js'
import type { Dyad } from '../domain/dyad.js'
import type { CheckOptions, CheckReport, GivenDocument } from '../workbench/check.js'
import { command, Exit } from './command.js'
import type { Context } from './context.js'
import { explain } from './check-explain.js'
import { readFiles } from './check-files.js'
import { writeCheck } from './check-write.js'
import { dyadArgument } from '../workbench/dyad-argument.js'
import { misuse } from './input.js'
import { noteLicences } from './licence-note.js'
import { exitOf, type Output } from './output.js'
import { readSilences } from './silences.js'
import { inWorkspace } from './workspace.js'

const input = z.object({
  files: z
    .array(z.string())
    .default([])
    .meta({ value: 'FILE' })
    .describe('text, Markdown, HTML, DOCX or PDF; - is stdin; several are held against each other too'),
  dyad: z
    .string()
    .optional()
    .meta({ value: 'DYAD' })
    .describe('the two countries the documents are about, SRB-RUS, where a sentence does not say'),
  format: z
    .enum(['text', 'json', 'sarif', 'html'])
    .default('text')
    .describe('for reading, for programs, for editors and code hosts, or as an annotated copy'),
  out: z
    .string()
    .optional()
    .meta({ value: 'FILE' })
    .describe('where it is written; of html also a folder, which several documents need'),
  list: z
    .enum(['quantities', 'claims', 'unread'])
    .optional()
    .describe('list what was recognised, or what was not, instead of what was found'),
  explain: z
    .string()
    .optional()
    .meta({ value: 'RULE' })
    .describe('explain a rule, with examples; all lists the rules'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'a day is written as 2022-12-31')
    .optional()
    .meta({ value: 'DATE' })
    .describe('hold it against the lake as it was known on that day'),
  data: z.boolean().default(true).describe('hold the documents against themselves alone'),
})
type Input = z.output<typeof input>

export const checkCommand = command({
  name: 'check',
  summary:
    'Check the claims of documents against each other and against the data. Ends with 1 where an error or a warning was found; notes alone are no findings.',
  example: [
    'rapport check paper.pdf',
    'rapport check draft.md annex.docx --dyad SRB-RUS --format html --out checked/',
    'rapport check draft.md --list unread',
    'rapport check --explain all',
  ],
  arguments: ['files...'],
  input,
  settings: ['lang'],
  run: async (context, given, output) => {
    const language = context.settings.lang
    if (given.explain !== undefined) return explain(given.explain, language, output)
    if (given.files.length === 0) throw misuse({ name: 'check' }, 'FILE is missing.')
    if (given.list !== undefined && given.format !== 'text' && given.format !== 'json')
      throw misuse({ name: 'check' }, `--list is written as text or json, not as ${given.format}.`)
    if (given.format === 'html' && given.files.length > 1 && given.out === undefined)
      throw misuse({ name: 'check' }, 'Several annotated copies need a folder: --out DIR.')
    const dyad = given.dyad === undefined ? undefined : dyadArgument(given.dyad)
    const silences = await readSilences(context.cwd, given.files)
    const { documents, failed } = await readFiles(given.files, context.cwd, context.stdin)
    const options = { silences, ...(dyad && { dyad }), ...(given.asOf && { asOf: given.asOf }) }
    if (documents.length === 0) return refuseAll(failed, output)
    return checked(context, given, documents, options, output, async (report) => {
      const whole = { ...report, failed: [...failed, ...report.failed] }
      await writeCheck(whole, { ...given, language }, context.cwd, output)
      noteLicences(report.licences, output)
      const { hasFindings } = await import('../workbench/check.js')
      if (whole.failed.length > 0) return refuseAll(whole.failed, output)
      return hasFindings(whole) ? Exit.findings : Exit.done
    })
  },
})

/** Runs the check, in the workspace unless data are left out. */
const checked = async (
  context: Context,
  { data }: Input,
  documents: readonly GivenDocument[],
  options: CheckOptions & { readonly dyad?: Dyad },
  output: Output,
  use: (report: CheckReport) => Promise<number>,
): Promise<number> => {
  const progress = output.progress()
  let done = 0
  progress.step(
    documents.length === 1 ? 'checking' : `checking ${documents.length} documents`,
    documents.length,
  )
  const watched = { ...options, onDocument: () => progress.at(done++) }
  const after = async (report: Result<CheckReport>): Promise<number> => {
    progress.end()
    return report.ok ? use(report.value) : output.refuse(report.error)
  }
  const { beginReading, check } = await import('../workbench/check.js')
  if (data) {
    const begun = beginReading(documents) // while the workspace is opened
    return inWorkspace(context, output, async (workspace) =>
      after(await workspace.check(begun, watched)),
    ).finally(() => progress.end())
  }
  return after(await attempt(() => check(null, documents, watched))).finally(() => progress.end())
}

const refuseAll = (failed: readonly { readonly problem: Problem }[], output: Output): number => {
  for (const { problem } of failed) output.refuse(problem)
  const [first] = failed
  return first === undefined ? Exit.usage : exitOf(first.problem)
}
