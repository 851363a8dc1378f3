import { csvReader } from '../../lake/readers/csv.js'
import { jsonReader } from '../../lake/readers/json.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseRecord } from './parse.js'
import { oecPull } from './pull.js'

const product = /"(?:HS[246]|Section|Service)(?: ID)?"\s*:/
const value = /"(?:Trade|Service) Value"\s*:/
const isCube = (head: string): boolean => product.test(head) && value.test(head)

const json = (id: string, records: string, begins: RegExp, what: string) =>
  rowsInput({
    id,
    name: /\.(?:json|jsonrecords)$/i,
    looksLike: (head) => begins.test(head) && isCube(head),
    what,
    table: 'flow',
    reader: jsonReader({ records: [records] }),
    parse: parseRecord,
  })

const columns = ['Trade Value'] as const
const valueNames = new Set(['trade value', 'service value'])

const csv = rowsInput({
  id: 'csv',
  name: /\.csv$/i,
  looksLike: (head) => {
    const header = head.split('\n', 1)[0] ?? ''
    return (
      /\b(?:HS[246]|Section|Service)(?: ID)?\b/.test(header) && /\b(?:Trade|Service) Value\b/.test(header)
    )
  },
  what: 'a CSV of the site or the API (columns Exporter Country ID, Importer Country ID, HS4 ID, Year, Trade Value)',
  table: 'flow',
  columns,
  reader: csvReader({
    columns,
    rename: (column) => (valueNames.has(column.toLowerCase()) ? 'Trade Value' : column),
  }),
  parse: parseRecord,
})

/** The Observatory of Economic Complexity: BACI by exporter, importer and product, as its API gives it. */
export const oec: Source = {
  id: 'oec',
  name: 'Observatory of Economic Complexity',
  short: 'OEC',
  publisher: 'Datawheel (Observatory of Economic Complexity)',
  home: 'https://oec.world',
  licence: {
    name: 'OEC’s terms of use (not verified here)',
    redistribute: 'unclear',
    note: 'Made from CEPII BACI and others: their terms hold too. Redistribution of the rows is treated as not permitted.',
  },
  covers:
    'Flows by exporter, importer and HS product (sections to six digits), yearly, current US dollars; services.',
  cite: () => 'Observatory of Economic Complexity (oec.world), from CEPII BACI and UN Comtrade.',
  obtain:
    '`rapport pull oec --dyad SRB-RUS --years 2018-2022` asks the API for the flows both ways (HS 1992); or in the site’s data explorer choose a BACI cube with the drilldowns Exporter Country, Importer Country, one level of HS and Year, and the measure Trade Value; download JSON or CSV. Keep the cube’s name in the file’s: it says the revision of HS.',
  parser: 1,
  record: 'reconciled',
  valuation: 'fob',
  unions: [],
  replaces: 'cell',
  inputs: [
    json('records', '$.data.*', /^\s*\{/, 'an answer of the API as JSON ({"data": [ … ]})'),
    json('array', '$.*', /^\s*\[/, 'the records of such an answer as a bare JSON array'),
    csv,
  ],
  pull: oecPull,
  rejects: {
    'oec-shape': 'The record is not an object with fields.',
    'oec-country-missing':
      'The record does not name both countries: download again with the drilldowns Exporter Country and Importer Country.',
    'oec-country': 'A country’s id or name is no country here (areas not specified have ids of their own).',
    'oec-flow': 'The flow is neither import nor export.',
    'oec-mirror':
      'An import by partner, as the importer reports it: of each flow one record is kept, the exporter’s.',
    'oec-period': 'The record has neither a year nor a month.',
    'oec-product-missing':
      'The record names no product: download again with a level of HS as a drilldown, since a filter does not show in the file.',
    'oec-product': 'The product’s id is not a section and a code of HS, nor a code of EBOPS.',
    'oec-value': 'The value is not a number.',
    'oec-negative': 'The value is negative: trade cannot be.',
  },
  caveats: [
    'Made from BACI: reconciled, FOB, one record a flow, so there is no mirror to compare. Do not add it to BACI.',
    'Filters of a query do not show in its answer. A record is kept only if it names exporter, importer and product itself; totals are sums over products.',
    'Values come with many places and are rounded to tenths of a cent, half to even.',
    'The revision of HS is in the cube’s name only (trade_i_baci_a_92): a file without it is under HS, revision not stated.',
    'A file may hold several levels under one another (Section, HS2, HS4): the finest in a record is read.',
    'A pull asks for one level of products in HS 1992, the revision that reaches back to 1995. Its address is as users of the API publicly document it, most of them without a token, some with; not tried here.',
    'The cube of services (EBOPS 2002) is UN Comtrade’s, as reported: exports by partner, and imports from the world, are kept.',
    'Serbia is “eusrb” from 2006, Serbia and Montenegro “euscg” before.',
  ],
}
