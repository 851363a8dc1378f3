import { concepts, type Concept } from '../mentions/concept.js'
import type { ConceptMention } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { english } from './en.js'
import type { Lexicon } from './lexicon.js'
import { russian } from './ru.js'
import { bounds } from './hedges.js'
import { latinOf } from './serbian-letters.js'
import { serbian } from './sr.js'
import { wordsIn, type Word } from './words.js'

/** A phrase's words, each whole or the beginning of one; `concept` is null for noise, which may be so before a number only. */
type Phrase = {
  readonly words: readonly { readonly text: string; readonly prefix: boolean }[]
  readonly concept: Concept | null
  readonly hedge: boolean
}

/** Phrases by their first word: `whole` by the word, `beginnings` by what it begins with. */
type Index = {
  readonly whole: ReadonlyMap<string, readonly Phrase[]>
  readonly beginnings: ReadonlyMap<string, readonly Phrase[]>
}

const lexicons: Readonly<Record<TextLanguage, Lexicon>> = {
  en: english,
  ru: russian,
  'sr-Latn': serbian,
  'sr-Cyrl': serbian,
}
const indexes = new Map<Lexicon, Index>()

/**
 * The words and phrases of a text that mean something to a claim, in order. At one place the longest counts, with each
 * of its meanings (`against` a resolution, `against` a year ago); noise of the same length silences them all.
 */
export const conceptsIn = (text: string, language: TextLanguage): ConceptMention[] => {
  const index = indexOf(lexicons[language])
  const words = wordsIn(text).map((word) => ({ ...word, text: folded(word.text, language) }))
  const found: ConceptMention[] = []
  for (let at = 0; at < words.length;) {
    const phrases = longest(index, words, at, text)
    const [phrase] = phrases
    if (phrase === undefined) {
      at++
      continue
    }
    const start = (words[at] as Word).start
    const end = (words[at + phrase.words.length - 1] as Word).end
    for (const { concept } of phrases)
      if (concept !== null) found.push({ type: 'concept', start, end, text: text.slice(start, end), concept })
    at += phrase.words.length
  }
  return found
}

const longest = (index: Index, words: readonly Word[], at: number, text: string): readonly Phrase[] => {
  const first = (words[at] as Word).text
  let best: Phrase[] = []
  const consider = (phrases: readonly Phrase[] | undefined): void => {
    for (const phrase of phrases ?? []) {
      const length = best[0]?.words.length ?? 0
      if (phrase.words.length < length || !fits(phrase, words, at, text)) continue
      if (phrase.words.length > length) best = [phrase]
      else if (!best.some(({ concept }) => concept === phrase.concept)) best.push(phrase)
    }
  }
  consider(index.whole.get(first))
  for (let length = Math.min(first.length, longestBeginning); length >= 2; length--)
    consider(index.beginnings.get(first.slice(0, length)))
  return best.some(({ concept }) => concept === null) ? best.filter(({ concept }) => concept === null) : best
}

const longestBeginning = 18

/** Whether the phrase's words follow each other with nothing but spaces between. */
const fits = (phrase: Phrase, words: readonly Word[], at: number, text: string): boolean =>
  follow(phrase, words, at, text) &&
  (!phrase.hedge ||
    bounds(text, (words[at] as Word).start, (words[at + phrase.words.length - 1] as Word).end))

const follow = (phrase: Phrase, words: readonly Word[], at: number, text: string): boolean =>
  phrase.words.every(({ text: wanted, prefix }, offset) => {
    const word = words[at + offset]
    if (word === undefined) return false
    if (offset > 0 && text.slice((words[at + offset - 1] as Word).end, word.start).trim() !== '') return false
    return prefix ? word.text.startsWith(wanted) : word.text === wanted
  })

const folded = (word: string, language: TextLanguage): string => {
  const lower = word.toLowerCase().replace(/’/g, "'")
  if (language === 'sr-Cyrl') return latinOf(lower)
  if (language === 'ru') return lower.replace(/ё/g, 'е')
  return language === 'en' ? lower.replace(/'s?$/, '') : lower
}

const indexOf = (lexicon: Lexicon): Index => {
  const known = indexes.get(lexicon)
  if (known !== undefined) return known
  const whole = new Map<string, Phrase[]>()
  const beginnings = new Map<string, Phrase[]>()
  const add = (written: string, concept: Concept | null, hedge = false): void => {
    for (const part of written.split('|')) {
      const words = part
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({
          text: word.replace(/\*$/, '').replace(/ё/g, 'е'),
          prefix: word.endsWith('*'),
        }))
      const [first] = words
      if (first === undefined) continue
      const target = first.prefix ? beginnings : whole
      target.set(first.text, [...(target.get(first.text) ?? []), { words, concept, hedge }])
    }
  }
  add(lexicon.noise, null)
  add(lexicon.hedges, null, true)
  for (const concept of concepts) add(lexicon.concepts[concept], concept)
  const index = { whole, beginnings }
  indexes.set(lexicon, index)
  return index
}
