import type { ClaimKind } from '../../claim.js'
import type { PhrasesLike } from '../phrases.js'
import type { words as pattern } from '../en/words.js'

/**
 * Sentences stand here in Latin; Cyrillic is made of them at the end. Words of a document stay as they are, so they are
 * set between two signs that no text has; a country is named by its code between two others, since its name in Cyrillic
 * is not always letter by letter that in Latin.
 */
export const keepSigns = ['\ufdd0', '\ufdd1'] as const
export const countrySigns = ['\ufdd2', '\ufdd3'] as const

/** Words of a document, or anything else whose script is not to be changed. */
export const v = (text: string): string => `${keepSigns[0]}${text}${keepSigns[1]}`

/** Words of a document in quotation marks; within others of the same kind, in the inner ones. */
export const q = (text: string): string => (/[„”]/.test(text) ? `’${v(text)}’` : `„${v(text)}”`)

/** `1`, `1 i 2`, `1, 2 i 3`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} i ${parts.at(-1) ?? ''}`

/** The form of a noun after a whole number: `1 zemlja`, `2 zemlje`, `5 zemalja`. */
export const plural = (count: number, one: string, few: string, other: string): string => {
  const [ten, hundred] = [Math.abs(count) % 10, Math.abs(count) % 100]
  if (ten === 1 && hundred !== 11) return one
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : other
}

/** A figure as English writes it, `25,556.1 %`, with the signs of Serbian. */
export const figure = (english: string): string =>
  english.replace(/[,.]/g, (sign) => (sign === ',' ? '.' : ',')).replace(' %', '%')

export const integer = (count: number): string => figure(count.toLocaleString('en-GB'))

/** `1.204 tvrdnje` */
export const counted = (count: number, one: string, few: string, other: string): string =>
  `${integer(count)} ${plural(count, one, few, other)}`

/** Months of a day, and alone. */
const ofDay =
  'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'.split(' ')
export const months =
  'januar februar mart april maj jun jul avgust septembar oktobar novembar decembar'.split(' ')

/** `1. jula 2013. godine`, `jul 2013. godine`, `2013. godina`: in the nominative. */
export const dateInWords = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `${year}. godina`
  return day === undefined
    ? `${months[Number(month) - 1] ?? ''} ${year}. godine`
    : `${Number(day)}. ${ofDay[Number(month) - 1] ?? ''} ${year}. godine`
}

/** A country by itself; names are never put into another case. */
export const country = (code: string): string =>
  code === 'WLD' ? 'ceo svet' : `${countrySigns[0]}${code}${countrySigns[1]}`

/** Capital letter first; also of what is kept. */
export const sentence = (text: string): string =>
  text.replace(/^(\ufdd0?)([^\ufdd2])/u, (_, sign: string, first: string) => `${sign}${first.toUpperCase()}`)

export const kinds: Readonly<Record<ClaimKind, string>> = {
  exports: 'izvoz',
  imports: 'uvoz',
  turnover: 'robna razmena',
  balance: 'saldo',
  share: 'udeo',
  rank: 'mesto',
  growth: 'rast',
  'poll answer': 'odgovor u anketi',
  vote: 'glasanje',
  count: 'broj',
  price: 'cena',
  amount: 'iznos',
  agreement: 'sporazum',
  membership: 'članstvo',
  date: 'datum',
  name: 'ime',
}

const scales = { trn: 'hilj. mlrd', bn: 'mlrd', m: 'mil.', thousand: 'hilj.' }

export const words: PhrasesLike<typeof pattern> = {
  'word/scale': ({ of }) => `\u00a0${scales[of]}`,
  'word/range': ({ low, high }) => `od ${low} do ${high}`,
  'word/country': ({ code }) => country(code),
  'word/date': ({ date }) => dateInWords(date),
  'word/claim': ({ kind, of }) => [kinds[kind], ...of.map(v)].join(' '),
}
