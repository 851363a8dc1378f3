import { z } from 'zod'
import { countryOf, type CountryCode } from './country.js'

/** An ordered pair of countries, reporter first. */
export type Dyad = { readonly reporter: CountryCode; readonly partner: CountryCode }

/** `SRB-RUS`, the form in file names, URLs and lineages. Codes of ours may hold a hyphen (`X-NES`). */
export const dyadText = ({ reporter, partner }: Dyad): string => `${reporter}-${partner}`

/** The split at which both sides are codes, since a code of ours may hold the hyphen; null where there is none. */
const dyadFrom = (text: string): Dyad | null => {
  const parts = text.split('-')
  const splits = parts.map((_, at) => ({
    reporter: parts.slice(0, at).join('-'),
    partner: parts.slice(at).join('-'),
  }))
  return splits.find(({ reporter, partner }) => countryOf(reporter) && countryOf(partner)) ?? null
}

/** A dyad parameter of a measure: the text `SRB-RUS`. Names in words are turned into codes at the edge. */
export const DyadParam = z
  .string()
  .transform((text, context): Dyad => {
    const dyad = dyadFrom(text)
    if (dyad) return dyad
    context.addIssue('a dyad is written as SRB-RUS, with codes of the country table')
    return z.NEVER
  })
  .describe('the two countries, reporter first: SRB-RUS')

export const reversed = ({ reporter, partner }: Dyad): Dyad => ({ reporter: partner, partner: reporter })
