import { joined, equation, say, type Said } from '../../messages/said.js'
import type { Dyad } from '../../../domain/dyad.js'
import type { Lake } from '../../../lake/lake.js'
import { recordsOf, type LakeRecord } from '../../../lake/records.js'
import { deliveryYears } from '../../../measures/relations/arms-kernel.js'
import { amountClaimed, fitsClaim, offBy, type Claimed } from '../claimed.js'
import type { Evidence, Trial } from '../evidence.js'
import { figure } from '../figures.js'
import type { Keyed } from '../keyed.js'
import { codesOf, pairOf } from '../near-pair.js'
import { importWouldSettle } from '../settles.js'
import { judgeNumbers, noData } from '../verdicts.js'
import { designationOf, designationsOf } from './designation.js'

const registerSource = 'sipri'

/** A count that may be one of arms: of what, between whom, and whether the text itself says between whom. */
type Asked = Keyed & {
  readonly pair: readonly [string, string]
  readonly designations: ReadonlySet<string>
  readonly claimed: Claimed
  readonly guessed: boolean
}

/**
 * Holds counts of arms (“six MiG-29”, rows of a table of deliveries) against the register of arms transfers, read in one
 * statement. A count whose designation the register does not have between the two countries gets no evidence: it may be
 * of anything.
 */
export const askArms = async (
  lake: Lake,
  claims: readonly Keyed[],
  { asOf, dyad }: { readonly asOf: string | null; readonly dyad?: Dyad | undefined },
): Promise<ReadonlyMap<string, Evidence>> => {
  const source = lake.sources.find(({ id }) => id === registerSource)
  const pairs = pairsOf(claims, dyad)
  const asked = claims.flatMap((each) => askedOf(each, pairs, dyad) ?? [])
  if (source === undefined || asked.length === 0) return new Map()
  const countries = [...new Set(asked.flatMap(({ pair }) => pair))].toSorted()
  const records = await recordsOf(
    lake,
    source,
    'arms_transfer',
    [
      { column: 'supplier', op: 'in', values: countries },
      { column: 'recipient', op: 'in', values: countries },
    ],
    asOf,
  )
  const answers = asked.flatMap((each) => {
    const deals = records.filter((record) => isBetween(record, each.pair))
    const own = deals.filter((record) => isCalled(record.text('designation') ?? '', each.designations))
    return own.length === 0 ? [] : [[each.key, evidenceFor(each, own, importWouldSettle(source))] as const]
  })
  return new Map(answers)
}

/** Of each document the pair that it is mostly about. */
const pairsOf = (claims: readonly Keyed[], dyad: Dyad | undefined): ReadonlyMap<number, Dyad | null> => {
  const documents = [...new Set(claims.map(({ claim }) => claim.document))]
  return new Map(
    documents.map((document) => [
      document,
      pairOf(
        claims.flatMap(({ claim }) => (claim.document === document ? [claim] : [])),
        dyad,
      ),
    ]),
  )
}

const askedOf = (
  { key, claim }: Keyed,
  pairs: ReadonlyMap<number, Dyad | null>,
  dyad: Dyad | undefined,
): Asked | null => {
  const { kind, quantity, topic, subject, negated } = claim
  if (kind !== 'count' || quantity === null || topic === null || negated) return null
  const designations = designationsOf(topic)
  const claimed = amountClaimed(claim)
  if (claimed === null) return null
  const [first, second] = codesOf(subject)
  if (first !== undefined && second !== undefined)
    return { key, claim, pair: [first, second], designations, claimed, guessed: false }
  const near = pairs.get(claim.document) ?? null
  return near === null
    ? null
    : { key, claim, pair: [near.reporter, near.partner], designations, claimed, guessed: dyad === undefined }
}

const isBetween = (record: LakeRecord, [first, second]: readonly [string, string]): boolean => {
  const [supplier, recipient] = [record.text('supplier'), record.text('recipient')]
  return (supplier === first && recipient === second) || (supplier === second && recipient === first)
}

