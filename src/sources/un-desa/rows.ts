import { accept, reject, type RowAnswer } from '../../lake/source.js'
import type { Place } from './places.js'

export type Sex = 'both' | 'female' | 'male'

/** One cell of a table: how many of an origin live in a destination. */
export type Stock = {
  readonly destination: Place
  readonly origin: Place
  readonly year: string
  readonly sex: Sex | null
  readonly value: string
  /** The letters of the table: B born abroad, C foreign citizens, R refugees added, I imputed. */
  readonly typeOfData: string | null
}

/** Nothing where the cell is empty or “..”: the number is not known. */
export const isUnknown = (value: string): boolean => /^(?:\.*|…|[-–—])$/.test(value)

export const answersFor = (stock: Stock, place?: string): RowAnswer[] => {
  const { destination, origin, year, sex, value, typeOfData } = stock
  if (isUnknown(value) || destination.kind === 'group' || origin.kind === 'group') return []
  if (destination.kind !== 'country' || origin.kind === 'unknown') return [reject('un-desa-country', place)]
  if (!/^(?:19|20)\d\d$/.test(year)) return [reject('un-desa-year', place)]
  if (sex === null) return [reject('un-desa-sex', place)]
  // Doubles of a spreadsheet: `38891.00000000001`. The lake keeps six decimals.
  if (!/^\d{1,10}(?:\.\d{1,20})?$/.test(value)) return [reject('un-desa-value', place)]
  const residual = origin.kind === 'residual' ? origin.name.toLowerCase().replaceAll(' ', '-') : null
  const dimensions = [...(sex === 'both' ? [] : ['sex']), ...(residual === null ? [] : ['origin'])]
  const categories = [...(sex === 'both' ? [] : [sex]), ...(residual === null ? [] : [residual])]
  return [
    accept(
      {
        indicator: 'migrant-stock',
        reporter: destination.code,
        partner: origin.kind === 'country' ? origin.code : 'X-NES',
        period: year,
        dimension: dimensions.join('-') || null,
        category: categories.join('-') || null,
        value,
        unit: 'persons',
        resolution: null,
        qualifier: 'estimate',
        document: null,
        stated_at: null,
        cites: null,
        note: typeOfData === null ? null : `type of data: ${typeOfData}`,
      },
      place === undefined ? {} : { place },
    ),
  ]
}
