import { passageAt } from '../passage-at.js'
import type { ReadDocument, Reading } from '../../reading.js'
import { identityOf } from '../../extract/relations/levels.js'
import type { Stated } from '../stated.js'

/** Kinds that are compared: the others leave too much of what they are of to the sentence. */
const kinds = new Set<Stated['kind']>([
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'rank',
  'growth',
])

/** Words by which a text says that its number is another one: another source, definition or estimate. */
const qualified =
  /\b(?:in volume|by volume|in real|volumes|including|excluding|without|according|partner|side|mirror|customs|records?|estimates?|revised|preliminary|adjusted|real terms|constant|fiscal|services|free on board|definition)\b|по данным|по оценк|сторон[аы]|с учетом|с учётом|включая|без учета|без учёта|предварительн|таможн|услуг|prema podacima|po podacima|strane|uključujući|bez |procen|carin|uslug|према подацима|по подацима|стране|укључујући|без |процен|царин|услуг/iu

/** Whether a claim’s sentence qualifies its number. */
export const isQualified = (read: ReadDocument, claim: Stated): boolean => {
  const passage = passageAt(read, claim.block)
  const sentence = passage?.sentences[claim.sentence]
  if (passage === undefined || sentence === undefined) return false
  if (passage.block.kind === 'cell') return false
  return qualified.test(passage.block.text.slice(sentence.start, sentence.end))
}

/** Whether who, what and when a claim is of was said and not guessed from afar. */
export const isSettled = (claim: Stated): boolean =>
  claim.trade !== null &&
  claim.trade.reporter !== null &&
  claim.trade.partner !== null &&
  claim.open.length === 0 &&
  claim.filled.every(({ what, from }) => from !== 'document' && (what !== 'year' || from !== 'heading'))

/** Claims of one thing at one time, over all documents: those that can be held against each other. */
export const groupsOfSame = (reading: Reading): Stated[][] => {
  const groups = new Map<string, Stated[]>()
  for (const read of reading.documents)
    for (const claim of read.claims) {
      if (claim.quantity === null || !kinds.has(claim.kind) || claim.quantity.kind === 'times') continue
      const stated = claim as Stated
      if (!isSettled(stated) || stated.modal || claim.fiscal || claim.perYear || isQualified(read, stated))
        continue
      const key = JSON.stringify([identityOf(claim), claim.period, claim.quantity.unit, claim.quantity.kind])
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [stated])
      else group.push(stated)
    }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** The kind of block a claim stands in, as a message tells it. */
export const placeName = (
  read: ReadDocument | undefined,
  claim: Stated,
): 'table' | 'heading' | 'caption' | 'note' | 'text' => {
  const kind = read?.document.blocks[claim.block]?.kind
  if (kind === 'cell') return 'table'
  if (kind === 'title' || kind === 'heading') return 'heading'
  return kind === 'caption' ? 'caption' : kind === 'footnote' ? 'note' : 'text'
}

/** Titles and headings of a document. */
export const isHeadline = (read: ReadDocument, claim: Stated): boolean => {
  const kind = read.document.blocks[claim.block]?.kind
  return kind === 'title' || kind === 'heading'
}
