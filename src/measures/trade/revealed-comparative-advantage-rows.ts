import { dyadText, type Dyad } from '../../domain/dyad.js'
import type { Quantity } from '../../domain/quantity.js'
import type { MeasuredRow } from '../measure.js'
import type { Book } from './book.js'
import { noRecord } from './flow-values.js'
import type { Heads } from './per-head.js'
import {
  advantage,
  logarithm,
  relativeAdvantage,
  relativeTradeAdvantage,
  revealedCompetitiveness,
  type AdvantageForm,
  type Standing,
} from './revealed-comparative-advantage-kernel.js'
import { figure, type Subject, type Worked } from './structure.js'
import type { Vector } from './vector.js'

/** A flow of the country and of the world, from one record. */
export type Side = { readonly book: Book; readonly own: Vector; readonly world: Vector }

/** Exports, and what the form needs beside them. */
export type AdvantageFlows = {
  readonly exports: Side
  /** Null where the source has no imports, or the form needs none. */
  readonly imports: Side | null
  readonly heads: ReadonlyMap<number, Heads>
}

type Asked = { readonly dyad: Dyad; readonly form: AdvantageForm }

type Indexed = Pick<MeasuredRow, 'value' | 'also'>

/** The index of a product in a year, with the numbers that it is made of. */
export const indexOf = (
  question: Asked,
  flows: AdvantageFlows,
  conventions: readonly string[],
  product: string,
  year: number,
): Indexed => {
  const { form } = question
  const parameters = { dyad: dyadText(question.dyad), year, product, form }
  const subject: Subject = { id: 'revealed-comparative-advantage', parameters, conventions }
  const x = standingOf(flows.exports, product, year)
  if (form === 'per-head') return perHead(subject, x, flows.heads.get(year), product)
  if (form === 'vollrath')
    return vollrath(subject, x, flows.imports && standingOf(flows.imports, product, year))
  return {
    value: figure(subject, 'index', x, (...values) => advantage(form, standing(values))),
    also: named(x),
  }
}

/** x_ik, x_i, x_wk and x_w, in this order. */
type Standings = {
  readonly own: Quantity
  readonly all: Quantity
  readonly world: Quantity
  readonly worldAll: Quantity
}

const standingOf = ({ own, world }: Side, product: string, year: number): Standings => ({
  own: own.quantity(product, year),
  all: own.total(year),
  world: world.quantity(product, year),
  worldAll: world.total(year),
})

const standing = ([ik = 0, i = 0, wk = 0, w = 0]: readonly number[]): Standing => ({ ik, i, wk, w })

const named = ({ own, all, world, worldAll }: Standings) => ({
  exports: own,
  total: all,
  world,
  worldTotal: worldAll,
})

const perHead = (subject: Subject, x: Standings, heads: Heads | undefined, product: string): Indexed => {
  const missing = noRecord('population', 'persons')
  const inputs = {
    own: x.own,
    population: heads?.population ?? missing,
    world: heads?.world(product) ?? missing,
    people: heads?.people ?? missing,
  }
  return {
    value: figure(subject, 'index', inputs, (...values) => advantage('per-head', standing(values))),
    also: {
      exports: x.own,
      population: inputs.population,
      world: inputs.world,
      worldPopulation: inputs.people,
    },
  }
}

/** RXA, and beside it ln RXA, RMA, RTA and RC. */
const vollrath = (subject: Subject, x: Standings, m: Standings | null): Indexed => {
  const none = noRecord('trade-value')
  const imports = m ?? { own: none, all: none, world: none, worldAll: none }
  const both = {
    ...x,
    imported: imports.own,
    importedAll: imports.all,
    worldImported: imports.world,
    worldImportedAll: imports.worldAll,
  }
  const ofBoth = (work: (x: Standing, m: Standing) => Worked) =>
    figure(subject, 'index', both, (...values) => work(standing(values), standing(values.slice(4))))
  return {
    value: figure(subject, 'index', x, (...values) => relativeAdvantage(standing(values))),
    also: {
      ...named(x),
      lnRxa: figure(subject, 'index', x, (...values) => logarithm(standing(values))),
      rma: figure(subject, 'index', imports, (...values) => relativeAdvantage(standing(values))),
      rta: ofBoth(relativeTradeAdvantage),
      rc: ofBoth(revealedCompetitiveness),
    },
  }
}
