/** Numbers from 0 to 1 that are the same on every machine and in every run (mulberry32). */
export const seeded = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list. */
export const oneOf = (random, list) => list[Math.floor(random() * list.length)]

/** Some of a list, each at most once, in a seeded order. */
export const someOf = (random, list, count) => {
  const left = [...list]
  const most = Math.min(count, left.length)
  for (let at = 0; at < most; at += 1) {
    const other = at + Math.floor(random() * (left.length - at))
    ;[left[at], left[other]] = [left[other], left[at]]
  }
  return left.slice(0, most)
}
