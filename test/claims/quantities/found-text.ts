import type { DateFound, Found, Quantity } from '../../../src/claims/quantities/found.js'

const digits = (value: number): string => {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const rounded = Number(value.toPrecision(6))
  return Math.abs(rounded) >= 1e6 ? rounded.toExponential().replace('e+', 'e') : String(rounded)
}

const quantityText = (found: Quantity): string => {
  const { kind, value, upTo, unit, per, bound, sign, bracketed, mended, low, high } = found
  const parts = [
    kind,
    digits(value) + (upTo === null ? '' : `–${digits(upTo)}`),
    unit ?? '',
    per === null ? '' : `per ${per}`,
    bound === 'exact' ? '' : bound,
    sign === 0 ? '' : sign < 0 ? 'minus' : 'plus',
    bracketed ? 'bracketed' : '',
    mended === null ? '' : `mended ${mended}`,
    low === value && high === value ? '' : `[${digits(low)},${digits(high)}]`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}

const span = ({ from, until, months }: DateFound): string => {
  if (from === null) return months === null ? 'open' : `months ${months.join('–')}`
  return until === null ? `${from}/…` : from === until ? from : `${from}/${until}`
}

const dateText = (found: DateFound): string => {
  const { kind, opens, fiscal, weekday, possible } = found
  const parts = [
    'date',
    kind,
    span(found),
    opens ?? '',
    fiscal ? 'fiscal' : '',
    weekday === null ? '' : `weekday ${weekday}`,
    possible ? '' : 'impossible',
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** What was found, in a few words: `money 4.2e9 USD [4.15e9,4.25e9]`, `date month 2022-03`, `code page 12`. */
export const foundText = (found: Found): string => {
  switch (found.type) {
    case 'quantity':
      return quantityText(found)
    case 'date':
      return dateText(found)
    case 'code':
      return `code ${found.kind} ${found.value}`
    case 'unread':
      return 'unread'
  }
}
