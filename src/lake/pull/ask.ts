import { readFile, rm, stat } from 'node:fs/promises'
import { refusal, type Refusal } from '../../domain/problem.js'
import { pageAddress, redacted, type Addresses } from './address.js'
import { backoff, momentText } from './clock.js'
import { download, type Around, type Call, type Validators } from './download.js'
import { failure, statusFailure, type Failure } from './failure.js'
import type { Answer, Page, Pull, Quotas, Verdict } from './pull.js'
import { temporaryName } from './state.js'

/** What all calls of a pull have in common. */
export type Asking = Around & {
  readonly pull: Pull
  readonly addresses: Addresses
  readonly quotas: Quotas
  readonly key: string | null
  readonly agent: string
  readonly folder: string
  /** Waits for the call's turn, and counts it. @throws Refusal `pull-quota` when the day's calls are made */
  readonly turn: () => Promise<void>
  readonly onNote: (note: string) => void
}

/** An answer as it lies there, and what it is. */
export type Asked =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'answer'
      readonly verdict: Exclude<Verdict, { kind: 'failed' | 'refused' }>
      readonly bytes: number
      readonly validators: Validators
    }

/**
 * Asks for a page until its answer lies whole at `file`: what passes (a network, a server that fails or is too busy) is
 * tried again, later each time. An answer that lies there from before is judged without a call.
 * @throws Refusal of the pull's codes, and the signal's reason
 */
export const ask = async (
  asking: Asking,
  page: Page,
  file: string,
  validators: Validators = {},
): Promise<Asked> => {
  const { limits, clock, signal, folder, onNote } = asking
  const there = await stat(file).catch(() => null)
  if (there !== null) {
    const verdict = await judged(asking, page, file, there.size)
    if (verdict.kind !== 'failure') return { kind: 'answer', verdict, bytes: there.size, validators: {} }
  }
  for (let tried = 1; ; tried += 1) {
    signal?.throwIfAborted()
    await asking.turn()
    const came = await download(callOf(asking, page, validators), file, temporaryName(folder), asking)
    if (came.kind === 'unchanged') return came
    const verdict = came.kind === 'failure' ? came : await judged(asking, page, file, came.bytes)
    if (verdict.kind !== 'failure' && came.kind === 'file') return { ...came, kind: 'answer', verdict }
    const failed = verdict as Failure
    const meant =
      failed.answered && asking.pull.judgeStatus?.(page, failed.answered.status, failed.answered.body)
    if (meant) return { kind: 'answer', verdict: meant, bytes: 0, validators: {} }
    if (!failed.passing || tried === limits.tries) throw givenUp(asking, failed, tried)
    if (failed.wait !== null && failed.wait > limits.patience) throw comeBack(asking, failed, failed.wait)
    const wait = Math.max(failed.wait ?? 0, backoff(tried, limits, clock))
    onNote(redacted(`${failed.says} Trying again in ${Math.ceil(wait / 1000)} s.`, asking.key))
    await clock.sleep(wait, signal)
  }
}

const callOf = ({ pull, addresses, key, agent }: Asking, page: Page, validators: Validators): Call => ({
  address: pageAddress(addresses, page),
  key: key === null || pull.key === 'none' ? null : { use: pull.key, value: key },
  types: page.types,
  validators,
  agent,
})

/** What an answer on the disk is; one that is none is taken away, so that nobody takes it for whole. */
const judged = async (
  { pull, quotas, clock, key }: Asking,
  page: Page,
  file: string,
  bytes: number,
): Promise<Exclude<Verdict, { kind: 'failed' | 'refused' }> | Failure> => {
  const answer = answerAt(file, bytes)
  const verdict = await readVerdict(pull, page, answer, quotas)
  if (verdict.kind !== 'failure' && verdict.kind !== 'failed' && verdict.kind !== 'refused') return verdict
  await rm(file, { force: true })
  if (verdict.kind === 'refused') return failure(verdict.code, verdict.says)
  if (verdict.kind === 'failure') return verdict
  return statusFailure(verdict.status, verdict.message, { now: clock.now(), key: key !== null })
}

const readVerdict = async (
  pull: Pull,
  page: Page,
  answer: Answer,
  quotas: Quotas,
): Promise<Verdict | Failure> => {
  if (answer.bytes === 0) return failure('pull-unreachable', 'The answer is empty.', { passing: true })
  if (page.format === 'json') {
    const whole = await answer.json().then(
      () => true,
      (error: unknown) => {
        if (error instanceof SyntaxError) return false
        throw error
      },
    )
    if (!whole) return failure('pull-unreachable', 'The answer is no whole JSON.', { passing: true })
  }
  return (await pull.judge?.(page, answer, quotas)) ?? { kind: 'complete', rows: null }
}

const answerAt = (file: string, bytes: number): Answer => {
  let parsed: Promise<unknown> | undefined
  const text = async () => (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  return {
    bytes,
    text,
    json: () => (parsed ??= text().then((found) => JSON.parse(found) as unknown)),
  }
}

const givenUp = ({ key, pull }: Asking, { code, says, passing }: Failure, tried: number): Refusal => {
  const message = passing && tried > 1 ? `${says} It was tried ${tried} times.` : says
  const obtain = code === 'pull-key' && pull.key !== 'none' ? { remedy: pull.key.obtain } : {}
  return refusal(code, redacted(message, key), obtain)
}

const comeBack = ({ key, clock }: Asking, { code, says }: Failure, wait: number): Refusal =>
  refusal(code, redacted(`${says} Come back after ${momentText(clock.now() + wait)}.`, key), {
    remedy: 'Run the same command again then: it goes on from there.',
  })
