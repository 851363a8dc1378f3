import type { CountryCode } from '../../domain/country.js'

/** The first year in which a country's rate is the euro's. */
const euroSince: Readonly<Record<string, string>> = {
  1999: 'AND AUT BEL DEU ESP FIN FRA IRL ITA LUX MCO NLD PRT SMR VAT',
  2001: 'GRC',
  2002: 'MNE XKX',
  2007: 'SVN',
  2008: 'CYP MLT',
  2009: 'SVK',
  2011: 'EST',
  2014: 'LVA',
  2015: 'LTU',
  2023: 'HRV',
  2026: 'BGR',
}

/** ISO 4217 currencies of today with the countries whose rates are in them, earlier years restated by the publisher. */
const currencies =
  'AED ARE,ALL ALB,AMD ARM,ARS ARG,AUD AUS KIR NRU TUV,AZN AZE,BAM BIH,BDT BGD,BHD BHR,BND BRN,BOB BOL,BRL BRA,BWP BWA,' +
  'BYN BLR,CAD CAN,CHF CHE LIE,CLP CHL,CNY CHN,COP COL,CRC CRI,CZK CZE,DKK DNK FRO GRL,DZD DZA,EGP EGY,ETB ETH,GBP GBR,' +
  'GEL GEO,GHS GHA,GTQ GTM,HKD HKG,HUF HUN,IDR IDN,ILS ISR,INR IND,IQD IRQ,IRR IRN,ISK ISL,JOD JOR,JPY JPN,KES KEN,' +
  'KGS KGZ,KHR KHM,KRW KOR,KWD KWT,KZT KAZ,LAK LAO,LBP LBN,LKR LKA,LYD LBY,MAD MAR,MDL MDA,MKD MKD,MMK MMR,MNT MNG,' +
  'MXN MEX,MYR MYS,NAD NAM,NGN NGA,NOK NOR,NPR NPL,NZD NZL,OMR OMN,PEN PER,PHP PHL,PKR PAK,PLN POL,PYG PRY,QAR QAT,' +
  'RON ROU,RSD SRB,RUB RUS,SAR SAU,SEK SWE,SGD SGP,SYP SYR,THB THA,TJS TJK,TMT TKM,TND TUN,TRY TUR,TZS TZA,UAH UKR,' +
  'UGX UGA,USD ECU PAN PRI SLV USA,UYU URY,UZS UZB,VND VNM,XAF CAF CMR COG GAB GNQ TCD,' +
  'XOF BEN BFA CIV GNB MLI NER SEN TGO,YER YEM,ZAR ZAF,ZMW ZMB'

const currencyOfCountry = new Map(
  currencies.split(',').flatMap((entry) => {
    const [currency = '', ...countries] = entry.split(' ')
    return countries.map((country) => [country, currency] as const)
  }),
)
const euroYear = new Map(
  Object.entries(euroSince).flatMap(([year, countries]) =>
    countries.split(' ').map((country) => [country, Number(year)] as const),
  ),
)

/** The currency a country's rate is in, where that is certain: not for the years before a country took the euro. */
export const currencyOf = (country: CountryCode, year: number): string | null => {
  const euro = euroYear.get(country)
  if (euro !== undefined) return year >= euro ? 'EUR' : null
  return currencyOfCountry.get(country) ?? null
}
