import type { BriefDocument, SnapshotEntry } from '../../document.js'
import { heldBack } from '../held-back.js'
import { labelsFor, reasonText, type Labels } from '../labels.js'
import { dateCell } from './dates.js'
import { contentsSheet } from './exhibit-sheet.js'
import { unitFormat } from './number-format.js'
import { indexHeader, indexSheet } from './runs-text.js'
import {
  across,
  headerRow,
  line,
  looks,
  toRight,
  widthOf,
  words,
  type Cell,
  type Sheet,
  type Target,
} from './sheet.js'
import { wordsFor } from './words.js'

/**
 * Every figure with its exact value, unit and source.
 * @param placeOf where in the workbook a figure stands
 */
export const numberIndexSheet = (
  brief: BriefDocument,
  placeOf: (ref: number) => Target | undefined,
): Sheet => {
  const labels = labelsFor(brief.language)
  const sections = new Map(brief.sections.map(({ id, title }) => [id, title]))
  const titles = [
    labels.reference,
    { title: labels.value, numeric: true },
    labels.unit,
    { title: wordsFor(brief.language).printed, numeric: true },
    labels.section,
    labels.source,
    labels.place,
    labels.noValue,
  ]
  const rows = brief.figures.map(({ ref, value, unit, text, section, source, locator, reason }) => {
    const link = placeOf(ref)
    return [
      line(ref, { format: '0', refs: [ref], ...(link && { link, look: looks.link }) }),
      line(value, { format: unitFormat(value, unit), look: toRight }),
      line(value === null && reason === null ? null : labels.units[unit]),
      line(text, { look: toRight }),
      line(sections.get(section) ?? section),
      line(source),
      line(locator),
      line(reason === null ? null : reasonText(reason, labels)),
    ]
  })
  const most = [8, 22, 24, 26, 34, 44, 70, 40]
  return {
    id: indexSheet,
    title: labels.numberIndex,
    frozen: indexHeader,
    filter: true,
    widths: titles.map((title, column) => {
      const texts = rows.map((cells) => String(cells[column]?.value ?? ''))
      return widthOf(typeof title === 'string' ? title : title.title, texts, most[column] ?? 40)
    }),
    rows: [
      [across(labels.numberIndex, 7, { look: looks.title })],
      [across(labels.numberIndexNote, 7, { look: looks.subtitle })],
      [{ value: `← ${labels.contents}`, look: looks.link, link: { sheet: contentsSheet } }],
      headerRow(titles),
      ...rows,
    ],
  }
}

/** The snapshots that the brief rests on, with licence and citation. */
export const sourcesSheet = ({ snapshots, language }: BriefDocument): Sheet => {
  const labels = labelsFor(language)
  const names = heldBack(snapshots)
  return {
    id: 'sources',
    title: labels.snapshots,
    frozen: 4,
    widths: [32, 26, 14, 12, 48, 60, 40, 66],
    rows: [
      [across(labels.snapshots, 7, { look: looks.title })],
      names.length === 0 ? [] : [across(`${labels.notRedistributed}: ${names.join(', ')}.`, 7)],
      [{ value: `← ${labels.contents}`, look: looks.link, link: { sheet: contentsSheet } }],
      headerRow([
        labels.source,
        labels.snapshot,
        labels.vintage,
        labels.imported,
        labels.licence,
        labels.citation,
        labels.files,
        'SHA-256',
      ]),
      ...snapshots.map((snapshot) => snapshotCells(snapshot, labels)),
    ],
  }
}

const snapshotCells = (
  { id, name, vintage, importedAt, licence, redistribute, citation, files }: SnapshotEntry,
  labels: Labels,
): Cell[] => {
  const { value, ...date } = dateCell(importedAt)
  return [
    words(name),
    words(id),
    words(vintage ?? ''),
    line(value, date),
    words(`${licence}; ${labels.redistribution[redistribute]}`),
    words(citation),
    words(files.map((file) => `${file.number}: ${file.name}`).join('\n')),
    words(files.map(({ sha256 }) => sha256).join('\n')),
  ]
}
