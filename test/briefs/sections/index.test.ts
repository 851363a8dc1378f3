import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sections } from '../../../src/briefs/sections/index.js'

test('the page on the brief names every section in its order, and the last is on method', () => {
  const page = readFileSync('docs/brief.md', 'utf8')
  const named = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, id]) => id)
  expect(named).toEqual([...sections.map(({ id }) => id), 'method'])
})
