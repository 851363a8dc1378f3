/** A piece of a plain text: words, code between backticks, or an address. */
export type Piece = { readonly kind: 'words' | 'code' | 'link'; readonly text: string }

const marks = /`([^`]+)`|(https?:\/\/[^\s<>"'()]*[^\s<>"'().,;:])/g

/** Cuts a text of the server into pieces, so that code and addresses can be shown as such. */
export const pieces = (text: string): Piece[] => {
  const found: Piece[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    if (match.index > from) found.push({ kind: 'words', text: text.slice(from, match.index) })
    const [whole, code, link] = match
    found.push(code === undefined ? { kind: 'link', text: link ?? whole } : { kind: 'code', text: code })
    from = match.index + whole.length
  }
  if (from < text.length) found.push({ kind: 'words', text: text.slice(from) })
  return found
}
