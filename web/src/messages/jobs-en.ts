import type { Text } from './message.js'

/** Jobs of the server, and files sent to it. */
export const jobsEn = {
  'job.waiting': 'waits for its turn',
  'job.running': 'runs',
  'job.done': 'done',
  'job.failed': 'failed',
  'job.cancelled': 'cancelled',
  'job.cancel': 'Cancel',
  'job.progress': '{done} of {total}',
  'job.silent': 'The server cannot be heard; the job may go on. Trying again.',
  'files.choose': 'Choose files',
  'files.choose-one': 'Choose a file',
  'files.remove': 'Remove {name}',
  'files.sending': 'Sending {name}',
  'files.size': '{size} kB',
  'files.chosen': 'Files chosen',
} as const satisfies Readonly<Record<string, Text>>
