import type { Entry } from '../catalogue/entry.js'
import { isStale } from '../catalogue/screened.js'

/** What lists say of an entry, shortly, and how old that is. */
export type ScreeningState = {
  readonly status: 'never' | 'clear' | 'findings' | 'not-compared'
  readonly at: string | null
  /** Lists changed since. */
  readonly stale: boolean
  readonly highest: number | null
}

/** @param state of the lists now, as {@link listsState} tells it */
export const screeningState = ({ screened }: Pick<Entry, 'screened'>, state: string): ScreeningState => ({
  status:
    screened === null
      ? 'never'
      : screened.problem !== null
        ? 'not-compared'
        : screened.findings.length > 0
          ? 'findings'
          : 'clear',
  at: screened?.at ?? null,
  stale: isStale({ screened }, state),
  highest: screened?.findings[0]?.score ?? null,
})
