import type { CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Names of the publisher that hold a comma: of each, its parts. They are joined again before a list is read. */
const namesWithComma = [
  'Egypt, Arab Rep.',
  'Korea, North',
  'Korea, South',
  'Congo, Democratic Republic of the',
  'Congo, Republic of the',
  'Gambia, The',
  'Bahamas, The',
  'Yemen, North',
  'Yemen, South',
  'Vietnam, North',
  'Vietnam, South',
  'Micronesia, Federated States of',
  'Iran, Islamic Rep.',
  'Venezuela, RB',
  'Macedonia, FYR',
  'Hong Kong, China',
].map((name) => name.split(', '))

/** Unions and groups that act as one; their members are not put in their place. */
const bodies = new Set([
  'African Union',
  'Balkans',
  'CSCE',
  'ChinCom',
  'CoCom',
  'Comecon',
  'Commonwealth',
  'ECOWAS',
  'G7',
  'G8',
  'ICC Rome Statute Signatories',
  'Kimberly Process Participants',
  'League of Arab States',
  'MERCOSUR',
  'NAFTA',
  'NATO',
  'OAPEC',
  'OIC',
  'OSCE',
  'Organisation of African Unity',
  'Organization of American States',
  'Organization of Eastern Carribean States',
  'Pacific Islands Forum',
  'Paris Agreement Signatories',
  'SADC',
  'UN',
  'UNASUR',
  'Western Balkans',
  'Western countries',
])

const labels = countryLabels({
  'Congo, Democratic Republic of the': 'COD',
  'Congo, Republic of the': 'COG',
  EU: 'EUN',
  'Egypt, Arab Rep.': 'EGY',
  'Ethiopia (excludes Eritrea)': 'ETH',
  FRY: 'SCG',
  'Gambia, The': 'GMB',
  'Korea, North': 'PRK',
  'Korea, South': 'KOR',
  'Macedonia, FYR': 'MKD',
  'Malagasy Republic': 'MDG',
  'North Vietnam': 'VDR',
  Rhodesia: 'ZWE',
  Transjordan: 'JOR',
  'Vietnam, North': 'VDR',
  'Yemen, North': 'YEM',
  'Yemen, South': 'YMD',
  Malaya: 'X-MYP',
  'Cyprus (Northern)': null,
  'South Vietnam': null,
  'Vietnam, South': null,
})

/**
 * A country’s code in the year a case began; for a body or group that is no country its name as `label:NATO`; undefined for
 * what nobody knows. Yugoslavia is the federation of six to 1991, and what was left of it after.
 */
const partyOf = (name: string, year: number): CountryCode | undefined => {
  if (bodies.has(name) || /^Terrorist Organizations\b/.test(name)) return `label:${name}`
  const code = labels(name)
  if (code === 'YUG' && year > 1991) return 'SCG'
  return code === null ? `label:${name}` : code
}

/** The names in a list whose separator may stand within a name: the longest known name at each place is taken. */
const namesIn = (cell: string): readonly string[] => {
  const parts = cell.split(',').map((part) => part.trim())
  const names: string[] = []
  for (let at = 0; at < parts.length;) {
    const joined = namesWithComma.find((name) => name.every((part, index) => parts[at + index] === part))
    names.push(joined === undefined ? (parts[at] as string) : joined.join(', '))
    at += joined?.length ?? 1
  }
  return names
}

/**
 * The parties in a cell, each once, in its order.
 * @returns null where one of them is a name that nobody knows
 */
export const partiesIn = (cell: string, year: number): readonly CountryCode[] | null => {
  const found = namesIn(cell).map((name) => partyOf(name, year))
  return found.every((party) => party !== undefined) ? [...new Set(found)] : null
}
