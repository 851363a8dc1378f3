import { countryOf } from '../../../domain/country.js'
import { hsChapters } from '../../../messages/hs-chapters.js'
import type { Part, Question, ServicesRecord, Side, Span } from '../../data/flows/question.js'
import type { PhrasesLike } from '../phrases.js'
import type { flows as pattern } from '../en/flows.js'
import { spanWords, type SpanNames } from '../span-words.js'
import { country, listed, months, q, v } from './words.js'

const spanNames: SpanNames = { months, fiscal: (name) => `fiskalna godina ${name}` }
const text = (span: Span): string => spanWords(span, spanNames)

/** `voće i orasi (HS 08)` */
const productText = (product: string): string => {
  const chapter = hsChapters[product]?.sr
  return chapter === undefined
    ? `HS ${product}`
    : `${chapter.charAt(0).toLowerCase()}${chapter.slice(1)} (HS ${product})`
}

/** `izvoz (Srbija → Rusija; voće i orasi (HS 08))`: names stand in brackets, in the nominative. */
const partText = ({ reporter, partner, side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : `; ${productText(product)}`
  const [one, two] = [country(reporter), country(partner)]
  switch (side) {
    case 'export':
      return `izvoz (${one} → ${two}${of})`
    case 'import':
      return `uvoz (${one} ← ${two}${of})`
    case 'turnover':
      return `robna razmena (${one} – ${two}${of})`
    case 'balance':
      return `trgovinski saldo (${one} – ${two}${of})`
  }
}

const questionText = (question: Question): string => {
  const { what, part, base, from, to, convention } = question
  const manner = mannerText(question)
  switch (what) {
    case 'level':
      return `${partText(part)}${manner}, ${text(to)}`
    case 'share':
      return `udeo: ${partText(part)} / ${base === null ? 'sve' : partText(base)}${manner}, ${text(to)}`
    case 'rank':
      return `mesto (${country(part.partner)}) među ${partnersText(part)} (${country(part.reporter)})${manner}, ${text(to)}`
    default:
      return `${{ change: 'promena', times: 'odnos', growth: 'rast' }[what]}: ${partText(part)}${manner}${betweenText(from, to)}${
        convention === 'simple' ? '' : convention === 'compound' ? ', godišnje' : ', godišnje, log-linearno'
      }`
  }
}

const partnersText = ({ side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : `, ${productText(product)}`
  if (side === 'export') return `izvoznim tržištima${of}`
  return side === 'import' ? `dobavljačima${of}` : `trgovinskim partnerima${of}`
}

const betweenText = (from: Span | null, to: Span): string =>
  from === null ? `, ${text(to)}` : `, ${text(from)} → ${text(to)}`

const mannerText = ({ record, part, total, union, edition, currency, goods, services }: Question): string =>
  [
    services === null ? '' : `, ${goods ? 'roba i usluge' : 'usluge'}${servicesManner[services]}`,
    record === 'mirror' ? `, ${partnerData(part)}` : '',
    record === 'importers' ? ', po podacima uvoznika' : '',
    record === 'exporters' ? ', po podacima izvoznika' : '',
    total === 'summed' ? ', zbir po partnerima' : '',
    union === 'members-then' ? ', zbir članica te godine' : '',
    union === 'members-now' ? ', zbir današnjih članica' : '',
    union === 'one' ? ', Evropska unija kao jedan partner' : '',
    edition > 0 ? ', drugo izdanje klasifikacije' : '',
    currency === 'USD' ? '' : `, u ${v(currency)}`,
  ].join('')

const servicesManner: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (dopunjeno procenama)',
  balanced: ' (usaglašeno između zemalja)',
}

/** `po podacima partnera (Rusija)` */
const partnerData = ({ partner }: Part): string =>
  partner === 'WLD' || countryOf(partner)?.kind === 'group'
    ? 'po podacima partnerskih zemalja'
    : `po podacima partnera (${country(partner)})`

const windowText = ({ from, to }: { from: Span | null; to: Span }): string =>
  from === null ? text(to) : `${text(from)} → ${text(to)}`

const conventions = {
  simple: 'od prve do poslednje godine u celini',
  compound: 'godišnja stopa, složena',
  'log-linear': 'godišnja stopa po svim godinama (log-linearno)',
} as const

const sides: Readonly<Record<Side, string>> = {
  export: 'izvoz',
  import: 'uvoz',
  turnover: 'izvoz i uvoz zajedno',
  balance: 'saldo',
}

const servicesText: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (usluge dopunjene procenama)',
  balanced: ' (usluge usaglašene između zemalja)',
}

