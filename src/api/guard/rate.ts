/** A bucket of requests for each address: so many at once, and so many more a second. Time in milliseconds is given. */
export const rateLimit = (atOnce: number, aSecond: number, most = 10_000) => {
  const buckets = new Map<string, { left: number; at: number }>()
  /** Seconds to wait; 0 where the request may pass. */
  return (address: string, now: number): number => {
    const { left, at } = buckets.get(address) ?? { left: atOnce, at: now }
    const filled = Math.min(atOnce, left + ((now - at) / 1000) * aSecond)
    buckets.delete(address)
    buckets.set(address, { left: filled >= 1 ? filled - 1 : filled, at: now })
    const [oldest] = buckets.keys()
    if (buckets.size > most && oldest !== undefined) buckets.delete(oldest)
    return filled >= 1 ? 0 : Math.ceil((1 - filled) / aSecond)
  }
}
