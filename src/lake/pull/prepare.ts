import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import type { Layout } from '../layout.js'
import type { Source } from '../source.js'
import { addressesOf, pageAddress } from './address.js'
import type { Clock } from './clock.js'
import { callsOn, readMemory, type PullMemory } from './memory.js'
import type { Page, Pull, PullRequest, Quotas } from './pull.js'
import type { PullOptions, PullReport } from './report.js'
import { pullOf, requestOf, type GivenRequest } from './request.js'
import { beginState, pullFolder, readState, type PullState } from './state.js'

/** A pull before its first call. */
export type Prepared = {
  readonly source: Source
  readonly pull: Pull
  readonly request: PullRequest
  readonly quotas: Quotas
  readonly pages: readonly Page[]
  readonly address: (page: Page) => string
  readonly addresses: ReturnType<typeof addressesOf>
  readonly folder: string
  readonly key: string | null
}

/** @throws Refusal for a request that the source cannot be asked */
export const prepare = (
  layout: Layout,
  source: Source,
  given: GivenRequest,
  options: PullOptions,
): Prepared => {
  const pull = pullOf(source)
  const request = requestOf(source, given)
  const key = pull.key === 'none' || !options.key ? null : options.key
  const quotas = { ...pull.quotas(key !== null), ...options.quotas }
  const addresses = addressesOf(source.id, pull, options.urls)
  const pages = pull.plan(request, { key: key !== null, quotas })
  const address = (page: Page) => pageAddress(addresses, page).href
  const folder = pullFolder(
    layout,
    source.id,
    pages.map((page) => `${address(page)} ${JSON.stringify(page.about ?? {})}`),
  )
  return { source, pull, request, quotas, pages, address, addresses, folder, key }
}

/** What would be asked; writes nothing. */
export const planned = async (
  layout: Layout,
  prepared: Prepared,
  { fresh }: PullOptions,
  clock: Clock,
): Promise<Omit<PullReport, 'seconds'>> => {
  const { source, folder, pages, address } = prepared
  const begun = fresh ? null : await readState(folder)
  const state = begun ?? beginState(source.id, '', pages)
  const left = state.pages.filter((each) => each.state === 'left').map(({ page }) => page)
  return {
    ...summary(prepared, state, await readMemory(layout, source.id), clock),
    outcome: 'planned',
    calls: {
      made: 0,
      left: left.length,
      listed: left.reduce((sum, { leadsTo }) => sum + (leadsTo ?? 0), 0),
    },
    urls: left.map(address),
  }
}

/** The day in UTC. */
export const dayOf = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 10)

/** What every report says. */
export const summary = (
  { source, request, key, quotas }: Prepared,
  state: PullState,
  memory: PullMemory,
  clock: Clock,
): Omit<PullReport, 'outcome' | 'seconds'> => ({
  source: source.id,
  request: {
    dyad: request.dyad && dyadText(request.dyad),
    years: request.years && yearsText(request.years),
    products: request.products,
    monthly: request.monthly,
  },
  key: key !== null,
  calls: { made: 0, left: 0, listed: 0 },
  pages: {
    kept: state.pages.filter((each) => each.state === 'kept').length,
    earlier: state.pages.filter((each) => each.state === 'kept').length,
    empty: state.pages.filter((each) => each.state === 'empty').map(({ page }) => page.id),
  },
  bytes: 0,
  quota: { perDay: quotas.perDay, today: callsOn(memory, dayOf(clock)) },
  urls: [],
  import: null,
})
