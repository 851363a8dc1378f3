import { workbookFile } from '../../lake/pull/content-types.js'
import type { Pull } from '../../lake/pull/pull.js'
import { judgeWorkbook } from '../../lake/pull/whole-answer.js'

/** “Export all RTAs”: the workbook that the data base makes anew for each call. */
export const rtaPull: Pull = {
  base: 'https://rtais.wto.org',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: 'AllRTAs',
      path: '/UI/ExportAllRTAList.aspx',
      query: {},
      format: 'xlsx',
      types: workbookFile,
    },
  ],
  judge: async (_, answer) => judgeWorkbook(await answer.text()),
}
