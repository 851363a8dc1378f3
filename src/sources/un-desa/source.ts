import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { sheetReader } from '../../lake/readers/sheet.js'
import { rowsInput, type RowParser, type Source } from '../../lake/source.js'
import { placeOf } from './places.js'
import { unDesaPull } from './pull.js'
import { answersFor } from './rows.js'
import { parseWorkbook } from './workbook.js'

const parseLong: RowParser<Cells> =
  () =>
  ({ value }) =>
    answersFor({
      destination: placeOf(value['destination'] ?? '', null),
      origin: placeOf(value['origin'] ?? '', null),
      year: value['year'] ?? '',
      sex: 'both',
      value: (value['stock'] ?? '').trim(),
      typeOfData: null,
    })

const workbook = rowsInput({
  id: 'workbook',
  name: /^(?:\d{4}-)?(?:undesa_pd_\d{4}_ims_.*origin|UN_?MigrantStockByOrigin).*\.xlsx$/i,
  what: 'UN DESA’s workbook by destination and origin (undesa_pd_2020_ims_stock_by_sex_destination_and_origin.xlsx)',
  table: 'observation',
  reader: sheetReader({ sheets: (name) => /^table/i.test(name) }),
  parse: parseWorkbook,
})

const columns = ['year', 'destination', 'origin', 'stock'] as const
const long = rowsInput({
  id: 'long',
  name: /migrant.*\.csv$/i,
  looksLike: (head) => /^"?year"?[,;\t]"?destination"?[,;\t]"?origin"?[,;\t]"?stock"?\r?\n/i.test(head),
  what: 'the table for both sexes turned long (a CSV of year, destination, origin, stock)',
  table: 'observation',
  columns,
  reader: csvReader({ columns, rename: (column) => column.toLowerCase() }),
  parse: parseLong,
})

/** United Nations, International Migrant Stock by destination and origin. */
export const unDesa: Source = {
  id: 'un-desa',
  name: 'UN DESA International Migrant Stock',
  short: 'UN DESA',
  publisher: 'United Nations, Department of Economic and Social Affairs, Population Division',
  home: 'https://www.un.org/development/desa/pd/content/international-migrant-stock',
  licence: {
    name: 'CC BY 3.0 IGO, as the publisher’s workbooks state (not verified here)',
    redistribute: 'yes',
    note: 'Attribute to United Nations, DESA, Population Division, with the revision.',
  },
  covers: 'Migrants by country of destination and origin, by sex, at mid-year in five-year steps from 1990.',
  cite: (vintage) =>
    `United Nations, Department of Economic and Social Affairs, Population Division, International Migrant Stock${vintage ? ` ${vintage}` : ''}.`,
  obtain:
    '`rapport pull un-desa` (revision 2024); or, as where the server refuses programs (403), on the Population Division’s page open “International Migrant Stock”, download the workbook “by sex, destination and origin”, keep its name, and import it.',
  pull: unDesaPull,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  vintage: (files) =>
    files
      .flatMap(({ name }) => /(?:undesa_pd_|destination_)(20\d\d)/i.exec(name)?.[1] ?? [])
      .toSorted()
      .at(-1) ?? null,
  inputs: [workbook, long],
  rejects: {
    'un-desa-country':
      'The destination or the origin is no country of the code table and no group of the UN’s, or its name and its number disagree.',
    'un-desa-year': 'The year is not a year.',
    'un-desa-sex': 'Nothing above the column or the table says which sex it counts.',
    'un-desa-value': 'The number is not a number of persons.',
  },
  caveats: [
    'Estimates. Most countries count the foreign-born, some foreign citizens; refugees are added for some. The letters of the table (B, C, R, I) are kept as a note.',
    'An empty cell and “..” are unknown, not zero: an origin that a country does not publish is within “Other”.',
    'Regions, development and income groups of the UN are left out, as their countries stand beside them: Africa, Asia, Europe, Latin America and the Caribbean, Northern America, Oceania and their parts, SDG regions, more and less developed regions, least developed, land-locked and small island countries, income groups.',
    '“Other”, “Other North” and “Other South” are origins that are not named; they are kept as X-NES with that category.',
    'Present borders in all years: Serbia and Montenegro apart from 1990, South Sudan too. Whether Serbia holds Kosovo is said in the notes of each revision’s workbook, which are not read.',
  ],
}
