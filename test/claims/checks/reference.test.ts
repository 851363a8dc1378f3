import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { addressesIn, datesInAddress, sameAddressKey } from '../../../src/claims/checks/reference/address.js'
import { addressDate } from '../../../src/claims/checks/reference/address-date.js'
import { contents } from '../../../src/claims/checks/reference/contents.js'
import { duplicateExhibit } from '../../../src/claims/checks/reference/duplicate-exhibit.js'
import { missingExhibit } from '../../../src/claims/checks/reference/missing-exhibit.js'
import { noteWithoutMark } from '../../../src/claims/checks/reference/note-without-mark.js'
import { numberingGap } from '../../../src/claims/checks/reference/numbering-gap.js'
import { publicationYear, sourceYear } from '../../../src/claims/checks/reference/source-year.js'
import { tableRow } from '../../../src/claims/checks/reference/table-row.js'
import { twoAddresses } from '../../../src/claims/checks/reference/two-addresses.js'
import type { Rule } from '../../../src/claims/checks/rule.js'

const said = (rule: Rule, ...paragraphs: string[]): string[] =>
  checkTexts([paragraphs.join('\n\n')], [rule]).map(({ message }) => message)

const places = (rule: Rule, ...paragraphs: string[]): string[][] => {
  const text = paragraphs.join('\n\n')
  return checkTexts([text], [rule]).map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)))
}

describe('an address', () => {
  test('ends before the point, the bracket and the quote that close its sentence', () => {
    const text = 'See https://stat.example/a_(b), <https://stat.example/c/> and www.stat.example/d.'
    expect(addressesIn(text).map(({ url }) => url)).toEqual([
      'https://stat.example/a_(b)',
      'https://stat.example/c/',
      'www.stat.example/d',
    ])
  })

  test.each([
    ['https://www.stat.example/x/', 'http://STAT.example/x'],
    ['https://stat.example/x?utm_source=mail#top', 'https://stat.example/x'],
    ['https://stat.example/%C4%8Dlanak', 'https://stat.example/članak'],
    ['https://stat.example/index.html', 'https://stat.example'],
  ])('%s is %s', (one, other) => {
    expect(sameAddressKey(one)).toBe(sameAddressKey(other))
  })

  test('differs by its path, and by what is asked of it', () => {
    expect(sameAddressKey('https://stat.example/x?year=2021')).not.toBe(
      sameAddressKey('https://stat.example/x?year=2022'),
    )
    expect(sameAddressKey('https://stat.example/X')).not.toBe(sameAddressKey('https://stat.example/x'))
  })

  test('is the same for what is the same once made comparable', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(sameAddressKey(`https://${sameAddressKey(url)}`)).toBe(sameAddressKey(url))
      }),
      { numRuns: 30 },
    )
  })

  test.each([
    ['https://daily.example/2022/08/27/gas', ['2022-08-27']],
    ['https://daily.example/politics/27/08/2022/6309f8', ['2022-08-27']], // no month 27
    ['https://daily.example/05/08/2022/x', ['2022-08-05', '2022-05-08']], // either order
    ['https://daily.example/2023/03/gas', ['2023-03']],
    ['https://daily.example/gas-27.05.2022.html', ['2022-05-27']],
    ['https://daily.example/decree-no-1-10-2022-of-february', []], // a number of a paper
    ['https://daily.example/wp-content/uploads/2020/04/gas.pdf', []], // month of an upload
    ['https://daily.example/news/20220827', []],
    ['https://daily.example/2022/31/08', []],
  ])('%s has the dates %j', (url, dates) => {
    expect(datesInAddress(url).flatMap(({ means }) => means)).toEqual(dates)
  })
})

describe('the date of a source', () => {
  const note = (text: string): string[] =>
    said(
      addressDate,
      'Tea went south.¹ Coffee went north.²',
      `¹ ${text}`,
      '² Coffee yearbook, Kampala Press.',
    )

  test('may be a day off its address, for papers print what was said the evening before', () => {
    expect(note('Tea // Nile Post. 1 March 2021. URL: https://post.example/2021/02/28/tea')).toEqual([])
    expect(note('Tea // Nile Post. 1 March 2021. URL: https://post.example/2021/02/27/tea')).toHaveLength(1)
  })

  test('is not the day on which somebody looked at it', () => {
    expect(note('Tea // Nile Post. URL: https://post.example/2021/02/27/tea (accessed 5 May 2022)')).toEqual(
      [],
    )
  })

  test('is one of several the note gives', () => {
    expect(
      note(
        'The treaty of 4 May 2019 // Nile Post. 27 February 2021. URL: https://post.example/2021/02/27/tea',
      ),
    ).toEqual([])
  })
})

describe('the year of a source', () => {
  test.each([
    ['Yearbook of trade. Accra: Gold Press, 2019. 210 p.', 2019],
    ['Migration Profile of Ghana 2021 // Office for Migration. URL: https://office.example/profile', 2021],
    ['Gas prices // Daily. 26.05.2020. URL: https://daily.example/gas', 2020],
    ['Gas prices // Daily. URL: https://daily.example/2020/05/26/gas', 2020],
    ['Africa after 2014 // Routledge. URL: https://books.example/africa', null], // its subject
    ['The crisis of 2014 // World Bank', null],
    ['UN Comtrade. URL: https://comtrade.example/data (accessed 5 May 2019)', null],
    ['Vision 2030. Riyadh, 2016. URL: https://vision.example', null], // names a later year
    ['Торговля Магриба. Тунис, 2019. 210 с.', 2019],
  ])('%s: %s', (source, year) => {
    expect(publicationYear(source)).toBe(year)
  })

  test('may be the year of its number, or later', () => {
    const text =
      'In 2022 exports of Tunisia to Canada were USD 310 million.[1] Imports were USD 12 million in 2022.[2]'
    const [one, two] = [
      '[1] Trade of the Maghreb. Tunis, 2022. 99 p.',
      '[2] Trade of Canada. Ottawa, 2024. 99 p.',
    ]
    expect(said(sourceYear, text, one, two)).toEqual([])
  })

  test('does not bind forecasts', () => {
    const text =
      'By 2040 exports of Tunisia to Canada are expected to reach USD 900 million.[1] Ships go weekly.[2]'
    const [one, two] = ['[1] Trade of the Maghreb. Tunis, 2022. 99 p.', '[2] Port of Sfax, timetable.']
    expect(said(sourceYear, text, one, two)).toEqual([])
  })
})

