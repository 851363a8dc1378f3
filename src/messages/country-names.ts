import { countryOf, type CountryCode } from '../domain/country.js'
import type { Language } from './language.js'
import { toCyrillic } from './serbian-script.js'

/** English, Russian, Serbian Latin; the Cyrillic form only where the letters do not give it. */
type Names = readonly [en: string, ru: string, latin: string, cyrillic?: string]

/** Instead of the names in CLDR, where those are long, dated, abbreviated or misspelt. */
const betterNames: Readonly<Record<CountryCode, Names>> = {
  CAF: ['Central African Republic', 'Центральноафриканская Республика', 'Centralnoafrička Republika'],
  CIV: ['Côte d’Ivoire', 'Кот-д’Ивуар', 'Obala Slonovače'],
  COD: ['DR Congo', 'ДР Конго', 'DR Kongo'],
  COG: ['Republic of the Congo', 'Республика Конго', 'Republika Kongo'],
  HKG: ['Hong Kong', 'Гонконг', 'Hongkong'],
  HMD: ['Heard and McDonald Islands', 'Острова Херд и Макдональд', 'Ostrva Herd i Mekdonald'],
  MAC: ['Macao', 'Макао', 'Makao'],
  MAF: ['Saint Martin', 'Сен-Мартен', 'Sen Marten'],
  MMR: ['Myanmar', 'Мьянма', 'Mjanmar'],
  NFK: ['Norfolk Island', 'Остров Норфолк', 'Ostrvo Norfolk'],
  PSE: ['Palestine', 'Палестина', 'Palestina'],
  SHN: ['Saint Helena', 'Остров Святой Елены', 'Sveta Jelena'],
  STP: ['São Tomé and Príncipe', 'Сан-Томе и Принсипи', 'Sao Tome i Prinsipe'],
  SWZ: ['Eswatini', 'Эсватини', 'Esvatini'],
  SXM: ['Sint Maarten', 'Синт-Мартен', 'Sint Marten'],
  TLS: ['Timor-Leste', 'Восточный Тимор', 'Istočni Timor'],
  UMI: ['US Minor Outlying Islands', 'Внешние малые острова США', 'Udaljena ostrva SAD'],
  USA: ['United States', 'США', 'SAD'],
  VGB: ['British Virgin Islands', 'Британские Виргинские острова', 'Britanska Devičanska ostrva'],
  VIR: ['US Virgin Islands', 'Американские Виргинские острова', 'Američka Devičanska ostrva'],
  ZAF: ['South Africa', 'ЮАР', 'Južnoafrička Republika'],
}

