import { rowsInput, type Source } from '../../lake/source.js'
import { newestOf } from './edition.js'
import { parseRegister, registerColumns, registerReader } from './register.js'
import { printedColumns, registerRtfReader } from './rtf-reader.js'
import { parseRegisterRtf } from './rtf-register.js'
import { parseTiv, tivReader } from './tiv.js'

/** The separator is not told by the first line, which is a title. */
const register = (id: string, separator: ',' | ';' | '\t') =>
  rowsInput({
    id,
    name: /\.(?:csv|txt|tsv)$/i,
    looksLike: (head) =>
      new RegExp(
        `^"?(?:recipient"?${separator}"?supplier|supplier"?${separator}"?recipient)"?${separator}`,
        'im',
      ).test(head) && /year of order/i.test(head),
    what: 'the trade register as CSV (one row a deal)',
    table: 'arms_transfer',
    columns: registerColumns,
    reader: registerReader(separator),
    parse: parseRegister,
  })

const tiv = rowsInput({
  id: 'tiv',
  name: /\.(?:csv|txt|tsv)$/i,
  looksLike: (head) =>
    /SIPRI trend-indicator|SIPRI Arms Transfers|TIV of arms/i.test(head) &&
    /(?:^|[\n\r])"?(?:Supplier|Recipient|Supplier\/recipient)?"?,"?\d{4}"?[,\r\n]/i.test(head),
  what: 'a table of TIVs of exports or imports as CSV (one row a partner, a column a year)',
  table: 'observation',
  reader: tivReader,
  parse: parseTiv,
})

const rtf = rowsInput({
  id: 'register-rtf',
  name: /\.(?:rtf|doc|txt)$/i,
  looksLike: (head) => head.startsWith('{\\rtf'),
  what: 'the trade register as RTF (blocks by supplier or by recipient), as the site gave it until 2023',
  table: 'arms_transfer',
  columns: printedColumns,
  reader: registerRtfReader,
  parse: parseRegisterRtf,
})

/** SIPRI Arms Transfers Database: the trade register, and TIVs by partner and year. */
export const sipri: Source = {
  id: 'sipri',
  name: 'SIPRI Arms Transfers Database',
  short: 'SIPRI',
  publisher: 'Stockholm International Peace Research Institute (SIPRI)',
  home: 'https://www.sipri.org/databases/armstransfers',
  licence: {
    name: '© SIPRI; terms of its own',
    redistribute: 'no',
    note: 'Limited use with citation; more by permission (not verified here).',
  },
  covers:
    'Deals in major conventional arms since 1950 by supplier and recipient, and their volume in TIV by year.',
  cite: (edition) => `SIPRI Arms Transfers Database${edition ? `, data generated ${edition}` : ''}.`,
  obtain:
    'On armstransfers.sipri.org choose the trade register, or import/export values, for suppliers, recipients and years, and download the CSV. A register kept as RTF from before 2023 is read as it is.',
  parser: 2,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage: newestOf,
  inputs: [
    register('register', ','),
    register('register-semicolon', ';'),
    register('register-tab', '\t'),
    rtf,
    tiv,
  ],
  rejects: {
    'sipri-shape':
      'The row has more or fewer cells than the header, or a mark that is no question mark; the line of an RTF does not fit its columns.',
    'sipri-block':
      'The line of an RTF stands under no supplier or recipient, or its mark (R, S, L) does not go with that of the blocks.',
    'sipri-party': 'The supplier, recipient or partner is a name that is not known.',
    'sipri-designation': 'The row does not say which weapon.',
    'sipri-count': 'A number ordered or delivered is not a whole number.',
    'sipri-year': 'A year of order or delivery is not a year, a list or a range of years.',
    'sipri-tiv': 'A TIV is not a number from 0 on.',
    'sipri-reporter': 'Neither a title nor a total says whose exports or imports the table has.',
  },
  caveats: [
    'TIV is a volume of military capability, not money: never add it to dollars or compare it with them.',
    'A TIV of 0 in a table is below 0.5 million; an empty cell means that no delivery is known.',
    'Every edition revises earlier numbers: a comparison of two names the day each was generated on.',
    'The register gives the years of delivery of a deal, not how many in which year: it is not split. `2019; 2021` are two years, `2019–2021` is a range as printed.',
    'Parentheses (older) or a question mark (newer) mark an estimate of the number ordered, the year of order or the number delivered: they are named in estimated_fields.',
    'Numbers and TIVs delivered are of the years the export was made for; its first line says which.',
    'Serbia is Serbia and Montenegro too from 1992; Yugoslavia stands apart, and so do the Soviet Union and Russia. A deal may be older than its state: licences of Yugoslavia go on under Serbia.',
    'Viet Nam includes North Vietnam. Suppliers and recipients that are no country (armed groups, organisations, South Vietnam, Biafra, Katanga, Northern Cyprus, the rival governments of Libya, unknown ones) stand as label: and their name.',
    'A register as RTF has no TIVs and no state of the weapons. Where a newer export has deals between the same two, those count instead.',
    'Production under licence is told apart only where a register as RTF marks it by L:, as in 2014 (status “Licensed production”). Later editions list it first among the deals of a supplier, unmarked.',
    'Of a register as RTF it is assumed, not verified, that blocks of recipients are set like those of suppliers (S: or L: before a supplier), that L: is set like R:, that a mark holds until the next one, and that a line of nothing but comments goes on with those of the deal right above.',
    'In tables of TIVs the sums over years and the shares are not read; the total over partners is the row of the world.',
  ],
}
