import type { Language } from '../../messages/language.js'
import { en } from './en/index.js'
import type { Rule } from '../checks/rule.js'
import type { RuleId } from '../checks/rule-id.js'
import type { MessageId, Phrases } from './phrases.js'
import { say, type Said, type ValuesOf, type Word } from './said.js'

/** What a language brings along to put in words what was said. */
export type Tongue = {
  readonly phrases: PhrasesOf
  /** A figure of English in the signs of the language. */
  readonly figure: (english: string) => string
  /** What is not to be looked at again, as words of a document, before it is put into a sentence. */
  readonly kept: (text: string) => string
  /** What each rule asks; null for English, which rules speak themselves. */
  readonly meanings: Readonly<Record<RuleId, string>> | null
  /** The last touch to a sentence: its script. */
  readonly finished: (text: string) => string
}
type PhrasesOf = { readonly [Id in keyof Phrases]: (...given: Parameters<Phrases[Id]>) => string }

/** Puts what was said into words of one language. */
export type Speaker = {
  readonly language: Language
  readonly text: (said: Word) => string
  /** Says a sentence by its id, at once as text. */
  readonly tell: <Id extends MessageId>(id: Id, ...values: ValuesOf<Id>) => string
  /** A figure of English in the signs of the language. */
  readonly figure: (english: string) => string
  /** What a rule asks. */
  readonly meaning: (rule: Pick<Rule, 'id' | 'meaning'>) => string
}

const english: Tongue = {
  phrases: en,
  figure: (text) => text,
  kept: (text) => text,
  meanings: null,
  finished: (text) => text,
}

/** Speaks of what was found, in one of the four languages; words of other languages than English are loaded when asked for. */
export const speakerOf = async (language: Language): Promise<Speaker> => {
  if (language === 'en') return englishSpeaker
  if (language === 'ru') return speaker(language, (await import('./ru/index.js')).russian)
  const { serbian } = await import('./sr/index.js')
  return speaker(language, serbian(language))
}

const speaker = (language: Language, tongue: Tongue): Speaker => {
  const known = new WeakMap<object, string>() // evidence is told at each of a claim’s words, and beside them
  const text = (said: Word): string => {
    if (typeof said === 'string') return said
    const told = known.get(said) ?? spoken(tongue, said)
    known.set(said, told)
    return told
  }
  return {
    language,
    text,
    tell: (id, ...values) => text(say(id, ...values)),
    figure: tongue.figure,
    meaning: ({ id, meaning }) => tongue.meanings?.[id] ?? meaning,
  }
}

export const englishSpeaker: Speaker = speaker('en', english)

const spoken = (tongue: Tongue, said: Word): string => {
  if (typeof said === 'string') return said
  if ('figure' in said) return tongue.figure(said.figure)
  if ('line' in said) return said.line.map((each) => spoken(tongue, each)).join('')
  const phrase = tongue.phrases[said.id] as (values: unknown) => string
  return tongue.finished(phrase(filled(tongue, said.values)))
}

const filled = (tongue: Tongue, values: Said['values']): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOf(tongue, value)]))

const valueOf = (tongue: Tongue, value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((each: unknown) => valueOf(tongue, each))
  if (typeof value !== 'object' || value === null) return value
  return isSaid(value) ? tongue.kept(spoken(tongue, value)) : filled(tongue, value as Said['values'])
}

const isSaid = (value: object): value is Exclude<Word, string> =>
  'figure' in value || 'line' in value || ('id' in value && 'values' in value)
