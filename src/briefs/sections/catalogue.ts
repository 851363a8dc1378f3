import { organisationsFor } from '../../catalogue/offers.js'
import type { Entry } from '../../catalogue/entry.js'
import { cataloguePlaces } from '../../catalogue/places.js'
import { readCatalogue, type Catalogue } from '../../catalogue/read-store.js'
import { isStale, listsState } from '../../catalogue/screened.js'
import { dyadText, reversed } from '../../domain/dyad.js'
import type { Measured, MeasuredRow } from '../../measures/measure.js'
import { exportPotential } from '../../measures/trade/export-potential.js'
import { computeShown } from '../exhibits/shown.js'
import {
  figure,
  missing,
  say,
  section,
  text,
  type Brief,
  type Said,
  type SectionBlock,
  type Word,
} from '../section.js'
import { bringMarkets, countries } from './dyad-words.js'
import { column } from './relations-words.js'

/** Lines of the table: an organisation in a chapter. */
const most = 30

/**
 * Organisations of the partner catalogue in the chapters in which the two could export more to each other. Of an organisation the brief has what
 * it says of itself, and no person: a brief is passed on, and what is erased from the catalogue would stay in it.
 */
export const catalogue = section({
  id: 'catalogue',
  title: 'catalogue.title',
  write: async (brief) => {
    const { folder } = brief.read.lake.layout
    const held = await readCatalogue(cataloguePlaces(folder))
    if (held.entries.length === 0)
      return [missing(say('catalogue.missing', countries(brief)), 'rapport catalogue import FILE')]
    const state = await listsState(folder)
    const sides = await Promise.all(
      [brief, { ...brief, dyad: reversed(brief.dyad) }].map((side) => sideOf(side, held, state)),
    )
    return sides.flat()
  },
})

/** What the reporter’s organisations could export to the partner. */
const sideOf = async (brief: Brief, held: Catalogue, state: string): Promise<SectionBlock[]> => {
  const { reporter: from, partner: to } = countries(brief)
  const parameters = { dyad: dyadText(brief.dyad), year: brief.year, level: 2 as const, top: 0 }
  const { result } = await computeShown(brief.read, exportPotential, parameters)
  const rows = isOfHs(result.basis) ? result.rows.filter(({ value }) => value.value !== null) : []
  if (rows.length === 0)
    return [missing(say('catalogue.no-potential', { from, to, year: String(brief.year) }), bringMarkets)]
  const unused = rows.filter(({ key, value }) => key['product'] !== 'TOTAL' && (value.value as number) > 0)
  const products = unused.map(({ key }) => ({ exporter: brief.dyad.reporter, product: String(key['product']) }))
  const offers = organisationsFor(held, products)
  if (offers.length === 0)
    return [text(say('catalogue.none', { from, to, count: { number: held.entries.length } }))]
  const lines = unused.flatMap((row) =>
    offers.flatMap(({ entry, products: own }) =>
      own.some(({ product }) => product === row.key['product']) ? [{ row, entry }] : [],
    ),
  )
  const shown = lines.slice(0, most)
  return [
    text(say('catalogue.lead', { from, to, count: { number: offers.length } })),
    {
      kind: 'exhibit',
      id: `catalogue-${brief.dyad.reporter}`,
      title: say('catalogue.exhibit', { from, to }),
      subtitle: say('catalogue.subtitle'),
      chart: null,
      columns: [
        column(say('column.product')),
        column(say('catalogue.column-potential'), say('unit.usd-million')),
        column(say('catalogue.column-organisation')),
        column(say('catalogue.column-sector')),
        column(say('catalogue.column-chapters')),
        column(say('catalogue.column-website')),
        column(say('catalogue.column-verified')),
        column(say('catalogue.column-lists')),
      ],
      rows: shown.map(({ row, entry }) => ({
        cells: [...productCells(row, result.basis?.classification ?? 'HS'), ...organisationCells(entry, state)],
        key: { product: String(row.key['product']) },
      })),
      conventions: result.conventions,
      sources: result.basis === null ? [] : [result.basis],
      notes: [
        ...result.notes,
        say('catalogue.note'),
        ...(lines.length > shown.length
          ? [say('measure.more-rows', { shown: { number: shown.length }, count: { number: lines.length } })]
          : []),
      ],
    },
  ]
} // prettier-ignore

/** Sections of a source of its own have codes that look like chapters. */
const isOfHs = (basis: Measured['basis']): boolean =>
  basis !== null && basis.level !== 1 && /^(?:HS|CN)/.test(basis.classification)

const productCells = ({ key, value }: MeasuredRow, classification: string): Word[] => [
  { product: String(key['product']), classification, level: 2 },
  figure(value, 'usd-million'),
]

const organisationCells = ({ organisation, screened }: Entry, state: string): Word[] => [
  organisation.name,
  organisation.sector ?? '–',
  organisation.chapters.join(', '),
  organisation.links[0] ?? '–',
  organisation.verifiedOn === null ? '–' : { date: organisation.verifiedOn },
  listsWord(screened, state),
]

const listsWord = (screened: Entry['screened'], state: string): Said => {
  if (screened === null || screened.problem !== null) return say('catalogue.lists-never')
  if (screened.findings.length > 0) return say('catalogue.lists-findings')
  return say(isStale({ screened }, state) ? 'catalogue.lists-stale' : 'catalogue.lists-clear')
}
