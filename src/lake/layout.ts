import { join } from 'node:path'

/** Where things lie in a workspace. Paths kept in the manifest are relative to it and written with `/`. */
export const layout = (folder: string) => ({
  folder,
  manifest: join(folder, 'manifest.json'),
  lock: join(folder, 'lock.json'),
  snapshots: join(folder, 'snapshots'),
  rejects: join(folder, 'rejects'),
  originals: join(folder, 'originals'),
  /** Answers of unfinished pulls, which a sweep leaves alone: the next start goes on from them. */
  pulls: join(folder, 'pulls'),
  temporary: join(folder, 'tmp'),
  /** An absolute path from one in the manifest. */
  at: (relative: string) => join(folder, ...relative.split('/')),
})

export type Layout = ReturnType<typeof layout>
