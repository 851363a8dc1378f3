import type { CheckedClaim, CheckedDocument } from '../checked.js'
import { sourceLine } from '../documents/classify.js'
import type { Block } from '../documents/document.js'
import type { Speaker } from '../messages/speaker.js'
import { claimNotes, findingNote } from './html-margin.js'
import { blockWords, type Words } from './html-words.js'
import { spotsOf, type Spots } from './places.js'
import type { CheckReport } from './report.js'

/** What is needed to write the blocks of a document. */
type Around = {
  readonly document: CheckedDocument
  readonly report: CheckReport
  readonly words: Words
  readonly spots: Spots
  readonly claims: ReadonlyMap<number, readonly CheckedClaim[]>
  readonly speaker: Speaker
}

type Indexed = { readonly index: number; readonly block: Block }

/**
 * The document’s blocks in their order, each with its notes beside it; footnotes stand at the end. What was printed on
 * the page without being said by the author is left out, unless something was found in it.
 */
export const bodyHtml = (
  document: CheckedDocument,
  report: CheckReport,
  words: Words,
  speaker: Speaker,
): string => {
  const claims = new Map<number, CheckedClaim[]>()
  for (const claim of document.checked) {
    const others = claims.get(claim.block)
    if (others === undefined) claims.set(claim.block, [claim])
    else others.push(claim)
  }
  const around = { document, report, words, spots: spotsOf(document.document), claims, speaker }
  const all = document.document.blocks.map((block, index) => ({ index, block }))
  const shown = all.filter(
    ({ index, block }) => block.kind !== 'furniture' || (words.marked.get(index) ?? []).length > 0,
  )
  const notes = shown.filter(({ block }) => block.kind === 'footnote')
  const captions = new Set(document.document.tables.map(({ caption }) => caption))
  const text = shown.filter(({ index, block }) => block.kind !== 'footnote' && !captions.has(index))
  return (
    unplaced(around) +
    groups(text)
      .map((group) => groupHtml(group, around))
      .join('\n') +
    (notes.length === 0
      ? ''
      : `\n<section class="endnotes" role="doc-endnotes">\n${notes.map((note) => noteRow(note, around)).join('\n')}\n</section>`)
  )
}

/** Findings that stand at no word that is shown, as one about something that is not there: before the text. */
const unplaced = ({ document, report, words, spots, speaker }: Around): string => {
  const others = [...words.findings.values()].filter(({ id }) => !words.placed.has(id))
  if (others.length === 0) return ''
  const notes = others.map(
    (finding) =>
      `<span id="at-${finding.id}"></span>${findingNote(finding, { document, report, spots, speaker }, words.placed)}`,
  )
  return `<div class="row"><div class="said"></div><aside lang="${speaker.language}">${notes.join('')}</aside></div>\n`
}

/** Neighbours that make one list or table of contents, and the cells of a table wherever they stand; others alone. */
const groups = (blocks: readonly Indexed[]): readonly (readonly Indexed[])[] => {
  const made: Indexed[][] = []
  const tables = new Map<number, Indexed[]>()
  for (const each of blocks) {
    const { kind, cell } = each.block
    const listed = kind === 'item' || kind === 'contents' ? made.at(-1) : undefined
    const group = cell === null ? listed : tables.get(cell.table)
    if (group?.[0]?.block.kind === kind) {
      group.push(each)
      continue
    }
    const begun = [each]
    made.push(begun)
    if (cell !== null) tables.set(cell.table, begun)
  }
  return made
}

const groupHtml = (group: readonly Indexed[], around: Around): string => {
  const [first] = group
  if (first === undefined) return ''
  const said = (each: Indexed) => blockWords(each.index, each.block, around.words)
  const items = () =>
    group.map((each) => `<li${hasOwnMark(each) ? ' class="own"' : ''}>${said(each)}</li>`).join('')
  switch (first.block.kind) {
    case 'item':
      return row(`<ul>${items()}</ul>`, group, around)
    case 'contents':
      return row(
        `<details class="contents"><summary>${around.speaker.tell('report/heading', { of: 'contents' })}</summary><ul>${items()}</ul></details>`,
        group,
        around,
      )
    case 'cell':
      return tableRow(group, around)
    default:
      return row(oneHtml(first, said(first)), group, around)
  }
}

/** An item whose number or letter stands in its words: a bullet beside it would be a second mark. */
const hasOwnMark = ({ block: { text } }: Indexed): boolean => /^[([]?(?:\d{1,3}|\p{L})[.)\]]/u.test(text)

