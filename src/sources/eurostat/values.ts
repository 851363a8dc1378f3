import { pointMoved } from '../../domain/decimal-text.js'

/** A year, or a month. Comext writes the whole year as month 52: `202252`. */
export const periodOf = (text: string): string | null => {
  const [, year, month] = /^((?:19|20)\d\d)-?(0[1-9]|1[0-2]|52)?$/.exec(text) ?? []
  if (year === undefined) return null
  return month === undefined || month === '52' ? year : `${year}-${month}`
}

const months: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'jan janv january janvier',
    'feb fév fevr févr february février',
    'mar mars march',
    'apr avr april avril',
    'may mai',
    'jun juin june',
    'jul juil july juillet',
    'aug août aout august',
    'sep sept september septembre',
    'oct october octobre',
    'nov november novembre',
    'dec déc december décembre',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')])),
)

/** `Aug. 2024`, `Jan.-Dec. 2019`, `202408-Aug. 2024`, `201952-Jan.-Dec. 2019`; a code in front and its label must agree. */
export const labelPeriod = (label: string): string | null => {
  const [, code, words = label] = /^(\d{6})-(.*)$/.exec(label) ?? []
  const said = wordsPeriod(words.trim())
  if (code === undefined) return said ?? periodOf(label)
  return periodOf(code) === said ? said : null
}

const wordsPeriod = (words: string): string | null => {
  const [, from = '', to, year] = /^(\p{L}+)\.?(?:\s*-\s*(\p{L}+)\.?)?\s+((?:19|20)\d\d)$/u.exec(words) ?? []
  if (year === undefined) return null
  const [first, last] = [months[from.toLowerCase()], months[(to ?? '').toLowerCase()]]
  if (to !== undefined) return first === '01' && last === '12' ? year : null
  return first === undefined ? null : `${year}-${first}`
}

/** A product's code and level: `TOTAL`, HS of 2 to 6 digits, CN of 8; letters where a part of the code is confidential. */
export const productOf = (code: string, year: string) => {
  if (/^total$/i.test(code)) return { classification: 'HS', level: 0, product: 'TOTAL' }
  if (!/^\d{2}(?:[0-9A-Z]{2}){0,3}$/.test(code)) return null
  return { classification: `CN${year}`, level: code.length, product: code }
}

export const number = /^-?\d{1,15}(?:\.\d+)?$/

/** A hundred kilograms as kilograms, by moving the point. */
export const hundredfold = (text: string): string => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  return `${text.startsWith('-') ? '-' : ''}${pointMoved(whole, fraction, 2)}`
}
