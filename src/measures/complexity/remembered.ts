/** What a lake keeps of matrices: enough for the years of one question, and not more than a hundred megabytes. */
const kept = 12

/** Makes a value once for its key; of many the one made longest ago is forgotten, and a failure is never kept. */
export const remembered = <T>(
  cache: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
): Promise<T> => {
  const found = cache.get(key)
  if (found !== undefined) return found
  const made = make()
  cache.set(key, made)
  made.catch(() => cache.delete(key))
  const [oldest] = cache.keys()
  if (cache.size > kept && oldest !== undefined) cache.delete(oldest)
  return made
}

/** Works a value out when it is first asked for. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
