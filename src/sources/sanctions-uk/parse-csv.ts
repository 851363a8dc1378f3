import * as listed from '../../lake/listed-rows.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { leadingReader, type Led } from '../../lake/readers/leading.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import * as rows from './rows.js'

/** How the two lists name a column that means the same; all else is the name in lower case without punctuation. */
const sameAs: Readonly<Record<string, string>> = {
  'd o b': 'dob',
  'nationality ies': 'nationality',
  'individual entity ship': 'group type',
  'designation type': 'group type',
  'regime name': 'regime',
  'name type': 'alias type',
  'alias strength': 'alias quality',
  'date designated': 'listed on',
  'address country': 'country',
  'address postal code': 'post zip code',
  'national identifier number': 'national identification number',
  'national identifier additional information': 'national identification details',
  'passport additional information': 'passport details',
}
/** A header’s name as both lists have it. */
export const rename = (column: string): string => {
  const plain = column
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
  return sameAs[plain] ?? plain.replace(/^address line (\d)$/, 'address $1')
}

export const columns = ['name 6', 'name 1', 'alias type', 'group type', 'regime', 'last updated']

/** OFSI's list has a group’s number, the Foreign Office’s a number of its own; both are read where there are both. */
const idOf = (cells: Cells): string | undefined =>
  cells['unique id']?.trim() || cells['group id']?.trim() || cells['ofsi group id']?.trim() || undefined

const rankOf = (cells: Cells): number => {
  const kind = rows.nameKindOf(cells['alias type'] ?? null)
  return nameOf(cells) === null ? 0 : kind === 'primary' ? 3 : kind === 'alias' ? 2 : 1
}

/** Given names first; the sixth is the surname, or the whole name of an entity. */
const nameOf = (cells: Cells): string | null =>
  ['name 1', 'name 2', 'name 3', 'name 4', 'name 5', 'name 6']
    .map((name) => cells[name]?.trim())
    .filter(Boolean)
    .join(' ') || null

/** A line above the header says when the list was made. */
export const listReader = (id: 'group id' | 'unique id') =>
  leadingReader(
    csvReader({
      columns: [...columns, id],
      separator: ',',
      rename,
      header: (cells) => {
        const names = new Set(cells.map(rename))
        return names.has('name 6') && names.has(id)
      },
      encodings: ['utf-8', 'windows-1252'],
    }),
    (cells) => ({ id: idOf(cells), rank: rankOf(cells) }),
  )

export const parseRow: RowParser<Led> = () => {
  const seen = new Set<string>()
  const fresh = (...parts: readonly (string | null | undefined)[]): boolean => {
    const before = seen.size
    return seen.add(parts.map((part) => part ?? '').join('\u0001')).size > before
  }
  return ({ value: { cells, leads } }) => {
    if (Object.keys(cells).some((name) => name.startsWith('#'))) return [reject('sanctions-uk-shape')]
    const read = (name: string): string | null => cells[name]?.trim() || null
    const id = idOf(cells)
    const kind = rows.kindOf(read('group type'))
    const nameKind = rows.nameKindOf(read('alias type'))
    const name = nameOf(cells)
    if (id === undefined) return [reject('sanctions-uk-id')]
    if (kind === null) return [reject('sanctions-uk-kind')]
    if (name !== null && nameKind === null) return [reject('sanctions-uk-alias')]
    const other = read('name non latin script')
    const quality = nameKind === 'primary' ? 'strong' : rows.qualityOf(read('alias quality'))
    const names: listed.ListedName[] = [
      ...(name === null || nameKind === null ? [] : [{ name, kind: nameKind, quality }]),
      ...(other === null
        ? []
        : [{ name: other, kind: 'alias' as const, quality, language: read('non latin script language') }]),
    ]
    const answers: RowAnswer[] = []
    if (leads) answers.push(entityRow(id, kind, name ?? other, read))
    for (const each of names)
      if (fresh('name', id, each.name, each.kind, each.quality))
        answers.push(listed.nameRow(rows.list, id, each))
    for (const each of detailsOf(read))
      if (fresh(each.kind, id, each.value, each.country, each.note))
        answers.push(listed.detailRow(rows.list, id, each))
    return answers
  }
}

type Read = (name: string) => string | null

const entityRow = (id: string, kind: listed.Listed['kind'], name: string | null, read: Read): RowAnswer =>
  listed.entityRow(rows.list, {
    id,
    kind,
    name,
    programmes: [read('regime')].filter((regime) => regime !== null),
    listedOn: rows.dayOf(read('uk sanctions list date designated')) ?? rows.dayOf(read('listed on')),
    updatedOn: rows.dayOf(read('last updated')),
    remarks: [read('other information'), read('uk statement of reasons')].filter(Boolean).join('\n') || null,
  })

/** Columns whose text is a detail as it stands. */
const plain: readonly (readonly [string, string])[] = [
  ['title', 'title'],
  ['position', 'position'],
  ['gender', 'gender'],
  ['dob', 'birth-date'],
  ['nationality', 'nationality'],
  ['sanctions imposed', 'measure'],
  ['un reference number', 'un-reference'],
  ['phone number', 'phone'],
  ['website', 'website'],
  ['email address', 'email'],
  ['type of entity', 'organization-type'],
  ['subsidiaries', 'subsidiary'],
  ['parent company', 'linked-to'],
  ['imo number', 'vessel-registration'],
  ['current owner operator s', 'owner'],
  ['previous owner operator s', 'former-owner'],
  ['current believed flag of ship', 'flag'],
  ['previous flags', 'former-flag'],
  ['type of ship', 'vessel-type'],
  ['tonnage of ship', 'tonnage'],
  ['length of ship', 'length'],
  ['year built', 'built'],
  ['hull identification number hin', 'hull-number'],
]
const documents: readonly (readonly [string, string, string])[] = [
  ['passport number', 'passport', 'passport details'],
  ['national identification number', 'identification', 'national identification details'],
  ['business registration number s', 'identification', ''],
]

const detailsOf = (read: Read): listed.Detail[] => [
  ...plain.flatMap(([column, kind]) => {
    const text = read(column)
    return text === null ? [] : [rows.detailOf(kind, text)]
  }),
  ...documents.flatMap(([column, kind, note]) => {
    const text = read(column)
    return text === null ? [] : [rows.detailOf(kind, text, read(note))]
  }),
  ...rows.placeDetail('birth-place', [read('town of birth')], read('country of birth')),
  ...rows.placeDetail(
    'address',
    [1, 2, 3, 4, 5, 6].map((line) => read(`address ${line}`)).concat(read('post zip code')),
    read('country'),
  ),
]
