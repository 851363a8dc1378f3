import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf, wordBefore } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { rankClaim } from './rank-claims.js'
import { isModal, type Setting } from './setting.js'

/** Words for small numbers count what the author lists (`two groups`), figures what was counted. */
export const countClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  if (!/\d/.test(quantity.text) && Math.abs(quantity.value) < 12) return null
  return draftOf(quantity, setting.where, {
    kind: 'count',
    topic: quantity.unit,
    modal: isModal(setting, quantity),
  })
}

const longDurations = /^(?:years?|months?|weeks?|decades?|centuries|minutes?)$/
const shortDurations = /^(?:days?|hours?)$/

/** Lengths of time are no claims, but for days and hours that were counted: `waited 87 days`, not `within 30 days`. */
export const measureClaim = (setting: Setting, quantity: Quantity): Draft | null => {
  const unit = quantity.unit ?? ''
  if (longDurations.test(unit)) return null
  const before = wordBefore(setting.text, setting.sentence, quantity.start)?.text ?? ''
  if (
    shortDurations.test(unit) &&
    (!/\d/.test(quantity.text) ||
      /^(?:in|within|for|after|every|last|next|the|за|в|через|после|каждые|u|za|roku|od|posle|svakih|у|року|после)$/u.test(
        before,
      ))
  )
    return null
  return draftOf(quantity, setting.where, {
    kind: 'amount',
    topic: quantity.unit,
    modal: isModal(setting, quantity),
  })
}

/** A number without unit or noun: a rank after its word, else a count of what was counted before it. */
export const bareClaim = (setting: Setting, quantity: Quantity, drafts: readonly Draft[]): Draft | null => {
  const { text, sentence, where } = setting
  const rank = mentionsOf(sentence, 'concept').find(
    ({ concept, end }) =>
      concept === 'rank' && end <= quantity.start && gapOf(text, end, quantity.start).words === 0,
  )
  if (rank !== undefined && Number.isInteger(quantity.value) && quantity.value < 300)
    return rankClaim(setting, { ...quantity, unit: 'rank' })
  const counted = drafts.findLast(({ kind }) => kind === 'count' || kind === 'amount')
  const answered = /^\s*\(\s*\d+(?:[.,]\d+)?\s*%/.test(text.slice(quantity.end, quantity.end + 12))
  if (!/\d/.test(quantity.text) || (counted === undefined && !answered && Math.abs(quantity.value) < 13))
    return null
  return draftOf(quantity, where, {
    kind: 'count',
    topic: counted?.topic ?? null,
    modal: isModal(setting, quantity),
  })
}
