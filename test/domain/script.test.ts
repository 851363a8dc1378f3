import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scriptOf } from '../../src/domain/script.js'

describe('the script of a name', () => {
  test.each([
    ['Petar PETROVIĆ', 'Latin'],
    ['Пётр Иванов', 'Cyrillic'],
    ['Петар Петровић', 'Cyrillic'],
    ['محمد علي', 'Arabic'],
    ['张伟', 'Han'],
    ['김철수', 'Hangul'],
    ['山田たろう', 'Japanese'],
    ['גולן', 'Hebrew'],
    ['გიორგი', 'Georgian'],
    ['အောင်', 'Myanmar'],
    ['Al-Qa‘ida (No. 3)', 'Latin'],
    ['Muʼammar', 'Latin'],
    ['АО «VTB»', 'mixed'],
    ['ᏣᎳᎩ', 'other'],
    ['2-65/17', null],
    ['', null],
  ])('%s is %s', (name, script) => expect(scriptOf(name)).toBe(script))

  test('shows a Cyrillic letter in a Latin name', () => {
    expect(scriptOf('Pаvel')).toBe('mixed')
  })

  test('marks over letters do not change it, composed or not', () => {
    expect(scriptOf('Čedomir'.normalize('NFD'))).toBe('Latin')
  })

  test('is found for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const script = scriptOf(text)
        expect(script === null).toBe(
          !/\p{Letter}/u.test(text.replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, '')),
        )
      }),
    )
  })
})
