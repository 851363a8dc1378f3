import type { SnapshotEntry } from '../document.js'

/** The sources of a brief whose rows may not be passed on, as far as their licences say, each once. */
export const heldBack = (snapshots: readonly SnapshotEntry[]): string[] => [
  ...new Set(snapshots.filter(({ redistribute }) => redistribute !== 'yes').map(({ name }) => name)),
]
