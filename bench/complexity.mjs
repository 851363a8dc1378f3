// The full set of complexity on a generated matrix, in one process: one round to warm up, then the median of five. With
// `space` the product space with its layout; with `naive` the same set written straight from the formulas.
import { nestedTrade } from './nested-trade.mjs'
import { naiveSet } from './naive-complexity.mjs'
import { moduleOf } from './modules.mjs'

const [, , countries, products, what = 'set'] = process.argv
const of = (name) => moduleOf(`measures/complexity/${name}`)
const [
  { balassa, specialised, pruned },
  { complexityOf },
  { proximityOf },
  { densityOf },
  outlook,
  { productSpace },
] = await Promise.all(['specialisation', 'eci', 'proximity', 'density', 'outlook', 'product-space'].map(of))
const trade = nestedTrade(Number(countries), Number(products))
const codes = Array.from({ length: Number(products) }, (_, k) => String(k).padStart(5, '0'))

const set = () => {
  const m = pruned(specialised(balassa(trade))).specialisation
  const found = complexityOf(m)
  const proximity = proximityOf(m, 'keep')
  const density = densityOf(m, 'keep')
  const q = outlook.productComplexity(found, 'uncentred')
  return { m, proximity, found, coi: outlook.outlookOf(m, density, q), cog: outlook.gainOf(m, density, q) }
}
const runs = {
  set,
  naive: () => naiveSet(trade),
  space: () => {
    const m = pruned(specialised(balassa(trade))).specialisation
    return productSpace(proximityOf(m, 'keep'), codes.slice(0, m.products))
  },
}
const seconds = []
for (let round = 0; round < (what === 'naive' ? 2 : 6); round += 1) {
  const began = performance.now()
  runs[what]()
  seconds.push((performance.now() - began) / 1000)
}
const [, ...measured] = seconds
console.log(JSON.stringify({ seconds: measured.toSorted((a, b) => a - b)[Math.floor(measured.length / 2)] }))
