import { elementsAt, xmlReader, type XmlElement } from '../../lake/readers/xml.js'
import { reject, rowsInput, type RowAnswer } from '../../lake/source.js'
import { judgeFields, type Fields } from './fields.js'

/** `<Value id="REPORTER" value="688"/>`, as generic SDMX writes a key or attributes. */
const pairs = (elements: readonly XmlElement[]): Fields =>
  Object.fromEntries(
    elements.map(({ attributes }) => [attributes['id'] ?? 'TIME_PERIOD', attributes['value'] ?? '']),
  )

const fieldsOfObservation = (element: XmlElement): Fields => ({
  ...element.attributes,
  ...pairs(elementsAt(element, 'ObsKey', 'Value')),
  ...pairs(elementsAt(element, 'ObsDimension')),
  ...pairs(elementsAt(element, 'Attributes', 'Value')),
  ...Object.fromEntries(
    elementsAt(element, 'ObsValue').map(({ attributes }) => ['OBS_VALUE', attributes['value'] ?? '']),
  ),
})

/** A series of reporter, partner and product, an observation a year; in the generic form of SDMX or in the one of its structure. */
const parse = ({ value: series }: { readonly value: XmlElement }): readonly RowAnswer[] => {
  const key: Fields = {
    ...series.attributes,
    ...pairs(elementsAt(series, 'SeriesKey', 'Value')),
    ...pairs(elementsAt(series, 'Attributes', 'Value')),
  }
  if (key['REPORTER'] === undefined) return [reject('wits-shape')]
  return elementsAt(series, 'Obs').flatMap((element) =>
    judgeFields({ ...key, ...fieldsOfObservation(element) }),
  )
}

/** An answer of the WITS API. */
export const tariffsXml = rowsInput({
  id: 'xml',
  name: /\.xml$/i,
  looksLike: (head) => head.includes('TARIFFTYPE') && head.includes('NOMENCODE'),
  table: 'tariff',
  what: 'an answer of the WITS API (DF_WITS_Tariff_TRAINS as SDMX-ML)',
  reader: xmlReader({ record: ['Series'] }),
  parse: () => parse,
})
