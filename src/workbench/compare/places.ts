import { countryName } from '../../messages/country-names.js'
import type { FigureEntry } from '../../briefs/document.js'
import type { ComparedBrief, ComparedRun } from './brief.js'
import { roleIn, subjectOf, type Subject } from './subject.js'

/** A figure where it stands in a brief. */
export type Placed = {
  readonly figure: FigureEntry
  readonly section: string
  readonly exhibit: string | null
  /** What its row says in words, or the words before it in a text. */
  readonly row: string
  /** The header over it; null in a text. */
  readonly column: string | null
  /** Where it stands, without words: section, exhibit, column by position (a row of years is one), codes of the row. */
  readonly place: string
  /** The row’s words without the names of the two countries. */
  readonly label: string
  readonly subject: Subject
}

/** Every figure of a brief once, in the order of print; one that stands in several places, in the first. */
export const placedFigures = (brief: ComparedBrief): Placed[] => {
  const found: Placed[] = []
  const role = roleIn(brief)
  const nameless = withoutNames(brief)
  for (const { id: section, blocks } of brief.sections) {
    const inText = (runs: readonly ComparedRun[], exhibit: string | null) =>
      runs.forEach(({ ref }, index) => {
        const figure = ref === undefined ? undefined : brief.figures[ref - 1]
        if (figure === undefined) return
        const row = excerpt(runs, index)
        const measure = measureOf(brief, figure.lineage)
        found.push({
          figure,
          section,
          exhibit,
          row,
          column: null,
          label: nameless(row),
          place: [section, exhibit ?? '', 'text', measure].join('|'),
          subject: subjectOf(brief, figure.lineage),
        })
      })
    for (const block of blocks) {
      if (block.kind === 'text') inText(block.runs, null)
      else if (block.kind === 'list') for (const item of block.items) inText(item, null)
      else if (block.kind === 'exhibit') {
        inText(block.title, block.id)
        const years = block.table.columns.filter(({ title }) => isYear(title)).length >= 3
        for (const { cells, key = {} } of block.table.rows) {
          const row = rowWords(cells)
          const codes = Object.keys(key)
            .toSorted()
            .map((name) => `${name}=${role(key[name] ?? '')}`)
          cells.forEach((runs, index) => {
            const column = block.table.columns[index]
            for (const { ref } of runs) {
              const figure = ref === undefined ? undefined : brief.figures[ref - 1]
              if (figure === undefined) continue
              found.push({
                figure,
                section,
                exhibit: block.id,
                row,
                label: nameless(row),
                column: column === undefined ? null : titleOf(column),
                place: [
                  section,
                  block.id,
                  years && isYear(column?.title) ? 'years' : String(index),
                  ...codes,
                ].join('|'),
                subject: subjectOf(brief, figure.lineage),
              })
            }
          })
        }
        for (const note of block.notes) inText(note, block.id)
      }
    }
  }
  return [...new Map(found.toReversed().map((each) => [each.figure.ref, each])).values()].toReversed()
}

const isYear = (title: string | undefined): boolean => /^(?:1[89]|2[01])\d\d$/.test(title ?? '')

const titleOf = ({ title, unit }: { readonly title: string; readonly unit: string | null }): string =>
  unit === null ? title : `${title}, ${unit}`

/** The cells of a row that hold no figure; those are what it is called. */
const rowWords = (cells: readonly (readonly ComparedRun[])[]): string =>
  cells
    .filter((runs) => runs.every(({ ref }) => ref === undefined))
    .map((runs) => runs.map(({ text }) => text).join(''))
    .filter((text) => text !== '')
    .join(' · ')

/** A figure within its text: the words before it, from the last full stop or semicolon on. */
const excerpt = (runs: readonly ComparedRun[], index: number): string => {
  const before = runs
    .slice(0, index)
    .map(({ text, ref }) => (ref === undefined ? text : '#'))
    .join('')
  return `${before.split(/[.;:]\s/).at(-1) ?? ''}…`.trim()
}

/** What a number in a text is: its measure, and the words of its arithmetic, for one measure can give several. */
const measureOf = ({ lineages }: ComparedBrief, id: string): string => {
  const entry = lineages[id]
  return entry?.kind === 'computed'
    ? `${entry.measure} ${entry.arithmetic.replace(/[^\p{L}]+/gu, ' ')}`
    : (entry?.table ?? '')
}

const withoutNames = ({ dyad, language }: ComparedBrief): ((text: string) => string) => {
  const names = [
    [countryName(dyad.reporter, language), 'reporter'],
    [countryName(dyad.partner, language), 'partner'],
  ] as const
  return (text) => names.reduce((rest, [name, role]) => rest.replaceAll(name, role), text)
}
