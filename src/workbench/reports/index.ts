import type { z } from 'zod'
import { CoverageSchema } from '../../lake/coverage.js'
import { ManifestSchema } from '../../lake/manifest.js'
import { alignReport } from './align.js'
import { briefReport } from './brief.js'
import {
  catalogueEntryReport,
  catalogueErasedReport,
  catalogueExportReport,
  catalogueImportReport,
  catalogueReport,
  catalogueShowReport,
  catalogueStatusReport,
  catalogueStoreReport,
} from './catalogue.js'
import { checkListReport, checkReport } from './check.js'
import { compareReport } from './compare.js'
import { convertReport } from './convert.js'
import { errorReport } from './error.js'
import { exposureReport } from './exposure.js'
import { diversionReport } from './diversion.js'
import { measuresReport, sourcesReport } from './listings.js'
import { measureReport } from './measure.js'
import { pullReport } from './pull.js'
import { reconcileReport } from './reconcile.js'
import {
  decisionsReport,
  screenCalibrationReport,
  screenDiffReport,
  screenPairReport,
  screenReport,
  screenRowReport,
} from './screen.js'
import { targetReport } from './target.js'
import { traceReport } from './trace.js'
import { diffReport, forgetReport, importReport, sqlReport, statusReport } from './workspace.js'

/** Every JSON that the workbench gives or keeps, by the name in its `schema`; `docs/schemas/` is printed from this. */
export const reports = {
  align: alignReport,
  brief: briefReport,
  catalogue: catalogueReport,
  'catalogue-entry': catalogueEntryReport,
  'catalogue-erased': catalogueErasedReport,
  'catalogue-export': catalogueExportReport,
  'catalogue-import': catalogueImportReport,
  'catalogue-show': catalogueShowReport,
  'catalogue-status': catalogueStatusReport,
  'catalogue-store': catalogueStoreReport,
  check: checkReport,
  'check-list': checkListReport,
  compare: compareReport,
  convert: convertReport,
  coverage: CoverageSchema,
  decisions: decisionsReport,
  diff: diffReport,
  exposure: exposureReport,
  diversion: diversionReport,
  error: errorReport,
  forget: forgetReport,
  import: importReport,
  manifest: ManifestSchema,
  measure: measureReport,
  measures: measuresReport,
  pull: pullReport,
  reconcile: reconcileReport,
  screen: screenReport,
  'screen-calibration': screenCalibrationReport,
  'screen-diff': screenDiffReport,
  'screen-pair': screenPairReport,
  'screen-row': screenRowReport,
  sources: sourcesReport,
  sql: sqlReport,
  status: statusReport,
  target: targetReport,
  trace: traceReport,
} as const satisfies Record<string, z.ZodType>
