import { describe, expect, test } from 'vitest'
import { networkChart, type NetworkLink, type NetworkNode } from '../../src/charts/network.js'
import { chartSvg } from '../../src/charts/svg.js'
import { themedSvg } from '../../src/charts/themed-svg.js'
import { boxesOfWords, discsOf, touching } from './drawn.js'

const node = (id: string, x: number, y: number, lit = false, area = 1, group?: string): NetworkNode => ({
  id,
  x,
  y,
  lit,
  area,
  ...(group !== undefined && { group }),
})
type Series = { type: string; lineStyle: { width: number; color: string }; data: unknown[] }
const seriesOf = (drawing: ReturnType<typeof networkChart>) =>
  drawing.option['series'] as unknown as readonly Series[]

/** A product space of the size of HS at four digits: a tree and the links beyond it. */
const productSpace = () => {
  const nodes = Array.from({ length: 1241 }, (_, i) =>
    node(
      `${1000 + i} Product`,
      ((i * 617) % 1241) / 1241,
      ((i * 389) % 1237) / 1237,
      i % 25 === 0,
      1 + (i % 9),
    ),
  )
  const links = Array.from({ length: 4000 }, (_, i): NetworkLink => {
    const [from, to] = [nodes[i % 1241], nodes[(i * 31 + 7) % 1241]]
    return { from: from?.id ?? '', to: to?.id ?? '', weight: 0.3 + ((i * 13) % 70) / 100 }
  })
  return { nodes, links }
}

describe('a network', () => {
  test('names the lit nodes, and no other', () => {
    const drawing = networkChart({
      nodes: [node('Gas', 0.2, 0.2, true), node('Apples', 0.8, 0.8)],
      links: [],
    })
    expect(boxesOfWords(drawing).map(({ text }) => text)).toEqual(['Gas'])
    expect(discsOf(drawing)).toHaveLength(1)
  })

  test('draws lit nodes with areas in proportion', () => {
    const [large, small] = discsOf(
      networkChart({ nodes: [node('a', 0, 0, true, 9), node('b', 1, 1, true, 1)], links: [] }),
    )
    // Nine times the value: three times the radius, within the rounding to a tenth of a pixel.
    expect((large?.r ?? 0) / (small?.r ?? 1)).toBeCloseTo(3, 1)
  })

  test('draws heavier links wider, and those between lit nodes darker', () => {
    const drawing = networkChart({
      nodes: [node('a', 0, 0, true), node('b', 1, 0, true), node('c', 0, 1), node('d', 1, 1)],
      links: [
        { from: 'c', to: 'd', weight: 0.1 },
        { from: 'b', to: 'c', weight: 0.9 },
        { from: 'a', to: 'b', weight: 0.9 },
      ],
    })
    const [weak, strong, lit] = seriesOf(drawing).filter(({ type }) => type === 'lines')
    expect(weak?.lineStyle.width).toBeLessThan(strong?.lineStyle.width ?? 0)
    expect(lit?.lineStyle.width).toBe(strong?.lineStyle.width)
    expect(lit?.lineStyle.color).not.toBe(strong?.lineStyle.color)
  })

  test('leaves out a link to a node that is not there', () => {
    const drawing = networkChart({ nodes: [node('a', 0, 0)], links: [{ from: 'a', to: 'gone', weight: 1 }] })
    expect(seriesOf(drawing).map(({ type }) => type)).toEqual(['scatter'])
  })

  test.each([
    ['nothing', []],
    ['one lit node', [node('a', 0.5, 0.5, true)]],
    ['one unlit node', [node('a', 0.5, 0.5)]],
  ])('of %s can be drawn', async (_, nodes) => {
    const { option, width, height } = networkChart({ nodes, links: [] })
    expect(await chartSvg(option, { id: 'n', width, height })).not.toContain('NaN')
  })

  test('gives each group of lit nodes a colour and an entry in the key', () => {
    const drawing = networkChart({
      nodes: [
        node('a', 0.2, 0.5, true, 1, 'Textiles'),
        node('b', 0.8, 0.5, true, 1, 'Metals'),
        node('c', 0, 0),
      ],
      links: [],
    })
    expect(boxesOfWords(drawing).map(({ text }) => text)).toEqual(['Metals', 'Textiles', 'a', 'b'])
  })

  test('of 1,241 products and 4,000 links stays below 600 kB, its names apart, its bytes the same', async () => {
    const drawing = networkChart(productSpace())
    const frame = { id: 'n', width: drawing.width, height: drawing.height }
    const svg = await chartSvg(drawing.option, frame)
    expect(Buffer.byteLength(svg)).toBeLessThan(600_000)
    expect(await chartSvg(networkChart(productSpace()).option, frame)).toBe(svg)
    expect(themedSvg(svg)).not.toMatch(/="#(?!000")[0-9a-f]{3,8}"|="rgb/i)
    const boxes = boxesOfWords(drawing)
    expect(touching(boxes)).toEqual([])
    // Every 25th of 1,241 is lit: 50 names, drawn or reported.
    expect(boxes.length + drawing.unlabelled.length).toBe(50)
  })
})
