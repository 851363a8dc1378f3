import { csvReader } from '../../lake/readers/csv.js'
import { htmlTableReader } from '../../lake/readers/html.js'
import { sheetReader } from '../../lake/readers/sheet.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { pageCells, sheetCells, textCells } from './grid.js'
import { parseGrid } from './parse.js'

const page = rowsInput({
  id: 'page',
  name: /\.(?:xls|html?)$/i,
  // The export has the extension of a workbook and is a page.
  looksLike: (head) => /MyGridView1|ctl00_PageContent_|<title>\s*Trade Map/i.test(head),
  what: 'a Trade Map table exported as Excel (an .xls that is a page), or the saved page',
  table: 'flow',
  reader: htmlTableReader({
    table: ({ id = '' }) => /(?:^|_)MyGridView1$/.test(id),
    what: 'table of Trade Map (MyGridView1)',
    encodings: ['utf-8', 'windows-1252'],
  }),
  parse: parseGrid(pageCells),
})

const workbook = rowsInput({
  id: 'workbook',
  name: /trade[ _-]?map.*\.xlsx$/i,
  what: 'a Trade Map table as a workbook (Trade_Map_….xlsx)',
  table: 'flow',
  reader: sheetReader(),
  parse: parseGrid(sheetCells),
})

/** No line of the text is a header to the reader: titles may stand above, and a bilateral table has two. */
const width = 400
const text = rowsInput({
  id: 'text',
  name: /trade[ _-]?map.*\.(?:txt|tsv)$/i,
  what: 'a Trade Map table as text (Trade_Map_….txt)',
  table: 'flow',
  reader: csvReader({
    columns: [],
    header: Array.from({ length: width }, (_, index) => `column ${index + 1}`),
    separator: '\t',
    encodings: ['utf-8', 'windows-1252'],
  }),
  parse: parseGrid(textCells),
})

/** ITC Trade Map: tables that a user chose and exported. */
export const tradeMap: Source = {
  id: 'trade-map',
  name: 'ITC Trade Map',
  short: 'Trade Map',
  publisher: 'International Trade Centre (ITC)',
  home: 'https://www.trademap.org/',
  licence: {
    name: 'ITC’s terms and conditions (not verified here)',
    redistribute: 'no',
    note: 'ITC’s terms restrict passing its data on; the export is the user’s own.',
  },
  covers:
    'Trade by partner or product, years or months, as the user chose it on the page; thousand US dollars.',
  cite: (vintage) =>
    `International Trade Centre, Trade Map, www.trademap.org${vintage ? `; ${vintage}` : ''}.`,
  obtain:
    'On trademap.org choose country, product and partner, the direction, and “Values” in US dollars; press the Excel icon above the table (it needs an account) and keep the file’s name.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: ['EUN'],
  replaces: 'cell',
  inputs: [page, workbook, text],
  rejects: {
    'trade-map-country':
      'The row’s country, or one above its columns, is not in the code table (a group of countries is none).',
    'trade-map-product':
      'The product’s code is not stated, or is not an HS code with an even number of digits.',
    'trade-map-reporter':
      'Neither title nor file name says whose trade it is, or it is a group’s or the world’s.',
    'trade-map-flow':
      'Whether it is exports or imports is not said, or the title and the column say different things.',
    'trade-map-unit':
      'The unit is not stated. A text export has none: where it is thousands of dollars, add “(USD thousand)” to the file’s name.',
    'trade-map-currency': 'The values are in another currency than US dollars.',
    'trade-map-value': 'The value is not a number that can be read in one way only.',
    'trade-map-basis': 'A mark on the value (its title or colour) is not one that says whose record it is.',
    'trade-map-no-values':
      'The table has no column of trade values: quantities, shares, growth rates and prices are not read.',
  },
  caveats: [
    'ITC compiles it from UN Comtrade and national sources; the revision of HS is not stated, and codes of more than six digits are the reporter’s own.',
    'Values are rounded to thousands of dollars. An empty cell is unknown, a 0 is less than half a thousand or nothing.',
    'Imports are taken as CIF and exports as FOB, as most countries report; the table does not say. A mirror value is the partner’s record and valued as the partner does.',
    'Direct or mirror is told by a title on the value, its colour, or the legend; where nothing is said the value counts as the reporter’s. A colour can only be seen in the page, not in text or workbook.',
    'Only values are read: no quantities, shares, growth rates, balances, unit values, and no quarters.',
  ],
}
