import type { CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Names that SIPRI has, or had until about 2018, and others do not; null for what was no state that has a code. */
const labels = countryLabels({
  'Bosnia-Herzegovina': 'BIH',
  Congo: 'COG',
  'East Germany (GDR)': 'DDR',
  'Germany (FRG)': 'DEU',
  'Macedonia (FYROM)': 'MKD',
  'North Yemen': 'YEM',
  'Saint Vincent': 'VCT',
  'South Korea (ROK)': 'KOR',
  'Taiwan (ROC)': 'TWN',
  'Western Sahara': 'ESH',
  'Yemen Arab Republic (North Yemen)': 'YEM',
  Biafra: null,
  Katanga: null,
  'Libya GNC': null,
  'Libya HoD': null,
  'Northern Cyprus': null,
  'South Vietnam': null,
})

/** Rebel groups end in one asterisk, organisations in two; some transfers have a party that nobody knows. */
const isNoCountry = (name: string): boolean => /\*$|^unknown /i.test(name)

/**
 * A supplier or recipient: a country’s code, or for what is no country its name as `label:PKK (Turkiye)`.
 * @returns undefined for a name that nobody knows
 */
export const partyOf = (cell: string): CountryCode | undefined => {
  const name = cell.trim()
  if (name === '') return undefined
  const label = `label:${name.replace(/\s*\*+$/, '')}`
  if (isNoCountry(name)) return label
  const code = labels(name)
  return code === null ? label : code
}
