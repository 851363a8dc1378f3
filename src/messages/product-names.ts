import type { Level } from '../domain/flow.js'
import { hsChapters, type ProductNames } from './hs-chapters.js'
import { hsSections } from './hs-sections.js'
import type { Language } from './language.js'
import { toCyrillic } from './serbian-script.js'

const allProducts: ProductNames = { en: 'All products', ru: 'Все товары', sr: 'Svi proizvodi' }
const allServices: ProductNames = { en: 'All services', ru: 'Все услуги', sr: 'Sve usluge' }
const section: ProductNames = { en: 'Section', ru: 'Раздел', sr: 'Odeljak' }

/**
 * A product's short name; null where there is none: below the chapters, and in classifications other than HS and CN
 * (whose chapters are those of the HS) and the sections of OTS. TOTAL has a name in each.
 */
export function productName(
  classification: string,
  level: Level,
  product: string,
  language: Language,
): string | null {
  const names = namesOf(classification, level, product)
  return names && inLanguage(names, language)
}

/**
 * A product's code and name as a table shows them: 'HS 27 · Mineral fuels and oils', 'Section V · Mineral products',
 * the code alone where there is no name, and the name alone where the code says nothing (TOTAL, section 99). The
 * revision is left out where every revision agrees, which ends with the chapters: 'HS2017 270900'.
 */
export function productLabel(
  classification: string,
  level: Level,
  product: string,
  language: Language,
): string {
  const name = productName(classification, level, product, language)
  if (name === null) return `${classification} ${product}`
  if (level === 2) return `${classification.replace(/\d+$/, '')} ${product} · ${name}`
  const roman = level === 1 ? hsSections[product]?.roman : null
  return roman ? `${inLanguage(section, language)} ${roman} · ${name}` : name
}

function namesOf(classification: string, level: Level, product: string): ProductNames | null {
  if (product === 'TOTAL') return classification.startsWith('EBOPS') ? allServices : allProducts
  const table = level === 1 ? hsSections : level === 2 ? hsChapters : {}
  const known = /^(?:HS|CN)(?:\d{4})?$|^OTS$/.test(classification) && Object.hasOwn(table, product)
  return known ? (table[product] ?? null) : null
}

function inLanguage(names: ProductNames, language: Language): string {
  if (language === 'sr-Cyrl') return toCyrillic(names.sr)
  return language === 'sr-Latn' ? names.sr : names[language]
}
