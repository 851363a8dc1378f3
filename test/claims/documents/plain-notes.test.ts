import { describe, expect, test } from 'vitest'
import { noteOf } from '../../../src/claims/documents/classify.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import { only, said } from './plain.js'

/** The reading text of a paragraph, with each mark in braces where it stood. */
const withMarks = (text: string): string => {
  const block = readPlain(text).blocks.find(({ kind }) => kind === 'paragraph' || kind === 'cell')
  const marks = block?.marks.toReversed() ?? []
  return marks.reduce(
    (own, { at, mark }) => `${own.slice(0, at)}{${mark}}${own.slice(at)}`,
    block?.text ?? '',
  )
}

const note = (mark: string): string => `\n\n${mark} Bank of Ghana, 2021.`

describe('marks of notes are out of the text and kept beside it', () => {
  test.each([
    ['raised, after a full stop', `Exports rose.¹²${note('¹²')}`, 'Exports rose.{12}'],
    ['raised, in a sentence', `Exports³ of Ghana rose.${note('³')}`, 'Exports{3} of Ghana rose.'],
    [
      'raised, after a number that has such a note',
      `In 2021⁴ exports rose.${note('⁴')}`,
      'In 2021{4} exports rose.',
    ],
    [
      'two raised with a comma',
      `Exports rose.¹,² Imports fell.${note('¹')}${note('²')}`,
      'Exports rose.{1}{2} Imports fell.',
    ],
    [
      'raised without a note’s text',
      'Exports rose,⁷ and imports fell.',
      'Exports rose,{7} and imports fell.',
    ],
    ['in brackets', `Exports rose. [1] Imports fell.${note('[1]')}`, 'Exports rose. {1}Imports fell.'],
    ['in brackets before the full stop', `Exports rose [1].${note('[1]')}`, 'Exports rose{1}.'],
    ['several in brackets', `Exports rose [1, 2].${note('[1]')}${note('[2]')}`, 'Exports rose{1}{2}.'],
    ['with a page', `Экспорт вырос [2, с. 14].${note('[2]')}`, 'Экспорт вырос{2}.'],
    [
      'plain, after a full stop',
      `Ghana left the sanctions.14 Togo did not.${note('14')}`,
      'Ghana left the sanctions.{14} Togo did not.',
    ],
    [
      'plain, after a quotation mark',
      `He called it “a gift”.14 Togo did not.${note('14')}`,
      'He called it “a gift”.{14} Togo did not.',
    ],
    [
      'plain, glued to a word',
      `Ghana lifted the sanctions14 in May.${note('14')}`,
      'Ghana lifted the sanctions{14} in May.',
    ],
    [
      'plain, after a year that ends a sentence',
      `Exports rose in 2019.14 Togo’s fell.${note('14')}`,
      'Exports rose in 2019.{14} Togo’s fell.',
    ],
    ['a star', `Exports rose to 4,177* in May.${note('*')}`, 'Exports rose to 4,177{*} in May.'],
  ])('%s', (_, text, expected) => {
    expect(withMarks(text)).toBe(expected)
  })

  test('a mark’s place is its own', () => {
    const text = `Exports rose.¹² Imports fell.${note('¹²')}`
    expect(only(readPlain(text), 'paragraph').marks).toEqual([{ at: 13, mark: '12', start: 13, end: 15 }])
  })
})

describe('what is no mark stays in the text', () => {
  test.each([
    'Gas was sold at USD 310 per 1,000 m³.',
    'The area has 12 km² of water.',
    'Площадь составляет 14 км² по данным переписи.',
    'About 10⁶ tonnes were sold.',
    'The model has an R² of 0.8.',
    'He said that “[the] exports” rose.',
    'The vote was 14 to 2.',
    'Version 2.14 of the treaty holds.',
    'See p.14 of the report.',
    'The company Mi8 exports.',
  ])('%s', (text) => {
    expect(withMarks(`${text}${note('14')}`)).toBe(text)
    expect(withMarks(`${text}${note('²')}${note('³')}`)).toBe(text)
  })

  test('a number after a full stop without a note of that number', () => {
    expect(withMarks('The sanctions.14 Togo did not.')).toBe('The sanctions.14 Togo did not.')
  })

  test('a paragraph that begins with a number is no note where no mark asks for one', () => {
    expect(said('Exports rose.\n\n14 Companies from Togo took part.')[1]).toBe(
      'paragraph: 14 Companies from Togo took part.',
    )
  })
})

describe('notes', () => {
  test('carry their mark and not in their text', () => {
    const { mark, text } = only(readPlain(`Exports rose.¹²${note('¹²')}`), 'footnote')
    expect({ mark, text }).toEqual({ mark: '12', text: 'Bank of Ghana, 2021.' })
  })

  test('hold the lines under them that go on', () => {
    const text =
      'Exports rose.⁵\n\n⁵ Bank of Ghana: Yearly report. February 3, 2021.\nURL: <https://example.org/report>'
    expect(only(readPlain(text), 'footnote').text).toBe(
      'Bank of Ghana: Yearly report. February 3, 2021. URL: <https://example.org/report>',
    )
  })

  test('end where the next begins', () => {
    const text = 'Exports rose.¹ Imports fell.²\n\n¹ Bank of Ghana.\n² Bank of Togo.'
    expect(said(text).slice(1)).toEqual(['footnote: Bank of Ghana.', 'footnote: Bank of Togo.'])
  })

  test('with plain numbers stand beside each other where only one has a mark that is seen', () => {
    const text =
      'Togo left the sanctions.2 Exports rose.\n\n1 Bank of Ghana.\n2 Bank of Togo, at\n  https://example.org/togo'
    expect(said(text).slice(1)).toEqual([
      'footnote: Bank of Ghana.',
      'footnote: Bank of Togo, at https://example.org/togo',
    ])
  })

  test('under a heading of their own count with full stops', () => {
    const text = 'Exports rose.¹ Imports fell.²\n\nПримечания\n\n1. Bank of Ghana.\n2. Bank of Togo.'
    const blocks = readPlain(text).blocks.filter(({ kind }) => kind === 'footnote')
    expect(blocks.map(({ mark, text: own }) => `${mark} ${own}`)).toEqual([
      '1 Bank of Ghana.',
      '2 Bank of Togo.',
    ])
  })

  test('can have their mark on a line of its own', () => {
    expect(only(readPlain('Exports rose.¹\n\n¹\nBank of Ghana.'), 'footnote')).toMatchObject({
      mark: '1',
      text: 'Bank of Ghana.',
    })
  })

  test('bullets with stars are a list', () => {
    expect(said('They agreed on\n\n* tea and coffee\n* sugar and salt').slice(1)).toEqual([
      'item: tea and coffee',
      'item: sugar and salt',
    ])
  })
})

describe('a line that can be a note', () => {
  test.each([
    ['¹² Text', '12', 3],
    ['[3] Text', '3', 4],
    ['* Text', '*', 2],
    ['† Text', '†', 2],
  ])('%s', (line, mark, at) => {
    expect(noteOf(line)).toEqual({ mark, at })
  })

  test('begins with a plain number only when asked', () => {
    expect(noteOf('14 Text')).toBeNull()
    expect(noteOf('14 Text', { plain: true })).toEqual({ mark: '14', at: 3 })
  })

  test.each(['Text ¹', '**Bold** text', '*Italic*', '[2021] Text', '3.5 Text'])('not %s', (line) => {
    expect(noteOf(line, { plain: true })).toBeNull()
  })
})
