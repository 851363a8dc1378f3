/** A series of the World Development Indicators as it is kept here. */
export type Series = { readonly indicator: string; readonly unit: string }

/** Series by the World Bank's code. */
export type SeriesTable = Readonly<Record<string, Series>>

const series = (indicator: string, unit: string): Series => ({ indicator, unit })

export const exchangeRates: SeriesTable = {
  'PA.NUS.FCRF': series('exchange-rate', 'LCU/USD'),
}

export const products: SeriesTable = {
  'NY.GDP.MKTP.CD': series('gdp-current-usd', 'USD'),
  'NY.GDP.MKTP.KD': series('gdp-constant-2015-usd', 'USD of 2015'),
  'NY.GDP.MKTP.PP.CD': series('gdp-ppp', 'international dollars'),
  'NY.GDP.MKTP.PP.KD': series('gdp-ppp-constant-2021', 'international dollars of 2021'),
  'NY.GDP.PCAP.CD': series('gdp-per-capita-usd', 'USD'),
  'SP.POP.TOTL': series('population', 'persons'),
}

export const prices: SeriesTable = {
  'FP.CPI.TOTL': series('consumer-prices', 'index, 2010 = 100'),
  'FP.CPI.TOTL.ZG': series('consumer-price-inflation', 'per cent a year'),
  'NY.GDP.DEFL.ZS': series('gdp-deflator', 'index, base year of the country'),
}
