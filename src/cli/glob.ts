/**
 * Whether a path fits a pattern: `*` is any part of a name, `?` one letter of it, `**` any folders between. Both are
 * written with `/`. Takes time in proportion to pattern times path, whatever the pattern.
 */
export const fitsGlob = (pattern: string, path: string): boolean =>
  fitsAll(pattern.split('/'), path.split('/'), '**', fitsName)

const fitsName = (pattern: string, name: string): boolean =>
  fitsAll([...pattern], [...name], '*', (sign, letter) => sign === '?' || sign === letter)

/** Holds a row of parts against a row of patterns, of which `any` stands for any number of parts. */
const fitsAll = (
  patterns: readonly string[],
  parts: readonly string[],
  any: string,
  fits: (pattern: string, part: string) => boolean,
): boolean => {
  let reached = [true, ...parts.map(() => false)] // whether the patterns so far fit the first n parts
  for (const pattern of patterns) {
    const before = reached
    reached = before.map(() => false)
    for (let n = 0; n <= parts.length; n++)
      reached[n] =
        pattern === any
          ? (before[n] ?? false) || (n > 0 && (reached[n - 1] ?? false))
          : n > 0 && (before[n - 1] ?? false) && fits(pattern, parts[n - 1] ?? '')
  }
  return reached.at(-1) ?? false
}
