import { claimKey } from '../../claim.js'
import { wordsIn } from '../../lexicon/words.js'
import type { ReadDocument } from '../../reading.js'
import { equation, say } from '../../messages/said.js'
import { figure, scaleOf, words } from '../figures.js'
import { overlaps } from '../interval.js'
import { groupedBy } from '../../grouped.js'
import { rule, type Finding } from '../rule.js'
import { intervalOf, spanOf, statedIn, type Stated } from '../stated.js'
import { slipOf } from './same-quantity.js'
import { isQualified } from './same-thing.js'
import { strayFigures } from './table-figures.js'

type Cell = { readonly claim: Stated; readonly label: string; readonly stems: ReadonlySet<string> }

const findings = (read: ReadDocument): Finding[] => {
  const stated = statedIn(read)
  const cells = read.tables.flatMap(({ rows, cells: lines }) =>
    lines.flatMap((line, row) =>
      line.flatMap((id): Cell[] => {
        const claim = id === null ? undefined : stated.get(id)
        const label = rows[row]?.label ?? ''
        return claim === undefined || label === '' || claim.trade?.productText == null
          ? []
          : [{ claim, label, stems: stemsOf(label) }]
      }),
    ),
  )
  const series = groupedBy(cells, ({ claim }) => seriesOf(claim))
  return [...stated.values()]
    .filter((claim) => claim.trade?.productText != null && read.document.blocks[claim.block]?.kind !== 'cell')
    .flatMap((claim): Finding[] => {
      if (isQualified(read, claim) || claim.modal) return []
      const stems = stemsOf(claim.trade?.productText ?? '')
      const fitting = (series.get(seriesOf(claim)) ?? [])
        .filter((cell) => samePartner(cell.claim, claim))
        .map((cell) => ({ cell, likeness: likeness(cell, claim, stems) }))
        .filter((each) => each.likeness >= 0.5)
        .toSorted((a, b) => b.likeness - a.likeness)
      const [{ cell } = { cell: undefined }, next] = fitting
      if (
        cell === undefined ||
        next?.likeness === fitting[0]?.likeness ||
        overlaps(intervalOf(cell.claim), intervalOf(claim))
      )
        return []
      const apart = Math.abs(cell.claim.quantity.value / claim.quantity.value - 1)
      if (apart > 0.5 && slipOf(cell.claim.quantity.value, claim.quantity.value) === null) return []
      return [findingOf(claim, cell)]
    })
}

const seriesOf = ({ kind, quantity, period, trade }: Stated): string =>
  JSON.stringify([kind, quantity.unit, period, trade?.reporter])

const samePartner = (a: Stated, b: Stated): boolean =>
  a.trade?.partner === b.trade?.partner || b.filled.some(({ what }) => what === 'partner')

/** How much of the shorter name’s words of five letters and more the other has; 1 for one HS code. */
const likeness = ({ claim: cell, stems: a }: Cell, claim: Stated, b: ReadonlySet<string>): number => {
  if (cell.trade?.product != null && cell.trade.product === claim.trade?.product) return 1
  return [...b].filter((stem) => a.has(stem)).length / Math.max(1, Math.min(a.size, b.size))
}

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsIn(text.toLowerCase())
      .map((word) => word.text)
      .filter((word) => word.length >= 5 && !plain.has(word))
      .map((word) => word.slice(0, 6)),
  )

const plain = new Set(
  'other products product articles parts thereof goods total including specified'.split(' '),
)

const findingOf = (claim: Stated, { claim: cell, label }: Pick<Cell, 'claim' | 'label'>): Finding => {
  const { resolution, value } = claim.quantity
  const cut = Math.floor(cell.quantity.value / resolution) * resolution === value
  const { worth, name } = scaleOf([value])
  return {
    spans: [spanOf(claim), spanOf(cell)],
    message: say(cut ? 'consistency/cut-off' : 'consistency/table-and-text', {
      text: words(claim),
      table: words(cell),
      row: label.slice(0, 40),
    }),
    arithmetic: say('consistency/in-table-in-text', {
      table: equation`${figure(cell.quantity.value / worth, 6)}${name}`,
      text: equation`${figure(value / worth, 6)}${name}`,
    }),
    claims: [claimKey(claim)],
  }
}

/** What the text says of a row of a table agrees with it. */
export const tableAndText = rule({
  id: 'consistency/table-and-text',
  group: 'consistency',
  severity: 'note',
  meaning: 'A number the text gives for a row of a table is the table’s, rounded.',
  details:
    'Numbers of the text that name goods are held against the row of a table that names the same goods, for the same flow, ' +
    'countries, period and unit, where there is one such row, and so is the one number of a sentence that names a row; a number with two digits of a figure of the same ' +
    'year changed about is taken for it, where nothing else in the table explains it. A number that was cut off instead of rounded is said to be so.',
  check: ({ documents }) =>
    documents.flatMap((read) => {
      const found = findings(read)
      const said = new Set(found.flatMap(({ claims }) => claims))
      const stray = strayFigures(read).filter(({ claim }) => !said.has(claimKey(claim)))
      return [...found, ...stray.map(({ claim, cell }) => findingOf(claim, cell))]
    }),
  examples: [
    {
      text: 'Imports of Ghana from Russia in 2023 were mostly of fertilizers (USD 333 million) and wheat (USD 120 million).\n\nTable 1. Imports of Ghana from Russia in 2023 (US dollars, thousands)\n\nProduct\t2022\t2023\nFertilizers\t280,100\t333,625\nWheat\t90,200\t120,410\nTimber\t10,000\t20,000\n',
      finds: ['“USD 333 million” is the table’s “333,625” (Fertilizers) cut off, not rounded.'],
    },
    {
      text: 'Imports of Ghana from Russia in 2023 were mostly of fertilizers (USD 334 million) and wheat (USD 120 million).\n\nTable 1. Imports of Ghana from Russia in 2023 (US dollars, thousands)\n\nProduct\t2022\t2023\nFertilizers\t280,100\t333,625\nWheat\t90,200\t120,410\nTimber\t10,000\t20,000\n',
      finds: [],
    },
  ],
})
