import { detailRow, entityRow, nameRow, type Listed, type ListedName } from '../../lake/listed-rows.js'
import { elementsAt, textAt, xmlReader, type XmlElement } from '../../lake/readers/xml.js'
import type { Reader } from '../../lake/readers/reader.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import { featureDetails, documentDetail, type References } from './advanced-details.js'
import { nameKindOf, type List } from './rows.js'

/** A party with what the format keeps apart from it: entries on lists, documents, places, the meaning of its numbers. */
export type Party = { readonly element: XmlElement; readonly references: References }

/**
 * OFAC's advanced standard keeps entries and documents far from the parties they belong to, and some after them: the
 * file is read once for those, and again for the parties.
 */
export const advancedReader: Reader<Party> = {
  open: async (file) => {
    const first = await aside.open(file)
    const references = emptyReferences()
    for await (const { value } of first.records) collect(references, value)
    const opened = await parties.open(file)
    const joined = async function* () {
      for await (const { row, place, value } of opened.records)
        yield { row, place, value: { element: value, references } }
    }
    return { ...opened, records: joined() }
  },
  cells: ({ element }) => parties.cells(element),
}
const aside = xmlReader({ record: ['ReferenceValueSets', 'Location', 'IDRegDocument', 'SanctionsEntry'] })
const parties = xmlReader({ record: ['DistinctParty'] })

type Collected = {
  readonly labels: Map<string, string>
  readonly partyTypes: Map<string, string>
  readonly locations: Map<string, XmlElement>
  readonly documents: Map<string, XmlElement[]>
  readonly entries: Map<string, XmlElement[]>
}
const emptyReferences = (): Collected => ({
  labels: new Map(),
  partyTypes: new Map(),
  locations: new Map(),
  documents: new Map(),
  entries: new Map(),
})

const collect = (to: Collected, element: XmlElement): void => {
  const { ID = '', IdentityID = '', ProfileID = '' } = element.attributes
  if (element.name === 'Location') to.locations.set(ID, element)
  else if (element.name === 'IDRegDocument')
    to.documents.set(IdentityID, [...(to.documents.get(IdentityID) ?? []), element])
  else if (element.name === 'SanctionsEntry')
    to.entries.set(ProfileID, [...(to.entries.get(ProfileID) ?? []), element])
  else
    for (const { name, attributes, text } of element.children.flatMap(({ children }) => children)) {
      to.labels.set(`${name} ${attributes['ID']}`, text)
      if (name === 'PartySubType') to.partyTypes.set(attributes['ID'] ?? '', attributes['PartyTypeID'] ?? '')
    }
}

/** One party, with its names, details and entries on the list. */
export const parseParty =
  (list: List): RowParser<Party> =>
  () =>
  ({ value: { element, references } }) => {
    const profile = elementsAt(element, 'Profile')[0]
    const id = element.attributes['FixedRef'] ?? ''
    if (!/^\d+$/.test(id) || profile === undefined) return [reject('sanctions-ofac-number')]
    const kind = kindOf(profile.attributes['PartySubTypeID'] ?? '', references)
    if (kind === null) return [reject('sanctions-ofac-type')]
    const identities = elementsAt(profile, 'Identity')
    const names = identities.flatMap((identity) => namesOf(identity, references))
    const main = names.find((name) => name?.kind === 'primary')
    if (!main) return [reject('sanctions-ofac-name')]
    const entries = references.entries.get(profile.attributes['ID'] ?? id) ?? []
    const details = [
      ...elementsAt(profile, 'Feature').flatMap((feature) => featureDetails(feature, references)),
      ...identities
        .flatMap((identity) => references.documents.get(identity.attributes['ID'] ?? '') ?? [])
        .flatMap((document) => documentDetail(document, references)),
    ]
    return [
      entityRow(list, {
        id,
        kind,
        name: main.name,
        ...listingOf(entries, references),
        remarks: textAt(element, 'Comment'),
      }),
      ...names.map((name, index): RowAnswer =>
        name === null
          ? reject('sanctions-ofac-alias', `name ${index + 1}`)
          : nameRow(list, id, name, `name ${index + 1}`),
      ),
      ...details.map((each, index) => detailRow(list, id, each, `detail ${index + 1}`)),
    ]
  }

const kindOf = (subType: string, { labels, partyTypes }: References): Listed['kind'] | null => {
  const known: Readonly<Record<string, Listed['kind']>> = {
    Vessel: 'vessel',
    Aircraft: 'aircraft',
    Individual: 'person',
    Entity: 'entity',
  }
  const type = partyTypes.get(subType)
  return (
    known[labels.get(`PartySubType ${subType}`) ?? ''] ?? known[labels.get(`PartyType ${type}`) ?? ''] ?? null
  )
}

/** The names of an identity; null for one that is empty or of a kind nobody knows. */
const namesOf = (identity: XmlElement, references: References): (ListedName | null)[] => {
  const partTypes = new Map(
    elementsAt(identity, 'NamePartGroups', 'MasterNamePartGroup', 'NamePartGroup').map(({ attributes }) => [
      attributes['ID'],
      references.labels.get(`NamePartType ${attributes['NamePartTypeID']}`),
    ]),
  )
  return elementsAt(identity, 'Alias').flatMap((alias) =>
    elementsAt(alias, 'DocumentedName').map((documented, index): ListedName | null => {
      const parts = elementsAt(documented, 'DocumentedNamePart', 'NamePartValue')
      const isLast = ({ attributes }: XmlElement): boolean =>
        partTypes.get(attributes['NamePartGroupID']) === 'Last Name'
      const joined = (of: readonly XmlElement[]): string =>
        of
          .map(({ text }) => text)
          .filter(Boolean)
          .join(' ')
      const name = [joined(parts.filter(isLast)), joined(parts.filter((part) => !isLast(part)))]
        .filter(Boolean)
        .join(', ')
      const type = references.labels.get(`AliasType ${alias.attributes['AliasTypeID']}`) ?? null
      const isPrimary = alias.attributes['Primary'] === 'true' && identity.attributes['Primary'] !== 'false'
      // Beside the primary name stand its forms in other scripts.
      const kind = isPrimary
        ? index === 0
          ? 'primary'
          : 'alias'
        : type === 'Name'
          ? 'alias'
          : nameKindOf(type)
      if (name === '' || kind === null) return null
      return { name, kind, quality: alias.attributes['LowQuality'] === 'true' ? 'weak' : 'strong' }
    }),
  )
}

/** Programmes, first day and legal basis of the entries on a list. */
const listingOf = (
  entries: readonly XmlElement[],
  { labels }: References,
): Pick<Listed, 'programmes' | 'listedOn' | 'legalBasis'> => {
  const events = entries.flatMap((entry) => elementsAt(entry, 'EntryEvent'))
  const days = events.flatMap((event) => {
    const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(event, 'Date', part))
    return year && month && day ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : []
  })
  const bases = events.flatMap(
    ({ attributes }) => labels.get(`LegalBasis ${attributes['LegalBasisID']}`) ?? [],
  )
  const programmes = entries.flatMap((entry) =>
    elementsAt(entry, 'SanctionsMeasure')
      .filter(({ attributes }) => labels.get(`SanctionsType ${attributes['SanctionsTypeID']}`) === 'Program')
      .flatMap((measure) => textAt(measure, 'Comment') ?? []),
  )
  return {
    programmes: [...new Set(programmes)],
    listedOn: days.toSorted()[0] ?? null,
    legalBasis: [...new Set(bases)].filter((basis) => basis !== 'Unknown').join('; ') || null,
  }
}
