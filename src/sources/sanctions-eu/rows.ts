import { scriptOf } from '../../domain/script.js'
import { accept, type RowAnswer } from '../../lake/source.js'

/** What the list says of an entity beside its names; `value` as published, dates in ISO's form. */
export type Detail = {
  readonly kind: string
  readonly value: string
  readonly country?: string | null
  readonly note?: string | null
}

export type ListedName = {
  readonly name: string
  readonly kind: 'primary' | 'alias'
  readonly quality: 'strong' | 'weak' | null
  readonly language: string | null
}

export type Listed = {
  readonly id: string
  readonly kind: 'person' | 'entity'
  readonly name: string | null
  readonly programme: string | null
  readonly listedOn: string | null
  readonly updatedOn: string | null
  readonly legalBasis: string | null
  readonly remarks: string | null
}

const list = 'EU'

export const entityRow = (of: Listed): RowAnswer =>
  accept({
    list,
    entity_id: of.id,
    kind: of.kind,
    name: of.name,
    programmes: of.programme === null ? [] : [of.programme],
    listed_on: of.listedOn,
    updated_on: of.updatedOn,
    legal_basis: of.legalBasis,
    remarks: of.remarks,
  })

export const nameRow = (
  id: string,
  { name, kind, quality, language }: ListedName,
  place?: string,
): RowAnswer =>
  accept(
    { list, entity_id: id, name, kind, quality, script: scriptOf(name), language },
    { table: 'listed_name', ...(place !== undefined && { place }) },
  )

export const detailRow = (id: string, { kind, value, country, note }: Detail, place?: string): RowAnswer =>
  accept(
    { list, entity_id: id, kind, value, country: country ?? null, note: note ?? null },
    { table: 'listed_detail', ...(place !== undefined && { place }) },
  )

/** True of what was not there before: the same name or detail stands in many rows of a flattened list. */
export const firstTime = () => {
  const seen = new Set<string>()
  return (...parts: readonly (string | null | undefined)[]): boolean => {
    const key = parts.map((part) => part ?? '').join('\u0001')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}
