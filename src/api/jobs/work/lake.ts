import { valueOf } from '../../compute/value.js'
import type { TaskOf } from '../protocol.js'
import { fileNote, inWorkspace, keepReport, tellProgress, type Means } from './means.js'

/** The steps of an import, in words. */
const steps = {
  hash: 'hashing',
  read: 'reading',
  sort: 'sorting',
  check: 'checking',
  keep: 'keeping',
  done: 'done:',
} as const

const stepsOf = (means: Means) => ({
  onStep: (step: keyof typeof steps, file: string, done: number, total: number) =>
    tellProgress(means, done, total, fileNote(steps[step], file)),
  onNote: (note: string) => means.tell({ kind: 'note', note }),
  signal: means.signal,
})

/** Brings uploaded files into the lake. */
export const importUploads = ({ source, files, dryRun }: TaskOf<'import'>, means: Means): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    const paths = files.map(({ path }) => path)
    const report = valueOf(await workspace.import(source, paths, { dryRun, ...stepsOf(means) }))
    await keepReport(means, 'import', report)
  })

/** Asks a publisher, with the user's key where there is one. */
export const pull = ({ source, request, dryRun }: TaskOf<'pull'>, means: Means): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    const { keys = {}, urls = {}, quotas = {} } = means.settings.pull
    const [key, quota] = [keys[source], quotas[source]]
    const report = valueOf(
      await workspace.pull(source, request, {
        dryRun,
        urls,
        ...(key !== undefined && { key }),
        ...(quota && { quotas: quota }),
        ...stepsOf(means),
        onPage: ({ id, done, total }) => tellProgress(means, done, total, id),
      }),
    )
    await keepReport(means, 'pull', report)
  })

/** Takes a snapshot out of the lake. */
export const forget = ({ snapshot, why, who }: TaskOf<'forget'>, means: Means): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    means.signal.throwIfAborted()
    await keepReport(means, 'forget', valueOf(await workspace.forget(snapshot, { why, who })))
  })

/** Brings both countries' records of each flow to one value. */
export const reconcile = ({ source, request, dryRun }: TaskOf<'reconcile'>, means: Means): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    const { onNote, signal } = stepsOf(means)
    const report = valueOf(await workspace.reconcile(source, request, { dryRun, onNote, signal }))
    await keepReport(means, 'reconcile', report)
  })

/** Brings flows in another currency to dollars. */
export const convert = ({ source, rates, dryRun }: TaskOf<'convert'>, means: Means): Promise<void> =>
  inWorkspace(means, async (workspace) => {
    const { onNote, signal } = stepsOf(means)
    const report = valueOf(await workspace.convert(source, { rates }, { dryRun, onNote, signal }))
    await keepReport(means, 'convert', report)
  })
