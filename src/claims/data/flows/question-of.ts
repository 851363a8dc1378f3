import type { CountryCode } from '../../../domain/country.js'
import { countryOf } from '../../../domain/country.js'
import type { Dyad } from '../../../domain/dyad.js'
import type { Claim, ClaimKind, Open } from '../../claim.js'
import { say, type Said } from '../../messages/said.js'
import { sources } from '../../../sources/index.js'
import { sourceNamed } from '../source-named.js'
import { chapterNamed, codeNamed } from '../product-code.js'
import type { Part, Question, Side, Span } from './question.js'
import { endsOf, fiscalStarts, fiscalYear, isYearly, shifted, spanOf, twelveMonths } from './span.js'

/** What is asked of a claim’s trade; or why it cannot be asked. */
export type Asked =
  | {
      readonly ok: true
      readonly question: Question
      /** Why a number that fits nowhere is no contradiction all the same; none where the claim is plain. */
      readonly doubts: readonly Said[]
    }
  | { readonly ok: false; readonly why: Said; readonly lacks: 'words' | 'data' }

/** Doubts of a claim that leaves its direction, or the whole of its share, to the reader. */
export const openDirection = say('doubt/direction')
export const openWhole = say('doubt/whole')
/** Of a fiscal year: it is told by its months, and the text names a year alone. */
export const openStart = say('doubt/start')

const tradeKinds: ReadonlySet<ClaimKind> = new Set([
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'rank',
  'growth',
])

/** True of a claim about flows of goods or services between countries. */
export const isOfTrade = ({ kind, trade, of }: Claim): boolean =>
  trade !== null && tradeKinds.has(kind) && of !== 'respondents'

const no = (why: Said, lacks: 'words' | 'data' = 'words'): Asked => ({ ok: false, why, lacks })

/** What a claim of trade asks of data. */
export const questionOf = (claim: Claim, dyad: Dyad | undefined): Asked => {
  const { trade, quantity, period } = claim
  if (trade === null || quantity === null) return no(say('unasked/no-number'))
  if (claim.modal) return no(say('unasked/plan'))
  if (claim.negated) return no(say('unasked/denied'))
  if (isOpen(claim, 'year') || period === null) return no(say('unasked/year'))
  const { reporter, partner, guessed } = countriesOf(claim, dyad)
  if (reporter === null) return no(say('unasked/reporter'))
  if (partner === null) return no(say('unasked/partner'))
  if (reporter === partner || countryOf(reporter) === null || countryOf(partner) === null)
    return no(say('unasked/countries'))
  const product = productOf(claim)
  if (trade.services && product !== 'TOTAL') return no(say('unasked/services'), 'data')
  if (product === null) return no(say('unasked/product', { product: trade.productText }))
  const side = sideOf(claim)
  if (side === null) return no(say('unasked/side'))
  const part: Part = { reporter, partner, side: side.side, product }
  const doubts = [
    ...guessed,
    ...side.doubts,
    ...(isOpen(claim, 'partner') && guessed.length === 0 ? [say('doubt/partner')] : []),
  ]
  const asked = withWhat(claim, part, doubts)
  return asked.ok && trade.services
    ? { ...asked, question: { ...asked.question, goods: false, services: 'reported' } }
    : asked
}

const isOpen = ({ open, filled }: Claim, what: Open): boolean =>
  open.includes(what) && !filled.some((each) => each.what === what)

/** Reporter and partner as the claim has them, or as the dyad asked about fills them. */
const countriesOf = (
  { trade }: Claim,
  dyad: Dyad | undefined,
): { reporter: CountryCode | null; partner: CountryCode | null; guessed: Said[] } => {
  const reporter = trade?.reporter ?? null
  const partner = trade?.partner ?? null
  if (dyad === undefined || (reporter !== null && partner !== null)) return { reporter, partner, guessed: [] }
  const sides = [dyad.reporter, dyad.partner]
  const other = (code: CountryCode): CountryCode | null =>
    sides.includes(code) ? (sides.find((each) => each !== code) ?? null) : null
  const guessed = [say('doubt/guessed')]
  if (reporter === null && partner === null) return { ...dyad, guessed }
  return reporter === null
    ? { reporter: partner === null ? null : other(partner), partner, guessed }
    : { reporter, partner: other(reporter), guessed }
}

/** The code of the text, or of a chapter that the text names; `TOTAL` where no product is named. */
const productOf = ({ trade }: Claim): string | null => {
  const { product = null, productText = null } = trade ?? {}
  if (product !== null) return /^(?:TOTAL|\d{2}|\d{4}|\d{6}|\d{8})$/.test(product) ? product : null
  return productText === null ? 'TOTAL' : (codeNamed(productText) ?? chapterNamed(productText))
}

const sideByKind: Readonly<Partial<Record<ClaimKind, Side>>> = {
  exports: 'export',
  imports: 'import',
  turnover: 'turnover',
  balance: 'balance',
}

const sideByBase: Readonly<Record<string, Side>> = {
  exports: 'export',
  imports: 'import',
  turnover: 'turnover',
}

const sideOf = ({ kind, trade, of }: Claim): { side: Side; doubts: Said[] } | null => {
  const side = trade?.flow ?? sideByKind[kind] ?? (of === null ? undefined : sideByBase[of]) ?? null
  if (side !== null) return { side, doubts: [] }
  return kind === 'rank' || kind === 'growth' || kind === 'share'
    ? { side: 'turnover', doubts: [openDirection] }
    : null
}

