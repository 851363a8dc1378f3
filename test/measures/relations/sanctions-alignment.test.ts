import { describe, expect, test } from 'vitest'
import { sanctionsAlignment } from '../../../src/measures/relations/sanctions-alignment.js'
import { cfsp } from '../../../src/sources/cfsp/source.js'
import { workedOut } from '../arithmetic.js'
import { answer, answers, measured, noteIds } from '../small-lake.js'
import { expectRowsAgain, quantitiesOf, withFiles, type GivenFile } from './files.js'

const counts: GivenFile = [
  cfsp,
  'counts.csv',
  `country,year,invited,aligned,counter,document,stated_at,note
ALB,2021,100,99,Commission,Report 2021,p. 1,
ALB,2022,80,60,Commission,Report 2022,p. 1,
ALB,2022,90,63,Institute,Analysis 2022,p. 1,
ALB,2023,,5,Commission,Report 2023,p. 1,
ALB,2024,0,0,Commission,Report 2024,p. 1,
MNE,2022,80,80,Commission,Report 2022,p. 1,`,
]
const declarations: GivenFile = [
  cfsp,
  'declarations.csv',
  `date,reference,title,subject,country,invited,aligned,counter,source_url
2020-03-01,EX 1,On lamps,x,ALB,yes,yes,Council,https://example.org/1
2020-03-02,EX 2,On wicks,x,ALB,yes,no,Council,https://example.org/2
2020-03-03,EX 3,On oil,x,ALB,yes,partial,Council,https://example.org/3
2020-03-04,EX 4,On glass,x,ALB,no,,Council,https://example.org/4
2020-03-01,EX 1,On lamps,x,MNE,yes,no,Council,https://example.org/1`,
]
const asked = { dyad: 'ALB-EUN', years: '2021-2025' }

describe('alignment', () => {
  test('is aligned over invited, of each counter apart, with a reason where a count is missing', async () => {
    await withFiles([counts], async (read) => {
      const result = await measured(read, sanctionsAlignment, asked)
      expect(result.rows.map(({ key, value }) => [key['year'], key['counter'], answer(value)])).toEqual([
        [2021, 'Commission', 0.99],
        [2022, 'Commission', 0.75], // 60 / 80
        [2022, 'Institute', 0.7], // 63 / 90
        [2023, 'Commission', 'no-report'],
        [2024, 'Commission', 'undefined'],
        [2025, undefined, 'no-report'],
      ])
      expect(result.notes).toEqual([{ id: 'counters-differ', values: { years: '2022' } }])
      await expectRowsAgain(read, result)
      for (const { value, lineage, unit } of quantitiesOf(result))
        if (unit === 'share' && value !== null && lineage.kind === 'computed')
          expect(workedOut(lineage.arithmetic)).toBeCloseTo(value, 12)
    })
  })

  test('of declarations counted one by one: a partial one is none, and who was not invited is in neither count', async () => {
    await withFiles([declarations], async (read) => {
      const result = await measured(read, sanctionsAlignment, { ...asked, years: '2020' })
      expect(answers(result)).toEqual([expect.closeTo(1 / 3, 12)])
      const { aligned, invited, partly } = result.rows[0]?.also ?? {}
      expect([aligned?.value, invited?.value, partly?.value]).toEqual([1, 3, 1])
      await expectRowsAgain(read, result)
    })
  })

  test('of one counter, by its name', async () => {
    await withFiles([counts], async (read) => {
      const result = await measured(read, sanctionsAlignment, {
        ...asked,
        years: '2022',
        counter: 'Institute',
      })
      expect(answers(result)).toEqual([0.7])
      expect(noteIds(result)).toEqual([])
    })
  })

  test('is with the European Union, and refused of another partner', async () => {
    await withFiles([], async (read) => {
      await expect(measured(read, sanctionsAlignment, { ...asked, dyad: 'ALB-USA' })).rejects.toMatchObject({
        problem: { code: 'measure-refused' },
      })
      expect(answers(await measured(read, sanctionsAlignment, { ...asked, years: '2022' }))).toEqual([
        'no-report',
      ])
    })
  })
})
