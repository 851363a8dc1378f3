import type { Trade } from '../claim.js'
import type { Concept } from '../mentions/concept.js'
import type { ConceptMention } from '../mentions/mention.js'
import type { Quantity } from '../quantities/found.js'
import { gapOf, mentionsOf } from './between.js'
import { draftOf, type Draft } from './draft.js'
import { frameOf, frameOrBefore, isModal, type Setting } from './setting.js'
import { subjectOf, tradeOf } from './trade.js'

/** `doubled`, `tripled`, `halved` of a flow: a growth without a figure. */
export const movements = (setting: Setting): Draft[] => {
  const { sentence, where, frames, text } = setting
  const factors: Partial<Record<Concept, number>> = { double: 2, triple: 3, quadruple: 4, halve: 0.5 }
  return mentionsOf(sentence, 'concept').flatMap((at) => {
    const more = at.concept === 'halve' && !/^halv|^prepolov|^препол/iu.test(at.text) && isRisen(sentence)
    const factor = more ? 1.5 : factors[at.concept] // `rose by half`
    if (factor === undefined || (frames.length === 0 && !isOfFlowBefore(setting, at))) return []
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
    const frame = frames.length === 0 ? frameOrBefore(setting, quantity) : frameOf(setting, quantity)
    if (frame === null || (!frame.carried && gapOf(text, frame.at.end, at.start).words > 12)) return []
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

const isRisen = (sentence: Setting['sentence']): boolean =>
  mentionsOf(sentence, 'concept').some(({ concept }) => concept === 'rise' || concept === 'growth')

/** `By 2022 they had doubled to 60 million`, `In ten years the figure has tripled`: said of the flow spoken of before. */
const isOfFlowBefore = ({ text, sentence, before }: Setting, at: ConceptMention): boolean =>
  before !== null &&
  (/(?<!\p{L})(?:it|they|the (?:figure|amount|total|sum|value|volume|number)|this|он|она|оно|они|объ[её]м|показатель|сумма|ona|on|oni|iznos|vrednost|brojka|suma|он|она|они|износ|вредност|бројка|сума)(?!\p{L})/iu.test(
    text.slice(sentence.start, at.start),
  ) ||
    mentionsOf(sentence, 'quantity').some(
      ({ kind, start }) => kind === 'money' && start >= at.end && gapOf(text, at.end, start).words <= 3,
    ))
