import type { Claim, ClaimKind } from '../../claim.js'
import type { Passage, Sentence } from '../../mentions/mention.js'
import type { Quantity } from '../../quantities/found.js'
import { wordsIn } from '../../lexicon/words.js'

/** A claim with a number. */
export type NumberClaim = Claim & { readonly quantity: Quantity }

export const hasNumber = (claim: Claim): claim is NumberClaim => claim.quantity !== null

const levelKinds: ReadonlySet<ClaimKind> = new Set([
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'count',
  'price',
  'amount',
  'poll answer',
])

/** A claim that states how much there was, not how much it changed. */
export const isLevelClaim = (claim: Claim): claim is NumberClaim =>
  claim.quantity !== null && levelKinds.has(claim.kind)

/** Of money, things or measures: what can have parts. */
export const isOfThings = ({ quantity: { kind } }: NumberClaim): boolean =>
  kind === 'money' || kind === 'count' || kind === 'measure'

/** What a claim is of, the time apart, as one text. Open parties are `?`. */
export const identityOf = ({ kind, trade, subject, topic, of }: Claim): string =>
  trade === null
    ? [
        kind,
        subject ?? '?',
        (kind === 'count' || kind === 'amount' || kind === 'poll answer' ? topic : null) ?? '',
      ].join('|')
    : [
        kind,
        trade.flow,
        trade.reporter ?? '?',
        trade.partner ?? '?',
        trade.product ?? trade.productText?.toLowerCase() ?? 'TOTAL',
        trade.services,
        kind === 'share' ? (of ?? '') : '',
      ].join('|')

/** The word before a claim’s number within its sentence, bounds such as `about` left out; empty at its head. */
export const leadOf = (passage: Passage, claim: NumberClaim): string => {
  const sentence = passage.sentences[claim.sentence]
  const { text } = passage.block
  const from = Math.max(sentence?.start ?? 0, claim.quantity.start - 40)
  const words = wordsIn(text.slice(from, claim.quantity.start)).map((word) => word.text.toLowerCase())
  return words.findLast((word) => !bounds.has(word)) ?? ''
}

const bounds = new Set(
  'about around some approximately roughly nearly almost over more than just only a the up around около почти более чем примерно свыше oko skoro više od preko gotovo otprilike us'.split(
    ' ',
  ),
)

const fromWords = /^(?:from|с|со|от|sa|s|od|са|с|од)$/u
const toWords = /^(?:to|reaching|reached|totalling|до|на|достиг\p{L}*|состав\p{L}*|do)$/u

/** Whether a level is said to be the beginning, or the end, of a change. */
export const isFrom = (passage: Passage, claim: NumberClaim): boolean =>
  fromWords.test(leadOf(passage, claim))
export const isTo = (passage: Passage, claim: NumberClaim): boolean => toWords.test(leadOf(passage, claim))

/** The sentence of a claim. */
export const sentenceOf = (passage: Passage, claim: Claim): Sentence | undefined =>
  passage.sentences[claim.sentence]

/** Claims of a sentence, in order. */
export const bySentence = (claims: readonly Claim[]): Map<string, Claim[]> => {
  const groups = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.block}:${claim.sentence}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [claim])
    else group.push(claim)
  }
  return groups
}
