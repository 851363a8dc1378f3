import { expect, test } from 'vitest'
import { mergedNotes } from '../../src/briefs/exhibits/merged-notes.js'
import type { Note } from '../../src/measures/measure.js'

const counted = (year: number, count: number): Note => ({
  id: 'reporters-counted',
  values: { year: String(year), count },
})

test('years on end with the same count of economies are one note', () => {
  const notes = [
    counted(2009, 227),
    counted(2010, 227),
    counted(2011, 227),
    counted(2012, 226),
    counted(2014, 226),
  ]
  expect(mergedNotes(notes).map(({ values }) => [values['year'], values['count']])).toEqual([
    ['2009–2011', 227],
    ['2012', 226],
    ['2014', 226], // 2013 lies between
  ])
})

test('other notes stay as they are, in their order', () => {
  const other: Note = { id: 'level-named', values: {} } as unknown as Note
  expect(mergedNotes([other, counted(2009, 3), other, counted(2010, 3)])).toHaveLength(4)
  expect(mergedNotes([])).toEqual([])
})
