import { countryOf } from '../../../domain/country.js'
import { hsChapters } from '../../../messages/hs-chapters.js'
import type { Part, Question, ServicesRecord, Side, Span } from '../../data/flows/question.js'
import { countryText, listed, possessive } from './words.js'
import { spanWords, type SpanNames } from '../span-words.js'

/** Names of the months and of a year that is not the calendar’s. */
const spanNames: SpanNames = {
  months: 'January February March April May June July August September October November December'.split(' '),
  fiscal: (name) => `fiscal year ${name}`,
}

const text = (span: Span): string => spanWords(span, spanNames)

/** A product by its code and, of a chapter, its name: `fruit and nuts (HS 08)`. */
const productText = (product: string): string => {
  const chapter = hsChapters[product]?.en
  return chapter === undefined
    ? `HS ${product}`
    : `${chapter.charAt(0).toLowerCase()}${chapter.slice(1)} (HS ${product})`
}

/** `Serbia’s exports of fruit and nuts (HS 08) to Russia` */
const partText = ({ reporter, partner, side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : ` of ${productText(product)}`
  const within = product === 'TOTAL' ? '' : ` in ${productText(product)}`
  const who = countryText(partner)
  switch (side) {
    case 'export':
      return `${possessive(reporter)} exports${of} to ${who}`
    case 'import':
      return `${possessive(reporter)} imports${of} from ${who}`
    case 'turnover':
      return `${possessive(reporter)} trade${within} with ${who}`
    case 'balance':
      return `${possessive(reporter)} trade balance${within} with ${who}`
  }
}

/** A question in words, with how it differs from a plain reading: `… as Russia’s imports, 2021`. */
const questionText = (question: Question): string => {
  const { what, part, base, from, to, convention } = question
  const manner = mannerText(question)
  switch (what) {
    case 'level':
      return `${partText(part)}${manner}, ${text(to)}`
    case 'share':
      return `${partText(part)} as a share of ${base === null ? 'all' : partText(base)}${manner}, ${text(to)}`
    case 'rank':
      return `the place of ${countryText(part.partner)} among ${possessive(part.reporter)} ${partnersText(part)}${manner}, ${text(to)}`
    default:
      return `${{ change: 'the change', times: 'the ratio', growth: 'growth' }[what]} of ${partText(part)}${manner}${betweenText(from, to)}${
        convention === 'simple' ? '' : convention === 'compound' ? ', a year' : ', a year, log-linear'
      }`
  }
}

const partnersText = ({ side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : ` of ${productText(product)}`
  if (side === 'export') return `markets${of}`
  return side === 'import' ? `suppliers${of}` : `trade partners${of}`
}

const betweenText = (from: Span | null, to: Span): string =>
  from === null ? `, ${text(to)}` : ` from ${text(from)} to ${text(to)}`

const mannerText = ({ record, part, total, union, edition, currency, goods, services }: Question): string =>
  [
    services === null ? '' : `, ${goods ? 'goods and services' : 'services'}${servicesManner[services]}`,
    record === 'mirror' ? ` as ${mirrorText(part)}` : '',
    record === 'importers' || record === 'exporters' ? ` by the ${record}’ books` : '',
    total === 'summed' ? ', partners summed' : '',
    union === 'members-then' ? ', members of that year summed' : '',
    union === 'members-now' ? ', members of today summed' : '',
    union === 'one' ? ', the European Union as one partner' : '',
    edition > 0 ? ', another edition of the classification' : '',
    currency === 'USD' ? '' : `, in ${currency}`,
  ].join('')

const servicesManner: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (completed by estimates)',
  balanced: ' (balanced between both countries)',
}

const whose = (partner: string): string =>
  partner === 'WLD' || countryOf(partner)?.kind === 'group' ? 'the partners’' : possessive(partner)

/** `Russia’s imports`, `the partners’ exports`, `Russia’s books` */
const mirrorText = ({ partner, side }: Part): string =>
  side === 'export'
    ? `${whose(partner)} imports`
    : side === 'import'
      ? `${whose(partner)} exports`
      : `recorded in ${whose(partner)} books`

const windowText = ({ from, to }: Window): string =>
  from === null ? text(to) : `${text(from)} to ${text(to)}`

type Window = { from: Span | null; to: Span }

const conventions = {
  simple: 'from the first year to the last as a whole',
  compound: 'as a yearly rate, compound',
  'log-linear': 'as a yearly rate fitted to all years (log-linear)',
} as const

const sides: Readonly<Record<Side, string>> = {
  export: 'exports',
  import: 'imports',
  turnover: 'exports and imports together',
  balance: 'the balance',
}

const servicesText: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (services completed by estimates)',
  balanced: ' (services balanced between both countries)',
}

