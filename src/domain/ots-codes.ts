import { allCountries, countryOf, type CountryCode } from './country.js'
import { sourceCode, type SourceCode } from './source-code.js'

/** Codes that are ours in lower case, valid while the country exists: those of the flows and of the code tables. */
const ownCodes = `
  abw afg ago aia alb and are arg arm asm ata atf atg aus aut aze bdi ben bes bfa bgd bgr bhr
  bhs bih blm blr blz bmu bol bra brb brn btn bvt bwa caf can cck che chl chn civ cmr cod cog cok
  col com cpv cri csk cub cuw cxr cym cyp cze ddr deu dji dma dnk dom dza ecu egy eri esh esp est
  eth fin fji flk fra fro fsm gab gbr geo gha gib gin glp gmb gnb gnq grc grd grl gtm guf gum guy
  hkg hmd hnd hrv hti hun idn ind iot irl irn irq isl isr ita jam jor jpn kaz ken kgz khm kir kna
  kor kwt lao lbn lbr lby lca lka lso ltu lux lva mac mar mda mdg mdv mex mhl mkd mli mlt mmr mne
  mng mnp moz mrt msr mtq mus mwi mys myt nam ncl ner nfk nga nic niu nld nor npl nru nzl omn pak
  pan pci pcn pcz per phl plw png pol prk prt pry pse pyf qat reu rou rus rwa sau scg sdn sen sgp
  sgs shn slb sle slv smr som spm ssd stp sun sur svk svn swe swz sxm syc syr tca tcd tgo tha
  tjk tkl tkm tls ton tto tun tur tuv tza uga ukr umi ury usa uzb vat vct vdr ven vgb vir vnm vut
  wlf wsm yem ymd yug zmb zwe
`

/**
 * Countries as Open Trade Statistics writes them. It is UN Comtrade underneath, where one ISO code stands for a union
 * first and for one of its members later: `bel` is Belgium–Luxembourg until `lux` begins, and `zaf` the customs union
 * until `bwa`, `lso`, `nam` and `swz` begin. `c-af` … (continents) are in its tables only, and not here.
 */
export const otsCodes: readonly SourceCode[] = [
  ...ownCodes.trim().split(/\s+/).map(existing),
  sourceCode('srb', 'SRB', 2005), // one year early, beside `scg`; whether the two overlap is not documented
  sourceCode('ant', 'ANT'), // a few rows after 2010
  sourceCode('bel', 'BLX', 0, 1998),
  sourceCode('bel', 'BEL', 1999),
  sourceCode('zaf', 'SACU', 0, 1999),
  sourceCode('zaf', 'ZAF', 2000),
  sourceCode('rom', 'ROU'), // in the flows; `rou` in the tables
  sourceCode('all', 'WLD'),
  ...unnamedPartners(),
]

/** The country of a code of Open Trade Statistics in a year. */
export function otsCountry(code: string, year: number): CountryCode | null {
  return otsCodes.find((row) => row.code === code && row.since <= year && year <= row.until)?.country ?? null
}

function existing(code: string): SourceCode {
  const country = countryOf(code.toUpperCase())
  if (country === null) throw new Error(`ots-codes.ts: ${code} is not a country of country-table.ts`)
  return sourceCode(code, country.code, country.since ?? 0, country.until ?? 9999)
}

/** `e-899` and the like: UN Comtrade's number behind an `e`. */
function unnamedPartners(): SourceCode[] {
  const numbers = new Set([
    80, 129, 221, 290, 471, 472, 473, 490, 492, 527, 536, 568, 577, 636, 637, 697, 837, 838, 839, 849, 879,
    899,
  ])
  return allCountries.flatMap(({ code, comtrade }) =>
    comtrade
      .filter((number) => numbers.has(number.code))
      .map((number) => sourceCode(`e-${number.code}`, code)),
  )
}
