import type { Trade } from '../claim.js'
import type { Concept } from '../mentions/concept.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { frameOf, isModal, type Setting } from './setting.js'
import { subjectOf, tradeOf } from './trade.js'

/** `doubled`, `tripled`, `halved` of a flow: a growth without a figure. */
export const movements = (setting: Setting): Draft[] => {
  const { sentence, where, frames, text } = setting
  const factors: Partial<Record<Concept, number>> = { double: 2, triple: 3, quadruple: 4, halve: 0.5 }
  return mentionsOf(sentence, 'concept').flatMap((at) => {
    const factor = factors[at.concept]
    if (factor === undefined || frames.length === 0) return []
    const quantity: Quantity = {
      type: 'quantity',
      start: at.start,
      end: at.end,
      text: at.text,
      kind: 'times',
      value: factor,
      low: factor * 0.95,
      high: factor * 1.05,
      bound: 'exact',
      resolution: factor / 10,
      unit: 'times',
      per: null,
      upTo: null,
      sign: factor < 1 ? -1 : 1,
      bracketed: false,
      mended: null,
    }
    const frame = frameOf(setting, quantity)
    if (frame === null || gapOf(text, frame.at.end, at.start).words > 12) return []
    const trade: Trade = { ...tradeOf(frame), product: 'TOTAL' }
    return [
      draftOf(quantity, where, {
        kind: 'growth',
        trade,
        subject: subjectOf(trade.reporter, trade.partner),
        topic: at.text,
        modal: isModal(setting, quantity),
      }),
    ]
  })
}
