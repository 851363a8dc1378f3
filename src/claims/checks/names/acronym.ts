import { say } from '../../messages/said.js'
import type { ReadDocument } from '../../reading.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { shortened } from '../wording.js'

type Expansion = {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly acronym: string
  readonly name: string
  readonly words: readonly string[]
  /** Whether the acronym is made of the initials of these words. */
  readonly fits: boolean
}

const small =
  /^(?:of|the|and|for|in|on|to|at|by|и|в|по|на|для|о|об|i|u|za|na|s|sa|у|за|са|с|de|du|des|la|le|of)$/iu
const acronymForm = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}&-]{1,8}$/u
const nameWords = /[\p{L}\p{M}][\p{L}\p{M}'’-]{0,40}/gu

/** `Long Name (LN)`: the words before the bracket; `LN (Long Name)`: the words in it. */
const expansionsIn = ({ document }: ReadDocument): Expansion[] =>
  document.blocks.flatMap(({ kind, text }, block) => {
    if (kind === 'furniture' || kind === 'contents') return []
    const said = Array.from(text.matchAll(standsFor)).flatMap(
      ({ 0: all, 1: acronym = '', 2: name = '', index }): Expansion[] => {
        const words = Array.from(name.matchAll(nameWords), ([word]) => word)
        const fits = isMadeOf(acronym, words)
        return fits ? [{ block, start: index, end: index + all.length, acronym, name, words, fits }] : []
      },
    )
    const bracketed = Array.from(text.matchAll(/\(([^()]{2,120})\)/gu)).flatMap(
      ({ 0: all, 1: inside = '', index }) => {
        const found = acronymForm.test(inside) ? before(text, index, inside) : inBracket(inside, text, index)
        return found === null
          ? []
          : [{ ...found, block, start: found.start, end: Math.max(found.end, index + all.length) }]
      },
    )
    return [...said, ...bracketed]
  })

/** `RCEP stands for the Regional Comprehensive Economic Partnership`. */
const standsFor =
  /(?<![\p{L}\d])((?=\p{L}{0,8}\p{Lu}\p{L}{0,8}\p{Lu})\p{Lu}\p{L}{1,8}) (?:stands for|is short for|is the abbreviation of|расшифровывается как|означает|označava|znači|je skraćenica za|означава|значи|је скраћеница за) (?:the )?[«„“"]?(\p{L}[\p{L} -]{4,100})/gu

type Found = Omit<Expansion, 'block'>

/** The fewest words before the bracket that make the acronym; else the name in capitals that ends there. */
const before = (text: string, bracket: number, acronym: string): Found | null => {
  const from = Math.max(0, bracket - 140)
  const lead = text.slice(from, bracket)
  if (!/[\p{L}”"»]\s?$/u.test(lead)) return null
  const clause = lead.slice(Math.max(...[...'.;:!?(),'].map((stop) => lead.lastIndexOf(stop))) + 1)
  const shift = from + lead.length - clause.length
  const words = Array.from(clause.matchAll(nameWords))
  for (let first = words.length - 1; first >= 0 && words.length - first <= acronym.length + 4; first--) {
    const chosen = words.slice(first).map(([word]) => word)
    if (!small.test(chosen[0] ?? '') && isMadeOf(acronym, chosen))
      return named(text, shift + (words[first]?.index ?? 0), bracket, acronym, chosen, true)
  }
  let first = words.length
  while (
    first > 0 &&
    (/^\p{Lu}/u.test(words[first - 1]?.[0] ?? '') || small.test(words[first - 1]?.[0] ?? ''))
  )
    first--
  while (first < words.length && small.test(words[first]?.[0] ?? '')) first++
  const chosen = words.slice(first).map(([word]) => word)
  return chosen.length < 2
    ? null
    : named(text, shift + (words[first]?.index ?? 0), bracket, acronym, chosen, false)
}

const named = (
  text: string,
  start: number,
  end: number,
  acronym: string,
  words: readonly string[],
  fits: boolean,
): Found => ({ start, end, acronym, name: text.slice(start, end).trim(), words, fits })

const inBracket = (inside: string, text: string, bracket: number): Found | null => {
  const acronym = /(?<![\p{L}\p{N}-])[\p{L}&-]{2,9}\s?$/u
    .exec(text.slice(Math.max(0, bracket - 12), bracket))?.[0]
    .trim()
  if (acronym === undefined || !acronymForm.test(acronym) || /[\d;]/.test(inside)) return null
  const words = Array.from(inside.matchAll(nameWords), ([word]) => word)
  const fits = isMadeOf(acronym, words)
  const start = bracket - acronym.length - (text.charAt(bracket - 1) === ' ' ? 1 : 0)
  return words.length < 2 || !fits ? null : { start, end: bracket, acronym, name: inside, words, fits }
}

/**
 * Whether the capitals of an acronym are initials of the words in their order: every word gives its first letter, and may
 * give more of its own (`EurAsian`); small words may be left out.
 */
const isMadeOf = (acronym: string, words: readonly string[]): boolean => {
  const letters = [
    ...acronym
      .replace(/[^\p{L}]/gu, '')
      .replace(/(?<=\p{Lu})s$/u, '')
      .toLowerCase(),
  ]
  const parts = words.flatMap((word) => word.toLowerCase().split(/[-‑]/u)).filter((part) => part !== '')
  const from = (at: number, part: number): boolean => {
    const word = parts[part]
    if (word === undefined) return at === letters.length
    if (small.test(word) && from(at, part + 1)) return true
    if (word.charAt(0) !== letters[at]) return false
    let within = 1
    for (let next = at + 1; ; next++) {
      if (from(next, part + 1)) return true
      const found = next < letters.length ? word.indexOf(letters[next] as string, within) : -1
      if (found < 0) return false
      within = found + 1
    }
  }
  return parts.length <= 14 && from(0, 0)
}

const contentOf = (words: readonly string[], hyphen: 'parts' | 'joins' = 'parts'): string[] =>
  words
    .flatMap((word) => (hyphen === 'parts' ? word.split(/[-‑]/u) : word.replace(/[-‑]/gu, '')))
    .filter((word) => word !== '' && !small.test(word))
    .map((word) => word.toLowerCase().replaceAll('z', 's').replaceAll('ё', 'е').replace('our', 'or'))

/** One word in two cases or numbers: they part in their last three letters at most. */
const isOneWord = (one: string, other: string): boolean => {
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  return same >= Math.min(4, one.length, other.length) && Math.max(one.length, other.length) - same <= 3
}

/** Other endings, plurals, articles and hyphens make no other name. */
const isSame = (one: Expansion, other: Expansion): boolean =>
  (['parts', 'joins'] as const).some((hyphen) => {
    const [a, b] = [contentOf(one.words, hyphen), contentOf(other.words, hyphen)]
    return a.length === b.length && a.every((word, at) => isOneWord(word, b[at] ?? ''))
  })

/** A name begins with a capital; a term (`purchasing power parity`) does not. */
const isName = ({ words }: Expansion): boolean => /^\p{Lu}/u.test(words[0] ?? '')

const isRival = (sure: Expansion, other: Expansion): boolean => {
  if (isSame(sure, other) || isName(sure) !== isName(other)) return false
  if (isVariant(sure, other)) return true
  if (isTranslation(sure, other)) return false
  const [one, two] = [contentOf(sure.words), contentOf(other.words)]
  // words of a sentence that happen to begin so: `signed an agreement (SAA)`
  if (other.fits)
    return script(sure.name) === script(other.name) && (isName(other) || two.every((word) => word.length > 3))
  // the same last word, about as long: one name for another (`European Union (EAEU)`)
  return Math.abs(one.length - two.length) <= 1 && isOneWord(one.at(-1) ?? '', two.at(-1) ?? '-')
}

/**
 * The first of two names that say almost the same, though neither makes the abbreviation (`Agreement` has no letter in CPTPP):
 * as many words, of which one or two differ.
 */
const alikeIn = (expansions: readonly Expansion[]): Expansion | undefined =>
  expansions.find((one) => expansions.some((other) => one !== other && isVariant(one, other)))

const isVariant = (one: Expansion, other: Expansion): boolean => {
  const [a, b] = [contentOf(one.words), contentOf(other.words)]
  const apart = a.filter((word, at) => !isOneWord(word, b[at] ?? '')).length
  const common = a.length - apart
  return a.length === b.length && apart > 0 && apart <= 2 && common >= 2 && common > apart && isName(one)
}

/** Two names without a word in common, one of them English. */
const isTranslation = (one: Expansion, other: Expansion): boolean =>
  isEnglish(one) !== isEnglish(other) &&
  !contentOf(one.words).some((word) => contentOf(other.words).some((each) => isOneWord(word, each)))

const isEnglish = ({ words }: Expansion): boolean =>
  words.some(
    (word) =>
      /(?:tion|ment|ean|ing|ity|Union|Trade|World|Fund|States|Nations|Council|Area|Bureau)$/u.test(word) ||
      /^(?:of|the|and|for)$/u.test(word),
  )

const script = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text)

const rivals = (read: ReadDocument): Finding[] => {
  const byAcronym = new Map<string, Expansion[]>()
  for (const expansion of expansionsIn(read)) {
    const key = expansion.acronym.replace(/(?<=\p{Lu})s$/u, '')
    byAcronym.set(key, [...(byAcronym.get(key) ?? []), expansion])
  }
  return [...byAcronym.values()].flatMap((expansions) => {
    const fitting = expansions.filter(({ fits }) => fits)
    const sure = fitting.find(isName) ?? fitting[0] ?? alikeIn(expansions)
    if (sure === undefined) return []
    const told = new Set<string>()
    return expansions
      .filter((other) => other !== sure && isRival(sure, other))
      .filter((other) => !told.has(other.name) && told.add(other.name))
      .map((other) => ({
        spans: [
          spanIn(read, other.block, other.start, other.end),
          spanIn(read, sure.block, sure.start, sure.end),
        ],
        message: say('names/acronym', {
          acronym: sure.acronym,
          one: shortened(sure.name),
          other: shortened(other.name),
        }),
        arithmetic: null,
        claims: [],
      }))
  })
}

/** An abbreviation stands for one name. */
export const acronym = rule({
  id: 'names/acronym',
  group: 'names and dates',
  severity: 'warning',
  meaning: 'An abbreviation is explained in one way throughout a document.',
  details:
    'Explanations of the form `Long Name (LN)`, `LN (Long Name)` and `LN stands for Long Name`. One must be made of the initials of its words; against it are held those ' +
    'that are so too and say something else, names that differ in a word or two, and names that end in the same word but do not make the abbreviation. Plurals, articles, hyphens ' +
    'and other endings make no other name; nor does a name in another script.',
  check: ({ documents }) => documents.flatMap(rivals),
  examples: [
    {
      text: [
        'Thailand is a founder of the Association of Southeast Asian Nations (ASEAN). The Development Bank of Laos (DBL) lends in kip.',
        'Loans of the Deposit Bank of Laos (DBL) grew, as they did in the Association of South-East Asian Nations (ASEAN).',
      ].join('\n\n'),
      finds: ['DBL stands for “Development Bank of Laos” and for “Deposit Bank of Laos”.'],
    },
    {
      text: 'Armenia belongs to the Eurasian Economic Union (EAEU). Georgia trades with the European Union (EAEU) as well.',
      finds: ['EAEU stands for “Eurasian Economic Union” and for “European Union”.'],
    },
    {
      text: 'Армения входит в Евразийский экономический союз (ЕАЭС). Страны Евразийского экономического союза (ЕАЭС) торгуют без пошлин.',
      finds: [],
    },
  ],
})
