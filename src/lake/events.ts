import type { RowsLineage } from '../domain/lineage.js'
import type { Row } from '../engine/engine.js'
import { sql } from '../engine/sql.js'
import type { Lake } from './lake.js'
import { cellLineage, titlesOf } from './statements.js'
import { transcribed } from './transcripts.js'

/** Something dated that concerns the countries: an agreement, a visit, a vote, a measure. */
export type DatedEvent = {
  /** ISO date, month or year; null where the document gives none. */
  readonly date: string | null
  readonly dateEnd: string | null
  readonly kind: string
  readonly parties: readonly string[]
  /** In English, Russian and Serbian (Latin script), where the source has them. */
  readonly title: { readonly en: string; readonly ru: string | null; readonly sr: string | null }
  readonly status: string | null
  readonly document: string
  readonly documentTitle: string
  readonly statedAt: string
  readonly cites: string | null
  readonly lineage: RowsLineage
}

/** Events whose parties include all the countries named, by date; undated ones last. */
export const eventsOf = async (
  lake: Lake,
  parties: readonly string[],
  asOf: string | null,
): Promise<DatedEvent[]> => {
  const events = transcribed(lake, 'event', asOf)
  if (events === null) return []
  const rows = await lake.ask<EventRow>(sql`
    select e.*, coalesce(d.title, e.document) as document_title
    from ${events} e left join ${titlesOf(lake, asOf)} d on d.id = e.document
    order by e."date" nulls last, e.part, e.file, e."row"`)
  return rows
    .filter((row) => parties.every((party) => row.parties.includes(party)))
    .map((row) => ({
      date: row.date,
      dateEnd: row.date_end,
      kind: row.kind,
      parties: row.parties,
      title: { en: row.title, ru: row.title_ru, sr: row.title_sr },
      status: row.status,
      document: row.document,
      documentTitle: row.document_title,
      statedAt: row.stated_at,
      cites: row.cites,
      lineage: cellLineage('event', row, row.date),
    }))
}

type EventRow = Row & {
  readonly [
    name in 'kind' | 'title' | 'document' | 'document_title' | 'stated_at' | 'row' | 'snapshot'
  ]: string
} & {
  readonly [name in 'date' | 'date_end' | 'title_ru' | 'title_sr' | 'status' | 'cites']: string | null
} & { readonly file: number; readonly parties: readonly string[] }
