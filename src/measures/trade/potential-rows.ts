import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Lineage } from '../../domain/lineage.js'
import { known, unknown, type Quantity, type Unit } from '../../domain/quantity.js'
import type { MeasuredRow } from '../measure.js'
import { sumOf } from './export-potential-kernel.js'
import { largestProducts } from './gaps-kernel.js'
import { computed, plain } from './lineages.js'
import type { Market, PotentialGround } from './potential-ground.js'

/** What rows of potentials are asked for with. */
export type PotentialQuestion = { readonly dyad: Dyad; readonly year: number; readonly top: number }

const lineageOf = (
  { dyad, year }: PotentialQuestion,
  more: Readonly<Record<string, string>>,
  arithmetic: string,
  inputs: Readonly<Record<string, Lineage>>,
) =>
  computed(
    'export-potential',
    { dyad: dyadText(dyad), year, ...more },
    ['potential-epi-style', 'potential-mean-years'],
    arithmetic,
    inputs,
  )

const at = (values: Float64Array, index: number): number => values[index] as number
const over = (sum: number, years: number): string => `${plain(sum)} / ${years}`

/** A row a market, the largest unrealised potential first; the partner asked for among them in any case. */
export const rowsOverPartners = (question: PotentialQuestion, ground: PotentialGround): MeasuredRow[] => {
  const sorted = ground.markets
    .map((market) => ({ market, unrealised: sumOf(market.potential.unrealised) }))
    .filter(({ market }) => market.potential.trade > 0 || market.code === question.dyad.partner)
    .toSorted((a, b) => b.unrealised - a.unrealised || a.market.code.localeCompare(b.market.code, 'en'))
  return sorted
    .filter(
      ({ market }, index) =>
        question.top === 0 || index < question.top || market.code === question.dyad.partner,
    )
    .map(({ market, unrealised }) => partnerRow(question, ground, market, unrealised))
}

const partnerRow = (
  { dyad, year, top }: PotentialQuestion,
  ground: PotentialGround,
  { code, potential, years }: Market,
  unrealised: number,
): MeasuredRow => {
  const question = { dyad: { ...dyad, partner: code }, year, top }
  const { trade, demand } = ground.quantities
  const [ofTrade, ofDemand] = [trade.ofCountry(code), demand.ofCountry(code)]
  const inputs = { trade: ofTrade.lineage, imports: ofDemand.lineage }
  const traded = known(
    potential.trade,
    'USD',
    lineageOf(question, {}, over(ofTrade.value as number, years.trade), { trade: ofTrade.lineage }),
  )
  const ease = easeOf(question, potential, inputs)
  const make = (value: number, says: string): Quantity =>
    ease.value === null
      ? unknown('undefined', 'USD', lineageOf(question, {}, says, inputs))
      : known(value, 'USD', lineageOf(question, {}, says, inputs))
  const eases = ease.value === null ? 'not defined' : plain(ease.value)
  const n = ground.products.length
  return {
    key: { partner: code },
    value: make(
      unrealised,
      `Σ_k max(0, S_k × E × D_k − v_k) over ${n} products, with E = ${eases} and means of ${years.demand} years of D and ${years.trade} of v`,
    ),
    also: {
      potential: make(sumOf(potential.potential), `Σ_k S_k × E × D_k over ${n} products, with E = ${eases}`),
      trade: traded,
      imports: known(
        (ofDemand.value as number) / years.demand,
        'USD',
        lineageOf(question, {}, over(ofDemand.value as number, years.demand), { imports: ofDemand.lineage }),
      ),
      ease,
    },
  }
}

const easeOf = (
  question: PotentialQuestion,
  { ease, trade, expected }: Market['potential'],
  inputs: Readonly<Record<string, Lineage>>,
): Quantity => {
  const lineage = lineageOf(question, {}, `${plain(trade)} / ${plain(expected)}`, inputs)
  return ease === null ? unknown('undefined', 'index', lineage) : known(ease, 'index', lineage)
}

