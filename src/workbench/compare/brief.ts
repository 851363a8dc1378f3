import { readFile } from 'node:fs/promises'
import type { BriefDocument, LineageEntry } from '../../briefs/document.js'
import { refusal } from '../../domain/problem.js'
import { briefReport } from '../reports/brief.js'

/** A piece of text of a brief as it was read back. */
export type ComparedRun = { readonly text: string; readonly ref?: number | undefined }

type Runs = readonly ComparedRun[]

type ComparedBlock =
  | { readonly kind: 'text'; readonly runs: Runs }
  | { readonly kind: 'list'; readonly items: readonly Runs[] }
  | { readonly kind: 'missing' }
  | {
      readonly kind: 'exhibit'
      readonly id: string
      readonly title: Runs
      readonly table: {
        readonly columns: readonly { readonly title: string; readonly unit: string | null }[]
        readonly rows: readonly {
          readonly cells: readonly Runs[]
          readonly key?: Readonly<Record<string, string>> | undefined
        }[]
      }
      readonly notes: readonly Runs[]
    }

/** What a comparison reads of a brief: one just written, or one read from a file, in which charts have no options. */
export type ComparedBrief = Pick<
  BriefDocument,
  'dyad' | 'year' | 'language' | 'asOf' | 'title' | 'figures' | 'snapshots'
> & {
  readonly lineages: Readonly<Record<string, LineageEntry>>
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly blocks: readonly ComparedBlock[]
  }[]
}

const remedy = 'Write it with `rapport brief … --format json`.'

/**
 * Reads a JSON brief for a comparison.
 * @throws Refusal `input-missing`, `brief-unreadable`; the latter names the version of a brief that is of another
 */
export const readComparedBrief = async (path: string): Promise<ComparedBrief> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw refusal('input-missing', 'The file cannot be read.', { place: { file: path } })
  })
  const found = parsed(text)
  const schema = typeof found === 'object' && found !== null && 'schema' in found ? found.schema : null
  const place = { file: path }
  const [, version] = /^rapport\/brief@(\d+)$/.exec(String(schema)) ?? []
  if (version !== undefined && version !== '1')
    throw refusal(
      'brief-unreadable',
      `The brief is of version ${version} (rapport/brief@${version}); this Rapport compares briefs of version 1.`,
      { place, remedy: 'Write both briefs with the same version of Rapport.' },
    )
  const brief = briefReport.safeParse(found)
  if (brief.success) return brief.data as ComparedBrief
  const [issue] = brief.error.issues
  const at = version === undefined ? '' : `: ${issue?.path.join('.')}: ${issue?.message}`
  throw refusal('brief-unreadable', `The file is not a JSON brief of version 1${at}.`, { place, remedy })
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
