import type { CountryCode } from '../domain/country.js'
import type { Place } from './documents/document.js'
import type { Quantity } from './quantities/found.js'

/** What a claim is of. The words are those of the design and of the JSON. */
export const claimKinds = [
  'exports',
  'imports',
  'turnover',
  'balance',
  'share',
  'rank',
  'growth',
  'poll answer',
  'vote',
  'count',
  'price',
  'amount', // any other level: investment, debt, tonnes
  'agreement',
  'membership',
  'date',
  'name',
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** The five verdicts. */
export const verdicts = ['supported', 'other-definition', 'contradicted', 'inconsistent', 'no-data'] as const
export type Verdict = (typeof verdicts)[number]

/** What trade a claim is about, seen from `reporter`: null where the text leaves it open. */
export type Trade = {
  /** The country whose exports or imports they are; imports of B from A are the imports of B. */
  readonly reporter: CountryCode | null
  /** `WLD` where the text says all partners; null where it is open. */
  readonly partner: CountryCode | null
  readonly flow: 'export' | 'import' | 'turnover' | 'balance' | null
  /** HS code as a string (`08`, `2709`), `TOTAL`, or null where a product is named without a code. */
  readonly product: string | null
  /** The product as the text names it. */
  readonly productText: string | null
  readonly services: boolean
}

/** What is missing in a claim, and whether its surroundings filled it. */
export type Open = 'year' | 'direction' | 'partner' | 'reporter' | 'base' | 'product'

/**
 * A checkable statement. `Claim.place` is the quantity's (or, of a vote, a membership …, the phrase's) place in the
 * document's text.
 */
export type Claim = {
  /** `c1`, `c2` … in the order of the document. */
  readonly id: string
  /** Index of the document among those given together, of the block in the document, and of the sentence in it. */
  readonly document: number
  readonly block: number
  readonly sentence: number
  /** Place in the document's text, and that stretch of it. */
  readonly place: Place
  readonly text: string
  readonly kind: ClaimKind
  /** Null for a vote, an agreement, a membership, a date, a name. */
  readonly quantity: Quantity | null
  readonly trade: Trade | null
  /** Countries the claim is of: `SRB-RUS` for a dyad, `SRB`, null where open. */
  readonly subject: string | null
  /** `2022`, `2022-03`, `2018/2022` (first to last; of a growth: from, to); null where open. */
  readonly period: string | null
  /** `fiscal` for a year that is not the calendar’s. */
  readonly fiscal: boolean
  /** Of a share: what it is a share of (`exports`, `imports`, `turnover`, `respondents`, `product`, `population`); null where open. */
  readonly of: string | null
  /** Of a growth: per year over the whole period rather than from first to last. */
  readonly perYear: boolean
  /** Of a growth, a share … said to fall: −1; to rise: 1; nothing said: 0. */
  readonly sign: -1 | 0 | 1
  /** Of a count, a poll answer, a vote …: what is counted, answered, voted on. */
  readonly topic: string | null
  /** A plan, a target, a forecast or a hypothesis: not a statement of what was. */
  readonly modal: boolean
  /** Of a vote, a membership, an agreement: what is said (`yes`, `no`, `abstain`; `joined`, `member`, `left`, `candidate`; `signed`). */
  readonly says: string | null
  /** Said not to be so. */
  readonly negated: boolean
  /** The source the document names for it: in words, by a note’s text, or beneath the exhibit. */
  readonly source: string | null
  readonly open: readonly Open[]
  /** Where what the sentence left open came from: `heading`, `previous sentence`, `caption`, `header`, `document`, `date of the document`. */
  readonly filled: readonly { readonly what: Open; readonly from: string }[]
}

/** How claims hang together by what the text says; each names claims by id. */
export type Relation =
  | {
      readonly type: 'growth'
      readonly rate: string
      readonly from: string
      readonly to: string
      readonly years: number | null
    }
  | { readonly type: 'points'; readonly change: string; readonly from: string; readonly to: string }
  | { readonly type: 'difference'; readonly change: string; readonly from: string; readonly to: string }
  | { readonly type: 'share'; readonly share: string; readonly part: string; readonly whole: string }
  | { readonly type: 'times'; readonly times: string; readonly from: string; readonly to: string }
  | {
      readonly type: 'parts'
      readonly whole: string
      readonly parts: readonly string[]
      /** `including` names some parts; `of which … and …`, exports and imports name all. */
      readonly complete: boolean
      /** −1 for a part that is taken away, as imports in a balance. */
      readonly signs: readonly (1 | -1)[]
    }
  | {
      readonly type: 'rank'
      readonly rank: string
      /** The value that is ranked, where one is given. */
      readonly ranked: string | null
      /** Values said to stand before it, in the text’s order. */
      readonly ahead: readonly string[]
      /** Countries said to stand before it, by name alone. */
      readonly aheadCount: number
    }
  /** Shares that are said, or shown, to be parts of one whole. */
  | { readonly type: 'shares'; readonly shares: readonly string[]; readonly complete: boolean }

/** A claim’s key over all documents given together: `document:id`. */
export const claimKey = ({ document, id }: Pick<Claim, 'document' | 'id'>): string => `${document}:${id}`
