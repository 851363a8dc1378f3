import type { CountryCode } from '../../../domain/country.js'
import { countryOf } from '../../../domain/country.js'
import type { Dyad } from '../../../domain/dyad.js'
import type { Claim, ClaimKind, Open } from '../../claim.js'
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
      readonly doubts: readonly string[]
    }
  | { readonly ok: false; readonly why: string; readonly lacks: 'words' | 'data' }

/** Doubts of a claim that leaves its direction, or the whole of its share, to the reader. */
export const openDirection = 'the text does not say whether exports or imports are meant'
export const openWhole = 'the text does not say of what it is a share'
/** Of a fiscal year: it is told by its months, and the text names a year alone. */
export const openStart = 'the text does not say in which month its year begins'

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

const no = (why: string, lacks: 'words' | 'data' = 'words'): Asked => ({ ok: false, why, lacks })

/** What a claim of trade asks of data. */
export const questionOf = (claim: Claim, dyad: Dyad | undefined): Asked => {
  const { trade, quantity, period } = claim
  if (trade === null || quantity === null) return no('The claim gives no number of trade.')
  if (claim.modal) return no('It is a plan, a target or a forecast: no data can hold it against what was.')
  if (claim.negated) return no('The claim is denied in its sentence.')
  if (isOpen(claim, 'year') || period === null) return no('The text does not say of which year it is.')
  const { reporter, partner, guessed } = countriesOf(claim, dyad)
  if (reporter === null) return no('The text does not say whose trade it is.')
  if (partner === null) return no('The text does not say with whom the trade is.')
  if (reporter === partner || countryOf(reporter) === null || countryOf(partner) === null)
    return no('The countries of the trade are not clear.')
  const product = productOf(claim)
  if (trade.services && product !== 'TOTAL')
    return no('It is about one kind of services, which is not told apart here.', 'data')
  if (product === null) return no(`The text names no code for “${trade.productText ?? 'the product'}”.`)
  const side = sideOf(claim)
  if (side === null) return no('The text does not say whether exports, imports or both are meant.')
  const part: Part = { reporter, partner, side: side.side, product }
  const doubts = [
    ...guessed,
    ...side.doubts,
    ...(isOpen(claim, 'partner') && guessed.length === 0 ? ['the partner is not said'] : []),
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
): { reporter: CountryCode | null; partner: CountryCode | null; guessed: string[] } => {
  const reporter = trade?.reporter ?? null
  const partner = trade?.partner ?? null
  if (dyad === undefined || (reporter !== null && partner !== null)) return { reporter, partner, guessed: [] }
  const sides = [dyad.reporter, dyad.partner]
  const other = (code: CountryCode): CountryCode | null =>
    sides.includes(code) ? (sides.find((each) => each !== code) ?? null) : null
  const guessed = ['a country was filled in from the pair asked about']
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

const sideOf = ({ kind, trade, of }: Claim): { side: Side; doubts: string[] } | null => {
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

const withWhat = (claim: Claim, part: Part, doubts: readonly string[]): Asked => {
  if (claim.kind === 'growth') return growthQuestion(claim, part, doubts)
  const fiscal = claim.fiscal ? fiscalSpan(claim.period ?? '') : null
  const to = fiscal ?? spanOf(claim.period ?? '')
  if (to === null) return no(`“${claim.period}” is no year, month or run of them.`)
  const spans = to.periods.length > 1 && isYearly(to) ? ['it may be a sum or a mean of years'] : []
  const odd = claim.fiscal ? [openStart] : []
  const all = [...doubts, ...spans, ...odd]
  const question: Question = { ...plain(part, to), year: fiscal === null ? 'calendar' : 'fiscal' }
  if (claim.kind === 'share') return shareQuestion(claim, question, all)
  if (claim.kind === 'rank') return rankQuestion(claim, question, all)
  return levelQuestion(claim, question, all)
}

const levelQuestion = ({ quantity }: Claim, question: Question, doubts: readonly string[]): Asked => {
  if (quantity?.kind !== 'money' || quantity.per !== null || !/^[A-Z]{3}$/.test(quantity.unit ?? ''))
    return no('The number is no amount of money, and trade is recorded in money.', 'data')
  return { ok: true, question: { ...question, currency: quantity.unit ?? 'USD' }, doubts }
}

const rankQuestion = ({ quantity }: Claim, question: Question, doubts: readonly string[]): Asked => {
  const { part } = question
  if (quantity?.kind !== 'ordinal' && quantity?.unit !== 'rank')
    return no('The number is no place in an order.')
  if (part.partner === 'WLD') return no('The text does not say among whom the place is.')
  const among = part.product === 'TOTAL' ? [] : ['the place may be the product’s, not the partner’s']
  return { ok: true, question: { ...question, what: 'rank' }, doubts: [...doubts, ...among] }
}

const shareQuestion = (
  { quantity, of, open, filled }: Claim,
  question: Question,
  doubts: readonly string[],
): Asked => {
  const { part } = question
  if (quantity?.unit !== '%') return no('The number is no share.')
  if (of !== null && !['exports', 'imports', 'turnover', 'product'].includes(of))
    return no(`No record of trade holds a share of ${of}.`, 'data')
  if (part.side === 'balance') return no('A balance has no shares.')
  const base: Part =
    part.partner === 'WLD'
      ? { ...part, product: 'TOTAL' }
      : of === 'product' || part.product === 'TOTAL'
        ? { ...part, partner: 'WLD' }
        : { ...part, product: 'TOTAL' }
  if (base.product === part.product && base.partner === part.partner)
    return no('The text does not say of what it is a share.')
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
  doubts: readonly string[],
): Asked => {
  const year = fiscal ? fiscalSpan(period ?? '') : null
  const ends = year === null ? endsOf(period ?? '') : { from: shifted(year, -1), to: year }
  if (ends === null) return no(`“${period}” does not say from when to when.`)
  const odd = [
    ...(fiscal ? [openStart] : []),
    ...(isYearly(ends.to) || year !== null
      ? []
      : ['months may be compared with the month before or with the year before']),
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
        : no('The currency of the change is not clear.')
    default:
      return no('The number is no rate of growth.')
  }
}