const plain = (part: Part, to: Span): Question => ({
  what: 'level',
  part,
  base: null,
  from: null,
  to,
  convention: 'simple',
  record: 'own',
  total: 'published',
  union: 'as-reported',
  edition: 0,
  currency: 'USD',
  goods: true,
  services: null,
  year: 'calendar',
})

/** A fiscal year as the months it is likeliest made of: those from April on, of a single number the year that ends in it. */
const fiscalSpan = (period: string): Span | null => {
  const named = fiscalYear(period)
  const [first] = named?.begins ?? []
  return named === null || first === undefined ? null : twelveMonths(first, fiscalStarts[0], named.name)
}

const withWhat = (claim: Claim, part: Part, doubts: readonly Said[]): Asked => {
  if (claim.kind === 'growth') return growthQuestion(claim, part, doubts)
  const fiscal = claim.fiscal ? fiscalSpan(claim.period ?? '') : null
  const to = fiscal ?? spanOf(claim.period ?? '')
  if (to === null) return no(say('unasked/period', { period: claim.period ?? '' }))
  const spans = to.periods.length > 1 && isYearly(to) ? [say('doubt/years')] : []
  const odd = claim.fiscal ? [openStart] : []
  const all = [...doubts, ...spans, ...odd]
  const question: Question = { ...plain(part, to), year: fiscal === null ? 'calendar' : 'fiscal' }
  if (claim.kind === 'share') return shareQuestion(claim, question, all)
  if (claim.kind === 'rank') return rankQuestion(claim, question, all)
  return levelQuestion(claim, question, all)
}

const levelQuestion = ({ quantity }: Claim, question: Question, doubts: readonly Said[]): Asked => {
  if (quantity?.kind !== 'money' || quantity.per !== null || !/^[A-Z]{3}$/.test(quantity.unit ?? ''))
    return no(say('unasked/no-money'), 'data')
  return { ok: true, question: { ...question, currency: quantity.unit ?? 'USD' }, doubts }
}

const rankQuestion = ({ quantity }: Claim, question: Question, doubts: readonly Said[]): Asked => {
  const { part } = question
  if (quantity?.kind !== 'ordinal' && quantity?.unit !== 'rank') return no(say('unasked/no-place'))
  if (part.partner === 'WLD') return no(say('unasked/among-whom'))
  const among = part.product === 'TOTAL' ? [] : [say('doubt/place')]
  return { ok: true, question: { ...question, what: 'rank' }, doubts: [...doubts, ...among] }
}

const shareQuestion = (
  { quantity, of, open, filled }: Claim,
  question: Question,
  doubts: readonly Said[],
): Asked => {
  const { part } = question
  if (quantity?.unit !== '%') return no(say('unasked/no-share'))
  if (of !== null && !['exports', 'imports', 'turnover', 'product'].includes(of))
    return no(say('unasked/share-of', { of }), 'data')
  if (part.side === 'balance') return no(say('unasked/balance'))
  const base: Part =
    part.partner === 'WLD'
      ? { ...part, product: 'TOTAL' }
      : of === 'product' || part.product === 'TOTAL'
        ? { ...part, partner: 'WLD' }
        : { ...part, product: 'TOTAL' }
  if (base.product === part.product && base.partner === part.partner) return no(say('unasked/whole'))
  const side = of === null || of === 'product' ? undefined : sideByBase[of]
  const isBaseOpen = of === null || (open.includes('base') && !filled.some(({ what }) => what === 'base'))
  return {
    ok: true,
    question: { ...question, what: 'share', base: side === undefined ? base : { ...base, side } },
    doubts: [...doubts, ...(isBaseOpen ? [openWhole] : [])],
  }
}

/** Sources whose own yearly rates are fitted to all years: ITC, Trade Map user guide, “growth rates by least squares”. */
const fitsRates = (source: string | null): boolean => sourceNamed(source, sources)?.id === 'trade-map'

const growthQuestion = (
  { quantity, period, perYear, fiscal, source }: Claim,
  part: Part,
  doubts: readonly Said[],
): Asked => {
  const year = fiscal ? fiscalSpan(period ?? '') : null
  const ends = year === null ? endsOf(period ?? '') : { from: shifted(year, -1), to: year }
  if (ends === null) return no(say('unasked/from-when', { period: period ?? '' }))
  const odd = [
    ...(fiscal ? [openStart] : []),
    ...(isYearly(ends.to) || year !== null ? [] : [say('doubt/months')]),
  ]
  const question: Question = {
    ...plain(part, ends.to),
    from: ends.from,
    year: year === null ? 'calendar' : 'fiscal',
  }
  const all = [...doubts, ...odd]
  switch (quantity?.kind) {
    case 'percent':
    case 'fraction':
      return {
        ok: true,
        question: {
          ...question,
          what: 'growth',
          convention: !perYear ? 'simple' : fitsRates(source) ? 'log-linear' : 'compound',
        },
        doubts: all,
      }
    case 'times':
      return { ok: true, question: { ...question, what: 'times' }, doubts: all }
    case 'money':
      return /^[A-Z]{3}$/.test(quantity.unit ?? '')
        ? {
            ok: true,
            question: { ...question, what: 'change', currency: quantity.unit ?? 'USD' },
            doubts: all,
          }
        : no(say('unasked/currency'))
    default:
      return no(say('unasked/no-growth'))
  }
}
