import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { refusal } from '../../domain/problem.js'
import { packedProblem, unpacked } from '../packing.js'
import { encodingByMark } from '../plain-text.js'
import type { FileRecord, OriginalRow, Reader } from './reader.js'

export type JsonOptions = {
  /** Where the records are: `$.data.*` the elements of `data`, `$.*` those of an array, `$.1.*` those of its second element. */
  readonly records: readonly string[]
  /** Members of the root that say something of the whole, by name; texts and numbers only. */
  readonly head?: readonly string[]
}

/** Deeper than any table is; beyond it is a mistake or an attack. */
const deepest = 64

/** JSON, read as a stream: the elements of the arrays named, in their order. Text is UTF-8, as JSON is. */
export const jsonReader = ({ records, head = [] }: JsonOptions): Reader<unknown> => ({
  open: async (file) => {
    const heads: Record<string, string> = {}
    const found = elements(file.path, file.member, file.name, records, head, heads)
    // The head may follow the records: the file is read once for it, and again for them.
    if (head.length > 0) {
      const first = elements(file.path, file.member, file.name, ['$.\u0000'], head, heads)
      for await (const none of first) void none
    }
    return { encoding: 'utf-8', head: heads, records: found }
  },
  cells: (value) => (isObject(value) ? value : { value }),
})

const isObject = (value: unknown): value is OriginalRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function* elements(
  path: string,
  member: string | null,
  name: string,
  records: readonly string[],
  head: readonly string[],
  heads: Record<string, string>,
): AsyncGenerator<FileRecord<unknown>> {
  const { JSONParser, TokenizerError, TokenParserError } = await import('@streamparser/json')
  const parser = new JSONParser({
    paths: [...records, ...head.map((each) => `$.${each}`)],
    keepStack: false,
  })
  let row = 0
  let started = false
  let ready: FileRecord<unknown>[] = []
  parser.onValue = ({ value, key, stack }) => {
    if (stack.length === 1 && typeof key === 'string' && head.includes(key)) {
      if (typeof value === 'string' || typeof value === 'number') heads[key] = String(value)
      return
    }
    row += 1
    ready.push({ row, place: placeOf(stack.map((each) => each.key).slice(1), key), value })
  }
  const depth = depthGuard(name)
  const parsed = new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      try {
        const bytes = started ? chunk : withoutMark(chunk, name)
        started = true
        depth(bytes)
        parser.write(bytes)
        for (const each of ready) this.push(each)
        ready = []
        done()
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      const whole = parser.isEnded
      done(
        whole ? null : refusal('input-truncated', 'The JSON ends before its end.', { place: { file: name } }),
      )
    },
  })
  const stages = await unpacked(path, member)
  const ended = pipeline([...stages, parsed] as unknown as [Transform, Transform])
  ended.catch(() => {}) // told below; one who leaves early tears the pipeline
  try {
    for await (const each of parsed) yield each as FileRecord<unknown>
    await ended
  } catch (error) {
    if (error instanceof TokenizerError || error instanceof TokenParserError)
      throw refusal('input-format', `The file is no JSON (after ${row} records: ${firstLine(error)}).`, {
        place: { file: name, row: row + 1 },
      })
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw refusal('input-encoding', `After ${row} records come bytes that are not UTF-8.`, {
        place: { file: name, row: row + 1 },
      })
    throw packedProblem(error, name) ?? error
  }
}

/** `data[12]`, from 0 as programs count. */
const placeOf = (keys: readonly (string | number | undefined)[], key: string | number | undefined): string =>
  [...keys, key]
    .filter((each) => each !== undefined)
    .map((each, index) => (typeof each === 'number' ? `[${each}]` : index === 0 ? each : `.${each}`))
    .join('')

const withoutMark = (chunk: Buffer, name: string): Buffer => {
  const encoding = encodingByMark(chunk)
  if (encoding !== null && encoding !== 'utf-8')
    throw refusal('input-encoding', 'The JSON is in UTF-16.', { place: { file: name } })
  return encoding === 'utf-8' ? chunk.subarray(3) : chunk
}

/** Follows brackets outside of texts, so that a file of nothing but brackets is refused before it fills the memory. */
const depthGuard = (name: string) => {
  let [depth, inText, escaped] = [0, false, false]
  return (bytes: Buffer): void => {
    for (const byte of bytes) {
      if (inText) {
        if (escaped) escaped = false
        else if (byte === 0x5c) escaped = true
        else if (byte === 0x22) inText = false
      } else if (byte === 0x22) inText = true
      else if (byte === 0x5b || byte === 0x7b) {
        depth += 1
        if (depth > deepest)
          throw refusal('input-format', `The JSON is nested more than ${deepest} deep.`, {
            place: { file: name },
          })
      } else if (byte === 0x5d || byte === 0x7d) depth -= 1
    }
  }
}

const firstLine = (error: Error): string => error.message.split('\n')[0] ?? ''
