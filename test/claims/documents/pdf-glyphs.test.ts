import { englishSpeaker } from '../../../src/claims/messages/speaker.js'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readPdf } from '../../../src/claims/documents/pdf/read-pdf.js'
import { at, handmade } from './handmade.js'
import { blocksOf, blockWith, expectPlaces } from './reading.js'

const page = async (...content: readonly string[]) => await readPdf(handmade({ pages: [content.join('\n')] }))

/** A paragraph about other things, so that the page has a usual size of letters. */
const around = [
  'Trade of Peru with Japan has grown for',
  'years, and its structure has hardly',
  'changed since then.',
].map((line, index) => at(40, 250 - 13 * index, line))

describe('spaces inside numbers', () => {
  test('are taken out where the gap is too narrow for a space, and reported', async () => {
    // Helvetica’s digits are 556 wide, its space 278: TJ moves back 200 of them, so that 78 thousandths of an em are left
    const document = await page(
      ...around,
      'BT /F1 10 Tf 40 150 Td [(Exports were 1) 0 ( ) 200 (806 million.)] TJ ET',
    )
    expect(blocksOf(document).at(-1)).toBe('paragraph: Exports were 1806 million.')
    expect(document.unreadable).toMatchObject([{ what: 'mended-spaces', page: 1 }])
    const [{ start, end } = { start: 0, end: 0 }] = document.unreadable
    expect(document.text.slice(start ?? 0, end ?? 0)).toBe('1806')
  })

  test('before a decimal sign are taken out', async () => {
    const document = await page(...around, at(40, 150, 'Exports were 1 ,806 million and 2 .5 per cent.'))
    expect(blocksOf(document).at(-1)).toBe('paragraph: Exports were 1,806 million and 2.5 per cent.')
    expect(document.unreadable.map(({ says }) => englishSpeaker.text(says))).toEqual([
      'Page 1: a space inside “1,806” was taken out.',
      'Page 1: a space inside “2.5” was taken out.',
    ])
    expectPlaces(document)
  })

  test('as wide as others stay', async () => {
    const document = await page(...around, at(40, 150, 'In 2019 345 firms sold 1 200 things.'))
    expect(blocksOf(document).at(-1)).toBe('paragraph: In 2019 345 firms sold 1 200 things.')
    expect(document.unreadable).toEqual([])
  })

  test('that are only a gap are spaces', async () => {
    // 250 thousandths of an em between the words, and no space drawn
    const document = await page(
      ...around,
      'BT /F1 10 Tf 40 150 Td [(Exports) -250 (of) -250 (12) -250 (tonnes.)] TJ ET',
    )
    expect(blocksOf(document).at(-1)).toBe('paragraph: Exports of 12 tonnes.')
  })
})

describe('raised digits', () => {
  const raised = (before: string, digits: string): string =>
    `BT /F1 10 Tf 40 150 Td (${before}) Tj 4 Ts /F1 6 Tf (${digits}) Tj 0 Ts /F1 10 Tf ( and more.) Tj ET`

  test('are marks of notes after words and figures', async () => {
    const document = await page(...around, raised('Exports rose to 4.2 billion in 2019', '14'))
    const block = blockWith(document, 'Exports')
    expect(block.text).toBe('Exports rose to 4.2 billion in 2019 and more.')
    expect(block.marks).toMatchObject([{ mark: '14', at: 'Exports rose to 4.2 billion in 2019'.length }])
    const [{ start, end } = { start: 0, end: 0 }] = block.marks
    expect(document.text.slice(start, end)).toBe('14')
  })

  test('are exponents after metres and after ten', async () => {
    expect(blocksOf(await page(...around, raised('A price of 310 per m', '3'))).at(-1)).toBe(
      'paragraph: A price of 310 per m³ and more.',
    )
    expect(blocksOf(await page(...around, raised('It was 2.5 x 10', '6'))).at(-1)).toBe(
      'paragraph: It was 2.5 x 10⁶ and more.',
    )
  })

  test('lost to flat text are marks where a note of that number exists', async () => {
    const notes = `${raised('', '14')}`.replace('( and more.) Tj', '(Ministry of trade, 2020.) Tj')
    const flat = at(40, 180, 'Nothing came of the sanctions.14 Others say 15.')
    const document = await page(...around, flat, notes)
    const block = blockWith(document, 'Nothing')
    expect(block.text).toBe('Nothing came of the sanctions. Others say 15.')
    expect(block.marks.map(({ mark }) => mark)).toEqual(['14'])
    expect(blockWith(document, 'Ministry')).toMatchObject({ kind: 'footnote', mark: '14' })
  })
})

describe('words parted at the end of a line', () => {
  const two = async (first: string, second: string) =>
    blocksOf(
      await page(
        ...[first, second, 'and the rest of it follows here.'].map((line, index) =>
          at(40, 250 - 13 * index, line),
        ),
      ),
    )

  test('are put together, but for hyphens of the writer’s own', async () => {
    expect(await two('The trade of both is char\\255', 'acterised by Russian\\055')).toEqual([
      'paragraph: The trade of both is characterised by Russian- and the rest of it follows here.',
    ])
    expect(await two('Experts described Russian-', 'Serbian ties in the years 2019\\226')).toEqual([
      'paragraph: Experts described Russian-Serbian ties in the years 2019– and the rest of it follows here.',
    ])
    expect(await two('This is what happened in 2019\\226', '2020 in the whole of the region')).toEqual([
      'paragraph: This is what happened in 2019–2020 in the whole of the region and the rest of it follows here.',
    ])
  })

  test('keep a hyphen that the word has elsewhere', async () => {
    expect(await two('A long-term contract or a long-', 'term loan that was given to it')).toEqual([
      'paragraph: A long-term contract or a long-term loan that was given to it and the rest of it follows here.',
    ])
  })
})

test('letters drawn twice for boldness are read once', async () => {
  const document = await page(...around, at(40, 150, 'Turnover was 12.5'), at(40.3, 150, 'Turnover was 12.5'))
  expect(blocksOf(document).at(-1)).toBe('paragraph: Turnover was 12.5')
})

test('a page that is stored turned is read as it is shown', async () => {
  // Rotate 90: what runs up the stored page runs along the shown one
  const content = ['Trade of Peru with Japan', 'has grown for many years.'].map(
    (line, index) => `BT /F1 10 Tf 0 1 -1 0 ${100 + 13 * index} 40 Tm (${line}) Tj ET`,
  )
  const document = await readPdf(handmade({ pages: [content.join('\n')], rotate: 90 }))
  expect(blocksOf(document)).toEqual(['paragraph: Trade of Peru with Japan has grown for many years.'])
})

test('what is drawn beside the page is not read', async () => {
  const document = await page(...around, at(900, 150, 'Crop marks 123'))
  expect(document.text).not.toContain('123')
})

test('each number set in a line is read back as it was set', async () => {
  const numbers = fc.array(fc.tuple(fc.nat(9_999_999), fc.constantFrom(',', '.', ' ')), {
    minLength: 1,
    maxLength: 4,
  })
  await fc.assert(
    fc.asyncProperty(numbers, async (all) => {
      const words = all.map(([number, separator]) => String(number).replace(/\B(?=(\d{3})+$)/g, separator))
      const document = await page(...around, at(40, 150, `Values ${words.join(' or ')} here`))
      expect(blocksOf(document).at(-1)).toBe(`paragraph: Values ${words.join(' or ')} here`)
      expectPlaces(document)
    }),
    { numRuns: 30 },
  )
})
