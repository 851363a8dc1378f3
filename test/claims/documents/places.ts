import type { Block, DocumentText } from '../../../src/claims/documents/document.js'
import { lowered } from '../../../src/claims/documents/raised.js'

/** What is wrong with a document's places, as sentences; empty where each character of each block stands where it says. */
export const wrongPlaces = ({ blocks, text, tables }: DocumentText): string[] =>
  blocks.flatMap((block, index) => [
    ...wrongStretches(block, text).map((wrong) => `block ${index} “${block.text.slice(0, 40)}”: ${wrong}`),
    ...wrongMarks(block, text).map((wrong) => `block ${index}: ${wrong}`),
    ...(block.cell !== null && tables[block.cell.table] === undefined ? [`block ${index}: no table`] : []),
  ])

const wrongStretches = (block: Block, text: string): string[] => {
  const wrong: string[] = []
  let at = 0
  for (const stretch of block.stretches) {
    if (stretch.at !== at) wrong.push(`stretch at ${stretch.at}, not ${at}`)
    if (stretch.length < 1) wrong.push(`empty stretch at ${at}`)
    if (stretch.from < 0 || stretch.width < 0 || stretch.from + stretch.width > text.length)
      wrong.push(`place ${stretch.from}+${stretch.width} outside of the text`)
    at = stretch.at + stretch.length
    const part = block.text.slice(stretch.at, at)
    const source = text.slice(stretch.from, stretch.from + stretch.width)
    if (part.length === source.length && seen(part) !== seen(source))
      wrong.push(`“${part}” stands at “${source}”`)
  }
  if (at !== block.text.length) wrong.push(`${block.text.length} characters, ${at} with a place`)
  if (block.text !== block.text.trim() || /\s{2}|[^\S ]/.test(block.text)) wrong.push('white space is left')
  return wrong
}

const wrongMarks = ({ marks, text: own }: Block, text: string): string[] =>
  marks.flatMap(({ at, start, end }) =>
    at < 0 || at > own.length || start > end || start < 0 || end > text.length
      ? [`mark at ${at}, ${start}–${end}`]
      : [],
  )

/** White space is a space, a raised digit a digit: a raised element's digits are given as raised characters. */
const seen = (text: string): string => lowered(text).replace(/\s/g, ' ').replace(/[-−]/g, '-')

/** The blocks in short: kind, mark or cell, text. */
export const inShort = ({ blocks }: DocumentText): string[] =>
  blocks.map(({ kind, text, mark, cell, level }) => {
    if (cell !== null) {
      const span = cell.rowSpan * cell.columnSpan > 1 ? ` ${cell.rowSpan}×${cell.columnSpan}` : ''
      return `${cell.header ? 'header' : 'cell'} ${cell.table}:${cell.row},${cell.column}${span} ${text}`
    }
    return `${kind}${level ?? ''}${mark === null ? '' : ` (${mark})`} ${text}`
  })

/** The marks of notes of all blocks: mark, and the text before it. */
export const marksInShort = ({ blocks }: DocumentText): string[] =>
  blocks.flatMap(({ marks, text }) =>
    marks.map(({ mark, at }) => `${text.slice(Math.max(0, at - 8), at)}|${mark}`),
  )
