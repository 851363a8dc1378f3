import { isoDay, looseDate } from '../../domain/loose-date.js'
import { detailRow, entityRow, nameRow, type Detail, type ListedName } from '../../lake/listed-rows.js'
import { elementsAt, textAt, type XmlElement } from '../../lake/readers/xml.js'
import { reject, type RowParser } from '../../lake/source.js'
import { countryLabels } from '../../messages/country-labels.js'

const list = 'UN'

/** Labels of no country: `na` is “not available” here, not Namibia. */
const countryOfLabel = countryLabels({
  na: null,
  'former Soviet Union': 'SUN',
  'China, Hong Kong Special Administrative Region': 'HKG',
  'China, Macao Special Administrative Region': 'MAC',
})
const countryOf = (label: string | null): string | null =>
  label === null ? null : (countryOfLabel(label) ?? null)
const isKnown = (label: string): boolean => label !== '' && label.toLowerCase() !== 'na'

/** Programmes whose code is misread: `GB` is Guinea-Bissau, not the United Kingdom. */
const programmes: Readonly<Record<string, string>> = { GB: 'Guinea-Bissau' }

const joined = (element: XmlElement, names: readonly string[], separator: string): string | null =>
  names
    .map((name) => textAt(element, name))
    .filter(Boolean)
    .join(separator) || null

/** The list breaks its texts, names too, wherever its lines end. */
const onOneLine = (element: XmlElement): XmlElement => ({
  ...element,
  text: element.text.replaceAll(/\s+/g, ' '),
  children: element.children.map(onOneLine),
})

