import { assemble } from '../assemble.js'
import type { DocumentText } from '../document.js'
import { lineFinder } from '../line-finder.js'
import { withNotes } from '../notes.js'
import type { HtmlDraft } from './table.js'
import { htmlTokens } from './tokens.js'
import { walk } from './walk.js'

/**
 * Reads HTML. All places are places of the source, entities included; whatever the mark-up, there is an answer.
 * @param text the file's text, as it was decoded
 */
export const readHtml = (text: string): DocumentText => {
  const { drafts, targets, unreadable, title } = walk(htmlTokens(text))
  const { blocks, tables } = assemble(withTitle(withNotes(drafts, targets)), lineFinder(text))
  return { format: 'html', text, blocks, tables, unreadable, pages: null, title }
}

/** The first heading of the highest level is the title of the text; one within the article or main part before all others. */
const withTitle = (drafts: readonly HtmlDraft[]): HtmlDraft[] => {
  const isTitle = ({ kind, level }: HtmlDraft): boolean => kind === 'heading' && level === 1
  const inside = drafts.findIndex((one) => isTitle(one) && one.main)
  const first = inside === -1 ? drafts.findIndex(isTitle) : inside
  return drafts.map((one, index) => (index === first ? { ...one, kind: 'title', level: null } : one))
}
