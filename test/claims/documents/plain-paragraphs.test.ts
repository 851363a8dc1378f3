import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIn } from '../../../src/claims/documents/document.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import { only, said, standsIn } from './plain.js'

describe('lines broken at a width are one paragraph', () => {
  const wrapped = `Trade between Kenya and Uganda grew in 2021, when exports of Kenya to its
neighbour reached USD 912 million. Imports from Uganda amounted to USD 310
million, so that the balance stood at USD 602 million in favour of Kenya.
Officials of both countries expect more.

A year later exports fell by 4 per cent, while imports rose to USD 333
million.`

  test('numbers at a line’s end go with the words of the next', () => {
    expect(said(wrapped)).toEqual([
      'paragraph: Trade between Kenya and Uganda grew in 2021, when exports of Kenya to its neighbour reached USD 912 million. Imports from Uganda amounted to USD 310 million, so that the balance stood at USD 602 million in favour of Kenya. Officials of both countries expect more.',
      'paragraph: A year later exports fell by 4 per cent, while imports rose to USD 333 million.',
    ])
  })

  test('the place of what goes over a line’s end covers the line break', () => {
    const document = readPlain(wrapped.replaceAll('\n', '\r\n'))
    const [block] = document.blocks
    const at = block?.text.indexOf('USD 310 million') ?? -1
    const { start, end } = placeIn(block!, at, at + 'USD 310 million'.length)
    expect(document.text.slice(start, end)).toBe('USD 310\r\nmillion')
  })

  test('an indented first line begins a paragraph without a blank one', () => {
    const text = `   Chile sold copper worth USD 14 billion to Japan over these three years,
and Japan sold cars worth USD 2 billion to Chile, most of them new and some
used.
   Peru sold less to Japan, about USD 3 billion, but it bought less as well,
so that its balance was better than one would think.`
    expect(said(text).map((line) => line.slice(0, 26))).toEqual([
      'paragraph: Chile sold copp',
      'paragraph: Peru sold less ',
    ])
  })

  test('a line that goes on with a number begins no list and no note', () => {
    const text = `The chamber counts the companies of the two countries every year. In 2020 there were
14 companies from Ghana among the members, of which, by the last count of the chamber,
5. That is fewer than in any year before, and the chamber says so in its yearly report
- with reservations - to the ministry, which keeps a list of its own since the year 2014.`
    expect(said(text)).toHaveLength(1)
  })

  test('short lines stay apart', () => {
    expect(said('Amina Otieno\nJohn Ssali\nKampala, May 2022')).toHaveLength(3)
  })

  test('long lines are paragraphs without blank lines', () => {
    const line =
      'Exports of Ghana to Togo rose in 2021, as the customs office of Ghana reported in its yearly report on trade, and they kept rising in the two years after it.'
    expect(said(`${line}\n${line}\n${line}`)).toHaveLength(3)
  })
})

describe('a word cut at a line’s end', () => {
  /** One paragraph of two lines, the first ending in `before`, the second beginning with `after`. */
  const joined = (before: string, after: string, rest = ''): string =>
    said(
      `The ministries of Norway and Iceland have agreed on the ${before}\n${after} of fish in the north. ${rest}`,
    )[0] ?? ''

  test.each([
    ['manage-', 'ment', 'management', 'stands nowhere else, and “manage” alone is no word of the text'],
    ['export-', 'ation', 'exportation', ''],
    ['дого-', 'воренность', 'договоренность', ''],
    ['траговин-', 'ска размена', 'траговинска размена', ''],
    ['manage\u00ad', 'ment', 'management', 'a soft hyphen is a cut'],
  ])('%s %s is %s', (before, after, word) => {
    expect(joined(before, after)).toContain(`on the ${word} of fish`)
  })

  test.each([
    ['long-', 'term', 'long-term', 'A long-term plan exists.'],
    ['price-', 'setting', 'price-setting', 'The setting of a price is free.'],
    ['non-', 'payment', 'non-payment', ''],
    ['Norway–', 'Iceland treaty', 'Norway–Iceland treaty', ''],
    ['Russian-', 'Norwegian treaty', 'Russian-Norwegian treaty', ''],
    ['2018-', '2022 quota', '2018-2022 quota', ''],
  ])('%s %s keeps its hyphen: %s', (before, after, word, rest) => {
    expect(joined(before, after, rest)).toContain(`on the ${word} of fish`)
  })

  test('its place is the whole of it, with hyphen and line break', () => {
    const document = readPlain(
      'The ministries of Norway and Iceland have agreed on the manage-\nment of fish.',
    )
    const block = only(document, 'paragraph')
    const at = block.text.indexOf('management')
    const { start, end } = placeIn(block, at, at + 'management'.length)
    expect(document.text.slice(start, end)).toBe('manage-\nment')
  })
})

