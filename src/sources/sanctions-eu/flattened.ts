import { looseDate } from '../../domain/loose-date.js'
import { detailRow, entityRow, nameRow, type Detail } from '../../lake/listed-rows.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { leadingReader, type Led } from '../../lake/readers/leading.js'
import { reject, type RowParser } from '../../lake/source.js'
import * as parts from './parts.js'
import { list } from './rows.js'

/** The list flattened to two tables, as some repositories keep it: subjects, and their names. */
export const designationColumns = [
  'eu_reference_number',
  'subject_type',
  'programme',
  'regulation',
  'publication_date',
  'primary_name',
  'birth_dates',
  'birth_places',
  'citizenships',
  'identifications',
  'addresses',
  'remark',
]
export const nameColumns = [
  'eu_reference_number',
  'whole_name',
  'name_language',
  'strong',
  'function',
  'title',
  'gender',
]

export const parseDesignation: RowParser<Cells> =
  () =>
  ({ value: cells }) => {
    if (isMisshapen(cells, 'remark')) return [reject('sanctions-eu-shape')]
    const id = cells['eu_reference_number']?.trim() || cells['logical_id']?.trim()
    if (!id) return [reject('sanctions-eu-id')]
    const kind = parts.subjectKind(cells['subject_type'])
    if (kind === null) return [reject('sanctions-eu-subject')]
    const text = (name: string): string | null => cells[name]?.trim() || null
    const details: Detail[] = [
      ...(text('united_nation_id') === null
        ? []
        : [{ kind: 'un-reference', value: text('united_nation_id') as string }]),
      ...split(text('birth_dates'), /; ?/).map((date) => ({
        kind: 'birth-date',
        value: looseDate(date)?.value ?? date,
      })),
      ...split(text('birth_places'), betweenPlaces).flatMap(placed('birth-place')),
      ...split(text('citizenships'), /; ?/).map((code) => ({
        kind: 'citizenship',
        value: code,
        country: parts.countryOf(code),
      })),
      ...split(text('identifications'), betweenDocuments).flatMap(documentOf),
      ...split(text('addresses'), betweenPlaces).flatMap(placed('address')),
    ]
    return [
      entityRow(list, {
        id,
        kind,
        name: text('primary_name'),
        programmes: [text('programme')].filter((programme) => programme !== null),
        legalBasis: text('regulation'),
        listedOn: null,
        updatedOn: parts.dayOf(cells['publication_date']),
        remarks: text('remark'),
      }),
      ...details.map((each, index) => detailRow(list, id, each, `detail ${index + 1}`)),
    ]
  }

const partOf = (cells: Cells): parts.Part =>
  Object.fromEntries(Object.entries(cells).map(([name, value]) => [name.replaceAll('_', ''), value]))

export const namesReader = leadingReader(csvReader({ columns: nameColumns, separator: ',' }), (cells) => ({
  id: cells['eu_reference_number']?.trim() || undefined,
  rank: parts.rankOf(partOf(cells)),
}))

export const parseName: RowParser<Led> =
  () =>
  ({ value: { cells, leads } }) => {
    if (isMisshapen(cells, 'gender')) return [reject('sanctions-eu-shape')]
    const id = cells['eu_reference_number']?.trim()
    if (!id) return [reject('sanctions-eu-id')]
    const part = partOf(cells)
    const name = parts.nameOf(part)
    if (name === null) return [reject('sanctions-eu-name')]
    const which = { name, quality: parts.qualityOf(part), language: parts.languageOf(part) }
    return [
      nameRow(list, id, { ...which, kind: leads ? 'primary' : 'alias' }),
      ...parts.bearerOf(part).map((each) => detailRow(list, id, each)),
    ]
  }

const isMisshapen = (cells: Cells, last: string): boolean =>
  cells[last] === undefined || Object.keys(cells).some((name) => name.startsWith('#'))

/** A place ends with its country’s two letters, or `00`: only there does a semicolon divide. */
const betweenPlaces = /(?<=(?:^|[,;] )(?:[A-Z]{2}|00)); /
const betweenDocuments = /(?<=:(?:[A-Z]{2}|00)?); /

const split = (text: string | null, by: RegExp): string[] =>
  (text ?? '')
    .split(by)
    .map((each) => each.trim())
    .filter((each) => each !== '')

const placed =
  (kind: string) =>
  (text: string): Detail[] => {
    const [, place = text, code = ''] = /^(.*?),? ?\b([A-Z]{2}|00)$/s.exec(text) ?? []
    const country = parts.countryOf(code)
    const value = place || (country === null ? '' : code)
    return value === '' ? [] : [{ kind, value, country }]
  }

/** `passport:1234567:IR` */
const documentOf = (text: string): Detail[] => {
  const [, type = '', number = text, code] = /^([^:]*):(.*):([A-Z]{2}|00)?$/s.exec(text) ?? []
  if (number === '' || number === '-') return []
  const kind = type === 'passport' ? 'passport' : 'identification'
  return [{ kind, value: number, country: parts.countryOf(code), note: type || null }]
}
