import { toCyrillic, type Language } from '../core.js'
import { en } from './en.js'
import { ru } from './ru.js'
import { sr } from './sr.js'

/** A message: a text with placeholders `{name}`, or one for each plural category of `{count}` that the language has. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>
export type MessageId = keyof typeof en
export type Catalogue = Readonly<Record<MessageId, Text>>

const catalogues: Readonly<Record<Language, Catalogue>> = { en, ru, 'sr-Latn': sr, 'sr-Cyrl': sr }

/** Locales of plural rules, sorting and dates. */
export const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru-RU',
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
}

const numbers = new Map<Language, Intl.NumberFormat>()
const plurals = new Map<Language, Intl.PluralRules>()

/** A whole number as the language writes it. */
export const integer = (language: Language, value: number): string => {
  const format = numbers.get(language) ?? new Intl.NumberFormat(locales[language])
  numbers.set(language, format)
  return format.format(value).replace('-', '−')
}

const exacts = new Map<Language, Intl.NumberFormat>()

/** A number with as many decimals as it has, up to twelve digits, as the language writes it. */
export const exact = (language: Language, value: number): string => {
  const format =
    exacts.get(language) ?? new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 12 })
  exacts.set(language, format)
  return format.format(value).replace('-', '−')
}

const category = (language: Language, count: number): Intl.LDMLPluralRule => {
  const rules = plurals.get(language) ?? new Intl.PluralRules(locales[language])
  plurals.set(language, rules)
  return rules.select(count)
}

/** A message in a language. Numbers are written its way; a plural is chosen by `count`. */
export const message = (
  language: Language,
  id: MessageId,
  fill: Readonly<Record<string, string | number>> = {},
): string => {
  const text = catalogues[language][id]
  const count = typeof fill['count'] === 'number' ? fill['count'] : 0
  const template = typeof text === 'string' ? text : (text[category(language, count)] ?? text.other)
  const script = language === 'sr-Cyrl' ? toCyrillic(template) : template
  return script.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = fill[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? integer(language, value) : value
  })
}
