import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { origins } from '../../../bench/names/people.mjs'
import { compare, compareWritten } from '../../../src/sanctions/names/compare.js'
import { nameOf } from '../../../src/sanctions/names/name.js'
import { pairs } from './pairs.js'

const word = fc.constantFrom(...Object.values(origins).flatMap(({ given, family }) => [...given, ...family]))
const made = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
const written = fc.constantFrom(...pairs.flatMap(({ left, right }) => [left, right]))
const name = fc.oneof(made, written, fc.string({ unit: 'grapheme', maxLength: 30 }))
const kind = fc.constantFrom<'person' | 'entity'>('person', 'entity')

describe('a score', () => {
  test('lies between 0 and 1 and is the same from both sides, for any two texts', () => {
    fc.assert(
      fc.property(name, name, kind, (a, b, of) => {
        const { score } = compareWritten(a, b, of)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(compareWritten(b, a, of).score).toBe(score)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of two names is the same always, whatever was compared before', () => {
    fc.assert(
      fc.property(name, name, fc.array(name, { maxLength: 3 }), kind, (a, b, others, of) => {
        const before = compareWritten(a, b, of)
        for (const other of others) compareWritten(a, other, of)
        expect(compareWritten(a, b, of)).toEqual(before)
      }),
    )
  })

  test('of a name with itself is 1', () => {
    fc.assert(
      fc.property(made, kind, (a, of) => {
        expect(compareWritten(a, a, of).score).toBeCloseTo(1, 12)
      }),
    )
  })

  test('does not change with case', () => {
    fc.assert(
      fc.property(made, made, kind, (a, b, of) => {
        const { score } = compareWritten(a, b, of)
        expect(compareWritten(a.toUpperCase(), b.toLowerCase(), of).score).toBe(score)
      }),
    )
  })

  test('does not change with the order of words', () => {
    const shuffled = fc
      .array(word, { minLength: 1, maxLength: 4 })
      .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })))
    fc.assert(
      fc.property(shuffled, made, ([words, others], b) => {
        const plain = compareWritten(words.join(' '), b, 'person')
        const turned = compareWritten(others.join(' '), b, 'person')
        // Neighbours written as one word are neighbours in one order only.
        fc.pre([plain, turned].every(({ pairs: of }) => of.every(({ how }) => how !== 'joined')))
        expect(turned.score).toBeCloseTo(plain.score, 12)
      }),
      { numRuns: 1_000 },
    )
  })

  test('does not change with a title before a person’s name, or a legal form behind a firm’s', () => {
    const title = fc.constantFrom('Mr', 'Dr.', 'General', 'Haji', 'Sheikh', 'Professor', 'Gospodin')
    const form = fc.constantFrom('LLC', 'Ltd.', 'GmbH', 'd.o.o.', 'S.A.', 'Co., Ltd.', 'JSC', 'ООО', 'АД')
    fc.assert(
      fc.property(made, made, title, (a, b, of) => {
        expect(compareWritten(`${of} ${a}`, b, 'person').score).toBe(compareWritten(a, b, 'person').score)
      }),
    )
    fc.assert(
      fc.property(made, made, form, (a, b, of) => {
        expect(compareWritten(`${a} ${of}`, b, 'entity').score).toBe(compareWritten(a, b, 'entity').score)
      }),
    )
  })

  test('of a name with marks on its letters and without them is 1', () => {
    const marks = ['\u0301', '\u0308', '\u030c', '\u0304', '\u0323']
    fc.assert(
      fc.property(made, fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), (a, which) => {
        const marked = Array.from(a, (letter, at) =>
          /[a-z]/.test(letter) && at % 3 === 0 ? letter + marks[which[at % 40] ?? 0] : letter,
        ).join('')
        expect(compareWritten(a, marked, 'person').score).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('a name without letters or digits', () => {
  const signs = fc.string({
    unit: fc.constantFrom('-', '.', '?', '★', '—', ' ', '(', '・', '\u200b', '\u0301'),
    maxLength: 8,
  })
  test('has no words and matches nobody, itself included', () => {
    fc.assert(
      fc.property(signs, name, kind, (empty, other, of) => {
        expect(nameOf(empty, of).words).toEqual([])
        expect(compareWritten(empty, other, of).score).toBe(0)
        expect(compare(nameOf(empty, of), nameOf(empty, of)).score).toBe(0)
      }),
    )
  })
})
