import { setImmediate } from 'node:timers/promises'
import { wantsColour } from './colour.js'

export type Environment = Readonly<Record<string, string | undefined>>
export type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }

/** One of the two standard streams, as commands see it. */
export type Screen = {
  readonly terminal: boolean
  readonly colour: boolean
  readonly width: number
  readonly stream: Stream
  /** The error that ended the stream, if one did; a reader who left (`| head`) is not one. */
  failure: () => Error | undefined
  /** True when the reader has left. */
  closed: () => boolean
  write: (text: string | Uint8Array) => boolean
  /** Waits until everything written has been taken, or the stream has ended. */
  flush: () => Promise<void>
}

const gone = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'EOF'])

/** Watches a stream, so that a closed pipe ends quietly and a full disk does not. */
export const createScreen = (stream: Stream, env: Environment, plain: boolean): Screen => {
  let closed = false
  let failure: Error | undefined
  stream.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (!gone.has(error.code ?? '')) failure ??= error
  })
  stream.on('close', () => {
    closed = true
  })
  return {
    terminal: stream.isTTY === true,
    colour: wantsColour(stream, env, plain),
    width: stream.columns || 80,
    stream,
    failure: () => failure,
    closed: () => closed,
    write: (text) => closed || stream.write(text),
    flush: async () => {
      if (closed) return
      await new Promise<void>((resolve) => {
        stream.write('', () => resolve())
      })
      await setImmediate() // an error is told a moment after the write that met it
    },
  }
}
