import type { Dyad } from '../../domain/dyad.js'
import { refusal } from '../../domain/problem.js'
import type { Language } from '../../messages/language.js'
import { mediaTypes, type BriefFormat } from '../../domain/brief-formats.js'
import { briefFileName, renderBrief } from '../../workbench/brief-files.js'
import { csv } from '../../workbench/csv.js'
import type { Workspace } from '../../workbench.js'
import { csvAnswer, json, type Answer } from '../answer.js'
import { valueOf } from './value.js'

/** Which brief: the same question gives the same document, so that a reference into it can be followed later. */
export type BriefQuestion = {
  readonly dyad: Dyad
  readonly year?: number | undefined
  readonly lang: Language
  readonly only?: readonly string[] | undefined
  readonly asOf?: string | undefined
  readonly drill?: { readonly flow: 'export' | 'import'; readonly within: string } | undefined
}

type Document = Awaited<ReturnType<typeof documentOf>>

const documentOf = async (workspace: Workspace, { dyad, year, lang, only, asOf, drill }: BriefQuestion) => {
  const [document] = valueOf(
    await workspace.brief({
      dyad,
      ...(year !== undefined && { year }),
      languages: [lang],
      ...(only !== undefined && { only }),
      ...(asOf !== undefined && { asOf }),
      ...(drill !== undefined && { drill }),
    }),
  )
  if (document === undefined) throw new Error('a brief without a document')
  return document
}

/**
 * The sections asked for, with the charts' options, which the JSON file of a brief leaves out.
 * @param lineages false leaves them out, most of the bytes: a page asks for one when its number is clicked
 */
export const briefDocument = async (
  workspace: Workspace,
  { lineages, ...question }: BriefQuestion & { readonly lineages: boolean },
): Promise<Answer> => {
  const document = await documentOf(workspace, question)
  return json(lineages ? document : { ...document, lineages: {} })
}

/** The brief as a file of one format. */
export const briefFile = async (
  workspace: Workspace,
  { format, ...question }: BriefQuestion & { readonly format: BriefFormat },
): Promise<Answer> => {
  const document = await documentOf(workspace, question)
  return {
    type: mediaTypes[format],
    body: await renderBrief(document, format),
    download: briefFileName(document, format),
  }
}

/** The table of one exhibit, as printed. */
export const briefCsv = async (
  workspace: Workspace,
  { exhibit, ...question }: BriefQuestion & { readonly exhibit: string },
): Promise<Answer> => exhibitCsv(await documentOf(workspace, question), exhibit)

export const traceBrief = async (
  workspace: Workspace,
  { ref, all, ...question }: BriefQuestion & { readonly ref: number; readonly all: boolean },
): Promise<Answer> =>
  json(valueOf(await workspace.traceIn(await documentOf(workspace, question), ref, { all })))

/**
 * The table of an exhibit as CSV: numbers as exact as they are known and not as rounded for print, and beside a missing one its reason.
 * @throws Refusal `usage-option` where the document has no such exhibit
 */
export const exhibitCsv = ({ sections, figures, dyad, year }: Document, id: string): Answer => {
  const exhibits = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exhibit' ? [block] : [])),
  )
  const found = exhibits.find((each) => each.id === id)
  if (found === undefined)
    throw refusal(
      'usage-option',
      `There is no exhibit “${id}”: ${exhibits.map((each) => each.id).join(', ')}.`,
    )
  const values = new Map(figures.map((each) => [each.ref, each]))
  const { columns, rows } = found.table
  const titles = unique(columns.map(({ title, unit }) => (unit === null ? title : `${title} (${unit})`)))
  const records = rows.map(({ cells }) =>
    Object.fromEntries(
      cells.map((runs, index) => {
        const [only] = runs
        const figure = runs.length === 1 && only?.ref !== undefined ? values.get(only.ref) : undefined
        const text = runs.map((run) => run.text).join('')
        return [titles[index] ?? String(index), figure === undefined ? text : (figure.value ?? figure.reason)]
      }),
    ),
  )
  return csvAnswer(csv(records, titles), `${dyad.reporter}-${dyad.partner}-${year}-${id}.csv`)
}

/** Two columns of one title are told apart by a number. */
const unique = (titles: readonly string[]): string[] =>
  titles.map((title, index) => {
    const before = titles.slice(0, index).filter((each) => each === title).length
    return before === 0 ? title : `${title} ${before + 1}`
  })