/** A row a product, of one market or of several together, the largest unrealised potential first. */
export const rowsOverProducts = (
  question: PotentialQuestion,
  ground: PotentialGround,
  markets: readonly Market[],
): MeasuredRow[] => {
  const columns = new Map(ground.products.map((product, k) => [product, k]))
  const total = (of: 'unrealised' | 'potential', k: number) =>
    markets.reduce((sum, { potential }) => sum + at(potential[of], k), 0)
  const unrealised = ground.products.map((_, k) => total('unrealised', k))
  const exported = ground.products.filter((_, k) => at(ground.supply, k) > 0)
  const found = largestProducts(
    exported,
    (product) => unrealised[columns.get(product) as number] ?? null,
    question.top,
  )
  const [only] = markets
  return found.map((product) => {
    const k = columns.get(product) as number
    return only !== undefined && markets.length === 1
      ? productRow(question, ground, only, product, k)
      : sumRow(question, ground, product, {
          unrealised: unrealised[k] as number,
          potential: total('potential', k),
          supply: at(ground.supply, k),
          markets: markets.length,
        })
  })
}

const productRow = (
  question: PotentialQuestion,
  { quantities, supply }: PotentialGround,
  { code, potential, years }: Market,
  product: string,
  k: number,
): MeasuredRow => {
  const q = {
    exports: quantities.exports(product),
    world: quantities.world(product),
    imports: quantities.demand.cell(code, product),
    trade: quantities.trade.cell(code, product),
  }
  const inputs = Object.fromEntries(Object.entries(q).map(([name, each]) => [name, each.lineage]))
  const share = `(${plain(q.exports.value as number)} / ${plain(q.world.value as number)})`
  const ease = easeOf(question, potential, {
    trade: quantities.trade.ofCountry(code).lineage,
    imports: quantities.demand.ofCountry(code).lineage,
  })
  const demand = `(${over(q.imports.value as number, years.demand)})`
  const traded = over(q.trade.value as number, years.trade)
  const epi = `${share} × (${plain(potential.trade)} / ${plain(potential.expected)}) × ${demand}`
  const make = (value: number, unit: Unit, says: string): Quantity => {
    const lineage = lineageOf(question, { product }, says, { ...inputs, ease: ease.lineage })
    return ease.value === null && unit === 'USD'
      ? unknown('undefined', unit, lineage)
      : known(value, unit, lineage)
  }
  const plainly = (value: number, unit: Unit, says: string, named: Readonly<Record<string, Lineage>>) =>
    known(value, unit, lineageOf(question, { product }, says, named))
  return {
    key: { product },
    value: make(at(potential.unrealised, k), 'USD', `max(0, ${epi} − ${traded})`),
    also: {
      potential: make(at(potential.potential, k), 'USD', epi),
      trade: plainly((q.trade.value as number) / years.trade, 'USD', traded, { trade: q.trade.lineage }),
      demand: plainly((q.imports.value as number) / years.demand, 'USD', demand, {
        imports: q.imports.lineage,
      }),
      supply: plainly(at(supply, k), 'share', share, {
        exports: q.exports.lineage,
        world: q.world.lineage,
      }),
      ease,
    },
  }
}

const sumRow = (
  question: PotentialQuestion,
  { quantities }: PotentialGround,
  product: string,
  sums: Readonly<Record<'unrealised' | 'potential' | 'supply' | 'markets', number>>,
): MeasuredRow => {
  const [exports, world] = [quantities.exports(product), quantities.world(product)]
  const inputs = { exports: exports.lineage, world: world.lineage }
  const share = `${plain(exports.value as number)} / ${plain(world.value as number)}`
  const make = (value: number, unit: Unit, says: string) =>
    known(value, unit, lineageOf(question, { product }, says, inputs))
  return {
    key: { product },
    value: make(
      sums.unrealised,
      'USD',
      `Σ_j max(0, S × E_j × D_j − v_j) over ${sums.markets} markets, S = ${share}`,
    ),
    also: {
      potential: make(sums.potential, 'USD', `Σ_j S × E_j × D_j over ${sums.markets} markets, S = ${share}`),
      supply: make(sums.supply, 'share', share),
    },
  }
}
