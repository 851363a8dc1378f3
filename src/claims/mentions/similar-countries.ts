import type { CountryCode } from '../../domain/country.js'
import type { Place } from '../documents/document.js'
import type { TextLanguage } from '../quantities/found.js'
import { keyOf, wordsOf } from './country-words.js'

/** Countries whose names, adjectives or people are taken for each other in English, Russian or Serbian. */
const alike = `
SRB SYR, SRB RU-SIB, SYR RU-SIB, SRB SCG, MNE SCG, SVK SVN, SVN HR-SLAV, SVK CSK, CZE CSK
AUT AUS, EST LVA, LVA LTU, EST ETH, SWE CHE, CHE SWZ, SWE SWZ, IRL ISL, ISL ESP, GRL ISL, FRO FLK
NER NGA, NGA DZA, NGA LBR, LBR LBY, LBN LBR, LBN LBY, MLI MLT, MLI MWI, MLI MDV, MLT MDV, MDV MDA, MRT MUS, MRT MAR
ZMB GMB, ZMB NAM, GMB NAM, GMB GAB, ZMB ZWE, MAR MCO, MCO MAC, SDN SSD, COD COG, TGO TON, TGO COG, CAF ZAF, SLE SEN
GIN GNB, GIN GNQ, GIN PNG, GNB GNQ, GNQ PNG, GIN GUY, GIN GHA, GUY GHA, GUF GUY, GNQ ECU, BEN BLZ, BDI BRN, LSO LAO
IRN IRQ, IND IDN, KOR PRK, MNE MKD, MNG MMR, KAZ KGZ, TKM TUR, TJK TKM, TUN TUR, TZA AU-TAS, THA TWN, YEM JAM, OMN JOR
PRY URY, DMA DOM, COL BOL, GRD GTM, SLV SLE, BHS BRB, BHS BHR, ROU SOM, ROU RUS, RUS BLR, HUN BGR
RUS SUN, DEU DDR, YUG SVN, YMD YEM, VDR VNM, VGB VIR, USA VIR, WSM ASM, KNA VCT, LCA VCT, KNA LCA, MAF SXM
MTQ MUS, MSR MNE, NIU NRU, PLW PSE, NCL MKD, MHL MDV, GEO SGS, EUN EAEU, EFTA CEFTA, CIS EAEU, ANT NLD, BES NLD, TUV TUN`

let built: ReadonlyMap<CountryCode, readonly CountryCode[]> | undefined

const pairs = (): ReadonlyMap<CountryCode, readonly CountryCode[]> => {
  const map = new Map<CountryCode, CountryCode[]>()
  for (const pair of alike.trim().split(/,\s|\n/)) {
    const [one = '', other = ''] = pair.trim().split(' ')
    map.set(one, [...(map.get(one) ?? []), other])
    map.set(other, [...(map.get(other) ?? []), one])
  }
  return map
}

/**
 * The codes whose names are easily written for this one's: SYR for SRB, AUS for AUT; also of the places in
 * `similarPlaces` (`RU-SIB` for SRB), which are no countries.
 */
export const similarCountries = (code: CountryCode): readonly CountryCode[] =>
  (built ??= pairs()).get(code) ?? []

/** Regions whose names are easily written for a country's. Their codes are ISO 3166-2's in form only. */
export const similarPlaces: Readonly<Record<string, Readonly<Record<'en' | 'ru' | 'sr-Latn', string>>>> = {
  'RU-SIB': {
    en: 'Siberia Siberian Siberians',
    ru: 'Сибирь Сибири Сибирью',
    'sr-Latn': 'Sibir Sibira Sibiru Sibirom',
  },
  'HR-SLAV': {
    en: 'Slavonia Slavonian Slavonians',
    ru: 'Славония Славонии Славонию Славонией',
    'sr-Latn': 'Slavonija Slavonije Slavoniji Slavoniju Slavonijom',
  },
  'AU-TAS': {
    en: 'Tasmania Tasmanian Tasmanians',
    ru: 'Тасмания Тасмании Тасманию Тасманией',
    'sr-Latn': 'Tasmanija Tasmanije Tasmaniji Tasmaniju Tasmanijom',
  },
}

/** A region with a name like a country's. */
export type SimilarPlace = Place & { readonly text: string; readonly code: string }

/** Where a text names the places of `similarPlaces`: `Siberia` may be a slip for Serbia. */
export const similarPlacesIn = (text: string, language: TextLanguage): SimilarPlace[] => {
  const names = placeNames.get(language) ?? placeNamesOf(language)
  placeNames.set(language, names)
  return wordsOf(text, language).flatMap(({ start, end, text: found, key }) => {
    const code = names.get(key)
    return code !== undefined && /^\p{Lu}/u.test(found) ? [{ start, end, text: found, code }] : []
  })
}

const placeNames = new Map<TextLanguage, ReadonlyMap<string, string>>()

/** The codes of the regions by what spellings of their names share. */
const placeNamesOf = (language: TextLanguage): ReadonlyMap<string, string> => {
  const table = language === 'sr-Cyrl' ? 'sr-Latn' : language
  return new Map(
    Object.entries(similarPlaces).flatMap(([code, each]) =>
      each[table].split(' ').map((name) => [keyOf(name, language), code] as const),
    ),
  )
}
