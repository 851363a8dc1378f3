/** What of a list an address names, in the list's order; `fallback` where it names none of it. */
export const named = <T extends string>(
  list: readonly T[],
  text: string | null,
  fallback: readonly T[],
): readonly T[] => {
  const words = new Set(text?.split(',') ?? [])
  const found = list.filter((each) => words.has(each))
  return found.length === 0 ? fallback : found
}

/** A list with one of it put in or taken out, as an address has it; null for what is chosen anyway. */
export const toggled = <T extends string>(
  list: readonly T[],
  chosen: readonly T[],
  one: T,
  usual: readonly T[],
): string | null => {
  const next = list.filter((each) => (each === one ? !chosen.includes(each) : chosen.includes(each)))
  const same = next.length === usual.length && next.every((each) => usual.includes(each))
  return same || next.length === 0 ? null : next.join(',')
}