describe('a paragraph cut by the end of a page is one', () => {
  const first = 'In 2022 exports of Laos to Vietnam reached USD 1.2 billion, which was the second largest'
  const second = 'value after those to Thailand, as both customs offices report.'

  test.each([
    ['a blank line', '\n\n'],
    ['a page number', '\n\n12\n\n'],
    ['a form feed', '\n\f'],
    ['a note', '\n\n¹ General Department of Customs, 2023.\n\n'],
    ['two notes and a page number', '\n\n¹ Customs, 2023.\n² Ibid.\n\n- 12 -\n\n'],
    [
      'a figure with its source',
      '\n\nFigure 2. Exports of Laos, 2022\n\nSource: General Department of Customs.\n\n',
    ],
    ['a table', '\n\nTable 1. Exports\n\nPartner\t2022\nThailand\t2,100\nVietnam\t1,200\n\n'],
  ])('with %s between', (_, between) => {
    const blocks = readPlain(`${first}${between}${second}`).blocks
    expect(blocks[0]?.text).toBe(`${first} ${second}`)
    expect(blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(1)
  })

  test('also within a word', () => {
    expect(
      said(
        'The two countries have agreed to deepen their secur-\n\nity policy in all matters of common concern.',
      ),
    ).toEqual([
      'paragraph: The two countries have agreed to deepen their security policy in all matters of common concern.',
    ])
  })

  test('before a number, where the first half cannot end so', () => {
    expect(
      said(
        'In 2022 exports of Laos to Vietnam reached USD\n\n1.2 billion, which was the second largest value of all.',
      ),
    ).toHaveLength(1)
  })

  test.each([
    ['the first half is a sentence', `${first} value.`, second],
    ['the second begins a sentence', first, 'Value after value was revised by both customs offices.'],
    ['a heading stands between', first, `Results of the year\n\n${second}`],
  ])('not where %s', (_, one, two) => {
    expect(readPlain(`${one}\n\n${two}`).blocks.length).toBeGreaterThan(1)
  })
})

describe('what is no text of the author', () => {
  test.each([
    'Print',
    'Share this article',
    '(votes: 3, rating: 4.5)',
    'Leave a Reply',
    'Fill in your details below:',
    'Page 3 of 12',
    '- 7 -',
    'стр. 4',
    'Читайте также',
    'Поделиться',
    'Pročitajte još',
    'Остави коментар',
    'Tel.: +254 20 222 3344',
    'info@example.org',
    'https://example.org/news',
    '© Institute of Trade, 2022',
    'We use cookies to improve this site.',
  ])('%s', (line) => {
    expect(said(`Kenya exported tea.\n\n${line}\n\nUganda exported coffee.`)[1]).toBe(`furniture: ${line}`)
  })

  test.each([
    'Print runs fell by 5 % in 2020.',
    'Exports rose.',
    'Next year it will export more.',
    'Sharing borders helps trade.',
    '45 ships.',
  ])('%s is text', (line) => {
    expect(said(`Kenya exported tea.\n\n${line}\n\nUganda exported coffee.`)[1]).toBe(`paragraph: ${line}`)
  })

  test('a line that returns on every page is a running head, whatever its page number', () => {
    const page = (number: number) =>
      `Institute of Trade: Paper 4    ${number}\n\nExports of Mali rose by ${number} % in the year.\n\n`
    const lines = said(`Trade of Mali in three years\n\n${[1, 2, 3].map(page).join('')}`)
    expect(lines.filter((line) => line.startsWith('furniture'))).toHaveLength(3)
    expect(lines[0]).toBe('title: Trade of Mali in three years')
  })
})

test('a running head that is the only title is the title where it stands first', () => {
  const page = (number: number) =>
    `Trade of Mali with Niger\n\nExports of Mali rose by ${number} % in the year.\n\n`
  expect(said([1, 2, 3].map(page).join('')).filter((line) => !line.startsWith('paragraph'))).toEqual([
    'title: Trade of Mali with Niger',
    'furniture: Trade of Mali with Niger',
    'furniture: Trade of Mali with Niger',
  ])
})

test('the first line of a text without blank lines can be its title', () => {
  const line =
    'Exports of Ghana to Togo rose in 2021, as the customs office of Ghana reported in its yearly report on trade, and they kept rising in the next year.'
  expect(said(`Ghana sells more to Togo\n${line}\n${line}`)[0]).toBe('title: Ghana sells more to Togo')
})

test('emphasis set with stars is no part of the text', () => {
  expect(said('Authors: **Amina Otieno** and John Ssali, who wrote on trade.')).toEqual([
    'paragraph: Authors: Amina Otieno and John Ssali, who wrote on trade.',
  ])
})

test('invisible characters are out of the text, and places stay exact', () => {
  const document = readPlain('\ufeffExports were 1\u200b200 t\u00adons in 2020.')
  const block = only(document, 'paragraph')
  expect(block.text).toBe('Exports were 1200 tons in 2020.')
  const { start, end } = placeIn(block, 13, 17)
  expect(document.text.slice(start, end)).toBe('1\u200b200')
  expect(block.stretches[0]?.from).toBe(1)
})

test('lines are counted as editors count them', () => {
  expect(
    readPlain('Exports rose.\r\n\r\n\fImports fell.\r\rTrade stood still.').blocks.map(({ line }) => line),
  ).toEqual([1, 3, 5])
})

test('a lost character is reported', () => {
  expect(readPlain('Exports to Togo ro\ufffde.').unreadable).toMatchObject([
    { what: 'damaged', start: 18, end: 19 },
  ])
})

describe('of any text', () => {
  const word = fc.constantFrom(
    'exports',
    'Togo',
    '4.2',
    '14',
    'rose-',
    'The',
    'in',
    '¹',
    '[1]',
    'm³',
    '1.',
    '-',
    '|',
    '**',
    'Table 1.',
    'Source:',
    '2020.',
  )
  const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\t', '   ', '\r\n', '\f', '\u200b')
  const text = fc.array(fc.tuple(word, gap), { maxLength: 60 }).map((parts) => parts.flat().join(''))

  test('stretches cover the reading text, in order, and what follows character by character is the same', () => {
    fc.assert(
      fc.property(text, (input) => {
        const document = readPlain(input)
        for (const block of document.blocks) {
          let at = 0
          for (const stretch of block.stretches) {
            expect(stretch.at).toBe(at)
            at += stretch.length
            const there = input.slice(stretch.from, stretch.from + stretch.width)
            const here = block.text.slice(stretch.at, at)
            if (here.trim() !== '' && stretch.length === stretch.width)
              expect(there.replaceAll(/\s/g, ' ')).toBe(here)
          }
          expect(at).toBe(block.text.length)
          expect(block.text).toBe(block.text.trim())
          expect(standsIn(document, block)).not.toBe('')
        }
      }),
      { numRuns: 400 },
    )
  })

  test('every visible letter and digit stands in a block, is a mark, or the head of an item or a note', () => {
    fc.assert(
      fc.property(text, (input) => {
        const document = readPlain(input)
        const kept = document.blocks.reduce(
          (sum, { text: own, marks, mark }) =>
            sum +
            lettersIn(own) +
            lettersIn(mark ?? '') +
            marks.reduce((all, one) => all + lettersIn(one.mark), 0),
          0,
        )
        expect(kept).toBe(lettersIn(input))
      }),
      { numRuns: 400 },
    )
  })
})

const lettersIn = (text: string): number => (text.match(/[\p{L}\d¹³]/gu) ?? []).length
