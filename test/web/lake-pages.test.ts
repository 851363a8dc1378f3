import { describe, expect, test } from 'vitest'
import { placeOfCommand } from '../../web/src/command-place.js'
import { placeOfJob } from '../../web/src/lake/job-place.js'
import { recognisedBy, reportFile, takenBy } from '../../web/src/lake/reports.js'

describe('the place that does what a command does', () => {
  test('is the page of the source, its form filled in', () =>
    expect(placeOfCommand('rapport pull comtrade --dyad SRB-RUS --years 2021-2025 --monthly')).toBe(
      '/sources/comtrade?dyad=SRB-RUS&years=2021-2025&monthly=true',
    ))
  test('of an import is the page of the source, whatever its file', () =>
    expect(placeOfCommand('rapport import polls FILE')).toBe('/sources/polls'))
  test('of an import of organisations is the page of the catalogue', () =>
    expect(placeOfCommand('rapport catalogue import FILE')).toBe('/catalogue?view=import'))
  test.each(['rapport status', 'rapport catalogue erase org-1', 'rm -rf /', '', 'rapport pull ../sql'])(
    'is none of “%s”',
    (command) => expect(placeOfCommand(command)).toBeNull(),
  )
})

describe('the page of a job', () => {
  test.each([
    ['check', 'Check draft.md', '/check/1'],
    ['screen-batch', 'Screen names.csv', '/screen/1'],
    ['import', 'Import ots trade.csv', '/sources/ots?job=1'],
    ['pull', 'Pull un-desa', '/sources/un-desa?job=1'],
    ['forget', 'Forget un-desa-79e46d6eac43', '/sources/un-desa?job=1'],
    ['briefs', 'Brief SRB-RUS 2018', '/brief?dyad=SRB-RUS&job=1'],
    ['catalogue-import', 'Import members.csv', '/catalogue?view=import&job=1'],
    ['catalogue-screen', 'Screen the catalogue', '/catalogue?job=1'],
    ['reconcile', 'Reconcile wto-hs2', null],
  ])('of kind %s', (kind, title, place) => expect(placeOfJob({ id: '1', kind, title })).toBe(place))
})

describe('files that were dropped', () => {
  test('are of the source that reads most of them', () =>
    expect(recognisedBy([{ sources: ['gdp', 'cpi'] }, { sources: ['cpi'] }, { sources: [] }])).toEqual([
      'cpi',
      'gdp',
    ]))
  test('that nobody reads are of no source', () => expect(recognisedBy([{ sources: [] }])).toEqual([]))
})

test('of the files of a job the page shows the report', () => {
  expect(reportFile([{ name: 'x.csv' }, { name: 'import.json' }])).toBe('import.json')
  expect(reportFile([{ name: 'check.json' }])).toBeNull()
})

describe('what a pull takes', () => {
  test('is read from the command: with years in it, both are needed', () => {
    const both = '`rapport pull comtrade --dyad A-B --years 2018` asks'
    expect(takenBy(both)).toEqual({ dyad: true, years: true, needed: true })
    expect(takenBy('`rapport pull fx --dyad A-B` asks')).toEqual({ dyad: true, years: true, needed: false })
  })
  test('is nothing where the command has no options', () =>
    expect(takenBy('`rapport pull desta` (version 2.3)')).toEqual({
      dyad: false,
      years: false,
      needed: false,
    }))
})
