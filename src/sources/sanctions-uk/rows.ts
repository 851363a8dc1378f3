import { isoDay, looseDate } from '../../domain/loose-date.js'
import { scriptOf } from '../../domain/script.js'
import { accept, type RowAnswer } from '../../lake/source.js'
import { countryLabels } from '../../messages/country-labels.js'

const list = 'UK'

export type Detail = {
  readonly kind: string
  readonly value: string
  readonly country?: string | null
  readonly note?: string | null
}
export type ListedName = {
  readonly name: string
  readonly kind: 'primary' | 'alias' | 'former'
  readonly quality: 'strong' | 'weak' | null
  readonly language?: string | null
}
export type Listed = {
  readonly id: string
  readonly kind: 'person' | 'entity' | 'vessel'
  readonly name: string | null
  readonly programmes: readonly string[]
  readonly listedOn: string | null
  readonly updatedOn: string | null
  readonly remarks: string | null
}

export const entityRow = (of: Listed): RowAnswer =>
  accept({
    list,
    entity_id: of.id,
    kind: of.kind,
    name: of.name,
    programmes: of.programmes,
    listed_on: of.listedOn,
    updated_on: of.updatedOn,
    legal_basis: null,
    remarks: of.remarks,
  })

export const nameRow = (id: string, of: ListedName, place?: string): RowAnswer =>
  accept(
    {
      list,
      entity_id: id,
      name: of.name,
      kind: of.kind,
      quality: of.quality,
      script: scriptOf(of.name),
      language: of.language ?? null,
    },
    { table: 'listed_name', ...(place !== undefined && { place }) },
  )

export const detailRow = (id: string, of: Detail, place?: string): RowAnswer =>
  accept(
    {
      list,
      entity_id: id,
      kind: of.kind,
      value: of.value,
      country: of.country ?? null,
      note: of.note ?? null,
    },
    { table: 'listed_detail', ...(place !== undefined && { place }) },
  )

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
