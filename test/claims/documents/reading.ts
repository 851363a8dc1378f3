import { expect } from 'vitest'
import { placeIn, type Block, type DocumentText } from '../../../src/claims/documents/document.js'

/** Blocks of some kinds (all but furniture where none is named), each as `kind: text`. */
export const blocksOf = ({ blocks }: DocumentText, ...kinds: readonly string[]): string[] =>
  blocks
    .filter(({ kind }) => (kinds.length === 0 ? kind !== 'furniture' : kinds.includes(kind)))
    .map(({ kind, text }) => `${kind}: ${text}`)

/** The cells of a table, row by row. */
export const rowsOf = ({ blocks }: DocumentText, table = 0): string[][] => {
  const rows: string[][] = []
  for (const { cell, text } of blocks) if (cell?.table === table) (rows[cell.row] ??= [])[cell.column] = text
  return rows
}

/** The block whose text begins so. */
export const blockWith = ({ blocks }: DocumentText, start: string): Block => {
  const found = blocks.find(({ text }) => text.startsWith(start))
  if (found === undefined) throw new Error(`no block begins with “${start}”`)
  return found
}

/** Every stretch stands where it says, the stretches cover each block, and blocks stand one after the other. */
export const expectPlaces = ({ blocks, text }: DocumentText): void => {
  let before = 0
  for (const block of blocks) {
    let covered = 0
    for (const { at, length, from, width } of block.stretches) {
      expect(at).toBe(covered)
      expect(from).toBeGreaterThanOrEqual(before)
      before = from + width
      covered = at + length
      if (length === width && !/[\ufb00-\ufb06]/.test(text.slice(from, before)))
        expect(text.slice(from, before)).toBe(block.text.slice(at, covered))
    }
    expect(covered).toBe(block.text.length)
    for (const { at, mark, start, end } of block.marks) {
      expect(at).toBeLessThanOrEqual(block.text.length)
      expect(text.slice(start, end).normalize('NFKC')).toContain(mark)
    }
  }
}

/** What stands in the document’s text where a part of a block’s reading text is. */
export const stands = (document: DocumentText, block: Block, part: string): string => {
  const from = block.text.indexOf(part)
  const { start, end } = placeIn(block, from, from + part.length)
  return document.text.slice(start, end)
}
