/**
 * What of a parsed page is looked at. The annotated copy of a document is read with this, never put into the page: of the
 * document only its words come through, and they are put in as text.
 */
export type Tree = {
  readonly tag: string
  readonly at: (name: string) => string | null
  readonly children: readonly (Tree | string)[]
}

/** Words of the document with what is marked in them. */
export type Words =
  | string
  | {
      readonly is: 'claim'
      readonly id: string
      /** Whether the claim begins here; one that is cut by a finding goes on in a second piece. */ readonly first: boolean
      readonly last: boolean
      readonly words: readonly Words[]
    }
  /** What a finding is about, or is held against; `id` is that of its place, null where it goes on from another block. */
  | {
      readonly is: 'finding' | 'against'
      readonly id: string | null
      readonly severity: string
      readonly words: readonly Words[]
    }
  | { readonly is: 'sign'; readonly finding: string; readonly severity: string }
  | { readonly is: 'unread'; readonly id: string | null; readonly words: readonly Words[] }
  /** A mark of a footnote, with the place of the note. */
  | { readonly is: 'mark'; readonly mark: string; readonly to: string | null }

export type Item = { readonly own: boolean; readonly words: readonly Words[] }
export type Cell = {
  readonly header: boolean
  readonly number: boolean
  readonly rowSpan: number
  readonly columnSpan: number
  readonly words: readonly Words[]
}
export type Part =
  | {
      readonly is: 'paragraph' | 'caption' | 'source' | 'furniture'
      readonly words: readonly Words[]
    }
  | { readonly is: 'title' | 'heading'; readonly level: number; readonly words: readonly Words[] }
  | { readonly is: 'list'; readonly items: readonly Item[] }
  | { readonly is: 'contents'; readonly items: readonly Item[] }
  | {
      readonly is: 'table'
      readonly caption: readonly Words[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly is: 'note'; readonly id: string; readonly mark: string; readonly words: readonly Words[] }

/** A part of the text with the findings and claims that stand beside it, by id. */
export type Row = {
  readonly part: Part | null
  readonly findings: readonly string[]
  readonly claims: readonly string[]
}
export type Annotated = {
  readonly title: string
  readonly text: readonly Row[]
  readonly endnotes: readonly Row[]
}

/** Reads the annotated copy of a document; null where it is none. */
export const annotatedOf = (page: Tree): Annotated | null => {
  const main = first(page, (each) => each.tag === 'main')
  if (main === null) return null
  const rows = (from: Tree) =>
    elements(from)
      .filter((each) => has(each, 'row'))
      .map(rowOf)
  const endnotes = elements(main).find((each) => has(each, 'endnotes'))
  return {
    title: textOf(first(page, ({ tag }) => tag === 'h1')),
    text: rows(main),
    endnotes: endnotes === undefined ? [] : rows(endnotes),
  }
}

const elements = ({ children }: Tree): Tree[] => children.filter((each) => typeof each !== 'string')
const has = (each: Tree, name: string): boolean => (each.at('class') ?? '').split(' ').includes(name)

const first = (tree: Tree, wanted: (each: Tree) => boolean): Tree | null => {
  for (const each of elements(tree)) {
    const found = wanted(each) ? each : first(each, wanted)
    if (found !== null) return found
  }
  return null
}
const all = (tree: Tree, wanted: (each: Tree) => boolean): Tree[] =>
  elements(tree).flatMap((each) => [...(wanted(each) ? [each] : []), ...all(each, wanted)])
const textOf = (tree: Tree | null): string =>
  tree === null ? '' : tree.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('')

const rowOf = (row: Tree): Row => {
  const said = elements(row).find((each) => has(each, 'said'))
  const aside = elements(row).find(({ tag }) => tag === 'aside')
  const [part] = said === undefined ? [] : elements(said)
  const ids = (found: readonly Tree[]) => found.flatMap((each) => each.at('id') ?? [])
  return {
    part: part === undefined ? null : partOf(part),
    findings:
      aside === undefined
        ? []
        : ids(elements(aside).filter((each) => each.tag === 'div' && has(each, 'finding'))),
    claims: aside === undefined ? [] : ids(all(aside, (each) => /^c\d+$/.test(each.at('id') ?? ''))),
  }
}

const partOf = (part: Tree): Part => {
  const { tag } = part
  if (tag === 'ul') return { is: 'list', items: itemsOf(part) }
  if (tag === 'details')
    return { is: 'contents', items: itemsOf(first(part, (each) => each.tag === 'ul') ?? part) }
  if (tag === 'div') return tableOf(part)
  const words = wordsOf(part)
  if (/^h[1-6]$/.test(tag))
    return has(part, 'title')
      ? { is: 'title', level: 1, words }
      : { is: 'heading', level: Number(tag[1]), words }
  const id = part.at('id')
  if (id !== null) {
    const mark = elements(part).find((each) => has(each, 'mark'))
    return { is: 'note', id, mark: textOf(mark ?? null), words }
  }
  if (has(part, 'caption')) return { is: has(part, 'source') ? 'source' : 'caption', words }
  return { is: has(part, 'furniture') ? 'furniture' : 'paragraph', words }
}

const itemsOf = (list: Tree): Item[] =>
  elements(list).map((each) => ({ own: has(each, 'own'), words: wordsOf(each) }))

const tableOf = (part: Tree): Part => {
  const caption = first(part, ({ tag }) => tag === 'caption')
  const span = (cell: Tree, name: string) => Math.max(1, Number(cell.at(name) ?? 1) || 1)
  return {
    is: 'table',
    caption: caption === null ? [] : wordsOf(caption),
    rows: all(part, ({ tag }) => tag === 'tr').map((row) =>
      elements(row).map((cell) => ({
        header: cell.tag === 'th',
        number: has(cell, 'num'),
        rowSpan: span(cell, 'rowspan'),
        columnSpan: span(cell, 'colspan'),
        words: wordsOf(cell),
      })),
    ),
  }
}

const wordsOf = ({ children }: Tree): Words[] =>
  children.flatMap((each): readonly Words[] => {
    if (typeof each === 'string') return each === '' ? [] : [each]
    return marked(each)
  })

const marked = (each: Tree): readonly Words[] => {
  const { tag } = each
  const id = each.at('id')?.replace(/^at-/, '') ?? null
  const severity = /(?:^| )s-(error|warning|note)(?: |$)/.exec(each.at('class') ?? '')?.[1] ?? 'note'
  if (tag === 'sup') {
    const link = first(each, (inner) => inner.tag === 'a')?.at('href') ?? null
    return [{ is: 'mark', mark: textOf(each), to: link?.replace(/^#/, '') ?? null }]
  }
  if (tag === 'mark') {
    const claim = each.at('data-claim') ?? ''
    return [{ is: 'claim', id: claim, first: id !== null, last: has(each, 'last'), words: wordsOf(each) }]
  }
  if (tag === 'a' && has(each, 'sign'))
    return [{ is: 'sign', finding: (each.at('href') ?? '').replace(/^#/, ''), severity }]
  if (tag === 'span' && has(each, 'mark')) return [] // a note’s own mark stands before its words
  if (tag === 'span' && has(each, 'unread')) return [{ is: 'unread', id, words: wordsOf(each) }]
  if (tag === 'span' && (has(each, 'finding') || has(each, 'against')))
    return [{ is: has(each, 'finding') ? 'finding' : 'against', id, severity, words: wordsOf(each) }]
  return wordsOf(each) // a link within a claim, or what is not known here: its words alone
}
