/** The word at fault in a statement, as offsets into its text. */
export type ErrorPlace = { readonly start: number; readonly end: number }

/**
 * Where the engine's message says that a statement is wrong: `(character 26)`, or the line at fault with a caret below.
 * Null where it says nothing of a place.
 */
export const errorPlace = (message: string, text: string): ErrorPlace | null => {
  const character = /\(character (\d+)\)/.exec(message)?.[1]
  const start = character === undefined ? caretPlace(message, text) : Number(character) - 1
  if (start === null || start < 0 || start > text.length) return null
  const word = /^[\p{L}\p{N}_."]+|^\S/u.exec(text.slice(start))?.[0] ?? ''
  return { start, end: start + Math.max(word.length, 1) }
}

/** `LINE 2: from nope` with `^` below it; a long line is cut with dots on either side. */
const caretPlace = (message: string, text: string): number | null => {
  const [, number, shown, blanks] = /LINE (\d+): ?([^\n]*)\n( *)\^/.exec(message) ?? []
  if (number === undefined || shown === undefined || blanks === undefined) return null
  const lines = text.split('\n')
  const line = lines[Number(number) - 1]
  if (line === undefined) return null
  const before = lines.slice(0, Number(number) - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const column = blanks.length - `LINE ${number}: `.length
  if (!shown.startsWith('...')) return before + column
  const at = line.indexOf(shown.slice(3).replace(/\.\.\.$/, ''))
  return at === -1 ? null : before + at + column - 3
}

/** Line and column of an offset, both from 1. */
export const lineAndColumn = (
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
