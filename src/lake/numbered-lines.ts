import { Transform } from 'node:stream'

const newline = 0x0a
const zero = 0x30
/** Room for the number of a line, and more. */
const spare = 64

/** What the lines of a text are not its records. */
export class NotLines extends Error {}

export type NumberedLines = {
  readonly stream: Transform
  /** How many lines have passed. */
  readonly count: () => number
}

/**
 * Puts before each line its number, from 0, and `mark`. A file that carries its own numbers can be read from several
 * places at once; a number that the engine gives has to be counted from the beginning, by one thread.
 * @param mark one character of one byte that stands in no line
 * @param stop asked now and then: true ends the stream with {@link NotLines}
 */
export const numberedLines = (mark: string, stop: () => boolean): NumberedLines => {
  const digits = Buffer.from(`${'0'.repeat(15)}${mark}`, 'latin1')
  const last = digits.length - 2
  let first = last
  let count = 0
  let within = false

  /** Adds one to the number as it is written. */
  const next = (): void => {
    count += 1
    let at = last
    while (digits[at] === zero + 9) digits[at--] = zero
    digits[at] = (digits[at] as number) + 1
    if (at < first) first = at
  }

  const number = (chunk: Buffer): Buffer => {
    let output = Buffer.allocUnsafe(chunk.length * 2 + spare)
    let length = 0
    // Byte by byte: a call a line to find and to copy it costs three times as much.
    let index = 0
    while (index < chunk.length) {
      if (!within) {
        if (length + chunk.length - index + spare > output.length)
          output = Buffer.concat([output.subarray(0, length)], 2 * output.length)
        for (let at = first; at < digits.length; at += 1) output[length++] = digits[at] as number
      }
      let byte = 0
      do {
        byte = chunk[index++] as number
        output[length++] = byte
      } while (byte !== newline && index < chunk.length)
      within = byte !== newline
      if (!within) next()
    }
    return output.subarray(0, length)
  }

  const stream = new Transform({
    highWaterMark: 2 ** 22,
    transform(chunk: Buffer, _encoding, done) {
      // Not at once: meanwhile the next chunk is unpacked on another thread.
      setImmediate(() => {
        if (stop()) done(new NotLines())
        else done(null, number(chunk))
      })
    },
  })
  return { stream, count: () => count + (within ? 1 : 0) }
}
