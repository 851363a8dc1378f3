/**
 * Keeps what a pure function gave for a word: the words of lists come again and again. With more than `most` of them it begins
 * anew, so that a batch of any length takes the same memory.
 */
export const remembered = <T>(of: (word: string) => T, most = 65_536): ((word: string) => T) => {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = of(word)
    if (known.size >= most) known.clear()
    known.set(word, found)
    return found
  }
}
