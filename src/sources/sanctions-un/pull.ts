import { xmlFile } from '../../lake/pull/content-types.js'
import type { Pull } from '../../lake/pull/pull.js'
import { judgeXmlList } from '../../lake/pull/whole-answer.js'

/** The list as XML, by an address that leads on to where the file lies. */
export const sanctionsUnPull: Pull = {
  base: 'https://scsanctions.un.org',
  key: 'none',
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: 'consolidated',
      path: '/resources/xml/en/consolidated.xml',
      query: {},
      format: 'xml',
      types: xmlFile,
    },
  ],
  judge: async (_, answer) =>
    judgeXmlList(await answer.text(), { root: 'CONSOLIDATED_LIST', page: 'a web page' }),
  conditional: true,
}
