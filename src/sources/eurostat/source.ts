import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { bulkFiles, parquet } from './bulk.js'
import { parseExtract, parseSdmx } from './parse.js'
import { eurostatPull } from './pull.js'

/** The API's names in lower case; asked for labels too, it writes `reporter:label` or a column of labels beside. */
const sdmxName = (column: string): string => (column.split(':')[0] ?? column).trim().toLowerCase()

const sdmx = rowsInput({
  id: 'sdmx',
  name: /\.csv$/i,
  looksLike: (head) =>
    /^[^\n]*\breporter\b[^\n]*\bindicators\b[^\n]*\bTIME_PERIOD\b[^\n]*\bOBS_VALUE\b/i.test(head),
  what: 'an answer of the API for DS-045409 or DS-059341 as SDMX-CSV',
  table: 'flow_in_currency',
  columns: ['dataflow', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time_period', 'obs_value'],
  reader: csvReader({
    columns: ['dataflow', 'reporter', 'partner', 'product', 'flow', 'indicators', 'time_period', 'obs_value'],
    rename: sdmxName,
  }),
  parse: parseSdmx,
})

const valueNames = new Set(['VALUE_IN_EUR', 'VALUE_IN_EUROS', 'VALUE_EUR'])
const extractColumns = ['REPORTER', 'PARTNER', 'PRODUCT', 'FLOW', 'STAT_PROCEDURE', 'PERIOD', 'VALUE_EUR']

const extract = rowsInput({
  id: 'extract',
  name: /\.csv$/i,
  looksLike: (head) =>
    extractColumns.slice(0, 6).every((name) => new RegExp(`^[^\\n]*\\b${name}\\b`, 'i').test(head)) &&
    /^[^\n]*\bVALUE_(?:IN_)?EUR/i.test(head) &&
    !/^[^\n]*TRADE_TYPE/i.test(head),
  what: 'an extract of Easy Comext with labels as CSV',
  table: 'flow_in_currency',
  columns: extractColumns,
  reader: csvReader({
    columns: extractColumns,
    rename: (column) => (valueNames.has(column.toUpperCase()) ? 'VALUE_EUR' : column),
  }),
  parse: parseExtract,
})

/** Eurostat Comext: the trade of the European Union and its members, in euro. */
export const eurostat: Source = {
  id: 'eurostat',
  name: 'Eurostat Comext',
  short: 'Eurostat',
  publisher: 'Eurostat (European Commission)',
  home: 'https://ec.europa.eu/eurostat/web/international-trade-in-goods/database',
  licence: {
    name: 'Eurostat’s policy of free reuse (Commission Decision 2011/833/EU, CC BY 4.0; not verified here)',
    redistribute: 'yes',
    note: 'With the source named, “Source: Eurostat”, and changes indicated.',
  },
  covers:
    'Trade in goods of each member state and of the Union by partner and CN code, monthly and yearly, euro, kilograms and supplementary units.',
  cite: () => 'Eurostat, Comext: international trade in goods, detailed data.',
  obtain:
    '`rapport pull eurostat --dyad DEU-SRB --years 2018-2022` asks the API for a member’s trade with the other country; of two countries outside the Union, for the Union’s trade with both. Bulk: in Eurostat’s bulk download, tab Comext, PRODUCTS, take full_v2_<year><month>.7z (52 is the year), unpack it with 7-Zip, import the .dat. Less: in Easy Comext or the data browser (DS-045409) choose reporters, partners, products and periods, and download CSV.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [], // members report here beside the union
  replaces: 'cell',
  inputs: [...bulkFiles, parquet, sdmx, extract],
  pull: eurostatPull,
  rejects: {
    'eurostat-shape': 'The row has more or fewer cells than the header.',
    'eurostat-period': 'The period is neither a month nor a year (52 in the place of a month).',
    'eurostat-country': 'The reporter’s or partner’s code or label names no country in that year.',
    'eurostat-aggregate': 'The reporter or partner is a sum over countries that has no code here.',
    'eurostat-part': 'Northern Ireland and the rest of the United Kingdom are parts of the partner GB.',
    'eurostat-trade-type': 'The trade is neither within the Union (I) nor with others (E).',
    'eurostat-flow': 'The flow is neither import nor export.',
    'eurostat-procedure':
      'The statistical procedure is not one of the parts 1, 2, 3, 9 that add up (bulk), or not the total (extracts): both together would count twice.',
    'eurostat-product': 'The product is neither TOTAL nor a code of HS or CN.',
    'eurostat-indicator': 'The indicator is neither the value in euro nor a quantity.',
    'eurostat-dataset': 'The dataset is not one of goods by CN or HS codes (DS-045409, DS-059341).',
    'eurostat-value': 'The value is not a number.',
    'eurostat-quantity': 'The weight or quantity is not a number from 0 on.',
    'eurostat-negative': 'The value is negative: trade cannot be.',
  },
  caveats: [
    'In euro, as published; a comparison in dollars needs the average rate of the period.',
    'The European Union of 27 (EUN here, in its composition of 2020 for all years) stands beside its members: a sum over reporters counts twice.',
    'Not kept for want of a code: euro area, the Union in its changing composition and of 28, 25, 15 members; as partners Extra-EU and Intra-EU.',
    'Trade within the Union is collected by another method (Intrastat) than trade with others (customs); imports from members are by country of consignment, others by country of origin.',
    'Bulk rows are by statistical procedure: the parts add up to the total of the cell. Extracts hold the total.',
    'Goods under confidentiality stand under codes with letters (39XXXXXX, 99SSSXXX), at eight digits as the others: a sum over single products lacks them.',
    'Codes of 2 to 8 digits are of the Combined Nomenclature of the year; the first six digits are the HS revision then in force. A file may hold several levels: never add two of them.',
    'The API gives values and weights as observations of their own: the row of a weight has no value, and the reverse.',
    'Of two countries outside the Union there is no record of their trade with each other here: a pull then brings the Union’s trade with each, as values in euro without weights. A pull with HS4 or HS6 brings every level of products.',
    'The address that a pull asks, its key and its limits are as Eurostat and users of it publicly document them; not tried here.',
    'A weight of 0 beside a value is read as not given: it was rounded or not collected.',
    'Serbia (XS) is without Kosovo (XK). Ceuta and Melilla (XC, XL), and the Canary Islands (XB), have no code here and are rejected as partners.',
    'Belgium is with Luxembourg until 1998. Until 1988–1994 some partners include neighbours: South Africa Namibia (1989), Switzerland Liechtenstein (1994), Italy San Marino (1993).',
  ],
}
