import { rm } from 'node:fs/promises'
import { Refusal, refusal } from '../../domain/problem.js'
import type { Engine } from '../../engine/engine.js'
import { importFiles, type ImportReport } from '../import.js'
import type { Layout } from '../layout.js'
import { readManifest } from '../manifest.js'
import type { Source } from '../source.js'
import { ask, type Asked, type Asking } from './ask.js'
import { realClock, usualLimits, type Clock } from './clock.js'
import { readMemory, writeMemory } from './memory.js'
import { planned, prepare, summary, type Prepared } from './prepare.js'
import type { Page } from './pull.js'
import type { PageDone, PullOptions, PullReport } from './report.js'
import type { GivenRequest } from './request.js'
import {
  beginState,
  discardPages,
  pageFile,
  readState,
  settled,
  takeFolder,
  writeState,
  type PulledPage,
  type PullState,
} from './state.js'
import { takeTurns } from './turns.js'

/**
 * Asks a source over the network and imports its answers as one snapshot; they become its originals. What has come stays
 * in the workspace until it is imported, so that a pull that ended early goes on after its last whole answer.
 * @throws Refusal of the pull's codes, `interrupted`, and whatever an import refuses
 */
export const runPull = async (
  layout: Layout,
  openEngine: () => Promise<Engine>,
  source: Source,
  given: GivenRequest,
  options: PullOptions,
): Promise<PullReport> => {
  const started = performance.now()
  const prepared = prepare(layout, source, given, options)
  const clock = options.clock ?? realClock
  const seconds = () => (performance.now() - started) / 1000
  if (options.dryRun) return { ...(await planned(layout, prepared, options, clock)), seconds: seconds() }
  if (prepared.pull.key !== 'none' && prepared.pull.key.need === 'needed' && prepared.key === null)
    throw refusal('pull-key', `${source.name} needs a key.`, { remedy: prepared.pull.key.obtain })

  const lock = await takeFolder(layout, prepared.folder)
  const done = { kept: 0, all: 0 }
  try {
    const report = await go(layout, openEngine, prepared, options, clock, done)
    return { ...report, seconds: seconds() }
  } catch (error) {
    if (!options.signal?.aborted) throw error
    throw refusal('interrupted', `Interrupted with ${done.kept} of ${done.all} answers; they stay.`, {
      remedy: 'Run the same command again: it goes on from there.',
    })
  } finally {
    await lock.release()
  }
}

const go = async (
  layout: Layout,
  openEngine: () => Promise<Engine>,
  prepared: Prepared,
  options: PullOptions,
  clock: Clock,
  done: { kept: number; all: number },
): Promise<Omit<PullReport, 'seconds'>> => {
  const { source, folder, pages, pull, address } = prepared
  const begun = options.fresh ? null : await readState(folder)
  if (options.fresh) await discardPages(folder)
  let state = begun ?? beginState(source.id, new Date(clock.now()).toISOString(), pages)
  if (begun === null) await writeState(folder, state)
  else options.onNote?.(goingOn(begun))
  const earlier = keptOf(state).length

  const turns = takeTurns(layout, prepared, clock, options.signal)
  const asking: Asking = {
    ...prepared,
    limits: { ...usualLimits, ...options.limits },
    clock,
    fetch,
    signal: options.signal,
    agent: options.agent ?? 'Rapport',
    turn: turns.turn,
    onNote: options.onNote ?? (() => {}),
  }
  const single = pull.conditional && pages.length === 1 ? address(pages[0] as Page) : null
  const known = single === null || options.fresh ? null : await unchangedSince(layout, source.id, single)
  let validators = {}
  let bytes = 0
  for (let next = leftIn(state); next !== undefined; next = leftIn(state)) {
    done.kept = keptOf(state).length
    done.all = state.pages.length
    const file = pageFile(folder, next)
    const asked = await ask(asking, next.page, file, known?.validators)
    if (asked.kind === 'unchanged') {
      await rm(folder, { recursive: true, force: true })
      return {
        ...summary(prepared, state, await turns.memory(), clock),
        ...made(turns, 0),
        outcome: 'unchanged',
      }
    }
    bytes += asked.bytes
    validators = asked.validators
    state = became(state, next, asked)
    await writeState(folder, state)
    options.onPage?.(doneOf(state, next.number, asked.bytes))
  }
  const kept = keptOf(state)
  if (kept.length === 0) {
    await rm(folder, { recursive: true, force: true })
    throw refusal(
      'pull-empty',
      `${source.name} has no data for what was asked (${pages.length} answers, all empty).`,
    )
  }
  const files = kept.map((page) => pageFile(folder, page))
  const imported = await bring(layout, openEngine, prepared, files, options)
  if (single !== null) {
    const memory = await turns.memory()
    const remembered = { snapshot: imported.snapshot.id, validators }
    await writeMemory(layout, source.id, { ...memory, files: { ...memory.files, [single]: remembered } })
  }
  const report = summary(prepared, state, await turns.memory(), clock)
  await rm(folder, { recursive: true, force: true })
  return {
    ...report,
    ...made(turns, bytes),
    outcome: imported.outcome === 'known' ? 'known' : 'imported',
    pages: { ...report.pages, earlier },
    import: imported,
  }
}

