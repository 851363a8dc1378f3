import { barChart } from '../../charts/bar-chart.js'
import type { Flow } from '../../domain/flow.js'
import { yearRange } from '../../domain/period.js'
import { statementsOf } from '../../lake/statements.js'
import { en, type MessageId } from '../../messages/en.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Exhibit,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { countries } from './dyad-words.js'
import { column, holds, spanText, spelled } from './relations-words.js'
import { changeOf, familyOf, servicesBooks, shareOf, type ServicesBook } from './services-books.js'
import { statedExhibit } from './stated.js'

/** How far back the latest year with services may lie. */
const yearsBack = 10

/** Trade in services both ways, by item of EBOPS, in each book that there is. */
export const services = section({
  id: 'services',
  title: 'services.title',
  write: async (brief) => {
    const years = yearRange(brief.year - yearsBack, brief.year)
    const sides = await Promise.all(
      (['export', 'import'] as const).map(async (flow) => ({
        flow,
        books: await servicesBooks(brief.read, brief.dyad, flow, years),
      })),
    )
    const stated = await statedBlocks(brief)
    if (sides.every(({ books }) => books.length === 0)) {
      const span = { ...countries(brief), years: spanText(years[0] as number, brief.year) }
      const command = holds(brief, 'batis') ? null : 'rapport import batis FILE'
      return [missing(say('services.missing', span), command), ...stated]
    }
    return [...sides.flatMap(({ flow, books }) => sideBlocks(brief, flow, books)), ...stated]
  },
})

const wayOf = ({ dyad: { reporter, partner } }: Brief, flow: Flow) => {
  const [seller, buyer] = flow === 'export' ? [reporter, partner] : [partner, reporter]
  return { seller: { country: seller }, buyer: { country: buyer } }
}

const sideBlocks = (brief: Brief, flow: Flow, books: readonly ServicesBook[]): SectionBlock[] => {
  const [main] = books
  const fill = wayOf(brief, flow)
  if (main === undefined) return [missing(say('services.missing-one', fill), null)]
  const year = main.years.at(-1) as number
  return [...leadBlocks(brief, flow, main, year), exhibitOf(brief, flow, books, year)]
}

/** The total of the latest year, and the largest item where items are known. */
const leadBlocks = (brief: Brief, flow: Flow, book: ServicesBook, year: number): SectionBlock[] => {
  const total = book.total(year)
  if (total.value === null) return []
  const fill = {
    ...wayOf(brief, flow),
    year: String(year),
    total: figure(total, 'usd'),
    book: bookSaid(brief, book),
  }
  const [largest] = book.items
    .map((code) => ({ code, value: book.item(code, year) }))
    .filter(({ value }) => (value.value ?? 0) > 0)
    .toSorted((a, b) => (b.value.value as number) - (a.value.value as number))
  return [
    text(
      largest === undefined || total.value <= 0
        ? say('services.lead', fill)
        : say('services.lead-item', {
            ...fill,
            item: itemWord(largest.code),
            share: figure(shareOf(largest.value, total), 'percent'),
          }),
    ),
  ]
}

/** The item in words; a code without one stands as it is. */
const itemWord = (code: string): Word => {
  const id = `services.item-${code}`
  return id in en ? say(id as MessageId) : code
}

/** Whose figure it is, by the country whose book it stands in. */
const bookSaid = ({ dyad }: Brief, { kind, source, record }: ServicesBook): Said => {
  const named = { source: { source, short: true } }
  if (kind === 'balanced' || kind === 'reconciled') return say(`services.book-${kind}`, named)
  const country = { country: record === 'mirror' ? dyad.partner : dyad.reporter }
  return say(kind === 'estimate' ? 'services.book-estimate' : 'services.book-of', { ...named, country })
}

const million = say('unit.usd-million')
const percent = say('unit.percent')

