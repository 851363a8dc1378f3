import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { briefSections } from '../../../src/domain/brief-sections.js'
import { sections } from '../../../src/briefs/sections/index.js'

test('the sections are in the order that the workbench and the documentation give, and the last is on method', () => {
  expect([...sections.map(({ id }) => id), 'method']).toEqual(briefSections)
  const page = readFileSync('docs/brief.md', 'utf8')
  const named = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, id]) => id)
  expect(named).toEqual(briefSections)
})
