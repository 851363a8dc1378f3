import type { CountryCode } from '../../domain/country.js'
import { pointMoved } from '../../domain/decimal-text.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { basisOf, columnsOf, goesOn, isHeader, type Columns, type ValueColumn } from './columns.js'
import { contextOf, type Context } from './context.js'
import { tradeMapCountry } from './countries.js'
import type { GridCell } from './grid.js'
import type { Flow, Unit } from './words.js'

/** What a file has told so far: titles, then a header of one row or two, then rows. */
type State = {
  readonly titles: string[]
  header: readonly GridCell[] | null
  columns: Columns | null
  context: Context | null
}

/** Reads a grid row by row; `cells` brings a reader's record to cells at their places. */
export const parseGrid =
  <Value>(cells: (value: Value) => readonly GridCell[]): RowParser<Value> =>
  ({ name, head }) => {
    const state: State = {
      titles: Object.values(head).flatMap((text) => text.split('\n')),
      header: null,
      columns: null,
      context: null,
    }
    return ({ value, place }) => {
      const row = cells(value)
      if (isHeader(row)) {
        Object.assign(state, { header: row, columns: null, context: contextOf(name, state.titles) })
        return []
      }
      if (state.header === null) {
        state.titles.push(...row.map(({ text }) => text).filter((text) => text !== ''))
        return []
      }
      if (state.columns === null) {
        const second = goesOn(state.header, row)
        state.columns = columnsOf(state.header, second ? row : null)
        if (second) return []
      }
      return answersTo(row, state.columns, state.context as Context, place)
    }
  }

const answersTo = (
  row: readonly GridCell[],
  columns: Columns,
  context: Context,
  place: string | null,
): RowAnswer[] => {
  const label = row[columns.label]?.text ?? ''
  if (columns.values.length === 0)
    return row.some(({ text }) => number.test(text)) && label !== '' ? [reject('trade-map-no-values')] : []
  const found = columns.values.filter(({ index }) => !isBlank(row[index]?.text ?? ''))
  // A footnote, a line between groups, a country without data.
  if (
    found.length === 0 ||
    (label === '' && found.every(({ index }) => !number.test(row[index]?.text ?? '')))
  )
    return []
  const subject = columns.rows === 'products' ? productOf(label) : tradeMapCountry(label)
  if (!subject) return [reject(columns.rows === 'products' ? 'trade-map-product' : 'trade-map-country')]
  return found.map((column) => {
    const at = place === null ? column.heading : `${place}, ${column.heading}`
    return answerTo(row[column.index] as GridCell, subject, columns, column, context, at)
  })
}

const isBlank = (text: string): boolean => /^[-–—.…]*$/.test(text)
const number = /\d/

const answerTo = (
  cell: GridCell,
  subject: string,
  columns: Columns,
  column: ValueColumn,
  context: Context,
  place: string,
): RowAnswer => {
  const unit = column.unit ?? context.unit
  const value = amountIn(cell.text, unit)
  const product = columns.rows === 'products' ? subject : context.product
  const dyad = dyadOf(subject, columns, column, context)
  if (unit === null) return reject('trade-map-unit', place)
  if (!unit.dollars) return reject('trade-map-currency', place)
  if (value === null) return reject('trade-map-value', place)
  if (product === null) return reject('trade-map-product', place)
  if (typeof dyad === 'string') return reject(dyad, place)
  const by = basisOf(cell, context, dyad)
  if (by === undefined) return reject('trade-map-basis', place)
  // A mirror record is valued as the partner values it: its exports FOB, its imports CIF.
  const ownValuation = dyad.flow === 'import' ? 'cif' : 'fob'
  const otherValuation = dyad.flow === 'import' ? 'fob' : 'cif'
  return accept(
    {
      reporter: dyad.reporter,
      partner: dyad.partner,
      flow: dyad.flow,
      period: column.period,
      year: Number(column.period.slice(0, 4)),
      classification: 'HS',
      level: product === 'TOTAL' ? 0 : product.length,
      product,
      value_usd: value,
      net_kg: null,
      quantity: null,
      quantity_unit: null,
      valuation: by === 'reporter' ? ownValuation : otherValuation,
      partner_basis: 'na',
      reported_by: by,
    },
    { place },
  )
}

/** Whose flow a value is, with whom and which way; else the code of what is not known. */
const dyadOf = (
  subject: string,
  { rows }: Columns,
  { between, flow: named }: ValueColumn,
  context: Context,
): { reporter: CountryCode; partner: CountryCode; flow: Flow } | string => {
  const flow = named ?? context.flow ?? context.ownList
  if (flow === null) return 'trade-map-flow'
  if (between !== null) {
    const { reporter, partner } = between
    return reporter && partner ? { reporter, partner, flow } : 'trade-map-country'
  }
  if (context.reporter === undefined) return 'trade-map-reporter'
  const expected = context.reporter === null ? context.ownList : context.flow
  if (expected !== null && expected !== flow) return 'trade-map-flow'
  if (context.reporter !== null)
    return context.reporter === 'WLD'
      ? 'trade-map-reporter'
      : { reporter: context.reporter, partner: rows === 'products' ? 'WLD' : subject, flow }
  return rows === 'countries' && context.ownList !== null
    ? { reporter: subject, partner: 'WLD', flow }
    : 'trade-map-reporter'
}

/** `'0101`, as the export writes codes so that spreadsheets keep the zero; an odd number of digits has lost one. */
const productOf = (label: string): string | null => {
  const code = label.replace(/^['’‘`]/, '').toUpperCase()
  return code === 'TOTAL' || /^(?:\d\d){1,6}$/.test(code) ? code : null
}

/**
 * The amount in dollars, shifted as text. Thousands may be grouped; three digits behind a single point could be
 * thousands or thousandths and are not read.
 */
export const amountIn = (text: string, unit: Unit | null): string | null => {
  const grouped = /^\d{1,3}(?:[,\s ]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[,\s ]/g, '') : text
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d{1,12}))?$/.exec(grouped) ?? []
  if (whole === undefined || (fraction.length === 3 && whole.length <= 3 && whole !== '0')) return null
  return pointMoved(whole, fraction, unit?.dollars ? unit.shift : 0)
}
