import type { Claim, Relation } from '../claim.js'
import { placeIn, type DocumentText } from '../documents/document.js'
import type { Passage } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import type { Draft } from './draft.js'
import { fillDrafts, periodIn, type Memory } from './fill.js'
import { mentionsOf } from './between.js'
import { changesIn, distantChanges } from './relations/changes.js'
import { bySentence } from './relations/levels.js'
import { nearbyRelations } from './relations/nearby.js'
import { neighbourRelations } from './relations/neighbours.js'
import { partsIn } from './relations/parts.js'
import { ranksIn, sharesTogether } from './relations/ranks.js'
import { sharesIn, sharesOfKnown } from './relations/shares.js'
import { distantWholes } from './relations/wholes.js'
import { noteSources } from './sources.js'
import { writtenOn } from './written-on.js'
import { statementClaims } from './statements.js'
import { tableClaims, type TableDrafts } from './table-claims.js'
import type { TableReading } from './table-reading.js'
import { isPoll, textClaims, type Discourse } from './text-claims.js'

/** What was understood of a document. */
export type Extracted = {
  readonly claims: readonly Claim[]
  readonly relations: readonly Relation[]
  readonly tables: readonly TableReading[]
}

const spoken = new Set(['title', 'heading', 'paragraph', 'item', 'caption', 'footnote'])

/**
 * The claims of a document with how they hang together.
 * @param pair the two countries the caller names, else the two that are named most
 */
export const extract = (
  index: number,
  document: DocumentText,
  passages: readonly Passage[],
  language: TextLanguage,
  pair: { readonly reporter: string; readonly partner: string } | null,
): Extracted => {
  const dyad = pair ?? pairOf(passages)
  const byBlock = new Map(passages.map((passage) => [passage.index, passage]))
  const drafts = runningText(passages, language, dyad)
  const tables = document.tables.map((_, table) =>
    tableClaims(document, byBlock, table, language, {
      reporter: dyad?.reporter ?? null,
      partner: dyad?.partner ?? null,
      period: null,
    }),
  )
  const all = [...drafts, ...tables.flatMap(({ cells }) => cells.flat().filter((draft) => draft !== null))]
  const placed = all
    .map((draft) => ({
      draft,
      place: placeIn(document.blocks[draft.block] as never, draft.start, draft.end),
    }))
    .toSorted((a, b) => a.place.start - b.place.start || a.place.end - b.place.end)
  const ids = new Map(placed.map(({ draft }, at) => [draft, `c${at + 1}`]))
  const sources = noteSources(document, passages)
  const claims = placed.map(({ draft, place }): Claim => {
    const { start, end, ...rest } = draft
    return {
      ...rest,
      id: ids.get(draft) as string,
      document: index,
      place,
      text: document.text.slice(place.start, place.end),
      source: sources(draft.block, start, end),
    }
  })
  return {
    claims,
    relations: relationsOf(byBlock, claims),
    tables: tables.map((table) => withIds(table, ids)),
  }
}

const withIds = ({ cells, ...table }: TableDrafts, ids: ReadonlyMap<Draft, string>): TableReading => ({
  ...table,
  cells: cells.map((line) => line.map((draft) => (draft === null ? null : (ids.get(draft) ?? null)))),
})

const runningText = (
  passages: readonly Passage[],
  language: TextLanguage,
  dyad: { readonly reporter: string; readonly partner: string } | null,
): Draft[] => {
  const written = writtenOn(passages)
  const fresh = (): Memory => ({
    period: null,
    periodFrom: 'sentence',
    reporter: null,
    partner: null,
    written,
  })
  const memory: Memory = fresh()
  const discourse: Discourse = { frame: null, polled: false, money: null }
  const year = yearOf(passages)
  let headingPeriod: string | null = null
  return passages.flatMap((passage) => {
    const { kind } = passage.block
    if (!spoken.has(kind)) return []
    if (kind === 'heading' || kind === 'title') {
      discourse.frame = null
      discourse.polled = false
      discourse.money = null
      headingPeriod = periodIn(passage)
    }
    const apart = kind === 'caption' || kind === 'footnote'
    const own = apart ? fresh() : memory
    own.period = apart ? null : (headingPeriod ?? year)
    own.periodFrom = apart ? 'sentence' : headingPeriod === null ? 'document' : 'heading'
    const around = { reporter: dyad?.reporter ?? null, partner: dyad?.partner ?? null, period: headingPeriod }
    const found =
      kind === 'footnote' ? [] : textClaims(passage, language, apart ? { ...discourse } : discourse)
    if (!apart) discourse.polled = passage.sentences.some(isPoll)
    const filled = fillDrafts(passage, found, own, around)
    return [
      ...filled,
      ...(kind === 'footnote' || kind === 'title' || kind === 'heading' ? [] : statementClaims(passage)),
    ]
  })
}

/** The year a document speaks of: the one its text names most; of several the last. */
const yearOf = (passages: readonly Passage[]): string | null => {
  const counts = new Map<string, number>()
  for (const { block, sentences } of passages) {
    if (block.kind === 'footnote' || block.kind === 'cell') continue
    for (const { kind, from, until, opens, possible } of sentences.flatMap((each) =>
      mentionsOf(each, 'date'),
    )) {
      const year = (until ?? from)?.slice(0, 4)
      if (year !== undefined && possible && opens === null && kind !== 'day' && kind !== 'decade')
        counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1))[0]?.[0] ?? null
}

/** The two states a document names most; in its title and headings they count four times. Null where there are not two. */
const pairOf = (passages: readonly Passage[]): { reporter: string; partner: string } | null => {
  const counts = new Map<string, number>()
  for (const { block, sentences } of passages) {
    const weight = block.kind === 'title' || block.kind === 'heading' ? 4 : block.kind === 'footnote' ? 0 : 1
    for (const sentence of sentences)
      for (const { code, group } of mentionsOf(sentence, 'country'))
        if (!group) counts.set(code, (counts.get(code) ?? 0) + weight)
  }
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1]) // of equals the one named first
  if (first === undefined || second === undefined || second[1] < 2) return null
  return { reporter: first[0], partner: second[0] }
}

const isHeading = (passage: Passage | undefined): boolean =>
  passage?.block.kind === 'title' || passage?.block.kind === 'heading'

const relationsOf = (passages: ReadonlyMap<number, Passage>, claims: readonly Claim[]): Relation[] => {
  const inText = claims.filter(({ block }) => passages.get(block)?.block.kind !== 'cell')
  const sentences = bySentence(inText)
  const near = [...sentences.values()].flatMap((group): Relation[] => {
    const [first] = group
    const passage = passages.get(first?.block ?? -1)
    if (first === undefined || passage === undefined) return []
    const before = sentences.get(`${first.block}:${first.sentence - 1}`) ?? []
    return [
      ...changesIn(passage, group, before),
      ...partsIn(passage, group),
      ...sharesIn(passage, group, before),
      ...ranksIn(passage, group),
      ...sharesTogether(passage, group),
    ]
  })
  const cells = new Set(
    claims.map(({ block }) => block).filter((block) => passages.get(block)?.block.kind === 'cell'),
  )
  const shares = sharesOfKnown(passages, claims, near)
  const known = nearbyRelations(passages, claims, [
    ...near,
    ...shares,
    ...distantChanges(claims, near, cells),
    ...distantWholes(claims.filter(({ block }) => !isHeading(passages.get(block)))),
  ])
  return neighbourRelations(passages, claims, known)
}
