import { barChart } from '../../charts/bar-chart.js'
import type { MeasuredRow } from '../../measures/measure.js'
import { likert } from '../exhibits/measure-likert.js'
import type { Shown } from '../exhibits/measure-words.js'
import { figure, say, type Exhibit, type Word } from '../section.js'
import { beside, column, dateWord, withRows, yearsOfRows } from './relations-words.js'

/** The most rows of one table. */
const answersShown = 30

/** What was asked in a country about another, with the field dates of each wave. */
export type Asked = {
  readonly country: string
  readonly about: string
  readonly shown: Shown
  readonly fields: ReadonlyMap<string, string>
}

/** What names a wave of a question. */
export const waveKey = (pollster: string, wave: string, question: string): string =>
  JSON.stringify([pollster, wave, question])

/** A part of a row's key as text. */
export const part = ({ key }: MeasuredRow, name: string): string => String(key[name] ?? '')

export const waveOf = (row: MeasuredRow): string =>
  waveKey(part(row, 'pollster'), part(row, 'wave'), part(row, 'question'))

/** A statement of a document has neither sample nor wording: its codes stand spelt apart. */
export const isStated = ({ result }: Shown): boolean => result.basis?.source === 'documents'

/** Whole per cents where all are printed so: no digit that nobody printed. */
export const digitsOf = (rows: readonly MeasuredRow[]): number =>
  rows.every(({ value }) => Math.abs((value.value ?? 0) * 100 - Math.round((value.value ?? 0) * 100)) < 1e-9)
    ? 0
    : 1

/** Rows by the answers that could be given: questions with one and the same scale can stand in one chart. */
export const scalesOf = (rows: readonly MeasuredRow[]): MeasuredRow[][] => {
  const answers = new Map<string, Set<string>>()
  for (const row of rows)
    answers.set(
      part(row, 'question'),
      (answers.get(part(row, 'question')) ?? new Set()).add(part(row, 'answer')),
    )
  const scales = new Map<string, MeasuredRow[]>()
  for (const row of rows) {
    const scale = JSON.stringify([...(answers.get(part(row, 'question')) ?? [])].toSorted())
    scales.set(scale, [...(scales.get(scale) ?? []), row])
  }
  return [...scales.values()]
}

/** Questions of one scale with all their waves. */
export const pollExhibit = (side: Asked, rows: readonly MeasuredRow[], number: number): Exhibit => {
  const drawn = rows.slice(0, answersShown)
  const digits = digitsOf(rows)
  const questions = new Set(rows.map((row) => part(row, 'question')))
  const fill = { ...whose(side), years: yearsOfRows(rows) }
  return {
    ...frame(side, rows, drawn),
    id: `opinion-${side.country}-${number}`,
    title:
      questions.size > 1
        ? say('opinion.exhibit', fill)
        : say('opinion.exhibit-question', { ...fill, question: [...questions].join() }),
    subtitle: say('opinion.subtitle'),
    chart: answerChart(side, drawn, digits),
    columns: [
      column(say('key.question')),
      column(say('key.answer')),
      column(say('key.base')),
      column(say('key.pollster')),
      column(say('opinion.column-field')),
      column(say('opinion.column-sample'), undefined, true),
      share,
      column(say('opinion.column-margin'), say('opinion.points')),
    ],
    rows: drawn.map((row) => ({
      cells: [
        ...['question', 'answer', 'base', 'pollster'].map((name) => part(row, name)),
        fieldWord(row, side),
        beside(row, 'sample', 'integer'),
        figure(row.value, 'percent-bare', digits),
        beside(row, 'margin', 'percent-bare'),
      ],
    })),
  }
}

const share = column(say('column.share'), say('unit.percent'))
const whose = ({ country, about }: Asked) => ({ country: { country }, about: { country: about } })
const fieldWord = (row: MeasuredRow, { fields }: Asked): Word =>
  dateWord(fields.get(waveOf(row)) ?? part(row, 'wave'))

const frame = (
  { shown: { result } }: Asked,
  rows: readonly MeasuredRow[],
  drawn: readonly MeasuredRow[],
): Pick<Exhibit, 'kind' | 'conventions' | 'sources' | 'notes'> => ({
  kind: 'exhibit',
  conventions: result.conventions,
  sources: result.basis === null ? [] : [result.basis],
  notes: [
    ...result.notes,
    ...(rows.length > drawn.length
      ? [say('measure.more-rows', { shown: { number: drawn.length }, count: { number: rows.length } })]
      : []),
  ],
})

/** Parts of a bar for each question and wave; where each has a single answer, a bar an answer. */
const answerChart = (side: Asked, rows: readonly MeasuredRow[], digits: number): Exhibit['chart'] => {
  if (new Set(rows.map(waveOf)).size === rows.length)
    return answerBars(
      rows,
      (row) => [`${part(row, 'question')}: ${part(row, 'answer')}`, fieldWord(row, side)],
      digits,
    )
  return (words) => {
    const dated = rows.map((row) => ({ ...row, key: { ...row.key, wave: words.text(fieldWord(row, side)) } }))
    return {
      drawing: likert(withRows(side.shown, dated), words),
      alt: words.text(say('opinion.alt', { count: { number: rows.length } })),
    }
  }
}

const answerBars = (
  rows: readonly MeasuredRow[],
  naming: (row: MeasuredRow) => readonly [words: string, when: Word],
  digits: number,
): Exhibit['chart'] =>
  rows.length < 2
    ? null
    : (words) => ({
        drawing: barChart({
          bars: rows.map((row) => {
            const [name, when] = naming(row)
            return { name: `${name} (${words.text(when)})`, value: row.value.value }
          }),
          role: 'reporter',
          order: 'given',
          format: (value) => words.number(value, 'percent', digits),
        }),
        alt: words.text(say('opinion.alt', { count: { number: rows.length } })),
      })
