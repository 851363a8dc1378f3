import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkTexts } from '../../src/claims/check.js'
import { rules, ruleTexts } from '../../src/claims/checks/index.js'
import type { Group } from '../../src/claims/checks/rule.js'

const prefixes: Readonly<Record<Group, string>> = {
  arithmetic: 'arith',
  consistency: 'consistency',
  reference: 'reference',
  'names and dates': 'names',
  language: 'language',
  data: 'data',
  attribution: 'attribution',
}

describe('every rule', () => {
  test('has an id of its own', () => {
    const ids = ruleTexts.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(ruleTexts)('$id says what it is, in its group', ({ id, group, meaning, details }) => {
    expect(id).toMatch(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/)
    expect(id.split('/')[0]).toBe(prefixes[group])
    for (const text of [meaning, details]) expect(text).toMatch(/^\S[^]*[.)]$/)
  })

  test.each(ruleTexts)('$id has a text that is in order and one that is not', ({ examples }) => {
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(rules)('$id stands in the file of its name', ({ id }) => {
    expect(existsSync(`src/claims/checks/${id}.ts`)).toBe(true)
  })
})

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples)('$text', ({ text, finds }) => {
    const found = checkTexts([text].flat(), [rule])
    expect(found.map(({ message }) => message)).toEqual(finds)
    for (const { spans } of found) expect(spans.length).toBeGreaterThan(0)
  })
})
