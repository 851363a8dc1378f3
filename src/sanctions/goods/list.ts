import { refusal } from '../../domain/problem.js'
import { sql } from '../../engine/sql.js'
import { currentRows } from '../../lake/current.js'
import type { Reader } from '../../measures/measure.js'
import type { ListedCode } from './cover.js'

/** A row of a list of goods. The direction is seen from who imposes the restriction; dates are days. */
export type ListedGood = ListedCode & {
  readonly regime: string
  readonly annex: string | null
  readonly tier: string | null
  readonly direction: 'export' | 'import'
  readonly classification: string
  readonly description: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly windDown: string | null
}

/** The lists of goods in a lake; all are imported together. */
export type GoodsLists = {
  readonly snapshot: string
  /** As the files state it: the latest of theirs; null where they state none. */
  readonly vintage: string | null
  readonly importedOn: string
  readonly goods: readonly ListedGood[]
}

/** A regime that the lake has a list of. */
export type Regime = {
  readonly name: string
  /** As it may be typed: `eu-833-2014`. */
  readonly id: string
  readonly exports: number
  readonly imports: number
  readonly annexes: readonly string[]
  readonly classifications: readonly string[]
  /** The first day of a measure; null where the list has no dates. */
  readonly first: string | null
}

/** The source’s id: what a lake’s lists of goods are under. */
export const goodsSource = 'sanctions-goods'

const isNone = (cell: unknown): boolean => cell === null || cell === undefined || cell === ''

/**
 * Every list of goods in the lake.
 * @throws Refusal `no-data` where there is none
 */
export const goodsLists = async ({ lake, asOf }: Reader): Promise<GoodsLists> => {
  const source = lake.sources.find(({ id }) => id === goodsSource)
  const rows = source === undefined ? null : currentRows(lake, source, 'listed_good', asOf)
  const [newest] = lake.snapshots(goodsSource, asOf)
  if (rows === null || newest === undefined)
    throw refusal('no-data', 'The lake has no list of goods under sanctions.', {
      remedy: 'Bring one: `rapport import sanctions-goods FOLDER`; `rapport sources` says in which columns.',
    })
  const found = await lake.ask(sql`select regime, annex, tier, direction, classification, product, partial,
      description, valid_from, valid_to, wind_down from ${rows} order by regime, part, file, "row"`)
  const goods = found.map((row): ListedGood => {
    const text = (column: string): string | null => (isNone(row[column]) ? null : String(row[column]))
    return {
      regime: text('regime') ?? '',
      annex: text('annex'),
      tier: text('tier'),
      direction: text('direction') === 'import' ? 'import' : 'export',
      classification: text('classification') ?? 'HS',
      product: text('product') ?? '',
      partial: row['partial'] === true || row['partial'] === 'true',
      description: text('description'),
      validFrom: text('valid_from'),
      validTo: text('valid_to'),
      windDown: text('wind_down'),
    }
  })
  const { id, vintage, importedAt } = newest
  return { snapshot: id, vintage, importedOn: importedAt.slice(0, 10), goods }
}

/** The regimes of the lists, in the order of their names. */
export const regimesIn = (goods: readonly ListedGood[]): readonly Regime[] =>
  [...new Set(goods.map(({ regime }) => regime))].toSorted().map((name) => {
    const rows = goods.filter(({ regime }) => regime === name)
    const count = (direction: string) => rows.filter((each) => each.direction === direction).length
    const distinct = (of: (good: ListedGood) => string | null) =>
      [...new Set(rows.flatMap((each) => of(each) ?? []))].toSorted()
    return {
      name,
      id: idOf(name),
      exports: count('export'),
      imports: count('import'),
      annexes: distinct(({ annex }) => annex),
      classifications: distinct(({ classification }) => classification),
      first: distinct(({ validFrom }) => validFrom)[0] ?? null,
    }
  })

/** A regime’s name as it is typed: `EU 833/2014` is `eu-833-2014`. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

/**
 * The regime that a name means: its own name, its id, or the beginning of one regime’s id (`eu`, `common-high-priority`).
 * @throws Refusal `unknown-regime` with those there are; also where a beginning fits several
 */
export const regimeNamed = (goods: readonly ListedGood[], name: string): Regime => {
  const regimes = regimesIn(goods)
  const asked = idOf(name)
  const exact = regimes.find(({ id }) => id === asked)
  if (exact !== undefined) return exact
  const near = asked === '' ? [] : regimes.filter(({ id }) => id.startsWith(`${asked}-`))
  const [only] = near
  if (only !== undefined && near.length === 1) return only
  const listed = (near.length > 1 ? near : regimes).map((each) => `${each.id} (${each.name})`).join(', ')
  throw refusal(
    'unknown-regime',
    near.length > 1
      ? `“${name}” fits several regimes: ${listed}.`
      : `There is no list of a regime “${name}” in the lake; there are ${listed}.`,
  )
}

/** True of a regime that its name calls a counter-measure: the partner imposes it, not the reporter. */
export const isCounter = ({ name }: Pick<Regime, 'name'>): boolean =>
  /\bcounter-?\s?(?:sanction|measure)|\bretaliat|контрсанкц|kontrasankc/i.test(name)
