import type { GivenFile, Task } from './protocol.js'

/** The files that a task was given: where they lie is nobody’s business. */
export const filesOf = (task: Task): readonly GivenFile[] => {
  if (task.kind === 'check') return task.documents
  if (task.kind === 'import') return task.files
  return task.kind === 'screen-batch' || task.kind === 'catalogue-import' ? [task.file] : []
}
