import type { Dyad } from '../domain/dyad.js'
import { refusal } from '../domain/problem.js'
import { countryName } from '../messages/country-names.js'
import { findCountry } from '../messages/country-search.js'

/**
 * A country as a person names it: ISO code, number, or name in any of the languages.
 * @throws Refusal `usage-country` with the nearest names
 */
export const countryArgument = (text: string): string => {
  const found = findCountry(text)
  if (found.ok) return found.code
  const near = found.suggestions.map((code) => `${countryName(code, 'en')} (${code})`)
  throw refusal(
    'usage-country',
    `“${text}” is not a country Rapport knows.${near.length > 0 ? ` Near: ${near.join(', ')}.` : ''}`,
  )
}

/** `SRB-RUS`, `Serbia-Russia` or `Guinea-Bissau–Mali`: the split at which both sides are countries. */
export const dyadArgument = (text: string): Dyad => {
  const parts = text.split(/([-–:])/)
  const splits = parts.flatMap((_part, index) =>
    index % 2 === 1 ? [[parts.slice(0, index).join(''), parts.slice(index + 1).join('')] as const] : [],
  )
  for (const [left, right] of splits) {
    const [reporter, partner] = [findCountry(left), findCountry(right)]
    if (reporter.ok && partner.ok) return { reporter: reporter.code, partner: partner.code }
  }
  const [first] = splits
  if (first === undefined) throw refusal('usage-dyad', `“${text}” is not a dyad.`)
  return { reporter: countryArgument(first[0]), partner: countryArgument(first[1]) }
}
