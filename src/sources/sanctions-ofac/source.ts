import { isoDay } from '../../domain/loose-date.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { xmlReader } from '../../lake/readers/xml.js'
import { rowsInput, type Input, type InputHead, type RowParser, type Source } from '../../lake/source.js'
import type { TableName } from '../../lake/tables.js'
import { advancedReader, parseParty } from './advanced.js'
import { columns, parseAddresses, parseAliases, parseComments, parseMain } from './parse-csv.js'
import { parseEntry } from './parse-xml.js'
import { sanctionsOfacPull } from './pull.js'
import type { List } from './rows.js'

/** What may stand before a file's name where it was pulled: `0001-`. */
const pulled = '(?:\\d{4}-)?'
/** What may follow a file's name where a copy is kept: `_2024-05-03`, `-20240503`, ` (1)`. */
const copy = '(?:[-_ ]?\\d[\\d_-]*)?(?: ?\\(\\d+\\))?'

const delimited = (
  id: string,
  stem: string,
  part: keyof typeof columns,
  table: TableName,
  parse: (list: List) => RowParser<Cells>,
  list: List,
): Input =>
  rowsInput({
    id,
    name: new RegExp(`^${pulled}${stem}${copy}\\.csv$`, 'i'),
    what: `${stem}.csv`,
    table,
    columns: columns[part],
    // OFAC's files are in ASCII but for stray bytes of Windows.
    reader: csvReader({
      columns: columns[part],
      header: columns[part],
      separator: ',',
      encodings: ['utf-8', 'windows-1252'],
    }),
    parse: parse(list),
  })

const family = (prefix: string, main: string, list: List): Input[] => [
  delimited(`${prefix}main`, main, 'main', 'listed_entity', parseMain, list),
  delimited(`${prefix}alt`, `${prefix}alt`, 'aliases', 'listed_name', parseAliases, list),
  delimited(`${prefix}add`, `${prefix}add`, 'addresses', 'listed_detail', parseAddresses, list),
  delimited(
    `${prefix}comments`,
    prefix === '' ? 'sdn_comments' : 'cons_comments',
    'comments',
    'listed_detail',
    parseComments,
    list,
  ),
]

const xml = (id: string, name: RegExp, what: string, list: List): Input =>
  rowsInput({
    id,
    name,
    looksLike: (head) => /<sdnList\b/.test(head),
    what,
    table: 'listed_entity',
    reader: xmlReader({ record: ['sdnEntry'] }),
    parse: parseEntry(list),
  })

const advanced = (id: string, name: RegExp, what: string, list: List): Input =>
  rowsInput({
    id,
    name,
    looksLike: (head) => /<Sanctions\b/.test(head),
    what,
    table: 'listed_entity',
    reader: advancedReader,
    parse: parseParty(list),
  })

/** A date in the file, or in the name of a copy. */
const dateOf = ({ name, head }: InputHead): string | null => {
  const published = head['publshInformation/Publish_Date']
  if (published !== undefined) return isoDay(published, 'month-first')
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => head[`DateOfIssue/${part}`])
  if (year !== undefined) return isoDay(`${year}-${month}-${day}`)
  const [, y, m, d] = /(20\d\d)[-_]?(\d\d)[-_]?(\d\d)(?!\d)/.exec(name) ?? []
  return y === undefined ? null : isoDay(`${y}-${m}-${d}`)
}

/** The US Treasury’s lists: Specially Designated Nationals, and all others in one. */
export const sanctionsOfac: Source = {
  id: 'sanctions-ofac',
  name: 'OFAC sanctions lists',
  short: 'OFAC',
  publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
  home: 'https://sanctionslist.ofac.treas.gov',
  licence: {
    name: 'Public domain (work of the US government)',
    redistribute: 'yes',
    note: 'Show the date of the list beside its rows.',
  },
  covers:
    'Persons, entities, vessels and aircraft on the SDN list and on OFAC’s other lists, with names, births, nationalities, documents and addresses.',
  cite: (vintage) =>
    `US Department of the Treasury, OFAC, Specially Designated Nationals and other lists${vintage ? `, ${vintage}` : ''}.`,
  obtain:
    '`rapport pull sanctions-ofac`; or, as where the server refuses programs (403), on the Sanctions List Service download sdn.csv, alt.csv, add.csv and sdn_comments.csv, and the same of the consolidated list (cons_prim.csv, cons_alt.csv, cons_add.csv, cons_comments.csv); or SDN.XML and CONSOLIDATED.XML; or the two files of the advanced standard. Import the two lists together.',
  pull: sanctionsOfacPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage: (files) =>
    files
      .flatMap((file) => dateOf(file) ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [
    ...family('', 'sdn', 'OFAC SDN'),
    ...family('cons_', 'cons_prim', 'OFAC Consolidated'),
    xml('consolidated-xml', /^cons.*\.xml$/i, 'CONSOLIDATED.XML', 'OFAC Consolidated'),
    xml('sdn-xml', /\.xml$/i, 'SDN.XML', 'OFAC SDN'),
    advanced('consolidated-advanced', /^cons.*\.xml$/i, 'CONS_ADVANCED.XML', 'OFAC Consolidated'),
    advanced('sdn-advanced', /\.xml$/i, 'SDN_ADVANCED.XML', 'OFAC SDN'),
  ],
  rejects: {
    'sanctions-ofac-shape': 'The row has more or fewer cells than this file’s specification.',
    'sanctions-ofac-number': 'The entry’s number is not a number.',
    'sanctions-ofac-type':
      'The entry is neither an individual, nor an entity, nor a vessel, nor an aircraft.',
    'sanctions-ofac-name': 'The name is empty.',
    'sanctions-ofac-alias': 'The alias is empty, or neither aka, nor fka, nor nka.',
  },
  caveats: [
    'The SDN list and the consolidated one are two lists: a newer import of one replaces that one alone.',
    'One state and one format of a list in one import: two would state every entry twice.',
    'The delimited files hold no date and no date of listing, and names in Latin letters only; the date is that in the name of a copy.',
    'Names in quotes within the remarks are OFAC’s weak aliases; the file of aliases has the strong ones.',
    'Births, nationalities, documents and links stand in the remarks as free text; what has no known form stays in the remark alone. Places of birth are text, without a country’s code.',
    'Remarks of more than 1,000 characters are cut within a piece and go on in the file of comments: the torn piece is in both texts, in no detail.',
    'Regions such as Crimea have no country’s code.',
    'Relationships of the advanced files are not read; remarks of the other formats name them as “Linked To”.',
  ],
}
