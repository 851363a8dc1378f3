import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseArms, parseDocuments, parseEvents, parseFigures } from './parse.js'

const stated = ['document', 'line', 'place', 'cites', 'note'] as const

const csv = (columns: readonly string[]) => ({ columns, reader: csvReader({ columns }) })

const figures = rowsInput({
  id: 'figures',
  name: /^figures.*\.csv$/i,
  what: 'figures.csv',
  table: 'observation',
  ...csv([
    'id',
    'indicator',
    'reporter',
    'partner',
    'period',
    'dimension',
    'category',
    'value',
    'unit',
    'resolution',
    'qualifier',
    ...stated,
  ]),
  parse: parseFigures,
})

const events = rowsInput({
  id: 'events',
  name: /^events.*\.csv$/i,
  what: 'events.csv',
  table: 'event',
  ...csv([
    'id',
    'date',
    'date_end',
    'kind',
    'parties',
    'title_en',
    'title_ru',
    'title_sr',
    'status',
    ...stated,
  ]),
  parse: parseEvents,
})

const arms = rowsInput({
  id: 'arms',
  name: /^arms.*\.csv$/i,
  what: 'arms.csv',
  table: 'arms_transfer',
  ...csv([
    'id',
    'supplier',
    'recipient',
    'ordered',
    'ordered_estimated',
    'designation',
    'description',
    'order_year',
    'order_year_estimated',
    'delivery_years',
    'delivered',
    'delivered_estimated',
    ...stated,
  ]),
  parse: parseArms,
})

const documentList = rowsInput({
  id: 'documents',
  name: /^documents.*\.csv$/i,
  what: 'documents.csv',
  table: 'document',
  ...csv(['id', 'title', 'publisher', 'authors', 'published', 'kind', 'language', 'note']),
  parse: parseDocuments,
})

/** Figures and events transcribed from cited documents: what a document says, attributed, not adopted. */
export const documents: Source = {
  id: 'documents',
  name: 'Figures transcribed from cited documents',
  short: 'documents',
  publisher: 'Rapport (transcription); the documents named in each row',
  home: 'facts/README.md',
  licence: {
    name: 'Apache-2.0 for the transcription; single figures are facts',
    redistribute: 'yes',
    note: 'No sentence of a document is reproduced; each figure names its document and place.',
  },
  covers: 'Figures and dated events that cited documents state about two countries.',
  cite: () => 'Figures as stated in the documents named beside them, transcribed for Rapport.',
  obtain: 'They ship with Rapport; more may be transcribed in the same columns (facts/README.md).',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'document',
  inputs: [documentList, figures, events, arms],
  rejects: {
    'documents-shape': 'The row has more or fewer cells than the header.',
    'documents-value': 'The value or its resolution is not a number.',
    'documents-period': 'The period is not a year, a month, a day or an interval of them.',
    'documents-country': 'A country’s code is not in the code table.',
    'documents-unit': 'The unit is not one that is listed in facts/README.md.',
    'documents-missing': 'A cell that every row needs is empty.',
  },
  caveats: ['What a document says, not what is true. Where two places disagree, both stand.'],
}
