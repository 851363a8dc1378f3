/** Makes a function that gives the line, from 1, on which a position of the text stands. `\r\n`, `\n` and `\r` end a line. */
export const lineFinder = (text: string): ((position: number) => number) => {
  const starts = [0]
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return (position) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
