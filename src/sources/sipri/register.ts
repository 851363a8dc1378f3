import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { accept, reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { partyOf } from './parties.js'

/** The columns of the register by the names they have had, in lower case. */
const names: Readonly<Record<string, string>> = {
  recipient: 'recipient',
  supplier: 'supplier',
  'year of order': 'order_year',
  'year of order/licence': 'order_year',
  'year of order/license': 'order_year',
  'number ordered': 'ordered',
  'no. ordered': 'ordered',
  'weapon designation': 'designation',
  'weapon description': 'description',
  'number delivered': 'delivered',
  'deliveries in the year range': 'delivered',
  'no. delivered': 'delivered',
  'no. delivered/produced': 'delivered',
  'year(s) of delivery': 'delivery_years',
  'year(s) of deliveries': 'delivery_years',
  status: 'status',
  comments: 'comments',
  'sipri tiv per unit': 'tiv_unit',
  'sipri tiv for total order': 'tiv_order',
  'sipri tiv of delivered weapons': 'tiv_delivered',
}

const markName = (index: number): string => `mark ${index}`

export const registerColumns = [
  'recipient',
  'supplier',
  'order_year',
  'ordered',
  'designation',
  'description',
  'delivered',
  'delivery_years',
] as const

/** A column without a name, or named by a question mark, marks what stands left of it as uncertain. */
export const registerReader = (separator: ',' | ';' | '\t') =>
  csvReader({
    columns: registerColumns,
    header: (cells) => {
      const found = new Set(cells.map((cell) => names[cell.toLowerCase()]))
      return ['recipient', 'supplier', 'order_year'].every((name) => found.has(name))
    },
    separator,
    encodings: ['utf-8', 'windows-1252'],
    rename: (column, index) =>
      names[column.toLowerCase()] ?? (/^(?:column \d+|\(?\?\)?)$/.test(column) ? markName(index) : column),
  })

const marked = ['ordered', 'order_year', 'delivered'] as const

const trimmed = (cells: Cells, name: string): string => (cells[name] ?? '').trim()
const text = (cells: Cells, name: string): string | null => trimmed(cells, name) || null

/** A whole number; in parentheses, or with a question mark, it is an estimate. Undefined where it is none. */
const wholeOf = (cell: string): { value: number | null; estimated: boolean } | undefined => {
  if (cell === '') return { value: null, estimated: false }
  const digits = /^(?:(\d{1,9})|\((\d{1,9})\)|(\d{1,9})\s*\?)$/.exec(cell)
  if (digits === null) return undefined
  return { value: Number(digits[1] ?? digits[2] ?? digits[3]), estimated: digits[1] === undefined }
}

const decimal = /^\d{1,12}(?:\.\d{1,3})?$/
/** Years as stated: `2019; 2021` is a list, `2019–2021` a range, parentheses mean estimate. */
const years = /^\(?\d{4}(?:[-–]\d{4})?\)?(?:\s*[;,]\s*\(?\d{4}(?:[-–]\d{4})?\)?)*$/

/**
 * Judges a deal whose parties are named in full.
 * @param isMarked whether a column of its own marks the named one as uncertain
 */
export const dealOf = (cells: Cells, isMarked: (name: string) => boolean = () => false): RowAnswer => {
  const [supplier, recipient] = [partyOf(trimmed(cells, 'supplier')), partyOf(trimmed(cells, 'recipient'))]
  if (supplier === undefined || recipient === undefined) return reject('sipri-party')
  if (trimmed(cells, 'designation') === '') return reject('sipri-designation')
  const [ordered, ordered_in, delivered] = marked.map((name) => wholeOf(trimmed(cells, name)))
  if (ordered === undefined || delivered === undefined) return reject('sipri-count')
  const year = ordered_in?.value ?? null
  if (ordered_in === undefined || (year !== null && (year < 1900 || year > 2100))) return reject('sipri-year')
  const delivery = trimmed(cells, 'delivery_years')
  if (delivery !== '' && !years.test(delivery)) return reject('sipri-year')
  const tivs = ['tiv_unit', 'tiv_order', 'tiv_delivered'].map((name) => trimmed(cells, name))
  if (tivs.some((tiv) => tiv !== '' && !decimal.test(tiv))) return reject('sipri-tiv')
  const estimates = { ordered, order_year: ordered_in, delivered }
  return accept({
    supplier,
    recipient,
    ordered: ordered.value,
    designation: text(cells, 'designation'),
    description: text(cells, 'description'),
    order_year: year,
    delivery_years: delivery || null,
    delivered: delivered.value,
    tiv_unit: tivs[0] || null,
    tiv_order: tivs[1] || null,
    tiv_delivered: tivs[2] || null,
    estimated_fields: marked.filter((name) => estimates[name].estimated || isMarked(name)),
    status: text(cells, 'status'),
    comments: text(cells, 'comments'),
  })
}

/** The register: one row a deal. The older form has blocks, and leaves out the party of the row above where it is the same. */
export const parseRegister: RowParser<Cells> = () => {
  let above = { recipient: '', supplier: '' }
  let order: readonly string[] | null = null
  return ({ value: cells }) => {
    order ??= Object.keys(cells)
    const columns = order
    if (Object.values(cells).every((cell) => cell.trim() === '')) return []
    if (
      Object.keys(cells).some((name) => name.startsWith('#')) ||
      Object.keys(cells).length < columns.length
    ) {
      above = { recipient: '', supplier: '' } // it may have named others
      return [reject('sipri-shape')]
    }
    const isMarked = (name: string): boolean => {
      const mark = columns[columns.indexOf(name) + 1] ?? ''
      return mark.startsWith('mark ') && trimmed(cells, mark) === '?'
    }
    const inherited = columns.includes('tiv_delivered') ? { recipient: '', supplier: '' } : above
    above = {
      recipient: trimmed(cells, 'recipient') || inherited.recipient,
      supplier: trimmed(cells, 'supplier') || inherited.supplier,
    }
    const wrongMark = columns.some(
      (name) => name.startsWith('mark ') && !['', '?'].includes(trimmed(cells, name)),
    )
    return [wrongMark ? reject('sipri-shape') : dealOf({ ...cells, ...above }, isMarked)]
  }
}
