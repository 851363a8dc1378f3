import { allCountries, countryOf, latestByComtrade, type CountryCode } from '../domain/country.js'
import { editDistance } from '../domain/edit-distance.js'
import { countryName } from './country-names.js'
import { languages } from './language.js'

export type CountryFound =
  | { readonly ok: true; readonly code: CountryCode }
  | { readonly ok: false; readonly suggestions: readonly CountryCode[] }

/**
 * What people and sources also write, in any language, separated by `;`. Case, accents and punctuation do not count.
 * A name that may well mean another country is not here: “Korea” gets two suggestions.
 */
const aliases: Readonly<Record<CountryCode, string>> = {
  ABW: 'Aruba, the Netherlands with respect to',
  ANT: 'Netherlands Antilles and Aruba',
  ARE: 'UAE; Emirates; Объединённые Арабские Эмираты; Emirati',
  ASEAN: 'Association of Southeast Asian Nations (ASEAN); Association of Southeast Asian Nations',
  ATF: 'Fr. South Antarctic Terr.',
  ATG: 'Antigua',
  BES: 'Bonaire; Bonaire, Sint Eustatius and Saba; Bonaire, Saint Eustatius and Saba',
  BHR: 'Bahrain, Kingdom of',
  BHS: 'Багамские острова; The Bahamas; Bahamas, The',
  BIH: 'Bosnia; Bosnia Herzegovina; Bosna; Босния',
  BLR: 'Belorussia; Белоруссия; Republic of Belarus; Republika Belorusija; Bjelorusija; Республика Беларусь',
  BLX: 'Belgium and Luxembourg; Belgium Luxembourg; BLEU; LUX-BEL',
  BOL: 'Bolivia (Plurinational State of); Bolivia, Plurinational State of',
  BRICS: 'BRICS members; БРИКС+; BRICS+',
  BRN: 'Brunei Darussalam',
  CAF: 'CAR; Central African Rep.; ЦАР; Центрально-Африканская Республика',
  CCK: 'Cocos Islands',
  CEFTA: 'Central European Free Trade Agreement',
  CHE: 'Swiss Confederation; Svajcarska',
  CHN:
    'PRC; People’s Republic of China; China, mainland; Mainland China; КНР; ' +
    'Китайская Народная Республика; NR Kina',
  CIS: 'Содружество Независимых Государств; ЗНД; ZND; Commonwealth of Independent States (CIS)',
  CIV: 'Ivory Coast; Cote d Ivoire; Берег Слоновой Кости',
  COD:
    'Congo, Dem. Rep.; Congo (Kinshasa); Congo - Kinshasa; DRC; Democratic Republic of the Congo; ' +
    'Dem. Rep. of the Congo; Zaire; ZAR; Демократическая Республика Конго; Demokratska Republika Kongo; ' +
    'Kongo - Kinšasa',
  COG: 'Congo; Congo, Rep.; Congo (Brazzaville); Congo - Brazzaville; Конго; Kongo',
  COM: 'Коморские острова',
  CPV: 'Cabo Verde',
  CSK: 'Czech and Slovak Federal Republic; ЧССР; CSSR; ČSSR',
  CXR: 'Christmas Islands',
  CZE: 'Czech Republic; Czech Rep.; Чешская Республика; Češka Republika',
  DDR: 'GDR; Dem. Rep. of Germany; German Democratic Republic; Восточная Германия; NDR; DD; DR Nemačka',
  DEU:
    'Federal Republic of Germany; Germany, Federal Republic of; Fed. Rep. of Germany; West Germany; ' +
    'Deutschland; ФРГ; SR Nemačka; Njemačka; GER',
  DOM: 'Dominican Rep.',
  EAEU: 'EEU; EAES; ЕАЭС; ЕАЕУ; ЕАЕС; Eurasian Union; Evroazijska unija',
  EFTA:
    'European Free Trade Association (EFTA); European Free Trade Association; EFTA countries; ' +
    'Европейская ассоциация свободной торговли',
  EGY: 'Egypt, Arab Rep.; Arab Republic of Egypt',
  ESP: 'España',
  EUN:
    'European Union (partner code); EU; E.U.; EU27; EU27_2020; EU28; EUR; EU-27; EEC; ' +
    'European Communities; ЕС; ЕУ; Евросоюз; Evropska zajednica; Европейский Союз',
  FLK: 'Falkland Isds (Malvinas); Malvinas',
  FRA: 'Metropolitan France',
  FRO: 'Faeroe Islands; Faeroe Isds',
  FSM:
    'Micronesia, Federated States of; FS Micronesia; Federated States of Micronesia; ' +
    'Micronesia, Fed. Sts.; Micronesia (Fed. States of)',
  GBR:
    'UK; U.K.; Great Britain; Britain; England; United Kingdom of Great Britain and Northern Ireland; ' +
    'Соединённое Королевство; Англия; Velika Britanija; Engleska',
  GMB: 'The Gambia; Gambia, The; Republic of The Gambia',
  GRC: 'Hellas; Hellenic Republic; EL',
  HKG: 'Hong Kong SAR; Hong Kong SAR, China; Hong Kong SAR China; China, Hong Kong SAR; Hong Kong, China',
  HMD: 'Heard Island and McDonald Islands',
  HRV: 'Republic of Croatia; Republika Hrvatska',
  IRN: 'Iran, Islamic Rep.; Iran (Islamic Republic of); Islamic Republic of Iran; Исламская Республика Иран',
  KGZ: 'Kyrgyz Republic; Kyrgyz Rep.; Кыргызстан; Киргизстан',
  KNA: 'St. Kitts and Nevis',
  KOR:
    'Republic of Korea; Korea, Rep.; Rep. of Korea; Korea, Republic of; ROK; Южная Корея; ' +
    'Republika Koreja',
  KWT: 'Kuwait, the State of',
  LAO:
    'Лаосская Народно-Демократическая Республика; Lao PDR; Lao People’s Dem. Rep.; ' +
    'Lao People’s Democratic Republic; ЛНДР',
  LBN: 'Lebanese Republic',
  LBY: 'Libyan Arab Jamahiriya',
  LKA: 'Ceylon',
  MAC: 'Macau; China, Macao SAR; Macao, China; Macao SAR China; Macao SAR',
  MAF: 'Saint Martin (French part)',
  MDA:
    'Республика Молдова; Republic of Moldova; Rep. of Moldova; Moldova, Republic of; Молдавия; Moldova; ' +
    'Молдавија',
  MDV: 'Мальдивские острова',
  MKD:
    'Macedonia; FYROM; FYR Macedonia; Macedonia, FYR; TFYR of Macedonia; The former Yugoslav Republic of Macedonia; ' +
    'Македония; Makedonija; Македонија',
  MMR: 'Burma; BUR; Бирма; Mijanmar; Мијанмар',
  MNE: 'Montenegro, Republic of; Republika Crna Gora',
  MNP: 'N. Mariana Isds',
  NFK: 'Norfolk Islands',
  NLD: 'Holland; The Netherlands; Голландия; Nizozemska; Низоземска',
  NTZ: 'Neutral Zone',
  PAK: 'East and West Pakistan',
  PCI: 'Pacific Isds',
  PCN: 'Pitcairn',
  PRK:
    'Корейская Народно-Демократическая Республика; DPRK; Dem. People’s Rep. of Korea; Korea, Dem. Rep.; ' +
    'Democratic People’s Republic of Korea; Korea, Dem. People’s Rep.; ' +
    'Korea, Democratic People’s Republic of; Северная Корея',
  PSE:
    'Occ. Palestinian Terr.; Государство Палестина; State of Palestine; West Bank and Gaza; ' +
    'Palestinian Territories; Occupied Palestinian Territory; Палестинские территории; ' +
    'Palestinske teritorije',
  REU: 'Reunion',
  ROU: 'ROM; Roumania',
  RUS:
    'Russian Federation; Russian Fed.; The Russian Federation; РФ; RF; Российская Федерация; ' +
    'Ruska Federacija; Руска Федерација',
  SACU: 'Southern African Customs Union; ZA1; So. African Customs Union',
  SAU: 'Kingdom of Saudi Arabia; Saudi Arabia, Kingdom of; KSA',
  SCG:
    'FR Yugoslavia; FRY; Federal Republic of Yugoslavia; СРЈ; SRJ; Savezna Republika Jugoslavija; ' +
    'Союзная Республика Югославия; СРЮ; Državna zajednica Srbija i Crna Gora',
  SJM: 'Svalbard and Jan Mayen Islands',
  SRB: 'Republic of Serbia; Republika Srbija; Република Србија; Республика Сербия',
  SUN: 'USSR; U.S.S.R.; SU; SSSR; Советский Союз; СССР; Union of Soviet Socialist Republics',
  SVK: 'Slovak Republic; Slovak Rep.; Словацкая Республика',
  SWZ: 'Swaziland; Свазиленд; Svazilend',
  SXM: 'Saint Maarten; Sint Maarten (Dutch part)',
  SYR: 'Сирийская Арабская Республика; Syrian Arab Republic',
  TLS: 'East Timor; TMP; Тимор-Лешти; Timor Leste',
  TUR: 'Turkey; Republic of Türkiye; Turkiye',
  TWN:
    'Chinese Taipei; Taiwan, China; Taiwan, Province of China; Taipei, Chinese; Other Asia, nes; S19; ' +
    'Тайвань (Китай); Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu',
  TZA: 'United Republic of Tanzania; United Rep. of Tanzania',
  UKR: 'The Ukraine',
  UMI: 'United States Minor Outlying Islands; U.S. Outlying Islands',
  USA:
    'U.S.; U.S.A.; United States of America; America; USA, Puerto Rico and US Virgin Islands; ' +
    'Соединённые Штаты; Соединённые Штаты Америки; Sjedinjene Američke Države; Sjedinjene Države; ' +
    'Сједињене Америчке Државе; Amerika; Америка',
  USMCA:
    'North American Free Trade Agreement (NAFTA); NAFTA; НАФТА; North American Free Trade Agreement; ' +
    'CUSMA; T-MEC',
  VAT: 'Holy See; Holy See (Vatican City State); Vatican; Святой Престол; Sveta stolica',
  VDR: 'Dem. Rep. of Vietnam',
  VEN:
    'Венесуэла (Боливарианская Республика); Venezuela, RB; Venezuela (Bolivarian Republic of); ' +
    'Venezuela, Bolivarian Republic of',
  VGB: 'Virgin Islands, British; BVI',
  VIR: 'United States Virgin Islands; Virgin Islands, US',
  VNM: 'Rep. of Vietnam; Viet Nam; Socialist Republic of Vietnam',
  WB6:
    'Western Balkans; Western Balkans Six; Western Balkans 6; WB 6; Западные Балканы; Zapadni Balkan; ' +
    'Западни Балкан',
  WLD: 'W00; All; Total world; Мир; Svijet; Все страны; Ceo svet',
  WLF: 'Wallis and Futuna Islands',
  XKX:
    'UNMIK/Kosovo; UNMIK; Kosovo*; Kosovo (UNSCR 1244); XKO; _KS; Kosovo and Metohija; ' +
    'Kosovo i Metohija; KiM',
  YEM: 'Arab Rep. of Yemen; Yemen, Arab Republic of; Yemen, Rep.',
  YMD: 'Dem. Yemen; Yemen, People’s Democratic Republic',
  YUG:
    'Yugoslavia; Former Yugoslavia; SFRY; YU; SFRJ; Jugoslavija; СФРЮ; Югославия; SFR Yugoslavia; ' +
    'Socialist Federal Republic of Yugoslavia',
  ZAF: 'South African Republic; RSA; JAR; Южно-Африканская Республика; Južna Afrika; Южная Африка',
  'X-AFR-NES': 'F19',
  'X-AME-NES': 'Rest of America',
  'X-BUN': 'X1',
  'X-CACM-NES': 'R91; CACM, nes',
  'X-CAMEU-NES': '_AC; Africa CAMEU region, nes',
  'X-CAR-NES': 'A49',
  'X-EEU-NES': 'E29',
  'X-EFTA-NES': 'R20; Europe EFTA, nes',
  'X-EU-NES': 'Europe EU, nes; European Union, n.e.s.',
  'X-EUR-NES': 'E19',
  'X-FZ': 'X2',
  'X-LAIA-NES': 'LAIA, nes',
  'X-MYP': 'Peninsula Malaysia',
  'X-NAF-NES': 'F49',
  'X-NAM-NES': 'A59; North America and Central America, nes',
  'X-NES':
    'Other Countries, n.e.s.; Areas nes; Areas, not elsewhere specified; Unspecified; _X; Nerazvrstano; ' +
    'Прочие страны',
  'X-OCE-NES': 'O19',
  'X-RHN': 'Rhodesia Nyas',
  'X-RYU': 'Ryukyu Isd',
  'X-SPE': 'XX',
  'X-WAS-NES': 'F97',
}

