import { claimKey } from '../../claim.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, words } from '../figures.js'
import { rule, type Finding } from '../rule.js'
import { spanOf, statedIn, type Stated } from '../stated.js'
import { slips } from './magnitude-beside.js'
import { disagreements, named, slipOf } from './same-quantity.js'

const flows = new Set<Stated['kind']>(['exports', 'imports', 'turnover'])

/** A part of a flow that is many times the flow, and would fit with three zeros less. */
const parts = (read: ReadDocument): Finding[] => {
  const claims = [...statedIn(read).values()].filter(
    ({ kind, quantity, trade, modal }) =>
      flows.has(kind) && quantity.kind === 'money' && trade !== null && !modal,
  )
  const wholes = claims.filter(({ trade, open }) => trade?.productText == null && open.length === 0)
  const largest = new Map<string, Stated>()
  for (const whole of wholes) {
    const known = largest.get(of(whole))
    if (known === undefined || whole.quantity.value > known.quantity.value) largest.set(of(whole), whole)
  }
  return claims
    .filter(
      ({ trade, open }) =>
        trade?.productText != null || trade?.product !== 'TOTAL' || open.includes('product'),
    )
    .flatMap((part): Finding[] => {
      const whole = largest.get(of(part))
      return whole === undefined ? [] : tooLarge(part, whole)
    })
}

const of = ({ kind, trade, quantity }: Stated): string =>
  JSON.stringify([kind, trade?.reporter, trade?.partner, trade?.services, quantity.unit])

const tooLarge = (part: Stated, whole: Stated): Finding[] => {
  // Of goods that were not named the whole may be another: only a slip of zeros is as large as this
  const least = part.trade?.productText == null ? 20 : 3
  if (part.quantity.low < whole.quantity.high * least || part.quantity.value / 1000 > whole.quantity.high)
    return []
  const { worth, name } = scaleOf([whole.quantity.value])
  return [
    {
      spans: [spanOf(part), spanOf(whole)],
      message: say('consistency/part-too-large', { part: words(part), whole: words(whole) }),
      arithmetic: equation`${figure(part.quantity.value / worth)}${name} > ${figure(whole.quantity.value / worth)}${name}`,
      claims: [claimKey(part)],
    },
  ]
}

/** Thousands, millions and billions are not mixed up. */
export const magnitude = rule({
  id: 'consistency/magnitude',
  group: 'consistency',
  severity: 'error',
  meaning: 'The same quantity does not stand with another scale, and no part is a thousand times its whole.',
  details:
    'Two values of one quantity that differ by a thousand or a million, within three per cent, are a slip of “million” and ' +
    '“billion” rather than two findings. A part of a flow that exceeds the flow of the same countries three times (goods that are not named: twenty times), ' +
    'and would fit divided by a thousand, is one as well; so is a sum a thousand times what the two numbers before it come to, ' +
    'the same digits with another scale in the same paragraph, and one item of a list of amounts that is many times all others.',
  check: (reading) => [
    ...disagreements(reading)
      .filter(({ claim, other }) => slipOf(claim.quantity.value, other.quantity.value) !== null)
      .map(({ claim, other }): Finding => ({
        spans: [spanOf(claim), spanOf(other)],
        message: say('consistency/scale-alone', {
          one: words(claim),
          other: words(other),
          of: named(claim),
        }),
        arithmetic: null,
        claims: [claimKey(claim), claimKey(other)],
      })),
    ...reading.documents.flatMap(parts),
    ...reading.documents.flatMap(slips),
  ],
  examples: [
    {
      text: 'In 2023 Kenya’s exports to Uganda were $900 million. Later the paper says that Kenya’s exports to Uganda were $0.9 million in 2023.',
      finds: [
        '“$0.9 million” and “$900 million” for the same quantity (exports KEN-UGA 2023) differ by their scale alone.',
      ],
    },
    {
      text: 'In 2023 Kenya’s exports to Uganda were $900 million. Later the paper says that Kenya’s exports to Uganda were $0.9 billion in 2023.',
      finds: [],
    },
  ],
})
