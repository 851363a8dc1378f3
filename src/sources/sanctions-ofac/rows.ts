import { scriptOf } from '../../domain/script.js'
import { countryLabels } from '../../messages/country-labels.js'
import { accept, type RowAnswer } from '../../lake/source.js'

/** OFAC publishes two lists: of those whose property is blocked, and of all its other lists in one. */
export type List = 'OFAC SDN' | 'OFAC Consolidated'

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
}

export type Listed = {
  readonly id: string
  readonly kind: 'person' | 'entity' | 'vessel' | 'aircraft'
  readonly name: string
  readonly programmes: readonly string[]
  readonly listedOn?: string | null
  readonly legalBasis?: string | null
  readonly remarks: string | null
}

export const entityRow = (list: List, of: Listed): RowAnswer =>
  accept({
    list,
    entity_id: of.id,
    kind: of.kind,
    name: of.name,
    programmes: of.programmes,
    listed_on: of.listedOn ?? null,
    updated_on: null,
    legal_basis: of.legalBasis ?? null,
    remarks: of.remarks,
  })

const placed = (place: string | undefined) => (place === undefined ? {} : { place })

export const nameRow = (list: List, id: string, of: ListedName, place?: string): RowAnswer =>
  accept(
    { list, entity_id: id, ...of, script: scriptOf(of.name), language: null },
    { table: 'listed_name', ...placed(place) },
  )

export const detailRow = (list: List, id: string, of: Detail, place?: string): RowAnswer =>
  accept(
    {
      list,
      entity_id: id,
      kind: of.kind,
      value: of.value,
      country: of.country ?? null,
      note: of.note ?? null,
    },
    { table: 'listed_detail', ...placed(place) },
  )

/** OFAC's own labels; null for what names no country. Crimea and other regions without a code of their own stay without. */
const countryOfLabel = countryLabels({
  'Congo, Democratic Republic of the': 'COD',
  'Congo, Republic of the': 'COG',
  'Korea, North': 'PRK',
  'Korea, South': 'KOR',
  'Man, Isle of': 'IMN',
  'North Macedonia, The Republic of': 'MKD',
  Palestinian: 'PSE',
  'West Bank': 'PSE',
  'Region: Gaza': 'PSE',
  'Region: West Bank': 'PSE',
  'None Identified': null,
  undetermined: null,
  Undetermined: null,
})

export const countryOf = (label: string | null): string | null =>
  label === null ? null : (countryOfLabel(label) ?? null)

export const kindOf = (type: string | null): Listed['kind'] | null => {
  const known: Readonly<Record<string, Listed['kind']>> = {
    individual: 'person',
    entity: 'entity',
    vessel: 'vessel',
    aircraft: 'aircraft',
  }
  return type === null ? 'entity' : (known[type.toLowerCase()] ?? null)
}

/** `aka`, `fka`, `nka`, `a.k.a.`: a name given up is a former one, one taken up later an alias. */
export const nameKindOf = (type: string | null): ListedName['kind'] | null => {
  const letters = type?.toLowerCase().replaceAll('.', '').trim()
  return letters === 'aka' || letters === 'nka' ? 'alias' : letters === 'fka' ? 'former' : null
}
