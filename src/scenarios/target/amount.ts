import { refusal } from '../../domain/problem.js'

/** Words for sizes, each as its beginning or abbreviation, in English, Russian and Serbian; a bare `t` or `b` is none. */
const sizes: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|тыс|hiljad|хиљад)/, 1e3],
  [/^(?:tn|trillion|трлн|триллион)/, 1e12],
  [/^(?:bn|billion|mlrd|milijard|млрд|миллиард|милијард)/, 1e9],
  [/^(?:m$|mn|mln|mil$|mil\.|million|milion|млн|миллион|мил$|мил\.|милион)/, 1e6],
]

/** What may stand for the one currency that is read, before or after the number. */
const dollars =
  /(?:us\s?\$|us\s?d\b|\$|\busd\b|долл[а-я]*\.?|dollars?\b|dolar[a-z]*|долар[а-я]*|(?<=\s|^)сша$)/giu
const number = /^(\d[\d\s.,’']*)\s*(.*)$/u

/**
 * An amount of US dollars as a person writes it: `4bn`, `500m`, `1.5tn`, `4 млрд`, `4 mlrd`, `4,000,000,000`.
 * @throws Refusal `usage-option` where it is no amount, not above zero, or could be two (`1,500 m`)
 */
export const amountOf = (text: string): number => {
  const bare = text.toLowerCase().replaceAll(dollars, ' ').trim()
  const [, digits = '', word = ''] = number.exec(bare) ?? []
  const size = sizeOf(word.trim())
  const value = size === null ? null : valueOf(digits.trim(), size)
  if (value === null || !Number.isFinite(value) || value <= 0) throw noAmount(text)
  return value
}

const sizeOf = (word: string): number | null =>
  word === '' ? 1 : (sizes.find(([spelt]) => spelt.test(word) && !/\s/.test(word))?.[1] ?? null)

const valueOf = (digits: string, size: number): number | null => {
  const compact = digits.replaceAll(/(?<=\d)[\s’'](?=\d{3}(?!\d))/gu, '')
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:\.\d{3}){2,}$/.test(compact))
    return Number(compact.replaceAll(/[.,]/g, '')) * size
  if (/^\d{1,3}[.,]\d{3}$/.test(compact)) return threeAfter(compact, size)
  if (!/^\d+(?:[.,]\d+)?$/.test(compact)) return null
  return exact(compact.replace(',', '.'), size)
}

/** Of `4.125bn` the point is decimal, and of plain dollars thousands; of a comma before a size no one can say. */
const threeAfter = (digits: string, size: number): number | null => {
  if (size === 1) return Number(digits.replace(/[.,]/, ''))
  return digits.includes(',') ? null : exact(digits, size)
}

/** Shifts the decimal point in the text, so that 4.35 million is 4 350 000 to the cent. */
const exact = (decimal: string, size: number): number => Number(`${decimal}e${Math.round(Math.log10(size))}`)

const noAmount = (text: string) =>
  refusal('usage-option', `“${text}” is no amount of US dollars that can be read one way only.`, {
    remedy: 'Write it as 4bn, 500m, 1.5tn, “4 млрд”, “4 mlrd” or 4000000000.',
  })
