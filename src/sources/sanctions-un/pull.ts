import type { Pull, PullProblem, Verdict } from '../../lake/pull/pull.js'

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
      types: ['application/xml', 'text/xml', 'application/octet-stream'],
    },
  ],
  judge: async (_, answer) => judge(await answer.text()),
  conditional: true,
}

const judge = (text: string): Verdict => {
  if (/^\s*<(?:!doctype )?html\b/i.test(text))
    return refused('pull-refused', 'The server answered with a web page in place of the list.')
  if (!/<CONSOLIDATED_LIST\b/.test(text.slice(0, 4096)))
    return refused('pull-schema', 'The answer has no element CONSOLIDATED_LIST.')
  if (!/<\/CONSOLIDATED_LIST>\s*$/.test(text.slice(-4096)))
    return refused('pull-unreachable', 'The list ends before its end.')
  return { kind: 'complete', rows: null }
}

const refused = (code: PullProblem, says: string): Verdict => ({
  kind: 'refused',
  code,
  says,
})
