import type { Trade } from '../claim.js'
import type { CountryMention, Passage } from '../mentions/mention.js'
import type { TextLanguage } from '../quantities/found.js'
import { mentionsOf } from './between.js'
import { directionIn } from './table-direction.js'
import { headerKind, headerUnit } from './header-unit.js'
import { periodText } from './period.js'
import { covering, quantityOf, type Cell, type Grid } from './table-grid.js'
import type { SeriesKind, TableColumn } from './table-reading.js'
import { framesIn, type Frame } from './trade.js'

/** The parties, flow and period a caption or the text above a table names. */
export type TableContext = {
  readonly reporter: string | null
  readonly partner: string | null
  readonly period: string | null
}

export type Context = {
  readonly flow: Trade['flow']
  readonly reporter: string | null
  readonly partner: string | null
  readonly services: boolean
  readonly period: string | null
  readonly unit: string | null
  readonly scale: number
  readonly polled: boolean
  /** The two countries the caption or the document is about. */
  readonly pair: readonly (string | null)[]
  /** What the per cents of a table are that its caption calls `Growth of exports, %`. */
  readonly rate: 'growth' | 'share' | null
}

export const contextOf = (caption: Passage | null, language: TextLanguage, around: TableContext): Context => {
  const sentences = caption?.sentences ?? []
  const text = caption?.block.text ?? ''
  const frame = sentences.flatMap((sentence) => framesIn(text, sentence, language))[0] ?? null
  const dates = sentences.flatMap((sentence) => mentionsOf(sentence, 'date'))
  const marks = sentences.flatMap((sentence) => mentionsOf(sentence, 'concept'))
  const { unit, scale } = headerUnit(bracketed(text))
  const named = sentences.flatMap((sentence) => mentionsOf(sentence, 'country')).filter(({ group }) => !group)
  return {
    flow: frame?.flow ?? null,
    ...partiesOf(frame, named, around),
    services: frame?.services ?? false,
    period: dates.map(periodText).findLast((each) => each !== null) ?? around.period,
    unit: unit === '%' ? null : unit, // of its shares, which say so themselves
    scale,
    pair: [...named.map(({ code }) => code), around.reporter, around.partner],
    rate: unit === '%' ? rateOf(text) : null,
    polled: marks.some(({ concept }) => concept === 'respondents' || concept === 'poll'),
  }
}

const rateOf = (caption: string): Context['rate'] => {
  const said = headerKind(caption)
  return said === 'growth' || said === 'share' ? said : null
}

/** Who trades in a table: as its caption says, else the other country it names, else the document’s. */
const partiesOf = (
  frame: Frame | null,
  named: readonly CountryMention[],
  around: TableContext,
): { reporter: string | null; partner: string | null } => {
  const partner = frame?.partner?.code ?? null
  if (frame === null) return { reporter: null, partner }
  const others = [...named.map(({ code }) => code), around.reporter, around.partner]
  return {
    reporter: frame.reporter?.code ?? others.find((code) => code !== null && code !== partner) ?? null,
    partner,
  }
}

/** Units of a caption stand in brackets or after a comma at its end. */
const bracketed = (text: string): string =>
  [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside]) => inside).join(' ') || (text.split(',').at(-1) ?? '')

export const columnsOf = (
  grid: Grid,
  headers: ReadonlySet<number>,
  context: Context,
  language: TextLanguage,
): TableColumn[] => {
  const width = grid[0]?.length ?? 0
  const own = withCorner(context, grid, headers)
  return Array.from({ length: width }, (_, index) => {
    const heads = [...headers].flatMap((row) => {
      const cell = covering(grid[row] ?? [], index)
      return cell === null ? [] : [cell]
    })
    const body = grid.flatMap((line, row) =>
      headers.has(row) || line[index] == null ? [] : [line[index] as Cell],
    )
    return columnOf(heads, body, index, own, language)
  })
}

/** The title of the column of names may give the unit of all others: `EUR billion | 2022 | 2023`. */
const withCorner = (context: Context, grid: Grid, headers: ReadonlySet<number>): Context => {
  if (context.unit !== null || context.scale !== 1) return context
  const corner = headerUnit([...headers].map((row) => grid[row]?.[0]?.block.text ?? '').join(' '))
  return corner.unit === null || corner.unit === '%' ? context : { ...context, ...corner }
}

