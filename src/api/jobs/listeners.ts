/** Those who want to be told of something. */
export const listeners = <T>() => {
  const all = new Set<(value: T) => void>()
  return {
    /** @returns what ends it */
    listen: (listener: (value: T) => void): (() => void) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell: (value: T): void => {
      for (const listener of all) listener(value)
    },
  }
}
