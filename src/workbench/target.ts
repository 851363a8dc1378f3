import type { Lake } from '../lake/lake.js'
import { rowLineages } from '../lake/reading.js'
import { amountOf } from '../scenarios/target/amount.js'
import {
  askedAmount,
  targetGround,
  targetOn,
  type GroundRequest,
  type Target,
} from '../scenarios/target/target.js'
import { licencesOf, type ExportLicence } from './licences.js'

export type TargetRequest = Omit<GroundRequest, 'until'> & {
  /** US dollars as a person writes them: `4bn`, `4 млрд`, `4000000000`. */
  readonly value: string
  /** The year of the target. */
  readonly by: number
}

/** The scenario, with the licences of what it rests on. */
export type TargetResult = Target & { readonly licences: readonly ExportLicence[] }

/**
 * What a target for the trade of two countries asks of each flow, against what each has shown and what it has room in.
 * @throws Refusal `usage-option`, `usage-dyad`, `no-data`, `unknown-source`, `measure-refused`
 */
export const target = async (lake: Lake, request: TargetRequest): Promise<TargetResult> => {
  const value = askedAmount(request.dyad, amountOf(request.value))
  const ground = await targetGround({ lake, asOf: null }, request)
  const found = targetOn(ground, value, request.by)
  const snapshots = [
    ...found.basis.snapshots,
    ...found.sides.flatMap(({ room, movers }) => [
      ...(room?.demand?.basis.snapshots ?? []),
      ...(room?.capacity?.basis.snapshots ?? []),
      ...(movers?.products ?? []).flatMap(({ adds }) =>
        rowLineages(adds.lineage).flatMap(({ selection }) => selection.snapshots),
      ),
    ]),
  ]
  return { ...found, licences: licencesOf(lake, [...new Set(snapshots)].map(lake.snapshot)) }
}
