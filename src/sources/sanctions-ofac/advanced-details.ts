import type { Detail } from '../../lake/listed-rows.js'
import { elementsAt, textAt, type XmlElement } from '../../lake/readers/xml.js'
import { countryOf } from './rows.js'

/** What parties refer to by number. */
export type References = {
  /** `AliasType 1400` → `A.K.A.` */
  readonly labels: ReadonlyMap<string, string>
  /** The type of each subtype of party. */
  readonly partyTypes: ReadonlyMap<string, string>
  readonly locations: ReadonlyMap<string, XmlElement>
  /** By the identity they are of. */
  readonly documents: ReadonlyMap<string, readonly XmlElement[]>
  /** Entries on a list by the profile they are of. */
  readonly entries: ReadonlyMap<string, readonly XmlElement[]>
}

/** Features that have a kind of their own here; any other is a `feature` with its label. */
const kinds: Readonly<Record<string, string>> = {
  Birthdate: 'birth-date',
  'Place of Birth': 'birth-place',
  'Nationality Country': 'nationality',
  'Citizenship Country': 'citizenship',
  Location: 'address',
  Gender: 'gender',
  Title: 'title',
  Website: 'website',
  'Email Address': 'email',
  'Phone Number': 'phone',
  'Vessel Call Sign': 'call-sign',
  'Other Vessel Call Sign': 'call-sign',
  'VESSEL TYPE': 'vessel-type',
  'Vessel Flag': 'flag',
  'Former Vessel Flag': 'former-flag',
  'Other Vessel Flag': 'flag',
  'Vessel Owner': 'owner',
  'Organization Established Date': 'established',
  'Organization Type:': 'organization-type',
}

/** The versions of a feature: a date, a place, a text. */
export const featureDetails = (feature: XmlElement, references: References): Detail[] => {
  const label = references.labels.get(`FeatureType ${feature.attributes['FeatureTypeID']}`) ?? ''
  const currency = label.startsWith('Digital Currency Address')
  const kind = kinds[label] ?? (currency ? 'digital-currency' : 'feature')
  const note = kinds[label] === undefined ? label || null : null
  return elementsAt(feature, 'FeatureVersion').flatMap((version) => [
    ...elementsAt(version, 'DatePeriod').flatMap((period) => dateDetail(kind, period, note)),
    ...elementsAt(version, 'VersionLocation').flatMap(({ attributes }) =>
      placeDetail(kind, references.locations.get(attributes['LocationID'] ?? ''), references, note),
    ),
    ...elementsAt(version, 'VersionDetail').flatMap((detail) => {
      const text =
        detail.text || references.labels.get(`DetailReference ${detail.attributes['DetailReferenceID']}`)
      if (!text) return []
      const isFlag = kind === 'flag' || kind === 'former-flag'
      return [
        {
          kind,
          value: kind === 'gender' ? text.toLowerCase() : text,
          country: isFlag ? countryOf(text) : null,
          note,
        },
      ]
    }),
  ])
}

const two = (text: string): string => text.padStart(2, '0')
const dayAt = (period: XmlElement, ...path: readonly string[]): string | null => {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((part) => textAt(period, ...path, part))
  if (!year) return null
  return [year, ...(month ? [two(month), ...(day ? [two(day)] : [])] : [])].join('-')
}

/** A period from its first day to its last; a whole year, month or day in one. */
const dateDetail = (kind: string, period: XmlElement, label: string | null): Detail[] => {
  const from = dayAt(period, 'Start', 'From')
  const to = dayAt(period, 'End', 'To') ?? dayAt(period, 'Start', 'To') ?? from
  if (from === null || to === null) return []
  const circa = elementsAt(period, 'Start').some(({ attributes }) => attributes['Approximate'] === 'true')
  const note = [circa ? 'circa' : null, label].filter(Boolean).join('; ') || null
  return [{ kind, value: periodOf(from, to), note }]
}

const periodOf = (from: string, to: string): string => {
  if (from === to) return from
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  const month = from.slice(0, 7)
  const last = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate()
  return from === `${month}-01` && to === `${month}-${two(String(last))}` ? month : `${from}/${to}`
}

const placeDetail = (
  kind: string,
  location: XmlElement | undefined,
  { labels }: References,
  label: string | null,
): Detail[] => {
  if (location === undefined) return []
  const parts = elementsAt(location, 'LocationPart', 'LocationPartValue', 'Value').map(({ text }) => text)
  const land = elementsAt(location, 'LocationCountry')[0]?.attributes['CountryID']
  const named = labels.get(`Country ${land}`) ?? null
  const value = parts.filter(Boolean).join(', ') || named
  const country = countryOf(named)
  const note = [country === null && value !== named ? named : null, label].filter(Boolean).join('; ') || null
  return value === null ? [] : [{ kind, value, country, note }]
}

export const documentDetail = (document: XmlElement, { labels }: References): Detail[] => {
  const value = textAt(document, 'IDRegistrationNo')
  if (value === null) return []
  const type = labels.get(`IDRegDocType ${document.attributes['IDRegDocTypeID']}`) ?? ''
  const issuer =
    document.attributes['IssuedBy-CountryID'] ?? elementsAt(document, 'IssuedBy')[0]?.attributes['CountryID']
  const named = labels.get(`Country ${issuer}`) ?? null
  const country = countryOf(named)
  const dates = elementsAt(document, 'DocumentDate').flatMap((date) => {
    const day = elementsAt(date, 'DatePeriod').flatMap((period) => dayAt(period, 'Start', 'From') ?? [])[0]
    return day === undefined
      ? []
      : [`${labels.get(`IDRegDocDateType ${date.attributes['IDRegDocDateTypeID']}`)} ${day}`]
  })
  const isShip = type === 'Vessel Registration Identification'
  const kind = /passport/i.test(type) ? 'passport' : isShip ? 'vessel-registration' : 'identification'
  const note = [kind === 'identification' ? type : null, country === null ? named : null, ...dates]
  return [{ kind, value, country, note: note.filter(Boolean).join('; ') || null }]
}
