import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { caveatsOf, translatedCaveats } from '../../src/messages/caveats/caveats.js'
import { relationsCaveatsSr } from '../../src/messages/caveats/relations-sr.js'
import { tradeCaveatsSr } from '../../src/messages/caveats/trade-sr.js'
import { sources } from '../../src/sources/index.js'

const translated = sources.filter(({ id }) => translatedCaveats.includes(id))

/**
 * Of the English that was translated. Who changes what a source says of itself changes the translations too, and then
 * the digest: the failing test names the new one.
 */
const digests: Readonly<Record<string, string>> = {
  baci: '7f7b255be0c0',
  batis: '0ccba0d7a3d6',
  cdis: 'd263c36c345a',
  cfsp: '69cdba2d2346',
  comtrade: 'f453b279a37c',
  converted: '3c5161191033',
  desta: '59534c0a1f98',
  documents: '32c5dd90a924',
  gsdb: '2366886563ee',
  knomad: '7b0a58810cbe',
  ots: 'b477ebce6d3e',
  polls: 'b2f1118c6746',
  reconciled: 'b863524c2cfa',
  registrations: 'c880ff2f8ea3',
  'sanctions-goods': 'a9062d49e129',
  sipri: '18fb74380610',
  'un-desa': 'd96974c0f61f',
  'un-votes': 'af488c57aec4',
  'wto-hs2': '6fa112f42245',
}

const digestOf = (caveats: readonly string[]): string =>
  createHash('sha256').update(caveats.join('\n')).digest('hex').slice(0, 12)

test('the translations are of what the sources say now', () => {
  expect(Object.fromEntries(translated.map(({ id, caveats }) => [id, digestOf(caveats)]))).toEqual(digests)
})

test('both languages translate the same sources, and no source that is not there', () => {
  expect(Object.keys({ ...tradeCaveatsSr, ...relationsCaveatsSr }).toSorted()).toEqual(
    translatedCaveats.toSorted(),
  )
  expect(translated.map(({ id }) => id).toSorted()).toEqual(translatedCaveats.toSorted())
})

describe.each(['ru', 'sr-Latn', 'sr-Cyrl'] as const)('in %s', (language) => {
  test('every caveat of these sources is translated, once', () => {
    for (const source of translated) {
      const said = caveatsOf(source, language)
      expect(said, source.id).toHaveLength(source.caveats.length)
      expect(new Set(said).size).toBe(said.length)
      for (const each of said) expect(source.caveats).not.toContain(each)
    }
  })

  test('they end in a full stop and have the letters of the language', () => {
    for (const source of translated)
      for (const each of caveatsOf(source, language)) {
        expect(each, source.id).toMatch(/[.”»]$/u)
        if (language === 'sr-Latn') expect(each).not.toMatch(/\p{Script=Cyrillic}/u)
        // abbreviations, codes and names of publishers stay Latin
        else
          expect(each.replace(/[A-Z][A-Z0-9]+|\b[BCIRS]\b|\bex\b/g, ''), source.id).not.toMatch(
            /\p{Script=Latin}/u,
          )
      }
  })
})

test('a source says it in English where it is not translated, or has another number of caveats', () => {
  const source = { id: 'ots', caveats: ['One.'] }
  expect(caveatsOf(source, 'ru')).toEqual(['One.'])
  expect(caveatsOf({ id: 'constructor', caveats: ['Two.'] }, 'ru')).toEqual(['Two.'])
  expect(caveatsOf(source, 'en')).toEqual(['One.'])
})
