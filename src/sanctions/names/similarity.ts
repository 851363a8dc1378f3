/**
 * How alike two words are written, from 0 to 1: Jaro’s measure with Winkler’s weight on a common beginning.
 * Source: Winkler, “String Comparator Metrics …”, ASA 1990: p = 0.1, at most four letters, from a Jaro of 0.7 on.
 */
export const jaroWinkler = (a: string, b: string): number => {
  const plain = jaro(a, b)
  if (plain < 0.7) return plain
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1
  return plain + prefix * 0.1 * (1 - plain)
}

/** Source: Jaro, JASA 84(406), 1989, p. 416. Symmetric: the shorter word is matched against the longer. */
export const jaro = (one: string, other: string): number => {
  if (one === other) return 1
  const [a, b] =
    one.length < other.length || (one.length === other.length && one < other) ? [one, other] : [other, one]
  if (a.length === 0) return 0
  const window = Math.max(0, Math.floor(b.length / 2) - 1)
  const taken = new Uint8Array(b.length)
  const matched: string[] = []
  for (let i = 0; i < a.length; i += 1)
    for (let j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j += 1)
      if (taken[j] === 0 && a[i] === b[j]) {
        taken[j] = 1
        matched.push(a[i] as string)
        break
      }
  if (matched.length === 0) return 0
  let at = 0
  let swapped = 0
  for (let j = 0; j < b.length; j += 1)
    if (taken[j] === 1) {
      if (b[j] !== matched[at]) swapped += 1
      at += 1
    }
  const m = matched.length
  return (m / a.length + m / b.length + (m - swapped / 2) / m) / 3
}

/**
 * The cost of turning one word into the other with weighted edits: letters that spellings confuse cost less than others.
 * @param cost of replacing one letter by another, from 0 to 1
 * @param drop cost of leaving a letter out
 * @param most a distance above it is given as some number above it
 */
export const weightedDistance = (
  a: string,
  b: string,
  cost: (x: string, y: string) => number,
  drop: (x: string) => number,
  most = Infinity,
): number => {
  let before: number[] = []
  let above = [0]
  for (let j = 1; j <= b.length; j += 1) above.push((above[j - 1] as number) + drop(b[j - 1] as string))
  for (let i = 1; i <= a.length; i += 1) {
    const x = a[i - 1] as string
    const row = [(above[0] as number) + drop(x)]
    for (let j = 1; j <= b.length; j += 1) {
      const y = b[j - 1] as string
      let least = Math.min(
        (above[j] as number) + drop(x),
        (row[j - 1] as number) + drop(y),
        (above[j - 1] as number) + (x === y ? 0 : cost(x, y)),
      )
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y)
        least = Math.min(least, (before[j - 2] as number) + swap)
      row.push(least)
    }
    before = above
    above = row
    if (Math.min(...before) > most && Math.min(...above) > most) return most + 1
  }
  return above[b.length] as number
}

/** Two neighbours swapped: one slip of the hand. */
const swap = 0.8
