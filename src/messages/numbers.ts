import type { Language } from './language.js'
import { toCyrillic } from './serbian-script.js'

/** Locale of number and date formats. Serbian and Russian write 1.234,5 and 1 234,5. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru-RU',
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
}

const formats = new Map<string, Intl.NumberFormat>()

/** A number with a fixed count of decimals, digits grouped from four on, minus as a true minus. */
export const formatNumber = (value: number, decimals: number, language: Language): string => {
  const key = `${language} ${decimals}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: true,
    })
  formats.set(key, format)
  const rounded = Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value
  return format.format(rounded).replace('-', '−')
}

/** A date as the language writes it; a month or a year where no more is known; an interval of them. */
export const formatDate = (iso: string, language: Language): string => {
  if (iso.includes('/'))
    return iso
      .split('/')
      .map((each) => formatDate(each, language))
      .join('–')
  const [year = '', month, day] = iso.split('-')
  if (month === undefined) return year
  const options: Intl.DateTimeFormatOptions =
    day === undefined
      ? { year: 'numeric', month: 'long', timeZone: 'UTC' }
      : { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }
  if (day !== undefined && language.startsWith('sr'))
    return serbianDay(Number(day), Number(month), year, language)
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  return new Intl.DateTimeFormat(locales[language], options).format(date)
}

const monthsOfSerbianDays =
  'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra'.split(' ')

/** Of a day the month stands in the genitive, alone and after “na dan”; `Intl` gives the nominative. */
const serbianDay = (day: number, month: number, year: string, language: Language): string => {
  const name = monthsOfSerbianDays[month - 1] ?? ''
  return `${day}. ${language === 'sr-Cyrl' ? toCyrillic(name) : name} ${year}.`
}