/** A column as its headers and its cells describe it. */
const columnOf = (
  heads: readonly Cell[],
  body: readonly Cell[],
  index: number,
  context: Context,
  language: TextLanguage,
): TableColumn => {
  const header = heads.map(({ block }) => block.text).join(' · ')
  const dates = heads.flatMap(
    ({ passage }) => passage?.sentences.flatMap((each) => mentionsOf(each, 'date')) ?? [],
  )
  const date = dates.at(-1)
  const own = headerUnit(header)
  const numbers = body.filter((cell) => quantityOf(cell) !== null).length
  const filled = body.filter(({ block }) => block.text !== '').length
  const frame = heads
    .flatMap(
      ({ block, passage }) =>
        passage?.sentences.flatMap((each) => framesIn(block.text, each, language)) ?? [],
    )
    .at(-1)
  const country = heads
    .flatMap(({ passage }) => passage?.sentences.flatMap((each) => mentionsOf(each, 'country')) ?? [])
    .at(-1)
  const direction =
    heads
      .map(({ block, passage }) => directionIn(block.text, passage?.sentences ?? [], context.pair))
      .findLast((each) => each !== null) ?? null
  const said = headerKind(header)
  const texts = body.filter((cell) => /\p{L}{2}/u.test(cell.block.text) && !isNumber(cell)).length
  const kind = kindOfColumn(said, {
    header,
    own,
    numbers,
    filled,
    texts,
    index,
    body,
    context,
  })
  const isMoney = kind === 'value'
  return {
    kind,
    header,
    unit:
      own.unit ??
      (kind === 'growth' || kind === 'share' || kind === 'poll answer' ? '%' : isMoney ? context.unit : null),
    scale: own.unit === null && own.scale === 1 && isMoney ? context.scale : own.scale,
    period: date?.until ?? date?.from ?? null,
    base: date !== undefined && date.from !== date.until ? date.from : null,
    perYear: /annual|per year|average|p\.a\.|cagr|среднегод|ежегод|godišnj|годишњ/iu.test(header),
    flow: frame?.flow ?? direction?.flow ?? null,
    country: country?.code ?? null,
    direction: frame === undefined ? direction : null,
  }
}

/** A cell that is a number, with its unit or without: `127 млн долл.`; not a name with a number in it. */
const isNumber = (cell: Cell): boolean => {
  const quantity = quantityOf(cell)
  return quantity !== null && quantity.end - quantity.start >= cell.block.text.length * 0.7
}

const kindOfColumn = (
  said: ReturnType<typeof headerKind>,
  seen: {
    readonly header: string
    readonly own: { readonly unit: string | null }
    readonly numbers: number
    readonly filled: number
    readonly texts: number
    readonly index: number
    readonly body: readonly Cell[]
    readonly context: Context
  },
): SeriesKind => {
  const mostlyNumbers = seen.filled > 0 && seen.numbers >= seen.filled * 0.5
  if (said === 'code' && seen.texts <= seen.filled * 0.6) return 'code'
  if (!mostlyNumbers || (seen.texts > seen.filled * 0.6 && said !== 'count')) return 'label'
  if (said === 'rank') return 'rank'
  if (seen.index === 0 && seen.texts > 0) return 'label' // `250 and more`, `Total`
  if (seen.index === 0 && said === null && looksLikeCodes(seen.body)) return 'code'
  const percent = seen.own.unit === '%' || seen.body.some((cell) => quantityOf(cell)?.kind === 'percent')
  // A share has no sign
  const signed =
    percent && seen.body.some((cell) => (quantityOf(cell)?.value ?? 0) < 0 || /^\s*\+/.test(cell.block.text))
  if (said === 'growth' || signed) return 'growth'
  if (said === 'share' && (percent || seen.own.unit === null))
    return seen.context.polled ? 'poll answer' : 'share'
  if (seen.context.rate !== null && seen.own.unit === (percent ? '%' : null) && said !== 'count')
    return seen.context.rate === 'share' && seen.context.polled ? 'poll answer' : seen.context.rate
  if (percent) return seen.context.polled ? 'poll answer' : said === 'value' ? 'share' : 'share'
  if (said === 'count') return 'count'
  return said === null && seen.own.unit === null && seen.index === 0 ? 'other' : 'value'
}

const looksLikeCodes = (body: readonly Cell[]): boolean =>
  body.filter(({ block }) => /^(?!19\d\d$|20\d\d$)\d{2}(?:\d{2}){0,3}$/.test(block.text.trim())).length >=
  body.length * 0.6
