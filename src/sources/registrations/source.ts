import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { columns, parseRegistrations } from './parse.js'

/** Names as people type them into a spreadsheet: `Owner country`, `as-of`. */
const rename = (column: string): string => column.toLowerCase().replaceAll(/[\s-]+/g, '_')

/** Enough of the template's own words in the first line; a missing one is then named by the reader. */
const looksLike = (head: string): boolean => {
  const header = (head.split('\n', 1)[0] ?? '').toLowerCase()
  const own = ['registry', 'owner', 'kind', 'count', 'basis', 'as_of', 'publisher']
  return own.filter((word) => header.includes(word)).length >= 4
}

const counts = rowsInput({
  id: 'counts',
  name: /\.(?:csv|tsv|txt)$/i,
  looksLike,
  what: 'a CSV in the columns of the template (src/sources/registrations/README.md)',
  table: 'observation',
  columns,
  reader: csvReader({ columns, rename }),
  parse: parseRegistrations,
})

/** Companies and sole proprietors registered in a country, by the country of their owners. */
export const registrations: Source = {
  id: 'registrations',
  name: 'Company registrations by country of owner',
  short: 'registrations',
  publisher: 'The registers and publishers named in each row',
  home: 'src/sources/registrations/README.md',
  licence: {
    name: 'The registers’ own terms, which differ',
    redistribute: 'unclear',
    note: 'Single counts are facts; whether a whole table may be passed on is for its publisher to say.',
  },
  covers: 'Companies, sole proprietors and branches registered in a country by citizens or firms of another.',
  cite: () => 'The registers named beside the figures, as the documents named there print them.',
  obtain:
    'Ask the business register, or take its counts from a report, and enter them into the CSV template of src/sources/registrations/README.md.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'document',
  inputs: [counts],
  rejects: {
    'registrations-shape': 'The row has more or fewer cells than the header.',
    'registrations-missing':
      'The registry, a country, the kind, the count, the basis or the document is missing.',
    'registrations-country': 'A country is not known.',
    'registrations-kind': 'The kind is none of company, sole-proprietor, branch and all.',
    'registrations-count': 'The count is not a whole number from 0 on.',
    'registrations-basis': 'The basis is none of period, cumulative and stock.',
    'registrations-period': 'A date or a period is missing, or is not in ISO 8601.',
    'registrations-as-of':
      'A stock needs the day it was counted on, a cumulative count its span or the day it runs to.',
  },
  caveats: [
    'Counts in a period, cumulative counts and stocks are three indicators: they are neither added nor compared.',
    'A cumulative count starts where its publisher starts; the firms that closed since may still be in it.',
    'Registers differ in whom they call the owner: founder, director or beneficial owner; citizenship or residence.',
    'A registration says nothing of capital, staff or activity.',
  ],
}
