import type { Problem } from '../../domain/problem.js'
import type { DocumentText } from './document.js'

/** What the reading process answers; without a problem where reading failed in a way nobody foresaw. */
export type Reply =
  | { readonly ok: true; readonly document: DocumentText }
  | { readonly ok: false; readonly problem: Problem | null }

const opening = Buffer.from('\n\u001erapport-document ')
const closing = Buffer.from('\u001e\n')

/** An answer that is found again in whatever else was printed before and after it. */
export const frameOf = (reply: Reply): Buffer => {
  const body = Buffer.from(JSON.stringify(reply))
  return Buffer.concat([opening, Buffer.from(`${body.length}\n`), body, closing])
}

/** The answer in what a process printed, null where it holds none, or only a part. */
export const replyIn = (output: Buffer): Reply | null => {
  const start = output.lastIndexOf(opening)
  const line = start === -1 ? -1 : output.indexOf('\n', start + opening.length)
  if (line === -1) return null
  const length = Number(output.toString('latin1', start + opening.length, line))
  const end = line + 1 + length
  if (!Number.isSafeInteger(length) || !output.subarray(end, end + closing.length).equals(closing))
    return null
  try {
    return JSON.parse(output.toString('utf8', line + 1, end)) as Reply
  } catch {
    return null
  }
}
