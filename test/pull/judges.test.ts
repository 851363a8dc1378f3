import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Page, Pull } from '../../src/lake/pull/pull.js'
import { comtradePull } from '../../src/sources/comtrade/pull.js'
import { gdpPull } from '../../src/sources/wdi/pull.js'

const request = {
  dyad: { reporter: 'SRB', partner: 'RUS' },
  years: [2021],
  products: 'HS4',
  monthly: false,
} as const

/** Words that answers are made of, in places where they do not belong. */
const word = fc.constantFrom(
  'data',
  'count',
  'error',
  'message',
  'statusCode',
  'results',
  'pages',
  'id',
  'value',
)
const { answer } = fc.letrec<{ answer: unknown }>((tie) => ({
  answer: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, 0, 1, 404, 1e9, -1, '', 'x', '500'),
    fc.array(tie('answer'), { maxLength: 4 }),
    fc.dictionary(word, tie('answer'), { maxKeys: 4 }),
  ),
}))

test.each([
  ['UN Comtrade', comtradePull],
  ['the World Bank', gdpPull],
] as readonly (readonly [string, Pull])[])(
  '%s may answer anything: it is judged, and no row is made up',
  async (_, pull) => {
    const quotas = pull.quotas(false)
    const pages = pull.plan(request, { key: false, quotas })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...pages), answer, async (page: Page, found) => {
        const text = JSON.stringify(found)
        const verdict = await pull.judge?.(
          page,
          { bytes: text.length, text: async () => text, json: async () => JSON.parse(text) as unknown },
          quotas,
        )
        expect(['empty', 'split', 'failed', 'refused']).toContain(verdict?.kind)
      }),
      { numRuns: 500 },
    )
  },
)

test('a plan is the same each time, and its pages have names of their own that any system takes', () => {
  for (const key of [true, false])
    for (const products of ['HS2', 'HS4', 'HS6'] as const)
      for (const monthly of [true, false]) {
        const quotas = comtradePull.quotas(key)
        const plan = () =>
          comtradePull.plan(
            { ...request, years: [2004, 2005, 2006, 2020], products, monthly },
            { key, quotas },
          )
        expect(plan()).toEqual(plan())
        const names = plan().map(({ id }) => id.toLowerCase())
        expect(new Set(names).size).toBe(names.length)
        expect(names.filter((name) => !/^[a-z0-9_.-]{1,100}$/.test(name))).toEqual([])
      }
})
