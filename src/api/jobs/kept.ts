import { hasEnded, type Job } from './job.js'

/**
 * Which ended jobs make room, the oldest first: those beyond so many, and those whose files with the newer ones' are more
 * than so many bytes. The newest stays however large it is.
 * @param jobs in the order in which they came
 * @returns their ids
 */
export const superfluous = (
  jobs: readonly Pick<Job, 'id' | 'state' | 'endedAt' | 'files'>[],
  most: { readonly jobs: number; readonly bytes: number },
): readonly string[] => {
  const newest = jobs
    .filter(hasEnded)
    .toReversed()
    .toSorted((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? '', 'en'))
  let bytes = 0
  return newest
    .filter(({ files }, index) => {
      bytes += files.reduce((sum, file) => sum + file.bytes, 0)
      return index > 0 && (index >= most.jobs || bytes > most.bytes)
    })
    .map(({ id }) => id)
}
