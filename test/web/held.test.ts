import fc from 'fast-check'
import { expect, test } from 'vitest'
import { heldRuns } from '../../web/src/exhibits/held.js'

const plain = (runs: ReturnType<typeof heldRuns>) =>
  runs.map(({ run, before, after }) => before + run.text + after).join('')

test('the signs at either side of a figure are held with it', () => {
  const runs = [{ text: 'from (' }, { text: '7.5', ref: 1 }, { text: ').' }]
  expect(heldRuns(runs)).toEqual([
    { run: { text: 'from ' }, before: '', after: '' },
    { run: { text: '7.5', ref: 1 }, before: '(', after: ').' },
    { run: { text: '' }, before: '', after: '' },
  ])
})

test('between two figures each takes the signs of its own side', () => {
  const runs = [{ text: '1', ref: 1 }, { text: ' % („' }, { text: '2', ref: 2 }, { text: '“, and' }]
  expect(heldRuns(runs).map(({ before, after }) => [before, after])).toEqual([
    ['', ''],
    ['', ''],
    ['(„', '“,'],
    ['', ''],
  ])
})

const run = fc.oneof(
  fc.record({ text: fc.stringMatching(/^[a-c()«»„“., ]{0,6}$/u) }),
  fc.record({ text: fc.stringMatching(/^\d{1,3}$/), ref: fc.nat() }),
)
test('no sign is lost, none is told twice', () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      expect(plain(heldRuns(runs))).toBe(runs.map(({ text }) => text).join(''))
    }),
  )
})
