import { recordIn, single, type Amount, type Cell, type View } from './cell.js'
import { statedIn, type Book } from './book.js'
import type { ServicesRecord } from './question.js'

/** How BaTIS keeps its three records apart. What other sources have of services is as reported. */
const kept: Readonly<Record<ServicesRecord, string>> = {
  reported: 'EBOPS2010-reported',
  final: 'EBOPS2010-final',
  balanced: 'EBOPS2010',
}

const isOf = ({ source }: Book, record: ServicesRecord, classification: string): boolean =>
  source.id === 'batis'
    ? classification === kept[record]
    : record === 'reported' && classification.startsWith('EBOPS')

/**
 * All services of a cell: in the book itself, or where goods are asked for too, and it has none, in the first that has
 * them. Null of a product, and of a cell without a row.
 */
export const servicesCell = async (book: Book, cell: Cell, view: View): Promise<Amount | null> => {
  const { reporter, partner, flow, period, product } = cell
  const { services, goods } = view
  if (services === null || product !== 'TOTAL') return null
  for (const each of [book, ...(goods ? book.services : [])]) {
    const record = recordIn(each, view, flow)
    if (record === null) continue
    const found = statedIn(each, record, reporter, partner, flow, period, product).find(
      ({ classification, level, value }) =>
        level === 0 && Number.isFinite(value) && isOf(each, services, classification),
    )
    if (found !== undefined)
      return single(
        found.value,
        each.stored.scope.snapshots.map(({ id }) => id),
        false,
      )
  }
  return null
}
