import { allCountries, type CountryCode } from '../../domain/country.js'
import { countryLabels } from '../../messages/country-labels.js'

/** Trade Map's own labels, and those of its French and Spanish pages that are not plain names. */
const own: Readonly<Record<CountryCode, string>> = {
  WLD: 'World|world|Monde|monde|Le monde|le monde|Mundo|mundo|el mundo|Мир|мир|Весь мир',
  'X-NES': 'Area Nes|Area, nes|Areas, nes',
  'X-FZ': 'Free Zones',
  'X-BUN': 'Ship stores and bunkers',
  'X-SPE': 'Special categories',
  'X-EUR-NES': 'Europe Othr. Nes',
  RUS: 'Fédération de Russie|Russie, Fédération de|Federación de Rusia|Rusia, Federación de',
  USA: "Etats-Unis d'Amérique|États-Unis d'Amérique|Estados Unidos de América",
  KOR: 'Corée, République de|République de Corée|Corea, República de|República de Corea',
  TWN: 'Taipei Chinois|Taipei chinois|Taipei Chino|Taipei chino',
  IRN: "Iran, République islamique d'|Iran (République islamique d')|Irán, República Islámica del|Irán (República Islámica del)",
  MDA: 'Moldova, République de|Moldavie, République de|República de Moldova|Moldova, República de',
  CZE: 'République tchèque|República Checa',
  GBR: 'Royaume-Uni|Reino Unido',
  NLD: 'Pays-Bas|Países Bajos',
}

/** Names of countries in French and Spanish, as the Unicode project has them. */
const translated = (): [string, CountryCode][] =>
  ['fr', 'es'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return allCountries.flatMap(({ code, iso2, kind }): [string, CountryCode][] => {
      const isLand = kind === 'state' || kind === 'territory'
      const name = iso2 !== null && isLand ? names.of(iso2) : undefined
      return name === undefined ? [] : [[name, code]]
    })
  })

const ownLabels = Object.entries(own).flatMap(([code, labels]) =>
  labels.split('|').map((label): [string, CountryCode] => [label, code]),
)

const english = countryLabels(Object.fromEntries(ownLabels))
/** Worked out when the first such label is read. */
let others: ReadonlyMap<string, CountryCode> | undefined

/** The country of a label in any of Trade Map's languages; what the code table knows by that name goes first. */
export const tradeMapCountry = (label: string): CountryCode | null =>
  english(label) ?? (others ??= new Map(translated())).get(label.trim()) ?? null
