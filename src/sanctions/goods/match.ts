import type { Reader } from '../../measures/measure.js'
import { concordanceBetween, subheadingsOf, yearlyTables, type Concordance } from './concordance.js'
import { bareCode, coverOf, ofSections, rolledUp, together, type Cover } from './cover.js'
import { carriedAYear, carriedOver, cnYearOf, hsEditionOf } from './edition.js'
import type { ListedGood } from './list.js'

/** The codes of a flow: a classification, and the level its rows are read at (1 for sections of the HS). */
export type FlowCodes = { readonly classification: string; readonly level: number }

/** A listed code that has no fellow among the codes of a flow, and why. */
export type Unmatched = {
  readonly product: string
  readonly classification: string
  readonly annex: string | null
  readonly tier: string | null
  readonly why: string
  /** What would match it; null where nothing of the lake’s could. */
  readonly remedy: string | null
}

/** How the codes of lists are held against those of one flow. */
export type Matching = {
  /** What some listed goods cover of a code of the flow. */
  readonly coverOf: (goods: readonly ListedGood[]) => Cover
  readonly unmatched: (goods: readonly ListedGood[]) => readonly Unmatched[]
  /** Sentences that say how codes were matched. */
  readonly notes: readonly string[]
}

/** How one classification of a list is brought to the flow’s codes. */
type Bridge = {
  readonly carry: (cover: Cover) => Cover
  /** Subheadings that a listed code can have a fellow through; null where that is not known. */
  readonly reachable: ReadonlySet<string> | null
  readonly why: (product: string) => Pick<Unmatched, 'why' | 'remedy'>
  readonly notes: readonly string[]
}

/**
 * How lists in some classifications are held against a flow’s codes. Where the edition of the HS differs, the lake’s
 * concordance is applied, and named in the notes; without one, codes are matched as they stand.
 */
export const matchingFor = async (
  read: Reader,
  classifications: readonly string[],
  flow: FlowCodes,
): Promise<Matching> => {
  const bridges = new Map<string, Bridge>()
  for (const each of classifications) bridges.set(each, await bridgeTo(read, each, flow))
  return {
    coverOf: (goods) => {
      const covers = [...bridges].flatMap(([classification, { carry }]) => {
        const own = goods.filter((good) => good.classification === classification)
        return own.length === 0 ? [] : [carry(coverOf(own))]
      })
      return together(covers)
    },
    unmatched: (goods) => goods.flatMap((good) => unmatchedIn(bridges.get(good.classification), good)),
    notes: [...new Set([...bridges.values()].flatMap(({ notes }) => notes))],
  }
}

const unmatchedIn = (bridge: Bridge | undefined, good: ListedGood): Unmatched[] => {
  const { reachable, why } = bridge ?? { reachable: null, why: () => ({ why: '', remedy: null }) }
  const subheading = bareCode(good.product).slice(0, 6)
  if (reachable === null || reachable.has(subheading)) return []
  if (subheading.length < 6 && [...reachable].some((each) => each.startsWith(subheading))) return []
  const { product, classification, annex, tier } = good
  return [{ product, classification, annex, tier, ...why(subheading) }]
}

const bridgeTo = async (read: Reader, listed: string, flow: FlowCodes): Promise<Bridge> => {
  const [from, to] = [hsEditionOf(listed), hsEditionOf(flow.classification)]
  const [listedYear, flowYear] = [cnYearOf(listed), cnYearOf(flow.classification)]
  if (flow.level === 8 && listedYear !== null && flowYear !== null && listedYear !== flowYear) {
    const tables = await yearlyTables(read, listedYear, flowYear)
    if (tables !== null) return yearBridge(tables, listed, flow.classification)
  }
  if (from === null || to === null)
    return asTheyStand(await subheadingsOf(read, from ?? to ?? ''), null, flow, unstatedNote(listed, flow))
  const carriers = await subheadingsOf(read, to)
  if (from === to) {
    const known = carriers.length > 0 ? new Set(carriers) : null
    return { ...asTheyStand(carriers, known, flow, []), why: () => notIn(to) }
  }
  const table = await concordanceBetween(read, from, to)
  if (table !== null) return tableBridge(table, flow, carriers)
  return {
    ...asTheyStand(carriers, carriers.length > 0 ? new Set(carriers) : null, flow, [
      `The list is in ${spelt(from)}, the flows are in ${spelt(to)}, and the lake has no concordance between them: codes are matched as they stand. ${remedyOf(from, to)}`,
    ]),
    why: (product) => ({
      why: `${product} is not in ${spelt(to)}: no concordance in the lake`,
      remedy: remedyOf(from, to),
    }),
  }
}

