import { furnitureElements, skippedElements } from './elements.js'
import type { HtmlOpen, HtmlToken } from './tokens.js'

/** What an element is to a reader, beside its name. `null` is nothing special. */
export type ElementRole = 'skipped' | 'furniture' | 'notes' | 'contents' | null

const hiddenStyle = /(?:^|[;\s])(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)/i
const hiddenClass =
  /(?:^|\s)(?:sr-only|visually-hidden|visuallyhidden|screen-reader-text|screen-reader-only|hidden)(?:$|\s)/i
const notesRole = /^(?:doc-(?:foot|end)notes?|doc-bibliography|note)$/
const notesClass =
  /(?:^|\s)(?:(?:foot|end)-?notes?|(?:foot|end)notes?-(?:list|section|area|container)|references|reflist|ref-list|fn-list|fn-group|table-wrap-foot|easy-footnotes-wrapper)(?:$|\s)/i
const contentsClass = /(?:^|\s)(?:toc|table-of-contents|contents-list|ez-toc-\S{1,30})(?:$|\s)/i
const furnitureRole =
  /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|toolbar|dialog|alertdialog|button|tablist|doc-pagebreak)$/
const furnitureClass =
  /(?:^|\s)(?:comments?|comments?-(?:area|form|list|section|respond)|respond|share|sharing|share-(?:buttons?|links?|bar)|social|social-(?:share|links?|media|icons?)|sharedaddy|breadcrumbs?|cookies?-?(?:banner|notice|consent|bar)|newsletter(?:-\S{1,20})?|subscribe(?:-\S{1,20})?|related(?:-(?:posts?|articles?|links?|content))?|sidebar|pagination|pager|site-(?:header|footer|navigation|nav)|skip(?:-(?:link|nav|to-content|to-text))?|nav|navbar|navigation|main-menu|menu|tags?-links?|post-tags|rating|post-ratings?|print-link|advert(?:isement)?s?|ads?|promo)(?:$|\s)/i

/** Elements that may be named by a class as furniture. */
const named = new Set(['div', 'section', 'ul', 'ol', 'p', 'span', 'dl', 'table', 'a'])

/** Tells what elements are, given all tokens of the document. */
export const roleFinder = (tokens: readonly HtmlToken[]): ((index: number) => ElementRole) => {
  const text = counted(tokens, new Set(['h1', 'main', 'article']))
  const titles = counted(tokens, new Set(['h1']))
  const paragraphs = counted(tokens, new Set(['p', 'table']))
  const unseen = unseenClasses(tokens)
  return (index) => {
    const { name, attributes, close } = tokens[index] as HtmlOpen
    if (
      isHidden(name, attributes) ||
      (unseen.size > 0 && classesOf(attributes).some((one) => unseen.has(one)))
    )
      return 'skipped'
    const classes = `${attributes.class ?? ''} ${attributes.id ?? ''}`
    if (notesRole.test(attributes.role ?? '') || notesClass.test(classes)) return 'notes'
    if (attributes.role === 'doc-toc' || (name !== 'body' && contentsClass.test(classes))) return 'contents'
    const within = (counts: Uint32Array): number => (counts[close] ?? 0) - (counts[index] ?? 0)
    if (name === 'header') return within(titles) > 0 ? null : 'furniture'
    if (name === 'form') return within(text) > 0 || within(paragraphs) > 2 ? null : 'furniture'
    if (furnitureElements.has(name)) return 'furniture'
    const told =
      furnitureRole.test(attributes.role ?? '') || (named.has(name) && furnitureClass.test(classes))
    return told && within(text) === 0 ? 'furniture' : null
  }
}

const isHidden = (name: string, attributes: HtmlOpen['attributes']): boolean =>
  (skippedElements.has(name) && name !== 'img') ||
  attributes.hidden !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  (name === 'dialog' && attributes.open === undefined) ||
  hiddenStyle.test(attributes.style ?? '') ||
  (name !== 'body' && name !== 'html' && hiddenClass.test(attributes.class ?? ''))

/** By token, how many of the named elements have opened before and at it. */
const counted = (tokens: readonly HtmlToken[], names: ReadonlySet<string>): Uint32Array => {
  const counts = new Uint32Array(tokens.length)
  let count = 0
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'open' && names.has(token.name)) count += 1
    counts[index] = count
  }
  return counts
}

const classesOf = ({ class: classes = '' }: HtmlOpen['attributes']): string[] => classes.split(/\s+/)

/** Classes that the document's style sheets hide from all but screen readers: what they say is said elsewhere as well. */
const unseenClasses = (tokens: readonly HtmlToken[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [index, token] of tokens.entries()) {
    const style = tokens[index - 1]
    if (token.type !== 'text' || style?.type !== 'open' || style.name !== 'style') continue
    for (const [, name = '', rule = ''] of token.text.matchAll(/\.([\w-]{1,60})\s{0,4}\{([^{}]{0,400})\}/g))
      if (/\bclip(?:-path)?\s{0,4}:\s{0,4}(?:rect|inset)/.test(rule)) found.add(name)
  }
  return found
}
