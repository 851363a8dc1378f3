import { looseDate } from '../../domain/loose-date.js'
import { detailRow, entityRow, nameRow, type Detail, type ListedName } from '../../lake/listed-rows.js'
import { elementsAt, textAt, type XmlElement } from '../../lake/readers/xml.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { readRemarks } from './remarks.js'
import { countryOf, kindOf, nameKindOf, type List } from './rows.js'

/** `SURNAME, Given`, as the delimited files have it. */
const fullName = (element: XmlElement): string | null =>
  [textAt(element, 'lastName'), textAt(element, 'firstName')].filter(Boolean).join(', ') || null

/** One `sdnEntry` of the list in XML. */
export const parseEntry =
  (list: List): RowParser<XmlElement> =>
  () =>
  ({ value: entry }) => {
    const id = textAt(entry, 'uid')
    const kind = kindOf(textAt(entry, 'sdnType'))
    const name = fullName(entry)
    if (id === null || !/^\d+$/.test(id)) return [reject('sanctions-ofac-number')]
    if (kind === null) return [reject('sanctions-ofac-type')]
    if (name === null) return [reject('sanctions-ofac-name')]
    const remarks = textAt(entry, 'remarks')
    const aliases = elementsAt(entry, 'akaList', 'aka').map(aliasOf)
    const details = [...detailsOf(entry), ...readRemarks(remarks ?? '').details]
    return [
      entityRow(list, {
        id,
        kind,
        name,
        programmes: elementsAt(entry, 'programList', 'program').map(({ text }) => text),
        remarks,
      }),
      nameRow(list, id, { name, kind: 'primary', quality: 'strong' }, 'name'),
      ...aliases.map((alias, index): RowAnswer =>
        alias === null
          ? reject('sanctions-ofac-alias', `aka ${index + 1}`)
          : nameRow(list, id, alias, `aka ${index + 1}`),
      ),
      ...details.map((each, index) => detailRow(list, id, each, `detail ${index + 1}`)),
    ]
  }

const aliasOf = (aka: XmlElement): ListedName | null => {
  const name = fullName(aka)
  const kind = nameKindOf(textAt(aka, 'type'))
  const category = textAt(aka, 'category')
  return name === null || kind === null
    ? null
    : { name, kind, quality: category === 'strong' || category === 'weak' ? category : null }
}

const detailsOf = (entry: XmlElement): Detail[] => [
  ...textDetails(entry, [['title', 'title']]),
  ...elementsAt(entry, 'dateOfBirthList', 'dateOfBirthItem').flatMap((item) => {
    const text = textAt(item, 'dateOfBirth')
    const date = text === null ? null : looseDate(text)
    return text === null
      ? []
      : [{ kind: 'birth-date', value: date?.value ?? text, note: date?.circa ? 'circa' : null }]
  }),
  ...elementsAt(entry, 'placeOfBirthList', 'placeOfBirthItem').flatMap((item) =>
    textDetails(item, [['placeOfBirth', 'birth-place']]),
  ),
  ...countries(entry, 'nationalityList', 'nationality', 'nationality'),
  ...countries(entry, 'citizenshipList', 'citizenship', 'citizenship'),
  ...elementsAt(entry, 'idList', 'id').flatMap(documentsOf),
  ...elementsAt(entry, 'addressList', 'address').flatMap(addressOf),
  ...elementsAt(entry, 'vesselInfo').flatMap((vessel) => [
    ...textDetails(vessel, [
      ['callSign', 'call-sign'],
      ['vesselType', 'vessel-type'],
      ['tonnage', 'tonnage'],
      ['grossRegisteredTonnage', 'gross-tonnage'],
      ['vesselOwner', 'owner'],
    ]),
    ...textDetails(vessel, [['vesselFlag', 'flag']]).map((flag) => ({
      ...flag,
      country: countryOf(flag.value),
    })),
  ]),
]

const textDetails = (element: XmlElement, names: readonly (readonly [string, string])[]): Detail[] =>
  names.flatMap(([name, kind]) => {
    const value = textAt(element, name)
    return value === null ? [] : [{ kind, value }]
  })

const countries = (entry: XmlElement, group: string, item: string, kind: string): Detail[] =>
  elementsAt(entry, group, item, 'country').flatMap(({ text }) =>
    text === '' ? [] : [{ kind, value: text, country: countryOf(text) }],
  )

/** The list of documents also holds what is none: a gender, a website. */
const documentsOf = (id: XmlElement): Detail[] => {
  const [type, value] = [textAt(id, 'idType') ?? '', textAt(id, 'idNumber')]
  if (type === 'Gender') return value === null ? [] : [{ kind: 'gender', value: value.toLowerCase() }]
  const label = textAt(id, 'idCountry')
  const [issued, expires] = [textAt(id, 'issueDate'), textAt(id, 'expirationDate')]
  const country = countryOf(label)
  const note =
    [
      /^passport$/i.test(type) ? '' : type,
      country === null ? label : '',
      issued && `issued ${issued}`,
      expires && `expires ${expires}`,
    ]
      .filter(Boolean)
      .join('; ') || null
  const kind = /passport/i.test(type)
    ? 'passport'
    : (kinds[type] ?? (type.startsWith('Digital Currency') ? 'digital-currency' : 'identification'))
  return value === null ? [] : [{ kind, value, country, note }]
}

const kinds: Readonly<Record<string, string>> = {
  Website: 'website',
  'Email Address': 'email',
  'Phone Number': 'phone',
  'Vessel Registration Identification': 'vessel-registration',
  MMSI: 'mmsi',
  'Former Vessel Flag': 'former-flag',
}

const addressOf = (address: XmlElement): Detail[] => {
  const label = textAt(address, 'country')
  const street = ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode']
    .map((name) => textAt(address, name))
    .filter(Boolean)
    .join(', ')
  const value = street || label
  const country = countryOf(label)
  return value === null
    ? []
    : [{ kind: 'address', value, country, note: country === null && street ? label : null }]
}
