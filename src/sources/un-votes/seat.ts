import { countryOf, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Resolution 47/1: what was left of Yugoslavia could not keep the seat; resolution 55/12: admitted anew. */
const seatVacated = '1992-09-22'
const admittedAnew = '2000-11-01'
const serbiaAlone = '2006-06-03'
/** The Russian Federation took the Soviet Union’s seat on this day. */
const russiaSeated = '1991-12-24'
const czechiaFounded = '1993-01-01'

/**
 * Whose seat a code means on a day; files carry a present-day or a former code through all years.
 * @returns null where the seat was vacant: FR Yugoslavia was no member then, whatever the file says
 */
export const seatOn = (code: CountryCode, date: string): CountryCode | null => {
  if (code === 'YUG' || code === 'SCG' || code === 'SRB') {
    if (date < seatVacated) return 'YUG'
    if (date < admittedAnew) return null
    return date < serbiaAlone ? 'SCG' : 'SRB'
  }
  if (code === 'RUS' || code === 'SUN') return date < russiaSeated ? 'SUN' : 'RUS'
  if (code === 'CZE') return date < czechiaFounded ? 'CSK' : 'CZE'
  return code
}

/** Names of their day, for members whose code is none of ours. */
const labels = countryLabels({
  'BYELORUSSIAN SSR': 'BLR',
  DAHOMEY: 'BEN',
  'DEMOCRATIC YEMEN': 'YMD',
  'FEDERATION OF MALAYA': 'X-MYP',
  TANGANYIKA: 'X-TGK',
  'UKRAINIAN SSR': 'UKR',
  'UNITED ARAB REPUBLIC': 'EGY',
  'UPPER VOLTA': 'BFA',
  'YEMEN ARAB REPUBLIC': 'YEM',
  ZANZIBAR: 'X-ZNZ',
})

/** The member a row names: by its code, and where that is none of ours by its name. */
export const memberOf = (code: string, name: string): CountryCode | null => {
  const found = countryOf(code.trim().toUpperCase())
  const known = found !== null && found.kind !== 'group' && found.kind !== 'world' ? found.code : null
  return known ?? (name.trim() === '' ? null : (labels(name) ?? null))
}

/** Columns of a wide file that are countries: three capital letters, as ISO 3166-1 writes them. */
export const isCountryColumn = (column: string): boolean => /^[A-Z]{3}$/.test(column)
