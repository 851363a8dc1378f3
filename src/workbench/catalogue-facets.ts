import type { Entry } from '../catalogue/entry.js'
import { filterParts, sectorFilter, type Filter, type Search, type Side } from '../catalogue/search.js'
import { sectionOf } from '../catalogue/sectors.js'
import { screeningState } from './catalogue-state.js'

export { sides } from '../catalogue/search.js'

/** What a search may ask of the result of screening; `stale` are those for which lists came or changed since. */
export const screeningFilters = ['findings', 'clear', 'never', 'not-compared', 'stale'] as const
export type ScreeningFilter = (typeof screeningFilters)[number]

/** What a search asks beside words. */
export type WholeFilter = Filter & { readonly screening?: ScreeningFilter | undefined }

/** @param state of the lists, as {@link listsState} tells it */
export const screeningFits = (
  screening: ScreeningFilter | undefined,
  state: string,
): ((entry: Entry) => boolean) => {
  if (screening === undefined) return () => true
  return (entry) => {
    const { status, stale } = screeningState(entry, state)
    return screening === 'stale' ? stale : status === screening
  }
}

/** Sectors in words are as many as those who wrote them: so many are counted. */
const mostSectors = 40

/**
 * How many entries each value of a filter would find, with the same words and the other filters as they are. What finds nothing is left out.
 * Sectors that are codes of NACE are counted by section, others in their own words.
 */
export const facetsOf = (search: Search, words: string, filter: WholeFilter, state: string) => {
  const { screening, ...rest } = filter
  const parts = { ...filterParts(rest), screening: screeningFits(screening, state) }
  const others = (Object.keys(parts) as (keyof typeof parts)[]).filter((each) => each !== 'side')
  const saying = (side: Side | undefined) => search(words, { side }).map(({ entry }) => entry)
  const within = (found: readonly Entry[], but?: keyof typeof parts): readonly Entry[] =>
    found.filter((entry) => others.every((each) => each === but || parts[each](entry)))
  const found = saying(filter.side)
  const under = (own: keyof typeof parts) => within(found, own)
  const states = under('screening').map((entry) => screeningState(entry, state))
  const inState = (status: ScreeningFilter): number =>
    states.filter((each) => (status === 'stale' ? each.stale : each.status === status)).length
  return {
    countries: counted(under('country').flatMap(({ organisation: { country } }) => country ?? [])).map(
      ([country, count]) => ({ country, count }),
    ),
    chapters: counted(under('chapters').flatMap(({ organisation: { chapters } }) => chapters))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([chapter, count]) => ({ chapter, count })),
    sectors: sectorsOf(under('sector').flatMap(({ organisation: { sector } }) => sector ?? [])),
    sides: { offers: within(saying('offers')).length, seeks: within(saying('seeks')).length },
    screening: {
      findings: inState('findings'),
      clear: inState('clear'),
      never: inState('never'),
      'not-compared': inState('not-compared'),
      stale: inState('stale'),
    },
  }
}

/** The most frequent first, then by text. */
const counted = (values: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}

/** Counted as the filter finds them: words find more than the sector that is written just so. */
const sectorsOf = (given: readonly string[]) => {
  const written = counted(given)
  const values = new Set(written.map(([sector]) => sectionOf(sector) ?? sector))
  return [...values]
    .slice(0, mostSectors)
    .map((sector) => {
      const fits = sectorFilter(sector)
      return { sector, count: written.reduce((sum, [text, count]) => sum + (fits(text) ? count : 0), 0) }
    })
    .toSorted((a, b) => b.count - a.count || (a.sector < b.sector ? -1 : 1))
}
