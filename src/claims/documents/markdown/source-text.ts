/** A line's part that belongs to a block, and where it stands in the file. */
export type Part = { readonly text: string; readonly from: number }

/** The lines of a block as one text, `\n` between them, with the way back to the file. */
export type SourceText = {
  readonly text: string
  /** Place of a position of the text in the file. */
  readonly at: (position: number) => number
}

export const sourceText = (parts: readonly Part[]): SourceText => {
  const starts: number[] = []
  let length = 0
  for (const { text } of parts) {
    starts.push(length)
    length += text.length + 1
  }
  return {
    text: parts.map(({ text }) => text).join('\n'),
    at: (position) => {
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= position) low = middle
        else high = middle - 1
      }
      return (parts[low]?.from ?? 0) + position - (starts[low] ?? 0)
    },
  }
}
