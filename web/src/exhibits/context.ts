import { createContext } from 'svelte'
import type { BriefDocument, ExhibitBlock, TableRow } from '../core.js'
import type { Trend } from './trend.js'

/** What the parts of a document share. */
export type DocumentContext = {
  readonly document: BriefDocument
  /** The API's path and query of the document, on which formats, traces and citations build. */
  readonly address: DocumentAddress
  /** Where a row, or the tile of its code, leads; null where it leads nowhere. */
  readonly leads?: Leads
  /** What is drawn in small beside a row's figures; null where nothing is. */
  readonly trends?: Trends
}

export type Leads = (block: ExhibitBlock, key: NonNullable<TableRow['key']>) => string | null
export type Trends = {
  /** Head of the column: the years drawn. */
  readonly title: string
  readonly of: (key: NonNullable<TableRow['key']>) => Trend | null
}

export type DocumentAddress = {
  /** `brief/SRB-RUS` or `measure/partner-rank` */
  readonly path: string
  readonly query: Readonly<Record<string, string | number | null>>
}

export const [documentContext, setDocumentContext] = createContext<() => DocumentContext>()
