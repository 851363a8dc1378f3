import { detailRow, entityRow, nameRow, type Detail } from '../../lake/listed-rows.js'
import { elementsAt, textAt, type XmlElement } from '../../lake/readers/xml.js'
import { reject, type RowAnswer, type RowParser } from '../../lake/source.js'
import * as parts from './parts.js'
import { list } from './rows.js'

/** An element's attributes as a part, with its remark. */
const partOf = (element: XmlElement): parts.Part => ({
  ...Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [name.toLowerCase(), value]),
  ),
  ...remarkOf(element),
})
const remarkOf = (element: XmlElement): parts.Part => {
  const remark = textAt(element, 'remark')
  return remark === null ? {} : { remark }
}

const contactsOf = (address: XmlElement): Detail[] =>
  elementsAt(address, 'contactInfo').flatMap(({ attributes: { key, value } }) =>
    value?.trim() ? [{ kind: 'contact', value: value.trim(), note: key ?? null }] : [],
  )

/** One `sanctionEntity` of the full list in XML. */
export const parseEntity: RowParser<XmlElement> =
  () =>
  ({ value: element }) => {
    const { euReferenceNumber, logicalId, unitedNationId, designationDate, designationDetails } =
      element.attributes
    const id = euReferenceNumber?.trim() || logicalId?.trim()
    if (!id) return [reject('sanctions-eu-id')]
    const subject = elementsAt(element, 'subjectType')[0]?.attributes
    const kind = parts.subjectKind(subject?.['code']) ?? parts.subjectKind(subject?.['classificationCode'])
    if (kind === null) return [reject('sanctions-eu-subject')]
    const names = elementsAt(element, 'nameAlias').map(partOf)
    const best = Math.max(0, ...names.map(parts.rankOf))
    if (best === 0) return [reject('sanctions-eu-name')]
    const primary = names.findIndex((each) => parts.rankOf(each) === best)
    const regulation = elementsAt(element, 'regulation')[0]
    const details = (name: string, of: (part: parts.Part, from: XmlElement) => Detail[]): RowAnswer[] =>
      elementsAt(element, name).flatMap((each, index) =>
        of(partOf(each), each).map((detail) => detailRow(list, id, detail, `${name} ${index + 1}`)),
      )
    return [
      entityRow(list, {
        id,
        kind,
        name: parts.nameOf(names[primary] as parts.Part),
        ...parts.regulationOf(regulation === undefined ? {} : partOf(regulation)),
        listedOn: parts.dayOf(designationDate),
        remarks:
          [designationDetails?.trim(), ...elementsAt(element, 'remark').map(({ text }) => text)]
            .filter(Boolean)
            .join('; ') || null,
      }),
      ...names.flatMap((part, index) => {
        const name = parts.nameOf(part)
        if (name === null) return []
        const which = { name, quality: parts.qualityOf(part), language: parts.languageOf(part) }
        return [
          nameRow(
            list,
            id,
            { ...which, kind: index === primary ? 'primary' : 'alias' },
            `nameAlias ${index + 1}`,
          ),
        ]
      }),
      ...details('nameAlias', parts.bearerOf),
      ...details('citizenship', parts.citizenshipOf),
      ...details('birthdate', parts.birthOf),
      ...details('identification', parts.identificationOf),
      ...details('address', (part, from) => [...parts.addressOf(part), ...contactsOf(from)]),
      ...(unitedNationId?.trim()
        ? [detailRow(list, id, { kind: 'un-reference', value: unitedNationId.trim() })]
        : []),
    ]
  }
