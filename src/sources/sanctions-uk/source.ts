import { xmlReader } from '../../lake/readers/xml.js'
import { rowsInput, type InputHead, type Source } from '../../lake/source.js'
import { columns, listReader, parseRow } from './parse-csv.js'
import { parseDesignation } from './parse-xml.js'
import { sanctionsUkPull } from './pull.js'
import { dayOf } from './rows.js'

const ofsi = rowsInput({
  id: 'ofsi',
  name: /\.csv$/i,
  looksLike: (head) => /^"?Name 6"?,[^\n]*\bGroup ID\b/m.test(head),
  what: 'OFSI’s consolidated list as CSV (ConList.csv)',
  table: 'listed_entity',
  columns: [...columns, 'group id'],
  reader: listReader('group id'),
  parse: parseRow,
})

const fcdo = rowsInput({
  id: 'fcdo',
  name: /\.csv$/i,
  looksLike: (head) => /^[^\n]*\bUnique ID"?,[^\n]*\bName 6\b/m.test(head),
  what: 'the UK Sanctions List as CSV (UK-Sanctions-List.csv)',
  table: 'listed_entity',
  columns: [...columns, 'unique id'],
  reader: listReader('unique id'),
  parse: parseRow,
})

const fcdoXml = rowsInput({
  id: 'fcdo-xml',
  name: /\.xml$/i,
  looksLike: (head) => /<Designations\b/.test(head),
  what: 'the UK Sanctions List as XML (UK-Sanctions-List.xml)',
  table: 'listed_entity',
  reader: xmlReader({ record: ['Designation'] }),
  parse: parseDesignation,
})

/** `Last Updated,21/09/2026` or `Report Date: 21-Sep-2026` above the table, or an element of its own. */
const dateOf = ({ head }: InputHead): string | null => {
  const line = /(?:Last Updated|Report Date)\W*[,:]\s*"?([\w/ -]+)/i.exec(head['1'] ?? '')?.[1]
  return dayOf(head['DateGenerated'] ?? line ?? null)
}

/** The United Kingdom’s lists of sanctions: OFSI’s consolidated list, and the Foreign Office’s. */
export const sanctionsUk: Source = {
  id: 'sanctions-uk',
  name: 'UK sanctions lists',
  short: 'UK list',
  publisher: 'Foreign, Commonwealth and Development Office; HM Treasury (OFSI)',
  home: 'https://www.gov.uk/government/publications/the-uk-sanctions-list',
  licence: {
    name: 'Open Government Licence 3.0, as the page states (not verified here)',
    redistribute: 'yes',
    note: 'Contains public sector information licensed under the Open Government Licence v3.0.',
  },
  covers:
    'Persons, entities and ships under UK sanctions, with names, births, nationalities, documents and addresses.',
  cite: (vintage) => `HM Government, UK Sanctions List${vintage ? `, ${vintage}` : ''}.`,
  obtain:
    '`rapport pull sanctions-uk`; or on the page of the UK Sanctions List take the CSV or the XML, and import one of them.',
  pull: sanctionsUkPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap((file) => dateOf(file) ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [fcdoXml, ofsi, fcdo],
  rejects: {
    'sanctions-uk-shape': 'The row has more cells than the header.',
    'sanctions-uk-id': 'The row has no number of an entry.',
    'sanctions-uk-kind': 'The entry is neither an individual, nor an entity, nor a ship.',
    'sanctions-uk-name': 'The entry has no name.',
    'sanctions-uk-alias': 'The kind of the name is unknown, or the name is empty.',
  },
  caveats: [
    'OFSI closed its consolidated list in January 2026; the UK Sanctions List is the one that goes on. They number entries differently: one of them in one import.',
    'The tables have a row for each name and address of an entry; a row that adds nothing to earlier ones counts as empty.',
    'A variation of the primary name is an alias here; its quality is unknown unless the list gives it.',
    'Birth dates of which only year or month are known (dd/mm/1960, 00/00/1960) stay years or months.',
  ],
}
