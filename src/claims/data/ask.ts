import type { Dyad } from '../../domain/dyad.js'
import type { Lake } from '../../lake/lake.js'
import type { HeldAgainst } from '../checked.js'
import type { Reading } from '../reading.js'
import type { Evidence } from './evidence.js'
import { askArms } from './arms/ask-arms.js'
import { askFlows } from './flows/ask-flows.js'
import { claimKey } from '../claim.js'
import type { Keyed } from './keyed.js'
import { askObservations } from './observations/ask-observations.js'
import { askPolls, type SentenceOf } from './polls/ask-polls.js'
import { askVotes } from './votes/ask-votes.js'

export type AskOptions = {
  /** Only snapshots known on that day; null for all. */
  readonly asOf: string | null
  /** The pair of countries asked about, which fills in a country the text leaves open. */
  readonly dyad?: Dyad
}

/** Evidence by claim (`document:id`), and every snapshot that some of it rests on. */
export type Answers = { readonly evidence: ReadonlyMap<string, Evidence>; readonly against: HeldAgainst[] }

/**
 * Holds the claims of a reading against the lake. A claim that no data could settle, as a name or a membership, has no
 * entry. Each source is asked once for all claims of all documents.
 */
export const askLake = async (lake: Lake, reading: Reading, options: AskOptions): Promise<Answers> => {
  const claims = reading.documents.flatMap(({ index, claims: own }): Keyed[] =>
    own.map((claim) => ({ key: claimKey({ document: index, id: claim.id }), claim })),
  )
  const parts = await Promise.all([
    askFlows(lake, claims, options),
    askVotes(lake, claims, options.asOf),
    askArms(lake, claims, options),
    askPolls(lake, claims, sentencesOf(reading), options.asOf),
    askObservations(lake, claims, options.asOf),
  ])
  const evidence = new Map(parts.flatMap((part) => [...part]))
  return { evidence, against: heldAgainst(lake, evidence) }
}

/** The sentence that a claim stands in; empty where it stands in none, as in a table. */
const sentencesOf = (reading: Reading): SentenceOf => {
  const passages = new Map(
    reading.documents.flatMap(({ index, passages: all }) =>
      all.map((passage) => [`${index} ${passage.index}`, passage] as const),
    ),
  )
  return ({ document, block, sentence }) => {
    const passage = passages.get(`${document} ${block}`)
    const found = passage?.sentences[sentence]
    return passage === undefined || found === undefined
      ? ''
      : passage.block.text.slice(found.start, found.end)
  }
}

const heldAgainst = (lake: Lake, evidence: ReadonlyMap<string, Evidence>): HeldAgainst[] => {
  const used = new Set(
    [...evidence.values()].flatMap(({ trials }) => trials.flatMap(({ snapshots }) => snapshots)),
  )
  return lake.manifest.snapshots
    .filter(({ id }) => used.has(id))
    .map(({ source, id, vintage }) => ({ source, snapshot: id, vintage }))
    .toSorted((a, b) => (a.snapshot < b.snapshot ? -1 : 1))
}
