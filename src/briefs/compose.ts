import type { Lineage } from '../domain/lineage.js'
import type { Lake } from '../lake/lake.js'
import { rowLineages } from '../lake/reading.js'
import type { Reader } from '../measures/measure.js'
import type { Language } from '../messages/language.js'
import { message } from '../messages/message.js'
import { sourceName } from '../messages/source-names.js'
import type {
  Block,
  BriefDocument,
  Chart,
  ExhibitBlock,
  FigureEntry,
  Run,
  SectionDocument,
  SnapshotEntry,
} from './document.js'
import { figureText } from './figure-text.js'
import { lineageTable } from './lineage-table.js'
import type { Brief, Exhibit, Section, SectionBlock } from './section.js'
import {
  basisWord,
  chartWords,
  locatorText,
  noteText,
  sourceText,
  wordingIn,
  type Citable,
  type Names,
} from './wording.js'

/** A section as it was written, before it is put into a language. */
export type Written = { readonly section: Section; readonly blocks: readonly SectionBlock[] }

/**
 * Puts what the sections say into one language, gives every figure its reference in the order of print, and
 * gathers the lineages. Same blocks, same language: same document.
 */
export const compose = (
  lake: Lake,
  brief: Brief,
  written: readonly Written[],
  language: Language,
  generator: string,
): BriefDocument => {
  const names: Names = { sources: lake.sources, snapshots: lake.manifest.snapshots }
  const lineages = lineageTable()
  const figures: FigureEntry[] = []
  const used = new Set<string>()
  let exhibits = 0
  let current = ''

  const cite = (printed: Citable): Run => {
    const { value, unit, reason, lineage } = 'text' in printed ? inWords(printed.lineage) : printed.quantity
    const text =
      'text' in printed ? printed.text : figureText(printed.quantity, printed.as, language, printed.digits)
    const ref = figures.length + 1
    for (const { selection } of rowLineages(lineage)) for (const id of selection.snapshots) used.add(id)
    figures.push({
      ref,
      value,
      unit,
      reason,
      text,
      section: current,
      lineage: lineages.add(lineage),
      source: sourceText(lineage, language, names),
      locator: locatorText(lineage, language, names),
    })
    return reason === null ? { text, ref } : { text, ref, reason: message(language, `reason.${reason}`) }
  }
  const { runs, said } = wordingIn(language, names, cite)
  const words = chartWords(language, names)

  const chartOf = (exhibit: Exhibit): Chart | null => {
    const drawn = exhibit.chart?.(words)
    return drawn ? { ...drawn.drawing, alt: drawn.alt } : null
  }
  const exhibitBlock = (exhibit: Exhibit): ExhibitBlock => {
    exhibits += 1
    return {
      kind: 'exhibit',
      id: exhibit.id,
      label: message(language, 'exhibit.label', { number: String(exhibits) }),
      title: said(exhibit.title),
      subtitle: words.text(exhibit.subtitle),
      chart: chartOf(exhibit),
      table: {
        columns: exhibit.columns.map(({ title, unit, numeric }) => ({
          title: headed(words.text(title)),
          unit: unit ? words.text(unit) : null,
          numeric,
        })),
        rows: exhibit.rows.map(({ cells, emphasis, key }) => ({
          cells: cells.map(runs),
          ...(emphasis === undefined ? {} : { emphasis }),
          ...(key === undefined ? {} : { key }),
        })),
      },
      conventions: [...new Set(exhibit.conventions)].map((id) => message(language, `convention.${id}`)),
      sources: unique(exhibit.sources.map((basis) => words.text(basisWord(basis)))),
      notes: exhibit.notes.map((note) =>
        'says' in note ? said(note) : [{ text: noteText(note, language) }],
      ),
    }
  }
  const blockOf = (block: SectionBlock): Block => {
    switch (block.kind) {
      case 'text':
        return { kind: 'text', runs: said(block.said) }
      case 'list':
        return { kind: 'list', items: block.items.map(said) }
      case 'missing':
        return { kind: 'missing', text: words.text(block.said), command: block.command }
      case 'exhibit':
        return exhibitBlock(block)
    }
  }
  const sections = written.map(({ section, blocks }): SectionDocument => {
    current = section.id
    return { id: section.id, title: message(language, section.title), blocks: blocks.map(blockOf) }
  })
  const asOf = dayOf(brief.read)
  return {
    schema: 'rapport/brief@1',
    generator,
    language,
    dyad: brief.dyad,
    year: brief.year,
    title: words.text({
      says: 'brief.title',
      with: { reporter: { country: brief.dyad.reporter }, partner: { country: brief.dyad.partner } },
    }),
    subtitle: words.text({
      says: 'brief.subtitle',
      with: { year: String(brief.year) },
    }),
    asOf,
    sections,
    figures,
    lineages: lineages.entries,
    snapshots: snapshotEntries(lake, used, language),
  }
}

/** What is printed in words has neither a number nor a reason for lacking one. */
const inWords = (lineage: Lineage) => ({ value: null, unit: 'other', reason: null, lineage }) as const

/** A heading of a column begins with a capital; a symbol of one letter stays as it is. */
const headed = (title: string): string =>
  title.length < 2 || /^\p{L}\P{L}/u.test(title) ? title : title.charAt(0).toUpperCase() + title.slice(1)

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** The day of the newest import that is read; the first of 1970 where there is none. */
export const dayOf = ({ lake, asOf }: Reader): string =>
  lake.manifest.snapshots
    .map(({ importedAt }) => importedAt.slice(0, 10))
    .filter((day) => asOf === null || day <= asOf)
    .toSorted()
    .at(-1) ?? '1970-01-01'

const snapshotEntries = (lake: Lake, used: ReadonlySet<string>, language: Language): SnapshotEntry[] =>
  lake.manifest.snapshots
    .filter(({ id }) => used.has(id))
    .map((snapshot) => {
      const source = lake.sources.find(({ id }) => id === snapshot.source)
      return {
        id: snapshot.id,
        source: snapshot.source,
        name: source === undefined ? snapshot.source : sourceName(source, language),
        vintage: snapshot.vintage,
        importedAt: snapshot.importedAt,
        licence: source?.licence.name ?? '',
        redistribute: source?.licence.redistribute ?? 'unclear',
        citation: source?.cite(snapshot.vintage) ?? '',
        files: snapshot.originals.map(({ number, name, sha256 }) => ({ number, name, sha256 })),
      }
    })
