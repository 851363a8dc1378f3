import { say } from '../../messages/said.js'
import type { Unreadable } from '../document.js'
import type { HtmlDraft } from './table.js'
import type { HtmlOpen } from './tokens.js'

/** A figure while it is read: the list its blocks go to, and from where on. */
export type FigureFrame = { readonly open: number; readonly from: number; readonly into: HtmlDraft[] }

/** Gives a figure's caption to the one table in it that has none. The figures around it hold more than one thing. */
export const closeFigure = (figures: FigureFrame[]): void => {
  const last = figures.pop()
  if (last === undefined) return
  figures.length = 0
  const { from, into } = last
  const within = into.slice(from)
  const captioned = new Set(within.map(({ captionFor }) => captionFor))
  const table = within.find(({ cell }) => cell !== null && !captioned.has(cell.table))?.cell?.table
  const at = within.findIndex(({ kind, captionFor }) => kind === 'caption' && captionFor === null)
  const caption = within[at]
  if (table !== undefined && caption !== undefined) into[from + at] = { ...caption, captionFor: table }
}

/** A picture of the text, no icon or counter. */
export const isPicture = ({ role, alt }: HtmlOpen['attributes']): boolean =>
  role !== 'presentation' && (alt ?? '').trim() !== ''

/** What a reader of the report is told of a picture. */
export const pictureOf = ({ attributes, start, end }: HtmlOpen): Unreadable => ({
  what: 'image',
  says: say('read/picture', { alt: (attributes.alt ?? '').replace(/\s+/g, ' ').trim().slice(0, 80) }),
  page: null,
  start,
  end,
})
