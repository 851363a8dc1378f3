import type { BlockKind } from '../document.js'
import type { ElementRole } from './role.js'
import type { HtmlOpen } from './tokens.js'

/** An element that is open and what it makes of the text in it. */
export type Frame = {
  readonly open: number
  readonly kind: BlockKind
  readonly level: number | null
  readonly furniture: boolean
  readonly notes: boolean
  readonly main: boolean
  readonly anchor: Anchor | null
  /** Of a numbered list: its next number. */
  readonly list: { next: number } | null
  /** Of an item of a numbered list: its number. */
  readonly number: string | null
  readonly preformatted: boolean
}

/** Ids of the elements around, the innermost first. */
type Anchor = { readonly id: string; readonly up: Anchor | null }
/** How many of them are kept. */
export const anchorsKept = 4

/** Around all elements. */
export const root: Frame = {
  open: -1,
  kind: 'paragraph',
  level: null,
  furniture: false,
  notes: false,
  main: false,
  anchor: null,
  list: null,
  number: null,
  preformatted: false,
}

const headings = /^h([1-6])$/

/** What an element that opens makes of the text in it, given what the elements around it make of it. */
export const frameOf = (
  { name, attributes }: HtmlOpen,
  open: number,
  around: Frame,
  role: ElementRole,
  id: string | undefined,
): Frame => {
  const inner: Frame = {
    ...around,
    open,
    furniture: role === 'furniture' || (around.furniture && role !== 'notes'),
    notes: around.notes || role === 'notes',
    main: around.main || name === 'main' || name === 'article',
    anchor: id === undefined ? around.anchor : { id, up: around.anchor },
    list: null,
    preformatted: around.preformatted || name === 'pre',
  }
  const level =
    headings.exec(name)?.[1] ?? (attributes.role === 'heading' ? (attributes['aria-level'] ?? '2') : null)
  if (role === 'contents' || around.kind === 'contents') return { ...inner, kind: 'contents' }
  if (level !== null)
    return { ...inner, kind: 'heading', level: Math.min(9, Number.parseInt(level, 10) || 2) }
  if (name === 'ol') return { ...inner, list: { next: Number.parseInt(attributes.start ?? '1', 10) || 1 } }
  if (name === 'li') return { ...inner, kind: 'item', number: numberOf(attributes.value, around.list) }
  if (name === 'dt' || name === 'dd') return { ...inner, kind: 'item', number: null }
  if (name === 'caption' || name === 'figcaption') return { ...inner, kind: 'caption' }
  if (name === 'table' || name === 'td' || name === 'th') return { ...inner, kind: 'paragraph', number: null }
  return inner
}

const numberOf = (value: string | undefined, list: { next: number } | null): string | null => {
  if (list === null) return null
  const own = Number.parseInt(value ?? '', 10)
  const number = Number.isFinite(own) ? own : list.next
  list.next = number + 1
  return `${number}`
}

/** The ids that lead to what stands in an element, the innermost first. */
export const anchorsOf = (anchor: Anchor | null): string[] => {
  const ids: string[] = []
  for (let one = anchor; one !== null && ids.length < anchorsKept; one = one.up) ids.push(one.id)
  return ids
}
