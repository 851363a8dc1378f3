import { rowLineages } from '../lake/reading.js'
import type { Lineage } from '../domain/lineage.js'
import type { Source } from '../lake/source.js'
import type { Snapshot } from '../lake/manifest.js'
import { measureOf } from '../measures/index.js'
import type { Note } from '../measures/measure.js'
import { caveatsOf } from '../messages/caveats/caveats.js'
import { countryInSentence } from '../messages/country-article.js'
import { countryName } from '../messages/country-names.js'
import { en, type MessageId } from '../messages/en.js'
import type { Language } from '../messages/language.js'
import { message, messagePieces } from '../messages/message.js'
import { formatDate, formatNumber } from '../messages/numbers.js'
import { placeText } from '../messages/places.js'
import { productLabel, productName } from '../messages/product-names.js'
import { toCyrillic } from '../messages/serbian-script.js'
import { sourceName } from '../messages/source-names.js'
import type { Run } from './document.js'
import { figureText, numberText } from './figure-text.js'
import { labelsFor } from './render/labels.js'
import { say, type Cited, type Figure, type Said, type Word, type Words } from './section.js'

/** What wording needs to know of the lake. */
export type Names = { readonly sources: readonly Source[]; readonly snapshots: readonly Snapshot[] }

/** What gets a reference: a figure, or words that rest on rows. */
export type Citable = Figure | { readonly text: string; readonly lineage: Lineage }

/** Turns words into runs of one language; what is cited becomes a run through `cite`, in the order of print. */
export const wordingIn = (language: Language, names: Names, cite: (printed: Citable) => Run) => {
  const said = ({ says, with: fill = {} }: Said): Run[] => {
    const boxed = Object.fromEntries(Object.entries(fill).map(([name, word]) => [name, plainOrBox(word)]))
    const pieces = messagePieces<{ word: Word }>(language, says, boxed)
    let before = ''
    return pieces.flatMap((piece, at) => {
      const printed = printedPiece(piece, before, pieces[at + 1])
      before += textOf(printed)
      return printed
    })
  }
  const printedPiece = (
    piece: string | { word: Word },
    before: string,
    next: string | { word: Word } | undefined,
  ): Run[] => {
    if (typeof piece === 'string') return [{ text: piece }]
    const { word } = piece
    if (language === 'en' && typeof word === 'object' && 'country' in word) {
      const after = typeof next === 'string' ? next : ''
      return [{ text: countryInSentence(countryName(word.country, language), before, after) }]
    }
    return runs(word)
  }
  const runs = (word: Word): Run[] => {
    if (typeof word === 'string') return [{ text: word }]
    if ('quantity' in word) return [cite(word)]
    if ('cited' in word) return [cite({ text: textOf(said(word.cited)), lineage: word.lineage })]
    if ('says' in word) return said(word)
    if ('all' in word)
      return word.all.flatMap((each, index) => [
        ...(index === 0 ? [] : [{ text: message(language, 'word.list-separator') }]),
        ...runs(each),
      ])
    return [{ text: plainWord(word, language, names) }]
  }
  return { runs: (word: Word) => joined(runs(word)), said: (each: Said) => joined(said(each)) }
}

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** ICU formats numbers and texts itself; everything else comes back as a piece. */
const plainOrBox = (word: Word): string | number | { word: Word } => {
  if (typeof word === 'string') return word
  return 'number' in word ? word.number : { word }
}

const plainWord = (
  word: Exclude<Word, string | Figure | Said | Cited | { all: unknown }>,
  language: Language,
  names: Names,
): string => {
  if ('country' in word) return countryName(word.country, language)
  if ('product' in word)
    return word.short
      ? (productName(word.classification, word.level, word.product, language) ?? word.named ?? word.product)
      : labelOf(word, language)
  if ('source' in word) {
    return nameOfSource(word.source, language, names, word.short ? 'short' : 'name')
  }
  if ('date' in word) return formatDate(word.date, language)
  if ('place' in word) return placeText(word.place, language)
  if ('caveatOf' in word) {
    const source = names.sources.find(({ id }) => id === word.caveatOf)
    return (source && caveatsOf(source, language)[word.at]) ?? ''
  }
  if ('status' in word) return statusText(word.status, language)
  if ('number' in word) return formatNumber(word.number, 0, language)
  if ('measure' in word) return nameOfMeasure(word.measure, language)
  if ('unit' in word) return labelsFor(language).units[word.unit]
  if (language === 'en') return word.title.en
  if (language === 'ru') return word.title.ru ?? word.title.en
  const serbian = word.title.sr ?? word.title.en
  return language === 'sr-Latn' || word.title.sr === null ? serbian : toCyrillic(serbian)
}

