import { countryLabels } from '../../messages/country-labels.js'
import type { Listed, ListedName } from '../../lake/listed-rows.js'

/** OFAC publishes two lists: of those whose property is blocked, and of all its other lists in one. */
export type List = 'OFAC SDN' | 'OFAC Consolidated'

/** OFAC's own labels; null for what names no country. Crimea and other regions without a code of their own stay without. */
const countryOfLabel = countryLabels({
  'Congo, Democratic Republic of the': 'COD',
  'Congo, Republic of the': 'COG',
  'Korea, North': 'PRK',
  'Korea, South': 'KOR',
  'Man, Isle of': 'IMN',
  'North Macedonia, The Republic of': 'MKD',
  Palestinian: 'PSE',
  'West Bank': 'PSE',
  'Region: Gaza': 'PSE',
  'Region: West Bank': 'PSE',
  'None Identified': null,
  undetermined: null,
  Undetermined: null,
})

export const countryOf = (label: string | null): string | null =>
  label === null ? null : (countryOfLabel(label) ?? null)

export const kindOf = (type: string | null): Listed['kind'] | null => {
  const known: Readonly<Record<string, Listed['kind']>> = {
    individual: 'person',
    entity: 'entity',
    vessel: 'vessel',
    aircraft: 'aircraft',
  }
  return type === null ? 'entity' : (known[type.toLowerCase()] ?? null)
}

/** `aka`, `fka`, `nka`, `a.k.a.`: a name given up is a former one, one taken up later an alias. */
export const nameKindOf = (type: string | null): ListedName['kind'] | null => {
  const letters = type?.toLowerCase().replaceAll('.', '').trim()
  return letters === 'aka' || letters === 'nka' ? 'alias' : letters === 'fka' ? 'former' : null
}
