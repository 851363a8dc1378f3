import { romanise } from '../sanctions/names/romanise.js'

/** What a column of a table holds. Those of a contact are numbered where there are several. */
export const columns = [
  'id', 'name', 'aliases', 'country', 'address', 'register_number', 'register_kind', 'tax_number', 'sector', 'hs_chapters', 'offers', 'seeks',
  'languages', 'contact_person', 'contact_role', 'contact_email', 'contact_phone', 'website', 'links', 'media', 'verified_on', 'note', 'source',
] as const // prettier-ignore
export type Column = (typeof columns)[number]

/** Headings by which columns are known beside their own names, in English, Russian and Serbian; in Serbian either script. */
const headings: Readonly<Record<Column, string>> = {
  id: 'catalogue id | идентификатор | identifikator',
  name: `organisation | organization | company | company name | organisation name | firm | naziv | название | наименование | организация | компания | предприятие |
    ime | ime firme | firma | preduzeće | kompanija | organizacija | naziv firme | naziv preduzeća | poslovno ime`,
  aliases: `alias | other names | also known as | name in other scripts | short name | другие названия | другое название | краткое название | сокращенное название |
    drugi nazivi | drugo ime | skraćeni naziv | skraćeno poslovno ime`,
  country: 'iso3 | страна | država | zemlja',
  address: 'full address | seat | адрес | юридический адрес | adresa | sedište',
  register_number: `registration number | company number | reg no | register no | регистрационный номер | огрн | ogrn | matični broj | mb | broj registra | registarski broj`,
  register_kind: 'register | registration kind | реестр | вид номера | registar | vrsta broja',
  tax_number: 'vat number | vat | tax id | инн | inn | налоговый номер | pib | poreski broj',
  sector:
    'industry | branch | nace | activity | отрасль | сектор | оквэд | вид деятельности | sektor | delatnost | grana | šifra delatnosti',
  hs_chapters: `hs | hs chapter | chapters | hs codes | тн вэд | группы тн вэд | группа тн вэд | главы гс | glave hs | hs glave | glave | tarifne glave | carinska tarifa`,
  offers: 'offer | products | supplies | предложение | предлагает | продукция | nudi | ponuda | proizvodi',
  seeks: 'seek | looking for | demand | wants | спрос | ищет | запрос | traži | potražnja',
  languages: 'language | языки | язык | jezici | jezik',
  contact_person:
    'contact | contact name | контактное лицо | контакт | kontakt osoba | kontakt | osoba za kontakt | lice za kontakt',
  contact_role: 'role | position | title | должность | funkcija | radno mesto | položaj',
  contact_email: 'email | e mail | mail | эл почта | электронная почта | почта | imejl | elektronska pošta',
  contact_phone: 'phone | telephone | tel | mobile | телефон | тел | telefon',
  website: 'web | web site | homepage | url | сайт | веб сайт | veb sajt | sajt | internet stranica',
  links: 'link | other links | ссылки | ссылка | linkovi | veze | link',
  media: 'media files | files | медиа | файлы | mediji | datoteke',
  verified_on:
    'verified | verification date | checked on | проверено | дата проверки | provereno | datum provere',
  note: 'notes | remarks | comment | примечание | примечания | комментарий | napomena | napomene | beleška',
  source: 'source of the entry | источник | izvor',
}

const keyOf = (heading: string): string =>
  romanise(heading)
    .sound.replaceAll('kh', 'h')
    .replace(/[^a-z]/g, '')

const known = new Map(
  columns.flatMap((column) =>
    [column, ...headings[column].split('|')].map((heading) => [keyOf(heading), column] as const),
  ),
)

/** The column that a heading names, with its number where it has one (`Contact person 2`); null for one that is not known. */
export const columnOf = (heading: string): { readonly column: Column; readonly number: number } | null => {
  const column = known.get(keyOf(heading))
  if (column === undefined) return null
  const number = column.startsWith('contact_') ? Number(/\d+/.exec(heading)?.[0] ?? 1) : 1
  return number < 1 || number > 20 ? null : { column, number }
}

/** A heading as it is written: `contact_2_person`. */
export const headingOf = (column: Column, number: number): string =>
  number === 1 ? column : column.replace('_', `_${number}_`)

/** Whether a row is the header of a table of organisations. */
export const isHeader = (cells: readonly string[]): boolean =>
  cells.some((cell) => columnOf(cell)?.column === 'name')
