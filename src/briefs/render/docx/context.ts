import type { BriefDocument, ExhibitBlock } from '../../document.js'
import { labelsFor, type Labels } from '../labels.js'

/** What every part of a document asks for: the fixed words, and where the exhibits stand that a text may name. */
export type Context = {
  readonly labels: Labels
  /** Bookmarks of the exhibits' labels, by label: `Exhibit 3` stands under `exhibit3`. */
  readonly exhibits: ReadonlyMap<string, string>
}

/** Bookmarks are counted: their names may hold no hyphen and no more than 40 characters, ids of sections and exhibits may. */
export const contextOf = (brief: BriefDocument): Context => ({
  labels: labelsFor(brief.language),
  exhibits: new Map(exhibitsOf(brief).map(({ label }, index) => [label, `exhibit${index + 1}`])),
})

/** The exhibits of a brief in the order of print. */
export const exhibitsOf = ({ sections }: BriefDocument): ExhibitBlock[] =>
  sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'exhibit')

/** The bookmark of a figure's entry in the number index. */
export const figureAnchor = (ref: number): string => `n${ref}`

/** The bookmark of a section's heading, counted from 1; the two lists at the end are counted on. */
export const sectionAnchor = (number: number): string => `section${number}`
