import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { productSpace } from '../../../src/measures/complexity/product-space.js'
import { proximityOf } from '../../../src/measures/complexity/proximity.js'
import { spanningTree, strongLinks } from '../../../src/measures/complexity/spanning-tree.js'
import type { Specialisation } from '../../../src/measures/complexity/specialisation.js'
import { anyMatrix, at, chance, matrix, nested, phiByDefinition } from './matrices.js'

const codesOf = (m: Specialisation): string[] =>
  Array.from({ length: m.products }, (_, k) => String(k + 101).padStart(4, '0'))

/** Kruskal's tree, as links named by their two codes, the first code first. */
const kruskal = (m: Specialisation, codes: readonly string[]): string[] => {
  const phi = phiByDefinition(m, 'keep')
  const part = codes.map((_, k) => k)
  const pairs = codes
    .flatMap((a, k) =>
      codes.flatMap((b, l) => (a < b ? [{ k, l, name: `${a}–${b}`, phi: phi[k]?.[l] as number }] : [])),
    )
    .filter((pair) => pair.phi > 0)
    .toSorted((a, b) => b.phi - a.phi || (a.name < b.name ? -1 : 1))
  return pairs
    .filter(({ k, l }) => {
      const [from, to] = [part[k] as number, part[l] as number]
      for (const node of part.keys()) if (part[node] === to && from !== to) part[node] = from
      return from !== to
    })
    .map(({ name }) => name)
    .toSorted()
}

const named = (links: readonly { from: number; to: number }[], codes: readonly string[]): string[] =>
  links.map(({ from, to }) => [codes[from] as string, codes[to] as string].toSorted().join('–')).toSorted()

describe('the maximum spanning tree', () => {
  test('of φ = 2/3, 1/3 and 1/2 leaves out the weakest link', () => {
    expect(spanningTree(proximityOf(nested, 'keep'), ['a', 'b', 'c'])).toEqual([
      { from: 0, to: 1, phi: 2 / 3 },
      { from: 1, to: 2, phi: 1 / 2 },
    ])
  })

  test('of links that are all alike goes by code, whatever the order of products', () => {
    const all = proximityOf(matrix('1111', '1111'), 'keep')
    expect(named(spanningTree(all, ['d', 'b', 'a', 'c']), ['d', 'b', 'a', 'c'])).toEqual([
      'a–b',
      'a–c',
      'a–d',
    ])
  })

  test('has no link of φ = 0: what nothing joins stays apart', () => {
    expect(spanningTree(proximityOf(matrix('1100', '0011'), 'keep'), ['a', 'b', 'c', 'd'])).toEqual([
      { from: 0, to: 1, phi: 1 },
      { from: 2, to: 3, phi: 1 },
    ])
  })

  test('is the one that Kruskal’s algorithm finds, ties and all', () => {
    fc.assert(
      fc.property(anyMatrix, fc.nat(1000), (m, turn) => {
        const codes = codesOf(m).map((code, k) => `${(k * 7 + turn) % 5}${code}`)
        expect(named(spanningTree(proximityOf(m, 'zero'), codes), codes)).toEqual(kruskal(m, codes))
      }),
      { numRuns: 300 },
    )
  })
})

describe('strong links', () => {
  test('are those at the threshold and above it', () => {
    // 20 countries with a, of which 11 have b as well: φ = 11/20 = 0.55 exactly
    const rows = Array.from({ length: 20 }, (_, i) => (i < 11 ? '11' : '10'))
    const proximity = proximityOf(matrix(...rows), 'keep')
    expect(strongLinks(proximity, 0.55)).toEqual([{ from: 0, to: 1, phi: 0.55 }])
    expect(strongLinks(proximity, 0.5501)).toEqual([])
  })
})

