import type { NullReason, Unit } from '../../domain/quantity.js'
import type { Language } from '../../messages/language.js'
import { toCyrillic } from '../../messages/serbian-script.js'
import { en } from './labels-en.js'
import { ru } from './labels-ru.js'
import { srLatn } from './labels-sr.js'

/** The fixed words of the renderers. What a brief says comes with the document; this is what stands around it. */
export type Labels = {
  readonly contents: string
  readonly skip: string
  readonly light: string
  readonly dark: string
  readonly close: string
  readonly table: string
  /** The number of a page among all: `{page}` and `{pages}` stand for them. */
  readonly page: string
  readonly asOf: string
  readonly convention: string
  readonly source: string
  readonly note: string
  /** Before the command that brings what is missing. */
  readonly bring: string
  readonly numberIndex: string
  readonly numberIndexNote: string
  readonly hint: string
  readonly reference: string
  readonly value: string
  readonly unit: string
  readonly place: string
  readonly section: string
  readonly whereFrom: string
  readonly arithmetic: string
  readonly measure: string
  readonly parameters: string
  readonly inputs: string
  readonly rowsRead: string
  readonly withoutValue: string
  readonly sum: string
  readonly conditions: string
  readonly record: string
  readonly column: string
  readonly file: string
  readonly row: string
  /** Under a list of rows that is not complete. */
  readonly firstRows: string
  readonly snapshots: string
  readonly snapshot: string
  readonly vintage: string
  readonly imported: string
  readonly licence: string
  readonly redistribution: Readonly<Record<'yes' | 'no' | 'unclear', string>>
  /** Above the names of sources whose rows must not be passed on. */
  readonly notRedistributed: string
  readonly citation: string
  readonly files: string
  readonly noValue: string
  /** In a PDF whose fonts lack a letter. */
  readonly absentLetters: string
  readonly units: Readonly<Record<Unit, string>>
  readonly reasons: Readonly<Record<NullReason, string>>
  readonly records: Readonly<Record<string, string>>
}

const inCyrillic = <T>(words: T): T => {
  if (typeof words === 'string') return toCyrillic(words) as T
  return Object.fromEntries(
    Object.entries(words as object).map(([key, each]) => [key, inCyrillic(each)]),
  ) as T
}

const all: Readonly<Record<Language, Labels>> = { en, ru, 'sr-Latn': srLatn, 'sr-Cyrl': inCyrillic(srLatn) }

export const labelsFor = (language: Language): Labels => all[language]

/** The words for a missing value: a document gives them ready, or as a code of ours. */
export const reasonText = (reason: string, { reasons }: Labels): string =>
  Object.hasOwn(reasons, reason) ? reasons[reason as NullReason] : reason
