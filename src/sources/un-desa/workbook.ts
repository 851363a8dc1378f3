import type { SheetRow } from '../../lake/readers/sheet.js'
import type { RowAnswer, RowParser } from '../../lake/source.js'
import { placeOf } from './places.js'
import { answersFor, isUnknown, type Sex } from './rows.js'

type Line = readonly string[]

/** A header that was met: the columns of the pairs (2020 on), or of destinations by year (to 2019), still without its origins. */
type Header =
  | {
      readonly layout: 'pairs'
      readonly destination: number
      readonly destinationNumber: number
      readonly origin: number
      readonly originNumber: number
      readonly type: number
      readonly years: readonly { readonly index: number; readonly year: string; readonly sex: Sex | null }[]
    }
  | {
      readonly layout: 'matrix'
      readonly year: number
      readonly destination: number
      readonly number: number
      readonly type: number
      readonly sex: Sex | null
      readonly origins: readonly { readonly index: number; readonly name: string }[] | null
    }

/** Both layouts of UN DESA’s workbooks, sheet by sheet; what stands above a header tells the sex. */
export const parseWorkbook: RowParser<SheetRow> = () => {
  let sheet = ''
  let above: Line[] = []
  let header: Header | null = null
  return ({ value, place }) => {
    if (value.sheet !== sheet) {
      sheet = value.sheet
      above = []
      header = null
    }
    const line = value.cells.map((cell) => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim()))
    const found = pairsHeader(line, above) ?? matrixHeader(line, above)
    if (found !== null) header = found
    else if (header === null) above = [...above, line].slice(-40)
    else if (header.layout === 'matrix' && header.origins === null)
      header = { ...header, origins: originsIn(line, header) }
    else return dataOf(line, header, place ?? '')
    return []
  }
}

const sexIn = (text: string): Sex | null => {
  if (/both sexes/i.test(text)) return 'both'
  if (/\bfemales?\b|\bwomen\b/i.test(text)) return 'female'
  if (/\bmales?\b|\bmen\b/i.test(text)) return 'male'
  return /\btotal\b/i.test(text) ? 'both' : null
}

const pairsHeader = (line: Line, above: readonly Line[]): Header | null => {
  const find = (pattern: RegExp) => line.findIndex((text) => pattern.test(text))
  const origin = find(/(?:country or area|region.*) of origin$/i)
  const originNumber = find(/^location code of origin$/i)
  const years = line.flatMap((text, index) =>
    /^(?:19|20)\d\d$/.test(text) && index > origin ? [{ index, year: text }] : [],
  )
  if (origin === -1 || originNumber === -1 || years.length === 0) return null
  const repeats = new Set(years.map(({ year }) => year)).size < years.length
  const sexes = blocksAbove(above)
  return {
    layout: 'pairs',
    destination: find(/country or area of destination$/i),
    destinationNumber: find(/^location code of destination$/i),
    origin,
    originNumber,
    type: find(/^type of data of destination/i),
    // Where years repeat, the block above says whose they are; never their order.
    years: years.map(({ index, year }) => ({
      index,
      year,
      sex: sexes.findLast((each) => each.index <= index)?.sex ?? (repeats ? null : 'both'),
    })),
  }
}

/** The titles of blocks of years, from the nearest row above that has one beside the first column of titles. */
const blocksAbove = (above: readonly Line[]): readonly { readonly index: number; readonly sex: Sex }[] => {
  for (const line of above.slice(-4).toReversed()) {
    const found = line.flatMap((text, index) => {
      const sex = index < 3 ? null : sexIn(text)
      return sex === null ? [] : [{ index, sex }]
    })
    if (found.length > 0) return found
  }
  return []
}

const matrixHeader = (line: Line, above: readonly Line[]): Header | null => {
  const find = (pattern: RegExp) => line.findIndex((text) => pattern.test(text))
  const [year, destination] = [find(/^year$/i), find(/country or area of destination$/i)]
  if (year === -1 || destination === -1) return null
  const title = above.flat().find((text) => /migrant stock/i.test(text) && sexIn(text) !== null)
  const matrix = {
    layout: 'matrix',
    year,
    destination,
    number: find(/^(?:country )?code$/i),
    type: find(/^type of data/i),
    sex: title === undefined ? null : sexIn(title),
    origins: null,
  } as const
  // The names of origins stand in this row, or in the one below where this one has a title for all of them.
  return line.includes('Total') ? { ...matrix, origins: originsIn(line, matrix) } : matrix
}

const originsIn = (line: Line, { destination, type }: { destination: number; type: number }) =>
  line.flatMap((name, index) => (index > Math.max(destination, type) && name !== '' ? [{ index, name }] : []))

const dataOf = (line: Line, header: Header, place: string): RowAnswer[] => {
  const at = (index: number): string => line[index] ?? ''
  const name = at(header.destination)
  const typeOfData = isUnknown(at(header.type)) ? null : at(header.type)
  if (header.layout === 'pairs') {
    if (name === '' || at(header.origin) === '') return []
    const destination = placeOf(name, at(header.destinationNumber))
    const origin = placeOf(at(header.origin), at(header.originNumber))
    return header.years.flatMap(({ index, year, sex }) =>
      answersFor(
        { destination, origin, year, sex, typeOfData, value: at(index) },
        `${place}, ${year}${sex === 'both' ? '' : ` ${sex ?? '?'}`}`,
      ),
    )
  }
  if (name === '' || at(header.year) === '') return []
  const destination = placeOf(name, at(header.number))
  return (header.origins ?? []).flatMap(({ index, name: origin }) =>
    answersFor(
      {
        destination,
        origin: placeOf(origin, null),
        year: at(header.year),
        sex: header.sex,
        typeOfData,
        value: at(index),
      },
      `${place}, ${origin}`,
    ),
  )
}
