import type { Target, TargetGround } from '../../scenarios/target/target.js'
import type { Span } from '../../scenarios/target/trend.js'
import { say, type Said, type Word } from '../section.js'

/** The years that messages on targets name. */
export const fill = ({ from, last, by }: Pick<Target, 'from' | 'last' | 'by'>) => ({
  from: String(from),
  last: String(last),
  by: String(by),
})

/** Whose numbers a target is held against. */
export const basisSaid = ({ basis: { source, record } }: Pick<TargetGround, 'basis'>): Said =>
  say('basis', { source: { source }, record: say(recordId(record)) })

const recordId = (record: string) =>
  record === 'own' ? 'record.own' : record === 'mirror' ? 'record.mirror' : 'record.reconciled'

/** Decimals of an amount in words (billions, millions) that its interval allows: to the second digit of its width. */
export const wholeDigits = ({ value, low, high }: Span): number => {
  const [size, width] = [Math.abs(value.value ?? 0), (high.value ?? 0) - (low.value ?? 0)]
  const scale = size >= 999_500_000 ? 1e9 : size >= 999_500 ? 1e6 : 1e3
  if (width <= 0) return 2
  return Math.min(2, Math.max(0, 1 - Math.floor(Math.log10(width / scale))))
}

/** The same in a column of millions: below zero the last digits before the point are rounded too. */
export const millionDigits = ({ low, high }: Span): number => {
  const width = ((high.value ?? 0) - (low.value ?? 0)) / 1e6
  return width <= 0 ? 1 : Math.min(1, 1 - Math.floor(Math.log10(width)))
}

/** Seller and buyer of a flow, in the order in which goods go. */
export const wayOf = ({ dyad: { reporter, partner } }: Pick<Target, 'dyad'>, flow: 'export' | 'import') => {
  const [seller, buyer] = flow === 'export' ? [reporter, partner] : [partner, reporter]
  return { seller: { country: seller }, buyer: { country: buyer } } satisfies Record<string, Word>
}
