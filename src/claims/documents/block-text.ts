import type { Stretch } from './document.js'

/** Gathers a block's reading text and where each part of it stands. */
export type BlockText = {
  /** Text that stands character by character in the document's text from `from` on. */
  readonly add: (text: string, from: number) => void
  /** Text that stands for another: an entity, a ligature, a space for a line break. `text` may be empty: nothing is added. */
  readonly stand: (text: string, from: number, width: number) => void
  readonly length: () => number
  /** The text without white space at its ends, its stretches with it. */
  readonly done: () => { text: string; stretches: Stretch[] }
}

/** Runs of white space become one space, which stands for the first of them. */
export const blockText = (): BlockText => {
  let text = ''
  // kept beside the text: asking a string that grows how it ends makes it flat each time
  let spaced = false
  const stretches: Stretch[] = []
  const push = (part: string, from: number, width: number): void => {
    if (part === '') return
    const before = stretches.at(-1)
    const joined =
      before !== undefined &&
      part.length === width &&
      before.length === before.width &&
      before.from + before.width === from
    if (joined)
      stretches[stretches.length - 1] = {
        ...before,
        length: before.length + width,
        width: before.width + width,
      }
    else stretches.push({ at: text.length, length: part.length, from, width })
    text += part
    spaced = part.endsWith(' ')
  }
  const space = (from: number, width: number): void => {
    if (text !== '' && !spaced) push(' ', from, width)
  }
  return {
    add: (part, from) => {
      for (const { 0: run, index } of part.matchAll(/\s+|\S+/g)) {
        if (run.trim() !== '') push(run, from + index, run.length)
        else space(from + index, run.length)
      }
    },
    stand: (part, from, width) => {
      if (part !== '' && part.trim() === '') space(from, width)
      else push(part, from, width)
    },
    length: () => text.length,
    done: () => {
      if (!spaced) return { text, stretches }
      const last = stretches.at(-1) as Stretch
      const rest = { ...last, length: last.length - 1, width: Math.max(0, last.width - 1) }
      const kept = last.length === 1 ? stretches.slice(0, -1) : [...stretches.slice(0, -1), rest]
      return { text: text.slice(0, -1), stretches: kept }
    },
  }
}
