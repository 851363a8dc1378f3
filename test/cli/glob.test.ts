import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsGlob } from '../../src/cli/glob.js'

describe('a pattern of files', () => {
  test.each([
    ['draft.md', 'draft.md'],
    ['*.md', 'draft.md'],
    ['notes/*.md', 'notes/a.md'],
    ['**/*.md', 'draft.md'],
    ['**/*.md', 'a/b/c.md'],
    ['a/**/c.txt', 'a/c.txt'],
    ['a/**', 'a/b/c.txt'],
    ['draft-?.md', 'draft-2.md'],
    ['*', 'стање.txt'],
  ])('%s fits %s', (pattern, path) => {
    expect(fitsGlob(pattern, path)).toBe(true)
  })

  test.each([
    ['*.md', 'notes/a.md'],
    ['draft.md', 'draft.mdx'],
    ['notes/*', '../notes/a.md'],
    ['draft-?.md', 'draft-12.md'],
    ['a/**/c.txt', 'b/c.txt'],
    ['draft.md', 'draftxmd'], // a dot is a dot
  ])('%s does not fit %s', (pattern, path) => {
    expect(fitsGlob(pattern, path)).toBe(false)
  })

  test('fits the path that it is, and that path with any part of a name left open', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.nat(7), (names, at) => {
        const path = names.join('/')
        expect(fitsGlob(path, path)).toBe(true)
        const open = [...names.slice(0, -1), `${names.at(-1)?.slice(0, at)}*`].join('/')
        expect(fitsGlob(open, path)).toBe(true)
      }),
    )
  })
})