/** `HS2012` as it is written: HS 2012. */
const spelt = (classification: string): string => classification.replace(/(\d{4})$/, ' $1')

const remedyOf = (from: string, to: string): string =>
  `Bring one: \`rapport pull concordance\`, or \`rapport import concordance FILE\` with a table of ${spelt(from)} and ${spelt(to)}.`

const notIn = (edition: string) => ({ why: `${spelt(edition)} has no such code`, remedy: null })

const unstatedNote = (listed: string, flow: FlowCodes): string[] =>
  flow.level <= 2
    ? []
    : [
        `The edition of the codes is not stated (list ${spelt(listed)}, flows ${spelt(flow.classification)}): they are matched as they stand.`,
      ]

/** The cover at the flow’s level: headings and chapters from their subheadings, sections from their chapters. */
const shownAt = (flow: FlowCodes, subheadings: readonly string[]): ((cover: Cover) => Cover) => {
  const rollUp = rolledUp(subheadings)
  return (cover) => (flow.level === 1 ? ofSections(rollUp(cover)) : rollUp(cover))
}

const asTheyStand = (
  subheadings: readonly string[],
  reachable: ReadonlySet<string> | null,
  flow: FlowCodes,
  notes: readonly string[],
): Bridge => ({
  carry: shownAt(flow, subheadings),
  reachable,
  why: () => ({ why: '', remedy: null }),
  notes,
})

const through =
  (steps: readonly ((cover: Cover) => Cover)[]): ((cover: Cover) => Cover) =>
  (cover) =>
    steps.reduce((carried, step) => step(carried), cover)

/**
 * Codes carried over by a table. A listed code that its own edition does not have was written after another year’s: where
 * the flow’s edition has it, it is matched as it stands, and never as sure.
 */
const tableBridge = (table: Concordance, flow: FlowCodes, subheadings: readonly string[]): Bridge => {
  const [from, to] = [spelt(table.from), spelt(table.to)]
  const listed = new Set(table.pairs.map(([code]) => code))
  const reached = [...new Set([...subheadings, ...table.pairs.map(([, code]) => code)])].toSorted()
  const carry = carriedOver(table.pairs)
  const show = shownAt(flow, reached)
  const isKnown = (code: string) => code.length < 6 || listed.has(code.slice(0, 6))
  return {
    carry: (cover) => {
      const carried = carry(cover)
      return show((code) => carried(code) ?? (isKnown(code) || cover(code) === null ? null : 'part'))
    },
    reachable: new Set([...listed, ...reached]),
    why: () => ({ why: `neither ${from} nor ${to} has such a code`, remedy: null }),
    notes: [
      `Codes were brought from ${from} to ${to} by the ${table.kind} table in the lake${table.reversed ? ' (read from its other end)' : ''}: a code is sure only where all codes it corresponds to are listed whole${table.kind === 'conversion' ? '; a conversion names one fellow a code, so that some are missed' : ''}. A listed code that ${from} does not have, and ${to} has, counts as possible.`,
      ...gatheringNote(table),
    ],
  }
}

const gatheringNote = ({ gathering }: Concordance): string[] => {
  const shown = gathering.slice(0, 8).join(', ')
  return gathering.length === 0
    ? []
    : [
        `${gathering.length === 1 ? 'One code corresponds' : `${gathering.length} codes correspond`} to more than fifty others each (waste, modules, parts: ${shown}${gathering.length > 8 ? ' …' : ''}): of these others only the same code and the one that the conversion table names are taken.`,
      ]
}

const yearBridge = (tables: readonly Concordance[], listed: string, flow: string): Bridge => ({
  carry: through(tables.map(({ pairs }) => carriedAYear(pairs))),
  reachable: null,
  why: () => ({ why: '', remedy: null }),
  notes: [
    `Codes were brought from ${spelt(listed)} to ${spelt(flow)} by the ${tables.length === 1 ? 'table of changes' : `${tables.length} yearly tables of changes`} in the lake.`,
  ],
})
