import { say, type Said, type Word } from '../../messages/said.js'
import { countryOf, type CountryCode } from '../../../domain/country.js'
import type { Lake } from '../../../lake/lake.js'
import { recordsOf, type LakeRecord } from '../../../lake/records.js'
import type { Source } from '../../../lake/source.js'
import type { Claim } from '../../claim.js'
import { amountClaimed, fitsClaim, offBy, type Claimed } from '../claimed.js'
import type { Definition, Evidence, Trial } from '../evidence.js'
import { figure, money, percent } from '../figures.js'
import type { Keyed } from '../keyed.js'
import { codesOf } from '../near-pair.js'
import { importWouldSettle } from '../settles.js'
import { judgeNumbers } from '../verdicts.js'
import { indicatorNamed, yearsAround, type Indicator } from './indicators.js'

type Asked = Keyed & {
  readonly indicator: Indicator
  readonly claimed: Claimed
  readonly year: number
  readonly countries: readonly CountryCode[]
}

/** Sources of observations are documents of others too; what documents state is no data. */
const isData = ({ id }: Source): boolean => id !== 'documents'

/** Holds claims of figures that sources observe by country and year; each source is asked once for all of them. */
export const askObservations = async (
  lake: Lake,
  claims: readonly Keyed[],
  asOf: string | null,
): Promise<ReadonlyMap<string, Evidence>> => {
  const asked = claims.flatMap((each) => askedOf(each) ?? [])
  if (asked.length === 0) return new Map()
  const ids = [...new Set(asked.flatMap(({ indicator }) => idsOf(indicator)))].toSorted()
  const countries = [...new Set(asked.flatMap((each) => each.countries))].toSorted()
  const sources = lake.sources
    .filter(isData)
    .filter(({ id }) => lake.snapshots(id, asOf).some(({ tables }) => tables.observation !== undefined))
  const where = [
    { column: 'indicator', op: 'in' as const, values: ids },
    { column: 'reporter', op: 'in' as const, values: countries },
  ]
  const found = await Promise.all(
    sources.map(async (source) => ({
      source,
      records: await recordsOf(lake, source, 'observation', where, asOf),
    })),
  )
  return new Map(asked.map((each) => [each.key, evidenceFor(lake, each, found)]))
}

/** A stock of migrants stands in two sources, modelled in one. */
const idsOf = ({ id }: Indicator): readonly string[] =>
  id === 'migrant-stock' ? [id, 'migrant-stock-estimate'] : [id]

const kinds: ReadonlySet<Claim['kind']> = new Set(['count', 'amount'])

/** A claim whose indicator, countries and year are clear; null for any other. */
const askedOf = ({ key, claim }: Keyed): Asked | null => {
  const { kind, quantity, topic, period, modal, negated, subject, open, filled } = claim
  const claimed = amountClaimed(claim)
  if (!kinds.has(kind) || quantity === null || claimed === null || modal || negated) return null
  if (quantity.per !== null || open.some((what) => !filled.some((each) => each.what === what))) return null
  const indicator = indicatorNamed(
    `${topic ?? ''} ${quantity.kind === 'money' ? '' : (quantity.unit ?? '')}`,
    quantity.unit,
  )
  const countries = codesOf(subject)
  const year = /^(?:1[89]|2[01])\d\d$/.test(period ?? '') ? Number(period) : null
  if (indicator === null || year === null || countries.some((code) => countryOf(code)?.kind === 'group'))
    return null
  return countries.length === (indicator.of === 'pair' ? 2 : 1)
    ? { key, claim, indicator, claimed, year, countries }
    : null
}

const evidenceFor = (
  lake: Lake,
  asked: Asked,
  found: readonly { readonly source: Source; readonly records: readonly LakeRecord[] }[],
): Evidence => {
  const { indicator, claimed, year, claim } = asked
  const trials = yearsAround.flatMap(([step, definition]) =>
    directionsOf(asked).flatMap(([reporter, partner, direction]) =>
      found.flatMap(({ source, records }) =>
        records
          .filter((record) => isOf(record, indicator, reporter, partner, year + step))
          .flatMap((record) => trialOf(source, record, asked, [definition, direction], partner) ?? []),
      ),
    ),
  )
  const source = lake.sources.find(({ id }) => id === settling[indicator.id])
  return judgeNumbers({
    claimed,
    trials: trials.toSorted((a, b) => a.definitions.length - b.definitions.length || rank(a) - rank(b)),
    instead: ({ definitions }) => otherWays(definitions, year),
    format: (value) => valueText(value, indicator, claimed),
    doubt: doubtOf(asked, trials),
    settles: source === undefined ? null : settlesText(source, claim, asked),
  })
}

