import { looseDate } from '../../domain/loose-date.js'
import type { Detail, ListedName } from '../../lake/listed-rows.js'
import { countryOf } from './rows.js'

/** What a remark says in its own words, taken apart: details, and the weak names that stand in quotes. */
export type Remarks = { readonly details: readonly Detail[]; readonly names: readonly ListedName[] }

/** Where the delimited files cut a remark; the rest stands in the file of comments. */
const cutAt = 999

/**
 * Takes a remark apart at its semicolons. What has no known form stays in the remark as a whole. Where the file cut the
 * remark its last piece is torn, and is not read; nor is the first piece of a continuation.
 */
export const readRemarks = (text: string, part: 'begin' | 'continuation' = 'begin'): Remarks => {
  const pieces = text.split(/;\s*/)
  const torn = text.length >= cutAt && !text.endsWith('.')
  const whole = pieces.slice(part === 'continuation' ? 1 : 0, torn ? -1 : undefined)
  const read = whole
    .map((piece) =>
      piece
        .trim()
        .replace(/\.$/, '')
        .replace(/^\((.*)\)$/, '$1')
        .replace(/^alt\. /, ''),
    )
    .filter(Boolean)
  return { details: read.flatMap(detailOf), names: read.flatMap(nameOf) }
}

const nameOf = (piece: string): ListedName[] => {
  const [, kind, name] = /^([afn])\.k\.a\. '(.+)'$/.exec(piece) ?? []
  return name === undefined ? [] : [{ name, kind: kind === 'f' ? 'former' : 'alias', quality: 'weak' }]
}

type Form = readonly [RegExp, (value: string, label: string) => Detail]

const plain =
  (kind: string) =>
  (value: string): Detail => ({ kind, value })
const dated =
  (kind: string) =>
  (value: string): Detail => {
    const date = looseDate(value)
    return { kind, value: date?.value ?? value, note: date?.circa ? 'circa' : null }
  }
const inCountry =
  (kind: string) =>
  (value: string): Detail => ({ kind, value, country: countryOf(value) })

/** `A123 (Serbia) issued 1 Jan 2001 expires 1 Jan 2011`, as the number, its country and the rest. */
export const documentOf = (kind: string, text: string, label: string): Detail => {
  const [, number = text, country = null, rest = ''] = /^(.*?) \(([^()]+)\)(.*)$/.exec(text) ?? []
  const known = countryOf(country)
  const plainText = country !== null && known === null
  return {
    kind,
    value: plainText ? text : number,
    country: known,
    note: [label, plainText ? '' : rest.trim()].filter(Boolean).join('; ') || null,
  }
}

/** Documents and registers by the label that precedes their number. */
const registers = [
  'National ID No\\.',
  'National Foreign ID Number',
  'Tax ID No\\.',
  'Registration Number',
  'Registration ID',
  'Identification Number',
  'Personal ID Card',
  'Citizen.s Card Number',
  'Cedula No\\.',
  'Cedula de Residencia',
  'NIT #',
  'Business Registration (?:Document #|Number)',
  'Business Number',
  'Company Number',
  'Commercial Registry Number',
  'Chamber of Commerce Number',
  'Public Registration Number',
  'RUC #',
  'V\\.A\\.T\\. Number',
  'Trade License No\\.',
  'License',
  'Government Gazette Number',
  'Legal Entity Number',
  'C\\.R\\. No\\.',
  'Unified Social Credit Code \\(USCC\\)',
  'Economic Register Number \\(CBLS\\)',
  'Folio Mercantil No\\.',
  'Matricula Mercantil No\\.?',
  'Driver.s License No\\.',
  'D\\.N\\.I\\.',
  'C\\.U\\.R\\.P\\.',
  'C\\.U\\.I\\.T\\.',
  'C\\.U\\.I\\.P\\.',
  'R\\.F\\.C\\.',
  'R\\.I\\.F\\. #',
  'SSN',
  'D-U-N-S Number',
  'BIK \\(RU\\)',
  'SWIFT/BIC',
  'Stateless Person ID (?:Number|Card)',
  'Birth Certificate Number',
  'Residency Number',
  'Turkish Identification Number',
  'Afghan Money Service Provider License Number',
]

const aircraft = [
  'Construction Number',
  'Manufacture Date',
  'Model',
  'Operator',
  'Tail Number',
  'Mode S Transponder Code',
]

const forms: readonly Form[] = [
  [/^DOB (.+)$/, dated('birth-date')],
  [/^POB (.+)$/, plain('birth-place')],
  [/^nationality (.+)$/, inCountry('nationality')],
  [/^citizen (.+)$/, inCountry('citizenship')],
  [/^Gender (Male|Female)$/, (value) => ({ kind: 'gender', value: value.toLowerCase() })],
  [/^(?:Diplomatic |Stateless Person )?Passport (.+)$/, (value) => documentOf('passport', value, '')],
  [/^Linked To: (.+)$/, plain('linked-to')],
  [/^(?:Vessel Registration Identification )?(IMO \d{7})$/, plain('vessel-registration')],
  [/^MMSI (.+)$/, plain('mmsi')],
  [/^Former Vessel Flag (.+)$/, inCountry('former-flag')],
  [/^Email Address (.+)$/, plain('email')],
  [/^Website (.+)$/, plain('website')],
  [/^(?:Phone|Telephone|Fax) Number (.+)$/, plain('phone')],
  [
    /^(Digital Currency Address - \S+) (.+)$/,
    (value, label) => ({ kind: 'digital-currency', value, note: label }),
  ],
  [/^Organization Established Date (.+)$/, dated('established')],
  [/^Organization Type: (.+)$/, plain('organization-type')],
  [/^Target Type (.+)$/, plain('organization-type')],
  [
    /^((?:Listing|Effective) Date \([^)]*\)): (.+)$/,
    (value, label) => ({ ...dated('date')(value), note: label }),
  ],
  [/^(Secondary sanctions risk): ?(.+)$/i, (value, label) => ({ kind: 'measure', value, note: label })],
  [
    /^(Additional Sanctions Information) - (.+)$/,
    (value, label) => ({ kind: 'measure', value, note: label }),
  ],
  [
    new RegExp(
      `^(Aircraft (?:Manufacturer.s Serial Number \\(MSN\\)|${aircraft.join('|')})(?: \\([^)]*\\))?) (.+)$`,
    ),
    (value, label) => ({ kind: 'aircraft', value, note: label }),
  ],
  [
    new RegExp(`^(${registers.join('|')}) (.+)$`),
    (value, label) => documentOf('identification', value, label),
  ],
]

const detailOf = (piece: string): Detail[] => {
  for (const [form, make] of forms) {
    const found = form.exec(piece)
    if (found) return [make(found[2] ?? found[1] ?? '', found[2] === undefined ? '' : (found[1] ?? ''))]
  }
  return []
}
