import type { CountryCode } from '../../domain/country.js'
import type { TextLanguage } from '../quantities/found.js'

/** First parts of adjectives of two countries that are no form of a country's name: `Sino-Russian`. */
const prefixes: Readonly<Record<'en' | 'ru' | 'sr-Latn', string>> = {
  en:
    'sino CHN, chino CHN, indo IND, anglo GBR, franco FRA, russo RUS, serbo SRB, greco GRC, graeco GRC, turco TUR, turko TUR, ' +
    'italo ITA, hispano ESP, luso PRT, austro AUT, polono POL, germano DEU, belgo BEL, dano DNK, bulgaro BGR, ' +
    'croato HRV, czecho CZE, nippo JPN, japano JPN, israelo ISR, irano IRN, ukraino UKR, americano USA, americo USA, ' +
    'hungaro HUN, romano ROU, swedo SWE, finno FIN, helleno GRC, syro SYR, soviet SUN, sovieto SUN, egypto EGY, ' +
    'albano ALB, armeno ARM, brasilo BRA, mongolo MNG, perso IRN, euro EUN',
  ru:
    'американо USA, англо GBR, франко FRA, германо DEU, итало ITA, испано ESP, японо JPN, индо IND, греко GRC, турко TUR, ' +
    'австро AUT, ирано IRN, афгано AFG, армяно ARM, грузино GEO, украино UKR, болгаро BGR, румыно ROU, сербо SRB, хорвато HRV, ' +
    'албано ALB, чехо CZE, шведо SWE, мексикано MEX, канадо CAN, палестино PSE, ливано LBN, монголо MNG, русо RUS, бразило BRA, ' +
    'аргентино ARG, кубино CUB, египто EGY, вьетнамо VNM, азербайджано AZE',
  'sr-Latn':
    'anglo GBR, franko FRA, italo ITA, austro AUT, indo IND, sino CHN, germano DEU, hispano ESP, turko TUR, srbo SRB, ' +
    'americko USA, luzo PRT, belgo BEL, greko GRC, ruso RUS',
}

const built = new Map<string, ReadonlyMap<string, CountryCode>>()

/** The code each first part stands for, by key. */
export const prefixCodes = (language: TextLanguage): ReadonlyMap<string, CountryCode> => {
  const key = language === 'sr-Cyrl' ? 'sr-Latn' : language
  const known = built.get(key)
  if (known !== undefined) return known
  const made = new Map(
    prefixes[key]
      .split(',')
      .map((pair) => pair.trim().split(' ') as [string, CountryCode])
      .filter(([prefix]) => prefix !== ''),
  )
  built.set(key, made)
  return made
}
