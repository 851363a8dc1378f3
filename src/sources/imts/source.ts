import { csvReader } from '../../lake/readers/csv.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { parseApi, parseFormer, parsePortal } from './parse.js'
import { imtsPull } from './pull.js'

const firstLine = (head: string): string => head.split('\n', 1)[0] ?? ''
const has = (head: string, ...names: readonly string[]): boolean =>
  names.every((name) =>
    firstLine(head)
      .split(/[,;\t]/)
      .some((cell) => cell.trim().replaceAll('"', '') === name),
  )

const apiColumns = ['COUNTRY', 'INDICATOR', 'COUNTERPART_COUNTRY', 'TIME_PERIOD', 'OBS_VALUE']
const api = rowsInput({
  id: 'api',
  name: /\.csv$/i,
  looksLike: (head) => has(head, ...apiColumns) && !has(head, 'SERIES_CODE') && /\bIMTS\b/.test(head),
  what: 'an answer of the IMF’s API for IMTS as SDMX-CSV',
  table: 'flow',
  columns: apiColumns,
  reader: csvReader({ columns: apiColumns }),
  parse: parseApi,
})

const portalColumns = ['DATASET', 'SERIES_CODE']
const portal = rowsInput({
  id: 'portal',
  name: /\.csv$/i,
  looksLike: (head) => has(head, ...portalColumns) && /\bIMTS\b/.test(head),
  what: 'a download of IMTS from the IMF’s data portal as CSV',
  table: 'flow',
  columns: portalColumns,
  reader: csvReader({ columns: portalColumns }),
  parse: parsePortal,
})

const formerColumns = ['Country Code', 'Indicator Code', 'Counterpart Country Code']
const former = rowsInput({
  id: 'former',
  name: /\.csv$/i,
  looksLike: (head) => has(head, ...formerColumns) && /\bT?[XM]G_(?:FOB|CIF)_USD\b/.test(head),
  what: 'a file of the Direction of Trade Statistics (refused where it does not say its scale)',
  table: 'flow',
  columns: formerColumns,
  reader: csvReader({ columns: formerColumns }),
  parse: parseFormer,
})

/** IMF International Merchandise Trade Statistics, before 2025 the Direction of Trade Statistics: totals by partner. */
export const imts: Source = {
  id: 'imts',
  name: 'IMF International Merchandise Trade Statistics',
  short: 'IMF IMTS',
  publisher: 'International Monetary Fund',
  home: 'https://data.imf.org/en/datasets/IMF.STA:IMTS',
  licence: {
    name: 'IMF copyright and usage terms (not verified here)',
    redistribute: 'unclear',
    note: 'The terms allow use with the source named; whether rows may be passed on is to be confirmed.',
  },
  covers:
    'Total exports (FOB) and imports (CIF) of goods by partner, monthly and yearly from 1948, US dollars.',
  cite: () =>
    'International Monetary Fund, International Merchandise Trade Statistics (formerly Direction of Trade Statistics).',
  obtain:
    '`rapport pull imts --dyad SRB-RUS --years 2018-2022` asks the API for the totals of both with each other and the world; or on data.imf.org open IMTS, View Data; choose country, counterpart country, the indicators “Exports of goods, FOB” and “Imports of goods, CIF”, frequency; Download, CSV, metadata with IDs. An answer of the API as SDMX-CSV is read too.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [],
  replaces: 'cell',
  inputs: [portal, api, former],
  pull: imtsPull,
  rejects: {
    'imts-dataset': 'The row is not of the dataset IMTS.',
    'imts-series': 'The code of the series is not country.indicator.counterpart.frequency.',
    'imts-indicator': 'The indicator is neither exports FOB nor imports CIF in US dollars.',
    'imts-fob-import':
      'Imports FOB are the same flow as imports CIF in another valuation: the CIF row is the one to keep.',
    'imts-frequency': 'The row is of a quarter: quarters are sums of months that the source has too.',
    'imts-country': 'A country’s code is neither ISO 3166 nor the IMF’s.',
    'imts-period': 'The period is neither a year nor a month.',
    'imts-scale':
      'The row does not say in which scale its value is, or the value in that scale is beyond all trade of the world: download it again from the data portal, with SCALE.',
    'imts-value': 'The value is not a number.',
    'imts-negative': 'The value is negative: trade cannot be.',
  },
  caveats: [
    'Totals only, no products.',
    'Where a country is silent the IMF estimates from partners’ data, with CIF/FOB 1.06 (until 2018 1.10): such numbers are no second witness. They are marked as estimates where the file has flags; files with a column a period have none.',
    'Of groups only the world (G001) and the European Union (G998) are kept; others (euro area G163, advanced economies G110 …) and the balance of trade (TBG_USD) hold nothing of their own and are left out.',
    'The API gives dollars, and its SCALE is how the site shows them; downloads of the portal are in the scale they state, mostly millions. A value beyond a hundred trillion dollars is rejected, so that a wrong scale is seen.',
    'The European Union reports beside its members: a sum over reporters counts twice.',
    'Files of the Direction of Trade Statistics from before 2025 do not state their scale, and are refused.',
    'The address that a pull asks is as users of the IMF’s API publicly document it; not tried here.',
    'Serbia is SRB (942) from 2006, Serbia and Montenegro SCG before.',
  ],
}
