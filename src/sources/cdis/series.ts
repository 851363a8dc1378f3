/** What a series of the survey measures. */
export type Series = {
  readonly direction: 'inward' | 'outward'
  readonly instrument: 'equity' | 'debt' | null
  /** Calculated by the IMF from the counterpart's books; null where the indicator leaves it to another column. */
  readonly derived: boolean | null
}

/** A series we read, one of the survey's that we do not read, one whose currency is not said, or none of the survey's. */
export type SeriesFound = Series | 'other' | 'no-currency' | null

const directions: Readonly<Record<string, Series['direction']>> = {
  INWD: 'inward',
  OTWD: 'outward',
  I: 'inward',
  O: 'outward',
  inward: 'inward',
  outward: 'outward',
}

const instruments: Readonly<Record<string, Series['instrument']>> = {
  E: 'equity',
  D: 'debt',
  F51: 'equity',
  FL: 'debt',
}

/**
 * The series behind a code or a name, of the portal (`INWD_D_NETLA_FALL_ALL`) or of the survey's older site
 * (`IIW_BP6_USD`, “Inward Direct Investment Positions, US Dollars”).
 */
export const seriesOf = (indicator: string): SeriesFound =>
  ofPortalCode(indicator) ?? ofPortalName(indicator) ?? ofOldCode(indicator) ?? ofOldName(indicator)

/** Net positions of all entities: inward is liabilities less assets, outward assets less liabilities. */
const ofPortalCode = (code: string): SeriesFound => {
  const [, direction = '', entry, instrument = '', entities] =
    /^(INWD|OTWD)_D_([A-Z]+)_(F[A-Z0-9]+)_([A-Z]+)$/.exec(code) ?? []
  if (entry === undefined) return null
  const net = entry === (direction === 'INWD' ? 'NETLA' : 'NETAL')
  if (!net || entities !== 'ALL' || !['FALL', 'F51', 'FL'].includes(instrument)) return 'other'
  return {
    direction: directions[direction] as Series['direction'],
    instrument: instruments[instrument] ?? null,
    derived: null,
  }
}

const ofPortalName = (name: string): SeriesFound => {
  const [, direction = '', entry = '', instrument = '', entities = ''] =
    /^(inward|outward) direct investment, ([^,]+), ([^,]+), (.+)$/.exec(name.toLowerCase()) ?? []
  if (entry === '') return null
  const net =
    entry === `net (${direction === 'inward' ? 'liabilities less assets' : 'assets less liabilities'})`
  const known = /^(?:all financial instruments|(equity)\b.*|(debt) instruments)$/.exec(instrument)
  if (!net || entities !== 'all entities' || known === null) return 'other'
  return {
    direction: directions[direction] as Series['direction'],
    instrument: known[1] ? 'equity' : known[2] ? 'debt' : null,
    derived: null,
  }
}

const ofOldCode = (code: string): SeriesFound => {
  const [, direction = '', instrument, derived, currency] =
    /^I([IO])W([A-Z]*)_BP6_(DV_)?([A-Z]+)$/.exec(code) ?? []
  if (currency === undefined) return null
  if (currency !== 'USD') return 'other'
  if (instrument !== '' && instrument !== 'E' && instrument !== 'D') return 'other'
  return {
    direction: directions[direction] as Series['direction'],
    instrument: instruments[instrument] ?? null,
    derived: derived !== undefined,
  }
}

const ofOldName = (name: string): SeriesFound => {
  const text = name.trim().toLowerCase()
  if (!/^(?:inward|outward) .*positions?\b/.test(text)) return null
  if (/, (?:euros?|national currency|domestic currency)\b/.test(text)) return 'other'
  if (!/, us dollars\b/.test(text)) return 'no-currency'
  const [, direction = '', what, derived] =
    /^(inward|outward) (direct investment|equity|debt instruments?) positions(?: \(net\))?(, derived)?, us dollars(?:, millions)?$/.exec(
      text,
    ) ?? []
  if (what === undefined) return 'other'
  return {
    direction: directions[direction] as Series['direction'],
    instrument: what === 'equity' ? 'equity' : what.startsWith('debt') ? 'debt' : null,
    derived: derived !== undefined,
  }
}
