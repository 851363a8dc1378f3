import type { Word } from './word.js'

/** Some programs draw bold letters twice, a little aside. */
export const withoutShadows = (words: readonly Word[]): Word[] => {
  const drawn = new Map<string, Word>()
  return words.filter((word) => {
    const step = Math.max(1, word.size / 3)
    const column = Math.round(word.x / step)
    const row = Math.round(word.y / step)
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) {
        const other = drawn.get(`${column + dx} ${row + dy} ${word.text}`)
        if (other === undefined) continue
        if (Math.abs(other.x - word.x) < 0.2 * word.size && Math.abs(other.y - word.y) < 0.2 * word.size)
          return false
      }
    drawn.set(`${column} ${row} ${word.text}`, word)
    return true
  })
}
