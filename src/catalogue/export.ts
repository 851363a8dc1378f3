import { cellsOf } from './cells.js'
import { columns, headingOf, type Column } from './columns.js'
import type { Entry } from './entry.js'
import { csvLine } from './lists.js'
import { vcardOf } from './vcard.js'

/** Formats of an export. */
export const exportFormats = ['csv', 'json', 'vcard'] as const
export type ExportFormat = (typeof exportFormats)[number]

const contactColumns: readonly Column[] = ['contact_person', 'contact_role', 'contact_email', 'contact_phone']

/** Headings of a table, with those of so many contacts. Media files are not part of a table: their column names files to be copied in. */
export const headings = (contacts: number): readonly string[] =>
  columns
    .filter((column) => column !== 'media')
    .flatMap((column) => {
      if (!contactColumns.includes(column)) return [column]
      if (column !== 'contact_person') return []
      return Array.from({ length: contacts }, (_, at) =>
        contactColumns.map((each) => headingOf(each, at + 1)),
      ).flat()
    })

/** Entries as a table that an import reads back; formulas are made harmless. UTF-8 with a mark, since spreadsheets take it for another encoding without. */
export const exportCsv = (entries: readonly Entry[]): string => {
  const contacts = Math.max(1, ...entries.map(({ organisation }) => organisation.contacts.length))
  const names = headings(contacts)
  const rows = entries.map(({ id, organisation }) => {
    const cells = { ...cellsOf(organisation), id }
    return csvLine(names.map((name) => (cells as Readonly<Record<string, string>>)[name] ?? ''))
  })
  return `\uFEFF${csvLine(names)}${rows.join('')}`
}

/** An empty table with every heading that is known, to be filled in. */
export const template = (): string =>
  `\uFEFF${csvLine([...headings(1).filter((name) => name !== 'id'), 'media'])}`

export const exportVcards = (entries: readonly Entry[]): string =>
  entries.map(({ id, organisation }) => vcardOf(id, organisation)).join('')

/** Everything that is held of the entries. */
export const exportJson = (entries: readonly Entry[]) => ({
  schema: 'rapport/catalogue-export@1' as const,
  entries: [...entries],
})
