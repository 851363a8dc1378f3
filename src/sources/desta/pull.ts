import { csvFile } from '../../lake/pull/content-types.js'
import type { Page, Pull, Verdict } from '../../lake/pull/pull.js'
import { endsWithinRow, isMarkup, refused, wholeFile } from '../../lake/pull/whole-answer.js'
import { depthColumns, treatyColumns } from './columns.js'

/** The files of version 2.3, each under an address of its own, with the columns it needs. */
const files = {
  desta_list_of_treaties_02_03: {
    folder: '5e/11/5e11943b-8871-4e8b-bcb2-8188aa83969c',
    columns: treatyColumns,
  },
  desta_indices_version_02_03: {
    folder: '0c/64/0c64ec71-5728-409f-91d8-64c324bf4400',
    columns: depthColumns,
  },
} as const

/** The list of treaties and the indices of depth. */
export const destaPull: Pull = {
  base: 'https://www.designoftradeagreements.org/media/filer_public',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () =>
    Object.entries(files).map(([id, { folder }]) => ({
      id,
      path: `/${folder}/${id}.csv`,
      query: {},
      format: 'csv',
      types: csvFile,
    })),
  judge: async (page, answer) => judge(page, await answer.text()),
}

const judge = ({ id }: Page, text: string): Verdict => {
  if (isMarkup(text)) return refused('pull-refused', `The server answered with a page in place of ${id}.csv.`)
  const header = (text.split(/\r?\n/, 1)[0] ?? '').toLowerCase().split(/[,;\t]/)
  const names = new Set(header.map((name) => name.trim().replace(/^"(.*)"$/, '$1')))
  const missing = files[id as keyof typeof files].columns.find((name) => !names.has(name))
  if (missing !== undefined) return refused('pull-schema', `${id}.csv has no column “${missing}”.`)
  if (endsWithinRow(text, /[,;\t]/)) return refused('pull-unreachable', `${id}.csv ends within a row.`)
  return wholeFile
}
