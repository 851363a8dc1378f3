/** The library's door: `import { openWorkspace } from 'rapport'`. */
export { openWorkspace, type MeasureResult, type Workspace, type WorkspaceOptions } from './workbench.js'
export { renderBrief, writeBriefFiles, type BriefFormat } from './workbench/brief-files.js'
export type { Problem, Result } from './domain/problem.js'
