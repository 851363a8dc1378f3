import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repel } from '../../../src/measures/complexity/repulsion.js'

const forcesOf = (x: readonly number[], y: readonly number[]) => {
  const [fx, fy] = [new Float64Array(x.length), new Float64Array(x.length)]
  repel(Float64Array.from(x), Float64Array.from(y), fx, fy)
  return { fx, fy }
}
/** Every pair, one by one. */
const naive = (x: readonly number[], y: readonly number[]) => {
  const [fx, fy] = [new Float64Array(x.length), new Float64Array(x.length)]
  for (const a of x.keys())
    for (const b of x.keys()) {
      const [dx, dy] = [(x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number)]
      const square = Math.max(dx * dx + dy * dy, 1e-2)
      fx[a] = (fx[a] as number) + dx / square ** 1.5
      fy[a] = (fy[a] as number) + dy / square ** 1.5
    }
  return { fx, fy }
}

test('two points push each other apart by one over the square of their distance', () => {
  // At (0, 0) and (3, 4): distance 5, force 1/25, of which 3/5 along x and 4/5 along y.
  const { fx, fy } = forcesOf([0, 3], [0, 4])
  expect([fx[0], fx[1], fy[0], fy[1]].map((each) => Number(each?.toFixed(12)))).toEqual([
    -0.024, 0.024, -0.032, 0.032,
  ])
})

test('the push on a point is that of all pairs but for a few per cent', () => {
  const spot = fc.double({ min: -10, max: 10, noNaN: true })
  const places = fc.array(fc.tuple(spot, spot), { minLength: 2, maxLength: 120 })
  fc.assert(
    fc.property(places, (points) => {
      const [x, y] = [points.map(([each]) => each), points.map(([, each]) => each)]
      const [found, exact] = [forcesOf(x, y), naive(x, y)]
      const strength = Math.max(...points.map((_, at) => Math.hypot(exact.fx[at] ?? 0, exact.fy[at] ?? 0)))
      for (const at of points.keys()) {
        const off = Math.hypot(
          (found.fx[at] ?? 0) - (exact.fx[at] ?? 0),
          (found.fy[at] ?? 0) - (exact.fy[at] ?? 0),
        )
        expect(off).toBeLessThanOrEqual(0.15 * strength + 1e-6 + 100 * depthLoss(points))
      }
    }),
  )
})

/** How many points stand on (nearly) the spot of one before, which no cut parts: their push on each other has no direction anyway. */
const depthLoss = (points: readonly (readonly [number, number])[]): number =>
  points.filter(([x, y], at) => points.slice(0, at).some(([px, py]) => Math.hypot(px - x, py - y) < 1e-5))
    .length

test('points on one spot end, and give numbers', () => {
  const { fx, fy } = forcesOf(Array<number>(50).fill(1), Array<number>(50).fill(2))
  expect([...fx, ...fy].every(Number.isFinite)).toBe(true)
})
