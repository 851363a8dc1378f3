import type { Unit } from '../../../domain/quantity.js'
import type { Language } from '../../../messages/language.js'
import type { FigureEntry } from '../../document.js'

/** What a format can divide a value by before it shows it, and how that is written in a format. */
const scales = [
  { by: 1, mark: '' },
  { by: 1e3, mark: ',' },
  { by: 1e6, mark: ',,' },
  { by: 1e9, mark: ',,,' },
] as const
const percent = { by: 0.01, mark: '%' } as const

/** Fractions inside, per cent in print. */
const fractions: ReadonlySet<Unit> = new Set(['share', 'rate', 'points'])

/**
 * The number format that shows a figure’s exact value as the brief prints it: `US$ 3.4 billion` for 3400000000 is
 * `"US$ "#,##0.0,,," billion"`. Where the text does not follow from the value, the format of its unit.
 */
export const printedFormat = (
  { value, unit, text }: Pick<FigureEntry, 'value' | 'unit' | 'text'>,
  language: Language,
): string => {
  const printed = readPrinted(text, language)
  if (value === null || printed === null) return unitFormat(value, unit)
  const { number, decimals, zeros } = printed
  const possible = fractions.has(unit) ? [percent, ...scales] : scales
  const near = 0.5 * 10 ** -decimals + 1e-9 * Math.abs(number)
  const fits = (tolerance: number) => possible.find(({ by }) => Math.abs(value / by - number) <= tolerance)
  const scale = fits(near) ?? (zeros > 0 ? fits(0.5 * 10 ** zeros) : undefined)
  if (scale === undefined) return unitFormat(value, unit)
  if (scale === percent) return signed(printed.signed, `0${fraction(decimals)}%`)
  const digits = `${unit === 'years' ? '0' : '#,##0'}${fraction(decimals)}${scale.mark}`
  return signed(printed.signed, literal(printed.before) + digits + literal(printed.after))
}

/** The number format of a unit, for a value that stands alone: money in full, shares in per cent, years ungrouped. */
export const unitFormat = (value: number | null, unit: Unit): string => {
  const whole = value === null || Number.isInteger(value)
  switch (unit) {
    case 'share':
    case 'rate':
    case 'points':
      return '0.00%'
    case 'years':
      return whole ? '0' : '0.0'
    case 'index':
    case 'log-points':
    case 'z-score':
      return '0.000'
    case 'USD':
    case 'USD/1000m3':
    case 'USD/kg':
      return whole ? '#,##0' : '#,##0.00'
    default:
      return whole ? '#,##0' : '#,##0.0##'
  }
}

const fraction = (decimals: number): string => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`)

/** Letters that a format shows as they are. */
const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '”')}"`)

/** A change carries its sign when it is a rise, too. */
const signed = (rise: boolean, format: string): string => (rise ? `+${format};-${format};${format}` : format)

/** A printed number taken apart: what stands before and after it, its value and its decimals. */
const readPrinted = (text: string, language: Language) => {
  const [, before = '', sign = '', digits = '', after = ''] =
    /^([^\d+−-]*)([+−-]?)(\d(?:[\d.,\s]*\d)?)(\D*)$/u.exec(text) ?? []
  if (digits === '') return null
  const [whole = '', decimals = ''] = digits.split(language === 'en' ? '.' : ',')
  const size = Number(`${whole.replace(/\D/g, '')}.${decimals}`)
  const negative = sign === '−' || sign === '-'
  // a number without decimals may be rounded to tens or hundreds, which a format cannot: it then shows more of it
  const zeros = decimals === '' && size > 0 ? (/0*$/.exec(whole.replace(/\D/g, ''))?.[0].length ?? 0) : 0
  return {
    before,
    after,
    number: negative ? -size : size,
    decimals: decimals.length,
    zeros,
    signed: sign === '+',
  }
}
