import { xmlFile } from '../../lake/pull/content-types.js'
import type { Pull } from '../../lake/pull/pull.js'
import { judgeXmlList } from '../../lake/pull/whole-answer.js'

/** The token in the addresses that the Commission publishes for everybody; an account of one’s own has another. */
const publicToken = 'dG9rZW4tMjAxNw'

/** The full list as XML 1.1. */
export const sanctionsEuPull: Pull = {
  base: 'https://webgate.ec.europa.eu',
  key: {
    need: 'optional',
    in: 'query',
    name: 'token',
    obtain:
      'The token for everybody is sent where no key is given. Your own stands in the addresses that the Financial Sanctions Files site shows after an EU Login; then `rapport config set keys.sanctions-eu -`.',
  },
  takes: {},
  quotas: () => ({ rows: null, perDay: null, perMinute: 60 }), // the publisher states no limit of calls
  plan: () => [
    {
      id: 'FULL-1_1',
      path: '/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content',
      query: { token: publicToken },
      format: 'xml',
      types: xmlFile,
    },
  ],
  judge: async (_, answer) =>
    judgeXmlList(await answer.text(), {
      root: 'export',
      tag: '(?:\\w+:)?export',
      page: 'a web page, as of a login,',
    }),
  conditional: true,
}
