import type { Language } from './language.js'
import { toCyrillic } from './serbian-script.js'

type Names = { readonly ru: string; readonly sr: string }
type Translated = { readonly name: Names; readonly short: Names }

/**
 * Sources whose English names say in our words what they hold. A publisher's own name of a database or a list stays as
 * the publisher writes it, in every language.
 */
const translated: Readonly<Record<string, Translated>> = {
  'wto-hs2': {
    name: {
      ru: 'ВТО: импорт по странам-партнёрам и группам ГС',
      sr: 'Svetska trgovinska organizacija: uvoz po partnerima i glavama HS',
    },
    short: { ru: 'ВТО', sr: 'STO' },
  },
  national: {
    name: { ru: 'Национальная статистика', sr: 'Nacionalna statistika' },
    short: { ru: 'нац. статистика', sr: 'nac. statistika' },
  },
  'un-votes': {
    name: { ru: 'Поимённые голосования ООН', sr: 'Poimenična glasanja u Ujedinjenim nacijama' },
    short: { ru: 'голосования ООН', sr: 'glasanja u Ujedinjenim nacijama' },
  },
  polls: {
    name: {
      ru: 'Опросы, переписанные из опубликованных отчётов',
      sr: 'Ankete prepisane iz objavljenih izveštaja',
    },
    short: { ru: 'опросы', sr: 'ankete' },
  },
  registrations: {
    name: { ru: 'Регистрация фирм по странам владельцев', sr: 'Registracija firmi po zemlji vlasnika' },
    short: { ru: 'регистрации', sr: 'registracije' },
  },
  cfsp: {
    name: {
      ru: 'Присоединение к внешнеполитическим заявлениям ЕС',
      sr: 'Pridruživanje spoljnopolitičkim deklaracijama EU',
    },
    short: { ru: 'заявления ЕС', sr: 'deklaracije EU' },
  },
  'sanctions-eu': {
    name: {
      ru: 'Сводный список финансовых санкций ЕС',
      sr: 'Konsolidovana lista finansijskih sankcija EU',
    },
    short: { ru: 'список ЕС', sr: 'lista EU' },
  },
  'sanctions-un': {
    name: {
      ru: 'Сводный санкционный перечень Совета Безопасности ООН',
      sr: 'Konsolidovana lista Saveta bezbednosti Ujedinjenih nacija',
    },
    short: { ru: 'перечень ООН', sr: 'lista Ujedinjenih nacija' },
  },
  'sanctions-ofac': {
    name: { ru: 'Санкционные списки США', sr: 'Liste sankcija SAD' },
    short: { ru: 'списки США', sr: 'liste SAD' },
  },
  'sanctions-uk': {
    name: { ru: 'Санкционные списки Великобритании', sr: 'Liste sankcija Ujedinjenog Kraljevstva' },
    short: { ru: 'список Великобритании', sr: 'lista Ujedinjenog Kraljevstva' },
  },
  'sanctions-goods': {
    name: { ru: 'Товары под санкциями', sr: 'Roba pod sankcijama' },
    short: { ru: 'списки товаров', sr: 'spiskovi robe' },
  },
  fx: {
    name: { ru: 'Курсы валют (Всемирный банк; ЕЦБ)', sr: 'Devizni kursevi (Svetska banka; ECB)' },
    short: { ru: 'курсы валют', sr: 'devizni kursevi' },
  },
  gdp: {
    name: {
      ru: 'Валовой внутренний продукт и население (Всемирный банк)',
      sr: 'Bruto domaći proizvod i stanovništvo (Svetska banka)',
    },
    short: { ru: 'ВВП', sr: 'BDP' },
  },
  cpi: {
    name: { ru: 'Цены (Всемирный банк)', sr: 'Cene (Svetska banka)' },
    short: { ru: 'цены', sr: 'cene' },
  },
  concordance: {
    name: {
      ru: 'Товарные классификации и таблицы соответствия',
      sr: 'Klasifikacije proizvoda i tabele korespondencije',
    },
    short: { ru: 'таблицы соответствия', sr: 'korespondencije' },
  },
  documents: {
    name: {
      ru: 'Сведения, переписанные из цитируемых документов',
      sr: 'Podaci prepisani iz navedenih dokumenata',
    },
    short: { ru: 'документы', sr: 'dokumenti' },
  },
  reconciled: {
    name: { ru: 'Согласовано здесь', sr: 'Usaglašeno ovde' },
    short: { ru: 'согласовано', sr: 'usaglašeno' },
  },
  converted: {
    name: { ru: 'Пересчитано в доллары здесь', sr: 'Preračunato u dolare ovde' },
    short: { ru: 'пересчитано', sr: 'preračunato' },
  },
}

/** A source in the language: translated where its name is our description, else as its publisher names it. */
export const sourceName = (
  { id, name, short }: { readonly id: string; readonly name: string; readonly short: string },
  language: Language,
  form: 'name' | 'short' = 'name',
): string => {
  const names = Object.hasOwn(translated, id) ? translated[id]?.[form] : undefined
  if (language === 'en' || names === undefined) return form === 'name' ? name : short
  return language === 'ru' ? names.ru : language === 'sr-Latn' ? names.sr : toCyrillic(names.sr)
}

/** Ids of the sources whose names are translated. */
export const translatedSources: readonly string[] = Object.keys(translated)
