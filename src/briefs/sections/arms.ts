import { barChart } from '../../charts/bar-chart.js'
import { dyadText } from '../../domain/dyad.js'
import type { Measured, MeasuredRow, Note } from '../../measures/measure.js'
import { armsBalance } from '../../measures/relations/arms-balance.js'
import type { Shown } from '../exhibits/measure-words.js'
import { computeShown, hasNumbers } from '../exhibits/shown.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type SectionBlock,
  type Word,
} from '../section.js'
import { countries } from './dyad-words.js'
import {
  beside,
  column,
  holds,
  lastYear,
  sourcesOf,
  spanText,
  withinKnown,
  yearsOfRows,
} from './relations-words.js'

/** Years that deals and volumes are looked back over; the publisher compares suppliers over five. */
const [yearsBack, window] = [20, 5]
const [dealsShown, partnersShown] = [25, 20]

const directions = ['received', 'supplied'] as const
type Direction = (typeof directions)[number]

/** Deals of the two in both directions as the register lists them, and volumes by year and by supplier. */
export const arms = section({
  id: 'arms',
  title: 'arms.title',
  write: async (brief) => {
    const year = registerYear(brief)
    const fill = { ...countries(brief), years: spanText(year - yearsBack + 1, year) }
    if (!holds(brief, 'sipri')) return [missing(say('arms.missing', fill), 'rapport import sipri FILE')]
    const sides = await Promise.all(directions.map((direction) => sideOf(brief, direction, year)))
    const found = [
      ...sides.flatMap((side) => leadOf(year, side)),
      ...registerExhibit(brief, sides, year),
      ...sides.flatMap((side) => volumeExhibit(brief, side)),
    ]
    return [
      ...(found.length > 0 ? found : [text(say('arms.none', fill))]),
      ...sides.flatMap((side) => supplierExhibit(brief, side, year)),
    ]
  },
})

/** An edition of the register ends with the year before its own; a later year of the brief is looked at all the same. */
const registerYear = (brief: Brief): number => {
  const editions = brief.read.lake
    .snapshots('sipri', brief.read.asOf)
    .map(({ vintage }) => Number(vintage?.slice(0, 4)))
  const last = Math.max(...editions.filter((year) => year > 0)) - 1
  return Number.isFinite(last) ? Math.max(brief.year, Math.min(last, lastYear(brief))) : brief.year
}

type Side = {
  readonly direction: Direction
  readonly supplier: string
  readonly recipient: string
  readonly deals: Shown
  readonly volumes: Shown
  readonly share: Shown
  readonly suppliers: Shown
}

const sideOf = async ({ read, dyad }: Brief, direction: Direction, year: number): Promise<Side> => {
  const isReceived = direction === 'received'
  const [supplier, recipient] = isReceived ? [dyad.partner, dyad.reporter] : [dyad.reporter, dyad.partner]
  const years = `${year - yearsBack + 1}-${year}`
  const of = (more: object) =>
    computeShown(read, armsBalance, { dyad: dyadText(dyad), years, direction, ...more })
  const [deals, volumes, share, suppliers] = await Promise.all([
    of({ what: 'deals' }),
    of({ what: 'volume' }),
    of({ what: 'share', years: `${year - window}-${year}`, window }),
    computeShown(read, armsBalance, {
      dyad: dyadText({ reporter: recipient, partner: supplier }),
      years: `${year - window + 1}-${year}`,
      what: 'partners',
      top: 0,
    }),
  ])
  return { direction, supplier, recipient, deals, volumes, share, suppliers }
}

/** The share of the last five years, and of the five before; nothing where neither knows a delivery. */
const leadOf = (year: number, { supplier, recipient, share, volumes }: Side): SectionBlock[] => {
  const of = (last: number) =>
    share.result.rows.find(({ key, value }) => key['year'] === last && value.value !== null)
  const [now, before] = [of(year), of(year - window)]
  const [supplied, total, suppliers] = ['supplied', 'total', 'suppliers'].map((name) => now?.also?.[name])
  if (now === undefined || !supplied || !total || !suppliers) return []
  const fill = { supplier: { country: supplier }, recipient: { country: recipient } }
  if (supplied.value === null)
    return hasNumbers(volumes)
      ? [text(say('arms.none-lately', { ...fill, years: spanText(year - window + 1, year) }))]
      : []
  return [
    text(
      say('arms.lead', {
        ...fill,
        years: spanText(year - window + 1, year),
        supplied: figure(supplied, 'number', 1),
        total: figure(total, 'number', 1),
        suppliers: figure(suppliers, 'integer'),
        share: figure(now.value, 'percent'),
      }),
    ),
    ...(before === undefined
      ? []
      : [
          text(
            say('arms.before', {
              years: spanText(year - 2 * window + 1, year - window),
              share: figure(before.value, 'percent'),
            }),
          ),
        ]),
  ]
}

const isDeal = ({ key }: MeasuredRow): boolean => key['designation'] !== undefined

