import { detailRow, entityRow, nameRow, type Detail } from '../../lake/listed-rows.js'
import type { Cells } from '../../lake/readers/csv.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { readRemarks } from './remarks.js'
import { countryOf, kindOf, nameKindOf, type List } from './rows.js'

/** The files have no header; these are the names OFAC's specification gives their columns. */
export const columns = {
  main: [
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'Call_Sign',
    'Vess_type',
    'Tonnage',
    'GRT',
    'Vess_flag',
    'Vess_owner',
    'Remarks',
  ],
  aliases: ['ent_num', 'alt_num', 'alt_type', 'alt_name', 'alt_remarks'],
  addresses: ['ent_num', 'add_num', 'address', 'city_province_postal', 'country', 'add_remarks'],
  comments: ['ent_num', 'remarks'],
} as const

/** Null is written `-0-`, with or without a space behind it. */
const textOf = (cell: string | undefined): string | null => {
  const text = cell?.trim() ?? ''
  return text === '' || text === '-0-' ? null : text
}

type Read = (name: string) => string | null

const endOfFile = String.fromCodePoint(0x1a)

/** The files end with a DOS end-of-file byte on a line of its own: no record. */
const isEndOfFile = (cells: Cells): boolean =>
  Object.keys(cells).length === 1 && ['', endOfFile].includes(Object.values(cells)[0]?.trim() ?? '')

/** Answers a record after the checks that all four files share. */
const rows =
  (names: readonly string[], answer: (id: string, read: Read) => readonly RowAnswer[]): RowParser<Cells> =>
  () =>
  ({ value: cells }) => {
    if (isEndOfFile(cells)) return []
    if (Object.keys(cells).length !== names.length) return [reject('sanctions-ofac-shape')]
    const id = cells['ent_num']?.trim() ?? ''
    if (!/^\d+$/.test(id)) return [reject('sanctions-ofac-number')]
    return answer(id, (name) => textOf(cells[name]))
  }

export const parseMain = (list: List): RowParser<Cells> =>
  rows(columns.main, (id, read) => {
    const kind = kindOf(read('SDN_Type'))
    const name = read('SDN_Name')
    if (kind === null) return [reject('sanctions-ofac-type')]
    if (name === null) return [reject('sanctions-ofac-name')]
    const remarks = read('Remarks')
    const { details, names } = readRemarks(remarks ?? '')
    return [
      entityRow(list, { id, kind, name, programmes: programmesOf(read('Program')), remarks }),
      nameRow(list, id, { name, kind: 'primary', quality: 'strong' }, 'SDN_Name'),
      ...names.map((each, index) => nameRow(list, id, each, `Remarks, name ${index + 1}`)),
      ...[...columnDetails(read), ...details].map((each, index) =>
        detailRow(list, id, each, `detail ${index + 1}`),
      ),
    ]
  })

/** `SDGT] [IRGC] [IFSR` */
const programmesOf = (cell: string | null): string[] =>
  (cell ?? '')
    .split(/\]\s*\[/)
    .map((code) => code.replaceAll(/[[\]]/g, '').trim())
    .filter((code) => code !== '')

const columnDetails = (read: Read): Detail[] =>
  (
    [
      ['Title', 'title'],
      ['Call_Sign', 'call-sign'],
      ['Vess_type', 'vessel-type'],
      ['Tonnage', 'tonnage'],
      ['GRT', 'gross-tonnage'],
      ['Vess_flag', 'flag'],
      ['Vess_owner', 'owner'],
    ] as const
  ).flatMap(([column, kind]) => {
    const value = read(column)
    return value === null ? [] : [{ kind, value, country: kind === 'flag' ? countryOf(value) : null }]
  })

export const parseAliases = (list: List): RowParser<Cells> =>
  rows(columns.aliases, (id, read) => {
    const kind = nameKindOf(read('alt_type'))
    const name = read('alt_name')
    if (kind === null) return [reject('sanctions-ofac-alias')]
    return name === null
      ? [reject('sanctions-ofac-name')]
      : [nameRow(list, id, { name, kind, quality: 'strong' })]
  })

export const parseAddresses = (list: List): RowParser<Cells> =>
  rows(columns.addresses, (id, read) => {
    const label = read('country')
    const street = [read('address'), read('city_province_postal')].filter(Boolean).join(', ')
    const value = street || label
    if (value === null) return []
    const country = countryOf(label)
    const note =
      [country === null && street ? label : null, read('add_remarks')].filter(Boolean).join('; ') || null
    return [detailRow(list, id, { kind: 'address', value, country, note })]
  })

/** The rest of remarks that were too long for the main file: kept as it is, and taken apart from its first whole piece on. */
export const parseComments = (list: List): RowParser<Cells> =>
  rows(columns.comments, (id, read) => {
    const text = read('remarks')
    if (text === null) return []
    const { details, names } = readRemarks(text, 'continuation')
    const all = [{ kind: 'remarks-continued', value: text }, ...details]
    return [
      ...all.map((each, index) => detailRow(list, id, each, `detail ${index + 1}`)),
      ...names.map((each, index) => nameRow(list, id, each, `name ${index + 1}`)),
    ]
  })
