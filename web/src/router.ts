/** Two countries, reporter first, as the address has them: `SRB-RUS`. */
export type DyadCode = { readonly reporter: string; readonly partner: string }

/** Pages of a dyad, in the order of the tabs. */
export const dyadPages = [
  'overview',
  'trade',
  'partners',
  'products',
  'services',
  'demand',
  'targets',
  'complexity',
  'mirror',
  'votes',
  'arms',
  'opinion',
  'people',
  'agreements',
  'exposure',
  'diversion',
  'catalogue',
] as const
export type DyadPageId = (typeof dyadPages)[number]

/** Sections of a brief that a page shows, in this order. */
export const sectionsOf: Readonly<Record<DyadPageId, readonly string[]>> = {
  overview: ['summary'],
  trade: ['trade-over-time'],
  partners: ['partners'],
  products: ['products'],
  services: ['services'],
  demand: ['demand'],
  targets: ['targets'],
  complexity: ['complexity'],
  mirror: ['mirror', 'what-disagrees'],
  votes: ['votes'],
  arms: ['arms'],
  opinion: ['opinion'],
  people: ['people'],
  agreements: ['agreements', 'events'],
  exposure: ['exposure'],
  diversion: ['diversion'],
  catalogue: ['catalogue'],
}

/** What an address shows. */
export type Place =
  | { readonly page: 'start' }
  | { readonly page: 'dyad'; readonly dyad: DyadCode; readonly section: DyadPageId }
  | { readonly page: 'measures' }
  | { readonly page: 'measure'; readonly id: string }
  | { readonly page: 'sources' }
  | { readonly page: 'source'; readonly id: string }
  | { readonly page: 'jobs' }
  | { readonly page: 'brief' }
  | { readonly page: 'sql' }
  | { readonly page: 'check'; readonly job: string | null }
  | { readonly page: 'screen'; readonly job: string | null }
  | { readonly page: 'catalogue'; readonly entry: string | null }
  | { readonly page: 'unknown' }

/** The place an address names; `unknown` where it names none. */
export const placeOf = (pathname: string): Place => {
  const [first, second, ...more] = pathname.split('/').filter((part) => part !== '')
  if (more.length > 0) return { page: 'unknown' }
  if (first === undefined) return { page: 'start' }
  if (first === 'sources') return second === undefined ? { page: 'sources' } : { page: 'source', id: second }
  if ((first === 'jobs' || first === 'brief' || first === 'sql') && second === undefined)
    return { page: first }
  if (first === 'measures')
    return second === undefined ? { page: 'measures' } : { page: 'measure', id: second }
  if (first === 'check' || first === 'screen') return { page: first, job: second ?? null }
  if (first === 'catalogue') return { page: first, entry: second ?? null }
  const dyad = dyadIn(first)
  const section = dyadPages.find((each) => each === (second ?? 'overview'))
  return dyad !== null && section !== undefined ? { page: 'dyad', dyad, section } : { page: 'unknown' }
}

/** `srb-rus` as a dyad; null where it is none, or twice the same country. */
export const dyadIn = (text: string): DyadCode | null => {
  const [, reporter, partner] = /^([a-z0-9]{2,5})-([a-z0-9]{2,5})$/i.exec(text) ?? []
  if (reporter === undefined || partner === undefined) return null
  const dyad = { reporter: reporter.toUpperCase(), partner: partner.toUpperCase() }
  return dyad.reporter === dyad.partner ? null : dyad
}

/** `SRB-RUS` */
export const dyadCode = ({ reporter, partner }: DyadCode): string => `${reporter}-${partner}`

/** What stays in the address when the reader goes to another page or dyad; a figure belongs to one page only. */
const lasting = ['year', 'asOf'] as const

/** The address of a dyad's page, with what lasts of the query at hand. */
export const dyadHref = (dyad: DyadCode, page: DyadPageId, query = new URLSearchParams()): string => {
  const kept = lasting.flatMap((name): [string, string][] => {
    const value = query.get(name)
    return value === null ? [] : [[name, value]]
  })
  return withQuery(`/${dyadCode(dyad)}${page === 'overview' ? '' : `/${page}`}`, new URLSearchParams(kept))
}

/** A path with its query; without a question mark where there is none. */
export const withQuery = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query}`

/** The query with some of it changed; null takes a name out. */
export const changed = (
  query: URLSearchParams,
  changes: Readonly<Record<string, string | number | null>>,
): URLSearchParams => {
  const next = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === '') next.delete(name)
    else next.set(name, String(value))
  return next
}
