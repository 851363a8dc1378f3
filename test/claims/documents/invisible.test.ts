import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText } from '../../../src/claims/documents/block-text.js'
import {
  addVisible,
  isInvisible,
  visibleParts,
  withoutInvisible,
} from '../../../src/claims/documents/invisible.js'

describe('invisible characters', () => {
  test.each(['\u00ad', '\u200b', '\u200d', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\ufeff'])(
    '%j shows nothing',
    (char) => {
      expect(isInvisible(char)).toBe(true)
    },
  )

  test.each([' ', '\u00a0', '\u2009', '\u202f', '-', '\u2011', '−', 'а', '¹'])('%j is seen', (char) => {
    expect(isInvisible(char)).toBe(false)
  })

  test('parts stand where they stood', () => {
    expect(visibleParts('\u200b1\u200b\u200b806')).toEqual([
      { part: '1', at: 1 },
      { part: '806', at: 4 },
    ])
    const block = blockText()
    addVisible(block, 'mil\u00adlion', 10)
    expect(block.done()).toEqual({
      text: 'million',
      stretches: [
        { at: 0, length: 3, from: 10, width: 3 },
        { at: 3, length: 4, from: 14, width: 4 },
      ],
    })
  })

  test('the parts together are the text without them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', ' ', '\u00ad', '\u200b', '\u{e0001}', '\u{1f600}') }),
        (text) => {
          expect(
            visibleParts(text)
              .map(({ part }) => part)
              .join(''),
          ).toBe(withoutInvisible(text))
          for (const { part, at } of visibleParts(text)) expect(text.slice(at, at + part.length)).toBe(part)
        },
      ),
    )
  })
})
