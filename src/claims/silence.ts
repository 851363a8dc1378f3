import type { CheckedDocument, PlacedFinding } from './checked.js'
import { placeIn, type Block, type Place } from './documents/document.js'

/** A rule, or a place, that is not to be reported, with the reason its author gave. */
export type Silence = {
  /** A rule’s id (`arith/total`), `arith/*` for all of a prefix, `*` for all. */
  readonly rule: string
  /** The documents it is about, by the names they were given; null for all. */
  readonly files: readonly string[] | null
  /** Words that stand at the place: an occurrence of them must overlap it. Null for every place. */
  readonly text: string | null
  readonly reason: string
  /** Where it is written, for messages: `.rapport.yaml, line 4`. */
  readonly place: string
}

export type Silences = readonly Silence[]

/**
 * Gives findings the reason of the first silence that fits them.
 * @returns the documents, and in words the silences that matched nothing; one of files that were not checked now is
 * none of these, since it was not asked
 */
export const withSilences = (
  documents: readonly CheckedDocument[],
  silences: Silences,
): { readonly documents: readonly CheckedDocument[]; readonly idleSilences: readonly string[] } => {
  const used = new Set<Silence>()
  const silenced = documents.map((document) => ({
    ...document,
    findings: document.findings.map((finding) => {
      const fitting = silences.filter((silence) => fits(silence, finding, document, documents))
      for (const silence of fitting) used.add(silence)
      return { ...finding, silenced: fitting[0]?.reason ?? finding.silenced }
    }),
  }))
  const asked = ({ files }: Silence) => files === null || documents.some(({ file }) => files.includes(file))
  const idle = silences.filter((silence) => asked(silence) && !used.has(silence))
  return { documents: silenced, idleSilences: idle.map(inWords) }
}

const inWords = ({ place, rule, text }: Silence): string =>
  `${place}: ${rule}${text === null ? '' : ` at “${text}”`}`

const fits = (
  { rule, files, text }: Silence,
  finding: PlacedFinding,
  own: CheckedDocument,
  documents: readonly CheckedDocument[],
): boolean =>
  fitsRule(rule, finding.rule) &&
  (files === null || files.includes(own.file)) &&
  (text === null ||
    finding.spans.some((span) => {
      const document = documents.find(({ index }) => index === span.document)
      return document !== undefined && standsAt(text, span, document)
    }))

const fitsRule = (pattern: string, id: string): boolean =>
  pattern === '*' || pattern === id || (pattern.endsWith('/*') && id.startsWith(pattern.slice(0, -1)))

const standsAt = (words: string, span: Place, { document }: CheckedDocument): boolean => {
  const wanted = words.trim().replace(/\s+/g, ' ')
  return document.blocks.some(
    (block) => touches(block, span) && placesOf(wanted, block).some((place) => overlap(place, span)),
  )
}

const touches = ({ stretches }: Block, { start, end }: Place): boolean =>
  stretches.some(({ from, width }) => from < end && from + width > start)

const placesOf = (words: string, block: Block): Place[] => {
  const places: Place[] = []
  if (words === '') return places
  const { text } = block
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    places.push(placeIn(block, at, at + words.length))
  return places
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end
