/** The list’s name in the lake. */
export const list = 'EU'

/** True of what was not there before: the same name or detail stands in many rows of a flattened list. */
export const firstTime = () => {
  const seen = new Set<string>()
  return (...parts: readonly (string | null | undefined)[]): boolean => {
    const key = parts.map((part) => part ?? '').join('\u0001')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}
