import { csvReader } from '../../lake/readers/csv.js'
import { xmlReader } from '../../lake/readers/xml.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { designationColumns, nameColumns, namesReader, parseDesignation, parseName } from './flattened.js'
import { columns, fullCsv, parseRow } from './parse-csv.js'
import { parseEntity } from './parse-xml.js'
import { dayOf } from './parts.js'
import { sanctionsEuPull } from './pull.js'

const fullXml = rowsInput({
  id: 'full-xml',
  name: /\.xml$/i,
  looksLike: (head) => /<(?:\w+:)?export\b[^>]*(?:fsd\/export|globalFileId)/.test(head),
  what: 'the full list as XML 1.1 (20260805-FULL-1_1(xsd).xml)',
  table: 'listed_entity',
  reader: xmlReader({ record: ['sanctionEntity'] }),
  parse: parseEntity,
})

const fullList = rowsInput({
  id: 'full-csv',
  name: /\.csv$/i,
  looksLike: (head) => /^[^\n]*\bEntity_LogicalId\b[^\n]*;/.test(head),
  what: 'the full list as CSV 1.1 (20260805-FULL-1_1.csv)',
  table: 'listed_entity',
  columns,
  reader: fullCsv,
  parse: parseRow,
})

const designations = rowsInput({
  id: 'designations',
  name: /^designations.*\.csv$/i,
  looksLike: (head) => /^"?eu_reference_number\b[^\n]*\bsubject_type\b/.test(head),
  what: 'a flattened list’s subjects (designations.csv)',
  table: 'listed_entity',
  columns: designationColumns,
  reader: csvReader({ columns: designationColumns, separator: ',' }),
  parse: parseDesignation,
})

const names = rowsInput({
  id: 'names',
  name: /^names.*\.csv$/i,
  looksLike: (head) => /^"?eu_reference_number\b[^\n]*\bwhole_name\b/.test(head),
  what: 'a flattened list’s names (names.csv)',
  table: 'listed_name',
  columns: nameColumns,
  reader: namesReader,
  parse: parseName,
})

/** The European Union’s consolidated list of financial sanctions. */
export const sanctionsEu: Source = {
  id: 'sanctions-eu',
  name: 'EU consolidated financial sanctions list',
  short: 'EU list',
  publisher: 'European Commission (FISMA)',
  home: 'https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions',
  licence: {
    name: 'Commission reuse decision, CC BY 4.0 (not verified here)',
    redistribute: 'unclear',
    note: 'Reuse with attribution to the European Commission is its general rule; confirm it before rows are passed on.',
  },
  covers:
    'Persons and entities under EU asset freezes, with their names, births, citizenships, documents and addresses.',
  cite: (vintage) =>
    `European Commission, Consolidated list of persons, groups and entities subject to EU financial sanctions${vintage ? `, ${vintage}` : ''}.`,
  obtain:
    '`rapport pull sanctions-eu`; or on the page of the data set, or on the Financial Sanctions Files site after an EU Login, take the XML or the CSV, version 1.1, and import it; one of them, for both hold the whole list.',
  pull: sanctionsEuPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ head }) => dayOf(head['generationDate'] ?? head['fileGenerationDate']) ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [fullXml, designations, names, fullList],
  rejects: {
    'sanctions-eu-shape': 'The row has more or fewer cells than the header.',
    'sanctions-eu-id': 'The entry has neither a reference number nor an identifier.',
    'sanctions-eu-subject': 'The entry is neither a person nor an enterprise.',
    'sanctions-eu-name': 'The entry has no name.',
  },
  caveats: [
    'Asset freezes only: travel bans, sectoral measures and the annexes of goods are not in it.',
    'Russia is spread over programmes (UKR, RUS, RUSDA, HR, BLR and others); there is no programme “Russia”.',
    'The act named is that of the current version of an entry, and its date is no date of listing; the list seldom gives one.',
    'The list marks no name as the main one: the first strong name in English or without a language is taken for it.',
    'A row of the CSV that adds nothing to earlier rows of its entity counts as empty.',
    'A country the list gives as 00 is unknown; CS is Serbia and Montenegro.',
    'One file of the full list in one import: the XML and the CSV together would state every entry twice.',
  ],
}
