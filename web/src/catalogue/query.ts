import { changed, withQuery } from '../router.js'

/** What narrows the list of organisations, as the address has it. */
export const filterNames = ['country', 'sector', 'chapter', 'side', 'screening'] as const
export type FilterName = (typeof filterNames)[number]

/** The page shows so many at first, and at most: more is for a file. */
export const [firstShown, mostShown] = [100, 1000] as const

/** What of an address belongs to the list: it stays while an entry is looked at, so that the way back leads to the same list. */
export const listQuery = (query: URLSearchParams): URLSearchParams =>
  new URLSearchParams(
    ['q', ...filterNames, 'limit'].flatMap((name): [string, string][] => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )

/** The address of the list, or of an entry of it. */
export const catalogueHref = (query: URLSearchParams, entry: string | null = null): string =>
  withQuery(entry === null ? '/catalogue' : `/catalogue/${encodeURIComponent(entry)}`, listQuery(query))

/** The address of the form that adds an entry, or changes one. */
export const formHref = (query: URLSearchParams, entry: string | null = null): string =>
  withQuery(
    entry === null ? '/catalogue' : `/catalogue/${encodeURIComponent(entry)}`,
    changed(listQuery(query), entry === null ? { view: 'new' } : { change: 1 }),
  )

/** What the server is asked: it calls a chapter `hs`. */
const asked = (query: URLSearchParams, words: string): [string, string][] =>
  (
    [
      ['q', words],
      ['country', query.get('country')],
      ['sector', query.get('sector')],
      ['hs', query.get('chapter')],
      ['side', query.get('side')],
      ['screening', query.get('screening')],
    ] as const
  ).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))

/** How many the address asks for. */
export const shownLimit = (query: URLSearchParams): number => {
  const limit = Number(query.get('limit') ?? firstShown)
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, mostShown) : firstShown
}

/** The address of the API for a list; `words` may be newer than the page's address. */
export const searchPath = (query: URLSearchParams, words: string): string =>
  withQuery(
    '/api/catalogue',
    new URLSearchParams([...asked(query, words), ['limit', String(shownLimit(query))]]),
  )

/** The address of a file with all that a list finds. */
export const exportPath = (query: URLSearchParams, words: string, format: string): string =>
  withQuery('/api/catalogue/export', new URLSearchParams([['format', format], ...asked(query, words)]))

/** How a file of organisations is read, and what becomes of what is wrong or known in it. */
export type ImportChoices = {
  readonly duplicates: 'skip' | 'update' | 'add'
  /** Empty where it is to be recognised. */
  readonly encoding: string
  readonly source: string
  readonly skipBad: boolean
}

/** The address that takes a file. */
export const importPath = (
  name: string,
  dryRun: boolean,
  { duplicates, encoding, source, skipBad }: ImportChoices,
): string => {
  const query = new URLSearchParams({ name, dryRun: String(dryRun), duplicates })
  if (skipBad) query.set('skipBad', 'true')
  if (encoding !== '') query.set('encoding', encoding)
  if (source.trim() !== '') query.set('source', source.trim())
  return `/api/catalogue/imports?${query}`
}

/** The choices of a filter; the one that is chosen is there even where it finds nothing. */
export const withChosen = <T extends { readonly value: string; readonly count: number }>(
  choices: readonly T[],
  chosen: string | null,
): readonly { readonly value: string; readonly count: number }[] =>
  chosen === null || chosen === '' || choices.some(({ value }) => value === chosen)
    ? choices
    : [{ value: chosen, count: 0 }, ...choices]
