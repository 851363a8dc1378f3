import { describe, expect, test } from 'vitest'
import type { Decision } from '../../web/src/core.js'
import { decidedOn, decisionsCsv } from '../../web/src/screen/decisions.js'
import { newRows, type ScreenRow } from '../../web/src/screen/rows.js'

const row = (number: number, more: Partial<ScreenRow> = {}): ScreenRow => ({
  row: number,
  cells: [
    ['No.', '7'],
    ['Full_Name', 'Ana Kovač'],
  ],
  status: 'none',
  findings: [],
  ...more,
})

describe('rows of a table that is screened', () => {
  test('told twice are taken once', () => {
    expect(newRows(2, [row(1), row(2), row(3)]).map((each) => each.row)).toEqual([3])
  })
  test('are named by the column of names, else by the first', () => {
    expect(newRows(0, [row(1)])[0]?.name).toBe('Ana Kovač')
    expect(newRows(0, [row(1, { cells: [['who', 'Ivo']] })])[0]?.name).toBe('Ivo')
  })
  test('show the first of their findings, which is the best', () => {
    const found = (score: number) => ({ score, entry: `UN:${score}`, list: 'UN', name: 'X', why: [] })
    const [shown] = newRows(0, [row(1, { status: 'match', findings: [found(0.9), found(0.8)] })])
    expect(shown).toMatchObject({ count: 2, best: { entry: 'UN:0.9' } })
  })
})

const decision = (number: number, more: Partial<Decision> = {}): Decision => ({
  schema: 'rapport/decision@1',
  number,
  at: '2024-05-01T10:00:00.000Z',
  by: 'M. K.',
  query: { name: 'Ana Kovač' },
  list: 'UN',
  listDate: '2024-04-30',
  snapshot: 'sanctions-un-1',
  entry: 'QDi.1',
  score: 0.81,
  decision: 'no-match',
  reason: 'Born another day, “1971”.',
  before: '0'.repeat(64),
  hash: 'a'.repeat(64),
  ...more,
})

describe('decisions', () => {
  test('as CSV have a line each, and quote what holds a comma', () => {
    const [head, first, end] = decisionsCsv([decision(1)]).split('\r\n')
    expect(head).toMatch(/^number,at,by,name,/)
    expect(first).toContain(',"Born another day, “1971”.",')
    expect(end).toBe('')
  })
  test('as CSV begin no cell with what a spreadsheet would compute', () => {
    expect(decisionsCsv([decision(1, { reason: '=1+1' })])).toContain(",'=1+1,")
  })
  test('on a name and an entry are found, the latest first', () => {
    const all = [
      decision(1, { decision: 'unsure' }),
      decision(2),
      decision(3, { query: { name: 'Ivo' } }),
      decision(4, { entry: 'QDi.2' }),
    ]
    expect(decidedOn(all, ' Ana Kovač ', 'UN:QDi.1').map(({ number }) => number)).toEqual([2, 1])
  })
})
