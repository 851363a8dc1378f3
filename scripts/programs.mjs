/** What is started by itself, by its path in `src/` and `dist/`: the command, the package's own module, and each child process. */
export const programs = [
  'index',
  'cli/main',
  'api/compute/child',
  'api/jobs/child',
  'claims/documents/read-child',
  'engine/console/child',
]
