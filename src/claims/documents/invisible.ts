import type { BlockText } from './block-text.js'

/**
 * Characters that show nothing and say nothing to a reader: the soft hyphen, zero-width spaces and joiners, marks of
 * writing direction, the byte order mark. Left inside a number or a name they would hide it.
 */
const invisible = /\p{Default_Ignorable_Code_Point}+/u

/** True of a character that takes no room on the page and is no part of the reading text. */
export const isInvisible = (char: string): boolean => invisible.test(char)

const invisibleRuns = new RegExp(invisible.source, 'gu')

/** The text without its invisible characters. */
export const withoutInvisible = (text: string): string => text.replace(invisibleRuns, '')

/** The visible parts of a text and where each begins in it. */
export const visibleParts = (text: string): { part: string; at: number }[] => {
  const parts: { part: string; at: number }[] = []
  let at = 0
  for (const { 0: run, index } of text.matchAll(invisibleRuns)) {
    if (index > at) parts.push({ part: text.slice(at, index), at })
    at = index + run.length
  }
  if (at < text.length) parts.push({ part: at === 0 ? text : text.slice(at), at })
  return parts
}

/** Adds a run of the document's text that stands from `from` on, leaving out what is invisible; places stay exact. */
export const addVisible = (block: BlockText, text: string, from: number): void => {
  for (const { part, at } of visibleParts(text)) block.add(part, from + at)
}
