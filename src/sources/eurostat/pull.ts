import type { Page, Pull, Verdict } from '../../lake/pull/pull.js'
import { judgeTable, refused } from '../../lake/pull/whole-answer.js'
import { askOf, asksFor, cost, cut, fitting, pageOf } from './ask.js'

/**
 * Cells of an estimated extraction that are answered at once; the publisher prepares more for later, and refuses five
 * million. Its own limit is higher (500,000 by others’ account), and falls for who has asked much.
 */
const atOnce = 250_000

/** Totals and chapters, or all levels of products, by the Comext service of Eurostat’s API (DS-045409). */
export const eurostatPull: Pull = {
  base: 'https://ec.europa.eu/eurostat/api/comext/dissemination',
  key: 'none',
  takes: { dyad: 'needed', years: 'needed', products: true, monthly: true },
  quotas: () => ({ rows: atOnce, perDay: null, perMinute: 20 }), // no limit of calls is published: this one is ours
  plan: (request, { quotas }) =>
    asksFor(request)
      .flatMap((ask) => fitting(ask, quotas.rows ?? atOnce))
      .map(pageOf),
  judge: async (page, answer) => judge(page, await answer.text()),
  judgeStatus: (page, status, body) => {
    const verdict = judgeXml(page, body)
    if (verdict.kind === 'empty' || verdict.kind === 'split') return verdict
    const parts = status === 413 ? cut(askOf(page)) : null
    return parts && { kind: 'split', pages: parts.map(pageOf) }
  },
}

const needed = [
  'DATAFLOW',
  'reporter',
  'partner',
  'product',
  'flow',
  'indicators',
  'TIME_PERIOD',
  'OBS_VALUE',
]

const judge = (page: Page, text: string): Verdict =>
  /^\s*</.test(text)
    ? judgeXml(page, text)
    : judgeTable(text, needed, 'The answer of Eurostat', (name) =>
        (name.split(':')[0] ?? '').trim().toLowerCase(),
      )

/** Faults, and the notice that an answer is being prepared, come as XML under status 200 too. */
const judgeXml = (page: Page, text: string): Verdict => {
  const [, fault = ''] = /<faultstring[^>]*>([^<]*)</.exec(text) ?? []
  if (/NO_RESULTS|NO_RECORDS/.test(fault)) return { kind: 'empty' }
  const ask = askOf(page)
  const parts = cut(ask)
  const isQueued = /<(?:\w+:)?queued\b|[a]?syncResponse|DATA_NOT_YET_AVAILABLE/i.test(text)
  if (parts !== null && (fault.includes('TOO_BIG') || (isQueued && cost(ask) > atOnce / 10)))
    return { kind: 'split', pages: parts.map(pageOf) }
  // What was prepared lies in the publisher's cache for a while: the same call is then answered at once.
  if (isQueued)
    return {
      kind: 'failed',
      status: 503,
      message: 'Eurostat prepares the answer for later (asynchronously). Try again in 30 seconds.',
    }
  if (fault !== '') return refused('pull-refused', `Eurostat says: ${fault.slice(0, 300)}`)
  return refused('pull-schema', 'The answer of Eurostat is XML, and no fault that is known.')
}
