import type { Pull, PullProblem, Verdict } from '../../lake/pull/pull.js'

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
      types: ['application/xml', 'text/xml', 'application/octet-stream'],
    },
  ],
  judge: async (_, answer) => judge(await answer.text()),
  conditional: true,
}

const judge = (text: string): Verdict => {
  if (/^\s*<(?:!doctype )?html\b/i.test(text))
    return refused(
      'pull-refused',
      'The server answered with a web page, as of a login, in place of the list.',
    )
  if (!/<(?:\w+:)?export\b/.test(text.slice(0, 4096)))
    return refused('pull-schema', 'The answer has no element export.')
  if (!/<\/(?:\w+:)?export>\s*$/.test(text.slice(-4096)))
    return refused('pull-unreachable', 'The list ends before its end.')
  return { kind: 'complete', rows: null }
}

const refused = (code: PullProblem, says: string): Verdict => ({
  kind: 'refused',
  code,
  says,
})
