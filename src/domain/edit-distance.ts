/**
 * Edits that turn one text into the other: insertion, deletion, substitution, and the swap of two neighbours
 * (Damerau–Levenshtein in its restricted form: no letter is edited twice).
 * Source: Damerau, CACM 7(3), 1964; recurrence after Boytsov, ACM JEA 16, 2011, sec. 2.2.
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1))
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, at(before, j - 2) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return at(above, b.length)
}

const at = (row: readonly number[], j: number) => row[j] ?? Infinity