/** One `INDIVIDUAL` or `ENTITY` of the list; both have the same fields under names of their own. */
export const parseSubject: RowParser<XmlElement> =
  () =>
  ({ value: broken }) => {
    const subject = onOneLine(broken)
    const id = textAt(subject, 'REFERENCE_NUMBER') ?? textAt(subject, 'DATAID')
    const name = joined(subject, ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'], ' ')
    if (id === null) return [reject('sanctions-un-id')]
    if (name === null) return [reject('sanctions-un-name')]
    const programme = textAt(subject, 'UN_LIST_TYPE')
    const updated = elementsAt(subject, 'LAST_DAY_UPDATED', 'VALUE').flatMap(({ text }) => isoDay(text) ?? [])
    return [
      entityRow(list, {
        id,
        kind: subject.name === 'INDIVIDUAL' ? 'person' : 'entity',
        name,
        programmes: programme === null ? [] : [programmes[programme] ?? programme],
        listedOn: isoDay(textAt(subject, 'LISTED_ON') ?? ''),
        updatedOn: updated.toSorted().at(-1) ?? null,
        remarks: textAt(subject, 'COMMENTS1'),
      }),
      ...namesOf(subject, name).map(({ place, ...each }) => nameRow(list, id, each, place)),
      ...detailsOf(subject).map((each, index) => detailRow(list, id, each, `detail ${index + 1}`)),
    ]
  }

const aliases = ['INDIVIDUAL_ALIAS', 'ENTITY_ALIAS']
const each = (subject: XmlElement, names: readonly string[]): XmlElement[] =>
  names.flatMap((name) => elementsAt(subject, name))

/** What the list calls the quality of an alias is its kind where the subject is an entity. */
const aliasKinds: Readonly<Record<string, Pick<ListedName, 'kind' | 'quality'>>> = {
  good: { kind: 'alias', quality: 'strong' },
  low: { kind: 'alias', quality: 'weak' },
  'a.k.a.': { kind: 'alias', quality: null },
  'f.k.a.': { kind: 'former', quality: null },
}

type PlacedName = ListedName & { readonly place: string }

const namesOf = (subject: XmlElement, name: string): PlacedName[] => [
  { name, kind: 'primary', quality: 'strong', place: 'name' },
  ...elementsAt(subject, 'NAME_ORIGINAL_SCRIPT')
    .filter(({ text }) => text !== '')
    .map(({ text }): PlacedName => ({
      name: text,
      kind: 'alias',
      quality: 'strong',
      place: 'NAME_ORIGINAL_SCRIPT',
    })),
  ...each(subject, aliases).flatMap((alias, index) =>
    // An alias may hold several spellings; an empty one stands where there is none.
    (textAt(alias, 'ALIAS_NAME') ?? '')
      .split(/\s*;\s*/)
      .filter((spelling) => spelling !== '')
      .map((spelling): PlacedName => ({
        name: spelling,
        ...(aliasKinds[(textAt(alias, 'QUALITY') ?? '').toLowerCase()] ?? { kind: 'alias', quality: null }),
        place: `alias ${index + 1}`,
      })),
  ),
]

const detailsOf = (subject: XmlElement): Detail[] => [
  ...values(subject, 'TITLE', 'title'),
  ...values(subject, 'DESIGNATION', 'position'),
  ...elementsAt(subject, 'GENDER').flatMap(({ text }) =>
    isKnown(text) ? [{ kind: 'gender', value: text.toLowerCase() }] : [],
  ),
  ...elementsAt(subject, 'NATIONALITY', 'VALUE').flatMap(({ text }) =>
    isKnown(text) ? [{ kind: 'nationality', value: text, country: countryOf(text) }] : [],
  ),
  ...each(subject, ['INDIVIDUAL_DATE_OF_BIRTH']).flatMap(birthDateOf),
  ...each(subject, ['INDIVIDUAL_PLACE_OF_BIRTH']).flatMap((place) => placeOf(place, 'birth-place')),
  ...each(subject, ['INDIVIDUAL_ADDRESS', 'ENTITY_ADDRESS']).flatMap((place) => placeOf(place, 'address')),
  ...each(subject, ['INDIVIDUAL_DOCUMENT', 'ENTITY_DOCUMENT']).flatMap(documentOf),
  ...each(subject, aliases).flatMap(ofAlias),
]

const values = (subject: XmlElement, name: string, kind: string): Detail[] =>
  elementsAt(subject, name, 'VALUE').flatMap(({ text }) => (isKnown(text) ? [{ kind, value: text }] : []))

const dateOf = (text: string): { value: string; circa: boolean } =>
  looseDate(text) ?? { value: text, circa: false }

const birthDateOf = (birth: XmlElement): Detail[] => {
  const type = textAt(birth, 'TYPE_OF_DATE')
  const note = textAt(birth, 'NOTE')
  const [from, to] = [textAt(birth, 'FROM_YEAR'), textAt(birth, 'TO_YEAR')]
  const stated = textAt(birth, 'DATE') ?? textAt(birth, 'YEAR')
  const span = from === null && to === null ? null : `${from ?? '..'}/${to ?? '..'}`
  const text = stated ?? span ?? note
  if (text === null) return []
  const { value, circa } = text === span ? { value: span, circa: false } : dateOf(text)
  const notes = [circa || type === 'APPROXIMATELY' ? 'circa' : null, text === note ? null : note]
  return [{ kind: 'birth-date', value, note: notes.filter(Boolean).join('; ') || null }]
}

const placeOf = (place: XmlElement, kind: string): Detail[] => {
  const label = textAt(place, 'COUNTRY')
  const note = textAt(place, 'NOTE')
  const spot = joined(place, ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'], ', ')
  const value = spot ?? label ?? note
  if (value === null) return []
  const country = countryOf(label)
  const notes = [country === null && value !== label ? label : null, value === note ? null : note]
  return [{ kind, value, country, note: notes.filter(Boolean).join('; ') || null }]
}

const documentOf = (document: XmlElement): Detail[] => {
  const type = joined(document, ['TYPE_OF_DOCUMENT', 'TYPE_OF_DOCUMENT2'], ', ')
  const note = textAt(document, 'NOTE')
  const number = textAt(document, 'NUMBER')
  const value = number ?? note
  if (value === null) return []
  const label = textAt(document, 'ISSUING_COUNTRY') ?? textAt(document, 'COUNTRY_OF_ISSUE')
  const country = countryOf(label)
  const issued = textAt(document, 'DATE_OF_ISSUE')
  const notes = [
    type,
    country === null ? label : null,
    textAt(document, 'CITY_OF_ISSUE'),
    issued && `issued ${dateOf(issued).value}`,
    value === note ? null : note,
  ]
  const kind = /passe?port|pasaporte/i.test(type ?? '') ? 'passport' : 'identification'
  return [{ kind, value, country, note: notes.filter(Boolean).join('; ') || null }]
}

/** Births and remarks that the list gives for one alias only. */
const ofAlias = (alias: XmlElement): Detail[] => {
  const of = `as ${textAt(alias, 'ALIAS_NAME') ?? 'another name'}`
  const [date, note] = [textAt(alias, 'DATE_OF_BIRTH'), textAt(alias, 'NOTE')]
  const label = textAt(alias, 'COUNTRY_OF_BIRTH')
  const place = textAt(alias, 'CITY_OF_BIRTH') ?? label
  return [
    ...(date === null ? [] : [{ kind: 'birth-date', value: dateOf(date).value, note: of }]),
    ...(place === null ? [] : [{ kind: 'birth-place', value: place, country: countryOf(label), note: of }]),
    ...(note === null ? [] : [{ kind: 'alias-note', value: note, note: of }]),
  ]
}