/** A row an item: value, share and change in the book that leads, and the same year in the others. */
const exhibitOf = (brief: Brief, flow: Flow, books: readonly ServicesBook[], year: number): Exhibit => {
  const [main, ...others] = books as readonly [ServicesBook, ...ServicesBook[]]
  const family = familyOf(main.classification)
  const beside = others.filter(
    (book) => familyOf(book.classification) === family && book.years.includes(year),
  )
  const shown = [main, ...beside]
  const items = main.items.concat(
    beside.flatMap((book) => book.items).filter((code) => !main.items.includes(code)),
  )
  const codes = [...new Set(items)].toSorted((a, b) => a.localeCompare(b, 'en'))
  const before = main.years.includes(year - 1) ? year - 1 : null
  const cells = (of: (book: ServicesBook, when: number) => ReturnType<ServicesBook['total']>) => [
    figure(of(main, year), 'usd-million'),
    figure(shareOf(of(main, year), main.total(year)), 'percent-bare'),
    ...(before === null ? [] : [figure(changeOf(of(main, year), of(main, before)), 'change')]),
    ...beside.map((book) => figure(of(book, year), 'usd-million')),
  ]
  const drawn = codes
    .map((code) => ({ code, value: main.item(code, year).value }))
    .filter(({ value }) => (value ?? 0) > 0)
  return {
    kind: 'exhibit',
    id: `services-${flow}`,
    title: say('services.exhibit', { ...wayOf(brief, flow), year: String(year) }),
    subtitle: say('services.subtitle', { book: bookSaid(brief, main) }),
    chart:
      drawn.length < 2
        ? null
        : (words) => ({
            drawing: barChart({
              bars: drawn.map(({ code, value }) => ({
                name: words.text(itemWord(code)),
                value: (value ?? 0) / 1e6,
              })),
              role: flow === 'export' ? 'reporter' : 'partner',
              format: (each) => words.number(each, 'number', 1),
            }),
            alt: words.text(say('services.alt', { count: { number: drawn.length } })),
          }),
    columns: [
      column(say('services.column-item')),
      column(bookSaid(brief, main), million),
      column(say('column.share'), percent),
      ...(before === null ? [] : [column(say('services.column-change', { year: String(before) }), percent)]),
      ...beside.map((book) => column(bookSaid(brief, book), million)),
    ],
    rows: [
      ...codes.map((code) => ({
        cells: [itemWord(code), ...cells((book, when) => book.item(code, when))],
      })),
      { cells: [say('services.total'), ...cells((book, when) => book.total(when))], emphasis: true },
    ],
    conventions: ['nominal-usd'],
    sources: shown
      .map(({ source, record }) => ({ source, record }))
      .filter(
        (each, at, all) =>
          all.findIndex(({ source, record }) => source === each.source && record === each.record) === at,
      ),
    notes: [
      say('services.note-apart'),
      ...(shown.some(({ kind }) => kind === 'balanced') ? [say('services.note-balanced')] : []),
      ...(shown.some(({ kind }) => kind === 'estimate') ? [say('services.note-estimate')] : []),
      ...(year < brief.year ? [say('services.note-year', { year: String(year) })] : []),
    ],
  }
}

/** A document’s item in words; one without words stands spelt apart. */
const categoryWord = (category: string): Word => {
  const id = `services.category-${category}`
  return id in en ? say(id as MessageId) : spelled(category)
}

/** What documents state of services between the two, apart from every record. */
const statedBlocks = async ({ read, dyad }: Brief): Promise<SectionBlock[]> => {
  const both = [dyad.reporter, dyad.partner]
  const found = await statementsOf(
    read.lake,
    { indicator: 'services-value', reporter: both, partner: both },
    read.asOf,
  )
  if (found.length === 0) return []
  const exhibit = statedExhibit('stated-services', say('services.topic'), found)
  const rows = exhibit.rows.map((row, at) => {
    const [whole = '', ...cells] = row.cells
    const item = categoryWord(found[at]?.category ?? 'TOTAL')
    return { ...row, cells: [say('services.stated-item', { figure: whole, item }), ...cells] }
  })
  return [{ ...exhibit, rows }]
}
