import type { CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

const labels = countryLabels({
  WORLD: 'WLD',
  World: 'WLD',
  TOTAL: 'WLD',
  'Macedonia, FYR': 'MKD',
  'Korea, Dem. Rep.': 'PRK',
  "Korea, Dem. People's Rep.": 'PRK',
})

/** A country of the matrices, or a residual of places that are not named; null for a label nobody knows. */
export const placeOf = (
  label: string,
): { readonly code: CountryCode; readonly residual: string | null } | null => {
  const name = label.replace(/\s+/g, ' ').trim()
  if (/^others?(?: (?:north|south))?$/i.test(name))
    return { code: 'X-NES', residual: name.toLowerCase().replaceAll(' ', '-') }
  const code = labels(name)
  return code ? { code, residual: null } : null
}
