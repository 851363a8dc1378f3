import type { Dyad } from '../../domain/dyad.js'
import type { Level } from '../../domain/flow.js'
import type { Quantity, Unit } from '../../domain/quantity.js'
import type { Measure, Measured, MeasuredRow } from '../../measures/measure.js'
import { en, type MessageId } from '../../messages/en.js'
import { say, type FigureFormat, type Said, type Word, type Words } from '../section.js'

/** A computed measure, as it is shown: which one, of what, and the result. */
export type Shown = {
  readonly measure: Measure
  readonly parameters: Readonly<Record<string, unknown>>
  readonly result: Measured
}

/** The words for a name of ours (`key.partner`, `also.standardError`); a name without words stands as it is, spelt apart. */
export const term = (kind: 'key' | 'also' | 'part', name: string): Word => {
  const id = `${kind}.${name}`
  if (id in en) return say(id as MessageId)
  return name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
}

const countryKeys = new Set([
  'reporter',
  'partner',
  'country',
  'supplier',
  'recipient',
  'about',
  'counterpart',
])

/** A number that belongs to a row's, as the title of its column: by what it is of this measure, where its name says less. */
export const columnTerm = (name: string, quantities: readonly Quantity[]): Word => {
  if (name === 'marketShare') return say('column.marketShare')
  return name === 'demand' && quantities[0]?.unit === 'USD'
    ? say('column.demand-in-value')
    : term('also', name)
}

/** What a row is of, in words: a country, a product, a year, or a part that the measure names. */
export const keyWord = (name: string, value: string | number, { result }: Shown, short = false): Word => {
  const text = String(value)
  if (countryKeys.has(name)) return { country: text }
  if (name === 'product' && text === 'TOTAL') return say('part.all-products')
  if (name === 'product' && /^\d+$/.test(text)) {
    const classification = result.basis?.classification ?? 'HS'
    const level = (result.basis?.level === 1 ? 1 : text.length) as Level
    return { product: text, classification, level, short }
  }
  return typeof value === 'number' || /^[\d-]+$/.test(text) ? text : term('part', text)
}

/** What a row is of, but for the year: the words of its key. */
export const rowName = (
  { key }: MeasuredRow,
  shown: Shown,
  words: Words,
  without: readonly string[] = [],
): string =>
  Object.entries(key)
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => words.text(keyWord(name, value, shown, true)))
    .join(', ')

/** How numbers of a unit are printed in a table or on an axis: dollars in millions, or in thousands where all are small. */
export const formatOf = (quantities: readonly Quantity[]): FigureFormat => {
  const [unit] = quantities.map((each) => each.unit)
  const largest = quantities.reduce((most, { value }) => Math.max(most, Math.abs(value ?? 0)), 0)
  switch (unit) {
    case 'USD':
      return largest >= 1e7 || largest === 0 ? 'usd-million' : 'usd-thousand'
    case 'share':
    case 'rate':
    case 'points':
      return 'percent-bare'
    case 'rank':
    case 'count':
    case 'persons':
    case 'companies':
    case 'doses':
    case 'days':
    case 'years':
      return 'integer'
    case 'index':
    case 'log-points':
    case 'z-score':
      return 'index'
    default:
      return 'number'
  }
}

/** What a value is multiplied with to stand in the unit that its format prints. */
export const scaleOf = (format: FigureFormat): number =>
  format === 'usd-million' ? 1e-6 : format === 'usd-thousand' ? 1e-3 : format === 'percent-bare' ? 100 : 1

/** The unit as the format prints it. */
export const unitWord = (unit: Unit, format: FigureFormat): Word => {
  if (format === 'usd-million') return say('unit.usd-million')
  if (format === 'usd-thousand') return say('unit.usd-thousand')
  if (unit === 'share') return say('unit.percent')
  if (unit === 'rate') return say('unit.percent-a-year')
  return { unit }
}

/** What the value of a measure is, where its name says more than that: the growth of exports of `demand-growth`. */
export const valueWord = ({ id }: Measure): Word => {
  const own = `value.${id}`
  return own in en ? say(own as MessageId) : { measure: id }
}

/** The measure and its flow, the dyad (where it has one) and the years. */
export const titleOf = ({ measure, parameters, result }: Shown): Said => {
  const { dyad, flow } = parameters as { dyad?: Dyad; flow?: string }
  const { years: asked, year } = parameters as { years?: readonly number[]; year?: number }
  const named = result.rows.flatMap(({ key }) => key['year'] ?? [])
  const years = (named.length > 0 ? named : (asked ?? (year === undefined ? [] : [year]))).map(String)
  const [first, last] = [years.toSorted().at(0) ?? '', years.toSorted().at(-1) ?? '']
  const name: Word =
    flow === 'export' || flow === 'import'
      ? say('measure.of-flow', { measure: { measure: measure.id }, flow: say(`measure.flow-${flow}`) })
      : { measure: measure.id }
  const when: Word =
    first === last ? say('word.year', { year: first }) : say('word.years', { from: first, to: last })
  const fill = { measure: name, when }
  if (dyad === undefined) return say('measure.title', fill)
  return say('measure.title-dyad', {
    ...fill,
    reporter: { country: dyad.reporter },
    partner: { country: dyad.partner },
  })
}
