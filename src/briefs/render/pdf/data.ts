import { formatDate } from '../../../messages/numbers.js'
import { chartSvg } from '../../../charts/svg.js'
import { hex } from '../../../charts/palette.js'
import type { Block, BriefDocument, ExhibitBlock, FigureEntry, Table } from '../../document.js'
import { columnTexts, columnWidths, numbersFit, wordsFit } from '../column-widths.js'
import { explained, reasonsIn } from '../explained.js'
import { heldBack } from '../held-back.js'
import { labelsFor, reasonText, type Labels } from '../labels.js'

/** What the template reads, as plain JSON: words ready to print, pictures as SVG text. */
export const printData = async (brief: BriefDocument) => {
  const labels = labelsFor(brief.language)
  const [lang, script] = brief.language.split('-')
  const [year, month, day] = brief.asOf.slice(0, 10).split('-').map(Number)
  const names = heldBack(brief.snapshots)
  const sections = []
  for (const { title, blocks } of brief.sections) {
    const printed = []
    for (const block of blocks) printed.push(await blockData(block, labels))
    sections.push({ title, blocks: printed })
  }
  return {
    labels,
    lang,
    script: script?.toLowerCase() ?? null,
    colours: Object.fromEntries(
      (['ink', 'muted', 'other', 'rule', 'accent', 'reporter', 'partner'] as const).map((name) => [
        name,
        hex(name),
      ]),
    ),
    date: { year, month, day },
    title: brief.title,
    subtitle: brief.subtitle,
    asOf: formatDate(brief.asOf, brief.language),
    generator: brief.generator,
    sections,
    figures: brief.figures.map((figure) => indexEntry(figure, labels)),
    heldBack: names.length === 0 ? null : `${labels.notRedistributed}: ${names.join(', ')}.`,
    snapshots: brief.snapshots.map((snapshot) => ({
      ...snapshot,
      imported: formatDate(snapshot.importedAt.slice(0, 10), brief.language),
      redistribution: labels.redistribution[snapshot.redistribute],
    })),
  }
}

const blockData = async (block: Block, labels: Labels) => {
  switch (block.kind) {
    case 'text':
      return { kind: block.kind, runs: explained(block.runs, labels) }
    case 'list':
      return {
        kind: block.kind,
        items: block.items.map((runs) => explained(runs, labels)),
      }
    case 'missing':
      return block
    case 'exhibit':
      return await exhibitData(block, labels)
  }
}

const exhibitData = async (block: ExhibitBlock, labels: Labels) => {
  const { id, label, title, subtitle, chart, table, conventions, sources, notes } = block
  const svg = chart && (await chartSvg(chart.option, { id, width: chart.width, height: chart.height }))
  return {
    kind: block.kind,
    label,
    title: explained(title, labels),
    subtitle,
    chart: chart && svg && { svg: svg, alt: chart.alt, share: Math.min(1, chart.width / 720) },
    table: tableData(table),
    notes: [
      ...sources.map((text) => ({ term: labels.source, runs: [{ text }] })),
      ...(conventions.length === 0
        ? []
        : [{ term: labels.convention, runs: [{ text: conventions.join(' ') }] }]),
      ...notes.map((runs) => ({ term: labels.note, runs: explained(runs, labels) })),
      ...reasonsIn(table, labels).map((run) => ({ term: labels.note, runs: [run] })),
    ],
  }
}

/** A table that is too wide for its lines gets widths by what its columns hold; another takes what it needs. */
const tableData = (table: Table) => {
  const { columns, rows } = table
  const texts = columnTexts(table)
  const isNarrow = !numbersFit(texts, textWidth, setting)
  const chosen = isNarrow ? narrow : setting
  const widths = columnWidths(texts, textWidth, chosen)
  const isFull = widths.reduce((sum, width) => sum + width, 0) > textWidth - 1
  return {
    columns,
    widths: isFull ? widths.map((width) => Math.floor(width * 75) / 100) : null,
    /** Points of its letters: smaller where a number would else be broken. */
    size: isNarrow ? 7 : 8.5,
    /** Where each word has room, none is parted to fill a line. */
    hyphenate: !isFull || !wordsFit(texts, textWidth, chosen),
    rows: rows.map(({ cells, emphasis = false }) => ({ cells, emphasis })),
  }
}

/** As the template sets tables, in pixels of 0.75 points: 166 mm of text, letters of 8.5 points, 14 points between. */
const textWidth = (166 / 25.4) * 96
const setting = { fontSize: 8.5 / 0.75, padding: 14 / 0.75, embedded: true }
const narrow = { ...setting, fontSize: 7 / 0.75 }

const indexEntry = ({ ref, text, reason, source, locator }: FigureEntry, labels: Labels) => ({
  ref,
  text,
  reason: reason && reasonText(reason, labels),
  source,
  locator,
})
