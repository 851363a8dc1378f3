import type { DiversionRow } from './row.js'

/** Explanations of a signal other than diversion; the words are `diversion.innocent.<id>` of the messages. */
export const innocents = [
  'near-zero',
  'transit',
  'origin-consignment',
  'timing',
  're-exports',
  'own-use',
  'others-fell',
  'earlier-trend',
  'partly-listed',
  'intermediary-stopped',
  'target-stopped',
] as const
export type Innocent = (typeof innocents)[number]

/** Below this many dollars a year in the window before, a growth rate says little. */
const smallBase = 100_000
/** Up to this share of what was declared, goods underway at the turn of the year and freight can make up the difference. */
const timingShare = 0.25

/** What else may be behind this row, by its own numbers. */
export const innocentOf = (
  row: Omit<DiversionRow, 'innocent'>,
  { years, twoRecords }: { readonly years: number; readonly twoRecords: boolean },
): readonly Innocent[] => {
  const { declared, lost, onward, delta, trendBefore } = row
  const share = lost?.share ?? null
  const out = onward.exports ?? onward.imports
  const fits: Readonly<Record<Innocent, boolean>> = {
    'near-zero': declared.pre < smallBase * years,
    transit: share !== null && share > 0,
    'origin-consignment': share !== null && Math.abs(share) > timingShare,
    timing: share !== null && share > 0 && share <= timingShare,
    're-exports': out !== null && out.post > 0,
    'own-use': out !== null && out.post <= out.pre && declared.post > declared.pre,
    'others-fell': delta !== null && delta > 0 && declared.post <= declared.pre,
    // The windows’ middles are as many years apart as each is long.
    'earlier-trend':
      delta !== null && trendBefore !== null && trendBefore > 0 && trendBefore * years >= delta / 2,
    'partly-listed': row.covered === 'part',
    'intermediary-stopped': row.lostMissing === 'no-report' || onward.exports === null,
    'target-stopped': twoRecords && onward.imports === null,
  }
  return innocents.filter((each) => fits[each])
}
