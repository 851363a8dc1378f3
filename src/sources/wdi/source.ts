import type { Pull } from '../../lake/pull/pull.js'
import type { Source } from '../../lake/source.js'
import { ecbRates } from './ecb.js'
import { apiJson, longCsv, vintageOf, wideCsv } from './inputs.js'
import { cpiPull, fxPull, gdpPull } from './pull.js'
import { exchangeRates, prices, products, type SeriesTable } from './series.js'

type Own = Pick<Source, 'id' | 'name' | 'short' | 'covers' | 'inputs' | 'rejects' | 'caveats'> & {
  /** How a person gets the files of another publisher that the source reads too. */
  readonly elsewhere?: string
}

const codesOf = (table: SeriesTable): string => Object.keys(table).join(', ')

/** What the three sources of the World Development Indicators share. */
const wdi = ({ elsewhere = '', ...own }: Own, table: SeriesTable, pull: Pull): Source => ({
  ...own,
  publisher: 'World Bank',
  home: 'https://databank.worldbank.org/source/world-development-indicators',
  licence: {
    name: 'CC BY 4.0',
    redistribute: 'yes',
    note: 'World Bank open data, with attribution. A few series of third parties have terms of their own.',
  },
  cite: (vintage) =>
    `World Bank, World Development Indicators${vintage ? `, last updated ${vintage}` : ''}; ${codesOf(table)}.`,
  obtain: `\`rapport pull ${own.id} --dyad SRB-RUS\` asks the API; or on data.worldbank.org open the indicator (${codesOf(table)}), choose Download, CSV, and import the zip; or store an answer of api.worldbank.org/v2/country/all/indicator/…?format=json&per_page=20000.${elsewhere}`,
  parser: 1,
  record: 'document',
  valuation: 'na',
  unions: [],
  replaces: 'cell',
  vintage: vintageOf,
  inputs: [wideCsv(own.id, table), apiJson(own.id, table), ...own.inputs],
  pull,
  rejects: {
    [`${own.id}-shape`]: 'The row has not the cells of the header, or the element not the fields of the API.',
    [`${own.id}-indicator`]: `The indicator is none of ${codesOf(table)}.`,
    [`${own.id}-period`]: 'The period is not a year (or, for rates of the ECB, a month).',
    [`${own.id}-area`]: 'The code names neither a country nor a known aggregate.',
    [`${own.id}-value`]: 'The value is not a number, or beyond all measure.',
    [`${own.id}-small`]:
      'The value is too small: the six decimal places that are kept would change it by more than a thousandth.',
    ...own.rejects,
  },
  caveats: [
    ...own.caveats,
    'Regions and groups by income or lending are left out, as sums of countries; World is WLD, the European Union (EUU, its members of today in every year) EUN.',
    'Yugoslavia (YUG, in old editions) is Serbia and Montenegro from 1992; earlier years under it are rejected. Serbia (SRB) excludes Kosovo.',
    'The API gives 50 elements a page unless asked for more: a page is a part, and each further page a file.',
  ],
})

/** Exchange rates: averages of years, and of months from the European Central Bank. */
export const fx: Source = wdi(
  {
    id: 'fx',
    name: 'Exchange rates (World Bank; ECB)',
    short: 'Exchange rates',
    covers:
      'Official exchange rates, average of the year, local currency for one US dollar, from 1960; the ECB’s reference rates for one euro, averages of years and months, from 1999.',
    elsewhere:
      ' The ECB’s rates: on data.ecb.europa.eu choose the dataset EXR, averages (suffix A), and download the CSV.',
    inputs: [ecbRates],
    rejects: {
      'fx-not-average': 'The rate is not the average of its period: a rate at its end converts no flow.',
      'fx-type': 'The series is not a spot rate.',
      'fx-currency': 'The currency or its denominator is not an ISO 4217 code.',
    },
    caveats: [
      'Rates are averages of the period, never of its last day. The World Bank’s are local currency for one US dollar, the ECB’s currency for one euro: the unit says which.',
      'The euro’s rate stands under currency EUR and no reporter (the World Bank’s EMU). A euro country’s own rate names its currency only from the year in which it took the euro.',
      'The currency is the one of today: the World Bank restates earlier years in it (not verified for each country). Official rates differ from those of the market where exchange is controlled.',
      'A pull also asks the ECB for the dollar against the euro, years and months; its address is as the ECB documents it, not tried here.',
      'ECB rates: European Central Bank, dataset EXR; free reuse with the source named, as the ECB states (not verified here).',
    ],
  },
  exchangeRates,
  fxPull,
)

/** Gross domestic product and population. */
export const gdp: Source = wdi(
  {
    id: 'gdp',
    name: 'Gross domestic product and population (World Bank)',
    short: 'GDP',
    covers:
      'GDP in current and constant US dollars and at purchasing power, GDP a head, population, from 1960.',
    inputs: [longCsv('gdp', products, 'NY.GDP.MKTP.CD', /^gdp(?:_current_usd.*)?\.csv$/i)],
    rejects: {},
    caveats: [
      'A long table (gdp.csv, gdp_current_usd.csv) does not name its indicator: it is taken for GDP in current US dollars, and its name is all that says so.',
      'Current dollars are converted at the year’s average rate: growth between two years holds the change of the rate.',
      'The base year of constant series is the publisher’s of today (2015; international dollars of 2021): an older edition has another one under the same code.',
    ],
  },
  products,
  gdpPull,
)

/** Prices: the consumer price index, its rate of change, the deflator of GDP. */
export const cpi: Source = wdi(
  {
    id: 'cpi',
    name: 'Prices (World Bank)',
    short: 'Prices',
    covers: 'Consumer price index (2010 = 100), inflation, GDP deflator, from 1960.',
    inputs: [],
    rejects: {},
    caveats: [
      'Deflators have the base year of each country’s accounts: compare their changes, never their levels.',
    ],
  },
  prices,
  cpiPull,
)
