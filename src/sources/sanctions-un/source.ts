import { isoDay } from '../../domain/loose-date.js'
import { xmlReader } from '../../lake/readers/xml.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseSubject } from './parse.js'
import { sanctionsUnPull } from './pull.js'

const consolidated = rowsInput({
  id: 'consolidated',
  name: /\.xml$/i,
  looksLike: (head) => /<CONSOLIDATED_LIST\b/.test(head),
  what: 'the consolidated list as XML (consolidated.xml)',
  table: 'listed_entity',
  reader: xmlReader({ record: ['INDIVIDUAL', 'ENTITY'] }),
  parse: parseSubject,
})

/** The United Nations Security Council’s consolidated list. */
export const sanctionsUn: Source = {
  id: 'sanctions-un',
  name: 'UN Security Council consolidated list',
  short: 'UN list',
  publisher: 'United Nations Security Council',
  home: 'https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list',
  licence: {
    name: 'United Nations, terms of use',
    redistribute: 'unclear',
    note: 'Published for the member states to implement; confirm the terms before rows are passed on (not verified here).',
  },
  covers:
    'Persons and entities under measures of the Security Council, with names, births, nationalities, documents and addresses.',
  cite: (vintage) =>
    `United Nations Security Council, Consolidated List${vintage ? `, generated ${vintage}` : ''}.`,
  obtain:
    '`rapport pull sanctions-un`; or on the page of the consolidated list download the XML and import it.',
  pull: sanctionsUnPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ head }) => isoDay(head['dateGenerated'] ?? '') ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [consolidated],
  rejects: {
    'sanctions-un-id': 'The entry has neither a reference number nor an identifier.',
    'sanctions-un-name': 'The entry has no name.',
  },
  caveats: [
    'The programme GB of the list is Guinea-Bissau, and is named so here.',
    'There is no programme on Russia or Serbia: a dyad of the two finds persons by nationality or place only.',
    'Iranian entries are back since the snapback of 2025; copies of the years before have none.',
    'An alias that holds several spellings divided by semicolons is several names; empty aliases are none.',
    'The qualities Good and Low are strong and weak; aliases of entities have none.',
  ],
}
