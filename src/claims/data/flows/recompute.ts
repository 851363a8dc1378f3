import type { CountryCode } from '../../../domain/country.js'
import { groupOf, membersIn } from '../../../domain/group.js'
import { growthOf } from '../../../measures/trade/growth-kernel.js'
import { joined, equation, say, type Word } from '../../messages/said.js'
import { figure, money, moneyScale, percent } from '../figures.js'
import { amountOf, partnerValues } from './amount.js'
import { recordIn, type Amount } from './cell.js'
import { holdsRank, isGroup, type Book } from './book.js'
import { flowsOf, yearIn, type Part, type Question, type Span } from './question.js'
import { isYearly, yearSpan } from './span.js'

/** A number made again from data, in the unit in which claims state it: currency, per cent, times, rank. */
export type Recomputed = {
  readonly value: number
  /** Of a rank that others share: the last place of those that share it. */
  readonly upTo: number
  /** In words only when they are wanted: most of what is tried is never shown. */
  readonly arithmetic: Text
  readonly snapshots: readonly string[]
  /** See {@link Amount.assumed}. */
  readonly assumed: boolean
  /** Made at a yearly rate of exchange, or of another currency than the claim may mean: near is as good as equal. */
  readonly isConverted?: boolean
}

type Text = () => Word

/** US dollars for one unit of a currency in a year; null where no rate is known. */
export type RateOf = (currency: string, year: number) => number | null

/** The rate of a span: of months in two years the mean, each month at the rate of its year; null where one is not known. */
const rateOver = (rate: RateOf, currency: string, { periods }: Span): number | null => {
  const rates = periods.map((period) => rate(currency, Number(period.slice(0, 4))))
  const known = rates.flatMap((each) => each ?? [])
  return known.length < rates.length || known.length === 0
    ? null
    : known.reduce((sum, each) => sum + each, 0) / known.length
}

/**
 * Answers a question from one source; null where it does not have what is needed.
 * @param digits how many digits the claim gives: the arithmetic shows two more
 */
export const recompute = async (
  book: Book,
  question: Question,
  rate: RateOf,
  digits: number,
): Promise<Recomputed | null> => {
  const shown = Math.min(8, Math.max(digits + 2, 4))
  if (question.what === 'rank') return rankIn(book, question, shown)
  const value = await amountOf(book, question.part, question.to, question)
  if (value === null) return null
  switch (question.what) {
    case 'level':
      return level(value, book.stored.currency, question, rate, shown)
    case 'share':
      return share(book, value, question, shown)
    case 'change':
    case 'times':
    case 'growth':
      return overTime(book, value, question, rate, shown)
  }
}

const level = (
  amount: Amount,
  own: string,
  { currency, to }: Question,
  rate: RateOf,
  digits: number,
): Recomputed | null => {
  const factor = factorOf(rate, own, currency, to)
  if (factor === null) return null
  const value = amount.value * factor
  const arithmetic = () => {
    const result = money(value, currency, digits)
    const terms = sumText(amount, own, digits)
    if (currency === own) return terms === null ? result : equation`${terms} = ${result}`
    const per =
      currency === 'USD' || own !== 'USD'
        ? say('flows/rate', { sign: '×', rate: figure(factor, 5), currency, own })
        : say('flows/rate', { sign: '/', rate: figure(1 / factor, 5), currency: own, own: currency })
    return equation`${terms ?? money(amount.value, own, digits)} ${per} = ${result}`
  }
  return { ...amount, value, upTo: value, isConverted: currency !== own, arithmetic }
}

/** Units of one currency for a unit of another; 1 of the same, null where a rate is not known. */
const factorOf = (rate: RateOf, from: string, to: string, span: Span): number | null => {
  if (from === to) return 1
  const [source, target] = [rateOver(rate, from, span), rateOver(rate, to, span)]
  return source === null || target === null || target === 0 ? null : source / target
}

/** `996 + 1,830 (USD m)`: exports and imports, of each goods and services; null of a single flow. */
const sumText = ({ terms }: Amount, currency: string, digits: number): Word | null => {
  if (terms.length < 2) return null
  const { by, unit } = moneyScale(terms, currency)
  const [first = 0, ...rest] = terms.map((term) => term / by)
  const more = rest.map((term) => equation` ${term < 0 ? '−' : '+'} ${figure(Math.abs(term), digits)}`)
  return equation`${figure(first, digits)}${joined(more, '')} (${unit})`
}

const share = async (
  book: Book,
  amount: Amount,
  question: Question,
  digits: number,
): Promise<Recomputed | null> => {
  if (question.base === null) return null
  const whole = await amountOf(book, question.base, question.to, question)
  if (whole === null || whole.value <= 0) return null
  const value = (amount.value / whole.value) * 100
  const { by, unit } = moneyScale([whole.value], book.stored.currency)
  return {
    value,
    upTo: value,
    arithmetic: () =>
      equation`${figure(amount.value / by, digits)} / ${figure(whole.value / by, digits)} = ${percent(value, digits)} (${unit})`,
    snapshots: [...new Set([...amount.snapshots, ...whole.snapshots])],
    assumed: amount.assumed,
  }
}

