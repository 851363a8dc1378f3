import { claimKey, type Claim } from '../../claim.js'
import { gapOf, mentionsOf } from '../../extract/between.js'
import { bySentence, isFrom, isLevelClaim, isTo } from '../../extract/relations/levels.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, words } from '../figures.js'
import { spanIn } from '../block-span.js'
import { rule, type Finding } from '../rule.js'
import { spanOf, type Stated } from '../stated.js'

/** Two levels after a word of rising or falling, `from` one `to` the other. */
const ofSentence = (
  read: ReadDocument,
  passage: Passage,
  sentence: Sentence,
  claims: readonly Claim[],
): Finding[] => {
  const levels = claims.filter((claim): claim is Stated => isLevelClaim(claim))
  const moves = mentionsOf(sentence, 'concept').filter(
    ({ concept }) => concept === 'rise' || concept === 'fall',
  )
  return moves.flatMap((move, index): Finding[] => {
    const until = moves[index + 1]?.start ?? sentence.end
    const after = levels.filter(({ quantity }) => quantity.start >= move.end && quantity.start < until)
    const from = after.find((level) => isFrom(passage, level))
    const to = after.find((level) => isTo(passage, level))
    if (from === undefined || to === undefined || from.quantity.unit !== to.quantity.unit) return []
    const [first, second] = from.quantity.start < to.quantity.start ? [from, to] : [to, from]
    const near = gapOf(passage.block.text, move.end, first.quantity.start)
    const between = gapOf(passage.block.text, first.quantity.end, second.quantity.start)
    const led = /^\s*[:—–]\s/u.test(passage.block.text.slice(move.end, move.end + 3)) ? 1 : 0
    if (near.words > 8 || near.stops > led || between.words > 8 || between.stops > 0) return []
    const rises = to.quantity.low > from.quantity.high
    const falls = to.quantity.high < from.quantity.low
    if (move.concept === 'rise' ? !falls : !rises) return []
    const { worth, name } = scaleOf([from.quantity.value, to.quantity.value])
    return [
      {
        spans: [spanIn(read, passage.index, move.start, move.end), spanOf(from), spanOf(to)],
        message: say('consistency/direction', {
          move: move.text,
          from: words(from),
          to: words(to),
          rise: rises,
        }),
        arithmetic: equation`${figure(to.quantity.value / worth)} ${rises ? '>' : '<'} ${figure(from.quantity.value / worth)}${name}`,
        claims: [claimKey(from), claimKey(to)],
      },
    ]
  })
}

/** What is said to rise rises, what is said to fall falls. */
export const directionOfChange = rule({
  id: 'consistency/direction-of-change',
  group: 'consistency',
  severity: 'error',
  meaning: 'What is said to have risen or fallen did so by the levels given for it.',
  details:
    'Where a word of rising or falling is followed by the level it moved from and the one it moved to, the levels are ' +
    'compared; within their rounding both directions are possible and nothing is said.',
  check: ({ documents }) =>
    documents.flatMap((read) => {
      const claims = bySentence(read.claims)
      return read.passages.flatMap((passage) =>
        passage.sentences.flatMap((sentence, number) =>
          ofSentence(read, passage, sentence, claims.get(`${passage.index}:${number}`) ?? []),
        ),
      )
    }),
  examples: [
    {
      text: 'Ghanaian exports of cocoa to Togo fell from $88 million in 2022 to $97 million in 2023.',
      finds: ['“fell” from “$88 million” to “$97 million”: the numbers rise.'],
    },
    {
      text: 'Ghanaian exports of cocoa to Togo rose from $88 million in 2022 to $97 million in 2023.',
      finds: [],
    },
  ],
})