/** True of a designation of the register that is one of those a text gives: a noun (“tanks”) is never one. */
const isCalled = (designation: string, named: ReadonlySet<string>): boolean =>
  // Of the register a name counts as a whole: “Type” is none of `Type 054A`, nor “Sea” of `Sea Sparrow`.
  designation !== '' &&
  (/\d/.test(designation)
    ? [...designationsOf(designation)].some((each) => named.has(each))
    : named.has(designationOf(designation)))

type Column = 'delivered' | 'ordered'

const evidenceFor = (asked: Asked, deals: readonly LakeRecord[], settles: Said): Evidence => {
  const { claim, claimed } = asked
  if (claim.modal) return noData(say('arms/plan'), null)
  const columns = columnsMeant(claim.says, claim.topic)
  const inTime = deals.filter((deal) => isWithin(deal, claim.period))
  const stated = trialsIn(inTime, columns, asked, 'stated')
  const elsewhere = trialsIn(
    deals.filter((deal) => !inTime.includes(deal)),
    columns,
    asked,
    'year',
  )
  const doubt = asked.guessed
    ? say('arms/no-countries')
    : inTime.length > 1 && !stated.some(({ fits }) => fits)
      ? say('arms/several')
      : null
  return judgeNumbers({
    claimed,
    trials: [...stated, ...elsewhere],
    instead: () => say('data/other-year', { year: claim.period ?? '' }),
    format: (value) => figure(value, 8),
    doubt,
    settles,
  })
}

const columnsMeant = (says: string | null, topic: string | null): readonly Column[] => {
  const words = `${says ?? ''} ${topic ?? ''}`
  if (/deliver|постав|ispor|испор/i.test(words)) return ['delivered']
  return /order|заказ|naruč|наруч/i.test(words) ? ['ordered'] : ['delivered', 'ordered']
}

/** Each deal by itself, and where there are several all of them together. */
const trialsIn = (
  deals: readonly LakeRecord[],
  columns: readonly Column[],
  { claimed }: Asked,
  definition: 'stated' | 'year',
): Trial[] =>
  columns.flatMap((column) => {
    const numbered = deals.flatMap((deal) => {
      const value = deal.number(column)
      return value === null ? [] : [{ deal, value }]
    })
    const each = numbered.map(({ deal, value }) => trialOf([deal], value, column, claimed, definition))
    const sum = numbered.reduce((total, { value }) => total + value, 0)
    const all = numbered.map(({ deal }) => deal)
    return numbered.length < 2 ? each : [...each, trialOf(all, sum, column, claimed, definition)]
  })

const trialOf = (
  deals: readonly LakeRecord[],
  value: number,
  column: Column,
  claimed: Claimed,
  definition: 'stated' | 'year',
): Trial => {
  const [first] = deals
  const name = first?.text('designation') ?? ''
  const isEstimate = deals.some((deal) => deal.list('estimated_fields').includes(column))
  return {
    definitions: [definition],
    says: say('arms/deals', {
      name,
      column,
      supplier: first?.text('supplier') ?? '',
      recipient: first?.text('recipient') ?? '',
      years: deals.map((deal) => yearsText(deal, column)),
      estimate: isEstimate,
    }),
    source: registerSource,
    snapshots: [...new Set(deals.map(({ snapshot }) => snapshot))],
    value,
    off: offBy(claimed, value),
    fits: fitsClaim(claimed, value),
    arithmetic:
      deals.length === 1
        ? figure(value, 8)
        : equation`${joined(
            deals.map((deal) => figure(deal.number(column) ?? 0, 8)),
            ' + ',
          )} = ${figure(value, 8)}`,
  }
}

const yearsText = (deal: LakeRecord, column: Column): string | null =>
  column === 'ordered' ? (deal.number('order_year')?.toString() ?? null) : deal.text('delivery_years')

/** A deal of the time claimed: ordered in it, or delivered in one of its years. */
const isWithin = (deal: LakeRecord, period: string | null): boolean => {
  if (period === null) return true
  const years = period.split('/').map((each) => Number(each.slice(0, 4)))
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const own = [deal.number('order_year'), ...deliveryYears(deal.text('delivery_years'))]
  return own.some((year) => year !== null && year >= from && year <= to)
}
