/** A run of `*` or `_` that may be a mark of emphasis. */
export type Emphasis = {
  readonly type: 'emphasis'
  readonly from: number
  readonly to: number
  readonly char: '*' | '_'
  readonly opens: boolean
  readonly closes: boolean
}

const space = /^$|\s/
const punctuation = /[\p{P}\p{S}]/u

/** The run of `*` or `_` at a position, and whether it can open or close emphasis (CommonMark 0.31, section 6.2). */
export const emphasisRun = (text: string, from: number): Emphasis => {
  const char = text[from] as '*' | '_'
  let to = from
  while (text[to] === char) to += 1
  const before = text[from - 1] ?? ''
  const after = text[to] ?? ''
  const left =
    !space.test(after) && (!punctuation.test(after) || space.test(before) || punctuation.test(before))
  const right =
    !space.test(before) && (!punctuation.test(before) || space.test(after) || punctuation.test(after))
  const within = char === '_'
  return {
    type: 'emphasis',
    from,
    to,
    char,
    opens: left && (!within || !right || punctuation.test(before)),
    closes: right && (!within || !left || punctuation.test(after)),
  }
}

/**
 * How many characters of each run mark no emphasis, by the run's position; runs that are marks throughout are absent. The
 * nearest opening run of the same character is closed first.
 */
export const unpaired = (runs: readonly Emphasis[]): ReadonlyMap<number, number> => {
  const left = new Map(runs.map(({ from, to }) => [from, to - from]))
  const open = { '*': [] as number[], _: [] as number[] }
  for (const { from, char, opens, closes } of runs) {
    const openers = open[char]
    if (closes) close(left, openers, from)
    if (opens && left.get(from) !== 0) openers.push(from)
  }
  return left
}

const close = (left: Map<number, number>, openers: number[], from: number): void => {
  let rest = left.get(from) ?? 0
  while (openers.length > 0 && rest > 0) {
    const opener = openers.at(-1) as number
    const width = Math.min(left.get(opener) ?? 0, rest)
    left.set(opener, (left.get(opener) ?? 0) - width)
    rest -= width
    if (left.get(opener) === 0) openers.pop()
  }
  left.set(from, rest)
}
