import type { Trade } from '../claim.js'
import type { Concept } from '../mentions/concept.js'
import type { Sentence } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { parted } from './cues.js'
import type { Draft } from './draft.js'
import type { Frame } from './trade.js'

/** A set of concepts. */
export const set = (...concepts: Concept[]): ReadonlySet<Concept> => new Set(concepts)

/** A sentence with what all its quantities are read against. */
export type Setting = {
  readonly text: string
  readonly sentence: Sentence
  readonly where: { readonly block: number; readonly sentence: number }
  readonly frames: readonly Frame[]
  /** The flow earlier sentences spoke of last. */
  readonly before: Frame | null
  /** The passage speaks of a poll. */
  readonly polled: boolean
}

/** The flow a quantity is of: one named right after it, else the last one before it, else the next one after it. */
export const frameOf = ({ text, sentence, frames }: Setting, quantity: Quantity): Frame | null => {
  const next = frames.find(({ at }) => at.start >= quantity.end)
  if (next !== undefined && !parted(sentence, quantity.end, next.at.start)) {
    const between = text.slice(quantity.end, next.at.start)
    const gap = gapOf(text, quantity.end, next.at.start)
    // USD 3bn of exports, 2bn worth of imports, 4 млрд долл. экспорта
    if (gap.words === 0 || ofFlow.test(between))
      if (gap.words <= 4 && gap.commas + gap.stops + gap.brackets === 0) return next
  }
  return frames.findLast(({ at }) => at.end <= quantity.start) ?? next ?? null
}

/** What may stand between a number and the flow it is of: `24 % of its exports`, `24 % всего экспорта`. */
const ofFlow =
  /^\s+(?:(?:of|in|worth|as)\s(?!.*(?:\d|\band\b))|(?:всего|общего|совокупного|суммарного|своего|её|его|ее|их|celokupnog|ukupnog|svog|svoga|njenog|njegovog|njihovog|целокупног|укупног|свог|њеног|његовог|њиховог)\s)/u

/** The flow of the sentence, else the one spoken of before, whose parties are then filled from there. */
export const frameOrBefore = (setting: Setting, quantity: Quantity): Frame | null =>
  frameOf(setting, quantity) ??
  (setting.before === null ? null : { ...setting.before, reporter: null, partner: null, carried: true })

/** `rose by USD 200 million`: a change in money; `rose to` is a level. */
export const byBefore = (text: string, quantity: Quantity): boolean =>
  /(?:\bby|\bup|\bdown|\bplus|\bminus|\sна|\sza|\sза)\s+(?:about|around|over|almost|some|nearly|more than|oko|око|более чем|почти)?\s*$/iu.test(
    text.slice(Math.max(0, quantity.start - 24), quantity.start),
  )

/** The kind of a claim on a flow’s value. */
export const kindOfFlow = (flow: Trade['flow']): Draft['kind'] =>
  flow === 'export' ? 'exports' : flow === 'import' ? 'imports' : flow === 'balance' ? 'balance' : 'turnover'

/** What a share or a rank of a flow is of. */
export const wholeOfFlow = (flow: Trade['flow']): string | null =>
  flow === 'export' ? 'exports' : flow === 'import' ? 'imports' : flow === null ? null : 'turnover'

/** `May` of a date is no `may`. */
const isInDate = (sentence: Sentence, position: number): boolean =>
  mentionsOf(sentence, 'date').some(({ start, end }) => start < position && position <= end)

/** A plan, a forecast or a hypothesis: its word stands before the number in the same clause. */
export const isModal = ({ text, sentence }: Setting, quantity: Quantity): boolean =>
  mentionsOf(sentence, 'concept').some(({ concept, end }) => {
    if (concept !== 'target' || end > quantity.start || isInDate(sentence, end)) return false
    const gap = gapOf(text, end, quantity.start)
    return gap.words <= 14 && gap.stops === 0
  }) ||
  mentionsOf(sentence, 'date').some(
    ({ opens, start }) =>
      opens === 'by' && start >= quantity.end && gapOf(text, quantity.end, start).words <= 2,
  )
