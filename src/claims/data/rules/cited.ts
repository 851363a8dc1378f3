import { sources } from '../../../sources/index.js'
import type { Claim } from '../../claim.js'
import type { Evidence, Trial } from '../evidence.js'
import { sourceNamed } from '../source-named.js'

/** The number holds in the source that the text cites, for another year or window of years. */
export const holdsInOtherYear = ({ source }: Claim, { verdict, trials }: Evidence): Trial | null => {
  const [fit] = trials
  if (verdict !== 'other-definition' || fit === undefined || !fit.fits) return null
  const isOfTime = fit.definitions.every((each) => each === 'year' || each === 'growth-window')
  return isOfTime && sourceNamed(source, sources)?.id === fit.source ? fit : null
}

/** The number holds as stated, but in another source than the one that the text cites, which has another number. */
export const holdsInOtherSource = (
  { source }: Claim,
  { verdict, trials }: Evidence,
): { readonly cited: Trial; readonly holds: Trial } | null => {
  if (verdict !== 'supported') return null
  const id = sourceNamed(source, sources)?.id
  const stated = trials.filter(({ definitions }) => definitions.includes('stated'))
  const cited = stated.filter((each) => each.source === id)
  const holds = stated.find(({ fits }) => fits)
  const [first] = cited
  return first === undefined || holds === undefined || cited.some(({ fits }) => fits)
    ? null
    : { cited: first, holds }
}
