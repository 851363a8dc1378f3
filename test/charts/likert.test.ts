import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { likertChart, type LikertChart, type LikertRow } from '../../src/charts/likert.js'
import { answerLook, spansOf } from '../../src/charts/likert-spans.js'
import { chartSvg } from '../../src/charts/svg.js'
import { themedSvg } from '../../src/charts/themed-svg.js'
import { boxesOfWords, elementsOf, touching } from './drawn.js'

const answers = ['Against', 'Rather against', 'Neither', 'Rather for', 'For']
const percent = (share: number) => `${(share * 100).toFixed(0)} %`
const row: LikertRow = {
  question: 'Should Serbia join?',
  note: 'n = 1,013; May 2022',
  shares: [0.2, 0.1, 0.2, 0.25, 0.15],
  dontKnow: 0.1,
}
const chart = (rows: readonly LikertRow[], more: Partial<LikertChart> = {}) =>
  likertChart({ rows, answers, neutral: 2, dontKnow: 'Don’t know', format: percent, ...more })
const textsOf = (drawing: ReturnType<typeof chart>) => boxesOfWords(drawing).map(({ text }) => text)

describe('answers on an ordered scale', () => {
  test('part at the middle of the neutral one', () => {
    const spans = spansOf([0.2, 0.1, 0.2, 0.25, 0.15], 2)
    // Half of the neutral 0.2 lies on each side; 0.2 + 0.1 before it, 0.25 + 0.15 after it.
    expect(spans[0]?.from).toBeCloseTo(-0.4, 10)
    expect(spans[2]?.from).toBeCloseTo(-0.1, 10)
    expect(spans[2]?.to).toBeCloseTo(0.1, 10)
    expect(spans[4]?.to).toBeCloseTo(0.5, 10)
  })

  test('are deeper towards the ends, in two colours', () => {
    const looks = answers.map((_, index) => answerLook(index, 5, 2))
    expect(looks[0]?.opacity).toBe(looks[4]?.opacity)
    expect(looks[0]?.opacity).toBeGreaterThan(looks[1]?.opacity ?? 1)
    expect(looks[0]?.fill).not.toBe(looks[4]?.fill)
  })
})

test('answers without a neutral one are stacked from the left', () => {
  expect(spansOf([0.5, 0.25, 0.25]).map(({ from, to }) => [from, to])).toEqual([
    [0, 0.5],
    [0.5, 0.75],
    [0.75, 1],
  ])
})

test('an answer without a share takes no room, and moves no other', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 0.2, noNaN: true }), { maxLength: 5 }), (shares) => {
      const ends = (list: readonly (number | null)[]) => spansOf(list).map(({ to }) => to)
      expect(ends([null, ...shares, null])).toEqual(ends(shares))
    }),
  )
})

describe('a Likert chart', () => {
  test('draws all lengths on one scale, those who do not know too', () => {
    const widths = elementsOf(chart([row])).flatMap(({ type, shape }) =>
      type === 'rect' && shape?.['height'] === 26 ? [shape['width'] ?? 0] : [],
    )
    const [first = 1] = widths
    // 0.2 is the first; the others in proportion to it.
    const shares = [0.2, 0.1, 0.2, 0.25, 0.15, 0.1]
    widths.forEach((width, index) => expect(width / first).toBeCloseTo((shares[index] ?? 0) / 0.2, 6))
    expect(widths).toHaveLength(6)
  })

  test('prints the number of respondents and the dates below the question', () => {
    const boxes = boxesOfWords(chart([row]))
    const [question, note] = [row.question, row.note].map((text) => boxes.find((box) => box.text === text))
    expect(note?.y).toBeGreaterThanOrEqual((question?.y ?? 0) + (question?.height ?? 0))
  })

  test('prints the sampling error with its share where it fits, else below the question', () => {
    const inside = chart([{ ...row, error: { answer: 3, text: '±3' } }])
    expect(textsOf(inside)).toContain('25 % ±3')
    const shares = [0.02, 0.1, 0.2, 0.4, 0.2]
    const below = chart([{ ...row, note: 'n = 9', shares, error: { answer: 0, text: '±1' } }])
    expect(textsOf(below)).toContain('n = 9; Against: 2 % ±1')
  })

  test('has no column for those who do not know where no row knows them', () => {
    expect(textsOf(chart([{ ...row, dontKnow: null }]))).not.toContain('Don’t know')
    expect(textsOf(chart([row]))).toContain('Don’t know')
  })

  test('keeps its words apart and within its width, long ones too', () => {
    const long = {
      ...row,
      question: 'Сербия должна поддерживать тесные отношения с Россией независимо от решений других стран',
      note: 'n = 1 013; опрос проведён 3–12 мая 2022 года',
    }
    const drawing = chart([row, long, { ...row, shares: [0, 0, 0, 0, 1], dontKnow: 0 }])
    expect(touching(boxesOfWords(drawing))).toEqual([])
    for (const { x, y, width, height } of boxesOfWords(drawing)) {
      expect(x).toBeGreaterThanOrEqual(-0.01)
      expect(x + width).toBeLessThanOrEqual(drawing.width)
      expect(y + height).toBeLessThanOrEqual(drawing.height)
    }
  })

  test('has the same bytes twice, and palette colours only', async () => {
    const draw = async () => {
      const { option, width, height } = chart([row, row])
      return chartSvg(option, { id: 'l', width, height })
    }
    const svg = await draw()
    expect(await draw()).toBe(svg)
    expect(themedSvg(svg)).not.toMatch(/="#(?!000")[0-9a-f]{3,8}"|="rgb/i)
    expect(svg).not.toContain('NaN')
  })
})