describe('the product space', () => {
  const m = chance(60, 180, 6)
  const codes = codesOf(m)
  const space = productSpace(proximityOf(m, 'keep'), codes)

  test('has the tree and each stronger link once', () => {
    const tree = space.links.filter((link) => link.tree)
    expect(named(tree, codes)).toEqual(kruskal(m, codes))
    const strong = strongLinks(proximityOf(m, 'keep'), 0.55)
    const drawn = new Set(named(space.links, codes))
    expect(strong.length).toBeGreaterThan(tree.length)
    expect(drawn.size).toBe(space.links.length)
    expect(drawn).toEqual(new Set([...named(tree, codes), ...named(strong, codes)]))
  })

  test('has a place within [0, 1] for each product, no two on one spot', () => {
    for (const value of [...space.x, ...space.y]) expect(value >= 0 && value <= 1).toBe(true)
    for (const [a, x] of space.x.entries())
      for (let b = a + 1; b < codes.length; b += 1) {
        const distance = Math.hypot(
          x - (space.x[b] as number),
          (space.y[a] as number) - (space.y[b] as number),
        )
        expect(distance, `${codes[a]} and ${codes[b]}`).toBeGreaterThan(0.004) // 3 px of 720
      }
  })

  test('fills the square in one direction', () => {
    const span = (values: Float64Array) => Math.max(...values) - Math.min(...values)
    expect(Math.max(span(space.x), span(space.y))).toBeCloseTo(1, 3)
  })

  test('draws neighbours in the tree near each other', () => {
    const distance = (a: number, b: number) =>
      Math.hypot(
        (space.x[a] as number) - (space.x[b] as number),
        (space.y[a] as number) - (space.y[b] as number),
      )
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const edges = space.links.filter(({ tree }) => tree).map(({ from, to }) => distance(from, to))
    const pairs = codes.flatMap((_, a) => codes.slice(a + 1).map((__, b) => distance(a, a + 1 + b)))
    expect(mean(edges)).toBeLessThan(mean(pairs) / 5)
  })

  test('is the same in every run, and in whatever order the products come', () => {
    expect(productSpace(proximityOf(m, 'keep'), codes)).toEqual(space)
    const turned: Specialisation = {
      ...m,
      values: Uint8Array.from(m.values, (_, cell) =>
        at(m, Math.floor(cell / m.products), m.products - 1 - (cell % m.products)),
      ),
    }
    const back = productSpace(proximityOf(turned, 'keep'), codes.toReversed())
    expect(back.x.toReversed()).toEqual(space.x)
    expect(back.y.toReversed()).toEqual(space.y)
  })
})

describe('products that nothing joins to the rest', () => {
  const islands = matrix('1110000', '1110000', '0110000', '0001100', '0000010', '0000001')
  const { apart, x, y, links } = productSpace(proximityOf(islands, 'zero'), [...'abcdefg'])

  test('are named and stand on the rim, the larger trees first', () => {
    expect(apart).toEqual([3, 4, 5, 6])
    for (const [node, value] of x.entries()) {
      const reach = Math.hypot(value - 0.5, (y[node] as number) - 0.5)
      if (apart.includes(node)) expect(reach).toBeCloseTo(0.49, 3)
      else expect(reach).toBeLessThan(0.441)
    }
    expect([x[3], y[3]]).toEqual([0.5, 0.01]) // twelve o'clock, then clockwise
    expect(x[4]).toBeGreaterThan(0.5)
  })

  test('keep the links they have', () => {
    expect(links.filter(({ from }) => from >= 3)).toEqual([{ from: 3, to: 4, phi: 1, tree: true }])
  })
})

describe('a small product space', () => {
  test('of one product is a point in the middle, of none is empty', () => {
    expect(productSpace(proximityOf(matrix('1'), 'keep'), ['a'])).toEqual({
      links: [],
      x: Float64Array.of(0.5),
      y: Float64Array.of(0.5),
      apart: [],
    })
    const none = { countries: 0, products: 0, values: new Uint8Array(0) }
    expect(productSpace(proximityOf(none, 'keep'), []).links).toEqual([])
  })

  test('of any matrix has numbers for places', () => {
    fc.assert(
      fc.property(anyMatrix, (m) => {
        const { x, y } = productSpace(proximityOf(m, 'keep'), codesOf(m))
        for (const value of [...x, ...y]) expect(value >= 0 && value <= 1, `${value}`).toBe(true)
      }),
    )
  })
})