/** What is asked of flows, and how one reading differs from another (`instead`, after “holds”). */
export const flows = {
  'flows/question': ({ question }: { question: Question }) => questionText(question),
  'flows/span': ({ span }: { span: Span }) => text(span),
  'instead/both': ({ one, other }: { one: string; other: string }) => `${one}, and ${other}`,
  'instead/partner-books': ({ part }: { part: Part }) =>
    `in ${whose(part.partner)} books, not ${possessive(part.reporter)} own`,
  'instead/trader-books': ({ part, trader }: { part: Part; trader: 'importer' | 'exporter' }) =>
    `with each direction from the ${trader}’s books, not both from ${possessive(part.reporter)} own`,
  'instead/summed': () => 'with the sum over partners, not the published total',
  'instead/union-as-one': () => 'with the European Union as one partner, not its members',
  'instead/members': ({ of }: { of: 'then' | 'now' }) =>
    of === 'then' ? 'for the sum of the members of that year' : 'for the sum of the members of today',
  'instead/share-base': ({ whole, not }: { whole: Part; not: Part }) =>
    `as a share of ${partText(whole)}, not of ${partText(not)}`,
  'instead/side': ({ side, not }: { side: Side; not: Side }) => `for ${sides[side]}, not ${sides[not]}`,
  'instead/revision': () => 'in another edition of the classification',
  'instead/product-group': ({ group, not }: { group: string; not: string }) =>
    `for ${productText(group)} as a whole, not ${productText(not)}`,
  'instead/services': ({ record }: { record: ServicesRecord }) =>
    `for goods and services, not goods alone${servicesText[record]}`,
  'instead/currency': ({ currency, not }: { currency: string; not: string }) =>
    `in ${currency}, not in ${not}`,
  'instead/window': ({ window, not }: { window: Window; not: Window }) =>
    `for ${windowText(window)}, not ${windowText(not)}`,
  'instead/convention': (given: { convention: Question['convention']; not: Question['convention'] }) =>
    `${conventions[given.convention]}, not ${conventions[given.not]}`,
  'instead/ends': ({ from, to, not }: { from: Span; to: Span; not: { from: Span; to: Span } }) =>
    `from ${text(from)} to ${text(to)}, not from ${text(not.from)} to ${text(not.to)}`,
  'instead/twelve-months': ({ span, not }: { span: Span; not: Span }) =>
    `for the twelve months ${text(span)}, not the calendar year ${text(not)}`,
  'instead/span': ({ span }: { span: Span }) => `for ${text(span)}`,
  'instead/calendar-year': ({ span, not }: { span: Span; not: Span }) =>
    `for the calendar year ${text(span)}, not ${not.fiscal === null ? text(not) : `the fiscal year ${not.fiscal}`}`,
  'instead/part-of-year': ({ span, not }: { span: Span; not: Span }) =>
    `for ${text(span)}, not all of ${text(not)}`,
  'instead/whole-year': ({ span, not }: { span: Span; not: Span }) =>
    `for all of ${text(span)}, not ${text(not)}`,
  'doubt/direction': () => 'the text does not say whether exports or imports are meant',
  'doubt/whole': () => 'the text does not say of what it is a share',
  'doubt/start': () => 'the text does not say in which month its year begins',
  'doubt/partner': () => 'the partner is not said',
  'doubt/guessed': () => 'a country was filled in from the pair asked about',
  'doubt/years': () => 'it may be a sum or a mean of years',
  'doubt/place': () => 'the place may be the product’s, not the partner’s',
  'doubt/months': () => 'months may be compared with the month before or with the year before',
  'doubt/reconciled': () =>
    'only records that a publisher has reconciled are at hand, which differ by as much from what countries report',
  'unasked/no-number': () => 'The claim gives no number of trade.',
  'unasked/plan': () => 'It is a plan, a target or a forecast: no data can hold it against what was.',
  'unasked/denied': () => 'The claim is denied in its sentence.',
  'unasked/year': () => 'The text does not say of which year it is.',
  'unasked/reporter': () => 'The text does not say whose trade it is.',
  'unasked/partner': () => 'The text does not say with whom the trade is.',
  'unasked/countries': () => 'The countries of the trade are not clear.',
  'unasked/services': () => 'It is about one kind of services, which is not told apart here.',
  'unasked/product': ({ product }: { product: string | null }) =>
    `The text names no code for “${product ?? 'the product'}”.`,
  'unasked/side': () => 'The text does not say whether exports, imports or both are meant.',
  'unasked/period': ({ period }: { period: string }) => `“${period}” is no year, month or run of them.`,
  'unasked/no-money': () => 'The number is no amount of money, and trade is recorded in money.',
  'unasked/no-place': () => 'The number is no place in an order.',
  'unasked/among-whom': () => 'The text does not say among whom the place is.',
  'unasked/no-share': () => 'The number is no share.',
  'unasked/share-of': ({ of }: { of: string }) => `No record of trade holds a share of ${of}.`,
  'unasked/balance': () => 'A balance has no shares.',
  'unasked/whole': () => 'The text does not say of what it is a share.',
  'unasked/from-when': ({ period }: { period: string }) => `“${period}” does not say from when to when.`,
  'unasked/currency': () => 'The currency of the change is not clear.',
  'unasked/no-growth': () => 'The number is no rate of growth.',
  'unasked/no-figure': () => 'The claim gives no number.',
  'unasked/has-to-say': ({ why }: { why: string }) => `The text has to say it: ${why}`,
  /** Of a rank: the countries before, how many more there are, and the country itself, with its place. */
  'flows/rank': ({ before, more, partner, own, place, unit }: Rank) => {
    const named = before.map(({ code, value }) => `${countryText(code)} ${value}`)
    const all = [...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')
    return `${all === '' ? '' : `${all}, then `}${countryText(partner)} ${own}: ${place} (${unit})`
  },
  'flows/fitted': ({ rate, values, unit }: { rate: string; values: string; unit: string }) =>
    `e^b − 1 = ${rate}, b fitted to ln of ${values} (${unit})`,
  'flows/rate': ({
    sign,
    rate,
    currency,
    own,
  }: {
    sign: string
    rate: string
    currency: string
    own: string
  }) => `${sign} ${rate} ${currency} for 1 ${own}`,
  'flows/times': ({ value }: { value: string }) => `${value} times`,
  'flows/open': ({ doubts }: { doubts: readonly string[] }) =>
    `It cannot be held against data as it stands: ${listed(doubts)}.`,
  'flows/none-has': ({ question }: { question: Question }) =>
    `No source in the workspace has ${questionText(question)}.`,
}

type Rank = {
  before: readonly { code: string; value: string }[]
  more: number
  partner: string
  own: string
  place: string
  unit: string
}
