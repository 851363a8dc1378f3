import { scriptOf } from '../domain/script.js'
import { accept, type RowAnswer } from './source.js'

/** A person or thing on a list of sanctions; dates in ISO's form. */
export type Listed = {
  readonly id: string
  readonly kind: 'person' | 'entity' | 'vessel' | 'aircraft'
  readonly name: string | null
  readonly programmes: readonly string[]
  readonly listedOn?: string | null
  readonly updatedOn?: string | null
  readonly legalBasis?: string | null
  readonly remarks: string | null
}

export type ListedName = {
  readonly name: string
  readonly kind: 'primary' | 'alias' | 'former'
  readonly quality: 'strong' | 'weak' | null
  readonly language?: string | null
}

/** What a list says of an entity beside its names; `value` as published, dates in ISO's form. */
export type Detail = {
  readonly kind: string
  readonly value: string
  readonly country?: string | null
  readonly note?: string | null
}

/** The row of `listed_entity`. */
export const entityRow = (list: string, of: Listed): RowAnswer =>
  accept({
    list,
    entity_id: of.id,
    kind: of.kind,
    name: of.name,
    programmes: of.programmes,
    listed_on: of.listedOn ?? null,
    updated_on: of.updatedOn ?? null,
    legal_basis: of.legalBasis ?? null,
    remarks: of.remarks,
  })

const placed = (place: string | undefined) => (place === undefined ? {} : { place })

/** The row of `listed_name`; `place` where several come from one record. */
export const nameRow = (list: string, id: string, of: ListedName, place?: string): RowAnswer =>
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
    { table: 'listed_name', ...placed(place) },
  )

/** The row of `listed_detail`; `place` where several come from one record. */
export const detailRow = (list: string, id: string, of: Detail, place?: string): RowAnswer =>
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
