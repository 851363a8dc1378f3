import { attempt, refusal, type Result } from '../domain/problem.js'
import { dyadText } from '../domain/dyad.js'
import type { Dyad } from '../domain/dyad.js'
import type { NullReason, Unit } from '../domain/quantity.js'
import { readComparedBrief, type ComparedBrief } from './compare/brief.js'
import { changeOf, type Change } from './compare/change.js'
import { matchFigures } from './compare/match.js'
import { placedFigures, type Placed } from './compare/places.js'
import type { ExportLicence } from './licences.js'

/** A figure as a brief has it. */
export type ComparedFigure = {
  readonly ref: number
  readonly value: number | null
  readonly text: string
  readonly reason: NullReason | null
  readonly source: string
  readonly locator: string
}

/** The same figure in another brief: its row and column there, and what changed. */
export type ComparedFellow = ComparedFigure &
  Change & { readonly row: string; readonly column: string | null }

/** A figure of the first brief with its fellows in the others, in their order; null where one has none. */
export type ComparedRow = {
  readonly section: string
  readonly exhibit: string | null
  readonly row: string
  readonly column: string | null
  readonly unit: Unit
  readonly figure: ComparedFigure
  readonly others: readonly (ComparedFellow | null)[]
}

/** A figure without a fellow. */
export type UnmatchedFigure = Omit<ComparedRow, 'others'>

export type ComparedWith = {
  readonly dyad: Dyad
  readonly year: number
  readonly asOf: string
  readonly title: string
  readonly figures: number
  readonly matched: number
  readonly same: number
  /** Figures that changed their source, snapshot or convention, whether their value did or not. */
  readonly rebased: number
  /** Figures of the first brief that this one lacks. */
  readonly missing: number
  /** Figures that only this brief has. */
  readonly only: readonly UnmatchedFigure[]
}

/** Briefs laid beside each other, figure by figure. */
export type Comparison = {
  /** Two briefs of one dyad and year are editions; of two years, years; else dyads. */
  readonly kind: 'editions' | 'years' | 'dyads'
  readonly first: Pick<ComparedWith, 'dyad' | 'year' | 'asOf' | 'title' | 'figures'>
  readonly others: readonly ComparedWith[]
  /** In the order of the first brief, all of its figures that have at least one fellow. */
  readonly rows: readonly ComparedRow[]
  /** Figures of the first brief that no other has. */
  readonly only: readonly UnmatchedFigure[]
  /** Of the sources that the briefs rest on, each once. */
  readonly licences: readonly ExportLicence[]
}

/**
 * Compares a brief with others: matches figures by what they are, and says what differs.
 * @throws Refusal `usage-option` without a brief to compare with
 */
export const compareBriefs = (first: ComparedBrief, others: readonly ComparedBrief[]): Comparison => {
  if (others.length === 0) throw refusal('usage-option', 'There is nothing to compare the brief with.')
  const matches = others.map((other) => ({ other, ...matchFigures(first, other) }))
  const fellows = matches.map(
    ({ pairs }) => new Map(pairs.map(([{ figure }, fellow]) => [figure.ref, fellow])),
  )
  const placed = placedFigures(first)
  const has = ({ figure }: Placed) => fellows.some((each) => each.has(figure.ref))
  const rows = placed.filter(has).map((each): ComparedRow => ({
    ...unmatched(each),
    others: matches.map(({ other }, index) => {
      const fellow = fellows[index]?.get(each.figure.ref)
      if (fellow === undefined) return null
      const change = changeOf({ brief: first, figure: each.figure }, { brief: other, figure: fellow.figure })
      return { ...shown(fellow), ...change, row: fellow.row, column: fellow.column }
    }),
  }))
  return {
    kind: kindOf(first, others),
    first: headOf(first),
    others: matches.map(({ other, pairs, onlyFirst, onlySecond }, index) => {
      const changes = rows.flatMap((row) => row.others[index] ?? [])
      return {
        ...headOf(other),
        matched: pairs.length,
        same: changes.filter(({ same }) => same).length,
        rebased: changes.filter(({ changed }) => changed.length > 0).length,
        missing: onlyFirst.length,
        only: onlySecond.map(unmatched),
      }
    }),
    rows,
    only: placed.filter((each) => !has(each)).map(unmatched),
    licences: licencesIn([first, ...others]),
  }
}

/**
 * Compares briefs that were written to files, or says which of them cannot be read and why.
 * @param only ids of sections; all where none is named
 */
export const compareFiles = (
  first: string,
  second: string,
  only?: readonly string[],
): Promise<Result<Comparison>> =>
  attempt(async () => {
    const [one, two] = [await readComparedBrief(first), await readComparedBrief(second)]
    return compareBriefs(sectionsOf(one, only), [sectionsOf(two, only)])
  })

/** A brief with some of its sections, and the figures that stand in them. */
const sectionsOf = (brief: ComparedBrief, only: readonly string[] | undefined): ComparedBrief => {
  if (only === undefined) return brief
  const unknown = only.find((id) => !brief.sections.some((section) => section.id === id))
  if (unknown !== undefined)
    throw refusal(
      'usage-option',
      `The brief has no section “${unknown}”: ${brief.sections.map(({ id }) => id).join(', ')}.`,
    )
  return { ...brief, sections: brief.sections.filter(({ id }) => only.includes(id)) }
}

const licencesIn = (briefs: readonly ComparedBrief[]): ExportLicence[] => {
  const found = new Map(
    briefs
      .flatMap(({ snapshots }) => snapshots)
      .map(({ source, licence, redistribute }) => [source, { source, licence, redistribute }]),
  )
  return [...found.values()].toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0))
}

const headOf = (brief: ComparedBrief) => {
  const { dyad, year, asOf, title } = brief
  return { dyad, year, asOf, title, figures: placedFigures(brief).length }
}

const kindOf = (first: ComparedBrief, others: readonly ComparedBrief[]): Comparison['kind'] => {
  if (others.some(({ dyad }) => dyadText(dyad) !== dyadText(first.dyad))) return 'dyads'
  return others.some(({ year }) => year !== first.year) ? 'years' : 'editions'
}

const shown = ({ figure: { ref, value, text, reason, source, locator } }: Placed): ComparedFigure => ({
  ref,
  value,
  text,
  reason,
  source,
  locator,
})

const unmatched = (placed: Placed): UnmatchedFigure => ({
  section: placed.section,
  exhibit: placed.exhibit,
  row: placed.row,
  column: placed.column,
  unit: placed.figure.unit,
  figure: shown(placed),
})