/** Statuses of events are words of a small list; one that is not on it stands as the source has it. */
const statusText = (status: string, language: Language): string => {
  const id = `status.${status}`
  return id in en ? message(language, id as MessageId) : status
}

/** Neighbouring pieces of plain text become one. */
const joined = (runs: readonly Run[]): Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (last && last.ref === undefined && run.ref === undefined)
      merged[merged.length - 1] = { text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** Words for charts: the same wording, without references. */
export const chartWords = (language: Language, names: Names): Words => {
  const { runs } = wordingIn(language, names, (printed) => ({
    text:
      'text' in printed ? printed.text : figureText(printed.quantity, printed.as, language, printed.digits),
  }))
  return {
    text: (word) => textOf(runs(word)),
    number: (value, as, digits) => numberText(value, as, language, digits),
  }
}

/** Whose record numbers are: the source, and for flows which of the records; what is no flow has only one. */
export const basisWord = ({ source, record }: { readonly source: string; readonly record: string }): Word =>
  record === 'document' && source !== 'documents'
    ? { source }
    : say('basis', { source: { source }, record: say(`record.${record}` as MessageId) })

export const noteText = (note: Note, language: Language): string =>
  message(language, `note.${note.id}`, withNames(note.values, language))

/** Codes of countries and editions in a note are named, its days written out. */
const withNames = (values: Note['values'], language: Language): Note['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      if (name === 'date') return [name, formatDate(value, language)]
      const edition = `edition.${value}`
      if (name === 'edition' && edition in en) return [name, message(language, edition as MessageId)]
      if (!namedInNotes.has(name)) return [name, value]
      const codes = value.split(', ')
      return [name, codes.map((code) => countryName(code, language)).join(', ')]
    }),
  )

/** What notes call the countries, and the states before them, that they give by code. */
const namedInNotes = new Set(['countries', 'state', 'side'])

/** Where a number stands, for the number index: file and row, or what it was computed from. */
export const locatorText = (lineage: Lineage, language: Language, names: Names): string => {
  if (lineage.kind === 'computed') {
    const rows = rowLineages(lineage)
    const sources = [...new Set(rows.map(({ selection }) => selection.source))]
    const counted = sources.map((source) =>
      message(language, 'locator.rows', {
        count: rows
          .filter(({ selection }) => selection.source === source)
          .reduce((sum, each) => sum + each.rows, 0),
        source: nameOfSource(source, language, names),
      }),
    )
    return message(language, 'locator.computed', {
      measure: nameOfMeasure(lineage.measure, language),
      inputs: counted.join(', ') || message(language, 'locator.none'),
    })
  }
  const [first] = lineage.sample
  const source = lineage.selection.source
  if (first === undefined)
    return lineage.rows === 0
      ? message(language, 'locator.none')
      : message(language, 'locator.rows', {
          count: lineage.rows,
          source: nameOfSource(source, language, names),
        })
  const snapshot = names.snapshots.find(({ id }) => id === first.snapshot)
  const file =
    snapshot?.originals.find(({ number }) => number === first.file)?.name ?? snapshot?.id ?? first.snapshot
  const place = message(language, 'locator.row', { file, row: String(first.row) })
  const at = first.place === null ? place : `${place} (${placeText(first.place, language)})`
  return lineage.rows > 1 ? message(language, 'locator.more', { first: at, count: lineage.rows - 1 }) : at
}

const nameOfSource = (
  id: string,
  language: Language,
  { sources }: Names,
  form: 'name' | 'short' = 'name',
): string => {
  const source = sources.find((each) => each.id === id)
  return source === undefined ? id : sourceName(source, language, form)
}

const nameOfMeasure = (id: string, language: Language): string => {
  const measure = measureOf(id)
  if (measure !== null) return nameIn(measure.name, language)
  const analysis = `analysis.${id}`
  return analysis in en ? message(language, analysis as MessageId) : id
}

export const nameIn = (name: { en: string; ru: string; sr: string }, language: Language): string =>
  language === 'en'
    ? name.en
    : language === 'ru'
      ? name.ru
      : language === 'sr-Latn'
        ? name.sr
        : toCyrillic(name.sr)

/** The names of the sources a number rests on. */
export const sourceText = (lineage: Lineage, language: Language, names: Names): string =>
  [...new Set(rowLineages(lineage).map(({ selection }) => selection.source))]
    .map((id) => nameOfSource(id, language, names))
    .join('; ')

const labelOf = (
  { classification, level, product, named }: Extract<Word, { product: string }>,
  language: Language,
): string => {
  const label = productLabel(classification, level, product, language)
  return named === undefined || label !== `${classification} ${product}` ? label : `${label} · ${named}`
}
