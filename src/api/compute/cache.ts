import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Answer } from '../answer.js'

/** An answer as it is kept: its bytes, and a tag that a browser sends back to be told that nothing changed. */
export type KeptAnswer = Omit<Answer, 'body'> & {
  readonly body: Uint8Array<ArrayBuffer>
  readonly etag: string
}

/** Answers by question, as many bytes as fit; those not asked for longest go first. */
export const answerCache = (limit: number) => {
  const kept = new Map<string, KeptAnswer>()
  let size = 0
  return {
    get: (key: string): KeptAnswer | undefined => {
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key) // and set again: the map's order is the order of last use
      kept.set(key, found)
      return found
    },
    set: (key: string, answer: KeptAnswer): void => {
      if (answer.body.byteLength > limit / 4 || kept.has(key)) return
      kept.set(key, answer)
      size += answer.body.byteLength
      for (const [oldest, { body }] of kept) {
        if (size <= limit) return
        kept.delete(oldest)
        size -= body.byteLength
      }
    },
    clear: (): void => {
      kept.clear()
      size = 0
    },
    size: () => size,
  }
}

export type AnswerCache = ReturnType<typeof answerCache>

/** An answer ready to be kept and sent. */
export const keep = ({ body, ...answer }: Answer): KeptAnswer => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { ...answer, body: bytes, etag }
}

const packing = promisify(gzip)
const packed = new WeakMap<KeptAnswer, Promise<Uint8Array<ArrayBuffer>>>()

/** An answer packed by gzip, once however often it is sent; null where packing gains nothing. */
export const packedAnswer = (answer: KeptAnswer): Promise<Uint8Array<ArrayBuffer>> | null => {
  if (answer.body.byteLength < 1024 || !/json|text|svg|xml/.test(answer.type)) return null
  const known =
    packed.get(answer) ?? packing(answer.body, { level: 5 }).then((bytes) => new Uint8Array(bytes))
  packed.set(answer, known)
  return known
}
