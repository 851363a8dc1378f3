import { retryAfter, waitInWords } from './clock.js'
import type { PullProblem } from './pull.js'

/** A call that brought no answer: whether another try may help, and when. */
export type Failure = {
  readonly kind: 'failure'
  readonly passing: boolean
  readonly code: PullProblem
  readonly says: string
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | null
  /** What the server answered, where it did. */
  readonly answered?: { readonly status: number; readonly body: string }
}

export const failure = (
  code: PullProblem,
  says: string,
  { passing = false, wait = null }: { passing?: boolean; wait?: number | null } = {},
): Failure => ({ kind: 'failure', passing, code, says, wait })

/** What a status that brings no data means. Of 401 and 403 only a quota that fills up again passes. */
export const statusFailure = (
  status: number,
  message: string,
  more: { readonly header?: string | null; readonly now: number; readonly key: boolean },
): Failure => {
  const wait = retryAfter(more.header ?? null, more.now) ?? waitInWords(message)
  const says = `The server answered ${status}${message === '' ? '' : `: ${sentence(message)}`}`
  if (status === 429) return failure('pull-quota', says, { passing: true, wait })
  if (status === 403 && /quota/i.test(message))
    return failure('pull-quota', says, { passing: wait !== null, wait })
  if (status === 401 || (status === 403 && more.key)) return failure('pull-key', says)
  if (status === 408 || status === 425 || status >= 500)
    return failure('pull-unreachable', says, { passing: true, wait })
  return failure('pull-refused', says)
}

/** What a server says of an error, in a line: the message of a JSON answer, or the beginning of a text. */
export const messageIn = (body: string, type: string): string => {
  if (/html/i.test(type) || /^\s*</.test(body)) return ''
  return sentence(messageOfJson(body) ?? body).slice(0, 300)
}

const messageOfJson = (body: string): string | null => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? firstText(value, 0) : String(value)
  } catch {
    return null
  }
}

/** The first of a message's usual fields, in the object or one within it. */
const firstText = (value: object, depth: number): string | null => {
  const fields = Object.entries(value)
  for (const name of ['message', 'errormessage', 'error', 'detail', 'title', 'value'])
    for (const [field, found] of fields)
      if (field.toLowerCase() === name && typeof found === 'string' && found !== '') return found
  if (depth === 3) return null
  for (const [, found] of fields) {
    const text = typeof found === 'object' && found !== null ? firstText(found as object, depth + 1) : null
    if (text !== null) return text
  }
  return null
}

const sentence = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/([^.!?])$/, '$1.')