const made = (turns: { calls: () => number }, bytes: number) => ({
  calls: { made: turns.calls(), left: 0, listed: 0 },
  bytes,
})

const leftIn = (state: PullState): PulledPage | undefined => state.pages.find((each) => each.state === 'left')
const keptOf = (state: PullState): PulledPage[] => state.pages.filter((each) => each.state === 'kept')

const goingOn = ({ pages, started }: PullState): string => {
  const left = pages.filter((each) => each.state === 'left').length
  return `going on with a pull begun ${started.slice(0, 16).replace('T', ' ')} UTC: ${left} of ${pages.length} answers are left (--fresh begins anew)`
}

/** More pages than anybody asks for are a fault of the answer that leads to them. */
const mostPages = 20_000

const became = (
  state: PullState,
  { number, page }: PulledPage,
  { verdict }: Extract<Asked, { kind: 'answer' }>,
): PullState => {
  if ('pages' in verdict && state.pages.length + verdict.pages.length > mostPages)
    throw refusal('pull-refused', `The answer to ${page.id} leads to ${verdict.pages.length} more pages.`)
  if (verdict.kind === 'empty') return settled(state, number, { state: 'empty', rows: 0 })
  if (verdict.kind === 'split') return settled(state, number, { state: 'dropped', rows: null }, verdict.pages)
  const kept = { state: page.leadsTo === undefined ? 'kept' : 'dropped', rows: verdict.rows } as const
  return settled(state, number, kept, verdict.kind === 'more' ? verdict.pages : [])
}

const doneOf = ({ pages }: PullState, number: number, bytes: number): PageDone => {
  const { page, rows, state } = pages.find((each) => each.number === number) as PulledPage
  return {
    id: page.id,
    rows,
    bytes,
    became: state === 'left' ? 'dropped' : state,
    done: pages.filter((each) => each.state !== 'left').length,
    total: pages.length,
  }
}

/** What was remembered of a single file, as long as the snapshot it gave is still there. */
const unchangedSince = async (layout: Layout, source: string, address: string) => {
  const found = (await readMemory(layout, source)).files[address]
  const manifest = await readManifest(layout)
  return found && manifest?.snapshots.some(({ id }) => id === found.snapshot) ? found : null
}

const bring = async (
  layout: Layout,
  openEngine: () => Promise<Engine>,
  { source }: Prepared,
  files: readonly string[],
  { signal, now, onStep, onNote }: PullOptions,
): Promise<ImportReport> => {
  try {
    return await importFiles(layout, openEngine, source, files, {
      now,
      ...(signal && { signal }),
      ...(onStep && { onStep }),
      ...(onNote && { onNote }),
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message, remedy, place } = error.problem
    const stay = `The ${files.length} answers stay: the same command imports them without asking again, with --fresh it asks again.`
    throw refusal(code, `${message} ${stay}`, { remedy, ...(place && { place }) })
  }
}