/**
 * The country somebody means: ISO 3166-1 codes of two or three letters, codes of ours, a number of UN Comtrade or M49
 * (its latest holder), or a name in any of the languages, whatever its case, accents and punctuation. A text that
 * fits nothing gets up to three nearest names instead.
 */
export function findCountry(text: string): CountryFound {
  const exact = countryOf(text.trim().toUpperCase())
  if (exact) return { ok: true, code: exact.code }
  if (/^\s*\d{1,4}\s*$/.test(text)) {
    const country = latestByComtrade(Number(text))
    return country ? { ok: true, code: country.code } : { ok: false, suggestions: [] }
  }
  const key = keyOf(text)
  const code = index().get(key)
  return code === undefined ? { ok: false, suggestions: nearest(key) } : { ok: true, code }
}

let built: ReadonlyMap<string, CountryCode> | undefined

/** Made when first asked for: most commands are given codes. */
function index(): ReadonlyMap<string, CountryCode> {
  return (built ??= new Map(entries().toReversed())) // the first of two equal keys wins
}

/** Every key, the surest first. */
function entries(): [string, CountryCode][] {
  return [
    ...allCountries.flatMap(({ code, iso2 }) =>
      (iso2 ? [code, iso2] : [code]).map((key) => entry(key, code)),
    ),
    ...languages.flatMap((language) =>
      allCountries.map(({ code }) => entry(countryName(code, language), code)),
    ),
    ...Object.entries(aliases).flatMap(([code, texts]) => texts.split(';').map((key) => entry(key, code))),
  ]
}

