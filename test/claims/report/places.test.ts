import { describe, expect, test } from 'vitest'
import { spotsOf, spotText, type Spot } from '../../../src/claims/report/places.js'
import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import { documentOf } from './sample.js'

const spotWords = (spot: Spot): string => englishSpeaker.tell('report/spot', spot)

const inText = (text: string, offset: number): string =>
  spotText(spotsOf({ ...documentOf({ blocks: [text] }).document, text })(offset))

describe('a place in a text is its line and column', () => {
  test('both from 1, at the beginning and after each kind of line break', () => {
    expect(inText('one\ntwo', 0)).toBe('1:1')
    expect(inText('one\ntwo', 4)).toBe('2:1')
    expect(inText('one\r\ntwo', 6)).toBe('2:2') // o n e CR LF t w
    expect(inText('one\rtwo', 4)).toBe('2:1')
  })

  test('a letter outside the basic plane is one column, a byte order mark none', () => {
    expect(inText('𝟏𝟐 per cent', 5)).toBe('1:4') // two letters of two units each, and a space
    expect(inText('\ufeffone', 1)).toBe('1:1')
    expect(inText('\ufeffone', 0)).toBe('1:1')
  })
})

describe('a place elsewhere', () => {
  test('of a DOCX is its paragraph', () => {
    const { document } = documentOf({
      format: 'docx',
      blocks: [
        { text: 'First.', paragraph: 1 },
        { text: 'Second.', paragraph: 4 },
      ],
    })
    const spot = spotsOf(document)(10)
    expect([spotText(spot), spotWords(spot)]).toEqual(['¶4', 'paragraph 4'])
  })

  test('of a PDF is page and line, counted on within a block and over a page', () => {
    const { document } = documentOf({
      format: 'pdf',
      blocks: [{ text: 'A line\nand another\fon the next page\nand its second', page: 3, line: 12 }],
    })
    const at = (words: string) => spotText(spotsOf(document)(document.text.indexOf(words)))
    expect(['A line', 'another', 'next', 'second'].map(at)).toEqual(['p3:12', 'p3:13', 'p4:1', 'p4:2'])
    expect(spotWords(spotsOf(document)(0))).toBe('page 3, line 12')
  })
})
