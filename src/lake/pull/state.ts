import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal, refusal } from '../../domain/problem.js'
import { isCode, writeAtomically, writeProblem } from '../atomic-write.js'
import type { Layout } from '../layout.js'
import { takeLock, type Lock } from '../lock.js'
import type { Page } from './pull.js'

/** A page of a pull and what became of it; `dropped` where others were asked in its place. */
export type PulledPage = {
  readonly number: number
  readonly page: Page
  readonly state: 'left' | 'kept' | 'empty' | 'dropped'
  readonly rows: number | null
}

/** An unfinished pull: its pages lie beside it, so that it goes on after the last whole one. */
export type PullState = {
  readonly schema: 'rapport/pull-state@1'
  readonly source: string
  /** ISO time of its first call. */
  readonly started: string
  readonly pages: readonly PulledPage[]
}

/** The folder of a pull: the same for the same pages from the same addresses. */
export const pullFolder = ({ pulls }: Layout, source: string, addresses: readonly string[]): string => {
  const hash = createHash('sha256')
    .update([source, ...addresses].join('\n'))
    .digest('hex')
  return join(pulls, `${source}-${hash.slice(0, 12)}`)
}

const stateFile = (folder: string): string => join(folder, 'state.json')

export const pageFile = (folder: string, { number, page }: PulledPage): string =>
  join(folder, `${String(number).padStart(4, '0')}-${page.id}.${page.format}`)

/** A name in the folder that no other process takes. */
export const temporaryName = (folder: string): string =>
  join(folder, `${process.pid}-${randomBytes(4).toString('hex')}.part`)

export const beginState = (source: string, started: string, pages: readonly Page[]): PullState => ({
  schema: 'rapport/pull-state@1',
  source,
  started,
  pages: pages.map((page, index) => ({ number: index + 1, page: portable(page), state: 'left', rows: null })),
})

/** The state with one page settled, and further pages to ask. */
export const settled = (
  state: PullState,
  number: number,
  became: Pick<PulledPage, 'state' | 'rows'>,
  further: readonly Page[] = [],
): PullState => ({
  ...state,
  pages: [
    ...state.pages.map((each) => (each.number === number ? { ...each, ...became } : each)),
    ...further.map((page, index) => ({
      number: state.pages.length + index + 1,
      page: portable(page),
      state: 'left' as const,
      rows: null,
    })),
  ],
})

/** A file's name on every system. */
const portable = (page: Page): Page => {
  if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/.test(page.id))
    throw new Error(`The page “${page.id}” has no portable name.`)
  return page
}

/** Null where nothing was begun, or what was begun cannot be read: then it is begun anew. */
export const readState = async (folder: string): Promise<PullState | null> => {
  try {
    const state = JSON.parse(await readFile(stateFile(folder), 'utf8')) as PullState
    return state.schema === 'rapport/pull-state@1' && Array.isArray(state.pages) ? state : null
  } catch (error) {
    if (error instanceof SyntaxError || isCode(error, 'ENOENT')) return null
    throw error
  }
}

export const writeState = (folder: string, state: PullState): Promise<void> =>
  writeAtomically(stateFile(folder), `${JSON.stringify(state)}\n`, temporaryName(folder))

/**
 * Takes the folder of a pull for this process, and removes what a killed one was writing.
 * @throws Refusal `workspace-busy` when another process pulls the same
 */
export const takeFolder = async (layout: Layout, folder: string): Promise<Lock> => {
  const lock = await lockIn(layout, folder).catch((error: unknown) => {
    // The one who pulled the same has just finished, and taken the folder away.
    if (isCode(error, 'ENOENT')) return lockIn(layout, folder)
    throw error
  })
  for (const name of await readdir(folder))
    if (name.endsWith('.part')) await rm(join(folder, name), { force: true })
  return lock
}

const lockIn = async (layout: Layout, folder: string): Promise<Lock> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, folder)
  })
  return takeLock({ ...layout, lock: join(folder, 'lock.json') }).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.problem.code !== 'workspace-busy') throw error
    throw refusal('workspace-busy', 'Another process is pulling the same.', {
      ...error.problem,
      remedy: 'Wait until it has finished.',
    })
  })
}

/** Removes what an earlier start has brought, the plan first: pages without a plan are nobody's. */
export const discardPages = async (folder: string): Promise<void> => {
  const state = await readState(folder)
  await rm(stateFile(folder), { force: true })
  for (const page of state?.pages ?? []) await rm(pageFile(folder, page), { force: true })
}
