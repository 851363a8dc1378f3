import { countryIndex } from '../../mentions/country-index.js'
import { keyOf } from '../../mentions/country-words.js'
import { peopleIn } from '../../mentions/people.js'
import { isNoFamily } from '../../mentions/person-words.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { nameKey } from './family-names.js'
import type { Span } from '../rule.js'

/** A person as one place names them. */
export type Named = {
  readonly family: string
  /** Given name or initials, null where neither stands there. */
  readonly given: string | null
  /** Two words with capitals that may be a person: the given name is not a known one. */
  readonly loose: boolean
  /** A word with a capital that stands alone and may be a family name: only beside people who are named in full. */
  readonly bare: boolean
  readonly span: Span
  /** Document and block, to tell people who are named side by side. */
  readonly block: string
}

/** The people a document names, and pairs of words with capitals that may be people. Contents are left out. */
export const peopleNamed = (read: ReadDocument): Named[] => {
  const { blocks } = read.document
  const common = commonWords(read)
  return blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'contents') return []
    const where = `${read.index}:${block}`
    const known = peopleIn(text, read.language).map(({ start, end, family, given, initials }): Named => {
      return {
        family,
        given: given ?? initials,
        loose: false,
        bare: false,
        span: spanIn(read, block, start, end),
        block: where,
      }
    })
    if (kind === 'title' || kind === 'heading' || kind === 'furniture') return known
    const pairs = Array.from(text.matchAll(pair)).flatMap(
      ({ 1: given = '', 2: family = '', index }): Named[] => {
        const span = spanIn(read, block, index, index + given.length + 1 + family.length)
        const taken = known.some((each) => each.span.start < span.end && span.start < each.span.end)
        const words = [given, family].map((word) => keyOf(word, read.language))
        const other = words.some(
          (word) =>
            common.has(word) || isNoFamily(word, read.language) || countryIndex(read.language).has(word),
        )
        return taken || other ? [] : [{ family, given, loose: true, bare: false, span, block: where }]
      },
    )
    return [...known, ...pairs]
  })
}

/**
 * Words with a capital that stand alone and are as long as a family name that begins alike, a letter more or less: they may be that name
 * misspelt. Names of countries and words that also stand in lower case are left out.
 */
export const bareNames = (read: ReadDocument, people: readonly Named[]): Named[] => {
  const known = people.filter(({ given, loose, family }) => given !== null && (!loose || family.length >= 8))
  const spelt = new Set(people.map(({ family }) => family.toLowerCase()))
  const shapes = new Set(
    known.flatMap(({ family }) => {
      const key = nameKey(family)
      return key.length < 6 ? [] : [-1, 0, 1].map((more) => `${key.charAt(0)}${key.length + more}`)
    }),
  )
  if (shapes.size === 0) return []
  const full = new Set(known.map(({ family }) => nameKey(family)))
  const common = commonWords(read)
  return read.document.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'contents' || kind === 'furniture') return []
    return Array.from(text.matchAll(alone)).flatMap(({ 0: family, index }): Named[] => {
      const key = nameKey(family)
      if (spelt.has(family.toLowerCase()) || !shapes.has(`${key.charAt(0)}${key.length}`)) return []
      const starts = /(?:^|[.!?…]["”»’)]?\s)$/u.test(text.slice(Math.max(0, index - 3), index))
      const word = keyOf(family, read.language)
      if ((starts && key.length < 8 && !full.has(key)) || common.has(word)) return []
      if (isNoFamily(word, read.language) || countryIndex(read.language).has(word)) return []
      const span = spanIn(read, block, index, index + family.length)
      return [{ family, given: null, loose: false, bare: true, span, block: `${read.index}:${block}` }]
    })
  })
}

/** No part of a longer name: neither before nor after another word with a capital. */
const alone =
  /(?<![\p{L}\p{M}'’-])(?<!(?<![.!?…:]\s)(?<!\p{L})\p{Lu}\p{Ll}{1,24}[ \u00a0])\p{Lu}\p{Ll}{5,24}(?![\p{L}\p{M}-]|[ \u00a0]\p{Lu})/gu

const pair = /(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}{2,20})(?=[ \u00a0](\p{Lu}\p{Ll}{4,24})(?![\p{L}\p{M}]))/gu

/** Keys of the words a document also writes in lower case: those are no names. */
const commonWords = ({ document, language }: ReadDocument): ReadonlySet<string> => {
  const keys = new Set<string>()
  for (const { text } of document.blocks)
    for (const [word] of text.matchAll(/(?<![\p{L}\p{M}])\p{Ll}{3,24}(?![\p{L}\p{M}])/gu))
      keys.add(keyOf(word, language))
  return keys
}
