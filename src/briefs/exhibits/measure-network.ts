import { networkChart } from '../../charts/network.js'
import type { Drawing } from '../../charts/drawing.js'
import { sectionOfChapter } from '../../messages/hs-sections.js'
import type { Words } from '../section.js'
import { keyWord, type Shown } from './measure-words.js'

/** Products as nodes, in their places; a row with a `to` is a link. Lit is what the reporter is specialised in. */
export const network = (shown: Shown, words: Words): Drawing => {
  const { rows } = shown.result
  const number = (row: (typeof rows)[number], name: string) => row.also?.[name]?.value ?? 0
  return networkChart({
    nodes: rows
      .filter(({ key }) => key['to'] === undefined)
      .map((row) => {
        const product = String(row.key['product'])
        const section = sectionOfChapter(product.slice(0, 2))
        return {
          id: product,
          label: words.text(keyWord('product', product, shown, true)),
          x: number(row, 'x'),
          y: number(row, 'y'),
          area: number(row, 'exports'),
          lit: number(row, 'lit') > 0,
          ...(section && {
            group: words.text({ product: section, classification: 'HS', level: 1, short: true }),
          }),
        }
      }),
    links: rows
      .filter(({ key }) => key['to'] !== undefined)
      .map(({ key, value }) => ({
        from: String(key['product']),
        to: String(key['to']),
        weight: value.value ?? 0,
      })),
  })
}
