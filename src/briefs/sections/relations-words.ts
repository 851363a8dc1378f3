import type { Measured, MeasuredRow } from '../../measures/measure.js'
import type { Shown } from '../exhibits/measure-words.js'
import { figure, say, type Brief, type Exhibit, type FigureFormat, type Said, type Word } from '../section.js'

/** Whether the lake has anything of a source: without it, what is not found is not known to be nothing. */
export const holds = ({ read }: Pick<Brief, 'read'>, source: string): boolean =>
  read.lake.snapshots(source, read.asOf).length > 0

/** The last year of which dated records are read. */
export const lastYear = ({ until }: Pick<Brief, 'until'>): number => Number(until.slice(0, 4))

/** The rows that have a number. */
export const numbered = ({ rows }: Measured): readonly MeasuredRow[] =>
  rows.filter(({ value }) => value.value !== null)

/** The rows from the first to the last year with a number: what lies between stays, with its reason. */
export const withinKnown = (result: Measured): readonly MeasuredRow[] => {
  const years = numbered(result).map(({ key }) => Number(key['year']))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return result.rows.filter(({ key }) => Number(key['year']) >= from && Number(key['year']) <= to)
}

/** The same result with other rows. */
export const withRows = (shown: Shown, rows: readonly MeasuredRow[]): Shown => ({
  ...shown,
  result: { ...shown.result, rows },
})

/** A number that belongs to a row's; nothing where the row has none of the name. */
export const beside = ({ also }: MeasuredRow, name: string, as: FigureFormat, digits?: number): Word =>
  also?.[name] === undefined ? '' : figure(also[name], as, digits)

/** The years of rows in words: one, or the first and the last. */
export const yearsOfRows = (rows: readonly MeasuredRow[]): Said => {
  const years = rows.map(({ key }) => Number(key['year']))
  return spanText(Math.min(...years), Math.max(...years))
}

/** A year, or the first and the last of several, with the word for years where the language has it. */
export const spanText = (from: number, to: number): Said =>
  from === to
    ? say('word.year', { year: String(from) })
    : say('word.years', { from: String(from), to: String(to) })

/** A column of a table; of numbers where it has a unit, or is said to. */
export const column = (
  title: Said,
  unit?: Word,
  numeric = unit !== undefined,
): Exhibit['columns'][number] => ({
  title,
  ...(unit !== undefined && { unit: { says: 'word.as-is', with: { word: unit } } }),
  numeric,
})

/** A word that data use as a code: spelt apart. */
export const spelled = (code: string): string => code.replaceAll('-', ' ')

const isoDate = /^\d{4}(?:-\d\d){0,2}(?:\/\d{4}(?:-\d\d){0,2})?$/

/** A day, a month, a year or a span in the words of the language; anything else as it stands. */
export const dateWord = (text: string): Word => (isoDate.test(text) ? { date: text } : text)

/** As {@link dateWord}, for a sentence: years with the word for them. */
export const periodWord = (text: string): Word => {
  const [, from, to] = /^(\d{4})(?:\/(\d{4}))?$/.exec(text) ?? []
  return from === undefined ? dateWord(text) : spanText(Number(from), Number(to ?? from))
}

/** The sources of several results, each once. */
export const sourcesOf = (results: readonly Measured[]): Exhibit['sources'] => {
  const all = results.flatMap(({ basis }) => (basis === null ? [] : [basis]))
  return all.filter(({ source }, index) => all.findIndex((each) => each.source === source) === index)
}