const oneHtml = ({ block: { kind, level, text } }: Indexed, said: string): string => {
  if (kind === 'title') return `<h2 class="title">${said}</h2>`
  if (kind === 'caption') return `<p class="caption${sourceLine(text) ? ' source' : ''}">${said}</p>`
  if (kind === 'furniture') return `<p class="furniture">${said}</p>`
  if (kind !== 'heading') return `<p>${said}</p>`
  const rank = Math.min(6, Math.max(2, (level ?? 2) + 1))
  return `<h${rank}>${said}</h${rank}>`
}

const tableRow = (cells: readonly Indexed[], around: Around): string => {
  const table = around.document.document.tables[cells[0]?.block.cell?.table ?? -1]
  const caption = table?.caption ?? null
  const captionBlock = caption === null ? undefined : around.document.document.blocks[caption]
  const named =
    captionBlock === undefined || caption === null ? [] : [{ index: caption, block: captionBlock }]
  const rows = new Map<number, Indexed[]>()
  for (const cell of cells) {
    const at = cell.block.cell?.row ?? 0
    rows.set(at, [...(rows.get(at) ?? []), cell])
  }
  const taken = takenFromAbove(cells)
  const written = [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([, each]) => `<tr>${rowCells(each, taken, around)}</tr>`)
  const head = named.map(({ index, block }) => `<caption>${blockWords(index, block, around.words)}</caption>`)
  return row(
    `<div class="scroll" role="group" aria-label="${around.speaker.tell('report/heading', { of: 'table' })}" tabindex="0"><table>${head.join('')}<tbody>${written.join('\n')}</tbody></table></div>`,
    [...named, ...cells],
    around,
  )
}

/** No table that is read has more columns; a gap beyond is an error of the file. */
const widest = 500

/** Columns, by row, that a cell of an earlier row reaches into: `row:column`. */
const takenFromAbove = (cells: readonly Indexed[]): ReadonlySet<string> => {
  const last = Math.max(0, ...cells.slice(-widest).map(({ block }) => block.cell?.row ?? 0))
  const taken = new Set<string>()
  for (const { block } of cells) {
    const { row: top = 0, column = 0, rowSpan = 1, columnSpan = 1 } = block.cell ?? {}
    for (let below = top + 1; below < top + rowSpan && below <= last; below++)
      for (let at = column; at < column + Math.min(columnSpan, widest); at++) taken.add(`${below}:${at}`)
  }
  return taken
}

/** The cells of a row in their columns; a column without one, that none from above reaches into, is left empty. */
const rowCells = (cells: readonly Indexed[], taken: ReadonlySet<string>, around: Around): string => {
  let column = 0
  return cells
    .toSorted((a, b) => (a.block.cell?.column ?? 0) - (b.block.cell?.column ?? 0))
    .map(({ index, block }) => {
      const {
        row: at = 0,
        column: own = column,
        rowSpan = 1,
        columnSpan = 1,
        header = false,
      } = block.cell ?? {}
      const gap = Array.from(
        { length: Math.min(widest, Math.max(0, own - column)) },
        (_, each) => column + each,
      )
      const empty = gap.filter((each) => !taken.has(`${at}:${each}`)).map(() => '<td></td>')
      column = own + columnSpan
      const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}`
      const number = /^[\s(+\-–−]*[\d.,\s\u00a0%)]+$/.test(block.text.slice(0, 40)) ? ' class="num"' : ''
      const tag = header ? 'th' : 'td'
      return `${empty.join('')}<${tag}${spans}${number}>${blockWords(index, block, around.words)}</${tag}>`
    })
    .join('')
}

const noteRow = ({ index, block }: Indexed, around: Around): string => {
  const mark = block.mark === null ? '' : `<span class="mark">${blockMark(block.mark)}</span> `
  return row(
    `<p id="n${index}">${mark}${blockWords(index, block, around.words)}</p>`,
    [{ index, block }],
    around,
  )
}

const blockMark = (mark: string): string => mark.replace(/[&<>"']/g, '')

/** A part of the text with its notes: findings first, then its claims. */
const row = (said: string, blocks: readonly Indexed[], around: Around): string => {
  const { document, words, speaker } = around
  const ids = blocks.flatMap(({ index }) =>
    (words.marked.get(index) ?? [])
      .filter(({ what, rest }) => what === 'finding' && !rest)
      .map(({ id }) => id),
  )
  const findings = [...new Set(ids)]
    .flatMap((id) => words.findings.get(id) ?? [])
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
    .map((finding) => findingNote(finding, around, words.placed))
  const claims = blocks.flatMap(({ index }) => around.claims.get(index) ?? [])
  const notes = findings.join('') + claimNotes(claims, document, speaker)
  const beside = notes === '' ? '' : `<aside lang="${speaker.language}">${notes}</aside>`
  return `<div class="row"><div class="said">${said}</div>${beside}</div>`
}
