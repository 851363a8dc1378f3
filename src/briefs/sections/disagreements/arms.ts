import { known, unknown, type Quantity } from '../../../domain/quantity.js'
import { armsTransfers, type ArmsTransfer } from '../../../lake/arms.js'
import { matchTransfers, type ArmsMatch } from '../../../measures/relations/arms-matching.js'
import { computed } from '../../../measures/trade/lineages.js'
import { figure, say, text, type Brief, type SectionBlock, type Word } from '../../section.js'

/** Arms transfers that documents state, line by line against the register: its editions change what earlier ones said. */
export const armsBlocks = async ({ read, dyad }: Brief): Promise<SectionBlock[]> => {
  const [stated, registered] = await Promise.all([
    armsTransfers(read.lake, 'documents', dyad, read.asOf),
    armsTransfers(read.lake, 'sipri', dyad, read.asOf),
  ])
  if (stated.length === 0 || registered.length === 0) return []
  const matches = matchTransfers(stated, registered)
  const both = matches.filter((each) => each.stated !== null && each.registered !== null)
  return [
    text(
      say('disagree.arms-lead', {
        lines: counted(stated.length, [stated]),
        matched: counted(both.length, [stated, registered]),
        same: counted(both.filter(({ differences }) => differences.length === 0).length, [
          stated,
          registered,
        ]),
        only: counted(matches.filter((each) => each.stated === null).length, [stated, registered]),
      }),
    ),
    {
      kind: 'exhibit',
      id: 'arms-differ',
      title: say('disagree.arms-exhibit'),
      subtitle: say('disagree.arms-subtitle'),
      chart: null,
      columns: [
        { title: say('column.weapon'), numeric: false },
        { title: say('column.in-documents'), numeric: false },
        { title: say('column.in-register'), numeric: false },
        { title: say('column.differs'), numeric: false },
      ],
      rows: matches.map((match) => ({
        cells: [
          (match.stated ?? match.registered)?.designation ?? '',
          lineOf(match.stated),
          lineOf(match.registered),
          verdict(match),
        ],
      })),
      conventions: ['record-document', 'document-as-stated'],
      sources: [
        { source: 'documents', record: 'document' },
        { source: 'sipri', record: 'register' },
      ],
      notes: [],
    },
  ]
}

/** How many lines: the number of rows it was counted from. */
const counted = (count: number, lists: readonly (readonly ArmsTransfer[])[]): Word => {
  const inputs = Object.fromEntries(
    lists.flatMap((list, index) => (list[0] ? [[`list ${index + 1}`, list[0].lineage('ordered')]] : [])),
  )
  const arithmetic = `lines counted among ${lists.map(({ length }) => length).join(' and ')}`
  return figure(known(count, 'count', computed('arms-matching', {}, [], arithmetic, inputs)), 'integer')
}

const lineOf = (transfer: ArmsTransfer | null): Word => {
  if (transfer === null) return ''
  const number = (column: 'ordered' | 'delivered'): Word => {
    const lineage = transfer.lineage(column)
    const value = transfer[column]
    const quantity: Quantity =
      value === null ? unknown('no-report', 'count', lineage) : known(value, 'count', lineage)
    const shown = figure(quantity, 'integer')
    return transfer.estimated.includes(column) ? say('arms.estimate', { number: shown }) : shown
  }
  const year = transfer.orderYear === null ? '–' : String(transfer.orderYear)
  return say('arms.line', {
    year: transfer.estimated.includes('order_year') ? say('arms.estimate', { number: year }) : year,
    ordered: number('ordered'),
    delivered: number('delivered'),
    years: transfer.deliveryYears ?? '–',
  })
}

const verdict = ({ stated, registered, differences }: ArmsMatch): Word => {
  if (stated === null) return say('arms.only-register')
  if (registered === null) return say('arms.only-document')
  if (differences.length === 0) return say('arms.same')
  return { all: differences.map((each) => say(`arms.differs-${each}`)) }
}
