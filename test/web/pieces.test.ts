import fc from 'fast-check'
import { expect, test } from 'vitest'
import { palette } from '../../src/charts/palette.js'
import { rowsByPlace } from '../../web/src/exhibits/reading.js'
import { themedOption } from '../../web/src/exhibits/themed-option.js'
import { conditionText, fileNumber, grouped } from '../../web/src/frame/trace-words.js'
import { pieces } from '../../web/src/parts/inline.js'
import type { BriefDocument, ExhibitBlock } from '../../src/briefs/document.js'

test('a text is cut into words, code and addresses', () => {
  expect(pieces('Run `rapport pull`, see https://un.org/a.')).toEqual([
    { kind: 'words', text: 'Run ' },
    { kind: 'code', text: 'rapport pull' },
    { kind: 'words', text: ', see ' },
    { kind: 'link', text: 'https://un.org/a' },
    { kind: 'words', text: '.' },
  ])
})

test('cutting loses nothing but the marks of code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const again = pieces(text).map((piece) => (piece.kind === 'code' ? `\`${piece.text}\`` : piece.text))
      expect(again.join('')).toBe(text)
    }),
  )
})

test('a chart takes the colours of the dark theme wherever they stand, and words stay words', () => {
  const option = {
    series: [{ name: 'Exports', lineStyle: { color: palette.reporter.light } }],
    graphic: [{ style: { stroke: palette.paper.light, text: 'ink' } }],
  }
  expect(themedOption(option, 'dark')).toEqual({
    series: [{ name: 'Exports', lineStyle: { color: palette.reporter.dark } }],
    graphic: [{ style: { stroke: palette.paper.dark, text: 'ink' } }],
  })
  expect(themedOption(option, 'light')).toBe(option)
})

test('exact numbers are grouped by threes and keep every digit', () => {
  expect(grouped('-1187079341.125')).toBe('−1\u202f187\u202f079\u202f341.125')
  expect(grouped('2018')).toBe('2\u202f018')
  expect(grouped('3.6e-7')).toBe('3.6e-7')
  fc.assert(
    fc.property(
      fc.bigInt(),
      (value) =>
        grouped(String(value))
          .replace(/\u202f/g, '')
          .replace('−', '-') === String(value),
    ),
  )
})

test('conditions on rows are told in short', () => {
  expect(conditionText({ column: 'period', op: 'in', values: ['2017', '2018'] })).toBe('period: 2017, 2018')
  expect(conditionText({ column: 'product', op: 'starts-with', values: ['27'] })).toBe('product: 27…')
  expect(conditionText({ column: 'partner', op: 'same-as', other: 'reporter' })).toBe('partner = reporter')
})

test('a file is known by its number in its snapshot; what was derived has none', () => {
  const document = {
    snapshots: [{ id: 'ots-1', files: [{ number: 2, name: 'totals.csv', sha256: '' }] }],
  } as unknown as BriefDocument
  expect(fileNumber(document, 'ots-1', 'totals.csv')).toBe(2)
  expect(fileNumber(document, 'ots-1', 'made by mirror-median')).toBeNull()
})

test('a year of a chart has a row of the table only where each row is one year', () => {
  const row = (...texts: string[]) => ({ cells: texts.map((text) => [{ text }]) })
  const block = (data: string[] | null, rows: ReturnType<typeof row>[]) =>
    ({
      chart: { option: data === null ? {} : { xAxis: { data } } },
      table: { rows },
    }) as unknown as ExhibitBlock
  const years = ['2016', '2017', '2018']
  expect(rowsByPlace(block(years, [row('2016', '3'), row('2018', '4')])).get('2018')).toEqual(
    row('2018', '4'),
  )
  expect(rowsByPlace(block(years, [row('2018', 'Wood'), row('2018', 'Paper')])).size).toBe(0) // a year has two rows
  expect(rowsByPlace(block(years, [row('Germany', '1')])).size).toBe(0)
  expect(rowsByPlace(block(null, [row('2018', '4')])).size).toBe(0)
})
