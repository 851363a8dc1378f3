import type { Answer, Page, Pull, Verdict } from '../../lake/pull/pull.js'
import { judgeWorkbook, refused } from '../../lake/pull/whole-answer.js'

/** UN Comtrade’s names of the revisions of HS, SITC and BEC, each a file of its own. */
const classifications = [
  'H0',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'S1',
  'S2',
  'S3',
  'S4',
  'B4',
  'B5',
] as const

/** The Statistics Division’s workbooks that are no old `.xls`. */
const workbooks = [
  ['HS2022', 'HS2017'],
  ['HS2022', 'HS2012'],
  ['HS2017', 'HS2012'],
  ['HS2017', 'HS2007'],
] as const

/** Names of products from UN Comtrade, and conversions and correlations between revisions of HS. */
export const concordancePull: Pull = {
  base: 'https://comtradeapi.un.org/files/v1/app/reference',
  others: { tables: 'https://unstats.un.org/unsd/classifications/Econ/tables' },
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [...classifications.map(listOf), ...workbooks.map(([from, to]) => workbookOf(from, to))],
  judge: async (page, answer) =>
    page.format === 'json' ? judgeList(page, answer) : judgeWorkbook(await answer.text(), `${page.id}.xlsx`),
}

const listOf = (id: string): Page => ({
  id,
  path: `/${id}.json`,
  query: {},
  format: 'json',
  types: ['application/json', 'text/json', 'text/plain', 'application/octet-stream'],
})

const workbookOf = (from: string, to: string): Page => {
  const id = `${from}to${to}ConversionAndCorrelationTables`
  return {
    id,
    at: 'tables',
    path: `/${id}.xlsx`,
    query: {},
    format: 'xlsx',
    types: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/octet-stream',
      'application/zip',
    ],
  }
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
    : undefined

const judgeList = async ({ id }: Page, answer: Answer): Promise<Verdict> => {
  const found = await answer.json()
  const results = fieldOf(found, 'results')
  if (fieldOf(found, 'classCode') !== id)
    return refused('pull-schema', `The list ${id} of UN Comtrade has no classCode ${id}.`)
  if (!Array.isArray(results) || results.length === 0)
    return refused('pull-schema', `The list ${id} of UN Comtrade has no results.`)
  const missing = ['id', 'text', 'parent', 'aggrLevel'].find(
    (name) => fieldOf(results[0], name) === undefined,
  )
  if (missing !== undefined)
    return refused('pull-schema', `The results of ${id} of UN Comtrade have no field ${missing}.`)
  return { kind: 'complete', rows: results.length }
}
