import type { Quantity } from '../quantities/found.js'
import { gapOf } from './between.js'
import { parted } from './cues.js'
import type { Setting } from './setting.js'
import type { Frame } from './trade.js'

/** Two flows held against each other: `first` is so much more (1) or less (−1) than `second`. */
export type Comparison = { readonly first: Frame; readonly second: Frame; readonly way: -1 | 1 }

const exceeds =
  /(?:exceed|outstrip|outpac|surpass|outweigh|topp|превыс|превыш|премаш|premaš|nadmaš|надмаш|opeređ|опереж)/iu
const falls = /(?:fell short|fall short|below|less|lower|fewer|smaller|меньше|ниже|уступ|manj|niž|мањ|ниж)/iu
const rises = /(?:more|higher|larger|greater|above|over|больше|выше|više|već|viš|више|већ|виш)/iu
const against = /(?:\bthan|\bover|\bas|чем|над|nego|него|\sod|\sод|times)\s/iu

/**
 * The two opposite flows a number compares, exports with imports: `exports exceeded imports by 2 billion`, `sold 2 billion
 * more than it bought`, `exports were four times imports`, `izvoz je 4 puta veći od uvoza`. Null where it does not.
 */
export const comparisonOf = ({ text, sentence, frames }: Setting, quantity: Quantity): Comparison | null => {
  const traded = frames.filter(({ flow }) => flow === 'export' || flow === 'import')
  const last = traded.findLast(({ at }) => at.end <= quantity.start)
  const next = traded.find(({ at }) => at.start >= quantity.end)
  if (last !== undefined && next !== undefined && last.flow !== next.flow) {
    const gap = gapOf(text, quantity.end, next.at.start)
    const [lead, tail] = [text.slice(last.at.end, quantity.start), text.slice(quantity.end, next.at.start)]
    const near = gap.words <= 9 && gap.stops === 0 && gapOf(text, last.at.end, quantity.start).stops === 0
    if (
      near &&
      !parted(sentence, last.at.end, quantity.start) &&
      !parted(sentence, quantity.end, next.at.start)
    ) {
      const said = `${quantity.text}${tail}`
      const genitive = /^\s*(?:больше|меньше|выше|ниже)\s+$/u.test(tail)
      if (exceeds.test(lead) && gap.words <= 3) return { first: last, second: next, way: 1 }
      if (exceeds.test(tail) && gap.words <= 3) return { first: last, second: next, way: 1 }
      if (
        quantity.kind === 'times' &&
        /^\s*(?:(?:as \p{L}+ as|those of|the|its|their|what \p{L}+)\s+)*$/u.test(tail)
      )
        return { first: last, second: next, way: 1 }
      if (quantity.kind === 'times' && /\bas\s+(?:its\s+)?|what\s+\p{L}+\s/u.test(tail))
        return { first: last, second: next, way: 1 }
      if (genitive || against.test(`${tail} `)) {
        if (falls.test(said)) return { first: last, second: next, way: -1 }
        if (rises.test(said)) return { first: last, second: next, way: 1 }
      }
    }
  }
  // exports exceeded imports by 2 billion; превышение экспорта над импортом на 2 млрд
  const [first, second] = traded.filter(({ at }) => at.end <= quantity.start).slice(-2)
  if (first === undefined || second === undefined || first.flow === second.flow) return null
  if (parted(sentence, first.at.start, quantity.start)) return null
  const [head, between] = [
    text.slice(Math.max(sentence.start, first.at.start - 24), first.at.start),
    text.slice(first.at.end, second.at.start),
  ]
  const gap = gapOf(text, second.at.end, quantity.start)
  if (gap.words > 8 || gap.stops > 0 || gapOf(text, first.at.end, second.at.start).words > 9) return null
  if (exceeds.test(between)) return { first, second, way: 1 }
  if (/fell short|fall short/u.test(between)) return { first, second, way: -1 }
  if (/(?:excess|превышени\p{L}*|viš\p{L}*|виш\p{L}*)\s+(?:of\s+)?(?:\p{L}+\s)?$/iu.test(head))
    return { first, second, way: 1 }
  return null
}
