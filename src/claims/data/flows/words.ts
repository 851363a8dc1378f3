import type { CountryCode } from '../../../domain/country.js'
import { countryName } from '../../../messages/country-names.js'
import { hsChapters } from '../../../messages/hs-chapters.js'
import { isGroup } from './book.js'
import type { Part, Question, ServicesRecord, Span } from './question.js'

const withArticle =
  /^(?:United|Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|Russian Federation|European Union|Eurasian|Commonwealth|Western Balkan|.*(?:Republic|Islands|Emirates|Union)$)/

/** A country in a sentence: `Serbia`, `the United States`. */
export const countryText = (code: CountryCode): string => {
  if (code === 'WLD') return 'the world'
  const name = countryName(code, 'en')
  return withArticle.test(name) ? `the ${name}` : name
}

/** `Serbia’s`, `the United States’` */
export const possessive = (code: CountryCode): string => {
  const name = countryText(code)
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** A product by its code and, of a chapter, its name: `fruit and nuts (HS 08)`. */
export const productText = (product: string): string => {
  const chapter = hsChapters[product]?.en
  return chapter === undefined
    ? `HS ${product}`
    : `${chapter.charAt(0).toLowerCase()}${chapter.slice(1)} (HS ${product})`
}

/** `Serbia’s exports of fruit and nuts (HS 08) to Russia` */
export const partText = ({ reporter, partner, side, product }: Part): string => {
  const of = product === 'TOTAL' ? '' : ` of ${productText(product)}`
  const who = countryText(partner)
  switch (side) {
    case 'export':
      return `${possessive(reporter)} exports${of} to ${who}`
    case 'import':
      return `${possessive(reporter)} imports${of} from ${who}`
    case 'turnover':
      return `${possessive(reporter)} trade${product === 'TOTAL' ? '' : ` in ${productText(product)}`} with ${who}`
    case 'balance':
      return `${possessive(reporter)} trade balance${product === 'TOTAL' ? '' : ` in ${productText(product)}`} with ${who}`
  }
}

/** A question in words, with how it differs from a plain reading: `… as Russia’s imports, 2021`. */
export const questionText = (question: Question): string => {
  const { what, part, base, from, to, convention } = question
  const manner = mannerText(question)
  switch (what) {
    case 'level':
      return `${partText(part)}${manner}, ${to.text}`
    case 'share':
      return `${partText(part)} as a share of ${base === null ? 'all' : partText(base)}${manner}, ${to.text}`
    case 'rank':
      return `the place of ${countryText(part.partner)} among ${possessive(part.reporter)} ${partnersText(part)}${manner}, ${to.text}`
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

export const betweenText = (from: Span | null, to: Span): string =>
  from === null ? `, ${to.text}` : ` from ${from.text} to ${to.text}`

const mannerText = (question: Question): string => {
  const { record, part, total, union, edition, currency, goods, services } = question
  return [
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
}

const servicesManner: Readonly<Record<ServicesRecord, string>> = {
  reported: '',
  final: ' (completed by estimates)',
  balanced: ' (balanced between both countries)',
}

/** `Russia’s imports`, `the partners’ exports`, `Russia’s books` */
export const mirrorText = ({ partner, side }: Part): string => {
  const whose = partner === 'WLD' || isGroup(partner) ? 'the partners’' : possessive(partner)
  return side === 'export'
    ? `${whose} imports`
    : side === 'import'
      ? `${whose} exports`
      : `recorded in ${whose} books`
}

/** Capital letter first. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
