import type { BriefDocument } from '../../document.js'
import { heldBack } from '../held-back.js'
import { labelsFor } from '../labels.js'
import { contentsSheet } from './exhibit-sheet.js'
import { dateCell } from './dates.js'
import { across, headerRow, looks, words, type Cell, type Sheet } from './sheet.js'
import { wordsFor } from './words.js'

/** What the first sheet says of another. */
export type Listed = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly section: string
}

/** The first sheet: what the brief is, as of when, and a way to every other sheet. */
export const contents = (brief: BriefDocument, listed: readonly Listed[]): Sheet => {
  const labels = labelsFor(brief.language)
  const { sheet, title, exact } = wordsFor(brief.language)
  const names = heldBack(brief.snapshots)
  const widths = [36, 90, 34]
  const note = (value: string): Cell[] => [across(value, widths.length, { look: looks.subtitle })]
  const head: Cell[][] = [
    [across(brief.title, widths.length, { look: looks.title })],
    note(brief.subtitle),
    [
      { value: labels.asOf, look: looks.subtitle },
      { ...dateCell(brief.asOf), look: { ...looks.subtitle, align: 'left' } },
    ],
    note(brief.generator),
    [across(exact, widths.length)],
    ...(names.length === 0
      ? []
      : [[across(`${labels.notRedistributed}: ${names.join(', ')}.`, widths.length)]]),
    [],
    headerRow([sheet, title, labels.section]),
  ]
  return {
    id: contentsSheet,
    title: labels.contents,
    frozen: head.length,
    widths,
    rows: [
      ...head,
      ...listed.map((each) => [
        words(each.name, { look: looks.link, link: { sheet: each.id } }),
        words(each.title),
        words(each.section, { look: looks.subtitle }),
      ]),
    ],
  }
}
