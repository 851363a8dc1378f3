import type { CountryCode } from '../../domain/country.js'
import type { Context } from './context.js'
import { tradeMapCountry } from './countries.js'
import type { GridCell } from './grid.js'
import {
  blockIn,
  codeHeading,
  countryHeading,
  flowIn,
  isValue,
  periodIn,
  unitIn,
  type Flow,
  type Unit,
} from './words.js'

/** A column of trade values. */
export type ValueColumn = {
  readonly index: number
  /** Its heading, for the place of a value. */
  readonly heading: string
  readonly period: string
  readonly flow: Flow | null
  readonly unit: Unit | null
  /** Of a bilateral table: whose trade with whom; undefined for a name that is no country's. */
  readonly between: {
    readonly reporter: CountryCode | undefined
    readonly partner: CountryCode | undefined
  } | null
}

export type Columns = {
  /** Where the row's country, or its product, is named. */
  readonly label: number
  readonly rows: 'countries' | 'products'
  readonly values: readonly ValueColumn[]
}

/** Whether a row begins a grid: one of its first cells is a heading that names rows. */
export const isHeader = (cells: readonly GridCell[]): boolean =>
  labelOf(cells) !== -1 && cells.some(({ text }) => !isLabel(text) && /\d{4}|[a-zа-я]/i.test(text))

const isLabel = (text: string): boolean => countryHeading.test(text) || codeHeading.test(text)
const labelOf = (cells: readonly GridCell[]): number =>
  cells.slice(0, 4).findIndex(({ text }) => isLabel(text))

/** Whether a row below the header goes on with it: the header reaches down, or names nothing where this one has headings. */
export const goesOn = (header: readonly GridCell[], cells: readonly GridCell[]): boolean =>
  header.some(({ below }) => below > 0) ||
  ((cells[labelOf(header)]?.text ?? '') === '' &&
    cells.some(({ text }) => isValue(text) || periodIn(text) !== null) &&
    cells.every(({ text }) => text === '' || !/^[\d., ]+$/.test(text) || periodIn(text) === text))

/** The columns of a header of one row or two. */
export const columnsOf = (header: readonly GridCell[], second: readonly GridCell[] | null): Columns => {
  const label = labelOf(header)
  const headings = second === null ? header.map(({ text }) => [text]) : joined(header, second)
  return {
    label,
    rows: codeHeading.test(header[label]?.text ?? '') ? 'products' : 'countries',
    values: headings.flatMap((parts, index) => (index <= label ? [] : valueColumn(parts, index))),
  }
}

/** Under each cell that reaches down nothing more comes; the others take the second row's cells in order. */
const joined = (header: readonly GridCell[], second: readonly GridCell[]): string[][] => {
  const spans = header.some(({ below }) => below > 0)
  const headings: string[][] = []
  const rest = [...second]
  let above = ''
  for (const { text, below } of header) {
    if (below > 0) headings.push([text])
    else {
      // A sheet has the text of a merged cell in its first column only.
      above = spans || text !== '' ? text : above
      headings.push([above, rest[spans ? 0 : headings.length]?.text ?? ''])
      if (spans) rest.shift()
    }
  }
  return headings
}

const valueColumn = (parts: readonly string[], index: number): ValueColumn[] => {
  const own = parts.at(-1) ?? ''
  if (own === '') return []
  const block = parts.length > 1 ? blockIn(parts[0] ?? '') : null
  const said = block === null ? parts.join(' ') : own
  const period = periodIn(said)
  if (period === null || !isValue(said)) return []
  return [
    {
      index,
      heading: parts.join(': '),
      period,
      flow: block?.flow ?? flowIn(said),
      unit: unitIn(said),
      between: block && {
        reporter: tradeMapCountry(block.by) ?? undefined,
        partner: tradeMapCountry(block.with) ?? undefined,
      },
    },
  ]
}

/** Who recorded a value: by the cell's title, else its colour, else the legend. Undefined where a mark is not understood. */
export const basisOf = (
  { title, coloured }: GridCell,
  context: Context,
  { reporter, partner, flow }: { reporter: CountryCode; partner: CountryCode; flow: Flow },
): 'reporter' | 'partner' | undefined => {
  const mark = (title ?? '').toLowerCase()
  if (/direct|прям/.test(mark)) return 'reporter'
  if (/mirror|miroir|espejo|зеркал/.test(mark)) return 'partner'
  if (mark !== '') return undefined
  if (coloured) return context.mirror === 'coloured' ? 'partner' : undefined
  const said =
    context.reportedBy.find((each) => each.of === reporter && each.flow === flow) ??
    (partner === 'WLD' ? undefined : context.reportedBy.find((each) => each.of === null))
  if (said) return said.by === reporter ? 'reporter' : 'partner'
  return context.mirror === 'all' ? 'partner' : 'reporter'
}