describe('two addresses', () => {
  test('of a database are two pages of it', () => {
    const text = 'Tea went south.¹ Coffee went north.² Cocoa stayed.³'
    const notes = [
      '¹ UN Comtrade. URL: https://comtrade.example/tea',
      '² UN Comtrade. URL: https://comtrade.example/coffee',
    ]
    expect(said(twoAddresses, text, ...notes, '³ Cocoa board.')).toEqual([])
  })

  test('of an office are two pages of it', () => {
    const text = 'Tea went south.¹ Coffee went north.² Cocoa stayed.³'
    const office = 'Statistical Office of the Republic of Kenya. URL: https://stat.example'
    expect(said(twoAddresses, text, `¹ ${office}/tea`, `² ${office}/coffee`, '³ Cocoa board.')).toEqual([])
  })

  test('of one title in running text are told with both', () => {
    const text =
      'Sources: Register of the Chambers 2023, https://chamber.example/register; on tea, Register of the Chambers 2023, https://chamber.example/registry.'
    expect(places(twoAddresses, text)).toEqual([
      ['https://chamber.example/registry', 'https://chamber.example/register'],
    ])
  })
})

describe('an exhibit', () => {
  const captions = ['Figure 1. Tea', 'Figure 2. Coffee', 'Table 1. Ports']

  test('of another work need not be in the document', () => {
    expect(
      said(missingExhibit, 'Tea fell, as Table 7 of the report by the bank shows in detail.', ...captions),
    ).toEqual([])
  })

  test('in a list of numbers is looked for by each of them', () => {
    const text = 'Tea fell and coffee rose in the same years (see Figures 2 and 3), as everybody expected.'
    expect(said(missingExhibit, text, ...captions)).toEqual([
      'The text names Figure 3; there are Figures 1 and 2.',
    ])
  })

  test('of a kind that has no captions is missed where others have some, once', () => {
    const tea = 'Tea fell (see Table 4), as everybody had expected for years.'
    expect(said(missingExhibit, `${tea}\n\nFigure 1. Tea`)).toEqual([
      'The text names Table 4; the document has no table with a number.',
    ])
    expect(said(missingExhibit, tea)).toEqual([])
    expect(said(missingExhibit, `${tea} Table 5 says why.\n\nFigure 1. Tea`)).toEqual([])
  })

  test('may go on over two pages', () => {
    expect(said(duplicateExhibit, 'Table 1. Tea', 'Table 1. Tea (continued)', 'Table 2. Coffee')).toEqual([])
  })

  test('counts from one again in each part', () => {
    const part = (what: string) => [`Figure 1. ${what} exports`, `Figure 2. ${what} imports`]
    expect(said(duplicateExhibit, ...part('Tea'), ...part('Coffee'))).toEqual([])
  })

  test('whose number the text names is missing, not left out', () => {
    const text = 'Tea fell (see Figure 3), as everybody had expected for years and years.'
    expect(said(numberingGap, text, ...captions, 'Figure 4. Rice')).toEqual([])
  })
})

describe('a note', () => {
  test('whose number runs into the word before it is not told', () => {
    const text = 'Tea went south.¹ Coffee went north.² Cocoa stayed in 2022.3'
    const notes = ['¹ Tea board.', '² Coffee board.', '³ Cocoa board.']
    expect(said(noteWithoutMark, text, ...notes)).toEqual([])
  })
})

describe('the contents', () => {
  const page = 'Both countries have traded for centuries, and the ports of both have grown with it over time.'
  test('do not differ by dashes, quotes, articles and capitals', () => {
    const list = 'Contents\n\nThe Sea-Road\t3\nTrade of “Tea”\t4\nConclusions\t9'
    expect(said(contents, list, 'The sea–road', page, 'TRADE OF TEA', page, 'Conclusions', page)).toEqual([])
  })

  test('without a heading like them say nothing: it may not have been recognised', () => {
    const list = 'Contents\n\nIntroduction\t3\nA history of tea\t4\nConclusions\t9'
    expect(said(contents, list, 'Introduction', page, 'Conclusions', page)).toEqual([])
  })
})

describe('a row of a table', () => {
  const table = (...rows: string[]) => ['Table 1. Ships', ['Ship\tYear\tSold\tPrice', ...rows].join('\n')]
  const good = ['Tug\t2016\t2\t10', 'Ferry\t2017\t3\t20', 'Barge\t2018\t4\t30']

  test('may lack its last cell', () => {
    expect(said(tableRow, ...table(...good, 'Yacht\t2019\t5'))).toEqual([])
  })

  test('that lacks a cell has its next one in the wrong column', () => {
    // 7 is no year; moved one to the right all cells fit
    expect(said(tableRow, ...table(...good, 'Yacht\t7\t40'))).toEqual([
      '“7” is unlike what stands in its column; the row seems to lack a cell before it.',
    ])
  })
})
