import { barChart } from '../../charts/bar-chart.js'
import { bumpChart } from '../../charts/bump-chart.js'
import type { Drawing, Role } from '../../charts/drawing.js'
import { dumbbell } from '../../charts/dumbbell.js'
import { heatChart } from '../../charts/heat.js'
import { lineChart } from '../../charts/line-chart.js'
import { treemap } from '../../charts/treemap.js'
import type { Dyad } from '../../domain/dyad.js'
import type { DefaultChart, MeasuredRow } from '../../measures/measure.js'
import { sectionOfChapter } from '../../messages/hs-sections.js'
import { say, type Words } from '../section.js'
import { bubbles } from './measure-bubbles.js'
import { formatOf, keyWord, rowName, scaleOf, term, unitWord, type Shown } from './measure-words.js'
import { network } from './measure-network.js'
import { likert } from './measure-likert.js'

/** The most lines, bars or cells across that a chart shows; the table has the rest. */
const most = { lines: 8, bars: 25, tiles: 60, down: 25 } as const

/** The default chart of a measure's rows; null where there is nothing to draw. */
export const measureChart = (
  shown: Shown,
): ((words: Words) => { readonly drawing: Drawing; readonly alt: string }) | null => {
  const rows = shown.result.rows.filter(({ value }) => value.value !== null)
  if (rows.length === 0) return null
  const kind = fitting(shown.measure.chart ?? { kind: 'line' }, rows)
  if (kind === null) return null
  return (words) => ({
    drawing: drawingOf(kind, shown, words),
    alt: words.text(
      say('measure.alt', { measure: { measure: shown.measure.id }, count: { number: rows.length } }),
    ),
  })
}

/** A line needs two years: of one year the rows are bars, and a single one is no picture. */
const fitting = (kind: DefaultChart, rows: readonly MeasuredRow[]): DefaultChart | null => {
  const years = new Set(rows.map(({ key }) => key['year'])).size
  if ((kind.kind === 'line' || kind.kind === 'bump' || kind.kind === 'dumbbell') && years < 2)
    return rows.length < 2 ? null : { kind: 'bar' }
  const asked = rows.some(({ key, value }) => key['answer'] !== undefined && value.unit === 'share')
  if (kind.kind === 'likert' && !asked) return rows.length < 2 ? null : { kind: 'bar' }
  return kind
}

const drawingOf = (kind: DefaultChart, shown: Shown, words: Words): Drawing => {
  switch (kind.kind) {
    case 'line':
      return lines(shown, words)
    case 'bar':
      return bars(shown, words)
    case 'bump':
      return bump(shown, words)
    case 'treemap':
      return tiles(shown, words)
    case 'dumbbell':
      return ends(kind.ends, shown, words)
    case 'bubble':
      return bubbles(kind, shown, words)
    case 'heat':
      return heat(kind, shown, words)
    case 'network':
      return network(shown, words)
    case 'likert':
      return likert(shown, words)
  }
}

/** The rows of each part of the key but those named, in the order in which they come. */
const grouped = (shown: Shown, without: readonly string[]): Map<string, MeasuredRow[]> => {
  const groups = new Map<string, MeasuredRow[]>()
  for (const row of shown.result.rows) {
    const rest = JSON.stringify(Object.entries(row.key).filter(([name]) => !without.includes(name)))
    groups.set(rest, [...(groups.get(rest) ?? []), row])
  }
  return groups
}

/** Whose row it is: the two countries of the dyad keep their colours. */
const roleOf = ({ key }: MeasuredRow, { parameters }: Shown): Role => {
  const { dyad } = parameters as { dyad?: Dyad }
  const countries = Object.values(key)
  if (countries.includes(dyad?.partner ?? '')) return 'partner'
  return countries.includes(dyad?.reporter ?? '') ? 'reporter' : 'other'
}

const lines = (shown: Shown, words: Words): Drawing => {
  const format = formatOf(shown.result.rows.map(({ value }) => value))
  const scale = scaleOf(format)
  const groups = [...grouped(shown, ['year']).values()]
  const last = (rows: readonly MeasuredRow[]) => rows.at(-1)?.value.value ?? -Infinity
  // The dyad's own line always stands, the others by their last value.
  const chosen = groups
    .toSorted(
      (a, b) =>
        Number(roleOf(b[0] as MeasuredRow, shown) !== 'other') -
          Number(roleOf(a[0] as MeasuredRow, shown) !== 'other') || last(b) - last(a),
    )
    .slice(0, most.lines)
    .toReversed()
  const unit = shown.result.rows[0]?.value.unit ?? shown.measure.unit
  return lineChart({
    series: chosen.map((rows) => ({
      name: rowName(rows[0] as MeasuredRow, shown, words, ['year']),
      role: chosen.length === 1 ? 'reporter' : roleOf(rows[0] as MeasuredRow, shown),
      points: rows.map(({ key, value }) => [
        Number(String(key['year']).slice(0, 4)),
        value.value === null ? null : value.value * scale,
      ]),
      ...(chosen.length === 1 && { band: bandOf(rows, scale) }),
    })),
    unit: words.text(unitWord(unit, format)),
    format: (value) => words.number(value / scale, format),
    zero: unit === 'USD' || unit === 'share' || unit === 'count',
  })
}

