/** The head of a list item: `numbered` ones keep it in their text, a bullet stands for nothing. */
export type ItemStart = { readonly at: number; readonly numbered: boolean }

/**
 * Whether a line is a list item: `1. Text`, `2) Text`, `(a) Text`, `- Text`, `• Text`.
 * @returns where its reading text begins: after a bullet, before a number
 */
export const itemOf = (line: string): ItemStart | null => {
  const start = line.slice(0, 60)
  const indent = start.length - start.trimStart().length
  const bullet = /^[\s\ufeff]{0,30}[-–—•·▪◦‣●○■□➢➤✓*]{1,2}[ \t\u00a0]{1,8}(?=\S)/.exec(start)
  if (bullet !== null) return { at: bullet[0].length, numbered: false }
  const glued = /^[\s\ufeff]{0,30}[•▪◦‣●■➢➤](?=\S)/.exec(start)
  if (glued !== null) return { at: glued[0].length, numbered: false }
  // the letter o as a bullet, which is a word in Serbian and Russian
  const letter = /^\s{1,30}[oо][ \t\u00a0]{1,8}(?=[\p{Lu}\d])|^[oо](?:\t|[ \u00a0]{2,8})(?=\S)/u.exec(start)
  if (letter !== null) return { at: letter[0].length, numbered: false }
  const number = /^\s{0,30}(?:\(?(?:\d{1,2}|\p{L}|[ivx]{1,5})\)|\d{1,2}\.)[ \t\u00a0]{1,8}(?=\S)/u.test(start)
  return number ? { at: indent, numbered: true } : null
}
