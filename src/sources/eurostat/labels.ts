import { allCountries, type CountryCode } from '../../domain/country.js'
import { sourceCode, type SourceCode } from '../../domain/source-code.js'
import { countryLabels } from '../../messages/country-labels.js'
import { countryName } from '../../messages/country-names.js'
import { eurostatCountry, isAggregateCode } from './codes.js'

/** Easy Comext's English forms that are not the plain names, without the notes in brackets. */
const englishForms: Readonly<Record<string, CountryCode>> = {
  'European Union - 27 countries': 'EUN',
  'All countries of the world': 'WLD',
  'Bolivia, Plurinational State of': 'BOL',
  'Bonaire, Sint Eustatius and Saba': 'BES',
  'Brunei Darussalam': 'BRN',
  'Cabo Verde': 'CPV',
  'Cocos Islands': 'CCK',
  Congo: 'COG',
  'Congo, Democratic Republic of': 'COD',
  'Falkland Islands': 'FLK',
  'Heard Island and McDonald Islands': 'HMD',
  'High seas': 'X-NES',
  'Holy See': 'VAT',
  'Iran, Islamic Republic of': 'IRN',
  'Korea, Democratic People’s Republic of': 'PRK',
  'Korea, Republic of': 'KOR',
  'Lao People’s Democratic Republic': 'LAO',
  'Micronesia, Federated States of': 'FSM',
  'Moldova, Republic of': 'MDA',
  'Netherlands Antilles': 'ANT',
  'Occupied Palestinian Territory': 'PSE',
  'Russian Federation': 'RUS',
  'Saint Helena, Ascension and Tristan da Cunha': 'SHN',
  'Sao Tome and Principe': 'STP',
  'South Georgia and South Sandwich Islands': 'SGS',
  'St Kitts and Nevis': 'KNA',
  'St Lucia': 'LCA',
  'St Pierre and Miquelon': 'SPM',
  'St Vincent and the Grenadines': 'VCT',
  'Syrian Arab Republic': 'SYR',
  'Tanzania, United Republic of': 'TZA',
  Türkiye: 'TUR',
  'United States Minor Outlying Islands': 'UMI',
  'Venezuela, Bolivarian Republic of': 'VEN',
  'Viet Nam': 'VNM',
  'Virgin Islands, British': 'VGB',
  'Virgin Islands, United States': 'VIR',
}

/** Its French forms that CLDR spells in another way. */
const frenchForms: Readonly<Record<string, CountryCode>> = {
  'Union européenne - 27 pays': 'EUN',
  'Tous les pays du monde': 'WLD',
  'Bolivie, Etat plurinational de': 'BOL',
  'Bonaire, Saint-Eustache et Saba': 'BES',
  Congo: 'COG',
  'Congo, République démocratique du': 'COD',
  'Corée, République de': 'KOR',
  'Corée, République populaire démocratique de': 'PRK',
  'Haute mer': 'X-NES',
  'Iles Cocos': 'CCK',
  'Iles Falkland': 'FLK',
  'Iles Géorgie du Sud et Sandwich du Sud': 'SGS',
  'Iles Heard et McDonald': 'HMD',
  'Iles Turks-et-Caïcos': 'TCA',
  'Iles Vierges britanniques': 'VGB',
  'Iles Vierges des Etats-Unis': 'VIR',
  'Iles mineures éloignées des Etats-Unis': 'UMI',
  'Iran, République islamique d’': 'IRN',
  'Micronésie, Etats fédérés de': 'FSM',
  'Moldavie, République de': 'MDA',
  'Antilles néerlandaises': 'ANT',
  'République arabe syrienne': 'SYR',
  'République démocratique populaire lao': 'LAO',
  'Russie, Fédération de': 'RUS',
  'Saint-Christophe-et-Nevis': 'KNA',
  'Saint-Siège': 'VAT',
  'Sainte-Hélène, Ascension et Tristan da Cunha': 'SHN',
  'Sao Tomé-et-Principe': 'STP',
  'Sint-Maarten': 'SXM',
  'Tanzanie, République unie de': 'TZA',
  Tchéquie: 'CZE',
  'Terres australes françaises': 'ATF',
  'Territoire palestinien occupé': 'PSE',
  'Timor-Oriental': 'TLS',
  Tokélaou: 'TKL',
  'Venezuela, République bolivarienne du': 'VEN',
}

