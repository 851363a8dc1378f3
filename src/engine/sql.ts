/** A value that can be bound to a statement. */
export type SqlValue = string | number | bigint | boolean | null

/** A statement, or a part of one, with its values apart: text and values never mix. */
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] }

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'text' in part

/** Writes SQL. `${value}` is bound, `${sql`…`}` is spliced, `${[1, 2]}` becomes `(?, ?)` bound one by one. */
export const sql = (
  strings: TemplateStringsArray,
  ...parts: readonly (Sql | SqlValue | readonly SqlValue[])[]
): Sql => {
  const text: string[] = []
  const values: SqlValue[] = []
  for (const [index, string] of strings.entries()) {
    text.push(string)
    if (index >= parts.length) continue
    const part = parts[index] as Sql | SqlValue | readonly SqlValue[]
    if (isSql(part)) {
      text.push(part.text)
      values.push(...part.values)
    } else if (Array.isArray(part)) {
      text.push(`(${part.map(() => '?').join(', ')})`)
      values.push(...(part as SqlValue[]))
    } else {
      text.push('?')
      values.push(part as SqlValue)
    }
  }
  return { text: text.join(''), values }
}

/** An identifier from a closed list of ours: letters, digits and underscores, quoted since `from` and `year` are names too. */
export const identifier = (name: string): Sql => {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new TypeError(`not an identifier: ${name}`)
  return { text: `"${name}"`, values: [] }
}

/** Text as a literal, for the few places where an engine takes no bound value (`copy … to`, lists of files). */
export const literal = (text: string): Sql => ({ text: `'${text.replaceAll("'", "''")}'`, values: [] })

/** Joins parts with a separator: `join(columns, ', ')`. */
export const join = (parts: readonly Sql[], separator: string): Sql => ({
  text: parts.map(({ text }) => text).join(separator),
  values: parts.flatMap(({ values }) => values),
})
