import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageId } from './en.js'
import type { Language } from './language.js'
import { ru } from './ru.js'
import { toCyrillic } from './serbian-script.js'
import { sr } from './sr.js'

const texts = (language: Language, id: MessageId): string => {
  if (language === 'en') return en[id]
  if (language === 'ru') return ru[id]
  return language === 'sr-Latn' ? sr[id] : toCyrillic(sr[id])
}

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru',
  'sr-Latn': 'sr-Latn',
  'sr-Cyrl': 'sr',
}
const formats = new Map<string, IntlMessageFormat>()

const formatOf = (language: Language, id: MessageId): IntlMessageFormat => {
  const key = `${language} ${id}`
  const format = formats.get(key) ?? new IntlMessageFormat(texts(language, id), locales[language])
  formats.set(key, format)
  return format
}

/** A piece of a message: text, or what filled a placeholder. */
export type Piece<T> = string | T

/**
 * A message in pieces, so that what fills a placeholder can stay more than text: a number with its reference.
 * @param fill texts and numbers are formatted by the message; other values come back as pieces
 */
export const messagePieces = <T extends object>(
  language: Language,
  id: MessageId,
  fill: Readonly<Record<string, string | number | T>> = {},
): Piece<T>[] =>
  formatOf(language, id)
    .formatToParts<T>(fill as never)
    .map((part) => (typeof part.value === 'object' ? (part.value as T) : withMinus(String(part.value))))

/** ICU writes a negative number with a hyphen; elsewhere a brief has a true minus. */
const withMinus = (text: string): string => text.replace(/(?<=^|[\s(])-(?=\d)/gu, '−')

/** A message as text. */
export const message = (
  language: Language,
  id: MessageId,
  fill: Readonly<Record<string, string | number>> = {},
): string => messagePieces(language, id, fill).join('')
