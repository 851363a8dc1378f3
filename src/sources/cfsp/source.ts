import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { countColumns, declarationColumns, rename } from './columns.js'
import { parseCounts } from './counts.js'
import { parseDeclarations } from './declarations.js'

/** Which of these words the first line has, as whole cells. */
const wordsIn = (head: string, words: readonly string[]): number => {
  const names = (head.split('\n', 1)[0] ?? '').split(/[,;\t]/)
  const found = new Set(names.map((name) => rename(name.replaceAll(/["\r]/g, '').trim())))
  return words.filter((word) => found.has(word)).length
}

/** Two words that both templates have, and then what one of them has more of; a column that is missing is named by the reader. */
const isTemplate = (head: string): boolean => wordsIn(head, ['country', 'invited', 'aligned', 'counter']) >= 2
const declarationWords = ['date', 'reference', 'title', 'subject', 'source_url']
const countWords = ['year', 'document', 'stated_at', 'note']

const declarations = rowsInput({
  id: 'declarations',
  name: /\.(?:csv|tsv|txt)$/i,
  looksLike: (head) =>
    isTemplate(head) && wordsIn(head, declarationWords) > Math.max(1, wordsIn(head, countWords)),
  what: 'declarations, one line a country, in the template of src/sources/cfsp/README.md',
  table: 'event',
  columns: declarationColumns,
  reader: csvReader({ columns: declarationColumns, rename }),
  parse: parseDeclarations,
})

const counts = rowsInput({
  id: 'counts',
  name: /\.(?:csv|tsv|txt)$/i,
  looksLike: (head) =>
    isTemplate(head) && wordsIn(head, countWords) > Math.max(1, wordsIn(head, declarationWords)),
  what: 'counts of a year in the template of src/sources/cfsp/README.md',
  table: 'observation',
  columns: countColumns,
  reader: csvReader({ columns: countColumns, rename }),
  parse: parseCounts,
})

/** Foreign-policy declarations of the European Union: who was invited to align, and who did. */
export const cfsp: Source = {
  id: 'cfsp',
  name: 'Alignment with the EU’s foreign-policy declarations',
  short: 'CFSP',
  publisher: 'The counters named in each row (European Commission, ISAC Fund …)',
  home: 'src/sources/cfsp/README.md',
  licence: {
    name: 'The counters’ own terms, which differ',
    redistribute: 'unclear',
    note: 'Single counts are facts; EU documents may be reused with their source named (not verified here).',
  },
  covers:
    'Declarations under the Common Foreign and Security Policy that third countries were invited to join.',
  cite: () => 'The counters named beside the figures, as the documents named there print them.',
  obtain:
    'Take the declarations from the Council’s press releases, or the yearly counts from the Commission’s reports and ISAC Fund’s analyses, and enter them into the CSV templates of src/sources/cfsp/README.md.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'document',
  inputs: [declarations, counts],
  rejects: {
    'cfsp-shape': 'The row has more or fewer cells than the header.',
    'cfsp-counter': 'The row does not say who counted.',
    'cfsp-missing': 'A cell that every row needs is empty.',
    'cfsp-date': 'The date of a declaration is not a day, or the year of a count is not a year.',
    'cfsp-country': 'The country is not known.',
    'cfsp-answer':
      'Whether the country was invited and aligned is not said in yes, no or partial, or it aligned without an invitation.',
    'cfsp-twice': 'The declaration stands in the file already for this country and counter.',
    'cfsp-count': 'Neither count is given, or one is not a whole number from 0 on.',
    'cfsp-more-aligned': 'The country aligned with more declarations than it was invited to.',
  },
  caveats: [
    'Counters differ in what they count (the Commission, ISAC Fund): a share is of one counter’s declarations, and names the counter.',
    'Declarations do not weigh the same: the share says nothing of their subjects.',
    'A country that was not invited neither aligned nor refused; a partial alignment is not counted as one.',
  ],
}