/** Trade whose partner is not a country, however the label goes on (“within the framework of …”). */
const unnamed: readonly (readonly [RegExp, CountryCode])[] = [
  [/^Countries and territories not specified for commercial or military reasons\b/i, 'X-SPE'],
  [/^Pays et territoires non précisés pour des raisons commerciales ou militaires\b/i, 'X-SPE'],
  [/^Countries and territories not specified\b/i, 'X-NES'],
  [/^Pays et territoires non déterminés\b/i, 'X-NES'],
  [/^(?:Stores and provisions|Avitaillement et soutage)\b/i, 'X-BUN'],
]

/** Sums over countries that have no code here; the Union in the composition of each day is one of them. */
const aggregate =
  /^(?:Euro[ -]?area|Zone euro|Extra-|Intra-|European Union$|Union européenne$|European Union - |Union européenne - )/i

const notes = / \(.*$/s
const english = countryLabels(englishForms)
/** Worked out when the first label is read: a program that only lists the sources needs no names. */
let frenchByName: ReadonlyMap<string, CountryCode> | undefined
const french = (): ReadonlyMap<string, CountryCode> => (frenchByName ??= frenchNames())

const frenchNames = (): Map<string, CountryCode> => {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' })
  return new Map<string, CountryCode>([
    ...allCountries.flatMap(({ code, iso2 }): [string, CountryCode][] => {
      const name = iso2 === null ? undefined : names.of(iso2)
      return name === undefined ? [] : [[plain(name), code]]
    }),
    ...Object.entries(frenchForms).map(([name, code]): [string, CountryCode] => [plain(name), code]),
  ])
}

/** Letters without case, accents and punctuation, as French labels vary in all three. */
function plain(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

/**
 * What a label of Easy Comext means in a year: a name in English or French with notes in brackets, or with its code in
 * front (`AT-Austria`).
 * @returns null for a sum over countries; `undefined` for what nobody knows
 */
export const labelCountry = (label: string, year: number): CountryCode | null | undefined => {
  const [, prefix] = /^([A-Z]{2}|EU27_2020|WORLD)-/.exec(label) ?? []
  const coded = prefix === undefined ? null : eurostatCountry(prefix, year)
  if (coded !== null) return coded
  const name = label.replace(notes, '').trim()
  const known = named(name)
  if (known === 'BEL' && year < 1999) return 'BLX' // with Luxembourg, as the note says
  if (known !== undefined) return known
  return aggregate.test(name) || isAggregateCode(name) ? null : undefined
}

const remembered = new Map<string, CountryCode | undefined>()

const named = (name: string): CountryCode | undefined => {
  if (!remembered.has(name)) remembered.set(name, lookUp(name))
  return remembered.get(name)
}

const lookUp = (name: string): CountryCode | undefined => {
  const residual = unnamed.find(([pattern]) => pattern.test(name))?.[1]
  if (residual !== undefined) return residual
  if (aggregate.test(name) && englishForms[name] === undefined && frenchForms[name] === undefined)
    return undefined
  return englishForms[name] ?? french().get(plain(name)) ?? english(name) ?? undefined
}

/** English labels without their notes, as a list that large files are joined with. */
export const labelCodes = (): readonly SourceCode[] =>
  [
    ...new Map<string, CountryCode>([
      ...allCountries
        .filter(({ kind }) => kind === 'state' || kind === 'territory')
        .map(({ code }): [string, CountryCode] => [countryName(code, 'en'), code]),
      ...Object.entries(englishForms),
    ]),
  ].flatMap(([label, code]) =>
    code === 'BEL'
      ? [sourceCode(label, 'BLX', 0, 1998), sourceCode(label, 'BEL', 1999)]
      : [sourceCode(label, code)],
  )
