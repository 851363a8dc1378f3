import { isoDay, looseDate } from '../../domain/loose-date.js'
import type { Detail, Listed, ListedName } from '../../lake/listed-rows.js'
import { countryLabels } from '../../messages/country-labels.js'

/** The list’s name in the lake. */
export const list = 'UK'

const countryOfLabel = countryLabels({
  UK: 'GBR',
  'Congo (Democratic Republic)': 'COD',
  'Congo (Republic)': 'COG',
  'Occupied Palestinian Territories': 'PSE',
  'The Occupied Palestinian Territories': 'PSE',
  Palestinian: 'PSE',
  'West Bank': 'PSE',
  Gaza: 'PSE',
  'Korea (North)': 'PRK',
  'Korea (South)': 'KOR',
  'North Korea': 'PRK',
  USSR: 'SUN',
})
export const countryOf = (label: string | null): string | null =>
  label === null ? null : (countryOfLabel(label) ?? null)

export const kindOf = (label: string | null): Listed['kind'] | null => {
  const known: Readonly<Record<string, Listed['kind']>> = {
    individual: 'person',
    entity: 'entity',
    ship: 'vessel',
  }
  return known[label?.trim().toLowerCase() ?? ''] ?? null
}

/** The lists write their kinds of names in any case; a variation of the primary name is another spelling of it. */
export const nameKindOf = (label: string | null): ListedName['kind'] | null => {
  const known: Readonly<Record<string, ListedName['kind']>> = {
    'primary name': 'primary',
    'primary name variation': 'alias',
    alias: 'alias',
    aka: 'alias',
    nka: 'alias',
    fka: 'former',
    'formerly known as': 'former',
  }
  return known[label?.trim().toLowerCase().replaceAll('.', '') ?? ''] ?? null
}

/** `Good`, `Low quality a.k.a` */
export const qualityOf = (label: string | null): ListedName['quality'] =>
  /^good/i.test(label ?? '') ? 'strong' : /^low/i.test(label ?? '') ? 'weak' : null

/** The day of `21/09/2026`; null for what is none. */
export const dayOf = (text: string | null): string | null => (text === null ? null : isoDay(text))

/** Details of one text: dates in ISO's form, labels of countries with their code, anything else as it is. */
export const detailOf = (kind: string, text: string, note: string | null = null): Detail => {
  if (kind === 'birth-date') {
    const date = looseDate(text)
    return { kind, value: date?.value ?? text, note: date?.circa ? 'circa' : note }
  }
  if (kind === 'gender') return { kind, value: text.toLowerCase(), note }
  const ofCountry = ['nationality', 'flag', 'former-flag'].includes(kind)
  return { kind, value: text, country: ofCountry ? countryOf(text) : null, note }
}

export const placeDetail = (
  kind: string,
  parts: readonly (string | null)[],
  label: string | null,
): Detail[] => {
  const text = parts.filter(Boolean).join(', ') || null
  const value = text ?? label
  const country = countryOf(label)
  return value === null
    ? []
    : [{ kind, value, country, note: country === null && text !== null ? label : null }]
}
