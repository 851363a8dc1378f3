import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fitsGlob } from '../../src/cli/glob.js'
import { bySeverity, counted, fits, shortened, stepped, type Finding } from '../../web/src/check/report.js'
import { fileIn, filesIn } from '../../web/src/check/files.js'
import { keptIn, silenceOf, silencesYaml, wordsOf } from '../../web/src/check/silences.js'

const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  rule: 'arith/balance',
  group: 'arithmetic',
  severity: 'error',
  spans: [{ start: 0, end: 4, text: '$300\nmillion' }],
  message: 'The parts give 500 m.',
  arithmetic: null,
  count: 1,
  ...more,
})

describe('moving between findings', () => {
  const list = ['f2', 'f5', 'f9'].map((id) => finding(id))
  test.each([
    [null, 1, 'f2'],
    [null, -1, 'f9'],
    ['f2', 1, 'f5'],
    ['f9', 1, 'f9'], // the last stays
    ['f2', -1, 'f2'],
    ['f4', 1, 'f5'], // filtered away: the next that is there
    ['f4', -1, 'f2'],
  ] as const)('from %s by %i to %s', (from, step, to) => expect(stepped(list, from, step)).toBe(to))

  test('of none leads nowhere', () => expect(stepped([], null, 1)).toBeNull())
})

test('findings stand by severity, each in the order of the document', () => {
  const list = [finding('f1', { severity: 'note' }), finding('f2'), finding('f3', { severity: 'note' })]
  expect(bySeverity(list).map(({ id }) => id)).toEqual(['f2', 'f1', 'f3'])
})

test('a filter names what it wants, and leaves the rest open', () => {
  const given = finding('f1')
  expect(fits(given, { severity: null, group: null, rule: null })).toBe(true)
  expect(fits(given, { severity: 'error', group: 'arithmetic', rule: null })).toBe(true)
  expect(fits(given, { severity: 'error', group: 'data', rule: null })).toBe(false)
})

test('counts add up to the list', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (list) => {
      expect(counted(list, (each) => each).reduce((sum, [, count]) => sum + count, 0)).toBe(list.length)
    }),
  )
})

test('words are cut at a length and stand on one line', () => {
  expect(shortened('two\n  lines')).toBe('two lines')
  expect(shortened('x'.repeat(100), 10)).toBe(`${'x'.repeat(9)}…`)
})

describe('a silence', () => {
  const silence = { rule: 'arith/balance', text: '$300 million', reason: 'services are left out' }
  test('is of the rule at the words, however the lines break', () => {
    expect(wordsOf(finding('f1'))).toBe('$300 million')
    expect(silenceOf(finding('f1'), [silence])).toBe(silence)
    expect(silenceOf(finding('f1', { rule: 'arith/times' }), [silence])).toBeNull()
    expect(silenceOf(finding('f1', { spans: [{ start: 0, end: 1, text: '9' }] }), [silence])).toBeNull()
  })
  test('without words is of the rule anywhere', () => {
    const whole = { ...silence, text: null }
    expect(silenceOf(finding('f1', { spans: [] }), [whole])).toBe(whole)
  })
  test('is YAML that says the same, whatever its words are', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' })
    fc.assert(
      fc.property(text, text, (words, reason) => {
        const line = (each: string) => each.replace(/\s+/g, ' ').trim()
        const yaml = silencesYaml('a.md', [{ ...silence, text: line(words), reason }])
        expect(parse(yaml)).toEqual({
          check: {
            silence: [{ rule: silence.rule, file: '**/a.md', text: line(words), reason: line(reason) }],
          },
        })
      }),
    )
  })
  test('names its file wherever it lies, with signs of patterns in its name', () => {
    const yaml = silencesYaml('draft*1.md', [silence])
    const { check } = parse(yaml) as { check: { silence: [{ file: string }] } }
    expect(fitsGlob(check.silence[0].file, 'draft*1.md')).toBe(true)
    expect(fitsGlob(check.silence[0].file, 'papers/2024/draft*1.md')).toBe(true)
    expect(fitsGlob(check.silence[0].file, 'draft-of-another.md')).toBe(false)
  })
})

test('of a storage that others wrote to, only silences are taken', () => {
  expect(keptIn(null)).toEqual([])
  expect(keptIn('{')).toEqual([])
  const silence = { rule: 'a/b', text: null, reason: 'why' }
  expect(keptIn(JSON.stringify([['abc', [silence, { rule: 1 }, null]], 7, ['x']]))).toEqual([
    ['abc', [silence]],
  ])
})

test('a file of a check is the one in the language, where the job wrote one', () => {
  const of = (...names: string[]) => ({ files: names.map((name) => ({ name, type: '', bytes: 1 })) })
  const job = of('check.json', 'check.ru.json', 'check-2.html', 'check-2.sr-Latn.html')
  expect(fileIn(job, 'check.json', 'ru')).toBe('check.ru.json')
  expect(fileIn(job, 'check.json', 'en')).toBe('check.json') // the language it was asked in
  expect(fileIn(job, 'check-2.html', 'sr-Latn')).toBe('check-2.sr-Latn.html')
  expect(filesIn(job, 'ru').map(({ name }) => name)).not.toContain('check.json')
})
