import { allCountries, countryOf, type CountryCode } from '../../domain/country.js'
import { groupOf, membersIn } from '../../domain/group.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import type { Reader } from '../../measures/measure.js'
import { chooseBooks, type Books } from './books.js'
import { codesBefore } from './cells.js'
import { cellsFor, editionsFor, totalsFor, type EditionsOf, type Ground } from './ground.js'
import { canBeChosen, chosen, neighboursOf, passages, type Intermediary } from './intermediaries.js'
import { listedGoods, type ListedGoods } from './listed.js'
import { scanRoutes, type Routes, type Scan } from './scan.js'
import { windowsOf, type Windows } from './surge.js'

/** What a scan is asked for. */
export type DiversionRequest = {
  /** Who exports: countries, or groups whose members in all years are taken together. */
  readonly origins: readonly CountryCode[]
  /** Where goods may end up. */
  readonly target: CountryCode
  /** Intermediaries; without them chosen from the data. */
  readonly via?: readonly CountryCode[]
  readonly regime?: string
  readonly pre?: readonly number[]
  readonly post?: readonly number[]
  readonly source?: string
  /** Freight and insurance in an import value; 0.06 unless given, as the IMF’s DOTS assumed. */
  readonly cost?: number
}

/** What was found, with all that must be said beside it. */
export type Diversion = Scan & {
  readonly origins: readonly CountryCode[]
  /** Origins asked for whose exports do not cover all years: in no sum. */
  readonly originsLeftOut: readonly CountryCode[]
  readonly target: CountryCode
  readonly intermediaries: readonly Intermediary[]
  /** Whether the lake says who the target’s neighbours are; null where intermediaries were named. */
  readonly neighboursKnown: boolean | null
  readonly windows: Windows
  readonly books: Books
  /** What the rows of a number are found again with: editions by reporter and year, and the codes of one in another. */
  readonly tracing: {
    readonly declared: EditionsOf
    readonly onward: EditionsOf
    readonly codesIn: (edition: string, product: string) => readonly string[]
  }
  /** Of the codes as they are compared. */
  readonly edition: string
  /** Newer editions whose codes were brought to it, and those that were not, for want of a conversion. */
  readonly converted: readonly string[]
  readonly unconverted: readonly string[]
  readonly goods: Pick<ListedGoods, 'regime' | 'vintage' | 'importedOn' | 'unmatched' | 'notes'>
  readonly cost: number
  readonly snapshots: readonly string[]
}

const assumedCost = 0.06

/**
 * Looks for signs that goods under export restrictions reach the target through third countries. A sign is no proof:
 * each row says what else may be behind it.
 * @throws Refusal `usage-period`, `no-data`, `unknown-source`, `unknown-regime`, `usage-option`
 */
export const findDiversion = async (read: Reader, request: DiversionRequest): Promise<Diversion> => {
  const { target, cost = assumedCost } = request
  const windows = windowsOf(request.pre ?? [2019, 2020, 2021], request.post ?? [2022, 2023, 2024])
  const years = [...windows.pre, ...windows.post]
  const asked = membersThroughout(request.origins, years)
  if (asked.includes(target))
    throw refusal('usage-option', `${target} is an origin and the target.`, {
      remedy: 'Leave it out of --origin.',
    })
  const partners = request.via ?? [target]
  const books = await chooseBooks(read, asked, partners[0] ?? target, { source: request.source, years })
  const known = await editionsFor(read, books, asked, partners, { flow: 'export', years })
  const origins = asked.filter((origin) => years.every((year) => known.get(origin)?.has(year)))
  const edition = oldest(origins.flatMap((origin) => [...(known.get(origin)?.values() ?? [])]))
  const goods = await listedGoods(read, { regime: request.regime ?? 'eu', edition, post: windows.post })
  const ground: Ground = { read, books, edition, conversions: new Map() }
  const plan: Plan = { ground, origins, exportEditions: known, target, windows, goods }
  const { candidates, neighboursKnown }: Candidates =
    request.via === undefined
      ? await choose(plan)
      : { candidates: request.via.map(namedOne), neighboursKnown: null }
  const intermediaries = candidates.filter(
    ({ country }) => country !== target && !origins.includes(country) && countryOf(country) !== null,
  )
  if (intermediaries.length === 0)
    throw refusal('no-data', 'There is no intermediary to look at.', {
      remedy: 'Name some with --via ARM,KGZ.',
    })
  const routes = await readRoutes(
    plan,
    intermediaries.map(({ country }) => country),
  )
  const { cover, touched, places, regime, vintage, importedOn, unmatched, notes } = goods
  const met = [...ground.conversions].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const editionsOf = (hasConversion: boolean) =>
    met.filter(([, conversion]) => conversion.size > 0 === hasConversion).map(([each]) => each)
  return {
    ...scanRoutes(routes, { windows, cost, cover, touched, places }),
    origins,
    originsLeftOut: asked.filter((origin) => !origins.includes(origin)),
    target,
    intermediaries,
    neighboursKnown,
    windows,
    books,
    tracing: {
      declared: known,
      onward: routes.onwardEditions,
      codesIn: (each, product) => codesBefore([product], ground.conversions.get(each) ?? new Map()),
    },
    edition,
    converted: editionsOf(true),
    unconverted: editionsOf(false),
    goods: { regime, vintage, importedOn, unmatched, notes },
    cost,
    snapshots: [...books.scope.snapshots.map(({ id }) => id), ...goods.snapshots],
  }
}

