import { createHash } from 'node:crypto'
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal, refusal } from '../../domain/problem.js'
import { isCode, writeProblem } from '../../lake/atomic-write.js'
import { layout } from '../../lake/layout.js'
import { takeLock, type Lock } from '../../lake/lock.js'

export const verdicts = ['match', 'no-match', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]

/** What was asked, as it was given and nothing besides. */
export type DecidedQuery = {
  readonly name: string
  readonly kind?: string
  readonly birth?: string
  readonly country?: string
  readonly id?: string
}

/** A decision to be written. The entry is named by its id alone: the log holds nothing of a list’s text. */
export type Decided = {
  readonly at: string
  readonly by: string
  readonly query: DecidedQuery
  readonly list: string
  readonly listDate: string
  readonly snapshot: string
  readonly entry: string
  /** Of the query against the entry, 0 to 1. */
  readonly score: number
  readonly decision: Verdict
  readonly reason: string
}

/** A line of the log. */
export type Decision = Decided & {
  readonly schema: 'rapport/decision@1'
  readonly number: number
  /** SHA-256 of the line before, of 64 zeros in the first. */
  readonly before: string
  /** SHA-256 of this line without this field: so that the last line too shows a change. */
  readonly hash: string
}

const none = '0'.repeat(64)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Where the decisions of a workspace are kept. */
export const decisionsPath = (folder: string): string => join(folder, 'decisions.jsonl')

/** Two writers wait for each other so long, in milliseconds. */
const patience = 20_000

const lockOf = async (folder: string): Promise<Lock> => {
  const places = layout(folder)
  for (let waited = 0; ; waited += 25)
    try {
      return await takeLock({ ...places, lock: join(folder, 'decisions.lock') })
    } catch (error) {
      const busy = error instanceof Refusal && error.problem.code === 'workspace-busy'
      if (!busy || waited >= patience) throw error
      await wait(25)
    }
}

/**
 * Appends a decision and brings it to the disk before it returns. What a killed writer left of a line is moved to
 * `decisions.torn`: it was never confirmed to anybody.
 * @returns the line, and whether such a rest was found
 * @throws Refusal `decisions-damaged` where the last line is not as it was written
 */
export const addDecision = async (
  folder: string,
  decided: Decided,
): Promise<{ readonly decision: Decision; readonly torn: boolean }> => {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw writeProblem(error, folder)
  })
  const lock = await lockOf(folder)
  try {
    const path = decisionsPath(folder)
    const { lines, rest } = await readLines(path)
    if (rest !== '') await setAside(folder, path, lines, rest)
    const last = lines.at(-1)
    const previous = last === undefined ? null : lineProblem(last, null)
    if (previous !== null)
      throw refusal('decisions-damaged', `Line ${lines.length} of ${path} ${previous}: nothing was added.`)
    const body = {
      schema: 'rapport/decision@1' as const,
      number: lines.length + 1,
      ...decided,
      before: last === undefined ? none : sha256(last),
    }
    const decision: Decision = { ...body, hash: sha256(JSON.stringify(body)) }
    await lock.confirm()
    await append(path, `${JSON.stringify(decision)}\n`)
    return { decision, torn: rest !== '' }
  } finally {
    await lock.release()
  }
}

const append = async (path: string, line: string): Promise<void> => {
  const handle = await open(path, 'a', 0o600).catch((error: unknown) => {
    throw writeProblem(error, path)
  })
  try {
    await handle.appendFile(line)
    await handle.sync()
  } catch (error) {
    throw writeProblem(error, path)
  } finally {
    await handle.close()
  }
}

const setAside = async (folder: string, path: string, lines: readonly string[], rest: string): Promise<void> => {
  await appendFile(join(folder, 'decisions.torn'), `${rest}\n`, { mode: 0o600 })
  const handle = await open(path, 'r+')
  try {
    await handle.truncate(Buffer.byteLength(lines.map((line) => `${line}\n`).join('')))
    await handle.sync()
  } finally {
    await handle.close()
  }
} // prettier-ignore

const readLines = async (path: string): Promise<{ lines: string[]; rest: string }> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return ''
    throw error
  })
  const lines = text.split('\n')
  const rest = lines.pop() ?? ''
  return { lines, rest }
}

/** What is wrong with a line; null where it is as it was written. @param before the line before; null where that is not looked at */
const lineProblem = (line: string, before: string | null): string | null => {
  const read = decisionIn(line)
  if (read === null) return 'is no decision'
  const { hash, ...body } = read
  if (sha256(JSON.stringify(body)) !== hash) return 'was changed after it was written'
  return before !== null && read.before !== before
    ? 'does not follow from the line before: a line was changed, taken out or put in'
    : null
}

const decisionIn = (line: string): Decision | null => {
  try {
    const value: unknown = JSON.parse(line)
    const known = typeof value === 'object' && value !== null && 'hash' in value && 'before' in value
    return known && JSON.stringify(value) === line ? (value as Decision) : null
  } catch {
    return null
  }
}

/** Whether a log is as it was written. */
export type Verified = {
  readonly lines: number
  /** The first line that is not, from 1, and what is wrong with it. */
  readonly broken: { readonly line: number; readonly says: string } | null
  /** Of the last line: kept elsewhere, it shows later whether lines at the end were taken away. */
  readonly last: string | null
}

/** Follows the chain of hashes from the first line. */
export const verifyDecisions = async (folder: string): Promise<Verified> => {
  const { lines, rest } = await readLines(decisionsPath(folder))
  const last = lines.at(-1)
  const result = { lines: lines.length, last: last === undefined ? null : sha256(last) }
  for (const [at, line] of lines.entries()) {
    const says =
      lineProblem(line, at === 0 ? none : sha256(lines[at - 1] as string)) ??
      (decisionIn(line)?.number === at + 1 ? null : 'has another number than its place')
    if (says !== null) return { ...result, broken: { line: at + 1, says } }
  }
  return rest === ''
    ? { ...result, broken: null }
    : { ...result, broken: { line: lines.length + 1, says: 'breaks off: its writer was interrupted before it was confirmed' } }
} // prettier-ignore

/** The decisions, in the order in which they were made. @throws Refusal `decisions-damaged` naming the first broken line */
export const readDecisions = async (folder: string): Promise<Decision[]> => {
  const { broken } = await verifyDecisions(folder)
  const { lines } = await readLines(decisionsPath(folder))
  if (broken !== null && broken.line <= lines.length)
    throw refusal('decisions-damaged', `Line ${broken.line} of ${decisionsPath(folder)} ${broken.says}.`)
  return lines.map((line) => decisionIn(line) as Decision)
}
