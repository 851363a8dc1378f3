import { contentsHeading, contentsOf, type ContentsLine } from '../classify.js'
import { isBlank, type Line } from './lines.js'

/**
 * The lines that are a table of contents, by index: at least two in a row whose pages don't fall, and something that no
 * column of figures has: leaders, a heading over them, or titles that stand elsewhere in the text on lines of their own.
 */
export const contentsLines = (lines: readonly Line[]): ReadonlySet<number> => {
  const filled = lines.filter((line) => !isBlank(line))
  const alone = new Set(filled.flatMap(({ text }) => (text.length < 200 ? [titleKey(text)] : [])))
  const found = new Set<number>()
  let run: { line: Line; entry: ContentsLine | null }[] = []
  let over: Line | undefined
  const close = (): void => {
    while (run.at(-1)?.entry === null) run.pop()
    if (
      isContents(
        run.flatMap(({ entry }) => entry ?? []),
        over,
        alone,
      )
    )
      for (const { line } of run) found.add(line.index)
    run = []
  }
  filled.forEach((line, at) => {
    const entry = contentsOf(line.text)
    // a title that goes over two lines has its page on the second
    const half = entry === null && run.at(-1)?.entry !== null && line.text.length < 120 && run.length > 0
    if (entry !== null || (half && contentsOf(filled[at + 1]?.text ?? '') !== null)) {
      if (run.length === 0) over = filled[at - 1]
      run.push({ line, entry })
    } else close()
  })
  close()
  return found
}

const isContents = (
  entries: readonly ContentsLine[],
  over: Line | undefined,
  alone: ReadonlySet<string>,
): boolean => {
  if (entries.length < 2) return false
  const pages = entries.map(({ page }) => Number(page)).filter((page) => !Number.isNaN(page))
  const falls = pages.filter((page, at) => at > 0 && page < (pages[at - 1] ?? 0)).length
  if (falls * 10 > entries.length) return false
  if (over !== undefined && contentsHeading(over.text)) return true
  if (entries.filter(({ leader }) => leader).length * 2 > entries.length) return true
  return entries.filter(({ title }) => alone.has(titleKey(title))).length * 2 > entries.length
}

const titleKey = (title: string): string => title.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '')
