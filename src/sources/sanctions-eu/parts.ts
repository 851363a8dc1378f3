import { isoDay, looseDate } from '../../domain/loose-date.js'
import type { Detail, Listed, ListedName } from '../../lake/listed-rows.js'
import { countryLabels } from '../../messages/country-labels.js'

/** A name, an address, a birth …, by its fields in lower case: `wholename`, `countryiso2code`. XML and CSV have the same. */
export type Part = Readonly<Record<string, string>>

/** `00` is the list's “unknown”; `CS`, `AN` and `YU` are states that are gone. */
const countryOfCode = countryLabels({ '00': null, CS: 'SCG', AN: 'ANT', YU: 'YUG' })

/** Our code for one of the list's two letters; null where it is unknown. */
export const countryOf = (code: string | undefined): string | null =>
  code && /^[A-Z]{2}$/.test(code.trim()) ? (countryOfCode(code) ?? null) : null

const field = (part: Part, ...names: readonly string[]): string | null => {
  for (const name of names) if (part[name]?.trim()) return part[name].trim()
  return null
}
const isTrue = (part: Part, name: string): boolean => part[name]?.trim().toLowerCase() === 'true'
const joined = (texts: readonly (string | null)[], separator: string): string | null =>
  texts.filter(Boolean).join(separator) || null

export const subjectKind = (code: string | undefined): Listed['kind'] | null => {
  const known: Readonly<Record<string, Listed['kind']>> = {
    person: 'person',
    p: 'person',
    enterprise: 'entity',
    e: 'entity',
  }
  return known[code?.trim().toLowerCase() ?? ''] ?? null
}

/** A whole name, or one put together; null where the part holds none. */
export const nameOf = (part: Part): string | null =>
  field(part, 'wholename') ??
  joined([field(part, 'firstname'), field(part, 'middlename'), field(part, 'lastname')], ' ')

export const qualityOf = (part: Part): ListedName['quality'] => {
  const strong = part['strong']?.trim().toLowerCase()
  return strong === 'true' ? 'strong' : strong === 'false' ? 'weak' : null
}

export const languageOf = (part: Part): string | null => field(part, 'namelanguage')?.toLowerCase() ?? null

/**
 * How well a name serves as the entity's own, for the list marks none: a strong one in English or without a language
 * (3), another strong one (2), any (1). Of equals the first counts.
 */
export const rankOf = (part: Part): number => {
  if (nameOf(part) === null) return 0
  if (part['strong'] !== undefined && qualityOf(part) !== 'strong') return 1
  return [null, 'en'].includes(languageOf(part)) ? 3 : 2
}

/** What a name says of its bearer: function, title, gender. */
export const bearerOf = (part: Part): Detail[] => {
  const gender = ({ M: 'male', F: 'female' } as const)[field(part, 'gender') ?? '']
  const [position, title] = [field(part, 'function'), field(part, 'title')]
  return [
    ...(position === null ? [] : [{ kind: 'position', value: position }]),
    ...(title === null ? [] : [{ kind: 'title', value: title }]),
    ...(gender === undefined ? [] : [{ kind: 'gender', value: gender }]),
  ]
}

export const citizenshipOf = (part: Part): Detail[] => {
  const code = field(part, 'countryiso2code')
  const country = countryOf(code ?? undefined)
  const value = joined(
    [field(part, 'region'), code === '00' ? null : (field(part, 'countrydescription') ?? code)],
    ', ',
  )
  return value === null ? [] : [{ kind: 'citizenship', value, country, note: field(part, 'remark') }]
}

export const addressOf = (part: Part): Detail[] => {
  const country = countryOf(part['countryiso2code'])
  const poBox = field(part, 'pobox')
  const value = joined(
    [
      field(part, 'street'),
      poBox && `PO Box ${poBox.replace(/^P\.? ?O\.? ?Box /i, '')}`,
      field(part, 'zipcode'),
      field(part, 'city'),
      field(part, 'place'),
      field(part, 'region'),
    ],
    ', ',
  )
  const note = joined([field(part, 'contactinfo'), field(part, 'remark')], '; ')
  const named =
    country === null ? null : (field(part, 'countrydescription') ?? field(part, 'countryiso2code'))
  return value === null && named === null && note === null
    ? []
    : [
        {
          kind: 'address',
          value: value ?? named ?? (note as string),
          country,
          note: (value ?? named) ? note : null,
        },
      ]
}

export const birthOf = (part: Part): Detail[] => {
  const calendar = field(part, 'calendartype')
  const note = joined(
    [
      isTrue(part, 'circa') ? 'circa' : null,
      calendar !== null && calendar.toUpperCase() !== 'GREGORIAN' ? `calendar ${calendar}` : null,
      field(part, 'remark'),
    ],
    '; ',
  )
  const date = birthDateOf(part)
  const country = countryOf(part['countryiso2code'])
  const place = joined([field(part, 'place'), field(part, 'city'), field(part, 'region')], ', ')
  const named =
    country === null ? null : (field(part, 'countrydescription') ?? field(part, 'countryiso2code'))
  return [
    ...(date === null ? [] : [{ kind: 'birth-date', value: date, note }]),
    ...((place ?? named) === null
      ? []
      : [{ kind: 'birth-place', value: (place ?? named) as string, country }]),
  ]
}

const birthDateOf = (part: Part): string | null => {
  const whole = field(part, 'birthdate')
  if (whole !== null) return looseDate(whole)?.value ?? whole
  const [from, to] = [field(part, 'yearrangefrom'), field(part, 'yearrangeto')]
  if (from !== null || to !== null) return `${from ?? '..'}/${to ?? '..'}`
  const [year, month, day] = [
    field(part, 'year'),
    field(part, 'monthofyear', 'month'),
    field(part, 'dayofmonth', 'day'),
  ]
  const text = joined([year, month, month && day], '-')
  return text === null ? null : (looseDate(text)?.value ?? text)
}

/** What may be wrong with a document, by the field that says so. */
const flaws = [
  ['knownexpired', 'expired'],
  ['knownfalse', 'known to be false'],
  ['reportedlost', 'reported lost'],
  ['revokedbyissuer', 'revoked by its issuer'],
] as const

export const identificationOf = (part: Part): Detail[] => {
  const value = field(part, 'number') ?? field(part, 'latinnumber')
  if (value === null) return []
  const type = field(part, 'identificationtypecode', 'typecode') ?? ''
  const note = joined(
    [
      field(part, 'identificationtypedescription', 'typedescription') ?? type,
      isTrue(part, 'diplomatic') ? 'diplomatic' : null,
      ...flaws.map(([name, says]) => (isTrue(part, name) ? says : null)),
      field(part, 'nameondocument') && `in the name of ${field(part, 'nameondocument')}`,
      field(part, 'remark'),
    ],
    '; ',
  )
  const kind = /passport/i.test(type) ? 'passport' : 'identification'
  return [{ kind, value, country: countryOf(part['countryiso2code']), note }]
}

/** The act behind the current state of an entry. */
export const regulationOf = (part: Part): Pick<Listed, 'programmes' | 'legalBasis' | 'updatedOn'> => ({
  programmes: [field(part, 'programme')].filter((programme) => programme !== null),
  legalBasis: field(part, 'numbertitle'),
  updatedOn: dayOf(part['publicationdate']),
})

/** A day in ISO's form; null for what is none. */
export const dayOf = (text: string | undefined): string | null => (text ? isoDay(text) : null)