const otherWays = (definitions: readonly Definition[], year: number): Word => {
  const other = say('data/other-year', { year: String(year) })
  const round = say('data/other-way-round')
  if (!definitions.includes('direction')) return other
  return definitions.includes('year') ? say('instead/both', { one: other, other: round }) : round
}

const rank = ({ definitions }: Trial): number =>
  definitions[0] === 'stated' ? 0 : definitions[0] === 'direction' ? 1 : 2

const settling: Readonly<Record<string, string>> = {
  population: 'gdp',
  'gdp-current-usd': 'gdp',
  'gdp-per-capita-usd': 'gdp',
  'consumer-price-inflation': 'cpi',
  'migrant-stock': 'un-desa',
  'remittances-estimate': 'knomad',
  'fdi-inward-position': 'cdis',
}

const settlesText = (source: Source, _claim: Claim, { countries: [first, second], year }: Asked): Said =>
  source.pull?.takes.dyad === undefined || source.pull.takes.years === undefined
    ? importWouldSettle(source)
    : say('settles/pull', {
        source: source.name,
        command: `rapport pull ${source.id} --dyad ${first}-${second ?? (first === 'USA' ? 'CHN' : 'USA')} --years ${year}`,
      })

/** Who observes and of whom: of a pair in the order of the text, then the other way. */
const directionsOf = ({
  indicator,
  countries,
}: Asked): readonly (readonly [CountryCode, CountryCode | null, Definition])[] => {
  const [first = '', second = null] = countries
  return indicator.of === 'country' || second === null
    ? [[first, null, 'stated']]
    : [
        [first, second, 'stated'],
        [second, first, 'direction'],
      ]
}

const isOf = (
  record: LakeRecord,
  indicator: Indicator,
  reporter: CountryCode,
  partner: CountryCode | null,
  year: number,
): boolean =>
  idsOf(indicator).includes(record.text('indicator') ?? '') &&
  record.text('reporter') === reporter &&
  (record.text('partner') ?? null) === partner &&
  record.text('period') === String(year) &&
  record.text('dimension') === null

const trialOf = (
  source: Source,
  record: LakeRecord,
  { indicator, claimed }: Asked,
  ways: readonly Definition[],
  partner: CountryCode | null,
): Trial | null => {
  const value = record.number('value')
  if (value === null) return null
  const other = ways.filter((way) => way !== 'stated')
  return {
    definitions: other.length === 0 ? ['stated'] : other,
    says: whatText(indicator, record.text('reporter') ?? '', partner, record.text('period') ?? ''),
    source: source.id,
    snapshots: [record.snapshot],
    value,
    off: offBy(claimed, value),
    fits: fitsClaim(claimed, value, record.number('resolution') ?? 0),
    arithmetic: valueText(value, indicator, claimed),
  }
}

const whatText = (
  { id: indicator }: Indicator,
  reporter: CountryCode,
  partner: CountryCode | null,
  year: string,
): Said =>
  partner === null
    ? say('observed/country', { indicator, country: reporter, year })
    : say('observed/pair', { indicator, reporter, partner, year })

const valueText = (value: number, { unit }: Indicator, { digits }: Claimed): Word =>
  unit === 'USD'
    ? money(value, 'USD', digits + 2)
    : unit === '%'
      ? percent(value, digits + 1)
      : figure(value, Math.max(digits + 2, 4))

/** Published levels are revised, and which way a number between two countries goes is seldom said. */
const doubtOf = ({ indicator }: Asked, trials: readonly Trial[]): Said | null => {
  if (indicator.of === 'pair') return say('observed/whose')
  const near = trials.some(
    ({ definitions, off }) => definitions.includes('stated') && off !== null && Math.abs(off) < revised,
  )
  return near ? say('observed/revised') : null
}

const revised = 0.05
