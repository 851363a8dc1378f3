import { jsonReader } from '../../lake/readers/json.js'
import type { Reader } from '../../lake/readers/reader.js'
import { reject, rowsInput, type RowAnswer, type RowParser } from '../../lake/source.js'
import { judgeFields, type Fields } from './fields.js'

type Members = Readonly<Record<string, unknown>>
const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {}
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** A dimension or an attribute with the values that a series names by their number. */
type Component = { readonly id: string; readonly values: readonly string[] }
const componentsIn = (value: unknown): readonly Component[] =>
  listOf(value).map((each) => {
    const { id, values } = membersOf(each)
    const texts = listOf(values).map((one) => textOf(membersOf(one)['id'] ?? membersOf(one)['name']))
    return { id: textOf(id), values: texts }
  })

const series = jsonReader({ records: ['$.dataSets.0.series.*'] })
const structure = jsonReader({ records: ['$.structure'] })

/** The series of SDMX-JSON; what their numbers mean is stated once, and may follow them. */
const reader: Reader<unknown> = {
  open: async (file) => {
    const head: Record<string, string> = {}
    for await (const { value } of (await structure.open(file)).records)
      head['structure'] = JSON.stringify(value)
    return { ...(await series.open(file)), head }
  },
  cells: series.cells,
}

const fieldsFrom = (components: readonly Component[], numbers: readonly unknown[]): Fields =>
  Object.fromEntries(
    components.flatMap(({ id, values }, index) => {
      const number = numbers[index]
      const value = typeof number === 'number' ? values[number] : undefined
      return value === undefined ? [] : [[id, value]]
    }),
  )

/** A series: its key is numbers of values (`0:3:12:0`), its observations are by the number of their year. */
const parse: RowParser<unknown> = ({ head }) => {
  const { dimensions, attributes } = membersOf(JSON.parse(head['structure'] ?? '{}'))
  const keys = componentsIn(membersOf(dimensions)['series'])
  const times = componentsIn(membersOf(dimensions)['observation'])
  const ofSeries = componentsIn(membersOf(attributes)['series'])
  const ofObservation = componentsIn(membersOf(attributes)['observation'])
  return ({ value, place }): readonly RowAnswer[] => {
    const [, key] = /\.([\d:]+)$/.exec(place ?? '') ?? []
    if (key === undefined || keys.length === 0) return [reject('wits-shape')]
    const own = {
      ...fieldsFrom(keys, key.split(':').map(Number)),
      ...fieldsFrom(ofSeries, listOf(membersOf(value)['attributes'])),
    }
    return Object.entries(membersOf(membersOf(value)['observations'])).flatMap(([time, observation]) => {
      const [rate, ...numbers] = listOf(observation)
      return judgeFields(
        {
          ...own,
          ...fieldsFrom(times, [Number(time)]),
          ...fieldsFrom(ofObservation, numbers),
          OBS_VALUE: textOf(rate),
        },
        place ?? '',
      )
    })
  }
}

/** An answer of the WITS API with `format=JSON`. */
export const tariffsJson = rowsInput({
  id: 'json',
  name: /\.json$/i,
  looksLike: (head) => /"dataSets"\s*:/.test(head) && /TARIFFTYPE|WITS|TRAINS/.test(head),
  table: 'tariff',
  what: 'an answer of the WITS API as SDMX-JSON',
  reader,
  parse,
})
