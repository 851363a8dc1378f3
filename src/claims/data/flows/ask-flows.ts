import { say, type Said } from '../../messages/said.js'
import type { CountryCode } from '../../../domain/country.js'
import type { Dyad } from '../../../domain/dyad.js'
import type { Lake } from '../../../lake/lake.js'
import type { Claim } from '../../claim.js'
import type { Evidence } from '../evidence.js'
import type { Keyed } from '../keyed.js'
import { ratesOf } from '../rates.js'
import { flowsWouldSettle, importWouldSettle } from '../settles.js'
import { sourceNamed } from '../source-named.js'
import { noData } from '../verdicts.js'
import { bookOf, isGroup, type Book } from './book.js'
import { judge } from './judge.js'
import { isOfTrade, questionOf, type Asked } from './question-of.js'
import { partsOf, type Question } from './question.js'
import { storedInCurrency } from './stored-currency.js'
import { storedFlows } from './stored-flows.js'
import { trialsOf } from './trials.js'
import { wantedBy } from './wanted.js'

type Plain = Keyed & { readonly question: Question; readonly doubts: readonly Said[] }

/** Holds every claim of trade against every source of flows; each source is asked once for all of them. */
export const askFlows = async (
  lake: Lake,
  claims: readonly Keyed[],
  { asOf, dyad }: { readonly asOf: string | null; readonly dyad?: Dyad | undefined },
): Promise<ReadonlyMap<string, Evidence>> => {
  const asked = claims
    .filter(({ claim }) => isOfTrade(claim))
    .map((each) => ({ ...each, asked: questionOf(each.claim, dyad) }))
  const plain = asked.flatMap(({ key, claim, asked: found }): Plain[] =>
    found.ok ? [{ key, claim, question: found.question, doubts: found.doubts }] : [],
  )
  const questions = plain.map(({ question }) => question)
  const [books, rates] = await Promise.all([booksFor(lake, questions, asOf), ratesFor(lake, questions, asOf)])
  const others = othersIn(questions, dyad)
  const evidence = new Map<string, Evidence>()
  const same = new Map<string, Promise<Evidence>>()
  for (const { key, claim, asked: found } of asked)
    if (!found.ok) evidence.set(key, unasked(lake, claim, found))
  for (const { key, claim, question, doubts } of plain) {
    // Long texts say the same number in many places.
    const sameness = JSON.stringify([
      question,
      doubts,
      claim.quantity?.value,
      claim.quantity?.low,
      claim.quantity?.high,
      claim.quantity?.upTo,
      claim.quantity?.sign,
      claim.sign,
      claim.source,
    ])
    const found = same.get(sameness) ?? evidenceFor(lake, books, claim, question, doubts, rates.of, others)
    same.set(sameness, found)
    evidence.set(key, await found)
  }
  return evidence
}

const evidenceFor = async (
  lake: Lake,
  books: readonly Book[],
  claim: Claim,
  question: Question,
  doubts: readonly Said[],
  rate: Awaited<ReturnType<typeof ratesFor>>['of'],
  others: readonly CountryCode[],
): Promise<Evidence> => {
  const settles = settlesFor(lake, claim, question, rate, others)
  const trials = await trialsOf(citedFirst(books, claim, lake), claim, question, rate)
  return trials === null
    ? noData(say('unasked/no-figure'), settles)
    : judge(claim, question, trials, doubts, settles)
}

/** The source that the text cites before the others. */
const citedFirst = (books: readonly Book[], claim: Claim, lake: Lake): readonly Book[] => {
  const cited = sourceNamed(claim.source, lake.sources)?.id
  return [
    ...books.filter(({ source }) => source.id === cited),
    ...books.filter(({ source }) => source.id !== cited),
  ]
}

const settlesFor = (
  lake: Lake,
  claim: Claim,
  question: Question,
  rate: Awaited<ReturnType<typeof ratesFor>>['of'],
  others: readonly CountryCode[],
): Said => {
  const services = lake.sources.find(({ id }) => id === 'batis')
  if (!question.goods && services !== undefined)
    return importWouldSettle(services, say('flows/span', { span: question.to }))
  const year = Number(question.to.periods.at(-1)?.slice(0, 4))
  if (rate(question.currency, year) === null)
    return say('settles/rates', {
      currency: question.currency,
      year: String(year),
      command: `rapport pull fx --dyad ${question.part.reporter}-${question.part.partner === 'WLD' ? 'USA' : question.part.partner}`,
    })
  return flowsWouldSettle(question, claim.source, lake.sources, others)
}

/** Books of all sources with flows, in the order in which the lake prefers them; what documents state is no data. */
const booksFor = async (
  lake: Lake,
  questions: readonly Question[],
  asOf: string | null,
): Promise<readonly Book[]> => {
  if (questions.length === 0) return []
  const wanted = wantedBy(questions)
  const sources = lake.sources.filter(({ record }) => record !== 'document')
  const stored = await Promise.all(
    sources.map(async (source) => {
      const [flows, others] = await Promise.all([
        storedFlows(lake, source, wanted, asOf),
        storedInCurrency(lake, source, wanted, currenciesOf(questions), asOf),
      ])
      return [...(flows === null ? [] : [flows]), ...others]
    }),
  )
  const books = stored.flat().flatMap((each) => (each.rows === 0 ? [] : [bookOf(lake, each, asOf)]))
  const services = books.filter((book) => book.stored.hasServices)
  return books.map((book) => ({ ...book, services: services.filter((each) => each !== book) }))
}

/** Currencies in which claims are, and the euro, in which a source may have what they give in dollars. */
const currenciesOf = (questions: readonly Question[]): readonly string[] =>
  [...new Set([...questions.map(({ currency }) => currency), 'EUR'])]
    .filter((currency) => currency !== 'USD')
    .toSorted()

/** Rates of the currencies that claims are in, and of the euro, in which a number in dollars may be meant. */
const ratesFor = (lake: Lake, questions: readonly Question[], asOf: string | null) => {
  const ofMoney = questions.filter(({ what }) => what === 'level' || what === 'change')
  const years = ofMoney.flatMap(({ from, to }) =>
    [...(from?.periods ?? []), ...to.periods].map((period) => Number(period.slice(0, 4))),
  )
  const around = [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))].toSorted((a, b) => a - b)
  return ratesOf(
    lake,
    [...new Set([...ofMoney.map(({ currency }) => currency), 'EUR'])].toSorted(),
    around,
    asOf,
  )
}

/** Countries a pull can be asked with where a claim is about all partners. */
const othersIn = (questions: readonly Question[], dyad: Dyad | undefined): readonly CountryCode[] => [
  ...(dyad === undefined ? [] : [dyad.partner, dyad.reporter]),
  ...new Set(
    questions
      .flatMap((question) => partsOf(question).flatMap(({ reporter, partner }) => [partner, reporter]))
      .filter((code) => code !== 'WLD' && !isGroup(code)),
  ),
]

const unasked = (
  lake: Lake,
  { trade, modal }: Claim,
  { why, lacks }: Extract<Asked, { ok: false }>,
): Evidence => {
  if (modal || lacks === 'words') return noData(why, modal ? null : say('unasked/has-to-say', { why }))
  const services = lake.sources.find(({ id }) => id === 'batis')
  return noData(why, trade?.services && services ? importWouldSettle(services) : null)
}
