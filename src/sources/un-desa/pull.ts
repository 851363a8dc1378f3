import { workbookFile } from '../../lake/pull/content-types.js'
import type { Pull } from '../../lake/pull/pull.js'
import { judgeWorkbook } from '../../lake/pull/whole-answer.js'

/** The revision whose workbook is asked for; its name says so to the import. */
const workbook = 'undesa_pd_2024_ims_stock_by_sex_destination_and_origin'

/** The workbook by sex, destination and origin. */
export const unDesaPull: Pull = {
  base: 'https://www.un.org/development/desa/pd/sites/www.un.org.development.desa.pd/files',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: workbook,
      path: `/${workbook}.xlsx`,
      query: {},
      format: 'xlsx',
      types: workbookFile,
    },
  ],
  judge: async (_, answer) => judgeWorkbook(await answer.text()),
  conditional: true,
}
