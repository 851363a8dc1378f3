import { compose } from '../../../src/briefs/compose.js'
import type { BriefDocument, ExhibitBlock, Run } from '../../../src/briefs/document.js'
import type { Section } from '../../../src/briefs/section.js'
import { languages, type Language } from '../../../src/messages/language.js'
import { withFiles, type GivenFile } from '../../measures/relations/files.js'

export type Asked = {
  readonly reporter: string
  readonly partner: string
  readonly year: number
  readonly until?: string
}

/** A section written from files that are imported into a workspace of their own, in every language. */
export const writtenIn = (
  section: Section,
  files: readonly GivenFile[],
  { reporter, partner, year, until = `${year}-12-31` }: Asked,
): Promise<Readonly<Record<Language, BriefDocument>>> =>
  withFiles(files, async (read) => {
    const brief = { read, dyad: { reporter, partner }, year, until, first: year, main: null }
    const blocks = await section.write(brief)
    const of = (language: Language) => compose(read.lake, brief, [{ section, blocks }], language, 'test')
    return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<
      Language,
      BriefDocument
    >
  })

/** The same in English alone. */
export const written = async (...asked: Parameters<typeof writtenIn>): Promise<BriefDocument> =>
  (await writtenIn(...asked)).en

const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

const blocksOf = ({ sections }: BriefDocument) => sections.flatMap(({ blocks }) => blocks)

/** The sentences of a section, without those that say what is missing. */
export const sentences = (document: BriefDocument): string[] =>
  blocksOf(document).flatMap((block) => (block.kind === 'text' ? [plain(block.runs)] : []))

/** What is missing, each with the command that brings it. */
export const missingIn = (document: BriefDocument): [says: string, command: string | null][] =>
  blocksOf(document).flatMap((block) =>
    block.kind === 'missing' ? [[block.text, block.command] as [string, string | null]] : [],
  )

export const exhibitsIn = (document: BriefDocument): ExhibitBlock[] =>
  blocksOf(document).flatMap((block) => (block.kind === 'exhibit' ? [block] : []))

/** An exhibit by its id. */
export const exhibit = (document: BriefDocument, id: string): ExhibitBlock => {
  const found = exhibitsIn(document).find((each) => each.id === id)
  if (found === undefined)
    throw new Error(
      `no ${id} among ${exhibitsIn(document)
        .map((each) => each.id)
        .join(', ')}`,
    )
  return found
}

/** The cells of an exhibit’s table as text. */
export const cells = ({ table }: ExhibitBlock): string[][] => table.rows.map((row) => row.cells.map(plain))

/** All words that a document prints, for looking at what no language may print. */
export const wordsOf = (document: BriefDocument): string =>
  [
    ...sentences(document),
    ...missingIn(document).map(([says]) => says),
    ...exhibitsIn(document).flatMap((each) => [
      plain(each.title),
      each.subtitle,
      each.chart?.alt ?? '',
      ...each.table.columns.map(({ title }) => title),
      ...cells(each).flat(),
    ]),
  ].join('\n')
