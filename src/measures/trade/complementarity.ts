import { z } from 'zod'
import { dyadText } from '../../domain/dyad.js'
import { yearsText } from '../../domain/period.js'
import type { ConventionId } from '../conventions.js'
import { measure, type Measured, type Reader } from '../measure.js'
import { basisOfBooks, type Book } from './book.js'
import { missingYearsNote, readingConventions } from './flow-values.js'
import { plain } from './lineages.js'
import { dyad, reading, years } from './params.js'
import { baskets, distance } from './similarity-kernel.js'
import {
  besideWhole,
  bookWith,
  demandConventions,
  figure,
  isNamed,
  level,
  levelNote,
  missingNotes,
  reporterNotes,
  revisionNotes,
  skippedIn,
  unanswered,
  withheld,
  worked,
} from './structure.js'
import { vectorOf } from './vector.js'

const id = 'complementarity'

const params = z.object({ dyad, years, level, ...reading })
type Params = z.output<typeof params>

/** How well what the reporter exports matches what the partner imports. */
export const complementarity = measure({
  id,
  name: { en: 'Trade complementarity', ru: 'Взаимодополняемость торговли', sr: 'Komplementarnost trgovine' },
  meaning:
    'How far the product shares of the reporter’s exports to the world match those of the partner’s imports from the world: 1 when they are the same, 0 when no product is in both. Directional: the partner’s exports against the reporter’s imports give another number.',
  unit: 'index',
  formula: '1 - \\tfrac{1}{2} \\sum_k \\left| \\frac{m_{jk}}{m_j} - \\frac{x_{ik}}{x_i} \\right|',
  reference:
    'Michaely 1996, Trade Preferential Agreements in Latin America: An Ex-Ante Assessment, World Bank Policy Research Working Paper 1583; World Bank, WITS, trade indicators',
  params,
  example: { dyad: 'SRB-RUS', years: '2014-2018', level: 2 },
  compute: async (read, question) => {
    const asked = { ...question, flow: 'export' as const }
    const exporter = { reporter: question.dyad.reporter, partner: 'WLD' }
    const found = await bookWith(
      read,
      { ...asked, dyad: exporter },
      async (book) =>
        [
          await besideWhole(read, book, {
            dyad: { reporter: question.dyad.partner, partner: 'WLD' },
            flow: 'import',
            years: question.years,
            record: undefined, // a mirror of exports goes with the importer's own books: those are what it was read from
          }),
        ] as const,
    )
    return found === null
      ? unanswered(id, 'index', question.years)
      : answered(read, question, found.book, found.beside[0])
  },
})

const answered = async (read: Reader, question: Params, book: Book, demand: Book): Promise<Measured> => {
  const asked = { partner: 'WLD', years: question.years }
  const supply = { partner: 'WLD', flow: 'export' as const, reporter: question.dyad.reporter }
  const [x, m] = await Promise.all([
    vectorOf(read, book, { ...supply, years: question.years }),
    vectorOf(read, demand, { ...asked, flow: 'import', reporter: question.dyad.partner }),
  ])
  const conventions: ConventionId[] = [
    ...readingConventions(book.choice, 'export'),
    ...demandConventions(demand),
    'total-summed',
    'groups-excluded',
    'complementarity-directional',
  ]
  return {
    rows: question.years.map((year) => {
      const both = baskets(
        [...x.products, ...m.products],
        (product) => x.value(product, year),
        (product) => m.value(product, year),
      )
      const inputs = { exports: x.total(year), partnerImports: m.total(year) }
      const parameters = { dyad: dyadText(question.dyad), year, level: book.level }
      const value = figure({ id, parameters, conventions }, 'index', inputs, (exports = 0, imports = 0) => {
        const says = `1 − ½ Σ |m_k / ${plain(imports)} − x_k / ${plain(exports)}| over ${both.products.length} products`
        return both.a.total > 0 && both.b.total > 0
          ? worked(Math.max(0, 1 - distance(both.a, both.b)), says)
          : withheld('undefined', says)
      })
      return { key: { year }, value, also: inputs }
    }),
    basis: basisOfBooks([book, demand], isNamed(question)),
    conventions: [...new Set(conventions)],
    notes: [
      levelNote(book),
      ...missingYearsNote(book.choice, question.years, yearsText),
      ...skippedIn([x, m], question.years),
      ...(await reporterNotes(read, book, supply, question.years)),
      ...(await missingNotes(read, book, supply, question.years)),
      ...revisionNotes(book, question.years),
    ],
  }
}
