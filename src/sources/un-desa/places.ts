import { latestByComtrade, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** What a destination or an origin is: a country, a residual of origins that are not named, a group, or unknown to us. */
export type Place =
  | { readonly kind: 'country'; readonly code: CountryCode }
  | { readonly kind: 'residual'; readonly name: string }
  | { readonly kind: 'group' }
  | { readonly kind: 'unknown' }

const label = countryLabels({
  WORLD: 'WLD',
  World: 'WLD',
  Total: 'WLD',
  'Micronesia (Fed. States of)': 'FSM',
})

/** The groups of the tables, in lower case; their countries stand beside them. */
const groups = new Set(
  [
    'more developed regions|less developed regions|less developed regions, excluding least developed countries|less developed regions, excluding china',
    'least developed countries|land-locked developing countries (lldc)|land-locked developing countries|small island developing states (sids)|small island developing states',
    'high-income countries|middle-income countries|upper-middle-income countries|lower-middle-income countries|low-income countries|no income group available',
    'africa|sub-saharan africa|eastern africa|middle africa|southern africa|western africa|northern africa|northern africa and western asia',
    'asia|western asia|central and southern asia|central asia|southern asia|eastern and south-eastern asia|eastern asia|south-eastern asia',
    'latin america and the caribbean|caribbean|central america|south america|northern america|europe and northern america',
    'europe|eastern europe|northern europe|southern europe|western europe',
    'oceania|oceania (excluding australia and new zealand)|australia / new zealand|australia/new zealand|australia and new zealand|melanesia|micronesia|polynesia',
    'geographic regions|sustainable development goal (sdg) regions|un development groups|world bank income groups|development levels|income levels',
  ]
    .join('|')
    .split('|'),
)

/** Where UN Comtrade gives a number of M49 to another country, or to this one for some years only. */
const ownNumbers: Readonly<Record<string, CountryCode>> = { 356: 'IND', 492: 'MCO' }

/** The country of an M49 number; the statistical regions have numbers from 900. */
const byNumber = (number: string): CountryCode | null => {
  if (number === '900') return 'WLD'
  const country = latestByComtrade(Number(number))
  const isLand = country?.kind === 'state' || country?.kind === 'territory'
  return ownNumbers[Number(number)] ?? (isLand ? country.code : null)
}

/** A name without the asterisk of a note, and its number where the table has one: the number decides. */
export const placeOf = (name: string, number: string | null): Place => {
  const plain = name
    .replace(/[*\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (/^others?(?: (?:north|south))?$/i.test(plain)) return { kind: 'residual', name: plain }
  const named = label(plain)
  if (number === null || number === '') {
    if (named) return { kind: 'country', code: named }
    return groups.has(plain.toLowerCase()) ? { kind: 'group' } : { kind: 'unknown' }
  }
  const code = byNumber(number)
  if (code !== null) return named && named !== code ? { kind: 'unknown' } : { kind: 'country', code }
  return Number(number) >= 900 && groups.has(plain.toLowerCase()) ? { kind: 'group' } : { kind: 'unknown' }
}
