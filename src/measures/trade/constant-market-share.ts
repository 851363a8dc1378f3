import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import { refusal } from '../../domain/problem.js'
import { known, unknown, type NullReason, type Quantity } from '../../domain/quantity.js'
import { measure, type Measured, type MeasuredRow, type Note } from '../measure.js'
import { basisOfBooks, bookOf, type Book } from './book.js'
import { marketShareTerms, type MarketShareTerms } from './constant-market-share-kernel.js'
import { missingYearsNote, noRecord, readingConventions, skippedNotes } from './flow-values.js'
import { codesChange, revisionNotes } from './hs-revisions.js'
import { computed, plain } from './lineages.js'
import { readMarkets, type MarketRead } from './market-cells.js'
import { marketConventions } from './market-share.js'
import { dyad, reading, years } from './params.js'

const params = z.object({
  dyad,
  years,
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(2), z.literal(4), z.literal(6)]))
    .optional()
    .describe('digits of the products: 2, 4 or 6; without it the finest the record has'),
  ...reading,
})
type Params = z.output<typeof params>

const parts = ['total', 'world', 'product', 'market', 'residual'] as const
type Part = (typeof parts)[number]

/** A change of exports taken apart: what the world's demand explains, and what is left to the exporter. */
export const constantMarketShare = measure({
  id: 'constant-market-share',
  name: {
    en: 'Constant market shares',
    ru: 'Метод постоянных рыночных долей',
    sr: 'Konstantni tržišni udeli',
  },
  meaning:
    'Change of the reporter’s exports, to the partner or to all (WLD), between the first and the last year as four terms that sum to it: growth of world demand, its product mix, the growth of the markets served, and the residual (shares gained or lost).',
  unit: 'USD',
  formula:
    '\\Delta x = r x + \\sum_k (r_k - r) x_k + \\sum_{jk} (r_{jk} - r_k) x_{jk} + \\sum_{jk} (\\Delta x_{jk} - r_{jk} x_{jk})',
  reference: 'Leamer and Stern, Quantitative International Economics (1970), ch. 7',
  params,
  chart: { kind: 'bar' },
  example: { dyad: 'SRB-WLD', years: '2014-2018' },
  compute: async (read, question) => {
    const ends = [question.years[0] as number, question.years.at(-1) as number] as const
    if (ends[0] === ends[1])
      throw refusal('measure-refused', 'A change needs two years.', {
        remedy: 'Give a first and a last year, such as 2014-2018.',
      })
    const asked = { ...question, flow: 'export' as const, years: ends }
    const book = await bookOf(read, asked, question.dyad.partner === 'WLD' ? { partners: 'all' } : {})
    if (book === null) return unanswered(question)
    const markets = await readMarkets(read, book, question.dyad, ends)
    return markets === null ? unanswered(question) : answer(question, book, markets, ends)
  },
})

const keyOf = ({ years: window }: Params, part: Part) => ({
  years: `${window[0]}–${window.at(-1)}`,
  part,
})

const unanswered = (question: Params): Measured => ({
  rows: parts.map((part) => ({ key: keyOf(question, part), value: noRecord('constant-market-share') })),
  basis: null,
  conventions: ['nominal-usd'],
  notes: [],
})

const answer = (
  question: Params,
  book: Book,
  markets: MarketRead,
  [first, last]: readonly [number, number],
): Measured => {
  const reason = reasonOf(book, markets, first, last)
  const terms = marketShareTerms(markets.cells)
  const notes: Note[] = [
    ...missingYearsNote(book.choice, [first, last], yearsText),
    ...revisionNotes(book, [first, last]),
    ...skippedNotes(new Map([first, last].map((year) => [year, markets.total(year)]))),
  ]
  const all = markets.total(first).value
  if (reason === null && all !== null && all > 0) {
    const share = markets.exports[0].value / all
    notes.push({ id: 'markets-covered', values: { count: markets.markets.length, share, year: first } })
  }
  return {
    rows: parts.map((part) => rowOf(question, markets, terms, part, reason)),
    basis: basisOfBooks([book], question.source !== undefined || question.record !== undefined),
    conventions: [
      ...new Set([
        ...readingConventions(book.choice, 'export'),
        ...marketConventions(markets.demand.choice),
        'base-year-weights' as const,
        'demand-of-importers-in-both-years' as const,
        'unmet-demand-in-residual' as const,
      ]),
    ],
    notes,
  }
}

/** Why there is no answer: a year without a record on either side, other codes, or no market in both years. */
const reasonOf = (book: Book, markets: MarketRead, first: number, last: number): NullReason | null => {
  const missing = [first, last].filter(
    (year) => !book.choice.covered.includes(year) || !markets.demand.choice.covered.includes(year),
  )
  if (missing.length > 0) return missing.length === 2 ? 'no-report' : 'gap'
  for (const year of [first, last]) {
    const { value, reason } = markets.total(year)
    if (value === null) return reason
  }
  if (codesChange(book, first, last)) return 'classification-change'
  return markets.markets.length === 0 ? 'no-report' : null
}

/** The terms of the formula, as a reader finds them there. */
const formulas = {
  world: 'r · x',
  product: 'Σ (r_k − r) · x_k',
  market: 'Σ (r_jk − r_k) · x_jk',
  residual: 'Σ (Δx_jk − r_jk · x_jk)',
} as const

const rowOf = (
  question: Params,
  { exports, imports, importers }: MarketRead,
  terms: MarketShareTerms,
  part: Part,
  reason: NullReason | null,
): MeasuredRow => {
  const [before, now] = [exports[0].value, exports[1].value]
  const parameters = { dyad: dyadText(question.dyad), ...keyOf(question, part) }
  const sold = { before: exports[0].lineage, now: exports[1].lineage }
  const demand = { demandBefore: imports[0].lineage, demandNow: imports[1].lineage }
  const of = (arithmetic: string) =>
    computed(
      'constant-market-share',
      parameters,
      [],
      arithmetic,
      part === 'total' ? sold : { ...sold, ...demand },
    )
  const key = keyOf(question, part)
  if (reason !== null) return { key, value: unknown(reason, 'USD', of('not computed')) }
  const value = part === 'total' ? now - before : terms[part]
  const lineage = of(
    part === 'total'
      ? `${plain(now)} − ${plain(before)}`
      : `${formulas[part]}, x = ${plain(before)}, r = ${plain(imports[1].value)} / ${plain(imports[0].value)} − 1, over ${importers.length} importers`,
  )
  const overExports: Quantity =
    before === 0
      ? unknown('undefined', 'points', of(`${plain(value)} / 0`))
      : known(value / before, 'points', of(`${plain(value)} / ${plain(before)}`))
  const whole = {
    exportsBefore: known(before, 'USD', exports[0].lineage),
    exportsNow: known(now, 'USD', exports[1].lineage),
    demandBefore: known(imports[0].value, 'USD', imports[0].lineage),
    demandNow: known(imports[1].value, 'USD', imports[1].lineage),
  }
  return {
    key,
    value: known(value, 'USD', lineage),
    also: { contribution: overExports, ...(part === 'total' && whole) },
  }
}
