import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { accept, reject, rowsInput, type RowAnswer } from '../../lake/source.js'
import { geoDistCodes } from './codes.js'

const columns = ['iso3', 'city_en', 'area', 'landlocked', 'lat', 'lon', 'cap']
const countries = new Map(geoDistCodes.map(({ code, country }) => [code, country]))
/** R writes 300000 as `3e+05`. */
const isNumber = (text: string): boolean => /^-?\d{1,9}(?:\.\d{1,12})?(?:e\+?0?\d)?$/.test(text)
const plain = (text: string): string => (text.includes('e') ? String(Number(text)) : text)
const isMissing = (text: string): boolean => text === '' || text === '.' || text === 'NA'

/** A city of a country. The capital's place is the country's; another city's stands under its own name. */
const parse = ({ value: cells }: { readonly value: Cells }): readonly RowAnswer[] => {
  const cell = (name: string): string => (cells[name] ?? '').trim()
  const reporter = countries.get(cell('iso3'))
  if (columns.some((name) => cells[name] === undefined)) return [reject('gravity-shape')]
  if (Object.keys(cells).some((name) => name.startsWith('#'))) return [reject('gravity-shape')]
  if (reporter === undefined) return [reject('gravity-country')]
  const isCapital = cell('cap') === '1'
  const [lat, lon] = [cell('lat'), cell('lon')]
  const given = [lat, lon, ...(isCapital ? [cell('area'), cell('landlocked')] : [])]
  if (given.some((text) => !isMissing(text) && !isNumber(text)) || Math.abs(Number(lat)) > 90)
    return [reject('gravity-value')]
  const isMerged = cell('iso3') === 'YUG'
  const observe = (indicator: string, text: string, unit: string, isOfCity: boolean): RowAnswer[] => {
    if (isMissing(text)) return []
    return [
      accept({
        indicator,
        reporter,
        ...(!isCapital && { dimension: 'city', category: cell('city_en') }),
        value: plain(text),
        unit,
        qualifier: isMerged && !isOfCity ? 'uncertain' : 'exact',
        note: isMerged
          ? 'coded YUG (Serbia and Montenegro) in the source'
          : isCapital
            ? cell('city_en')
            : null,
      }),
    ]
  }
  return [
    ...observe('latitude', lat, 'degrees', true),
    ...observe('longitude', lon, 'degrees', true),
    ...(isCapital ? observe('area', cell('area'), 'km2', false) : []),
    ...(isCapital ? observe('landlocked', cell('landlocked'), '0-1', false) : []),
  ]
}

/** GeoDist's file of countries and their cities. */
export const cities = rowsInput({
  id: 'cities',
  name: /geo_cepii.*\.csv$/i,
  table: 'observation',
  what: 'the countries and cities of GeoDist as CSV (geo_cepii.csv)',
  columns,
  reader: csvReader({ columns, encodings: ['utf-8', 'windows-1252'], rename: (name) => name.toLowerCase() }),
  parse: () => parse,
})
