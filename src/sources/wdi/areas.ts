import { countryOf, type CountryCode } from '../../domain/country.js'

/** Where the World Bank's codes, of today or of older editions, are not ISO's. */
const own: Readonly<Record<string, CountryCode>> = {
  EUU: 'EUN',
  CHI: 'X-CHI', // the Channel Islands
  ADO: 'AND',
  IMY: 'IMN',
  KSV: 'XKX',
  ROM: 'ROU',
  TMP: 'TLS',
  WBG: 'PSE',
  ZAR: 'COD',
}

/** Regions, groups by income, lending or demography: sums of countries that are there too, without a code of ours. */
const aggregates = new Set(
  (
    'AFE AFR AFW ARB BEA BEC BHI BLA BMN BSS CAA CEA CEB CEU CLA CME CSA CSS DEA DEC DLA DMN DNS DSA DSF DSS EAP EAR EAS ' +
    'ECA ECS EMU FCS FXS HIC HPC IBB IBD IBT IDA IDB IDX INX LAC LCN LDC LIC LMC LMY LTE MDE MEA MIC MNA NAC NAF NOC NRS ' +
    'NXS OEC OED OSS PRE PSS PST RRS SAS SSA SSF SST SXZ TEA TEC TLA TMN TSA TSS UMC XZN'
  ).split(' '),
)

/**
 * What a code of three letters means in a year: null is a known aggregate, `undefined` nobody knows. `YUG` is the
 * Federal Republic of Yugoslavia here; before it began the code says nothing certain.
 */
export const areaOf = (code: string, year: number): CountryCode | null | undefined => {
  if (aggregates.has(code)) return null
  if (code === 'YUG') return year >= 1992 ? 'SCG' : undefined
  return own[code] ?? countryOf(code)?.code
}
