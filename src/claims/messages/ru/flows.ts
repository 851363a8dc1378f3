import { countryOf } from '../../../domain/country.js'
import { hsChapters } from '../../../messages/hs-chapters.js'
import type { Part, Question, ServicesRecord, Side, Span } from '../../data/flows/question.js'
import type { PhrasesLike } from '../phrases.js'
import type { flows as pattern } from '../en/flows.js'
import { spanWords, type SpanNames } from '../span-words.js'
import { country, listed, months, q, timesText } from './words.js'

const spanNames: SpanNames = { months, fiscal: (name) => `финансовый год ${name}` }
const text = (span: Span): string => spanWords(span, spanNames)

/** `фрукты и орехи (ГС 08)` */
const productText = (product: string): string => {
  const chapter = hsChapters[product]?.ru
  return chapter === undefined
    ? `ГС ${product}`
    : `${chapter.charAt(0).toLowerCase()}${chapter.slice(1)} (ГС ${product})`
}

/** `экспорт (Сербия → Россия; фрукты и орехи (ГС 08))`: names stand in brackets, in the nominative. */
const partText = ({ reporter, partner, side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : `; ${productText(product)}`
  const [one, two] = [country(reporter), country(partner)]
  switch (side) {
    case 'export':
      return `экспорт (${one} → ${two}${of})`
    case 'import':
      return `импорт (${one} ← ${two}${of})`
    case 'turnover':
      return `товарооборот (${one} — ${two}${of})`
    case 'balance':
      return `торговое сальдо (${one} — ${two}${of})`
  }
}

const questionText = (question: Question): string => {
  const { what, part, base, from, to, convention } = question
  const manner = mannerText(question)
  switch (what) {
    case 'level':
      return `${partText(part)}${manner}, ${text(to)}`
    case 'share':
      return `доля: ${partText(part)} / ${base === null ? 'всё' : partText(base)}${manner}, ${text(to)}`
    case 'rank':
      return `место (${country(part.partner)}) среди ${partnersText(part)} (${country(part.reporter)})${manner}, ${text(to)}`
    default:
      return `${{ change: 'изменение', times: 'отношение', growth: 'прирост' }[what]}: ${partText(part)}${manner}${betweenText(from, to)}${
        convention === 'simple' ? '' : convention === 'compound' ? ', в год' : ', в год, лог-линейно'
      }`
  }
}

const partnersText = ({ side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : `, ${productText(product)}`
  if (side === 'export') return `рынков сбыта${of}`
  return side === 'import' ? `поставщиков${of}` : `торговых партнёров${of}`
}

const betweenText = (from: Span | null, to: Span): string =>
  from === null ? `, ${text(to)}` : `, ${text(from)} → ${text(to)}`

const mannerText = ({ record, part, total, union, edition, currency, goods, services }: Question): string =>
  [
    services === null ? '' : `, ${goods ? 'товары и услуги' : 'услуги'}${servicesManner[services]}`,
    record === 'mirror' ? `, ${partnerData(part)}` : '',
    record === 'importers' ? ', по данным импортёров' : '',
    record === 'exporters' ? ', по данным экспортёров' : '',
    total === 'summed' ? ', сумма по партнёрам' : '',
    union === 'members-then' ? ', сумма членов того года' : '',
    union === 'members-now' ? ', сумма нынешних членов' : '',
    union === 'one' ? ', Европейский союз как один партнёр' : '',
    edition > 0 ? ', другая редакция классификации' : '',
    currency === 'USD' ? '' : `, в ${currency}`,
  ].join('')

const servicesManner: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (дополнено оценками)',
  balanced: ' (согласовано между странами)',
}

/** `по данным партнёра (Россия)` */
const partnerData = ({ partner }: Part): string =>
  partner === 'WLD' || countryOf(partner)?.kind === 'group'
    ? 'по данным партнёров'
    : `по данным партнёра (${country(partner)})`

const windowText = ({ from, to }: { from: Span | null; to: Span }): string =>
  from === null ? text(to) : `${text(from)} → ${text(to)}`

const conventions = {
  simple: 'от первого года к последнему целиком',
  compound: 'в среднем за год, сложным процентом',
  'log-linear': 'в среднем за год, по всем годам (лог-линейно)',
} as const

const sides: Readonly<Record<Side, string>> = {
  export: 'экспорт',
  import: 'импорт',
  turnover: 'экспорт и импорт вместе',
  balance: 'сальдо',
}

const servicesText: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (услуги дополнены оценками)',
  balanced: ' (услуги согласованы между странами)',
}