const overTime = async (
  book: Book,
  last: Amount,
  question: Question,
  rate: RateOf,
  digits: number,
): Promise<Recomputed | null> => {
  const { from, to, part, what, currency, convention } = question
  if (from === null) return null
  const first = await amountOf(book, part, from, question)
  if (first === null) return null
  const snapshots = [...new Set([...first.snapshots, ...last.snapshots])]
  const assumed = first.assumed || last.assumed
  const own = book.stored.currency
  const { by, unit } = moneyScale([first.value, last.value], own)
  const [a, b] = [first, last].map(
    ({ value }) =>
      () =>
        figure(value / by, digits),
  ) as [Text, Text]
  const as = (value: number, arithmetic: Text): Recomputed => ({
    value,
    upTo: value,
    arithmetic,
    snapshots,
    assumed,
    isConverted: own !== currency,
  })
  if (what === 'change') {
    const [then, now] = [factorOf(rate, own, currency, from), factorOf(rate, own, currency, to)]
    if (then === null || now === null) return null
    const value = last.value * now - first.value * then
    return as(value, () => equation`${b()} − ${a()} (${unit}) = ${money(value, currency, digits)}`)
  }
  if (first.value <= 0) return null
  if (what === 'times')
    return as(
      last.value / first.value,
      () => equation`${b()} / ${a()} = ${figure(last.value / first.value, digits)} (${unit})`,
    )
  const years = yearIn(to) - yearIn(from)
  if (convention === 'log-linear') return fitted(book, question, as, digits)
  const power = convention === 'compound' && years > 1 ? years : 1
  const value = ((last.value / first.value) ** (1 / power) - 1) * 100
  const ratio = () =>
    power === 1 ? equation`${b()} / ${a()}` : equation`(${b()} / ${a()})^(1/${String(power)})`
  return as(value, () => equation`${ratio()} − 1 = ${percent(value, digits)} (${unit})`)
}

/** The rate of a line fitted to the logarithms of all years. */
const fitted = async (
  book: Book,
  question: Question,
  as: (value: number, arithmetic: Text) => Recomputed,
  digits: number,
): Promise<Recomputed | null> => {
  const { from, to, part } = question
  if (from === null || !isYearly(from) || !isYearly(to)) return null
  const [first, last] = [yearIn(from), yearIn(to)]
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const amounts = await Promise.all(years.map((year) => amountOf(book, part, yearSpan(year), question)))
  const points = years.map((year, at) => ({ year, value: amounts[at]?.value ?? null, reason: null }))
  const { rate } = growthOf(points, 'log-linear')
  if (rate === null) return null
  const { by, unit } = moneyScale(
    points.flatMap(({ value }) => value ?? []),
    book.stored.currency,
  )
  const list = () =>
    joined(
      points.map(({ year, value }) => equation`${String(year)}: ${figure((value ?? 0) / by, digits)}`),
      ', ',
    )
  return as(rate * 100, () =>
    say('flows/fitted', { rate: percent(rate * 100, digits), values: list(), unit }),
  )
}

/** The place of the partner among all partners of the reporter; countries with the same value share it. */
const rankIn = async (book: Book, question: Question, digits: number): Promise<Recomputed | null> => {
  const { part, to } = question
  const table = await partnerTable(book, part, to, question)
  if (table === null) return null
  const own = table.values.get(part.partner)
  if (own === undefined || own <= 0) return null
  const others = [...table.values].filter(([code]) => code !== part.partner)
  const ahead = others.filter(([, value]) => value > own).toSorted(([, a], [, b]) => b - a)
  const equal = others.filter(([, value]) => value === own).length
  const { by, unit } = moneyScale([own, ...ahead.map(([, value]) => value)], book.stored.currency)
  const arithmetic = () =>
    say('flows/rank', {
      before: ahead.slice(0, 6).map(([code, value]) => ({ code, value: figure(value / by, digits) })),
      more: Math.max(0, ahead.length - 6),
      partner: part.partner,
      own: figure(own / by, digits),
      place: say('data/place-of', { place: ahead.length + 1, of: table.values.size }),
      unit,
    })
  return {
    value: ahead.length + 1,
    upTo: ahead.length + 1 + equal,
    arithmetic,
    snapshots: table.snapshots,
    assumed: false,
  }
}

/** Values of all partners that hold a rank; a group that is asked for, or named one partner, stands for its members. */
const partnerTable = async (
  book: Book,
  part: Part,
  span: Span,
  question: Question,
): Promise<{ values: ReadonlyMap<CountryCode, number>; snapshots: readonly string[] } | null> => {
  if (part.side === 'balance' || !question.goods || question.services !== null) return null
  const sums = new Map<CountryCode, number>()
  const snapshots = new Set<string>()
  for (const flow of flowsOf(part.side))
    for (const period of span.periods) {
      const record = recordIn(book, question, flow)
      const found = record && (await partnerValues(book, record, { ...part, flow, period }, question))
      if (found === null) return null
      for (const [code, value] of found.values)
        if (holdsRank(book, code) && code !== part.reporter) sums.set(code, (sums.get(code) ?? 0) + value)
      for (const id of found.snapshots) snapshots.add(id)
    }
  const union = isGroup(part.partner) ? part.partner : question.union === 'one' ? 'EUN' : null
  return { values: union === null ? sums : merged(sums, union, yearIn(span)), snapshots: [...snapshots] }
}

/** The members of a union as one partner; where the source names the union itself, its value stands. */
const merged = (
  sums: ReadonlyMap<CountryCode, number>,
  union: CountryCode,
  year: number,
): ReadonlyMap<CountryCode, number> => {
  const group = groupOf(union)
  const members = new Set(group === null ? [] : membersIn(group, year))
  const others = [...sums].filter(([code]) => !members.has(code))
  const sum = [...sums].reduce((total, [code, value]) => (members.has(code) ? total + value : total), 0)
  return new Map([...others, [union, sum > 0 ? sum : (sums.get(union) ?? 0)]])
}
