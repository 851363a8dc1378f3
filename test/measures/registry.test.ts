import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { units } from '../../src/domain/quantity.js'
import { conventions } from '../../src/measures/conventions.js'
import { describeParameters } from '../../src/measures/describe.js'
import { measureOf, measures } from '../../src/measures/index.js'
import { noteIds } from '../../src/measures/measure.js'
import { en } from '../../src/messages/en.js'
import { ots } from '../../src/sources/ots/source.js'
import { examples } from './examples.js'
import { measured, openSmallLake, type OpenLake } from './small-lake.js'

let small: OpenLake
beforeAll(async () => {
  small = await openSmallLake()
})
afterAll(() => small.close())

test('no two measures have one id, and each is found by its own', () => {
  expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
  for (const measure of measures) expect(measureOf(measure.id)).toBe(measure)
  expect(measureOf('no-such-measure')).toBeNull()
})

describe.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
  test('has a name in each language, a meaning, a formula and a reference', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(measure.name.en).toMatch(/^[A-Z]/)
    expect(measure.name.ru).toMatch(/^[А-ЯЁ]/)
    expect(measure.name.sr).toMatch(/^[A-ZČĆŠŽĐ]/) // Latin: Cyrillic is made from it
    expect(measure.meaning).toMatch(/\.$/)
    expect(measure.formula).not.toBe('')
    expect(measure.reference).toMatch(/\d{4}|guide|Handbook/)
    expect(units).toContain(measure.unit)
    expect(Object.isFrozen(measure)).toBe(true)
  })

  test('describes each parameter', () => {
    for (const { name, says } of describeParameters(measure.params)) expect(says, name).not.toBe('')
  })

  test('its example is read and answered', async () => {
    expect(measure.params.safeParse(measure.example).success).toBe(true)
    // mirror-gap's example names a source that the small lake lacks: the answer is no number, not an error
    const result = await measured(
      { ...small.read, lake: { ...small.read.lake, sources: [...small.read.lake.sources, ots] } },
      measure,
      measure.example,
    )
    expect(result.rows.length).toBeGreaterThan(0)
  })

  test('says what it says in words that there are', async () => {
    const results = await Promise.all(
      examples
        .filter((each) => each.measure.id === id)
        .map((each) => measured(small.read, measure, each.parameters)),
    )
    for (const result of results) {
      for (const convention of result.conventions) {
        expect(conventions).toContain(convention)
        expect(Object.keys(en)).toContain(`convention.${convention}`)
      }
      for (const note of result.notes) {
        expect(noteIds).toContain(note.id)
        expect(Object.keys(en)).toContain(`note.${note.id}`)
      }
      for (const { value } of result.rows) {
        expect(value.value === null).toBe(value.reason !== null)
        if (value.value !== null) expect(Number.isFinite(value.value)).toBe(true)
      }
    }
  })

  test('refuses a dyad that is none', () => {
    for (const dyad of ['SRB', 'SRB-XYZ', 'srb-rus', '']) {
      expect(measure.params.safeParse({ ...measure.example, dyad }).success, dyad).toBe(false)
    }
  })
})
