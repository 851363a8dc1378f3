import { basename } from 'node:path'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { sheetReader } from '../../lake/readers/sheet.js'
import { rowsInput, type RowParser, type Source } from '../../lake/source.js'
import { parseMatrix, yearIn } from './matrix.js'
import { answersFor } from './rows.js'

const matrix = rowsInput({
  id: 'matrix',
  name: /(?:remittance|migration|migrant).*(?:matrix|estimate|bilateral).*\.xlsx$|(?:matrix|bilateral).*(?:remittance|migration|migrant).*\.xlsx$/i,
  what: 'a bilateral matrix of remittances or of migrants (bilateral_remittance_matrix_2021.xlsx)',
  table: 'observation',
  reader: sheetReader(),
  parse: parseMatrix,
})

const parseRemittances: RowParser<Cells> = ({ name }) => {
  const year = yearIn([basename(name)])
  return ({ value }) =>
    answersFor({
      measure: 'remittances',
      reporter: value['sending_country'] ?? '',
      partner: value['receiving_country'] ?? '',
      year,
      value: (value['usd_million'] ?? '').trim(),
    })
}

const remittanceColumns = ['sending_country', 'receiving_country', 'usd_million'] as const
const remittances = rowsInput({
  id: 'remittances',
  name: /remittance.*\.csv$/i,
  what: 'remittances turned long (a CSV of sending_country, receiving_country, usd_million, with the year in its name)',
  table: 'observation',
  columns: remittanceColumns,
  reader: csvReader({ columns: remittanceColumns, rename: (column) => column.toLowerCase() }),
  parse: parseRemittances,
})

/** The year stands in the column’s name: `stock_2017`. */
const parseStock: RowParser<Cells> =
  () =>
  ({ value }) => {
    const [column = '', stock = ''] = Object.entries(value).find(([name]) => /^stock_\d{4}$/.test(name)) ?? []
    return answersFor({
      measure: 'stock',
      reporter: value['destination'] ?? '',
      partner: value['origin'] ?? '',
      year: yearIn([column]),
      value: stock.trim(),
    })
  }

const stock = rowsInput({
  id: 'stock',
  name: /migra.*\.csv$/i,
  looksLike: (head) => /^"?origin"?,"?destination"?,"?stock_\d{4}"?\r?\n/i.test(head),
  what: 'migrants turned long (a CSV of origin, destination, stock_2017)',
  table: 'observation',
  columns: ['origin', 'destination'],
  reader: csvReader({ columns: ['origin', 'destination'], rename: (column) => column.toLowerCase() }),
  parse: parseStock,
})

/** World Bank and KNOMAD: bilateral estimates of remittances and of migrants. */
export const knomad: Source = {
  id: 'knomad',
  name: 'KNOMAD bilateral remittances and migrants',
  short: 'KNOMAD',
  publisher: 'World Bank, Global Knowledge Partnership on Migration and Development (KNOMAD)',
  home: 'https://www.knomad.org/data/remittances',
  licence: {
    name: 'CC BY 4.0, as the World Bank’s data usually are (not verified here)',
    redistribute: 'unclear',
    note: 'Confirm the notice of the file before rows are passed on.',
  },
  covers:
    'Remittances by sending and receiving country, US dollars, and migrants by destination and origin; single years.',
  cite: () => 'World Bank/KNOMAD, Bilateral Remittance and Migration Matrices.',
  obtain:
    'On knomad.org, under Data, download the bilateral remittance or migration matrix of a year; keep its name. Import all that are wanted in one go: an import takes the place of the one before.',
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'all',
  inputs: [matrix, remittances, stock],
  rejects: {
    'knomad-country': 'The name of a country is not in the code table.',
    'knomad-year': 'Neither title, nor column, nor file name says the year.',
    'knomad-unit': 'The matrix does not say that it is in millions of US dollars.',
    'knomad-value': 'The value is not a number from 0 on.',
  },
  caveats: [
    'Modelled, not reported: recorded totals are spread over countries by migrants’ numbers and incomes. Say “estimate” wherever it is shown.',
    'A 0 can mean that no migrants are known there; it is no evidence that nobody sends money.',
    'World is a sum of the others. “Other North” and “Other South” are places that are not named: X-NES with that category.',
    'Millions of US dollars are kept as dollars; the model’s decimals are no precision.',
  ],
}