const entry = (text: string, code: CountryCode): [string, CountryCode] => [keyOf(text), code]

const foreignLetters: Readonly<Record<string, string>> = { đ: 'dj', ø: 'o', ł: 'l', ı: 'i', æ: 'ae', ß: 'ss' }

/** How code lists shorten names; only beside other words, for BR and ST are Brazil and São Tomé. */
const shortWords = new Map([
  ['br', 'british'],
  ['dem', 'democratic'],
  ['fed', 'federal'],
  ['fr', 'french'],
  ['isd', 'island'],
  ['isds', 'islands'],
  ['occ', 'occupied'],
  ['rep', 'republic'],
  ['st', 'saint'],
  ['terr', 'territory'],
  ['the', ''],
])

/** What two spellings of one name share: “Côte d’Ivoire” and “COTE DIVOIRE”, “U.K.” and “UK”, “Cook Isds” in full. */
function keyOf(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/\(\.{3}\d{4}\)/, '') // the last year, as UN Comtrade adds it
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ`.]/g, '')
    .replace(/[đøłıæß]/g, (letter) => foreignLetters[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
  if (words.length < 2) return words.join('')
  return words
    .map((word) => shortWords.get(word) ?? word)
    .filter(Boolean)
    .join(' ')
}

/** Up to three countries, nearest first; a name that holds the whole text as words counts as one edit away. */
function nearest(key: string): CountryCode[] {
  if (key === '') return []
  const limit = Math.max(1, Math.floor(key.length * 0.4))
  const best = new Map<CountryCode, number>()
  for (const [name, code] of index()) {
    const distance = ` ${name} `.includes(` ${key} `) ? 1 : distanceWithin(limit, key, name)
    if (distance <= Math.min(limit, best.get(code) ?? limit)) best.set(code, distance)
  }
  return [...best]
    .toSorted(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([code]) => code)
}

function distanceWithin(limit: number, key: string, name: string): number {
  return Math.abs(key.length - name.length) > limit ? Infinity : editDistance(key, name)
}
