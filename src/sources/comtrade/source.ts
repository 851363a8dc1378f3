import { csvReader } from '../../lake/readers/csv.js'
import { jsonReader } from '../../lake/readers/json.js'
import { rowsInput, type Source } from '../../lake/source.js'
import { fieldName } from './fields.js'
import { answerRecord } from './parse.js'
import { comtradePull } from './pull.js'

const columns = ['cmdcode', 'primaryvalue']

const table = rowsInput({
  id: 'table',
  name: /\.(csv|txt|tsv)$/i,
  looksLike: (head) => {
    const header = fieldName(head.split('\n', 1)[0] ?? '')
    return /primaryvalue|tradevalueus/.test(header) && /cmdcode|commoditycode/.test(header)
  },
  what: 'a download of the site, a bulk file or a table made by a package (any *.csv or *.txt with cmdCode and primaryValue, also as .gz)',
  table: 'flow',
  columns,
  reader: csvReader({ columns, rename: fieldName }),
  parse: () => (record) => answerRecord(record.value),
})

const answers = rowsInput({
  id: 'answers',
  name: /\.json$/i,
  looksLike: (head) => /"(?:count|data|elapsedTime)"\s*:/i.test(head),
  what: 'answers of the API (*.json)',
  table: 'flow',
  reader: jsonReader({ records: ['$.data.*', '$.Data.*'] }),
  parse: () => (record) => answerRecord(isRecord(record.value) ? record.value : {}),
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** UN Comtrade: what each country reports of its trade, by partner and product. */
export const comtrade: Source = {
  id: 'comtrade',
  name: 'UN Comtrade',
  short: 'Comtrade',
  publisher: 'United Nations Statistics Division',
  home: 'https://comtradeplus.un.org',
  licence: {
    name: 'UN Comtrade policy on use and re-dissemination (not verified here)',
    redistribute: 'no',
    note: 'Free for internal use; passing rows on needs the publisher’s permission.',
  },
  covers:
    'Exports, imports, re-exports and re-imports of reporting countries by partner and product (HS, SITC, BEC, EBOPS), yearly from 1962, monthly from 2010, US dollars, weights and quantities.',
  cite: () => 'United Nations, UN Comtrade Database, https://comtradeplus.un.org.',
  obtain:
    '`rapport pull comtrade --dyad SRB-RUS --years 2018-2022` asks the API (with a free key from comtradedeveloper.un.org, or 500 rows at a time without); or choose reporter, partner, years and products on the site and download the CSV.',
  parser: 1,
  record: 'reported',
  valuation: 'cif/fob',
  unions: [],
  replaces: 'cell',
  inputs: [table, answers],
  pull: comtradePull,
  rejects: {
    'comtrade-shape':
      'The row has no cmdCode or no primaryValue: the fields have other names than those known.',
    'comtrade-part':
      'The row is for a second partner, a customs procedure, a mode of transport or of supply: it is contained in the row for all of them.',
    'comtrade-subflow':
      'The flow is a part of exports or imports (domestic, foreign, processing): it is contained in the whole.',
    'comtrade-period': 'The period is neither a year nor a month.',
    'comtrade-flow': 'The flow is none that the publisher lists.',
    'comtrade-country': 'The reporter’s or partner’s code names no country in that year.',
    'comtrade-product': 'The product is no code of the classification the row states.',
    'comtrade-value': 'The value is not a number.',
    'comtrade-negative': 'The value is negative: trade cannot be.',
  },
  caveats: [
    'Imports are by country of origin and CIF, exports by last known destination and FOB; who reports imports FOB is kept as such.',
    'Serbia is 688 from 2006; Serbia and Montenegro 891 (1992–2005) and Yugoslavia 890 before are records of their own.',
    'Totals and chapters (two digits) are kept as HS of no stated revision, so that a series of them is not cut where a country changes revision; headings and subheadings keep theirs.',
    'A weight or quantity of zero beside a value is read as none given.',
    'Each file is an extract: a partner, product or year it does not name was not asked for. A sum over partners or products is made only where the parts reach the published total.',
    'Rows that are neither reported nor aggregated from reported ones are kept as estimates.',
  ],
}
