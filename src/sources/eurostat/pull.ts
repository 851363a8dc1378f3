import type { Page, Pull, Verdict } from '../../lake/pull/pull.js'
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

const refused = (code: 'pull-refused' | 'pull-schema', says: string): Verdict => ({
  kind: 'refused',
  code,
  says,
})

const judge = (page: Page, text: string): Verdict => {
  if (/^\s*</.test(text)) return judgeXml(page, text)
  const { names, rows, torn } = tableIn(text)
  const missing = needed.find((name) => !names.includes(name.toLowerCase()))
  if (missing !== undefined) return refused('pull-schema', `The answer of Eurostat has no column ${missing}.`)
  if (torn) return { kind: 'failed', status: 502, message: 'The last line of the answer is not whole.' }
  return rows === 0 ? { kind: 'empty' } : { kind: 'complete', rows }
}

/** The header, the count of lines under it, and whether the last one has fewer cells; asked for labels, names have a colon. */
const tableIn = (text: string) => {
  const bare = text.replaceAll(/"[^"]*"/g, (quoted) => quoted.slice(1, -1).replaceAll(/[,\r\n]/g, ' '))
  const [header = '', ...lines] = bare.split(/\r?\n/).filter((line) => line.trim() !== '')
  const names = header.split(',').map((name) => (name.split(':')[0] ?? '').trim().toLowerCase())
  return { names, rows: lines.length, torn: (lines.at(-1) ?? header).split(',').length !== names.length }
}

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
