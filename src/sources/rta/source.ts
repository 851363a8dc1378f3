import { rowsInput, type Source } from '../../lake/source.js'
import { parseAgreement } from './parse.js'
import { rtaPull } from './pull.js'
import { rtaColumns, rtaCsvReader, rtaSheetReader } from './reader.js'

const csv = rowsInput({
  id: 'list',
  name: /\.csv$/i,
  looksLike: (head) => /(?:^|[\n\r,;\t])"?RTA ID"?[,;\t]/i.test(head) && /RTA Name/i.test(head),
  what: 'the list of all agreements as CSV (AllRTAs.csv)',
  table: 'agreement',
  columns: rtaColumns,
  reader: rtaCsvReader,
  parse: parseAgreement,
})

const workbook = rowsInput({
  id: 'list-sheet',
  name: /rtas?\b.*\.xlsx$|rtas?[_ -].*\.xlsx$/i,
  what: 'the list of all agreements as the data base exports it (AllRTAs.xlsx)',
  table: 'agreement',
  columns: rtaColumns,
  reader: rtaSheetReader,
  parse: parseAgreement,
})

/** Regional trade agreements as notified to the WTO. */
export const rta: Source = {
  id: 'rta',
  name: 'WTO Regional Trade Agreements Database',
  short: 'WTO RTA',
  publisher: 'World Trade Organization',
  home: 'https://rtais.wto.org',
  licence: {
    name: 'WTO terms of use',
    redistribute: 'unclear',
    note: 'The terms are the WTO’s (not verified here); redistribution is treated as not permitted.',
  },
  covers:
    'Regional trade agreements notified to the GATT and the WTO, and announced early: parties, days, type, status.',
  cite: () => 'World Trade Organization, Regional Trade Agreements Database (RTA-IS).',
  obtain:
    '`rapport pull rta`; or on rtais.wto.org choose “Export all RTAs”, and import the workbook (AllRTAs.xlsx), or the same saved as CSV.',
  pull: rtaPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  inputs: [csv, workbook],
  rejects: {
    'rta-shape': 'The row has more cells than the header.',
    'rta-id': 'The row has no number or no name of an agreement.',
    'rta-date': 'A date is not a day, or could be two.',
    'rta-party': 'A signatory’s name is not known, or there is none.',
  },
  caveats: [
    'Signed is not in force; what is applied provisionally the list does not say. A status “Early announcement” is of what is signed or negotiated, not in force.',
    'Only what was notified: agreements between countries outside the WTO are missing, or came late.',
    'Inactive agreements stay listed, with the day they ended; what replaced them is not said.',
    'Parties are the current signatories; of inactive agreements without any, the original ones. When one entered or left stands in the note, as printed.',
    'The European Union is a party as a whole, and its members beside it where the list names them. An accession to an agreement is no membership of a union.',
    'Days are of goods, and of services where there are none of goods; other days of services stand in the note.',
    'Years of two digits, as a CSV may have them, are from 1947 to 2046.',
  ],
}
