/**
 * The one door to `src`: pure modules without imports of Node, of which the browser gets a copy, and types. Everything else
 * comes over HTTP.
 */
export { labelsFor, reasonText, type Labels } from '../../src/briefs/render/labels.js'
export { sectionNames, sectionOf } from '../../src/catalogue/sectors.js'
export { palette } from '../../src/charts/palette.js'
export { briefSections, type BriefSection } from '../../src/domain/brief-sections.js'
export { briefFormats, type BriefFormat } from '../../src/domain/brief-formats.js'
export { hsChapters } from '../../src/messages/hs-chapters.js'
export { languages, type Language } from '../../src/messages/language.js'
export { formatDate, formatNumber } from '../../src/messages/numbers.js'
export { toCyrillic } from '../../src/messages/serbian-script.js'

export type {
  Block,
  BriefDocument,
  Chart,
  ExhibitBlock,
  FigureEntry,
  LineageEntry,
  Run,
  SectionDocument,
  Table,
  TableRow,
} from '../../src/briefs/document.js'
export type { Entry as CatalogueEntry } from '../../src/catalogue/entry.js'
export type { reportCheck } from '../../src/claims/report/json.js'
export type { ChartOption, Json } from '../../src/charts/option.js'
export type { CatalogueErased } from '../../src/workbench/catalogue.js'
export type { CatalogueFindings } from '../../src/workbench/catalogue-findings.js'
export type { CatalogueImport, ImportStep } from '../../src/workbench/catalogue-import.js'
export type {
  CatalogueErasures,
  CatalogueSearch,
  CatalogueShow,
  CatalogueStatus,
} from '../../src/workbench/catalogue-read.js'
export type { MeasureListing } from '../../src/workbench/listings.js'
export type { ScreenReport } from '../../src/workbench/screen.js'
export type { Decision } from '../../src/workbench/screen-decisions.js'
export type { SnapshotStatus, Status } from '../../src/workbench/status.js'
export type { Trace, TracedParent, TracedRow, TracedStep } from '../../src/workbench/trace.js'
