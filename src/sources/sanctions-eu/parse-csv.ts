import { detailRow, entityRow, nameRow, type Detail } from '../../lake/listed-rows.js'
import { csvReader, type Cells } from '../../lake/readers/csv.js'
import { leadingReader, type Led } from '../../lake/readers/leading.js'
import { reject, type RowParser } from '../../lake/source.js'
import * as parts from './parts.js'
import { firstTime, list } from './rows.js'

/** The cells of one group of columns (`NameAlias_WholeName`, …) as a part. */
const group = (cells: Cells, prefix: string): parts.Part =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value]),
  )

const idOf = (cells: Cells): string | undefined =>
  cells['Entity_EU_ReferenceNumber']?.trim() || cells['Entity_LogicalId']?.trim() || undefined

export const columns = [
  'Entity_LogicalId',
  'Entity_SubjectType',
  'Entity_Regulation_Programme',
  'NameAlias_WholeName',
]

/** The full list as CSV: a row for each name, address, birth or document, each with its entity's columns again. */
export const fullCsv = leadingReader(
  csvReader({ columns, separator: ';' }),
  (cells) => ({ id: idOf(cells), rank: parts.rankOf(group(cells, 'NameAlias_')) }),
  ['fileGenerationDate'],
)

export const parseRow: RowParser<Led> = () => {
  const [newName, newDetail] = [firstTime(), firstTime()]
  return ({ value: { cells, leads } }) => {
    const shifted = Object.keys(cells).some((name) => name.startsWith('#'))
    if (shifted) return [reject('sanctions-eu-shape')]
    const id = idOf(cells)
    if (id === undefined) return [reject('sanctions-eu-id')]
    const kind =
      parts.subjectKind(cells['Entity_SubjectType']) ??
      parts.subjectKind(cells['Entity_SubjectType_ClassificationCode'])
    if (kind === null) return [reject('sanctions-eu-subject')]
    const alias = group(cells, 'NameAlias_')
    const name = parts.nameOf(alias)
    const unitedNations = cells['Entity_UnitedNationId']?.trim()
    const details: Detail[] = [
      ...(unitedNations ? [{ kind: 'un-reference', value: unitedNations }] : []),
      ...parts.bearerOf(alias),
      ...parts.citizenshipOf(group(cells, 'Citizenship_')),
      ...parts.birthOf(group(cells, 'BirthDate_')),
      ...parts.identificationOf(group(cells, 'Identification_')),
      ...parts.addressOf(group(cells, 'Address_')),
    ]
    const which = { quality: parts.qualityOf(alias), language: parts.languageOf(alias) }
    const fresh = name !== null && newName(id, alias['logicalid'], name, which.quality, which.language)
    return [
      ...(leads ? [entityRow(list, { id, kind, name, ...factsOf(cells) })] : []),
      ...(fresh ? [nameRow(list, id, { name, ...which, kind: leads ? 'primary' : 'alias' })] : []),
      ...details
        .filter((each) => newDetail(id, each.kind, each.value, each.country, each.note))
        .map((each) => detailRow(list, id, each)),
    ]
  }
}

const factsOf = (cells: Cells) => ({
  ...parts.regulationOf(group(cells, 'Entity_Regulation_')),
  listedOn: parts.dayOf(cells['Entity_DesignationDate']),
  remarks:
    [cells['Entity_DesignationDetails']?.trim(), cells['Entity_Remark']?.trim()].filter(Boolean).join('; ') ||
    null,
})
