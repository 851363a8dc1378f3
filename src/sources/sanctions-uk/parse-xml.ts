import * as listed from '../../lake/listed-rows.js'
import { elementsAt, textAt, type XmlElement } from '../../lake/readers/xml.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import * as rows from './rows.js'

/** One `Designation` of the UK Sanctions List in XML. */
export const parseDesignation: RowParser<XmlElement> =
  () =>
  ({ value: designation }) => {
    const id = textAt(designation, 'UniqueID') ?? textAt(designation, 'OFSIGroupID')
    const kind = rows.kindOf(textAt(designation, 'IndividualEntityShip'))
    const names = elementsAt(designation, 'Names', 'Name').map(nameOf)
    if (id === null) return [reject('sanctions-uk-id')]
    if (kind === null) return [reject('sanctions-uk-kind')]
    const good = names.filter((name) => name !== null)
    const main = good.find((name) => name.kind === 'primary') ?? good[0]
    if (main === undefined) return [reject('sanctions-uk-name')]
    const regime = textAt(designation, 'RegimeName')
    return [
      listed.entityRow(rows.list, {
        id,
        kind,
        name: main.name,
        programmes: regime === null ? [] : [regime],
        listedOn: rows.dayOf(textAt(designation, 'DateDesignated')),
        updatedOn: rows.dayOf(textAt(designation, 'LastUpdated')),
        remarks:
          [textAt(designation, 'OtherInformation'), textAt(designation, 'UKStatementofReasons')]
            .filter(Boolean)
            .join('\n') || null,
      }),
      ...names.map((name, index): RowAnswer =>
        name === null
          ? reject('sanctions-uk-alias', `Name ${index + 1}`)
          : listed.nameRow(rows.list, id, name, `Name ${index + 1}`),
      ),
      ...elementsAt(designation, 'NonLatinNames', 'NonLatinName').flatMap((element, index) => {
        const name = textAt(element, 'NameNonLatinScript')
        const language = textAt(element, 'NonLatinScriptLanguage')
        return name === null
          ? []
          : [
              listed.nameRow(
                rows.list,
                id,
                { name, kind: 'alias', quality: 'strong', language },
                `NonLatinName ${index + 1}`,
              ),
            ]
      }),
      ...detailsOf(designation).map((each, index) =>
        listed.detailRow(rows.list, id, each, `detail ${index + 1}`),
      ),
    ]
  }

const nameOf = (element: XmlElement): listed.ListedName | null => {
  const name = [1, 2, 3, 4, 5, 6]
    .map((part) => textAt(element, `Name${part}`))
    .filter(Boolean)
    .join(' ')
  const kind = rows.nameKindOf(textAt(element, 'NameType'))
  if (name === '' || kind === null) return null
  return {
    name,
    kind,
    quality: kind === 'primary' ? 'strong' : rows.qualityOf(textAt(element, 'AliasStrength')),
  }
}

const person = ['IndividualDetails', 'Individual']
const entity = ['EntityDetails', 'Entity']
const ship = ['ShipDetails', 'Ship']

/** Where a text stands, and which detail it is. */
const plain: readonly (readonly [readonly string[], string])[] = [
  [['Titles', 'Title'], 'title'],
  [['UNReferenceNumber'], 'un-reference'],
  [['SanctionsImposed'], 'measure'],
  [['PhoneNumbers', 'PhoneNumber'], 'phone'],
  [['EmailAddresses', 'EmailAddress'], 'email'],
  [['Websites', 'Website'], 'website'],
  [[...person, 'DOBs', 'DOB'], 'birth-date'],
  [[...person, 'Nationalities', 'Nationality'], 'nationality'],
  [[...person, 'Positions', 'Position'], 'position'],
  [[...person, 'Genders', 'Gender'], 'gender'],
  [[...entity, 'TypeOfEntities', 'TypeOfEntity'], 'organization-type'],
  [[...entity, 'BusinessRegistrationNumbers', 'BusinessRegistrationNumber'], 'identification'],
  [[...entity, 'ParentCompanies', 'ParentCompany'], 'linked-to'],
  [[...entity, 'Subsidiaries', 'Subsidiary'], 'subsidiary'],
  [[...ship, 'IMONumbers', 'IMONumber'], 'vessel-registration'],
  [[...ship, 'CurrentOwnerOperators', 'CurrentOwnerOperator'], 'owner'],
  [[...ship, 'PreviousOwnerOperators', 'PreviousOwnerOperator'], 'former-owner'],
  [[...ship, 'CurrentBelievedFlagOfShips', 'CurrentBelievedFlagOfShip'], 'flag'],
  [[...ship, 'PreviousFlags', 'PreviousFlag'], 'former-flag'],
  [[...ship, 'TypeOfShipDetails', 'TypeOfShip'], 'vessel-type'],
  [[...ship, 'TonnageOfShipDetails', 'TonnageOfShip'], 'tonnage'],
  [[...ship, 'YearsBuilt', 'YearBuilt'], 'built'],
]

const detailsOf = (designation: XmlElement): listed.Detail[] => [
  ...plain.flatMap(([path, kind]) =>
    elementsAt(designation, ...path).flatMap(({ text }) => (text === '' ? [] : [rows.detailOf(kind, text)])),
  ),
  ...elementsAt(designation, ...person, 'PassportDetails', 'Passport').flatMap((each) =>
    documentOf('passport', textAt(each, 'PassportNumber'), textAt(each, 'PassportAdditionalInformation')),
  ),
  ...elementsAt(designation, ...person, 'NationalIdentifierDetails', 'NationalIdentifier').flatMap((each) =>
    documentOf(
      'identification',
      textAt(each, 'NationalIdentifierNumber'),
      textAt(each, 'NationalIdentifierAdditionalInformation'),
    ),
  ),
  ...elementsAt(designation, ...person, 'BirthDetails', 'Location').flatMap((each) =>
    rows.placeDetail('birth-place', [textAt(each, 'TownOfBirth')], textAt(each, 'CountryOfBirth')),
  ),
  ...elementsAt(designation, 'Addresses', 'Address').flatMap((each) =>
    rows.placeDetail(
      'address',
      [1, 2, 3, 4, 5, 6]
        .map((line) => textAt(each, `AddressLine${line}`))
        .concat(textAt(each, 'AddressPostalCode')),
      textAt(each, 'AddressCountry'),
    ),
  ),
]

const documentOf = (kind: string, number: string | null, note: string | null): listed.Detail[] =>
  number === null ? (note === null ? [] : [rows.detailOf(kind, note)]) : [rows.detailOf(kind, number, note)]
