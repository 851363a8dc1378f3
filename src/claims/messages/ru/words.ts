import type { ClaimKind } from '../../claim.js'
import { countryName } from '../../../messages/country-names.js'
import type { PhrasesLike } from '../phrases.js'
import type { words as pattern } from '../en/words.js'

/** Words of a document in quotation marks; within others of the same kind, in the inner ones. */
export const q = (text: string): string => (/[«»]/.test(text) ? `„${text}“` : `«${text}»`)

/** `1`, `1 и 2`, `1, 2 и 3`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} и ${parts.at(-1) ?? ''}`

/** The form of a noun after a whole number: `1 страна`, `2 страны`, `5 стран`. */
export const plural = (count: number, one: string, few: string, many: string): string => {
  const [ten, hundred] = [Math.abs(count) % 10, Math.abs(count) % 100]
  if (ten === 1 && hundred !== 11) return one
  return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many
}

/** A figure as English writes it, `25,556.1 %`, with the signs of Russian. */
export const figure = (english: string): string =>
  english.replace(/[,.]/g, (sign) => (sign === ',' ? '\u00a0' : ',')).replace(' %', '\u00a0%')

export const integer = (count: number): string => figure(count.toLocaleString('en-GB'))

/** `1 204 утверждения` */
export const counted = (count: number, one: string, few: string, many: string): string =>
  `${integer(count)} ${plural(count, one, few, many)}`

/** `2,5 раза`, `3 раза`, `5 раз` */
export const timesText = (times: string): string =>
  `${times}\u00a0${/^\d+$/.test(times) ? plural(Number(times), 'раз', 'раза', 'раз') : 'раза'}`

/** Months of a day, and alone. */
const ofDay = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
export const months = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
  ' ',
)

/** `1 июля 2013 года`, `июль 2013 года`, `2013 год`: in the nominative, which of a month is also what “за” takes. */
export const dateInWords = (date: string): string => {
  const [year = '', month, day] = date.split('-')
  if (month === undefined) return `${year} год`
  return day === undefined
    ? `${months[Number(month) - 1] ?? ''} ${year} года`
    : `${Number(day)} ${ofDay[Number(month) - 1] ?? ''} ${year} года`
}

/** A country by itself; names are never put into another case. */
export const country = (code: string): string => (code === 'WLD' ? 'весь мир' : countryName(code, 'ru'))

/** Capital letter first. */
export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

export const kinds: Readonly<Record<ClaimKind, string>> = {
  exports: 'экспорт',
  imports: 'импорт',
  turnover: 'товарооборот',
  balance: 'сальдо',
  share: 'доля',
  rank: 'место',
  growth: 'прирост',
  'poll answer': 'ответ в опросе',
  vote: 'голосование',
  count: 'количество',
  price: 'цена',
  amount: 'величина',
  agreement: 'соглашение',
  membership: 'членство',
  date: 'дата',
  name: 'имя',
}

const scales = { trn: 'трлн', bn: 'млрд', m: 'млн', thousand: 'тыс.' }

export const words: PhrasesLike<typeof pattern> = {
  'word/scale': ({ of }) => `\u00a0${scales[of]}`,
  'word/range': ({ low, high }) => `от ${low} до ${high}`,
  'word/country': ({ code }) => country(code),
  'word/date': ({ date }) => dateInWords(date),
  'word/claim': ({ kind, of }) => [kinds[kind], ...of].join(' '),
}