const namedOne = (country: CountryCode): Intermediary => ({ country, chosen: 'named', passage: null })

/** Groups as those who were members in every year: a sum over changing members would grow by accession. */
const membersThroughout = (
  origins: readonly CountryCode[],
  years: readonly number[],
): readonly CountryCode[] => {
  const members = origins.flatMap((origin) => {
    const group = groupOf(origin)
    if (group === null) return [origin]
    const [first = [], ...others] = years.map((year) => membersIn(group, year))
    return first.filter((country) => others.every((each) => each.includes(country)))
  })
  if (members.length > 0) return [...new Set(members)].toSorted()
  throw refusal('usage-option', `${origins.join(', ')} has no members throughout ${yearsText(years)}.`, {
    remedy: 'Name countries with --origin DEU,ITA.',
  })
}

const oldest = (editions: readonly string[]): string => editions.toSorted()[0] ?? 'HS'

type Plan = {
  readonly ground: Ground
  readonly origins: readonly CountryCode[]
  readonly exportEditions: EditionsOf
  readonly target: CountryCode
  readonly windows: Windows
  readonly goods: ListedGoods
}

type Candidates = Pick<Diversion, 'neighboursKnown'> & { readonly candidates: readonly Intermediary[] }

/** Who is looked at where nobody is named; see {@link passages} for why only the window before decides. */
const choose = async (plan: Plan): Promise<Candidates> => {
  const { ground, origins, exportEditions, target, windows, goods } = plan
  const { read, books } = ground
  const years = windows.pre
  const fits = (country: CountryCode) =>
    canBeChosen(country, { origins, target, year: windows.post.at(-1) as number })
  const reporters = allCountries.map(({ code }) => code).filter(fits)
  const editions =
    books.record === 'own'
      ? await editionsFor(read, books, reporters, [target], { flow: 'export', years })
      : sameAs(exportEditions, origins, reporters)
  const toTarget = { flow: 'export', by: 'reporter', reporters, orOthers: true, partners: [target] } as const
  const onward = await totalsFor(ground, { ...toTarget, years, editions })
  const products = [...new Set([...onward.values()].flatMap((own) => [...own.keys()]))]
  const listed = products.filter((code) => goods.cover(code) !== null)
  const fromOrigins = { flow: 'export', by: 'partner', reporters: origins, partners: null } as const
  const declared = await totalsFor(ground, {
    ...fromOrigins,
    years,
    editions: exportEditions,
    products: listed,
  })
  const passed = passages(declared, onward, (code) => goods.cover(code) !== null)
  const neighbours = await neighboursOf(read, target)
  return { candidates: chosen(neighbours ?? [], passed, fits), neighboursKnown: neighbours !== null }
}

/** A reconciled source has everybody’s flows in the same editions. */
const sameAs = (
  editions: EditionsOf,
  origins: readonly CountryCode[],
  reporters: readonly CountryCode[],
): EditionsOf => {
  const own = editions.get(origins[0] ?? '') ?? new Map<number, string>()
  return new Map(reporters.map((reporter) => [reporter, own]))
}

/** Every record of the routes: two of each end where each country keeps its own books. */
const readRoutes = async (
  plan: Plan,
  via: readonly CountryCode[],
): Promise<Routes & { readonly onwardEditions: EditionsOf }> => {
  const { ground, origins, exportEditions, target, windows } = plan
  const { read, books } = ground
  const years = [...windows.pre, ...windows.post]
  const two = books.record === 'own'
  const none: EditionsOf = new Map()
  const received = two ? await editionsFor(read, books, via, origins, { flow: 'import', years }) : none
  // Of an extract the intermediary’s own exports may be missing: then they are not known, and not nothing.
  const onward = await editionsFor(read, books, via, [target], { flow: 'export', years })
  const arrived = two ? await editionsFor(read, books, [target], via, { flow: 'import', years }) : none
  const sent = { flow: 'export', by: 'partner', reporters: origins, partners: via, years } as const
  const seen = { flow: 'import', by: 'reporter', reporters: via, partners: origins, years } as const
  const passedOn = { flow: 'export', by: 'reporter', reporters: via, partners: [target], years } as const
  const landed = { flow: 'import', by: 'partner', reporters: [target], partners: via, years } as const
  const inYears = (editions: EditionsOf, country: CountryCode) => [...(editions.get(country)?.keys() ?? [])]
  const [declared, taken, onwards, met] = await Promise.all([
    cellsFor(ground, { ...sent, editions: exportEditions }),
    two ? cellsFor(ground, { ...seen, editions: received }) : null,
    cellsFor(ground, { ...passedOn, editions: onward }),
    two ? cellsFor(ground, { ...landed, editions: arrived }) : null,
  ])
  return {
    intermediaries: via,
    declared,
    received: taken,
    onward: onwards,
    arrived: met,
    receivedIn: (each) => inYears(received, each),
    onwardIn: (each) => inYears(onward, each),
    arrivedIn: () => inYears(arrived, target),
    onwardEditions: onward,
  }
}
