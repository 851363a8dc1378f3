import type { Pull, Verdict } from '../../lake/pull/pull.js'

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
      types: [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.ms-excel',
        'application/octet-stream',
        'application/zip',
      ],
    },
  ],
  judge: async (_, answer) => judge(await answer.text()),
  conditional: true,
}

/** A workbook is a zip, and ends with the list of what is in it. */
const judge = (text: string): Verdict => {
  if (!text.startsWith('PK\u0003\u0004'))
    return { kind: 'refused', code: 'pull-refused', says: 'The server answered with what is no workbook.' }
  if (!text.slice(-(2 ** 16)).includes('PK\u0005\u0006'))
    return { kind: 'refused', code: 'pull-unreachable', says: 'The workbook ends before its end.' }
  return { kind: 'complete', rows: null }
}
