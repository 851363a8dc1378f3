import type { Line } from '../plain/lines.js'

/** What stands before the text between lines of `---` or `+++`: how many lines, and the title it gives. */
export type FrontMatter = { readonly lines: number; readonly title: string | null }

const longest = 500

/** The front matter of a Markdown file; no lines where there is none. */
export const frontMatter = (lines: readonly Line[]): FrontMatter => {
  const mark = lines[0]?.text.trimEnd()
  if (mark !== '---' && mark !== '+++') return { lines: 0, title: null }
  const last = lines
    .slice(1, longest)
    .findIndex(({ text }) => text.trimEnd() === mark || text.trimEnd() === '...')
  const inner = lines.slice(1, last + 1).map(({ text }) => text)
  // Two rules with prose between them are no front matter.
  if (last === -1 || !inner.some((text) => /^[\w"'-]{1,60}\s{0,4}[:=]/.test(text)))
    return { lines: 0, title: null }
  const stated = inner
    .map((text) => /^title\s{0,4}[:=](.*)$/i.exec(text)?.[1]?.trim())
    .find((title) => title !== undefined)
  const title =
    stated === undefined ? null : stated.replace(/^(["'])(.*)\1$/, '$2').replace(/\\(["'])/g, '$1')
  return { lines: last + 2, title: title === '' ? null : title }
}