export const flows: PhrasesLike<typeof pattern> = {
  'flows/question': ({ question }) => questionText(question),
  'flows/span': ({ span }) => text(span),
  'instead/both': ({ one, other }) => `${one}, i uz to ${other}`,
  'instead/partner-books': ({ part }) => `${partnerData(part)}, a ne same zemlje (${country(part.reporter)})`,
  'instead/trader-books': ({ part, trader }) =>
    `svaki smer po podacima ${trader === 'importer' ? 'uvoznika' : 'izvoznika'}, a ne oba po podacima jedne zemlje (${country(part.reporter)})`,
  'instead/summed': () => 'zbir po partnerima, a ne objavljeni ukupni iznos',
  'instead/union-as-one': () => 'Evropska unija kao jedan partner, a ne po članicama',
  'instead/members': ({ of }) => (of === 'then' ? 'zbir članica te godine' : 'zbir današnjih članica'),
  'instead/share-base': ({ whole, not }) => `udeo u drugoj celini: ${partText(whole)}, a ne ${partText(not)}`,
  'instead/side': ({ side, not }) => `${sides[side]}, a ne ${sides[not]}`,
  'instead/revision': () => 'drugo izdanje klasifikacije',
  'instead/product-group': ({ group, not }) => `${productText(group)} u celini, a ne ${productText(not)}`,
  'instead/services': ({ record }) => `roba i usluge, a ne samo roba${servicesText[record]}`,
  'instead/currency': ({ currency, not }) => `u ${v(currency)}, a ne u ${v(not)}`,
  'instead/window': ({ window, not }) => `${windowText(window)}, a ne ${windowText(not)}`,
  'instead/convention': ({ convention, not }) => `${conventions[convention]}, a ne ${conventions[not]}`,
  'instead/ends': ({ from, to, not }) =>
    `${text(from)} → ${text(to)}, a ne ${text(not.from)} → ${text(not.to)}`,
  'instead/twelve-months': ({ span, not }) =>
    `dvanaest meseci, ${text(span)}, a ne kalendarska godina ${text(not)}`,
  'instead/span': ({ span }) => text(span),
  'instead/calendar-year': ({ span, not }) =>
    `kalendarska godina ${text(span)}, a ne ${not.fiscal === null ? text(not) : `fiskalna godina ${not.fiscal}`}`,
  'instead/part-of-year': ({ span, not }) => `${text(span)}, a ne cela ${text(not)}`,
  'instead/whole-year': ({ span, not }) => `cela ${text(span)}, a ne ${text(not)}`,
  'doubt/direction': () => 'u tekstu ne stoji da li se misli na izvoz ili na uvoz',
  'doubt/whole': () => 'u tekstu ne stoji u čemu je to udeo',
  'doubt/start': () => 'u tekstu ne stoji kojim mesecom počinje godina',
  'doubt/partner': () => 'partner nije naveden',
  'doubt/guessed': () => 'zemlja je uzeta iz para o kojem je pitano',
  'doubt/years': () => 'može biti zbir ili prosek više godina',
  'doubt/place': () => 'mesto se može odnositi na proizvod, a ne na partnera',
  'doubt/months': () => 'meseci se mogu porediti s prethodnim mesecom ili s prethodnom godinom',
  'doubt/reconciled': () =>
    'postoje samo podaci koje je izdavač usaglasio, a oni se toliko razlikuju od onoga što zemlje prijavljuju',
  'unasked/no-number': () => 'Tvrdnja ne daje broj o trgovini.',
  'unasked/plan': () =>
    'To je plan, cilj ili prognoza: podaci o prošlosti ne mogu to ni potvrditi ni opovrgnuti.',
  'unasked/denied': () => 'Rečenica poriče tu tvrdnju.',
  'unasked/year': () => 'U tekstu ne stoji za koju je to godinu.',
  'unasked/reporter': () => 'U tekstu ne stoji čija je to trgovina.',
  'unasked/partner': () => 'U tekstu ne stoji s kim je ta trgovina.',
  'unasked/countries': () => 'Nije jasno o trgovini kojih zemalja je reč.',
  'unasked/services': () => 'Reč je o jednoj vrsti usluga, a vrste se ovde ne razlikuju.',
  'unasked/product': ({ product }) =>
    `U tekstu nema šifre za ${product === null ? 'taj proizvod' : q(product)}.`,
  'unasked/side': () => 'U tekstu ne stoji da li se misli na izvoz, uvoz ili oboje.',
  'unasked/period': ({ period }) => `${q(period)} nije godina, mesec ni njihov niz.`,
  'unasked/no-money': () => 'Taj broj nije novčani iznos, a trgovina se beleži u novcu.',
  'unasked/no-place': () => 'Taj broj nije mesto u poretku.',
  'unasked/among-whom': () => 'U tekstu ne stoji među kime je to mesto.',
  'unasked/no-share': () => 'Taj broj nije udeo.',
  'unasked/share-of': ({ of }) => `U podacima o trgovini nema takvog udela: ${v(of)}.`,
  'unasked/balance': () => 'Saldo nema udela.',
  'unasked/whole': () => 'U tekstu ne stoji u čemu je to udeo.',
  'unasked/from-when': ({ period }) => `Po zapisu ${q(period)} nije jasno od kada do kada.`,
  'unasked/currency': () => 'Nije jasno u kojoj je valuti promena.',
  'unasked/no-growth': () => 'Taj broj nije stopa rasta.',
  'unasked/no-figure': () => 'Tvrdnja ne daje broj.',
  'unasked/has-to-say': ({ why }) => `To mora da stoji u tekstu. ${why}`,
  'flows/rank': ({ before, more, partner, own, place, unit }) => {
    const named = before.map(({ code, value }) => `${country(code)} ${value}`)
    const all = [...named, ...(more > 0 ? [`još ${more}`] : [])].join(', ')
    return `${all === '' ? '' : `${all}, zatim `}${country(partner)} ${own}: ${place} (${unit})`
  },
  'flows/fitted': ({ rate, values, unit }) =>
    `${v('e^b')} − 1 = ${rate}, ${v('b')} po ${v('ln')}: ${values} (${unit})`,
  'flows/rate': ({ sign, rate, currency, own }) => `${sign} ${rate} ${v(currency)} za 1 ${v(own)}`,
  'flows/times': ({ value }) => `${value} puta`,
  'flows/open': ({ doubts }) => `U ovom obliku ne može se uporediti s podacima: ${listed(doubts)}.`,
  'flows/none-has': ({ question }) => `Toga nema ni u jednom izvoru skladišta: ${questionText(question)}.`,
}
