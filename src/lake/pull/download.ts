import { open, rm } from 'node:fs/promises'
import { renameStubbornly, writeProblem } from '../atomic-write.js'
import { refuseOpenSending, withKey } from './address.js'
import type { Clock, Limits } from './clock.js'
import { failure, messageIn, statusFailure, type Failure } from './failure.js'
import type { KeyUse } from './pull.js'

/** What a file was when it came; a server that is told so may answer that it has not changed. */
export type Validators = { readonly etag?: string; readonly lastModified?: string }

export type Call = {
  readonly address: URL
  readonly key: { readonly use: KeyUse; readonly value: string } | null
  readonly types: readonly string[]
  readonly validators: Validators
  readonly agent: string
}

export type Around = {
  readonly limits: Limits
  readonly clock: Clock
  readonly fetch: typeof fetch
  readonly signal: AbortSignal | undefined
}

export type Downloaded =
  | { readonly kind: 'file'; readonly bytes: number; readonly validators: Validators }
  | { readonly kind: 'unchanged' }
  | Failure

/**
 * Makes one call, and puts its answer at `target` when it is whole: of a type that was asked for, as long as it says,
 * within the limit of size. It is written to `temporary` until then.
 * @throws the signal's reason, and Refusal where the disk cannot be written
 */
export const download = async (
  call: Call,
  target: string,
  temporary: string,
  around: Around,
): Promise<Downloaded> => {
  const patience = watch(around)
  try {
    const response = await follow(call, around, patience.signal)
    if ('kind' in response) return response
    patience.heard()
    if (response.status === 304) {
      await response.body?.cancel()
      return { kind: 'unchanged' }
    }
    const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
    if (response.status !== 200) {
      const body = await beginning(response, patience.heard)
      const message = messageIn(body, type)
      const header = response.headers.get('retry-after')
      const more = { header, now: around.clock.now(), key: call.key !== null }
      return { ...statusFailure(response.status, message, more), answered: { status: response.status, body } }
    }
    if (type !== '' && !call.types.includes(type)) {
      await response.body?.cancel()
      return failure(
        'pull-refused',
        `The server answered with ${type} in place of ${call.types.join(' or ')}.`,
        {
          passing: true, // a page of maintenance, or of a network that wants a login
        },
      )
    }
    const written = await write(response, call, temporary, around.limits, patience.heard)
    if ('kind' in written) return written
    await renameStubbornly(temporary, target)
    const { headers } = response
    const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')]
    return {
      kind: 'file',
      bytes: written.bytes,
      validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
    }
  } catch (error) {
    around.signal?.throwIfAborted()
    if (!isOfNetwork(error)) throw error
    return failure('pull-unreachable', whyNot(error, patience.silent(), call.address), { passing: true })
  } finally {
    patience.stop()
    await rm(temporary, { force: true })
  }
}

/** Aborts a call that is silent for too long, or called off. */
const watch = ({ limits, signal }: Around) => {
  const silence = new AbortController()
  let timer: NodeJS.Timeout
  const start = () => {
    timer = setTimeout(() => silence.abort(), limits.silence)
  }
  start()
  return {
    signal: signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    heard: () => {
      clearTimeout(timer)
      start()
    },
    silent: () => silence.signal.aborted,
    stop: () => clearTimeout(timer),
  }
}

const mostRedirects = 5

/** Follows redirects by hand: a key goes to no other host than the one it is for. */
const follow = async (
  { address, key, types, validators, agent }: Call,
  { fetch: send }: Around,
  signal: AbortSignal,
): Promise<Response | Failure> => {
  const plain = {
    accept: types.join(', '),
    'user-agent': agent,
    ...(validators.etag && { 'if-none-match': validators.etag }),
    ...(validators.lastModified && { 'if-modified-since': validators.lastModified }),
  }
  for (let [at, hop] = [address, 0]; ; hop += 1) {
    const keyed = key !== null && at.origin === address.origin
    if (keyed) refuseOpenSending(at)
    const sent = keyed ? withKey(at, key.use, key.value) : { address: at, headers: {} }
    const headers = { ...plain, ...sent.headers }
    const response = await send(sent.address.href, { headers, redirect: 'manual', signal })
    const to = response.status === 304 ? null : response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || to === null) return response
    await response.body?.cancel()
    if (hop === mostRedirects) return failure('pull-refused', 'The server leads from address to address.')
    const next = URL.canParse(to, at.href) ? new URL(to, at) : null
    if (next === null || !/^https?:$/.test(next.protocol) || isDowngrade(at, next))
      return failure('pull-refused', 'The server leads to an address that cannot be followed.')
    if (key !== null && next.href.includes(encodeURIComponent(key.value)) && next.origin !== address.origin)
      return failure('pull-refused', `The server would have the key sent to ${next.host}.`)
    at = next
  }
}

const isDowngrade = (from: URL, to: URL): boolean => from.protocol === 'https:' && to.protocol === 'http:'

const write = async (
  response: Response,
  { key }: Call,
  temporary: string,
  { size }: Limits,
  heard: () => void,
): Promise<{ bytes: number } | Failure> => {
  // Of a packed answer the length is that of the packing, which `fetch` has taken off.
  const packed = response.headers.get('content-encoding') !== null
  const stated = packed ? null : response.headers.get('content-length')
  const tooLarge = () =>
    failure('pull-refused', `The answer is larger than ${Math.floor(size / 2 ** 20)} MB.`)
  if (stated !== null && Number(stated) > size) {
    await response.body?.cancel()
    return tooLarge()
  }
  const repeatsKey = searcher(key?.value ?? null)
  const handle = await open(temporary, 'w').catch((error: unknown) => {
    throw writeProblem(error, temporary)
  })
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      heard()
      bytes += chunk.length
      if (bytes > size) return tooLarge()
      if (repeatsKey(chunk)) return failure('pull-refused', 'The answer repeats the key, so it is not kept.')
      await handle.writeFile(chunk).catch((error: unknown) => {
        throw writeProblem(error, temporary)
      })
    }
    if (stated !== null && Number(stated) !== bytes)
      return failure('pull-unreachable', `Of ${stated} bytes ${bytes} came.`, { passing: true })
    await handle.sync()
    return { bytes }
  } finally {
    await handle.close()
  }
}

/** Finds a key in a stream, across the borders of its pieces. */
const searcher = (key: string | null) => {
  const wanted = Buffer.from(key ?? '')
  let tail: Buffer = Buffer.alloc(0)
  return (chunk: Uint8Array): boolean => {
    if (wanted.length === 0) return false
    const both = Buffer.concat([tail, chunk])
    tail = both.subarray(Math.max(0, both.length - wanted.length + 1))
    return both.includes(wanted)
  }
}

const mostOfAnError = 2 ** 16

const beginning = async (response: Response, heard: () => void): Promise<string> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    heard()
    pieces.push(chunk)
    length += chunk.length
    if (length >= mostOfAnError) break
  }
  return Buffer.concat(pieces).subarray(0, mostOfAnError).toString('utf8')
}

/** `fetch` gives a TypeError for whatever happens on the network, with the cause in it; an abort by silence is ours. */
const isOfNetwork = (error: unknown): boolean =>
  error instanceof Error && (error instanceof TypeError || error.name === 'AbortError')

const whyNot = (error: unknown, silent: boolean, { host }: URL): string => {
  if (silent) return `${host} was silent for too long.`
  const { cause } = error as Error & { cause?: { code?: string; message?: string } }
  const why = cause?.code ?? cause?.message ?? (error as Error).message
  return `The connection to ${host} failed (${why}).`
}
