import type { ClaimKind } from '../../claim.js'
import { countryName } from '../../../messages/country-names.js'

/** Words of a document in quotation marks. */
export const q = (text: string): string => `“${text}”`

/** `1`, `1 and 2`, `1, 2 and 3`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

/** `1 note`, `2 notes`. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `1 July 2013` for `2013-07-01`, `July 2013` for `2013-07`. */
export const dateInWords = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : `${months[Number(month) - 1] ?? ''} `
  return `${day === undefined ? '' : `${Number(day)} `}${name}${year}`
}

const withArticle =
  /^(?:United|Netherlands$|Philippines$|Maldives$|Bahamas$|Gambia$|Russian Federation|European Union|Eurasian|Commonwealth|Western Balkan|.*(?:Republic|Islands|Emirates|Union)$)/

/** A country in a sentence: `Serbia`, `the United States`. */
export const countryText = (code: string): string => {
  if (code === 'WLD') return 'the world'
  const name = countryName(code, 'en')
  return withArticle.test(name) ? `the ${name}` : name
}

/** `Serbia’s`, `the United States’` */
export const possessive = (code: string): string => {
  const name = countryText(code)
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** Capital letter first. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What several groups say. */
export const words = {
  'word/scale': ({ of }: { of: 'trn' | 'bn' | 'm' | 'thousand' }) => ` ${of}`,
  'word/range': ({ low, high }: { low: string; high: string }) => `${low} to ${high}`,
  'word/country': ({ code }: { code: string }) => countryName(code, 'en'),
  'word/date': ({ date }: { date: string }) => dateInWords(date),
  /** What a claim is of, as `exports KEN-UGA 2023`. */
  'word/claim': ({ kind, of }: { kind: ClaimKind; of: readonly string[] }) => [kind, ...of].join(' '),
}
