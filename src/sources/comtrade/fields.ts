/** A record by field, whatever the spelling: `primaryValue`, `PrimaryValue` and `primary_value` are `primaryvalue`. */
export type Fields = ReadonlyMap<string, string | null>

/** Letters and figures of a field's name, in lower case; remembered, since every record spells the same ones. */
export const fieldName = (name: string): string => {
  const known = names.get(name)
  if (known !== undefined) return known
  const plain = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  const field = formerNames[plain] ?? plain
  if (names.size < 1000) names.set(name, field)
  return field
}

const names = new Map<string, string>()

/** The fields of the site before 2023, whose files people still have. */
const formerNames: Readonly<Record<string, string>> = {
  aggregatelevel: 'aggrlevel',
  classification: 'classificationcode',
  commoditycode: 'cmdcode',
  customsproccode: 'customscode',
  modeoftransportcode: 'motcode',
  netweightkg: 'netwgt',
  reporter: 'reporterdesc',
  partner: 'partnerdesc',
  '2ndpartnercode': 'partner2code',
  tradeflow: 'flowdesc',
  tradeflowcode: 'flowcode',
  tradevalueus: 'primaryvalue',
  year: 'refyear',
}

/** Texts are trimmed, and an empty cell is null like JSON's null; numbers as text, as they stand. */
export const fieldsOf = (record: Readonly<Record<string, unknown>>): Fields =>
  new Map(
    Object.entries(record).map(([name, value]) => {
      const text = value === null || value === undefined ? '' : String(value).trim()
      return [fieldName(name), text === '' || text === 'NA' ? null : text]
    }),
  )