export const flows: PhrasesLike<typeof pattern> = {
  'flows/question': ({ question }) => questionText(question),
  'flows/span': ({ span }) => text(span),
  'instead/both': ({ one, other }) => `${one}, и к тому же ${other}`,
  'instead/partner-books': ({ part }) =>
    `${partnerData(part)}, а не самой страны (${country(part.reporter)})`,
  'instead/trader-books': ({ part, trader }) =>
    `каждое направление по данным ${trader === 'importer' ? 'импортёра' : 'экспортёра'}, а не оба по данным одной страны (${country(part.reporter)})`,
  'instead/summed': () => 'сумма по партнёрам, а не опубликованный итог',
  'instead/union-as-one': () => 'Европейский союз как один партнёр, а не по странам',
  'instead/members': ({ of }) => (of === 'then' ? 'сумма членов того года' : 'сумма нынешних членов'),
  'instead/share-base': ({ whole, not }) => `доля в другом целом: ${partText(whole)}, а не ${partText(not)}`,
  'instead/side': ({ side, not }) => `${sides[side]}, а не ${sides[not]}`,
  'instead/revision': () => 'другая редакция классификации',
  'instead/product-group': ({ group, not }) => `${productText(group)} в целом, а не ${productText(not)}`,
  'instead/services': ({ record }) => `товары и услуги, а не одни товары${servicesText[record]}`,
  'instead/currency': ({ currency, not }) => `в ${currency}, а не в ${not}`,
  'instead/window': ({ window, not }) => `${windowText(window)}, а не ${windowText(not)}`,
  'instead/convention': ({ convention, not }) => `${conventions[convention]}, а не ${conventions[not]}`,
  'instead/ends': ({ from, to, not }) =>
    `${text(from)} → ${text(to)}, а не ${text(not.from)} → ${text(not.to)}`,
  'instead/twelve-months': ({ span, not }) =>
    `двенадцать месяцев, ${text(span)}, а не календарный год ${text(not)}`,
  'instead/span': ({ span }) => text(span),
  'instead/calendar-year': ({ span, not }) =>
    `календарный год ${text(span)}, а не ${not.fiscal === null ? text(not) : `финансовый год ${not.fiscal}`}`,
  'instead/part-of-year': ({ span, not }) => `${text(span)}, а не весь ${text(not)}`,
  'instead/whole-year': ({ span, not }) => `весь ${text(span)}, а не ${text(not)}`,
  'doubt/direction': () => 'в тексте не сказано, идёт ли речь об экспорте или импорте',
  'doubt/whole': () => 'в тексте не сказано, от чего берётся доля',
  'doubt/start': () => 'в тексте не сказано, с какого месяца начинается год',
  'doubt/partner': () => 'партнёр не назван',
  'doubt/guessed': () => 'страна взята из пары, о которой спрашивали',
  'doubt/years': () => 'это может быть сумма или среднее за несколько лет',
  'doubt/place': () => 'место может относиться к товару, а не к партнёру',
  'doubt/months': () => 'месяцы могут сравниваться с предыдущим месяцем или с прошлым годом',
  'doubt/reconciled': () =>
    'есть только данные, согласованные издателем, а они настолько же отличаются от того, что сообщают страны',
  'unasked/no-number': () => 'В утверждении нет числа о торговле.',
  'unasked/plan': () => 'Это план, цель или прогноз: данные о прошлом его не подтвердят и не опровергнут.',
  'unasked/denied': () => 'В предложении это утверждение отрицается.',
  'unasked/year': () => 'В тексте не сказано, за какой это год.',
  'unasked/reporter': () => 'В тексте не сказано, чья это торговля.',
  'unasked/partner': () => 'В тексте не сказано, с кем эта торговля.',
  'unasked/countries': () => 'Неясно, о торговле каких стран речь.',
  'unasked/services': () => 'Речь об одном виде услуг, а здесь виды услуг не различаются.',
  'unasked/product': ({ product }) => `В тексте нет кода для ${q(product ?? 'этот товар')}.`,
  'unasked/side': () => 'В тексте не сказано, идёт ли речь об экспорте, импорте или обоих.',
  'unasked/period': ({ period }) => `${q(period)} — не год, не месяц и не их ряд.`,
  'unasked/no-money': () => 'Это не сумма денег, а торговля учитывается в деньгах.',
  'unasked/no-place': () => 'Это число — не место в ряду.',
  'unasked/among-whom': () => 'В тексте не сказано, среди кого это место.',
  'unasked/no-share': () => 'Это число — не доля.',
  'unasked/share-of': ({ of }) => `В данных о торговле нет такой доли: ${of}.`,
  'unasked/balance': () => 'У сальдо нет долей.',
  'unasked/whole': () => 'В тексте не сказано, от чего берётся доля.',
  'unasked/from-when': ({ period }) => `По записи ${q(period)} неясно, с какого и по какое время.`,
  'unasked/currency': () => 'Неясно, в какой валюте изменение.',
  'unasked/no-growth': () => 'Это число — не темп прироста.',
  'unasked/no-figure': () => 'В утверждении нет числа.',
  'unasked/has-to-say': ({ why }) => `Это должно быть сказано в тексте. ${why}`,
  'flows/rank': ({ before, more, partner, own, place, unit }) => {
    const named = before.map(({ code, value }) => `${country(code)} ${value}`)
    const all = [...named, ...(more > 0 ? [`ещё ${more}`] : [])].join(', ')
    return `${all === '' ? '' : `${all}, затем `}${country(partner)} ${own}: ${place} (${unit})`
  },
  'flows/fitted': ({ rate, values, unit }) => `e^b − 1 = ${rate}, b подобрано по ln: ${values} (${unit})`,
  'flows/rate': ({ sign, rate, currency, own }) => `${sign} ${rate} ${currency} за 1 ${own}`,
  'flows/times': ({ value }) => `в ${timesText(value)}`,
  'flows/open': ({ doubts }) => `Сверить с данными в таком виде нельзя: ${listed(doubts)}.`,
  'flows/none-has': ({ question }) => `Этого нет ни в одном источнике хранилища: ${questionText(question)}.`,
}
