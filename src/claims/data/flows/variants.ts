import { say } from '../../messages/said.js'
import type { Definition } from '../evidence.js'
import { isGroup } from './book.js'
import { partsOf, seenFromPartner, servicesRecords, type Part, type Question, type Side } from './question.js'
import { fiscal, growthConvention, growthWindow, partOfYear, year } from './time-variants.js'
import { isYearly } from './span.js'
import { variant, type Maker, type Variant } from './variant.js'

const mirror: Maker = (question) => {
  const { part, record } = question
  if (record !== 'own') return []
  const partner = variant('mirror', { ...question, record: 'mirror' }, say('instead/partner-books', { part }))
  if (part.side === 'export' || part.side === 'import') return [partner]
  return [
    partner,
    variant(
      'mirror',
      { ...question, record: 'importers' },
      say('instead/trader-books', { part, trader: 'importer' }),
    ),
    variant(
      'mirror',
      { ...question, record: 'exporters' },
      say('instead/trader-books', { part, trader: 'exporter' }),
    ),
  ]
}

const total: Maker = (question) =>
  question.total === 'summed' || !partsOf(question).some(({ partner }) => partner === 'WLD')
    ? []
    : [variant('total', { ...question, total: 'summed' }, say('instead/summed'))]

const union: Maker = (question) => {
  const named = partsOf(question).flatMap(({ reporter, partner }) => [reporter, partner])
  if (question.what === 'rank')
    return isGroup(question.part.partner) || question.union === 'one'
      ? []
      : [variant('union', { ...question, union: 'one' }, say('instead/union-as-one'))]
  if (question.union !== 'as-reported' || !named.some((code) => code !== 'WLD' && isGroup(code))) return []
  return [
    variant('union', { ...question, union: 'members-then' }, say('instead/members', { of: 'then' })),
    variant('union', { ...question, union: 'members-now' }, say('instead/members', { of: 'now' })),
  ]
}

/** Other wholes of a share: all trade for the product’s, both directions for one, the partner’s trade for the reporter’s. */
const shareBase: Maker = (question) => {
  const { what, part, base } = question
  if (what !== 'share' || base === null) return []
  const whole = { reporter: part.reporter, partner: 'WLD' }
  const parts: readonly [Part, Part][] = [
    ...(part.product === 'TOTAL'
      ? []
      : ([
          [part, { ...part, ...whole }],
          [part, { ...part, product: 'TOTAL' }],
          [part, { ...part, ...whole, product: 'TOTAL' }],
        ] as [Part, Part][])),
    ...(part.partner === 'WLD'
      ? []
      : [[seenFromPartner(part), { ...seenFromPartner(part), partner: 'WLD' }] as [Part, Part]]),
  ]
  return parts
    .filter(
      ([, each]) =>
        partKey(each) !== partKey(base) &&
        !(each.partner === 'WLD' && each.product === part.product && part.partner === 'WLD'),
    )
    .map(([top, bottom]) =>
      variant(
        'share-base',
        { ...question, part: top, base: bottom },
        say('instead/share-base', { whole: bottom, not: base }),
      ),
    )
}

const partKey = ({ reporter, partner, side, product }: Part): string =>
  [reporter, partner, side, product].join(' ')

const withSide = (question: Question, side: Side): Question => ({
  ...question,
  part: { ...question.part, side },
  base: question.base && { ...question.base, side },
})

const turnover: Maker = (question) => {
  const { side } = question.part
  if (side === 'balance') return []
  const others: readonly Side[] = side === 'turnover' ? ['export', 'import'] : ['turnover']
  return others.map((other) =>
    variant('turnover', withSide(question, other), say('instead/side', { side: other, not: side })),
  )
}

const direction: Maker = (question) => {
  const { side } = question.part
  if (side !== 'export' && side !== 'import') return []
  const other = side === 'export' ? 'import' : 'export'
  return [variant('direction', withSide(question, other), say('instead/side', { side: other, not: side }))]
}

const revision: Maker = (question) =>
  question.edition > 0 || question.part.product === 'TOTAL'
    ? []
    : [1, 2].map((edition) => variant('revision', { ...question, edition }, say('instead/revision')))

const productGroup: Maker = (question) => {
  const { product } = question.part
  if (product === 'TOTAL') return []
  return [4, 2]
    .filter((digits) => digits < product.length)
    .map((digits) => {
      const above = product.slice(0, digits)
      const within = (part: Part): Part => (part.product === product ? { ...part, product: above } : part)
      const other = { ...question, part: within(question.part), base: question.base && within(question.base) }
      return variant('product-group', other, say('instead/product-group', { group: above, not: product }))
    })
}

/** “Trade” may hold services, where a source of the lake has them. */
const services: Maker = (question) =>
  !question.goods || question.services !== null || question.what === 'rank'
    ? []
    : partsOf(question).some(({ product }) => product !== 'TOTAL')
      ? []
      : servicesRecords.map((record) =>
          variant('services', { ...question, services: record }, say('instead/services', { record })),
        )

const currency: Maker = (question) => {
  if (question.what !== 'level' && question.what !== 'change') return []
  const others = question.currency === 'USD' ? ['EUR'] : ['USD']
  return others.map((other) =>
    variant(
      'currency',
      { ...question, currency: other },
      say('instead/currency', { currency: other, not: question.currency }),
    ),
  )
}

/** Ways to read, the likeliest slip first. */
const makers: readonly (readonly [Definition, Maker])[] = [
  ['mirror', mirror],
  ['year', year],
  ['growth-convention', growthConvention],
  ['growth-window', growthWindow],
  ['total', total],
  ['union', union],
  ['share-base', shareBase],
  ['turnover', turnover],
  ['direction', direction],
  ['services', services],
  ['revision', revision],
  ['product-group', productGroup],
  ['currency', currency],
  ['fiscal', fiscal],
  ['part-of-year', partOfYear],
]

/** Ways that need months of which most books have none, where the text speaks of years. */
const byMonth: ReadonlySet<Definition> = new Set(['fiscal', 'part-of-year'])
const needsMonths = (definition: Definition, { to }: Question): boolean =>
  byMonth.has(definition) && isYearly(to)

/** A question in every other single way, the likeliest first. */
export const singles = (question: Question, months: boolean): readonly Variant[] =>
  makers.flatMap(([definition, make]) => (needsMonths(definition, question) && !months ? [] : make(question)))

/** In two other ways at once. Months and years are one and the same thing, and are not varied together. */
export const pairs = (question: Question, months: boolean): readonly Variant[] =>
  makers.flatMap(([definition, make], at) => {
    if (needsMonths(definition, question) && !months) return []
    return make(question).flatMap((first) =>
      makers.slice(at + 1).flatMap(([other, next]) =>
        (byMonth.has(other) && definition === 'year') ||
        (needsMonths(other, first.question) && !months) ||
        timely(definition, other)
          ? []
          : next(first.question).map((second) => ({
              definitions: [definition, other],
              question: second.question,
              instead: say('instead/both', { one: first.instead, other: second.instead }),
            })),
      ),
    )
  })

/** Two ways that both move the window, or both change the direction, come to what a third does, or to nothing. */
const timely = (a: Definition, b: Definition): boolean =>
  (a === 'year' && b === 'growth-window') ||
  (a === 'fiscal' && b === 'part-of-year') ||
  (a === 'turnover' && b === 'direction')
