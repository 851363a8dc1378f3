import type { LakeRecord } from '../../lake/records.js'
import type { Reader } from '../measure.js'
import { among, found } from './reading.js'

/** A published table of volumes of a country's suppliers or recipients by year. */
export type VolumeTable = {
  readonly records: readonly LakeRecord[]
  /** Codes of the partners that have a row; the world's is not among them. */
  readonly partners: readonly string[]
  readonly cell: (partner: string, year: number) => LakeRecord | null
}

/**
 * The cells of tables of one country. Volumes between two may stand in the table of either.
 * @param country whose suppliers (`recipient`) or recipients (`supplier`) the table has
 */
export const volumeTableOf = async (
  read: Reader,
  country: string,
  role: 'recipient' | 'supplier',
  years: readonly number[],
): Promise<VolumeTable> => {
  const [own, other] =
    role === 'recipient'
      ? (['sipri-tiv-imports', 'sipri-tiv-exports'] as const)
      : (['sipri-tiv-exports', 'sipri-tiv-imports'] as const)
  const periods = among('period', years.map(String))
  const of = (indicator: string, side: 'reporter' | 'partner') =>
    found(read, 'sipri', 'observation', [among('indicator', [indicator]), among(side, [country]), periods])
  const [mine, theirs] = [await of(own, 'reporter'), await of(other, 'partner')]
  const cells = new Map<string, LakeRecord>()
  const keyOf = (partner: string | null, period: string | null): string => `${partner ?? ''} ${period ?? ''}`
  for (const record of theirs.records)
    cells.set(keyOf(record.text('reporter'), record.text('period')), record)
  for (const record of mine.records) cells.set(keyOf(record.text('partner'), record.text('period')), record)
  const records = [...cells.values()]
  const partners = [...cells.keys()].map((key) => key.slice(0, key.lastIndexOf(' ')))
  return {
    records,
    partners: [...new Set(partners)].filter((code) => code !== 'WLD').toSorted(),
    cell: (partner, year) => cells.get(keyOf(partner, String(year))) ?? null,
  }
}
