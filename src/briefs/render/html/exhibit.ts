import { chartSvg } from '../../../charts/svg.js'
import { themedSvg } from '../../../charts/themed-svg.js'
import type { Chart, ExhibitBlock } from '../../document.js'
import type { Labels } from '../labels.js'
import { plainText } from '../plain-text.js'
import { escapeHtml, linked, runsHtml, withCode } from './escape.js'
import { tableHtml } from './table.js'

/** Title, chart with its table folded below (open where there is no chart), conventions, sources and notes. */
export const exhibitHtml = async (block: ExhibitBlock, labels: Labels): Promise<string> => {
  const id = escapeHtml(`x-${block.id}`)
  const table = tableHtml(block.table, `${block.label}. ${plainText(block.title)}`, labels)
  return [
    `<figure class="exhibit" id="${id}" aria-labelledby="${id}-title">`,
    `<figcaption><p class="label">${escapeHtml(block.label)}</p>`,
    `<h3 id="${id}-title">${runsHtml(block.title, labels)}</h3>`,
    `<p class="subtitle">${escapeHtml(block.subtitle)}</p></figcaption>`,
    block.chart === null
      ? table
      : `${await chartHtml(block.chart, id)}<details><summary>${labels.table}</summary>${table}</details>`,
    notes(block, labels),
    '</figure>',
  ].join('\n')
}

/** The picture is one image to those who cannot see it: its words are in `alt` and in the table. */
const chartHtml = async ({ option, width, height, alt }: Chart, id: string): Promise<string> => {
  const svg = themedSvg(await chartSvg(option, { id, width, height }))
  const labelled = svg.replace('<svg ', `<svg role="img" aria-label="${escapeHtml(alt)}" `)
  return `<div class="scroll chart">${labelled}</div>`
}

const notes = ({ conventions, sources, notes: texts }: ExhibitBlock, labels: Labels): string => {
  const remarks = texts.map((runs) => runsHtml(runs, labels))
  const entries = [
    ...entry(labels.source, sources.map(linked)),
    ...entry(labels.convention, conventions.length === 0 ? [] : [withCode(conventions.join(' '))]),
    ...entry(labels.note, remarks),
  ]
  return entries.length === 0 ? '' : `<dl class="notes">${entries.join('')}</dl>`
}

const entry = (term: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`<dt>${term}</dt>`, ...items.map((item) => `<dd>${item}</dd>`)]
