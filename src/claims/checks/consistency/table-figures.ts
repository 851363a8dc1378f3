import { wordsIn } from '../../lexicon/words.js'
import type { ReadDocument } from '../../reading.js'
import { overlaps, sumOf } from '../interval.js'
import { passageAt } from '../passage-at.js'
import { intervalOf, statedIn, type Stated } from '../stated.js'
import { isQualified } from './same-thing.js'

/** A level of a table with the words of its row. */
export type TableFigure = {
  readonly claim: Stated
  readonly label: string
  readonly total: boolean
  readonly table: number
}

const levels = new Set<Stated['kind']>(['exports', 'imports', 'turnover', 'amount', 'count'])

/** The levels of a document’s tables. */
export const tableFigures = (read: ReadDocument): TableFigure[] => {
  const stated = statedIn(read)
  return read.tables.flatMap(({ rows, cells, table }) =>
    cells.flatMap((line, row) =>
      line.flatMap((id): TableFigure[] => {
        const claim = id === null ? undefined : stated.get(id)
        const own = rows[row]
        if (claim === undefined || own == null || !levels.has(claim.kind)) return []
        return claim.quantity.kind !== 'money'
          ? []
          : [{ claim, label: own.label, total: own.role === 'total', table }]
      }),
    ),
  )
}

/** More cells than this are no table that a text goes through number by number. */
const most = 400

/**
 * Numbers of running text that are those of a row the sentence names, or a number of the same year with two digits
 * changed about, and differ from it; what another number of the table, or two of them, explain is left out.
 */
export const strayFigures = (
  read: ReadDocument,
): { readonly claim: Stated; readonly cell: TableFigure }[] => {
  const figures = tableFigures(read)
  if (figures.length === 0 || figures.length > most) return []
  const inText = [...statedIn(read).values()].filter((claim) => {
    const kind = read.document.blocks[claim.block]?.kind
    // what something cost is a price or a level
    const isLevel = levels.has(claim.kind) || (claim.kind === 'price' && claim.quantity.per === null)
    return (kind === 'paragraph' || kind === 'item') && isLevel
  })
  const seen = [...statedIn(read).values()].filter(({ quantity }) => quantity.kind === 'money')
  return inText.flatMap((claim) => {
    const { quantity } = claim
    if (quantity.kind !== 'money' || quantity.bound !== 'exact' || quantity.upTo !== null) return []
    if (claim.modal || claim.fiscal || isQualified(read, claim) || claim.period?.includes('-')) return []
    const alike = figures.filter(
      ({ claim: { quantity: cell } }) => cell.unit === quantity.unit && isNear(cell.value, quantity.value),
    )
    if (alike.length === 0 || isTheirs(claim, figures)) return []
    const named = namedIn(read, claim, inText, alike)
    const cell =
      named ??
      (isOfTwo(claim, figures)
        ? undefined
        : alike.find((figure) => isSwap(figure.claim, claim) && !isSaidElse(figure, seen)))
    return cell === undefined ? [] : [{ claim, cell }]
  })
}

const isNear = (a: number, b: number): boolean => a > 0 && b > 0 && a / b < 1.6 && b / a < 1.6

/** A number of the table. */
const isTheirs = (claim: Stated, figures: readonly TableFigure[]): boolean =>
  figures.some(
    (figure) =>
      figure.claim.quantity.unit === claim.quantity.unit &&
      overlaps(intervalOf(claim), intervalOf(figure.claim)),
  )

/** The sum or difference of two numbers of a column or a row. */
const isOfTwo = (claim: Stated, figures: readonly TableFigure[]): boolean => {
  const said = intervalOf(claim)
  const own = figures.filter(({ claim: { quantity } }) => quantity.unit === claim.quantity.unit)
  if (own.length > 60) return true
  return own.some((a, at) =>
    own.slice(at + 1).some((b) => {
      if (a.claim.period !== b.claim.period && a.label !== b.label) return false
      const both = [intervalOf(a.claim), intervalOf(b.claim)]
      const less = a.claim.quantity.value >= b.claim.quantity.value ? both : both.toReversed()
      return overlaps(said, sumOf(both, [1, 1])) || overlaps(said, sumOf(less, [1, -1]))
    }),
  )
}

/** The figure of the one row that a sentence of one level names, for the year it speaks of. */
const namedIn = (
  read: ReadDocument,
  claim: Stated,
  inText: readonly Stated[],
  alike: readonly TableFigure[],
): TableFigure | undefined => {
  const passage = passageAt(read, claim.block)
  const sentence = passage?.sentences[claim.sentence]
  const alone = inText.filter(({ block, sentence: at }) => block === claim.block && at === claim.sentence)
  if (passage === undefined || sentence === undefined || alone.length !== 1) return undefined
  const before = passage.block.text.slice(sentence.start, claim.quantity.start)
  const said = stemsOf(before)
  const named = alike.filter(({ claim: cell, label }) => {
    const stems = [...stemsOf(label)]
    if (stems.length === 0 || !stems.every((stem) => said.has(stem))) return false
    return cell.period === claim.period
  })
  const labels = new Set(named.map(({ label }) => label))
  return labels.size === 1 && named.length === 1 ? named[0] : undefined
}

/** Words by their first five letters; short words say too little. */
const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsIn(text.toLowerCase().replace(/\([^()]*\)/gu, ' '))
      .map((word) => word.text)
      .filter((word) => word.length >= 5)
      .map((word) => word.slice(0, 5)),
  )

/** Whether two numbers of one year differ by two digits that changed places. */
const isSwap = (cell: Stated, claim: Stated): boolean => {
  if (cell.period === null || cell.period !== claim.period) return false
  const [a, b] = [digitsOf(cell), digitsOf(claim)]
  if (a.length !== b.length || a.length < 4) return false
  if (Math.abs(Math.log10(cell.quantity.value / claim.quantity.value)) > 0.2) return false
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = apart
  return apart.length === 2 && a[first] === b[second] && a[second] === b[first]
}

const digitsOf = ({ quantity: { value, resolution } }: Stated): string =>
  String(Math.round(value / resolution))

/** A figure the text states too is not the one that was meant. */
const isSaidElse = ({ claim }: TableFigure, seen: readonly Stated[]): boolean =>
  seen.some((other) => other !== claim && other.quantity.value === claim.quantity.value)