/** What is uncertain: the interval of an estimate, or between two records. */
const bandOf = (rows: readonly MeasuredRow[], scale: number): [number, number, number][] =>
  rows.flatMap(({ key, also }): [number, number, number][] => {
    const low = also?.['low']?.value ?? also?.['recordLow']?.value
    const high = also?.['high']?.value ?? also?.['recordHigh']?.value
    return typeof low === 'number' && typeof high === 'number'
      ? [[Number(key['year']), low * scale, high * scale]]
      : []
  })

const bars = (shown: Shown, words: Words): Drawing => {
  const { rows } = shown.result
  const format = formatOf(rows.map(({ value }) => value))
  const alike = new Set(rows.map(({ key }) => key['year'])).size < 2 ? ['year', 'years'] : []
  return barChart({
    bars: rows.slice(0, most.bars).map((row) => ({
      name: rowName(row, shown, words, alike),
      value: row.value.value,
      highlighted: roleOf(row, shown) !== 'other',
    })),
    order: 'given',
    format: (value) => words.number(value, format),
  })
}

const bump = (shown: Shown, words: Words): Drawing => {
  const { dyad } = shown.parameters as { dyad?: Dyad }
  return bumpChart({
    lines: [...grouped(shown, ['year']).values()].map((rows) => ({
      name: rowName(rows[0] as MeasuredRow, shown, words, ['year']),
      ranks: rows.map(({ key, value }) => [Number(key['year']), value.value]),
      highlighted: Object.values(rows[0]?.key ?? {}).includes(dyad?.partner ?? ''),
    })),
  })
}

const tiles = (shown: Shown, words: Words): Drawing => {
  const format = formatOf(shown.result.rows.map(({ value }) => value))
  return treemap({
    items: shown.result.rows.slice(0, most.tiles).flatMap((row) =>
      row.value.value === null || row.value.value <= 0
        ? []
        : [
            {
              name: rowName(row, shown, words, ['year']),
              value: row.value.value,
              text: words.number(row.value.value, format),
              group:
                sectionOfChapter(String(row.key['product'] ?? '').slice(0, 2)) ?? rowName(row, shown, words),
            },
          ],
    ),
  })
}

const ends = ([first, second]: readonly [string, string], shown: Shown, words: Words): Drawing => {
  const { dyad } = shown.parameters as { dyad?: Dyad }
  const quantityOf = (row: MeasuredRow, name: string) => (name === 'value' ? row.value : row.also?.[name])
  const { rows } = shown.result
  const format = formatOf(
    rows.flatMap((row) => [first, second].flatMap((name) => quantityOf(row, name) ?? [])),
  )
  const unit = rows.flatMap((row) => quantityOf(row, first)?.unit ?? [])[0] ?? shown.measure.unit
  const value = (row: MeasuredRow, name: string) => {
    const found = quantityOf(row, name)?.value
    return typeof found === 'number' ? found * scaleOf(format) : null
  }
  return dumbbell({
    rows: rows.map((row) => ({
      name: rowName(row, shown, words),
      reporter: value(row, first),
      partner: value(row, second),
    })),
    reporter: words.text(
      dyad ? say('measure.record-of', { country: { country: dyad.reporter } }) : term('also', first),
    ),
    partner: words.text(
      dyad ? say('measure.record-of', { country: { country: dyad.partner } }) : term('also', second),
    ),
    unit: words.text(unitWord(unit, format)),
    format: (each) => words.number(each / scaleOf(format), format),
  })
}

const heat = (
  { across, down }: Extract<DefaultChart, { kind: 'heat' }>,
  shown: Shown,
  words: Words,
): Drawing => {
  const { rows } = shown.result
  const format = formatOf(rows.map(({ value }) => value))
  const namesOf = (part: string) => [...new Set(rows.map(({ key }) => String(key[part] ?? '')))]
  const [columns, lines_] = [namesOf(across).toSorted(), namesOf(down).slice(0, most.down)]
  const byKey = new Map(
    rows.map(({ key, value }) => [`${key[across] ?? ''}|${key[down] ?? ''}`, value.value]),
  )
  const known = rows.flatMap(({ value }) => value.value ?? [])
  const { unit } = shown.measure
  const isFraction = unit === 'share' || (unit === 'index' && known.every((each) => each >= -1 && each <= 1))
  const low = known.some((each) => each < 0) ? -1 : 0
  return heatChart({
    rows: lines_.map((name) => words.text(keyWord(down, name, shown, true))),
    columns: columns.map((name) => words.text(keyWord(across, name, shown, true))),
    values: lines_.map((line) => columns.map((column) => byKey.get(`${column}|${line}`) ?? null)),
    low: isFraction ? low : Math.min(...known),
    high: isFraction ? 1 : Math.max(...known),
    ...(low < 0 && { middle: 0 }),
    format: (value) => words.number(value, format),
    missing: words.text(say('measure.missing-cells')),
  })
}