/** Codes CLDR has no name for. */
const ownNames: Readonly<Record<CountryCode, Names>> = {
  'X-CHI': ['Channel Islands', 'Нормандские острова', 'Kanalska ostrva'],
  ATB: [
    'British Antarctic Territory',
    'Британская антарктическая территория',
    'Britanska antarktička teritorija',
  ],
  MID: ['Midway Islands', 'Острова Мидуэй', 'Ostrva Midvej'],
  PUS: [
    'US Miscellaneous Pacific Islands',
    'Прочие тихоокеанские острова США',
    'Ostala pacifička ostrva SAD',
  ],
  WAK: ['Wake Island', 'Остров Уэйк', 'Ostrvo Vejk'],

  YUG: ['Yugoslavia (to 1991)', 'Югославия (до 1991)', 'Jugoslavija (do 1991)'],
  SCG: ['Serbia and Montenegro', 'Сербия и Черногория', 'Srbija i Crna Gora'],
  SUN: ['Soviet Union', 'СССР', 'Sovjetski Savez'],
  CSK: ['Czechoslovakia', 'Чехословакия', 'Čehoslovačka'],
  DDR: ['East Germany', 'ГДР', 'Istočna Nemačka'],
  BLX: ['Belgium–Luxembourg', 'Бельгия и Люксембург', 'Belgija i Luksemburg'],
  SACU: ['Southern African Customs Union', 'Южноафриканский таможенный союз', 'Južnoafrička carinska unija'],
  VDR: ['North Vietnam', 'Северный Вьетнам', 'Severni Vijetnam'],
  YMD: ['South Yemen', 'Южный Йемен', 'Južni Jemen'],
  ANT: ['Netherlands Antilles', 'Нидерландские Антильские острова', 'Holandski Antili'],
  NTZ: [
    'Neutral Zone (Iraq, Saudi Arabia)',
    'Нейтральная зона (Ирак и Саудовская Аравия)',
    'Neutralna zona (Irak i Saudijska Arabija)',
  ],
  PCI: [
    'Pacific Islands (Trust Territory)',
    'Тихоокеанские острова (подопечная территория)',
    'Pacifička ostrva (starateljska teritorija)',
  ],
  PCZ: ['Panama Canal Zone', 'Зона Панамского канала', 'Zona Panamskog kanala'],
  SKM: ['Sikkim', 'Сикким', 'Sikim'],
  'X-MYP': ['Peninsular Malaysia (to 1963)', 'Малайя (до 1963)', 'Poluostrvska Malezija (do 1963)'],
  'X-RHN': ['Rhodesia and Nyasaland', 'Федерация Родезии и Ньясаленда', 'Rodezija i Njasalend'],
  'X-RYU': ['Ryukyu Islands', 'Острова Рюкю', 'Ostrva Rjukju'],
  'X-SBH': ['Sabah', 'Сабах', 'Sabah'],
  'X-SWK': ['Sarawak', 'Саравак', 'Saravak'],
  'X-TGK': ['Tanganyika', 'Танганьика', 'Tanganjika'],
  'X-ZNZ': ['Zanzibar and Pemba', 'Занзибар и Пемба', 'Zanzibar i Pemba'],

  'X-NES': ['Areas, nes', 'Страны, не указанные отдельно', 'Ostale zemlje, nerazvrstano'],
  'X-AFR-NES': ['Other Africa, nes', 'Африка, прочие', 'Afrika, nerazvrstano'],
  'X-AME-NES': ['Rest of America, nes', 'Америка, прочие', 'Amerika, nerazvrstano'],
  'X-CACM-NES': [
    'Central American Common Market, nes',
    'Центральноамериканский общий рынок, прочие',
    'Srednjoameričko zajedničko tržište, nerazvrstano',
  ],
  'X-CAMEU-NES': [
    'Central African Economic and Monetary Union, nes',
    'Центральноафриканский экономический и валютный союз, прочие',
    'Centralnoafrička ekonomska i monetarna unija, nerazvrstano',
  ],
  'X-CAR-NES': ['Caribbean, nes', 'Карибский бассейн, прочие', 'Karibi, nerazvrstano'],
  'X-EEU-NES': ['Eastern Europe, nes', 'Восточная Европа, прочие', 'Istočna Evropa, nerazvrstano'],
  'X-EFTA-NES': ['EFTA, nes', 'ЕАСТ, прочие', 'EFTA, nerazvrstano'],
  'X-EU-NES': ['European Union, nes', 'Европейский союз, прочие', 'Evropska unija, nerazvrstano'],
  'X-EUR-NES': ['Other Europe, nes', 'Европа, прочие', 'Evropa, nerazvrstano'],
  'X-LAIA-NES': [
    'Latin American Integration Association, nes',
    'Латиноамериканская ассоциация интеграции, прочие',
    'Latinoameričko udruženje za integraciju, nerazvrstano',
  ],
  'X-NAF-NES': ['Northern Africa, nes', 'Северная Африка, прочие', 'Severna Afrika, nerazvrstano'],
  'X-NAM-NES': [
    'North and Central America, nes',
    'Северная и Центральная Америка, прочие',
    'Severna i Srednja Amerika, nerazvrstano',
  ],
  'X-OCE-NES': ['Oceania, nes', 'Океания, прочие', 'Okeanija, nerazvrstano'],
  'X-WAS-NES': ['Western Asia, nes', 'Западная Азия, прочие', 'Zapadna Azija, nerazvrstano'],
  'X-BUN': ['Bunkers', 'Снабжение судов и самолётов', 'Snabdevanje brodova i aviona'],
  'X-FZ': ['Free zones', 'Свободные зоны', 'Slobodne zone'],
  'X-SPE': ['Special categories', 'Особые категории', 'Posebne kategorije'],

  ASEAN: ['ASEAN', 'АСЕАН', 'ASEAN'],
  BRICS: ['BRICS', 'БРИКС', 'BRIKS'],
  CEFTA: ['CEFTA', 'ЦЕФТА', 'CEFTA'],
  CIS: ['Commonwealth of Independent States', 'СНГ', 'Zajednica nezavisnih država'],
  EAEU: ['Eurasian Economic Union', 'Евразийский экономический союз', 'Evroazijska ekonomska unija'],
  EFTA: ['EFTA', 'ЕАСТ', 'EFTA'],
  USMCA: ['USMCA', 'ЮСМКА', 'USMCA', 'USMCA'],
  WB6: ['Western Balkan Six', 'Западнобалканская шестёрка', 'Zapadnobalkanska šestorka'],
  WLD: ['World', 'Весь мир', 'Svet'],
}

const written = new Map(Object.entries({ ...betterNames, ...ownNames }))

/** The short name of a country, group or residual in a language; an unknown code comes back as it is. */
export function countryName(code: CountryCode, language: Language): string {
  const names = written.get(code)
  if (names) return inLanguage(names, language)
  const iso2 = countryOf(code)?.iso2
  const name = iso2 && regionNames(language).of(iso2)
  return name ? spelt(name, language) : code
}

function inLanguage([en, ru, latin, cyrillic]: Names, language: Language): string {
  if (language === 'sr-Cyrl') return cyrillic ?? toCyrillic(latin)
  return { en, ru, 'sr-Latn': latin }[language]
}

const formatters = new Map<Language, Intl.DisplayNames>()

/** Making a formatter costs far more than asking it. */
function regionNames(language: Language): Intl.DisplayNames {
  const made = formatters.get(language)
  if (made) return made
  const formatter = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  formatters.set(language, formatter)
  return formatter
}

/** CLDR's names as a sentence writes them: no “&”, no “St.”, no “о-ва”, and one capital in Serbian islands. */
function spelt(name: string, language: Language): string {
  if (language === 'en') return name.replaceAll('&', 'and').replace('St.', 'Saint')
  if (language === 'ru') return name.replace(/^о-в/, 'Остров').replace('о-в', 'остров')
  return name.replace(' Ostrv', ' ostrv').replace(' Острв', ' острв')
}
