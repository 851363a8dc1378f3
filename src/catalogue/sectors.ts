import { toCyrillic } from '../messages/serbian-script.js'

type SectionNames = {
  readonly divisions: string
  readonly en: string
  readonly ru: string
  readonly sr: string
}

/**
 * Sections of NACE Rev. 2 with their divisions: the classification behind КД 2010 of Serbia and ОКВЭД 2 of Russia as well.
 * Source: Regulation (EC) No 1893/2006, annex I; short names.
 */
const sections: Readonly<Record<string, SectionNames>> = {
  A: { divisions: '01-03', en: 'Agriculture, forestry and fishing', ru: 'Сельское и лесное хозяйство, рыболовство', sr: 'Poljoprivreda, šumarstvo i ribarstvo' },
  B: { divisions: '05-09', en: 'Mining and quarrying', ru: 'Добыча полезных ископаемых', sr: 'Rudarstvo' },
  C: { divisions: '10-33', en: 'Manufacturing', ru: 'Обрабатывающая промышленность, производство', sr: 'Prerađivačka industrija, proizvodnja' },
  D: { divisions: '35-35', en: 'Electricity, gas, steam', ru: 'Электроэнергия, газ, пар', sr: 'Električna energija, gas, para' },
  E: { divisions: '36-39', en: 'Water supply, sewerage, waste', ru: 'Водоснабжение, канализация, отходы', sr: 'Vodosnabdevanje, otpadne vode, otpad' },
  F: { divisions: '41-43', en: 'Construction', ru: 'Строительство', sr: 'Građevinarstvo' },
  G: { divisions: '45-47', en: 'Wholesale and retail trade', ru: 'Оптовая и розничная торговля', sr: 'Trgovina na veliko i malo' },
  H: { divisions: '49-53', en: 'Transport and storage', ru: 'Транспорт и складирование', sr: 'Saobraćaj i skladištenje' },
  I: { divisions: '55-56', en: 'Accommodation and food service', ru: 'Гостиницы и общественное питание', sr: 'Smeštaj i ishrana' },
  J: { divisions: '58-63', en: 'Information and communication', ru: 'Информация и связь', sr: 'Informisanje i komunikacije' },
  K: { divisions: '64-66', en: 'Finance and insurance', ru: 'Финансы и страхование', sr: 'Finansije i osiguranje' },
  L: { divisions: '68-68', en: 'Real estate', ru: 'Недвижимость', sr: 'Nekretnine' },
  M: { divisions: '69-75', en: 'Professional, scientific and technical services', ru: 'Профессиональные, научные и технические услуги', sr: 'Stručne, naučne i tehničke usluge' },
  N: { divisions: '77-82', en: 'Administrative and support services', ru: 'Административные и вспомогательные услуги', sr: 'Administrativne i pomoćne usluge' },
  O: { divisions: '84-84', en: 'Public administration and defence', ru: 'Государственное управление и оборона', sr: 'Državna uprava i odbrana' },
  P: { divisions: '85-85', en: 'Education', ru: 'Образование', sr: 'Obrazovanje' },
  Q: { divisions: '86-88', en: 'Health and social work', ru: 'Здравоохранение и социальные услуги', sr: 'Zdravstvo i socijalna zaštita' },
  R: { divisions: '90-93', en: 'Arts, entertainment, recreation', ru: 'Искусство, развлечения, отдых', sr: 'Umetnost, zabava, rekreacija' },
  S: { divisions: '94-96', en: 'Other services', ru: 'Прочие услуги', sr: 'Ostale usluge' },
  T: { divisions: '97-98', en: 'Households as employers', ru: 'Домашние хозяйства как работодатели', sr: 'Domaćinstva kao poslodavci' },
  U: { divisions: '99-99', en: 'Extraterritorial organisations', ru: 'Экстерриториальные организации', sr: 'Eksteritorijalne organizacije' },
} // prettier-ignore

/** The section of a sector that is a code of NACE Rev. 2: `C`, `31`, `31.01`, `C31`, `NACE 31`; null for words. */
export const sectionOf = (sector: string): string | null => {
  const [, letter, division] =
    /^(?:nace\s*)?(?:(?=[a-u\d])([a-u])?\s*(\d\d)?(?:\.\d{1,2})*)$/i.exec(sector.trim()) ?? []
  if (division === undefined) return letter?.toUpperCase() ?? null
  const found = Object.entries(sections).find(([, { divisions }]) => {
    const [from = '', to = ''] = divisions.split('-')
    return division >= from && division <= to
  })?.[0]
  return found === undefined || (letter !== undefined && letter.toUpperCase() !== found) ? null : found
}

/** Letters and names of the sections, in English, Russian and Serbian in both scripts. */
export const sectionNames = (): readonly { readonly section: string; readonly names: readonly string[] }[] =>
  Object.entries(sections).map(([section, { en, ru, sr }]) => ({
    section,
    names: [en, ru, sr, toCyrillic(sr)],
  }))

/** A section’s name in English; the letter alone where there is none. */
export const sectionName = (section: string): string => sections[section]?.en ?? section
