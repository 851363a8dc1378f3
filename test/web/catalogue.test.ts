import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chapterName, languageName, sectorName } from '../../web/src/catalogue/names.js'
import {
  catalogueHref,
  exportPath,
  importPath,
  listQuery,
  searchPath,
  shownLimit,
  withChosen,
} from '../../web/src/catalogue/query.js'
import {
  bringing,
  changeWord,
  dataOf,
  hadWritten,
  rowIn,
  seenFindings,
  stepWord,
} from '../../web/src/catalogue/report.js'

describe('the address of the list of organisations', () => {
  const query = new URLSearchParams(
    'q=мебель&country=SRB&chapter=94&side=offers&screening=stale&job=1&view=x',
  )
  test('goes with an entry and back, without what belongs to other views', () => {
    expect(catalogueHref(query, 'org-7')).toMatch(/^\/catalogue\/org-7\?q=/)
    expect(Object.fromEntries(listQuery(query))).toEqual({
      q: 'мебель',
      country: 'SRB',
      chapter: '94',
      side: 'offers',
      screening: 'stale',
    })
    expect(catalogueHref(new URLSearchParams('job=1'))).toBe('/catalogue')
  })
  test('is what the server is asked, for the page and for a file alike', () => {
    const asked = (path: string) => Object.fromEntries(new URL(path, 'http://x').searchParams)
    const filters = { country: 'SRB', hs: '94', side: 'offers', screening: 'stale' }
    expect(asked(searchPath(query, 'newer'))).toEqual({ q: 'newer', ...filters, limit: '100' })
    expect(asked(exportPath(query, '', 'csv'))).toEqual({ format: 'csv', ...filters })
  })
  test('asks for no more than the server gives, whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (limit) => {
        const shown = shownLimit(new URLSearchParams({ limit }))
        expect(Number.isInteger(shown) && shown >= 1 && shown <= 1000).toBe(true)
      }),
    )
  })
})

test('the choice that was made stays among the choices where it finds nothing', () => {
  const choices = [{ value: 'SRB', count: 2 }]
  expect(withChosen(choices, 'RUS')).toEqual([{ value: 'RUS', count: 0 }, ...choices])
  expect(withChosen(choices, 'SRB')).toBe(choices)
  expect(withChosen(choices, '')).toBe(choices)
})

test('an import is asked for with what differs from the usual', () => {
  const usual = { duplicates: 'skip', encoding: '', source: ' ', skipBad: false } as const
  expect(importPath('a b.csv', true, usual)).toBe(
    '/api/catalogue/imports?name=a+b.csv&dryRun=true&duplicates=skip',
  )
  const other = { duplicates: 'add', encoding: 'windows-1250', source: 'fair', skipBad: true } as const
  expect(importPath('a.csv', false, other)).toBe(
    '/api/catalogue/imports?name=a.csv&dryRun=false&duplicates=add&skipBad=true&encoding=windows-1250&source=fair',
  )
})

describe('codes are named in the reader’s language', () => {
  test.each([
    ['en', '94 Furniture', 'C31 (Manufacturing)', 'Russian'],
    ['ru', '94 Мебель', 'C31 (Обрабатывающая', 'русский'],
    ['sr-Latn', '94 Nameštaj', 'C31 (Prerađivačka', 'ruski'],
    ['sr-Cyrl', '94 Намештај', 'C31 (Прерађивачка', 'руски'],
  ] as const)('%s', (language, chapter, sector, spoken) => {
    expect(chapterName('94', language)).toContain(chapter)
    expect(sectorName('C31', language)).toContain(sector)
    expect(languageName('ru', language)).toBe(spoken)
  })
  test('and what is no code stays as it was given', () => {
    expect(chapterName('77', 'en')).toBe('77') // the HS keeps it free
    expect(sectorName('manufacture of beverages', 'ru')).toBe('manufacture of beverages')
    expect(languageName('Romani', 'en')).toBe('Romani')
  })
})

describe('findings', () => {
  const kept = { entry: 'X:1', list: 'X', listDate: '2026-01-01', score: 0.9 }
  const live = (entry: string) => ({ entry, asked: 'a name' }) as never
  test('that were kept stand with what the list says now, then those that came since', () => {
    expect(seenFindings([kept], [live('X:2'), live('X:1')])).toEqual([
      { key: 'X:1', kept, live: live('X:1') },
      { key: 'X:2', kept: null, live: live('X:2') },
    ])
  })
  test('that a list has no more stay as they were kept', () =>
    expect(seenFindings([kept], [])).toEqual([{ key: 'X:1', kept, live: null }]))
})

test('each datum of a contact stands by itself', () => {
  const contact = { person: 'A. B.', role: null, emails: ['a@b.example', 'c@d.example'], phones: ['123'] }
  expect(dataOf(contact).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'person A. B.',
    'email a@b.example',
    'email c@d.example',
    'phone 123',
  ])
})

test('what an import brings are those it adds and those it changes', () =>
  expect(bringing({ counts: { add: 3, change: 2, same: 9, duplicate: 1, error: 1 } })).toBe(5)) // 3 + 2

test('a row that is like another of its file is told from an entry', () => {
  expect(rowIn('row 12')).toBe(12)
  expect(rowIn('b.csv row 3')).toBe(3)
  expect(rowIn('org-3')).toBeNull()
})

test('an import that was cancelled before it wrote has written nothing', () => {
  expect(['reading', 'comparing', undefined].some(hadWritten)).toBe(false)
  expect(['writing', 'screening'].every(hadWritten)).toBe(true)
})

test('what changes of an entry has a word, and what is not known has none', () => {
  expect(changeWord('chapters')).toBe('catalogue.chapters')
  expect(changeWord('toString')).toBeNull()
  expect(stepWord('comparing')).toBe('catalogue.step.comparing')
  expect(stepWord('constructor')).toBeNull()
})
