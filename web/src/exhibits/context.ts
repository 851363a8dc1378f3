import { createContext } from 'svelte'
import type { BriefDocument } from '../core.js'

/** What the parts of a document share. */
export type DocumentContext = {
  readonly document: BriefDocument
  /** The API's path and query of the document, on which formats, traces and citations build. */
  readonly address: DocumentAddress
}

export type DocumentAddress = {
  /** `brief/SRB-RUS` or `measure/partner-rank` */
  readonly path: string
  readonly query: Readonly<Record<string, string | number | null>>
}

export const [documentContext, setDocumentContext] = createContext<() => DocumentContext>()
