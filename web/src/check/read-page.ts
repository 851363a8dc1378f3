import { annotatedOf, type Annotated, type Tree } from './annotated.js'

/** A browser's element as what is looked at of it; made as it is asked for. */
const treeOf = (element: Element): Tree => ({
  tag: element.localName,
  at: (name) => element.getAttribute(name),
  get children() {
    return [...element.childNodes].flatMap((node): readonly (Tree | string)[] =>
      node instanceof Text ? [node.data] : node instanceof Element ? [treeOf(node)] : [],
    )
  },
})

/**
 * Reads an annotated copy. The document that is made of it runs nothing, loads nothing, and is never shown. Its head is left
 * out: the page's policy would refuse the style in it, and say so.
 */
export const readPage = (html: string): Annotated | null => {
  const body = html.slice(Math.max(0, html.indexOf('<body>')))
  return annotatedOf(treeOf(new DOMParser().parseFromString(body, 'text/html').body))
}
