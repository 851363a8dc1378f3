import { refusal } from '../domain/problem.js'
import { readChapters } from '../catalogue/chapters.js'
import type { Filter, Side } from '../catalogue/search.js'
import { countryArgument } from './dyad-argument.js'

export { template } from '../catalogue/export.js'

/**
 * A filter from what was typed.
 * @throws Refusal `usage-option` for what is no chapter, `usage-country`
 */
export const searchFilter = ({
  hs,
  sector,
  country,
  side,
}: {
  readonly hs?: string | undefined
  readonly sector?: string | undefined
  readonly country?: string | undefined
  readonly side?: Side | undefined
}): Filter => {
  const { chapters, unread } = readChapters(hs ?? '')
  if (unread.length > 0)
    throw refusal('usage-option', `“${unread.join(' ')}” is no chapter of the HS.`, {
      remedy: 'Write chapters of two digits, or ranges of them: 44, 84-85.',
    })
  return {
    ...(chapters.length > 0 && { chapters }),
    ...(sector !== undefined && { sector }),
    ...(country !== undefined && { country: countryArgument(country) }),
    ...(side !== undefined && { side }),
  }
}
