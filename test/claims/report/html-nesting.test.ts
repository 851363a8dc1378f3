import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/claims/documents/document.js'
import { nested, within, type Marked } from '../../../src/claims/report/html-nesting.js'
import { documentOf } from './sample.js'

const mark = (id: string, start: number, end: number, what: Marked['what'] = 'claim'): Marked => ({
  id,
  start,
  end,
  what,
  rest: false,
})

describe('marks that overlap', () => {
  test('are nested where one holds the other, the finding around the claim', () => {
    expect(nested([mark('c', 2, 5), mark('f', 2, 5, 'finding')]).map(({ id }) => id)).toEqual(['f', 'c'])
  })

  test('are cut where they cross, and the parts know which is first and last', () => {
    const parts = nested([mark('a', 0, 5), mark('b', 3, 8)])
    expect(parts.map(({ id, start, end, first, last }) => [id, start, end, first, last])).toEqual([
      ['a', 0, 5, true, true],
      ['b', 3, 5, true, false],
      ['b', 5, 8, false, true],
    ])
  })

  const marks = fc.array(
    fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => [start, start + length] as const),
    { maxLength: 12 },
  )
  test('never cross afterwards, and cover what they covered', () => {
    fc.assert(
      fc.property(marks, (given) => {
        const parts = nested(given.map(([start, end], index) => mark(`c${index}`, start, end)))
        for (const a of parts)
          for (const b of parts) expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false)
        given.forEach(([start, end], index) => {
          const own = parts.filter(({ id }) => id === `c${index}`)
          expect(own.reduce((sum, part) => sum + part.end - part.start, 0)).toBe(end - start)
          expect(own.filter(({ first }) => first)).toHaveLength(1)
          expect(own.filter(({ last }) => last)).toHaveLength(1)
        })
      }),
    )
  })
})

describe('a place of the document in a block', () => {
  const { document } = documentOf({ blocks: ['First words.', 'Exports were 5 bn.'] })
  const block = document.blocks[1]
  if (block === undefined) throw new Error('the sample has two blocks')

  test('is the reverse of where the block’s words stand', () => {
    expect(within(block, placeIn(block, 13, 17))).toEqual({ start: 13, end: 17 })
  })

  test('is null where the block has nothing of it', () => {
    expect(within(block, { start: 0, end: 5 })).toBeNull()
  })

  test('of a stretch that stands for another length is the whole stretch', () => {
    const entity = {
      ...block,
      text: 'a & b',
      stretches: [
        { at: 0, length: 2, from: 0, width: 2 },
        { at: 2, length: 1, from: 2, width: 5 },
        { at: 3, length: 2, from: 7, width: 2 },
      ],
    } // a &amp; b
    expect(within(entity, { start: 3, end: 8 })).toEqual({ start: 2, end: 4 })
  })
})
