import type { Endpoint } from '../endpoint.js'
import { countries, health, searching } from './about.js'
import { brief, rows, trace } from './brief.js'
import { catalogueEndpoints } from './catalogue.js'
import { decide, decisions } from './decisions.js'
import { serverEvents } from './events.js'
import { converting, forgetting, importing, pulling, reconciling } from './imports.js'
import { checking, jobCancel, jobEvents, jobFile, jobList, jobOne, screeningBatch, writing } from './jobs.js'
import { difference, measures, sources, sql, status } from './lake.js'
import { measure, traceMeasure } from './measure.js'
import { align, diversion, exposure, screen } from './sanctions.js'
import { target } from './scenarios.js'
import { upload } from './uploads.js'

/** Every endpoint, in the order of the reference. A fixed path stands before one with a parameter in its place. */
export const endpoints: readonly Endpoint[] = [
  health,
  countries,
  searching,
  status,
  sources,
  measures,
  measure,
  brief,
  traceMeasure,
  trace,
  rows,
  exposure,
  align,
  target,
  diversion,
  screen,
  difference,
  sql,
  decisions,
  decide,
  ...catalogueEndpoints,
  upload,
  checking,
  writing,
  screeningBatch,
  importing,
  pulling,
  reconciling,
  converting,
  forgetting,
  jobList,
  jobOne,
  jobEvents,
  jobCancel,
  jobFile,
  serverEvents,
]