/** Deals of both directions in one table, the newest orders first, those without a year of order last. */
const registerExhibit = (brief: Brief, sides: readonly Side[], year: number): SectionBlock[] => {
  const deals = sides
    .flatMap(({ supplier, deals: { result } }) =>
      result.rows.filter(isDeal).map((row) => ({ supplier, row })),
    )
    .toSorted((a, b) => orderYear(b.row) - orderYear(a.row)) // stable: as listed
  if (deals.length === 0) return []
  const results = sides.flatMap(({ deals: { result } }) => (result.rows.some(isDeal) ? [result] : []))
  return [
    {
      kind: 'exhibit',
      id: 'arms-register',
      title: say('arms.register-exhibit', {
        ...countries(brief),
        years: spanText(year - yearsBack + 1, year),
      }),
      subtitle: say('arms.register-subtitle'),
      chart: null,
      columns: registerColumns,
      rows: deals.slice(0, dealsShown).map(({ supplier, row }) => ({
        cells: [
          { country: supplier },
          String(row.key['designation']),
          String(row.key['order']),
          beside(row, 'ordered', 'integer'),
          figure(row.value, 'integer'),
          beside(row, 'outstanding', 'integer'),
          String(row.key['delivery']),
          beside(row, 'volume', 'number', 1),
        ],
      })),
      conventions: results.flatMap(({ conventions }) => conventions),
      sources: sourcesOf(results),
      notes: [
        ...estimates(results),
        ...(deals.length > dealsShown
          ? [say('measure.more-rows', { shown: { number: dealsShown }, count: { number: deals.length } })]
          : []),
      ],
    },
  ]
}

const orderYear = ({ key }: MeasuredRow): number => (typeof key['order'] === 'number' ? key['order'] : 0)

const registerColumns: Exhibit['columns'] = [
  column(say('key.supplier')),
  column(say('column.weapon')),
  column(say('key.order')),
  column(say('arms.column-ordered'), undefined, true),
  column(say('arms.column-delivered'), undefined, true),
  column(say('arms.column-outstanding'), undefined, true),
  column(say('key.delivery')),
  column(say('arms.column-volume'), say('arms.unit')),
]

/** One count of estimates over both directions. */
const estimates = (results: readonly Measured[]): Note[] => {
  const told = results.flatMap(({ notes }) => notes.filter(({ id }) => id === 'arms-estimated'))
  if (told.length === 0) return []
  const count = told.reduce((sum, { values }) => sum + Number(values['count']), 0)
  const total = results.reduce((sum, { rows }) => sum + rows.filter(isDeal).length, 0)
  return [{ id: 'arms-estimated', values: { count, total } }]
}

const volumeExhibit = (brief: Brief, { direction, supplier, recipient, volumes }: Side): SectionBlock[] => {
  if (!hasNumbers(volumes)) return []
  const rows = withinKnown(volumes.result)
  return [
    barExhibit(brief, volumes, rows, {
      id: `arms-volume-${direction}`,
      title: say('arms.volume-exhibit', {
        supplier: { country: supplier },
        recipient: { country: recipient },
        years: yearsOfRows(rows),
      }),
    }),
  ]
}

/** All suppliers of the reporter; those of the partner only where the reporter is one of them. */
const supplierExhibit = (
  brief: Brief,
  { direction, supplier, recipient, suppliers }: Side,
  year: number,
): SectionBlock[] => {
  const { rows } = suppliers.result
  const isNamed = rows.some(({ key }) => key['partner'] === supplier)
  if (!hasNumbers(suppliers) || (direction === 'supplied' && !isNamed)) return []
  return [
    barExhibit(brief, suppliers, rows, {
      id: `arms-suppliers-${recipient}`,
      title: say('arms.suppliers-exhibit', {
        recipient: { country: recipient },
        years: spanText(year - window + 1, year),
      }),
    }),
  ]
}

/** Volumes by year or by supplier: a table and its bars. */
const barExhibit = (
  { dyad }: Brief,
  { result: { conventions, basis, notes } }: Shown,
  rows: readonly MeasuredRow[],
  head: Pick<Exhibit, 'id' | 'title'>,
): Exhibit => {
  const isByYear = rows.some(({ key }) => key['year'] !== undefined)
  const name = ({ key }: MeasuredRow): Word =>
    isByYear ? String(key['year']) : { country: String(key['partner']) }
  const drawn = rows.slice(0, partnersShown)
  return {
    kind: 'exhibit',
    ...head,
    subtitle: say(isByYear ? 'arms.volume-subtitle' : 'arms.suppliers-subtitle'),
    chart:
      drawn.length < 2
        ? null
        : (words) => ({
            drawing: barChart({
              bars: drawn.map((row) => ({
                name: words.text(name(row)),
                value: row.value.value,
                highlighted: [dyad.reporter, dyad.partner].includes(String(row.key['partner'])),
              })),
              order: 'given',
              format: (value) => words.number(value, 'number', 1),
            }),
            alt: words.text(say('arms.alt', { count: { number: drawn.length } })),
          }),
    columns: [
      column(say(isByYear ? 'column.year' : 'key.supplier')),
      column(say('arms.column-volume'), say('arms.unit')),
    ],
    rows: drawn.map((row) => ({ cells: [name(row), figure(row.value, 'number', 1)] })),
    conventions,
    sources: basis === null ? [] : [basis],
    notes: [
      ...notes,
      ...(rows.length > drawn.length
        ? [say('measure.more-rows', { shown: { number: drawn.length }, count: { number: rows.length } })]
        : []),
    ],
  }
}
