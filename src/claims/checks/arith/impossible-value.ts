import { claimKey } from '../../claim.js'
import { say, type Said } from '../../messages/said.js'
import { words } from '../figures.js'
import { rule, type Finding } from '../rule.js'
import { spanOf, statedIn, type Stated } from '../stated.js'

const wrong = (claim: Stated, bare: boolean): Said | null => {
  const { kind, quantity, sign } = claim
  // A cell without a sign of its own may stand under a header that was misread
  if (bare && !claim.text.includes('%')) return null
  if ((kind === 'share' || kind === 'poll answer') && quantity.unit === '%') {
    if (quantity.low > 102) return say('arith/more-than-all', { said: words(claim) })
    if (quantity.high < 0) return say('arith/less-than-nothing', { said: words(claim) })
  }
  if (kind === 'growth' && quantity.unit === '%' && (sign < 0 ? quantity.low > 100 : quantity.high < -100))
    return say('arith/nothing-falls', { said: words(claim) })
  return kind === 'rank' && quantity.value < 1 ? say('arith/no-rank', { said: words(claim) }) : null
}

/** A share lies between none and all, and nothing falls by more than all of it. */
export const impossibleValue = rule({
  id: 'arith/impossible-value',
  group: 'arithmetic',
  severity: 'error',
  meaning: 'A share or an answer lies between 0 and 100 %, and nothing falls by more than 100 %.',
  details:
    'Shares of a whole and shares of respondents are held to 0 and 100 %, falls to 100 %. A ratio that may pass 100 %, such ' +
    'as exports to output, is not called a share by Rapport unless the text does.',
  check: ({ documents }) =>
    documents.flatMap((read) =>
      [...statedIn(read).values()].flatMap((claim): Finding[] => {
        const message = wrong(claim, read.document.blocks[claim.block]?.kind === 'cell')
        return message === null
          ? []
          : [{ spans: [spanOf(claim)], message, arithmetic: null, claims: [claimKey(claim)] }]
      }),
    ),
  examples: [
    {
      text: 'Exports of Ghana to Togo fell by 130 % in 2023.',
      finds: ['Nothing falls by “130 %”.'],
    },
    { text: 'Exports of Ghana to Togo rose by 130 % in 2023.', finds: [] },
  ],
})
