import { brief } from './brief.js'
import { catalogueCommands } from './catalogue.js'
import { checkCommand } from './check.js'
import type { Command } from './command.js'
import { compareCommand } from './compare.js'
import { completion } from './completion.js'
import { configGet, configList, configPath, configSet } from './config.js'
import { diff } from './diff.js'
import { convertCommand } from './convert.js'
import { diversionCommand } from './diversion.js'
import { doctor } from './doctor.js'
import { exposureCommand } from './exposure.js'
import { forget } from './forget.js'
import { importCommand } from './import.js'
import { measureCommand } from './measure.js'
import { measuresCommand } from './measures.js'
import { pullCommand } from './pull.js'
import { reconcileCommand } from './reconcile.js'
import { scenarioAlign } from './scenario.js'
import { scenarioTarget } from './scenario-target.js'
import { screenCommand } from './screening.js'
import { decisionAdd, decisionExport, decisionList, decisionVerify } from './screening-decisions.js'
import { serveCommand } from './serve.js'
import { sourcesCommand } from './sources.js'
import { sqlCommand } from './sql.js'
import { status } from './status.js'
import { trace } from './trace.js'

/** Every command, in the order in which help lists them. One appears here when it works. */
export const commands: readonly Command[] = [
  brief,
  checkCommand,
  serveCommand,
  trace,
  compareCommand,
  screenCommand,
  decisionAdd,
  decisionList,
  decisionExport,
  decisionVerify,
  ...catalogueCommands,
  importCommand,
  pullCommand,
  reconcileCommand,
  convertCommand,
  status,
  diff,
  forget,
  sourcesCommand,
  measuresCommand,
  measureCommand,
  diversionCommand,
  exposureCommand,
  scenarioAlign,
  scenarioTarget,
  sqlCommand,
  configGet,
  configSet,
  configList,
  configPath,
  doctor,
  completion,
]
