import type { BlockText } from './block-text.js'
import type { Stretch } from './document.js'

/**
 * As `blockText`, for blocks of any length: the parts are put together once, at the end, and the end of the text is
 * remembered rather than looked up, so that time stays proportional to length.
 */
export const readingText = (): BlockText => {
  const parts: string[] = []
  const stretches: Stretch[] = []
  let length = 0
  let spaced = true
  const push = (part: string, from: number, width: number): void => {
    if (part === '') return
    const before = stretches.at(-1)
    const follows =
      before !== undefined && before.length === before.width && before.from + before.width === from
    if (follows && part.length === width)
      stretches[stretches.length - 1] = {
        ...before,
        length: before.length + width,
        width: before.width + width,
      }
    else stretches.push({ at: length, length: part.length, from, width })
    parts.push(part)
    length += part.length
    spaced = part.endsWith(' ')
  }
  const space = (from: number, width: number): void => {
    if (!spaced) push(' ', from, width)
  }
  return {
    add: (part, from) => {
      for (const { 0: run, index } of part.matchAll(/\s+|\S+/g)) {
        if (run.trim() === '') space(from + index, run.length)
        else push(run, from + index, run.length)
      }
    },
    stand: (part, from, width) => {
      if (part !== '' && part.trim() === '') space(from, width)
      else push(part, from, width)
    },
    length: () => length,
    done: () => {
      const text = parts.join('')
      const last = stretches.at(-1)
      if (last === undefined || !text.endsWith(' ')) return { text, stretches }
      const rest = { ...last, length: last.length - 1, width: Math.max(0, last.width - 1) }
      const kept = last.length === 1 ? stretches.slice(0, -1) : [...stretches.slice(0, -1), rest]
      return { text: text.slice(0, -1), stretches: kept }
    },
  }
}
